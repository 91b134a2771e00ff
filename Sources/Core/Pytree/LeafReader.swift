/// Hands out leaves to a pytree that is rebuilt (JAX: `tree_unflatten`).
public struct LeafReader {
  private let leaves: [NDArray]
  private var position = 0
  /// Whether more leaves were asked for than there are.
  package private(set) var ranOut = false

  package init(_ leaves: [NDArray]) { self.leaves = leaves }

  /// The next leaf.
  public mutating func next() throws -> NDArray {
    guard position < leaves.count else {
      ranOut = true
      throw JAXError(.invalid("Too few leaves for pytree: there are \(leaves.count)"))
    }
    defer { position += 1 }
    return leaves[position]
  }

  /// Whether every leaf was taken.
  package var isAtEnd: Bool { position == leaves.count }
}
