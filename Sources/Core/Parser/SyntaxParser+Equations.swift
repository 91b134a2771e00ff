import JAXBuffers

extension SyntaxParser {
  /// The equations up to the `in` that closes the body.
  mutating func equations() throws -> [EquationSyntax] {
    var result: [EquationSyntax] = []
    skipSpace()
    let block = indentation()
    while !isAtEndOfBody() {
      guard at < end else { throw expected("an equation, or 'in' and the outputs") }
      let start = at
      let piece = try equation(block: block)
      try append(piece, to: &result, since: start)
      skipSpace()
      if bytes[at] == Ascii.semicolon {
        at += 1
        skipSpace()
      }
    }
    return result
  }

  /// Whether `in (` stands here; a variable may be called `in` and stand before a complex literal.
  private func isAtEndOfBody() -> Bool {
    guard isAtWord("in") else { return false }
    var i = at + 2
    while Ascii.isSpace(bytes[i]) { i += 1 }
    guard bytes[i] == Ascii.parenOpen else { return false }
    i += 1
    while Ascii.isName(bytes[i]) || bytes[i] == Ascii.dot || bytes[i] == Ascii.plus || bytes[i] == Ascii.minus
    {
      i += 1
    }
    return !(bytes[i] == Ascii.parenClose && bytes[i + 1] == Ascii.colon)
  }

  /// One equation; `block` is the indentation of the body's equations, nil when they share a line.
  private mutating func equation(block: Int?) throws -> EquationSyntax {
    let start = at
    var equation = EquationSyntax(
      number: comments.newEquation(), position: start, outputs: [], primitive: "", primitivePosition: start,
      parameters: [], operands: [])
    while isAtBinder() {
      equation.outputs.append(try binder())
      skipSpace()
    }
    if !equation.outputs.isEmpty {
      if isAtArrow() || bytes[at] == Ascii.comma {
        try referenceRead(&equation)
        return equation
      }
      comments.expectSource(of: equation.number)
      try expect(Ascii.equals, "another result such as b:f32[3], or '=' and a primitive")
      skipSpace()
    } else if isAtReference() {
      try referenceWrite(&equation)
      return equation
    } else if isAtUntypedBinder(), let error = expectedType() {
      throw error
    } else if isAtWord("check") {
      comments.expectSource(of: equation.number)
    } else {
      comments.allowSource(of: equation.number)
    }
    equation.isFlush = block == 0
    equation.primitivePosition = at
    equation.primitive = try primitiveName()
    comments.expectNameStack(of: equation.number)
    if bytes[at] == Ascii.bracketOpen { equation.parameters = try parameters(of: equation.primitive) }
    equation.operands = try operands(block: block)
    return equation
  }

  /// Whether `a =` stands here.
  private func isAtUntypedBinder() -> Bool {
    var i = nameEnd()
    guard i > at else { return false }
    while bytes[i] == Ascii.blank { i += 1 }
    return bytes[i] == Ascii.equals
  }

  private mutating func primitiveName() throws -> String {
    let start = at
    while at < end, !Ascii.isSpace(bytes[at]), bytes[at] != Ascii.bracketOpen, bytes[at] != Ascii.semicolon {
      guard Ascii.startsName(bytes[at]) || (at > start && Ascii.isInPrimitive(bytes[at])) else {
        throw expected(
          at == start ? "an equation, or 'in' and the outputs" : "a blank or '[' after the primitive")
      }
      at += 1
    }
    guard at > start else { throw expected("the name of a primitive") }
    return source.string(start..<at)
  }

  /// Operands, as far as the equation goes.
  private mutating func operands(block: Int?) throws -> [AtomSyntax] {
    var result: [AtomSyntax] = []
    while true {
      skipSpace()
      if at == end || bytes[at] == Ascii.semicolon || isAtEndOfBody() { return result }
      if let column = indentation() {
        if let block, column <= block { return result }
        // A paste may have lost its indentation; no operand looks like a binder, except literals.
        if isAtBinder(), !isAtLiteral() { return result }
      }
      let start = at
      let piece = try atom("an operand: a variable or a literal such as 1.0:f32[]")
      try append(piece, to: &result, since: start)
    }
  }

  /// A variable or a literal.
  mutating func atom(_ what: String) throws -> AtomSyntax {
    let start = at
    if isAtLiteral() { return .literal(try literal(), start) }
    let stop = nameEnd()
    guard stop > start else { throw expected(what) }
    if bytes[stop] == Ascii.colon {
      throw source.error(
        at: stop, "expected \(what), found a binder",
        hint: "an equation begins on a line of its own, or behind ';'")
    }
    return .variable(identifier(), start)
  }

  /// Whether a literal begins here: a number, `True:`, `nan:`, `(1+2j)`, `[...]`.
  func isAtLiteral() -> Bool {
    let byte = bytes[at]
    if Ascii.isDigit(byte) || byte == Ascii.minus || byte == Ascii.parenOpen || byte == Ascii.bracketOpen {
      return true
    }
    let stop = nameEnd()
    guard stop > at, bytes[stop] == Ascii.colon else { return false }
    return isAtWord("nan") || isAtWord("inf") || isAtWord("True") || isAtWord("False")
  }

  private mutating func literal() throws -> Literal {
    let start = at
    let stop = try literalEnd()
    at = stop + 1
    let aval = try type()
    guard let literal = Literal(text: bytes[start..<stop], type: aval) else {
      let text = source.string(start..<Swift.min(stop, start + 60))
      throw source.error(at: start, "the literal \(text) is not a value of \(aval)")
    }
    return literal
  }

  /// The place of the colon between a literal and its type.
  private func literalEnd() throws -> Int {
    var i = at
    if Ascii.isOpening(bytes[i]) {
      let close = Ascii.closing(bytes[i])
      while i < end, bytes[i] != close, bytes[i] != Ascii.newline { i += 1 }
      if i < end { i += 1 }
    } else {
      while Ascii.isName(bytes[i]) || bytes[i] == Ascii.dot || bytes[i] == Ascii.minus
        || bytes[i] == Ascii.plus
      {
        i += 1
      }
    }
    guard bytes[i] == Ascii.colon else {
      var parser = self
      parser.at = i
      throw parser.expected("':' and the type of the literal \(source.string(at..<Swift.min(i, at + 60)))")
    }
    return i
  }
}

extension Ascii {
  /// What a primitive's name may hold behind a letter: `scatter-add`.
  static func isInPrimitive(_ b: UInt8) -> Bool {
    isDigit(b) || b == minus || b == dot || b == colon || b == less || b == 62
  }
}
