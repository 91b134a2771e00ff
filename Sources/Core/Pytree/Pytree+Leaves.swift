/// The leaves of some pytrees, in order.
package func flatten<each A: Pytree>(_ trees: repeat each A) -> [NDArray] {
  var writer = LeafWriter()
  repeat (each trees).flatten(into: &writer)
  return writer.leaves
}

extension Pytree {
  /// The same with other leaves.
  package func rebuilt(_ leaves: [NDArray]) throws -> Self {
    var reader = LeafReader(leaves)
    return try rebuilt(from: &reader)
  }

  /// The same with leaves that hold nothing, so that keeping it keeps no tracer alive.
  package func hollow() throws -> Self {
    try rebuilt(JAXCore.flatten(self).map { NDArray(.failed($0.aval)) })
  }

  /// How many leaves it has.
  package var leafCount: Int { JAXCore.flatten(self).count }
}
