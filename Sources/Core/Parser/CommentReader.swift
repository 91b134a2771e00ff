/// Gives comments to the equations they speak of.
///
/// JAX prints up to two notes per equation (`_pp_eqn` with `source_info` and `name_stack`): the source's is
/// tied to the text ` = `, the name stack's to the primitive. All notes of one line stand behind it and on
/// lines of their own below it, in the order of what they are tied to. Notes that were removed from a text by
/// hand are missing only themselves: sources and name stacks are told apart by their form.
struct CommentReader {
  /// What is known of each equation, by its number in the text.
  private(set) var sources: [SourceInfo?] = []
  private(set) var hasSources = false
  private(set) var hasNameStacks = false
  private var awaitingSource: ArraySlice<Int> = []
  private var awaitingNameStack: ArraySlice<Int> = []
  /// Equations without results, whose source recordings note and JAX does not.
  private var mayHaveSource: ArraySlice<Int> = []
  private var lineHasEnded = false

  mutating func newEquation() -> Int {
    sources.append(nil)
    return sources.count - 1
  }

  mutating func expectSource(of equation: Int) { awaitingSource.append(equation) }
  mutating func allowSource(of equation: Int) { mayHaveSource.append(equation) }
  mutating func expectNameStack(of equation: Int) { awaitingNameStack.append(equation) }
  @inline(__always) mutating func lineEnded() { lineHasEnded = true }

  /// A line with code on it begins: notes still missing from the lines before do not exist.
  @inline(__always) mutating func codeBegan() {
    guard lineHasEnded else { return }
    lineHasEnded = false
    awaitingSource = []
    awaitingNameStack = []
    mayHaveSource = []
  }

  /// What stands behind a `#`.
  mutating func read(_ comment: String) {
    let text = comment.trimmingBlanks()
    if text.utf8.first == Ascii.bracketOpen, text.utf8.last == Ascii.bracketClose {
      guard !awaitingNameStack.isEmpty else { return }
      hasNameStacks = true
      let equation = awaitingNameStack.removeFirst()
      sources[equation, default: SourceInfo()].nameStack = String(text.dropFirst().dropLast())
    } else if let frame = SourceFrame(comment: text) {
      guard let equation = awaitingSource.popFirst() ?? mayHaveSource.popFirst() else { return }
      hasSources = true
      sources[equation, default: SourceInfo()].frames = [frame]
    } else if text.isEmpty, !awaitingSource.isEmpty {
      // A source that JAX did not know.
      sources[awaitingSource.removeFirst(), default: SourceInfo()].frames = []
    }
  }
}

extension SourceFrame {
  /// `FILE:LINE:COLUMN (FUNCTION)` or `FILE:LINE (FUNCTION)`, read from the right because a file may be
  /// called anything.
  init?(comment text: String) {
    guard text.hasSuffix(")"), let space = text.lastRange(of: " (") else { return nil }
    let function = text[space.upperBound...].dropLast()
    guard let (head, last) = text[..<space.lowerBound].splitNumber() else { return nil }
    if let (file, line) = head.splitNumber() {
      self.init(file: String(file), line: line, column: last, function: String(function))
    } else {
      self.init(file: String(head), line: last, function: String(function))
    }
  }
}

extension Substring {
  /// `x:12` as `x` and 12.
  fileprivate func splitNumber() -> (Substring, Int)? {
    guard let colon = utf8.lastIndex(of: Ascii.colon) else { return nil }
    let digits = self[utf8.index(after: colon)...]
    guard !digits.isEmpty, digits.utf8.allSatisfy(Ascii.isDigit), let number = Int(digits) else { return nil }
    return (self[..<colon], number)
  }
}

extension String {
  /// The last place of a short text in this one.
  fileprivate func lastRange(of needle: String) -> Range<Index>? {
    let wanted = Array(needle.utf8)
    let units = utf8
    guard units.count >= wanted.count else { return nil }
    var start = units.index(units.endIndex, offsetBy: -wanted.count)
    while true {
      if units[start...].starts(with: wanted) { return start..<units.index(start, offsetBy: wanted.count) }
      guard start > units.startIndex else { return nil }
      start = units.index(before: start)
    }
  }

  /// Without blanks, tabs and carriage returns at either end.
  fileprivate func trimmingBlanks() -> String {
    var rest = self[...].utf8
    while let first = rest.first, Ascii.isSpace(first) { rest.removeFirst() }
    while let last = rest.last, Ascii.isSpace(last) { rest.removeLast() }
    return String(Substring(rest))
  }
}

extension Array where Element == SourceInfo? {
  fileprivate subscript(index: Int, default fallback: SourceInfo) -> SourceInfo {
    get { self[index] ?? fallback }
    set { self[index] = newValue }
  }
}
