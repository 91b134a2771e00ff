/// Collects the leaves of a pytree and, when asked, its structure (JAX: `tree_flatten`), or whether that is a known
/// one.
public struct LeafWriter {
  package private(set) var leaves: [NDArray] = []
  /// Whether nodes are visited too; without them flattening only appends leaves.
  package let recordsStructure: Bool
  /// Why the tree cannot be flattened: the first reason. `flatten(into:)` does not throw, its callers do.
  package private(set) var failure: JAXError?

  private var nodes: [TreeDefinition.Node] = []
  /// The nodes that should come; they are compared then, and none is written down.
  private let expected: TreeDefinition?
  /// Whether all nodes so far were as expected.
  private var isAsExpected = true
  /// How many nodes have come.
  private var nodeCount = 0
  /// The plan that was used last: elements of a list have one type.
  private var lastPlan: FieldPlan?
  private var open: [Level] = []
  private var pendingKey: PathKey?

  /// A node whose children are being written.
  private struct Level {
    let node: Int
    var children = 0
    /// Opened by `append` for a type that may open its own node: the first such call takes this one.
    var unclaimed: (any Pytree.Type)?
    /// How many opens share this node.
    var claims = 1
  }

  package init(recordsStructure: Bool) {
    self.recordsStructure = recordsStructure
    expected = nil
    if recordsStructure { nodes.reserveCapacity(16) }
  }

  /// A writer that compares.
  package init(expecting structure: TreeDefinition) {
    recordsStructure = true
    expected = structure
    leaves.reserveCapacity(structure.leafCount)
    open.reserveCapacity(8)
  }

  /// Whether what was written has the expected structure.
  package var hasExpectedStructure: Bool {
    guard let expected else { return false }
    return isAsExpected && nodeCount == expected.nodes.count && leaves.count == expected.leafCount
  }

  /// The structure of what was written.
  package var structure: TreeDefinition { TreeDefinition(nodes: nodes, leafCount: leaves.count) }

  /// Writes a child of a hand-written node.
  public mutating func append(_ child: some Pytree) { append(child, key: nil) }

  /// Writes a child of a hand-written node, with the name that paths show (JAX: `GetAttrKey`).
  public mutating func append(_ child: some Pytree, named name: String) {
    append(child, key: .attribute(name))
  }

  /// Writes data that belongs to the structure (JAX: the auxiliary data of `tree_flatten`).
  public mutating func append(staticData value: some Hashable, named name: String) {
    pendingKey = .attribute(name)
    add(staticData: value)
  }

  /// Writes a child under a key; a type that is neither built in nor reflected gets its node here.
  package mutating func append<T: Pytree>(_ child: T, key: PathKey?) {
    append(child, key: key, writesNode: recordsStructure && LeafWriter.writesNode(T.self))
  }

  /// Whether values of a type write their node in `flatten(into:)`, and nothing beside it.
  static func writesNode(_ type: any Pytree.Type) -> Bool {
    type is any NodeWriter.Type || type is any StaticPytree.Type
  }

  mutating func append<T: Pytree>(_ child: T, key: PathKey?, writesNode: Bool) {
    if let key { pendingKey = key }
    guard recordsStructure, !writesNode else { return child.flatten(into: &self) }
    push(.custom(T.self), unclaimed: T.self)
    child.flatten(into: &self)
    end()
  }

  package mutating func add(leaf: NDArray, key: PathKey? = nil) {
    leaves.append(leaf)
    guard recordsStructure else { return }
    if let key { pendingKey = key }
    add(.leaf)
  }

  package mutating func add(staticData value: some Hashable, key: PathKey? = nil) {
    guard recordsStructure else { return }
    if let key { pendingKey = key }
    add(.staticData(StaticValue(value)))
  }

  /// Data that jit cannot compare; `type` says what it is.
  package mutating func add(unhashable type: String, key: PathKey?) {
    guard recordsStructure else { return }
    if let key { pendingKey = key }
    add(.unhashable(type))
  }

  /// A node without children, or the head of one.
  private mutating func add(_ kind: TreeDefinition.Kind) {
    let key = nextKey()
    nodeCount += 1
    if let expected {
      guard isAsExpected else { return }
      isAsExpected = expected.hasNode(nodeCount - 1, key, kind)
    } else {
      nodes.append(TreeDefinition.Node(key: key, kind: kind, descendants: 0))
    }
  }

  /// Opens a node, until `end`. A type that `append` gave a node takes that one, once.
  package mutating func begin(_ kind: TreeDefinition.Kind, key: PathKey? = nil) {
    guard recordsStructure else { return }
    if let key { pendingKey = key }
    if case .custom(let type) = kind, let last = open.last, last.children == 0, last.unclaimed == type {
      open[open.count - 1].unclaimed = nil
      open[open.count - 1].claims += 1
      return
    }
    push(kind, unclaimed: nil)
  }

  private mutating func push(_ kind: TreeDefinition.Kind, unclaimed: (any Pytree.Type)?) {
    add(kind)
    open.append(Level(node: nodeCount - 1, unclaimed: unclaimed))
  }

  package mutating func end() {
    guard recordsStructure, let last = open.indices.last else { return }
    open[last].claims -= 1
    guard open[last].claims == 0 else { return }
    let level = open.removeLast()
    let descendants = nodeCount - level.node - 1
    if let expected {
      isAsExpected = isAsExpected && expected.nodes[level.node].descendants == descendants
    } else {
      nodes[level.node].descendants = descendants
    }
    pendingKey = nil
  }

  /// How the fields of a struct are reached.
  mutating func plan<T>(of type: T.Type) -> FieldPlan {
    if let lastPlan, lastPlan.type == ObjectIdentifier(type) { return lastPlan }
    let plan = FieldPlan.plan(of: type)
    lastPlan = plan
    return plan
  }

  /// Notes that the tree cannot be flattened.
  mutating func fail(_ problem: String) {
    failure = failure ?? JAXError(.invalid(problem), code: .pytreeMismatch)
    if recordsStructure { add(.broken(problem)) }
  }

  /// The key of the next node: as asked, else its position (JAX: `FlattenedIndexKey`).
  private mutating func nextKey() -> PathKey? {
    guard let last = open.indices.last else {
      pendingKey = nil
      return nil
    }
    let key = pendingKey ?? .flatIndex(open[last].children)
    open[last].children += 1
    pendingKey = nil
    return key
  }
}

/// Built-in pytrees, which write their nodes themselves.
package protocol NodeWriter {}
