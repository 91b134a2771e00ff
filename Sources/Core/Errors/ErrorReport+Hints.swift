import JAXBuffers

// What to do, where the operation itself does not say.
extension ErrorReport {
  static func hint(_ error: JAXError) -> String? { hint(error.reason) ?? hint(error.errorCode, error) }

  private static func hint(_ reason: JAXError.Reason) -> String? {
    switch reason {
    case .shapesDiffer(let types): broadcasting(types.map(\.shape))
    case .ranksDiffer: "jnp functions and operators add the missing axes; lax functions do not."
    case .dtypesDiffer: "Convert one of them with astype, or use the jnp function, which promotes."
    case .concretization(_, let conversion, _): conversionHint(conversion)
    case .leakedTracer:
      "Return intermediate values from the function instead of storing them in variables outside of it; pass them "
        + "as arguments to jax.pureCallback and its siblings, whose callbacks must not capture them."
    case .failedOperand:
      "It came out of a scope that threw: look at the error that was caught there."
    default: nil
    }
  }

  /// What helps with most errors of a kind.
  private static func hint(_ code: ErrorCode, _ error: JAXError) -> String? {
    switch code {
    case .axisOutOfRange: "Axes are counted from 0, or from the end when negative: -1 is the last."
    case .shapeMismatch where error.operation == "dot_general": product(error.operands.map(\.type.shape))
    case .shapeMismatch: "Look at the shapes with x.shape; axes of size 1 come from x[.all, .newAxis]."
    case .invalidShape where error.message.hasPrefix("cannot reshape"):
      "The sizes must multiply to the array's size; one of them may be -1 and is then computed."
    case .indexOutOfRange where error.message.hasPrefix("Too many indices"):
      "x.ndim is the number of axes; .all takes a whole one, .ellipsis all that are not named."
    default: nil
    }
  }

  /// What may have been meant by shapes that do not broadcast.
  package static func broadcasting(_ shapes: [Shape]) -> String {
    let rule = "Dimensions must be equal, or one of them 1."
    guard shapes.count == 2 else { return rule }
    let (a, b) = (shapes[0], shapes[1])
    if a.rank > 1, Array(a.reversed()) == Array(b) {
      return "One is the other's transpose: use .T on one of them."
    }
    let (longer, shorter) = a.rank > b.rank ? (a, b) : (b, a)
    if longer.rank == 2, shorter.rank == 1, longer[0] == shorter[0] {
      return "Give the vector an axis at the end, so that it goes down the rows: y[.all, .newAxis]."
    }
    return rule
  }

  /// What may have been meant by a product whose axes do not fit.
  private static func product(_ shapes: [Shape]) -> String {
    let rule =
      "A product sums over the last axis of the first and the last but one of the second, or its only one."
    guard shapes.count == 2, shapes.allSatisfy({ $0.rank == 2 }) else { return rule }
    if shapes[0][1] == shapes[1][1] { return "\(rule) Here the second's transpose would fit: y.T." }
    if shapes[0][0] == shapes[1][0] { return "\(rule) Here the first's transpose would fit: x.T." }
    return rule
  }

  private static func conversionHint(_ conversion: JAXError.Conversion) -> String {
    switch conversion {
    case .bool: "Use jnp.where or lax.cond for a choice that depends on values, lax.whileLoop for a loop."
    case .integer: "Sizes and axes must be known while tracing: pass them as Swift integers."
    case .mask: "Use jnp.where(mask, x, fill), which keeps the shape, instead of x[mask]."
    case .value, .array: "Return the value as another result and read it outside, or use jax.disableJit."
    }
  }
}
