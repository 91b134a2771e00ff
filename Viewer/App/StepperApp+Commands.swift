import JAXCore
import JAXInterpreter
import JAXKernels
import ScopeScreen
import ScopeWidgets

extension StepperApp {
  /// Runs a line typed after `:`.
  package mutating func run(command line: String) -> [Effect] {
    let words = line.split(separator: " ").map(String.init)
    guard let name = words.first else { return [] }
    let rest = words.dropFirst().joined(separator: " ")
    if let action = Action(rawValue: name), Command(rawValue: name) == nil { return perform(action) }
    let found = Command.allCases.filter { $0.rawValue == name }
    let candidates = found.isEmpty ? Command.allCases.filter { $0.rawValue.hasPrefix(name) } : found
    guard let command = candidates.first, candidates.count == 1 else {
      say(
        candidates.isEmpty
          ? "no command '\(name)'; :help lists them"
          : "'\(name)' may be \(candidates.map(\.rawValue).joined(separator: ", "))", isBad: true)
      return []
    }
    return run(command, rest)
  }

  private mutating func run(_ command: Command, _ rest: String) -> [Effect] {
    switch command {
    case .break: setBreakpoint(rest)
    case .delete:
      if rest == "all" { for breakpoint in stepper.breakpoints { stepper.remove(breakpoint.id) } }
      if rest == "all" || changeBreakpoint(rest, { $0.remove($1) }) { say("removed") }
    case .enable:
      if changeBreakpoint(rest, { $0.setEnabled(true, $1) }) { say("breakpoint \(rest) stops again") }
    case .disable:
      if changeBreakpoint(rest, { $0.setEnabled(false, $1) }) { say("breakpoint \(rest) lets pass") }
    case .breakpoints:
      let all = stepper.breakpoints.map { "\($0) (hit \($0.hitCount)×)" }
      say(all.isEmpty ? "no breakpoints; b sets one" : all.joined(separator: ";  "))
    case .goto:
      guard let position = Int(rest), position >= 0 else { return usage(command) }
      stepper.go(to: position)
      arrive()
    case .iterate: goToIteration(rest)
    case .show: show(rest)
    case .slice:
      guard let opened = valuesState.opened else {
        say("no array is open; v opens one", isBad: true)
        return []
      }
      slice(opened.named, rest)
    case .find:
      pattern = rest
      searchOn(1)
    case .write: export(to: rest)
    case .source: goToSource(rest)
    case .help: help = 0
    case .quit, .q: return [.quit]
    }
    return []
  }

  private mutating func usage(_ command: Command) -> [Effect] {
    say("\(command.rawValue) \(command.help.arguments): \(command.help.text)", isBad: true)
    return []
  }

  // MARK: - Breakpoints

  private mutating func setBreakpoint(_ text: String) {
    var words = text.split(separator: " ").map(String.init)
    var hit: Int?
    if words.count >= 2, words[words.count - 2] == "hit" {
      guard let number = Int(words[words.count - 1]), number > 0 else {
        return say("hit \(words[words.count - 1]): a number from 1", isBad: true)
      }
      hit = number
      words.removeLast(2)
    }
    if words.isEmpty {
      guard case .equation(let index) = selectedRow.item else {
        return say("the cursor is on no equation", isBad: true)
      }
      return announce(stepper.add(.equation(selectedBlock.jaxpr, index), hit: hit))
    }
    guard let condition = condition(words.joined(separator: " ")) else { return }
    announce(stepper.add(condition, hit: hit))
  }

  private mutating func announce(_ breakpoint: Breakpoint) {
    say("breakpoint \(breakpoint); c continues to it")
  }

  private mutating func condition(_ text: String) -> Breakpoint.Condition? {
    if let kind = NonFinite(rawValue: text.lowercased()) { return .nonFinite(kind) }
    if text.hasPrefix("scope ") { return .scope(String(text.dropFirst(6))) }
    if text.hasPrefix("#") {
      guard let index = Int(text.dropFirst()), selectedBlock.jaxpr.equations.indices.contains(index) else {
        say(
          "\(text): the jaxpr at the cursor has #0 to #\(selectedBlock.jaxpr.equations.count - 1)",
          isBad: true)
        return nil
      }
      return .equation(selectedBlock.jaxpr, index)
    }
    if let colon = text.lastIndex(of: ":") {
      let file = String(text[..<colon])
      guard let line = Int(text[text.index(after: colon)...]) else {
        say("\(text): FILE:LINE has a number behind the colon", isBad: true)
        return nil
      }
      guard
        programIndex.equations.keys.contains(where: { $0.line == line && Breakpoint.names(file, $0.file) })
      else {
        say("\(text) made no equation", isBad: true)
        return nil
      }
      return .line(file: file, line)
    }
    guard primitives.contains(text) else {
      say(
        "no equation is a '\(text)'; break takes a primitive, #N, FILE:LINE, scope NAME, nan or inf",
        isBad: true)
      return nil
    }
    return .primitive(text)
  }

  private mutating func changeBreakpoint(_ text: String, _ change: (inout Stepper, Int) -> Void) -> Bool {
    guard let id = Int(text), stepper.breakpoints.contains(where: { $0.id == id }) else {
      say("no breakpoint '\(text)'; :breakpoints lists them", isBad: true)
      return false
    }
    change(&stepper, id)
    return true
  }

  // MARK: - Going places

  private mutating func goToIteration(_ text: String) {
    guard let wanted = Int(text), wanted >= 0 else { return _ = usage(.iterate) }
    let frames = stepper.machine.frames
    guard let level = frames.lastIndex(where: { $0.entry.iteration != nil }),
      let now = frames[level].entry.iteration
    else { return say("no loop runs here; step into one first", isBad: true) }
    if wanted == now { return say("this is iteration \(now)") }
    // A scan in reverse counts down.
    let isReverse =
      frames[level - 1].equation?.primitive.parameters.all.contains(Parameter("reverse", .bool(true)))
      ?? false
    let direction = (wanted > now) == isReverse ? Direction.backward : .forward
    begin(.entry(frames[level].jaxpr, wanted, depth: level + 1), direction)
  }

  private mutating func goToSource(_ text: String) {
    let parts = text.split(separator: ":")
    guard parts.count == 2, let line = Int(parts[1]) else { return _ = usage(.source) }
    let found = programIndex.equations.first {
      $0.key.line == line && Breakpoint.names(String(parts[0]), $0.key.file)
    }
    guard let place = found?.value.first, let row = reveal(.equation(place.equation), in: place.key) else {
      return say("\(text) made no equation", isBad: true)
    }
    jumps.append(cursor)
    select(row)
  }

  // MARK: - Values

  private mutating func show(_ text: String) {
    let name = String(text.prefix { $0 != "[" })
    let specification = text.dropFirst(name.count)
    guard !name.isEmpty else { return _ = usage(.show) }
    guard let (block, v) = variable(named: name), let level = level(of: block) else {
      return say("no '\(name)' in the jaxprs that run here", isBad: true)
    }
    let value = try? stepper.walk.value(of: v, level: level)
    let named = NamedValue(name: name, type: v.aval, role: "", value: value)
    specification.isEmpty ? open(named) : slice(named, String(specification))
  }

  private mutating func slice(_ named: NamedValue, _ text: String) {
    do {
      open(named, try SliceSpecification(text, shape: Array(named.type.shape)))
    } catch {
      say("\(named.name):\(named.type): \(error.description)", isBad: true)
    }
  }

  /// A variable of the innermost running jaxpr that has one of this name.
  private mutating func variable(named name: String) -> (Listing.Block, Var)? {
    for block in activeBlocks.reversed() {
      let jaxpr = block.jaxpr
      for v in jaxpr.constvars + jaxpr.invars + jaxpr.equations.flatMap(\.outputs)
      where !v.isDropped && printer.name(of: v) == name {
        return (block, v)
      }
    }
    return nil
  }

  // MARK: - Export

  private mutating func export(to path: String) {
    guard !path.isEmpty else { return _ = usage(.write) }
    do {
      try write(path, exported + "\n")
      say("wrote the screen to \(path)")
    } catch {
      say("\(error)", isBad: true)
    }
  }

  /// The screen as text.
  var exported: String {
    mutating get { draw(size).text }
  }

  /// What `y` copies: the array or the row under the cursor.
  var subject: String {
    mutating get {
      if focus == .values, let opened = valuesState.opened { return opened.table.text }
      if focus == .source, let frame = selectedFrame, let lines = lines(of: frame.file) {
        return lines[(sourceCursor ?? frame.line) - 1]
      }
      if let equation = selectedEquation { return printer.text(of: equation) }
      return selectedAtoms.map { "\(name(of: $0)):\($0.aval)" }.joined(separator: " ")
    }
  }

  // MARK: - Completion

  /// The names of primitives in the program.
  var primitives: Set<String> { programIndex.primitives }

  func completions(_ text: String) -> [String] {
    let words = text.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    if words.count <= 1 {
      let names = Command.allCases.map(\.rawValue) + Action.allCases.map(\.rawValue)
      return Set(names).filter { $0.hasPrefix(text) }.sorted()
    }
    let (head, last) = (words.dropLast().joined(separator: " "), words[words.count - 1])
    let candidates: [String]
    switch (words[0], words.count) {
    case ("break", 2):
      candidates = primitives.sorted() + ["nan", "inf", "scope "] + programIndex.names
    case ("break", 3) where words[1] == "scope": candidates = programIndex.scopes.sorted()
    case ("break", _): candidates = ["hit "]
    case ("source", 2): candidates = programIndex.names
    case ("delete", 2), ("enable", 2), ("disable", 2): candidates = stepper.breakpoints.map { String($0.id) }
    default: candidates = []
    }
    return candidates.filter { $0.hasPrefix(last) }.map { head + " " + $0 }
  }
}

extension Entry {
  /// The iteration, in a loop.
  var iteration: Int? {
    switch self {
    case .iteration(let k), .condition(let k): k
    case .call, .branch: nil
    }
  }
}
