/// The leaves of some trees, one after the other (JAX: `tree_leaves`).
package func flatten<each A: Pytree>(_ trees: repeat each A) throws -> [NDArray] {
  var writer = LeafWriter(recordsStructure: false)
  for tree in repeat each trees { tree.flatten(into: &writer) }
  if let failure = writer.failure { throw failure }
  return writer.leaves
}

/// The leaves of a tree and its structure (JAX: `tree_flatten`).
package func flattenWithStructure(
  _ tree: some Pytree
) throws -> (leaves: [NDArray], structure: TreeDefinition) {
  var writer = LeafWriter(recordsStructure: true)
  writer.append(tree, key: nil)
  if let failure = writer.failure { throw failure }
  return (writer.leaves, writer.structure)
}

/// The leaves of a function's arguments, and the structure of the tuple they make.
package func flattenArguments<each A: Pytree>(
  _ trees: repeat each A
) throws -> (leaves: [NDArray], structure: TreeDefinition) {
  var writer = LeafWriter(recordsStructure: true)
  writer.append(tuple: repeat each trees)
  if let failure = writer.failure { throw failure }
  return (writer.leaves, writer.structure)
}

/// The structure of a tree (JAX: `tree_structure`).
package func structure(of tree: some Pytree) throws -> TreeDefinition {
  try flattenWithStructure(tree).structure
}

/// The structure of the tuple that a function's arguments make.
package func structure<each A: Pytree>(ofArguments trees: repeat each A) throws -> TreeDefinition {
  try flattenArguments(repeat each trees).structure
}

/// A tree like another, with these leaves (JAX: `tree_unflatten`).
package func rebuild<T: Pytree>(_ tree: T, from leaves: [NDArray]) throws -> T {
  let expected = try flatten(tree).count
  try checkLeafCount(leaves.count, expected)
  var reader = LeafReader(leaves)
  let result = try tree.rebuilt(from: &reader)
  guard reader.isAtEnd else { throw disagreement(T.self) }
  return result
}

/// Trees like others, with these leaves, one tree after the other.
package func rebuildArguments<each A: Pytree>(
  _ trees: repeat each A, from leaves: [NDArray]
) throws -> (repeat each A) {
  let expected = try flatten(repeat each trees).count
  try checkLeafCount(leaves.count, expected)
  var reader = LeafReader(leaves)
  let result = (repeat try (each trees).rebuilt(from: &reader))
  guard reader.isAtEnd else { throw disagreement((repeat each A).self) }
  return result
}

/// The paths of the leaves, as `jax.tree_util.keystr` writes them: `['w'][0].bias`.
package func leafPaths(_ tree: some Pytree) throws -> [String] { try structure(of: tree).leafPaths }

/// The tree of what a function makes of every leaf (JAX: `jax.tree.map`).
package func treeMap<T: Pytree>(_ function: (NDArray) throws -> NDArray, _ tree: T) throws -> T {
  try rebuild(tree, from: try flatten(tree).map(function))
}

/// The tree of what a function makes of the leaves of two trees of one structure (JAX: `jax.tree.map`).
package func treeMap<T: Pytree, U: Pytree>(
  _ function: (NDArray, NDArray) throws -> NDArray, _ tree: T, _ other: U
) throws -> T {
  let (leaves, structure) = try flattenWithStructure(tree)
  let (others, otherStructure) = try flattenWithStructure(other)
  if let difference = structure.firstDifference(from: otherStructure) {
    throw JAXError(.invalid("pytree structure error: \(difference)"), operation: "tree.map")
  }
  return try rebuild(tree, from: try zip(leaves, others).map(function))
}

/// JAX's words (`PyTreeDef.unflatten`).
private func checkLeafCount(_ count: Int, _ expected: Int) throws {
  if count < expected {
    throw JAXError(.invalid("Too few leaves for PyTreeDef; expected \(expected), got \(count)"))
  }
  if count > expected {
    throw JAXError(.invalid("Too many leaves for PyTreeDef; expected \(expected), got \(count)"))
  }
}

/// A hand-written conformance whose methods do not match.
private func disagreement<T>(_ type: T.Type) -> JAXError {
  JAXError(.invalid("flatten(into:) of \(type) writes more leaves than rebuilt(from:) takes"))
}
