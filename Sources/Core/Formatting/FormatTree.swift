/// The structure of what fills a format string: positional arguments and named ones (JAX: `in_tree` of
/// `debug_print`).
package struct FormatTree: Hashable, Sendable {
  /// As JAX prints it: `PyTreeDef(((*,), {'y': *}))`.
  package let text: String
  private let root: Node

  private indirect enum Node: Hashable, Sendable {
    case leaf
    case none
    case tuple([Node])
    case list([Node])
    case dictionary([Child])
    case record(String, [Child])
  }

  private struct Child: Hashable, Sendable {
    let name: String
    let node: Node
  }

  /// What stands at a leaf while the program is traced.
  package enum Leaf: Sendable {
    /// An operand.
    case array
    /// What is no array, which stays as it is.
    case fixed(StaticValue)
  }

  /// The structure of arguments, and what stands at its leaves.
  package static func of(_ definition: TreeDefinition) -> (tree: FormatTree, leaves: [Leaf]) {
    var leaves: [Leaf] = []
    let (root, text) = node(definition, 0, &leaves)
    return (FormatTree(text: "PyTreeDef(\(text))", root: root), leaves)
  }

  private init(text: String, root: Node) {
    self.text = text
    self.root = root
  }

  private static func node(
    _ tree: TreeDefinition, _ position: Int, _ leaves: inout [Leaf]
  ) -> (Node, String) {
    let kind = tree.nodes[position].kind
    let children = tree.children(of: position)
    func all() -> (nodes: [Node], text: String) {
      let parts = children.map { node(tree, $0, &leaves) }
      return (parts.map(\.0), parts.map(\.1).joined(separator: ", "))
    }
    switch kind {
    case .leaf: leaves.append(.array)
    case .staticData(let value): leaves.append(.fixed(value))
    case .unhashable(let text), .broken(let text): leaves.append(.fixed(StaticValue("<\(text)>")))
    case .none: return (.none, "None")
    case .list:
      let (nodes, text) = all()
      return (.list(nodes), "[\(text)]")
    case .tuple:
      let (nodes, text) = all()
      return (.tuple(nodes), "(\(text)\(nodes.count == 1 ? "," : ""))")
    case .dictionary:
      let parts = children.map { child in
        let key = if case .key(let key) = tree.nodes[child].key { key.description } else { "" }
        let (node, text) = node(tree, child, &leaves)
        return (Child(name: key, node: node), "\(key): \(text)")
      }
      return (.dictionary(parts.map(\.0)), "{\(parts.map(\.1).joined(separator: ", "))}")
    case .custom(let type):
      let parts = children.filter { !tree.nodes[$0].isMetadata }.map { child in
        let name = if case .attribute(let name) = tree.nodes[child].key { name } else { "" }
        return Child(name: name, node: node(tree, child, &leaves).0)
      }
      return (.record("\(type)", parts), tree.text(position))
    }
    return (.leaf, "*")
  }

  /// The arguments, with `leaves` at the leaves in order; missing ones are None.
  package func arguments(_ leaves: [FormatValue]) -> FormatArguments {
    var rest = leaves[...]
    guard case .tuple(let sides) = root, sides.count == 2, case .tuple(let positional) = sides[0],
      case .dictionary(let named) = sides[1]
    else { return FormatArguments(positional: leaves, named: []) }
    let values = positional.map { FormatTree.value($0, &rest) }
    return FormatArguments(
      positional: values,
      named: named.map { (FormatTree.unquoted($0.name), FormatTree.value($0.node, &rest)) })
  }

  private static func value(_ node: Node, _ leaves: inout ArraySlice<FormatValue>) -> FormatValue {
    switch node {
    case .leaf: leaves.popFirst() ?? .none
    case .none: .none
    case .tuple(let nodes): .tuple(nodes.map { value($0, &leaves) })
    case .list(let nodes): .list(nodes.map { value($0, &leaves) })
    case .dictionary(let items): .dictionary(items.map { ($0.name, value($0.node, &leaves)) })
    case .record(let type, let items): .record(type, items.map { ($0.name, value($0.node, &leaves)) })
    }
  }

  private static func unquoted(_ key: String) -> String {
    guard key.count >= 2, let quote = key.first, quote == "'" || quote == "\"", key.last == quote else {
      return key
    }
    return String(key.dropFirst().dropLast())
  }

  /// How many leaves there are.
  package var leafCount: Int { FormatTree.leafCount(root) }

  private static func leafCount(_ node: Node) -> Int {
    switch node {
    case .leaf: 1
    case .none: 0
    case .tuple(let nodes), .list(let nodes): nodes.reduce(0) { $0 + leafCount($1) }
    case .dictionary(let items), .record(_, let items): items.reduce(0) { $0 + leafCount($1.node) }
    }
  }
}

extension FormatTree {
  /// A structure as JAX prints it; nil for a text that is none.
  package init?(text: String) {
    var reader = Reader(text: Array(text))
    guard reader.take("PyTreeDef("), let root = reader.node(depth: 0), reader.take(")"), reader.isAtEnd else {
      return nil
    }
    self.init(text: text, root: root)
  }

  private struct Reader {
    let text: [Character]
    var at = 0

    init(text: [Character]) { self.text = text }

    var isAtEnd: Bool { at == text.count }

    mutating func take(_ word: String) -> Bool {
      guard text[at...].starts(with: word) else { return false }
      at += word.count
      return true
    }

    mutating func node(depth: Int) -> Node? {
      guard depth < 64 else { return nil }
      if take("*") { return .leaf }
      if take("None") { return Node.none }
      if take("(") { return children(until: ")", depth).map { .tuple($0.map(\.node)) } }
      if take("[") { return children(until: "]", depth).map { .list($0.map(\.node)) } }
      if take("{") { return children(until: "}", depth, named: true).map { .dictionary($0) } }
      guard take("CustomNode("), let type = custom(), take(", ["), let items = children(until: "]", depth),
        take(")")
      else { return nil }
      return .record(type, items)
    }

    private mutating func children(
      until close: String, _ depth: Int, named: Bool = false
    ) -> [Child]? {
      var result: [Child] = []
      while !take(close) {
        if !result.isEmpty {
          guard take(",") else { return nil }
          _ = take(" ")
          if take(close) { return result }
        }
        var name = ""
        if named {
          guard let key = balanced(until: ":") else { return nil }
          name = key
          at += 1
          _ = take(" ")
        }
        guard let node = node(depth: depth + 1) else { return nil }
        result.append(Child(name: name, node: node))
      }
      return result
    }

    /// The name of a type, without the data in brackets after it: `namedtuple[Point]` is `Point`.
    private mutating func custom() -> String? {
      guard let name = balanced(until: "[") else { return nil }
      at += 1
      guard let data = balanced(until: "]") else { return nil }
      at += 1
      return name == "namedtuple" ? data : name
    }

    /// Up to a character outside quotes and brackets, which is left.
    private mutating func balanced(until stop: Character) -> String? {
      var open = 0
      var quote: Character?
      let start = at
      while at < text.count {
        let c = text[at]
        if let current = quote {
          if c == "\\" { at += 1 } else if c == current { quote = nil }
        } else if c == stop, open == 0 {
          return String(text[start..<at])
        } else if c == "'" || c == "\"" {
          quote = c
        } else if "([{".contains(c) {
          open += 1
        } else if ")]}".contains(c) {
          open -= 1
        }
        at += 1
      }
      at = min(at, text.count)
      return nil
    }
  }
}

/// The leaves and the structure of positional and named arguments of any kind; names are in order, as in Python's
/// trees. Tuples are trees too; what is no tree is its description, unless it hides arrays.
package func flattenArguments(
  _ positional: [Any], _ named: [(name: String, value: Any)]
) throws -> (leaves: [NDArray], structure: TreeDefinition) {
  var writer = LeafWriter(recordsStructure: true)
  func append(_ value: Any, _ key: PathKey) throws {
    let mirror = Mirror(reflecting: value)
    if mirror.displayStyle == .tuple {
      writer.begin(.tuple, key: key)
      for (index, child) in mirror.children.enumerated() { try append(child.value, .index(index)) }
      writer.end()
    } else if value is any Pytree || value is any OpenContainer || value is any Hashable {
      writer.append(any: value, key: key)
    } else if mirror.holdsArrays(depth: 4) {
      throw JAXError(
        .invalid("\(type(of: value)) holds arrays and is no Pytree"), operation: "debug.print",
        kind: .typeError,
        code: .formatString, hint: "declare `extension \(type(of: value)): Pytree {}`, or print its arrays")
    } else {
      writer.add(staticData: String(describing: value), key: key)
    }
  }
  writer.begin(.tuple)
  writer.begin(.tuple)
  for (index, value) in positional.enumerated() { try append(value, .index(index)) }
  writer.end()
  writer.begin(.dictionary)
  for (name, value) in named.sorted(by: { $0.name < $1.name }) { try append(value, .key(StaticValue(name))) }
  writer.end()
  writer.end()
  return (writer.leaves, writer.structure)
}

extension Mirror {
  /// Whether an array is among what it holds.
  fileprivate func holdsArrays(depth: Int) -> Bool {
    children.contains { child in
      child.value is NDArray || depth > 0 && Mirror(reflecting: child.value).holdsArrays(depth: depth - 1)
    }
  }
}
