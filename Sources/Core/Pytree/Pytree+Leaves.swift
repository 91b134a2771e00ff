/// The leaves of some pytrees, in order (JAX: `tree_leaves`). A type whose leaves cannot be found gives none:
/// `rebuilt`, `leaves(of:)` and the structure's `staticProblem` say so.
package func flatten<each A: Pytree>(_ trees: repeat each A) -> [NDArray] {
  var writer = LeafWriter(recordsStructure: false)
  for tree in repeat each trees { tree.flatten(into: &writer) }
  return writer.leaves
}

/// The leaves of a tree, or why they cannot be found.
package func leaves(of tree: some Pytree) throws -> [NDArray] {
  var writer = LeafWriter(recordsStructure: false)
  tree.flatten(into: &writer)
  if let failure = writer.failure { throw failure }
  return writer.leaves
}

/// The leaves of a tree and its structure (JAX: `tree_flatten`).
package func flattenWithStructure(_ tree: some Pytree) -> (leaves: [NDArray], structure: TreeDefinition) {
  var writer = LeafWriter(recordsStructure: true)
  writer.append(tree, key: nil)
  return (writer.leaves, writer.structure)
}

/// The leaves of a tree if it has this structure, else nil: less work than to write its structure down.
package func flatten(_ tree: some Pytree, ifStructured structure: TreeDefinition) -> [NDArray]? {
  var writer = LeafWriter(expecting: structure)
  writer.append(tree, key: nil)
  return writer.hasExpectedStructure ? writer.leaves : nil
}

/// The structure of a tree (JAX: `tree_structure`).
package func structure(of tree: some Pytree) -> TreeDefinition { flattenWithStructure(tree).structure }

/// The paths of the leaves, as `jax.tree_util.keystr` writes them: `['w'][0].bias`.
package func leafPaths(_ tree: some Pytree) -> [String] { structure(of: tree).leafPaths }

extension Pytree {
  /// The same with other leaves, as many as it has (JAX: `tree_unflatten`).
  package func rebuilt(_ leaves: [NDArray]) throws -> Self {
    var reader = LeafReader(leaves)
    do {
      let result = try rebuilt(from: &reader)
      if reader.isAtEnd { return result }
    } catch {
      guard reader.ranOut else { throw error }
    }
    // Only now is it worth counting; the words are those of JAX's `PyTreeDef.unflatten`.
    let expected = leafCount
    switch leaves.count {
    case ..<expected:
      throw JAXError(
        .invalid("Too few leaves for PyTreeDef; expected \(expected), got \(leaves.count)"),
        kind: .valueError,
        code: .pytreeMismatch)
    case expected:
      throw JAXError(.invalid("flatten(into:) and rebuilt(from:) of \(Self.self) differ in their leaves"))
    default:
      throw JAXError(
        .invalid("Too many leaves for PyTreeDef; expected \(expected), got \(leaves.count)"),
        kind: .valueError,
        code: .pytreeMismatch)
    }
  }

  /// The same with leaves that hold nothing, so that keeping it keeps no tracer alive.
  package func hollow() throws -> Self {
    try rebuilt(JAXCore.flatten(self).map { NDArray(.failed($0.aval)) })
  }

  /// How many leaves it has.
  package var leafCount: Int { JAXCore.flatten(self).count }
}

/// The tree of what a function makes of every leaf (JAX: `jax.tree.map`).
package func treeMap<T: Pytree>(_ function: (NDArray) throws -> NDArray, _ tree: T) throws -> T {
  try tree.rebuilt(try leaves(of: tree).map(function))
}

/// The tree of what a function makes of the leaves of two trees of one structure (JAX: `jax.tree.map`).
package func treeMap<T: Pytree, U: Pytree>(
  _ function: (NDArray, NDArray) throws -> NDArray, _ tree: T, _ other: U
) throws -> T {
  let (mine, structure) = flattenWithStructure(tree)
  let (others, otherStructure) = flattenWithStructure(other)
  if let difference = structure.firstDifference(from: otherStructure) {
    throw JAXError(
      .invalid("pytree structure error: \(difference)"), operation: "tree.map",
      kind: .valueError, code: .pytreeMismatch)
  }
  return try tree.rebuilt(try zip(mine, others).map(function))
}
