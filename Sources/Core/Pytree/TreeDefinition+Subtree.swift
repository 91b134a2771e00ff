extension TreeDefinition {
  /// A node with what is below it.
  package struct Subtree {
    fileprivate let tree: TreeDefinition
    fileprivate let position: Int
  }

  /// The whole.
  package var root: Subtree { Subtree(tree: self, position: 0) }
}

extension TreeDefinition.Subtree {
  private var node: TreeDefinition.Node? {
    tree.nodes.indices.contains(position) ? tree.nodes[position] : nil
  }

  package var isLeaf: Bool { if case .leaf = node?.kind { true } else { false } }

  /// How many leaves there are.
  package var leafCount: Int {
    guard let node else { return 0 }
    return tree.nodes[position...(position + node.descendants)].count { node in
      if case .leaf = node.kind { true } else { false }
    }
  }

  /// The children that may hold arrays: all but static data.
  package var branches: [TreeDefinition.Subtree] {
    guard node != nil else { return [] }
    return tree.children(of: position).filter { !tree.nodes[$0].isMetadata }
      .map { TreeDefinition.Subtree(tree: tree, position: $0) }
  }

  /// The key of a dictionary's value or the name of a field, without quotes.
  package var name: String? {
    switch node?.key {
    case .key(let key): key.text
    case .attribute(let name): name
    default: nil
    }
  }
}
