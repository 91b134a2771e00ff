/// A nest of containers with arrays at its leaves (JAX: pytrees).
///
/// Arrays, dictionaries, optionals and Swift scalars are pytrees. A struct becomes one by saying so: its fields
/// that are pytrees are its children, in the order of declaration; every other field is static data, which
/// survives unchanged. Write the two methods by hand for classes, for enums that hold arrays, and to choose
/// the children (JAX: `jax.tree_util.register_pytree_node_class`, `register_dataclass`).
public protocol Pytree: SendableMetatype {
  /// Writes the leaves from left to right: calls `writer.append` for every child.
  func flatten(into writer: inout LeafWriter)
  /// The same tree with other leaves: calls `rebuilt(from: &reader)` of every child, in the order of `flatten`.
  func rebuilt(from reader: inout LeafReader) throws -> Self
}

/// A pytree without leaves, whose value is part of the structure (JAX: `jax.tree_util.register_static`).
public protocol StaticPytree: Pytree, Hashable {}

extension StaticPytree {
  /// Records the value as static data.
  public func flatten(into writer: inout LeafWriter) { writer.add(staticData: self) }
  /// Itself: there is nothing to replace.
  public func rebuilt(from reader: inout LeafReader) throws -> Self { self }
}
