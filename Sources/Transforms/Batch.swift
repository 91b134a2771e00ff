import JAXCore

/// The results of a function of flat arrays for `size` lanes, and each one's axis of lanes
/// (JAX: `batching.batch`).
package func batch(
  _ function: ([NDArray]) throws -> [NDArray], _ operands: [NDArray], _ axes: [Int?], size: Int
) throws -> BatchResult {
  let parent = TraceContext.current.trace
  return try withTransformation({ BatchTrace(parent: parent, size: size) }) { trace in
    let lanes = zip(operands, axes).map(trace.join)
    let outputs = try TraceContext.entering(trace, "vmap()") { try function(lanes) }
    let pairs = outputs.map(trace.pair)
    return (pairs.map(\.value), pairs.map(\.axis))
  }
}
