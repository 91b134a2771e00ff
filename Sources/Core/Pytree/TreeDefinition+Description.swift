extension TreeDefinition: CustomStringConvertible {
  /// As JAX prints it: `PyTreeDef({'b': *, 'w': [*, *]})`.
  package var description: String { "PyTreeDef(\(bareDescription))" }

  /// The same without its name: `{'b': *, 'w': [*, *]}`.
  package var bareDescription: String { nodes.isEmpty ? "" : text(0) }

  /// The subtree at a position.
  func text(_ position: Int) -> String {
    let children = self.children(of: position)
    switch nodes[position].kind {
    case .leaf: return "*"
    case .none: return "None"
    case .list: return "[\(texts(children))]"
    case .tuple: return "(\(texts(children))\(children.count == 1 ? "," : ""))"
    case .dictionary:
      let items = children.map { child in
        guard case .key(let key) = nodes[child].key else { return text(child) }
        return "\(key): \(text(child))"
      }
      return "{\(items.joined(separator: ", "))}"
    case .custom(let type):
      let metadata = children.filter { nodes[$0].isMetadata }
      let trees = children.filter { !nodes[$0].isMetadata }
      let data = texts(metadata) + (metadata.count == 1 ? "," : "")
      return "CustomNode(\(type)[(\(data))], [\(texts(trees))])"
    case .staticData(let value): return value.description
    case .unhashable(let text), .broken(let text): return "<\(text)>"
    }
  }

  private func texts(_ positions: [Int]) -> String { positions.map(text).joined(separator: ", ") }
}

extension TreeDefinition.Node {
  /// Whether it holds data instead of leaves.
  var isMetadata: Bool {
    switch kind {
    case .staticData, .unhashable: true
    default: false
    }
  }
}
