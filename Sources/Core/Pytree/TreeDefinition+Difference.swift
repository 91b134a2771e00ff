extension TreeDefinition {
  /// Where two structures part (JAX: `equality_errors_pytreedef`, whose words these are).
  package struct Difference: Sendable, CustomStringConvertible {
    /// The path to the place: `['w'][1].bias`, empty at the root.
    package let path: String
    /// What is there in the one and in the other tree.
    package let here: String
    package let there: String
    /// `the lengths do not match`
    package let reason: String

    /// A sentence without its end.
    package var description: String {
      let place = path.isEmpty ? "at the root" : "at key path \(path)"
      return "\(place) there is \(here) but in the other tree \(there), so \(reason)"
    }
  }

  /// Where this structure first differs from another, in words; nil when they are equal.
  package func firstDifference(from other: TreeDefinition) -> String? {
    difference(from: other)?.description
  }

  /// Where this structure first differs from another; nil when they are equal.
  package func difference(from other: TreeDefinition) -> Difference? {
    if self == other { return nil }
    guard !nodes.isEmpty, !other.nodes.isEmpty else {
      return Difference(
        path: "", here: nodes.isEmpty ? "nothing" : noun(0),
        there: other.nodes.isEmpty ? "nothing" : other.noun(0), reason: "the lengths do not match")
    }
    return difference(0, other, 0, path: "")
  }

  private func difference(_ i: Int, _ other: TreeDefinition, _ j: Int, path: String) -> Difference? {
    func found(_ here: String, _ there: String, _ reason: String) -> Difference {
      Difference(path: path, here: here, there: there, reason: reason)
    }
    let (a, b) = (nodes[i].kind, other.nodes[j].kind)
    if case .staticData(let mine) = a, case .staticData(let theirs) = b, mine != theirs {
      return found("static \(mine)", "static \(theirs)", "the static values do not match")
    }
    guard a == b else { return found(noun(i), other.noun(j), "their types differ") }
    let (mine, theirs) = (children(of: i), other.children(of: j))
    if case .dictionary = a {
      let keys = Set(mine.map { nodes[$0].key }).symmetricDifference(theirs.map { other.nodes[$0].key })
      if !keys.isEmpty {
        // In the order of this tree, then of the other.
        let union = mine.map { nodes[$0].key } + theirs.map { other.nodes[$0].key }
        let names = union.filter(keys.contains).compactMap { $0?.name }
        return found(
          noun(i), other.noun(j),
          "the keys do not match, with the symmetric difference of key sets: {\(names.joined(separator: ", "))}"
        )
      }
    }
    guard mine.count == theirs.count else {
      return found(
        noun(i), other.noun(j),
        a.isSequence ? "the lengths do not match" : "the numbers of children do not match")
    }
    for (x, y) in zip(mine, theirs) {
      let key = nodes[x].key?.description ?? ""
      if let inner = difference(x, other, y, path: path + key) { return inner }
    }
    return nil
  }

  /// What stands at a position: `list of length 2`.
  private func noun(_ position: Int) -> String {
    let count = children(of: position).count
    switch nodes[position].kind {
    case .leaf: return "pytree leaf"
    case .none: return "None"
    case .list: return "list of length \(count)"
    case .tuple: return "tuple of length \(count)"
    case .dictionary: return "dict with \(count) \(count == 1 ? "child" : "children")"
    case .custom(let type): return "\(type) with \(count) \(count == 1 ? "child" : "children")"
    case .staticData(let value): return "static \(value)"
    case .unhashable(let type): return "static data of type \(type)"
    case .broken: return "what is no pytree"
    }
  }
}

extension TreeDefinition.Kind {
  fileprivate var isSequence: Bool {
    switch self {
    case .list, .tuple: true
    default: false
    }
  }
}

extension PathKey {
  /// Without brackets: `'w'`.
  fileprivate var name: String {
    switch self {
    case .index(let index), .flatIndex(let index): String(index)
    case .key(let key): key.description
    case .attribute(let name): name
    }
  }
}
