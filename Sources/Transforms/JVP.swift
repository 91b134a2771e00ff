import JAXCore

/// The results of a function of flat arrays and their tangents, nil where zero (JAX: `ad.jvp`).
package func jvp(
  _ function: ([NDArray]) throws -> [NDArray], _ primals: [NDArray], _ tangents: [NDArray?],
  label: String = "jvp"
) throws -> JVPResult {
  let parent = TraceContext.current.trace
  return try withTransformation({ JVPTrace(parent: parent, label: label) }) { trace in
    let operands = zip(primals, tangents).map(trace.join)
    let outputs = try TraceContext.entering(trace, "jvp()") { try function(operands) }
    let pairs = outputs.map(trace.pair)
    return (pairs.map(\.primal), pairs.map(\.tangent))
  }
}
