/// Containers whose elements may be pytrees only at run time: `[any Layer]`.
protocol OpenContainer {
  func flattenElements(into writer: inout LeafWriter, key: PathKey?)
  func rebuiltElements(from reader: inout LeafReader) throws -> Self
}

extension LeafWriter {
  /// Writes a value whose type is only known now: as a pytree if it is one, else as static data.
  mutating func append<T>(any value: T, key: PathKey?) {
    if let container = value as? any OpenContainer, T.self is any OpenContainer.Type {
      container.flattenElements(into: &self, key: key)
    } else if let tree = value as? any Pytree {
      append(tree, key: key)
    } else if let container = value as? any OpenContainer {
      container.flattenElements(into: &self, key: key)
    } else if let data = value as? any Hashable {
      add(staticData: data, key: key)
    } else {
      add(unhashable: String(describing: Swift.type(of: value as Any)), key: key)
    }
  }
}

/// A value as `append(any:)` wrote it, with new leaves.
func rebuildAny<T>(_ value: T, from reader: inout LeafReader) throws -> T {
  let new: Any
  if let container = value as? any OpenContainer, T.self is any OpenContainer.Type {
    new = try container.rebuiltElements(from: &reader)
  } else if let tree = value as? any Pytree {
    new = try tree.rebuilt(from: &reader)
  } else if let container = value as? any OpenContainer {
    new = try container.rebuiltElements(from: &reader)
  } else {
    return value
  }
  guard let result = new as? T else {
    throw JAXError(.invalid("\(type(of: new)) was rebuilt where \(T.self) was expected"))
  }
  return result
}

extension Array: OpenContainer {
  func flattenElements(into writer: inout LeafWriter, key: PathKey?) {
    writer.begin(.list, key: key)
    for (i, element) in enumerated() { writer.append(any: element, key: .index(i)) }
    writer.end()
  }
  func rebuiltElements(from reader: inout LeafReader) throws -> Self {
    try map { try rebuildAny($0, from: &reader) }
  }
}

extension Optional: OpenContainer {
  func flattenElements(into writer: inout LeafWriter, key: PathKey?) {
    switch self {
    case .some(let value): writer.append(any: value, key: key)
    case .none: writer.addNone(key: key)
    }
  }
  func rebuiltElements(from reader: inout LeafReader) throws -> Self {
    try map { try rebuildAny($0, from: &reader) }
  }
}

extension Dictionary: OpenContainer {
  func flattenElements(into writer: inout LeafWriter, key: PathKey?) {
    writer.begin(.dictionary, key: key)
    for key in orderedKeys {
      if let value = self[key] { writer.append(any: value, key: .key(StaticValue(key))) }
    }
    writer.end()
  }
  func rebuiltElements(from reader: inout LeafReader) throws -> Self {
    var result = self
    for key in orderedKeys {
      if let value = self[key] { result[key] = try rebuildAny(value, from: &reader) }
    }
    return result
  }

  /// In their order; keys without one by how they are written, so that equal dictionaries agree.
  private var orderedKeys: [Key] {
    func sorted<K: Comparable>(_: K.Type) -> [Key]? { (Array(keys) as? [K])?.sorted() as? [Key] }
    if let ordered = Key.self as? any Comparable.Type, let result = sorted(ordered) { return result }
    return keys.sorted { String(describing: $0) < String(describing: $1) }
  }
}
