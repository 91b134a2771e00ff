// Functions on trees of arrays (JAX: `jax.tree`).
extension jax.tree {
  /// The tree of what a function makes of every leaf (JAX: `jax.tree.map`).
  public static func map<T: Pytree>(_ f: (NDArray) throws -> NDArray, _ tree: T) throws -> T {
    try treeMap(f, tree)
  }

  /// The tree of what a function makes of the leaves of two trees of one structure (JAX: `jax.tree.map`).
  public static func map<T: Pytree, U: Pytree>(
    _ f: (NDArray, NDArray) throws -> NDArray, _ tree: T, _ rest: U
  ) throws -> T {
    try treeMap(f, tree, rest)
  }

  /// The leaves of a tree, in order (JAX: `jax.tree.leaves`).
  public static func leaves(_ tree: some Pytree) -> [NDArray] { flatten(tree) }

  /// The structure of a tree: its containers, keys and static data (JAX: `jax.tree.structure`).
  public static func structure(_ tree: some Pytree) -> PyTreeDef {
    PyTreeDef(definition: JAXCore.structure(of: tree))
  }

  /// What a tree is without its leaves; equal for trees that are built alike (JAX: `jax.tree_util.PyTreeDef`).
  public struct PyTreeDef: Hashable, Sendable, CustomStringConvertible {
    fileprivate let definition: TreeDefinition

    /// How many leaves there are.
    public var numLeaves: Int { definition.leafCount }

    /// As JAX prints it: `PyTreeDef({'b': *, 'w': [*, *]})`.
    public var description: String { definition.description }
  }
}
