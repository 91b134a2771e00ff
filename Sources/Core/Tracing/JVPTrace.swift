import JAXBuffers

/// Carries tangents along with values (JAX: `ad.JVPTrace`).
package final class JVPTrace: Trace, @unchecked Sendable {
  package init(parent: Trace, label: String = "jvp") {
    super.init(parent: parent, label: label, recordsBirths: Options.current.contains(.checkTracerLeaks))
  }

  /// The value and its tangent; nil if it is zero.
  package func pair(_ x: NDArray) -> (primal: NDArray, tangent: NDArray?) {
    guard let tracer = x.tracer, tracer.trace === self, case .dual(let primal, let tangent) = tracer.payload
    else { return (x, nil) }
    return (primal, tangent)
  }

  package func join(_ primal: NDArray, _ tangent: NDArray?) -> NDArray {
    guard let tangent, primal.dtype.isInexact, !primal.isFailed else { return primal }
    return NDArray(Tracer(self, primal.aval, .dual(primal, tangent: tangent)))
  }

  package override func process(_ primitive: any Primitive, _ operands: [NDArray]) throws -> [NDArray] {
    let pairs = operands.map(pair)
    let parent = parent ?? EvalTrace.shared
    guard pairs.contains(where: { $0.tangent != nil }) else {
      return try withTrace(parent) { try parent.process(primitive, operands) }
    }
    try primitive.check(operands)
    let (primals, tangents) = try withTrace(parent) {
      try primitive.jvp(pairs.map(\.primal), pairs.map(\.tangent))
    }
    return zip(primals, tangents).map(join)
  }
}
