extension Pytree {
  /// The same with other leaves.
  package func rebuilt(_ leaves: [NDArray]) throws -> Self { try rebuild(self, from: leaves) }

  /// The same with leaves that hold nothing, so that keeping it keeps no tracer alive.
  package func hollow() throws -> Self {
    try rebuilt(JAXCore.flatten(self).map { NDArray(.failed($0.aval)) })
  }

  /// How many leaves it has.
  package var leafCount: Int { get throws { try JAXCore.flatten(self).count } }
}
