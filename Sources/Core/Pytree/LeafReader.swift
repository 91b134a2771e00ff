/// Hands out leaves to a pytree that is rebuilt (JAX: `tree_unflatten`).
public struct LeafReader {
  private let leaves: [NDArray]
  private var position = 0
  /// The plan that was used last: elements of a list have one type.
  private var lastPlan: FieldPlan?
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

  /// How the fields of a struct are reached.
  mutating func plan<T>(of type: T.Type) -> FieldPlan {
    if let lastPlan, lastPlan.type == ObjectIdentifier(type) { return lastPlan }
    let plan = FieldPlan.plan(of: type)
    lastPlan = plan
    return plan
  }

  /// Whether every leaf was taken.
  package var isAtEnd: Bool { position == leaves.count }
}
