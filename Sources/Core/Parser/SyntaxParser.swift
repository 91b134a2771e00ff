import JAXBuffers

/// Reads a text into syntax: recursive descent over UTF-8 bytes, linear in the text's length.
///
/// `docs/jaxpr-text.md` has the grammar. Lines matter in one place only: in a body printed over several
/// lines, a line that is indented deeper than the first equation continues the equation before it.
struct SyntaxParser {
  /// Real programs nest a few dozen levels at most; deeper texts would exhaust the stack.
  static let depthLimit = 200

  let source: SourceText
  let bytes: [UInt8]
  let end: Int
  var at: Int
  var depth = 0
  var innerConstants = 0
  var types = TypeReader()
  var comments = CommentReader()
  /// How many values turned out to have unbalanced brackets only after reading on far.
  var unbalancedValues = 0
  /// Whether a jaxpr stands inside a record, tuple or list.
  var hasFields = false
  /// Whether a search for the end of a `fmt=` reached the end of the text.
  var noMoreFormats = false

  init(_ source: SourceText) {
    self.source = source
    bytes = source.bytes
    end = source.count
    at = 0
  }

  /// The whole text, with whatever a paste has around it.
  mutating func wholeText() throws -> TextSyntax {
    try skipPreamble()
    let result = try text(isOutermost: true)
    try skipPostamble()
    return result
  }

  /// Definitions and the jaxpr behind them.
  mutating func text(isOutermost: Bool) throws -> TextSyntax {
    var definitions: [DefinitionSyntax] = []
    skipSpace()
    while isAtWord("let") {
      definitions.append(try definition())
      skipSpace()
    }
    guard bytes[at] == Ascii.braceOpen else {
      throw expected(definitions.isEmpty ? "a jaxpr: '{ lambda … }'" : "another 'let' or '{ lambda … }'")
    }
    return TextSyntax(definitions: definitions, main: try jaxpr(isOutermost: isOutermost))
  }

  /// `let NAME = {…} in`; names may hold blanks and keywords.
  private mutating func definition() throws -> DefinitionSyntax {
    at += 3
    skipSpace()
    let start = at
    var stop = at
    while true {
      let byte = bytes[at]
      if at == end || byte == Ascii.newline { throw expected("'NAME = {' after 'let'") }
      if byte == Ascii.equals, at > start, isBrace(after: at + 1) { break }
      at += 1
      if byte != Ascii.blank { stop = at }
    }
    at += 1
    skipSpace()
    let name = source.string(start..<stop)
    let body = try jaxpr(isOutermost: false)
    skipSpace()
    guard isAtWord("in") else { throw expected("'in' after the definition of \(name)") }
    at += 2
    return DefinitionSyntax(name: name, position: start, body: body)
  }

  private func isBrace(after position: Int) -> Bool {
    var i = position
    while Ascii.isSpace(bytes[i]) { i += 1 }
    return bytes[i] == Ascii.braceOpen
  }

  /// `{ lambda CONSTVARS ; INVARS . let EQUATIONS in (OUTPUTS) }`.
  mutating func jaxpr(isOutermost: Bool) throws -> JaxprSyntax {
    try enter()
    defer { depth -= 1 }
    let start = at
    try expect(Ascii.braceOpen, "'{ lambda'")
    try expect(word: "lambda")
    let constvars = try binders(until: Ascii.semicolon, "a constant such as a:f32[3], or ';'")
    let first = innerConstants
    if !isOutermost { innerConstants += constvars.count }
    let invars = try binders(until: Ascii.dot, "an input such as a:f32[3], or '. let'")
    try expect(word: "let")
    let equations = try equations()
    try expect(word: "in")
    let outputs = try outputs()
    skipSpace()
    try expect(Ascii.braceClose, "'}'")
    return JaxprSyntax(
      position: start, constvars: constvars, firstConstant: isOutermost ? nil : first, invars: invars,
      equations: equations, outputs: outputs)
  }

  private mutating func binders(until terminator: UInt8, _ what: String) throws -> [BinderSyntax] {
    var result: [BinderSyntax] = []
    while true {
      skipSpace()
      if bytes[at] == terminator {
        at += 1
        return result
      }
      guard isAtBinder() else { throw expectedType() ?? expected(what) }
      let start = at
      let piece = try binder()
      try append(piece, to: &result, since: start)
    }
  }

  /// Adds a piece of the program to a list whose length the text decides, and asks for the memory that the piece takes:
  /// its syntax, then what is built of it.
  func append<T>(_ piece: T, to list: inout [T], since start: Int) throws {
    do {
      // Short pieces take most for their text: 1.2 KB for `neg a`, 90 bytes a character for what is longer.
      try MemoryBudget.ask(for: 2048 + 128 * (at - start))
      try list.append(asking: piece)
    } catch {
      throw source.error(at: start, "there is no memory to read on from here: \(error)")
    }
  }

  /// The error of finding a name without a type, as in jaxprs from before JAX printed types.
  func expectedType() -> ParseError? {
    let stop = nameEnd()
    guard stop > at, !isAtWord("let") else { return nil }
    return source.error(
      at: stop, "expected ':' and the type of '\(source.string(at..<Swift.min(stop, at + 40)))'",
      hint: "every variable is printed with its type where it is bound, such as a:f32[3]")
  }

  /// `a:f32[3]`.
  mutating func binder() throws -> BinderSyntax {
    let start = at
    let name = identifier()
    at += 1
    return BinderSyntax(name: name, aval: try type(), position: start)
  }

  private mutating func outputs() throws -> [AtomSyntax] {
    skipSpace()
    try expect(Ascii.parenOpen, "'(' and the outputs")
    var result: [AtomSyntax] = []
    while true {
      skipSpace()
      if bytes[at] == Ascii.parenClose { break }
      let start = at
      let piece = try atom("an output: a variable, a literal such as 1.0:f32[], or ')'")
      try append(piece, to: &result, since: start)
      skipSpace()
      if bytes[at] == Ascii.comma {
        at += 1
      } else if bytes[at] != Ascii.parenClose {
        throw expected("',' or ')'")
      }
    }
    at += 1
    return result
  }

  /// A type, up to whatever ends it.
  mutating func type() throws -> ShapedArray {
    let start = at
    let (range, isClosed) = typeRange()
    guard !range.isEmpty else { throw expected("a type such as f32[2,3]") }
    do {
      let aval = try types.read(bytes[range])
      at = range.upperBound
      guard isClosed else { throw expected("the closing bracket of a type") }
      return aval
    } catch let error as TypeReader.Failure {
      throw source.error(at: start + error.offset, error.message, hint: error.hint)
    }
  }

  /// From here to the first delimiter outside brackets, and whether all brackets are closed there.
  private func typeRange() -> (Range<Int>, isClosed: Bool) {
    var i = at
    var depth = 0
    while i < end {
      let byte = bytes[i]
      if byte == Ascii.newline { break }
      if Ascii.isOpening(byte) {
        depth += 1
      } else if Ascii.isClosing(byte) {
        if depth == 0 { break }
        depth -= 1
      } else if depth == 0, Ascii.isSpace(byte) || Ascii.endsType(byte) {
        break
      }
      i += 1
    }
    return (at..<i, depth == 0)
  }
}
