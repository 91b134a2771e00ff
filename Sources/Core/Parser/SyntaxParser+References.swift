import JAXBuffers

// Reads and writes of references have a notation of their own (JAX: `_get_pp_rule`, `_swap_pp_rule` and
// `_addupdate_pp_rule` in `state/primitives.py`):
//
//     a:f32[] <- b[i]               get
//     b[i] <- a                     swap whose result is dropped
//     c:f32[], b[i] <- b[i], a      swap
//     b[i] += a                     addupdate

extension SyntaxParser {
  func isAtArrow() -> Bool { bytes[at] == Ascii.less && bytes[at + 1] == Ascii.minus }

  /// Whether `name[index]` stands here, rather than a primitive's `name[key=value]`.
  func isAtReference() -> Bool {
    var i = nameEnd()
    guard i > at, bytes[i] == Ascii.bracketOpen else { return false }
    i += 1
    // Parameters may stand on lines of their own, an index never does.
    if Ascii.isSpace(bytes[i]) { return false }
    guard Ascii.startsName(bytes[i]) else { return true }
    while Ascii.isName(bytes[i]) { i += 1 }
    return bytes[i] != Ascii.equals
  }

  /// What follows the binders of a get or a swap.
  mutating func referenceRead(_ equation: inout EquationSyntax) throws {
    var sugar: [SugarSyntax] = []
    for i in equation.outputs.indices { sugar += (i > 0 ? [.text(" ")] : []) + [.output(i)] }
    if bytes[at] == Ascii.comma {
      at += 1
      skipSpace()
      equation.primitive = "swap"
      sugar.append(.text(", "))
      let first = sugar.count
      try reference(&equation, &sugar)
      let mention = sugar[first...]
      try arrow(&equation, &sugar)
      // The second mention of the reference repeats the first.
      var repeated = equation
      var ignored: [SugarSyntax] = []
      try reference(&repeated, &ignored)
      sugar += mention
      skipSpace()
      try expect(Ascii.comma, "',' and the value to store")
      skipSpace()
      sugar.append(.text(", "))
      try storedValue(&equation, &sugar)
    } else {
      equation.primitive = "get"
      try arrow(&equation, &sugar)
      try reference(&equation, &sugar)
    }
    equation.sugar = sugar
  }

  /// `b[i] <- a` and `b[i] += a`.
  mutating func referenceWrite(_ equation: inout EquationSyntax) throws {
    var sugar: [SugarSyntax] = []
    try reference(&equation, &sugar)
    skipSpace()
    if bytes[at] == Ascii.plus, bytes[at + 1] == Ascii.equals {
      comments.expectSource(of: equation.number)
      at += 2
      skipSpace()
      equation.primitive = "addupdate"
      sugar.append(.text(" += "))
    } else {
      equation.primitive = "swap"
      try arrow(&equation, &sugar)
    }
    try storedValue(&equation, &sugar)
    equation.sugar = sugar
  }

  private mutating func arrow(_ equation: inout EquationSyntax, _ sugar: inout [SugarSyntax]) throws {
    skipSpace()
    guard isAtArrow() else { throw expected("'<-' or '+='") }
    comments.expectSource(of: equation.number)
    at += 2
    skipSpace()
    sugar.append(.text(" <- "))
  }

  private mutating func storedValue(_ equation: inout EquationSyntax, _ sugar: inout [SugarSyntax]) throws {
    sugar.append(.operand(equation.operands.count))
    equation.operands.append(try atom("the value to store: a variable or a literal"))
  }

  /// `b[i,j]`, with transformations such as `{bitcast(int32)}` or a second index behind it.
  private mutating func reference(_ equation: inout EquationSyntax, _ sugar: inout [SugarSyntax]) throws {
    sugar.append(.operand(equation.operands.count))
    equation.operands.append(try atom("a reference such as a[0]"))
    while at < end, bytes[at] == Ascii.bracketOpen || bytes[at] == Ascii.braceOpen {
      let isIndex = bytes[at] == Ascii.bracketOpen
      let stop = try bracketEnd(at)
      if isIndex { index(stop, &sugar) } else { sugar.append(.text(source.string(at..<stop))) }
      at = stop
    }
  }

  /// The pieces of `[i,0,:]`.
  private mutating func index(_ stop: Int, _ sugar: inout [SugarSyntax]) {
    var start = at
    while at < stop {
      guard Ascii.startsName(bytes[at]) else {
        at += 1
        continue
      }
      if start < at { sugar.append(.text(source.string(start..<at))) }
      sugar.append(.name(identifier()))
      start = at
    }
    if start < stop { sugar.append(.text(source.string(start..<stop))) }
  }

  /// The place behind the bracket that closes the one here, on the same line.
  private func bracketEnd(_ start: Int) throws -> Int {
    var depth = 0
    var i = start
    while i < end, bytes[i] != Ascii.newline {
      if Ascii.isOpening(bytes[i]) { depth += 1 }
      if Ascii.isClosing(bytes[i]) { depth -= 1 }
      i += 1
      if depth == 0 { return i }
    }
    throw source.error(at: start, "this bracket is never closed")
  }
}
