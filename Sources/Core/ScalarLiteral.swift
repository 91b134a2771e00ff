import JAXBuffers

/// A scalar that the program or a rule holds, `2.0`. It stands in equations as it is, and becomes another dtype without
/// one (JAX: Python scalars, `TypedNdArray`).
package struct ScalarLiteral: Sendable {
  package let value: Buffer
  package let weakType: Bool
  /// The number before it was rounded to the dtype, if it is a weak float: JAX prints that one, and converts it.
  package let exact: Double?

  package init(_ value: Buffer, weakType: Bool, exact: Double? = nil) {
    self.value = value
    self.weakType = weakType
    self.exact = weakType ? exact : nil
  }

  /// The value without rounding twice.
  package var unrounded: Buffer { exact.map { Buffer(scalar: $0) } ?? value }
}

extension Literal {
  /// The literal as an equation has it.
  package init(_ literal: ScalarLiteral) {
    self.init(literal.value, weakType: literal.weakType, spelling: literal.exact.map(pythonRepr))
  }
}

extension ScalarLiteral {
  /// The literal of an equation, to be bound anew.
  package init(_ literal: Literal) {
    let isFloat = literal.aval.dtype.isFloating
    self.init(
      literal.value, weakType: literal.aval.weakType,
      exact: isFloat ? literal.spelling.flatMap { Double($0) } : nil)
  }
}

extension NDArray {
  /// A literal as an array: where nothing traces, a value like any other (JAX: `lax.stage`).
  package var settled: NDArray {
    guard let literal, TraceContext.current.trace === EvalTrace.shared else { return self }
    return NDArray(literal.value, weakType: literal.weakType)
  }
}
