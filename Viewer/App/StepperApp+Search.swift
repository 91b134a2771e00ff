import JAXCore
import JAXInterpreter
import ScopeScreen
import ScopeWidgets

extension StepperApp {
  /// Keys of the line being typed.
  mutating func type(_ key: Key) -> [Effect] {
    guard var prompt else { return [] }
    switch (prompt.kind, key) {
    case (_, .escape), (_, .control("g")):
      self.prompt = nil
    case (.mark, .character(let letter)), (.jump, .character(let letter)):
      self.prompt = nil
      prompt.kind == .mark ? mark(letter) : jump(to: letter)
    case (_, .enter):
      self.prompt = nil
      return enter(prompt)
    case (.command, .tab):
      complete(&prompt)
      self.prompt = prompt
    default:
      if prompt.text.isEmpty, key == .backspace {
        self.prompt = nil
      } else {
        _ = prompt.type(key, history: history)
        self.prompt = prompt
      }
    }
    return []
  }

  private mutating func enter(_ prompt: Prompt) -> [Effect] {
    message = nil
    if prompt.kind == .search {
      if !prompt.text.isEmpty { pattern = prompt.text }
      searchOn(1)
      return []
    }
    if !prompt.text.isEmpty, history.last != prompt.text { history.append(prompt.text) }
    return run(command: prompt.text)
  }

  private mutating func complete(_ prompt: inout Prompt) {
    let candidates = completions(prompt.text)
    guard let first = candidates.first else { return say("nothing completes '\(prompt.text)'") }
    let common = candidates.dropFirst().reduce(first) { StepperApp.commonPrefix($0, $1) }
    if common.count > prompt.text.count { prompt.set(common) }
    if candidates.count > 1 {
      let words = candidates.map { $0.split(separator: " ").last.map(String.init) ?? $0 }
      say(words.prefix(20).joined(separator: "  ") + (words.count > 20 ? "  …" : ""))
    } else if common == prompt.text, !common.hasSuffix(" ") {
      prompt.set(common + " ")
    }
  }

  private static func commonPrefix(_ a: String, _ b: String) -> String {
    String(zip(a, b).prefix { $0 == $1 }.map(\.0))
  }

  // MARK: - Marks

  private mutating func mark(_ letter: Character) {
    marks[letter] = stepper.machine.position
    say("marked \(letter): \(place)")
  }

  private mutating func jump(to letter: Character) {
    guard let position = marks[letter] else { return say("no mark \(letter)", isBad: true) }
    stepper.go(to: position)
    arrive()
  }

  // MARK: - Search

  /// To the next row or line that has the pattern, around the end.
  mutating func searchOn(_ step: Int) {
    guard !pattern.isEmpty else { return say("/ searches") }
    switch focus {
    case .source: searchInSource(step)
    case .jaxpr, .values: searchInListing(step)
    }
  }

  private mutating func searchInListing(_ step: Int) {
    let count = listing.rows.count
    for distance in 1...count {
      let row = ((cursor + step * distance) % count + count) % count
      guard matches(listing.rows[row]) else { continue }
      if (step > 0) == (row <= cursor) { say("around the \(step > 0 ? "end" : "start")") }
      return select(row)
    }
    say("no row has '\(pattern)'; bodies are searched when they are unfolded", isBad: true)
  }

  func matches(_ row: Listing.Row) -> Bool {
    guard !pattern.isEmpty else { return false }
    var names = printer
    let block = listing.blocks[row.block]
    switch row.item {
    case .equation(let i):
      let equation = block.jaxpr.equations[i]
      if names.line(of: equation).text.contains(pattern) || "#\(i)" == pattern { return true }
      return equation.source.map {
        $0.nameStack.contains(pattern) || ($0.frames.first?.description.contains(pattern) ?? false)
      }
        ?? false
    case .inputs:
      return (block.jaxpr.constvars + block.jaxpr.invars).contains {
        "\(names.name(of: $0)):\($0.aval)".contains(pattern)
      }
    case .outputs: return false
    }
  }

  private mutating func searchInSource(_ step: Int) {
    guard let frame = selectedFrame, let lines = lines(of: frame.file) else {
      return say("no source to search")
    }
    let start = (sourceCursor ?? frame.line) - 1
    for distance in 1...lines.count {
      let index = ((start + step * distance) % lines.count + lines.count) % lines.count
      if lines[index].contains(pattern) {
        sourceCursor = index + 1
        return
      }
    }
    say("no line has '\(pattern)'", isBad: true)
  }
}
