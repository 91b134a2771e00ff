extension NDArray: Pytree, NodeWriter {
  /// A leaf.
  public func flatten(into writer: inout LeafWriter) { writer.add(leaf: self) }
  /// The next leaf.
  public func rebuilt(from reader: inout LeafReader) throws -> NDArray { try reader.next() }
}

extension Array: Pytree where Element: Pytree {
  /// The elements in order.
  public func flatten(into writer: inout LeafWriter) {
    guard writer.recordsStructure else {
      for element in self { element.flatten(into: &writer) }
      return
    }
    writer.begin(.list)
    let writesNode = LeafWriter.writesNode(Element.self)
    for i in 0..<count { writer.append(self[i], key: .index(i), writesNode: writesNode) }
    writer.end()
  }

  /// As many elements, with new leaves.
  public func rebuilt(from reader: inout LeafReader) throws -> [Element] {
    var result = self
    for i in 0..<count { result[i] = try self[i].rebuilt(from: &reader) }
    return result
  }
}

extension Dictionary: Pytree where Key: Comparable, Value: Pytree {
  /// The values in the order of their keys.
  public func flatten(into writer: inout LeafWriter) {
    writer.begin(.dictionary)
    for (key, value) in ordered {
      // The structure alone needs the key.
      if writer.recordsStructure {
        writer.append(value, key: .key(StaticValue(key)))
      } else {
        value.flatten(into: &writer)
      }
    }
    writer.end()
  }

  /// The same keys, with new leaves.
  public func rebuilt(from reader: inout LeafReader) throws -> [Key: Value] {
    var result = self
    for (key, value) in ordered { result[key] = try value.rebuilt(from: &reader) }
    return result
  }

  private var ordered: [(key: Key, value: Value)] { sorted { $0.key < $1.key } }
}

extension Optional: Pytree where Wrapped: Pytree {
  /// What is wrapped; nothing for nil (JAX: `None`).
  public func flatten(into writer: inout LeafWriter) {
    switch self {
    case .some(let wrapped): writer.append(wrapped, key: nil)
    case .none: writer.addNone()
    }
  }

  /// What is wrapped, with new leaves.
  public func rebuilt(from reader: inout LeafReader) throws -> Wrapped? {
    try map { try $0.rebuilt(from: &reader) }
  }
}

extension Array: NodeWriter {}
extension Dictionary: NodeWriter {}
extension Optional: NodeWriter {}

extension LeafWriter {
  /// JAX's `None`: no leaf.
  mutating func addNone(key: PathKey? = nil) {
    begin(.none, key: key)
    end()
  }
}

// Scalars are known when a function is traced, as static arguments are in JAX.
extension Bool: StaticPytree {}
extension Int: StaticPytree {}
extension Int8: StaticPytree {}
extension Int16: StaticPytree {}
extension Int32: StaticPytree {}
extension Int64: StaticPytree {}
extension UInt: StaticPytree {}
extension UInt8: StaticPytree {}
extension UInt16: StaticPytree {}
extension UInt32: StaticPytree {}
extension UInt64: StaticPytree {}
extension Float: StaticPytree {}
extension Double: StaticPytree {}
extension String: StaticPytree {}
