import JAXCore
import JAXInterpreter
import ScopeScreen
import ScopeWidgets

extension StepperApp {
  /// The user's line of the selected row: its own, else that of the nearest equation around it.
  var selectedFrame: SourceFrame? {
    if let frame = selectedEquation?.source?.frames.first { return frame }
    var key = selectedBlock.key
    while key.count >= 2 {
      let index = key[key.count - 2]
      key.removeLast(2)
      guard let block = listing.block(key) else { return nil }
      if let frame = block.jaxpr.equations[index].source?.frames.first { return frame }
    }
    if case .equation(let i) = selectedRow.item {
      return programIndex.sourceBehind(i, of: selectedBlock.jaxpr)
    }
    return stepper.machine.source
  }

  /// The lines of a file, found by its whole name or by its last parts.
  func lines(of file: String) -> [String]? {
    if let lines = session.sources[file] { return lines }
    let trimmed = file.hasPrefix("/") ? String(file.dropFirst()) : file
    if let lines = session.sources[trimmed] { return lines }
    let name = file.split(separator: "/").last.map(String.init) ?? file
    let known = session.sources.keys.filter { $0 == name || $0.hasSuffix("/" + name) }
    return known.count == 1 ? session.sources[known[0]] : nil
  }

  /// Lines of a file from which equations come.
  func linesWithEquations(_ file: String) -> Set<Int> {
    programIndex.lines[file] ?? []
  }

  // MARK: - The pane's cursor

  mutating func moveInSource(_ action: Action) {
    guard let frame = selectedFrame, let lines = lines(of: frame.file) else {
      return say("no source to move in")
    }
    let page = Swift.max(1, Layout(size, zoomed: isZoomed ? focus : nil).source.height - 1)
    var line = sourceCursor ?? frame.line
    switch action {
    case .up: line -= 1
    case .down: line += 1
    case .pageUp: line -= page
    case .pageDown: line += page
    case .top: line = 1
    case .bottom: line = lines.count
    default: break
    }
    sourceCursor = Swift.max(1, Swift.min(line, lines.count))
  }

  /// From a line of source to the first equation that it made; again for the next.
  mutating func goToEquationOfLine() {
    guard let frame = selectedFrame else { return say("no source to go from") }
    let line = sourceCursor ?? frame.line
    guard let places = programIndex.equations[ProgramIndex.Line(file: frame.file, line: line)],
      !places.isEmpty
    else {
      return say("line \(line) made no equation")
    }
    let here = ProgramIndex.Place(
      key: selectedBlock.key, equation: { if case .equation(let i) = selectedRow.item { i } else { -1 } }())
    let next = places.firstIndex(of: here).map { ($0 + 1) % places.count } ?? 0
    jumps.append(cursor)
    guard let row = reveal(.equation(places[next].equation), in: places[next].key) else { return }
    select(row)
    sourceCursor = line
    say("equation \(next + 1) of \(places.count) made by line \(line); Enter goes to the next")
  }

  // MARK: - Breakpoints

  mutating func toggleBreakpoint() {
    if focus == .source {
      guard let frame = selectedFrame else { return say("no source line here", isBad: true) }
      return toggle(.line(file: frame.file, sourceCursor ?? frame.line))
    }
    guard case .equation(let index) = selectedRow.item else {
      return say("a breakpoint stands on an equation", isBad: true)
    }
    toggle(.equation(selectedBlock.jaxpr, index))
  }

  private mutating func toggle(_ condition: Breakpoint.Condition) {
    if let old = stepper.breakpoints.first(where: { $0.condition == condition }) {
      stepper.remove(old.id)
      say("breakpoint \(old) removed")
    } else {
      say("breakpoint \(stepper.add(condition)); c continues to it")
    }
  }

  /// Whether a breakpoint stops at an equation, or would.
  func hasBreakpoint(_ jaxpr: Jaxpr, _ index: Int) -> Bool {
    let equation = jaxpr.equations[index]
    return stepper.breakpoints.contains { breakpoint in
      guard breakpoint.isEnabled else { return false }
      switch breakpoint.condition {
      case .equation(let other, let i): return other === jaxpr && i == index
      case .primitive(let name): return equation.primitive.name == name
      case .line(let file, let line):
        return equation.source?.frames.contains { $0.line == line && Breakpoint.names(file, $0.file) }
          ?? false
      case .scope, .nonFinite: return false
      }
    }
  }
}
