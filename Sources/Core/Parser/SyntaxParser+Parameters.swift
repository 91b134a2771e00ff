import JAXBuffers

extension SyntaxParser {
  /// `[key=value key=value]`.
  mutating func parameters(of primitive: String) throws -> [ParameterSyntax] {
    let open = at
    at += 1
    var result: [ParameterSyntax] = []
    while true {
      skipSpace()
      if bytes[at] == Ascii.bracketClose {
        at += 1
        return result
      }
      let start = at
      let stop = nameEnd()
      guard stop > at, bytes[stop] == Ascii.equals else {
        if at == end {
          throw source.error(at: open, "the parameters of \(primitive) are never closed by ']'")
        }
        throw expected("a parameter such as axis=0, or ']'")
      }
      let name = identifier()
      at += 1
      let value = name == "fmt" ? try format() : try value(of: name)
      result.append(ParameterSyntax(name: name, position: start, value: value))
    }
  }

  private mutating func value(of parameter: String) throws -> ValueSyntax {
    if isAtBody(at) { return .body(try jaxpr(isOutermost: false)) }
    if bytes[at] == Ascii.parenOpen, isTupleOfBodies(parameter) { return .bodies(try bodies()) }
    let start = at
    let extent = try valueExtent(of: parameter)
    if extent.holdsBody {
      let value = try pythonValue()
      guard Ascii.isSpace(bytes[at]) || bytes[at] == Ascii.bracketClose else {
        throw expected("a blank or ']' after the value of \(parameter)=")
      }
      return value
    }
    guard extent.end > start else { throw expected("the value of \(parameter)=") }
    at = extent.end
    return .plain(ParameterValue(python: bytes[start..<extent.end]), source.string(start..<extent.end))
  }

  /// Whether `{ lambda` stands there.
  private func isAtBody(_ position: Int) -> Bool {
    bytes[position] == Ascii.braceOpen && isLambda(position + 1)
  }

  /// A tuple of jaxprs prints its elements separated by blanks (JAX: `pp_jaxprs`); one of names alone is
  /// known by its parameter.
  private func isTupleOfBodies(_ parameter: String) -> Bool {
    var i = at + 1
    while Ascii.isSpace(bytes[i]) { i += 1 }
    if bytes[i] == Ascii.parenClose { return false }
    return isAtBody(i) || ParameterSyntax.mayHoldBodies(parameter)
  }

  private mutating func bodies() throws -> [BodySyntax] {
    at += 1
    var result: [BodySyntax] = []
    while true {
      skipSpace()
      if bytes[at] == Ascii.parenClose {
        at += 1
        return result
      }
      if isAtBody(at) {
        result.append(.body(try jaxpr(isOutermost: false)))
        continue
      }
      let start = at
      var stop = at
      while at < end, bytes[at] != Ascii.parenClose, !isAtBody(at) {
        if !Ascii.isSpace(bytes[at]) { stop = at + 1 }
        at += 1
      }
      guard at < end else { throw expected("')'") }
      result.append(.names(source.string(start..<stop), start))
    }
  }

  /// The text of a `debug_print`, which stands unquoted and may hold anything; the next parameter ends it.
  private mutating func format() throws -> ValueSyntax {
    let start = at
    let next = Array("has_placeholders=".utf8)
    if !noMoreFormats {
      var i = start
      while i + next.count <= end {
        if bytes[i] == next[0], i > start, Ascii.isSpace(bytes[i - 1]),
          bytes[i..<i + next.count].elementsEqual(next)
        {
          at = i
          let stop = trimSeparator(start, i)
          let text = source.string(start..<stop)
          return .plain(.text(text), text)
        }
        i += 1
      }
      noMoreFormats = true
    }
    return try value(of: "fmt")
  }

  /// Takes off the one blank, or the newline and indentation, that the printer put before the next parameter.
  private func trimSeparator(_ start: Int, _ stop: Int) -> Int {
    var i = stop
    while i > start, bytes[i - 1] == Ascii.blank { i -= 1 }
    guard i > start, bytes[i - 1] == Ascii.newline else { return stop - 1 }
    i -= 1
    if i > start, bytes[i - 1] == 13 { i -= 1 }
    return i
  }

  /// A tuple, list or record with jaxprs in it, as Python's `str` prints it.
  private mutating func pythonValue() throws -> ValueSyntax {
    try enter()
    defer { depth -= 1 }
    if isAtBody(at) || isAtDefinition() {
      hasFields = true
      return .text(try text(isOutermost: false))
    }
    if bytes[at] == Ascii.parenOpen || bytes[at] == Ascii.bracketOpen {
      let isTuple = bytes[at] == Ascii.parenOpen
      let elements = try pythonElements().map(\.value)
      return isTuple ? .tuple(elements) : .list(elements)
    }
    var stop = nameEnd()
    while stop > at, bytes[stop] == Ascii.dot || Ascii.isName(bytes[stop]) { stop += 1 }
    if stop > at, bytes[stop] == Ascii.parenOpen {
      let name = source.string(at..<stop)
      at = stop
      return .record(name, try pythonElements())
    }
    let start = at
    let extent = elementEnd()
    at = extent
    guard extent > start, bytes[extent] == Ascii.comma || Ascii.isClosing(bytes[extent]) else {
      throw expected("the end of a value")
    }
    return .plain(ParameterValue(python: bytes[start..<extent]), source.string(start..<extent))
  }

  private mutating func pythonElements() throws -> [(name: String, value: ValueSyntax)] {
    let open = at
    let close = Ascii.closing(bytes[at])
    at += 1
    var result: [(name: String, value: ValueSyntax)] = []
    while true {
      while Ascii.isSpace(bytes[at]) { at += 1 }
      if bytes[at] == close {
        at += 1
        return result
      }
      guard at < end else { throw source.error(at: open, "this bracket is never closed") }
      var name = ""
      let stop = nameEnd()
      if stop > at, bytes[stop] == Ascii.equals {
        name = identifier()
        at += 1
      }
      result.append((name, try pythonValue()))
      while Ascii.isSpace(bytes[at]) { at += 1 }
      if bytes[at] == Ascii.comma {
        at += 1
      } else if bytes[at] != close {
        throw expected("',' or '\(Character(UnicodeScalar(close)))'")
      }
    }
  }

  /// Whether `let NAME = {` stands here.
  private func isAtDefinition() -> Bool {
    guard isAtWord("let") else { return false }
    var i = at
    while i < end, bytes[i] != Ascii.newline {
      i += 1
      guard bytes[i - 1] == Ascii.equals else { continue }
      var next = i
      while Ascii.isSpace(bytes[next]) { next += 1 }
      if isAtBody(next) { return true }
    }
    return false
  }
}

extension ParameterSyntax {
  /// Whether a bare word here may name a definition; elsewhere (`name=f`, `jvp=f`) it is a word.
  static func mayHoldBodies(_ name: String) -> Bool {
    if name == "branches" || name == "callee" || name == "transpose" { return true }
    return holdsBody(name)
  }

  /// Whether a function's name may stand here.
  static func isName(_ name: String) -> Bool {
    mayHoldBodies(name) || ["name", "jvp", "fwd", "bwd"].contains(name)
  }

  /// Whether the parameter always holds a jaxpr, or None.
  static func holdsBody(_ name: String) -> Bool { name == "jaxpr" || name.hasSuffix("_jaxpr") }
}
