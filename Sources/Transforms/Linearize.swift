import JAXCore

/// A function's derivative at a place, as a linear jaxpr.
package struct Linearized: Sendable {
  /// The function's results.
  package let results: [NDArray]
  /// From residuals and tangents of the inputs to tangents of the results.
  package let jaxpr: Jaxpr
  /// What the jaxpr needs of the place; its first inputs.
  package let residuals: [NDArray]
  /// Which results have a tangent at all; the jaxpr gives those.
  package let hasTangent: [Bool]
}

/// The derivative of a function of flat arrays with respect to the inputs marked (JAX: `ad.linearize_jaxpr`).
package func linearize(
  _ function: ([NDArray]) throws -> [NDArray], _ primals: [NDArray], active: [Bool], label: String
) throws -> Linearized {
  let parent = TraceContext.current.trace
  return try withTransformation({ LinearizeTrace(parent: parent, label: label) }) { trace in
    let operands = zip(primals, active).map { primal, isActive in
      isActive ? trace.join(primal, trace.tangents.argument(primal.aval.tangent)) : primal
    }
    let outputs = try TraceContext.entering(trace, "jvp()") { try function(operands) }
    let pairs = outputs.map(trace.pair)
    let staged = trace.tangents.finish(pairs.compactMap(\.tangent))
    return Linearized(
      results: pairs.map(\.primal), jaxpr: staged.hoisted, residuals: staged.captured,
      hasTangent: pairs.map { $0.tangent != nil })
  }
}
