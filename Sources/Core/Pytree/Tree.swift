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
}
