/// The structure of a pytree: its containers, keys and static data (JAX: `PyTreeDef`).
package struct TreeDefinition: Hashable, Sendable {
  /// Every node before its children, from left to right.
  let nodes: [Node]
  /// How many leaves there are (JAX: `num_leaves`).
  package let leafCount: Int

  struct Node: Hashable, Sendable {
    /// Under which key of its parent; nil at the root.
    let key: PathKey?
    let kind: Kind
    /// How many nodes below it follow.
    var descendants: Int

    /// Keys of equal nodes are almost always equal: they are compared, but not worth the time to hash.
    func hash(into hasher: inout Hasher) {
      kind.hash(into: &hasher)
      hasher.combine(descendants)
      if case .key(let key) = key { hasher.combine(key) }
    }
  }

  package enum Kind: Sendable {
    case leaf, none, list, tuple, dictionary
    case custom(any Pytree.Type)
    indirect case staticData(StaticValue)
    /// A value that cannot be compared, and the name of its type.
    case unhashable(String)
    /// What should be a pytree and is none, and why.
    case broken(String)
  }

  /// Why the structure cannot be a key, as jit needs it; nil when it can.
  package var staticProblem: String? {
    for (i, node) in nodes.enumerated() {
      if case .broken(let problem) = node.kind { return problem }
      guard case .unhashable(let type) = node.kind else { continue }
      let path = self.path(of: i)
      guard case .attribute(let name) = node.key else { return "unhashable value at \(path) of type \(type)" }
      return "unhashable field \(name) of type \(type)" + (path == ".\(name)" ? "" : " at \(path)")
    }
    return nil
  }

  /// The paths of the leaves, as `jax.tree_util.keystr` writes them: `['w'][0].bias`.
  package var leafPaths: [String] {
    var paths: [String] = []
    visit(0, "") { node, path in if case .leaf = node.kind { paths.append(path) } }
    return paths
  }

  /// Whether a node is as given.
  func hasNode(_ position: Int, _ key: PathKey?, _ kind: Kind) -> Bool {
    position < nodes.count && nodes[position].key == key && nodes[position].kind == kind
  }

  /// The positions of the children of a node.
  func children(of position: Int) -> [Int] {
    var result: [Int] = []
    var next = position + 1
    while next <= position + nodes[position].descendants {
      result.append(next)
      next += nodes[next].descendants + 1
    }
    return result
  }

  private func visit(_ position: Int, _ path: String, _ body: (Node, String) -> Void) {
    guard nodes.indices.contains(position) else { return }
    body(nodes[position], path)
    for child in children(of: position) { visit(child, path + (nodes[child].key?.description ?? ""), body) }
  }

  /// The keys from the root to a node.
  private func path(of position: Int) -> String {
    var path = ""
    for i in nodes.indices where i <= position && position <= i + nodes[i].descendants {
      path += nodes[i].key?.description ?? ""
    }
    return path
  }
}

extension TreeDefinition.Kind: Hashable {
  package static func == (a: Self, b: Self) -> Bool {
    switch (a, b) {
    case (.leaf, .leaf), (.none, .none), (.list, .list), (.tuple, .tuple), (.dictionary, .dictionary): true
    case (.custom(let a), .custom(let b)): a == b
    case (.staticData(let a), .staticData(let b)): a == b
    case (.unhashable(let a), .unhashable(let b)), (.broken(let a), .broken(let b)): a == b
    default: false
    }
  }

  package func hash(into hasher: inout Hasher) {
    switch self {
    case .leaf: hasher.combine(0)
    case .none: hasher.combine(1)
    case .list: hasher.combine(2)
    case .tuple: hasher.combine(3)
    case .dictionary: hasher.combine(4)
    case .custom(let type): hasher.combine(ObjectIdentifier(type))
    case .staticData(let value): hasher.combine(value)
    case .unhashable(let text), .broken(let text): hasher.combine(text)
    }
  }
}

/// How a node hangs in its parent (JAX: `SequenceKey`, `DictKey`, `GetAttrKey`, `FlattenedIndexKey`).
package enum PathKey: Hashable, Sendable, CustomStringConvertible {
  case index(Int)
  // Keys are passed on for every node of every tree: that of a dictionary, which is large, by reference.
  indirect case key(StaticValue)
  case attribute(String)
  case flatIndex(Int)

  /// As `jax.tree_util.keystr` writes it.
  package var description: String {
    switch self {
    case .index(let index): "[\(index)]"
    case .key(let key): "[\(key)]"
    case .attribute(let name): ".\(name)"
    case .flatIndex(let index): "[<flat index \(index)>]"
    }
  }
}
