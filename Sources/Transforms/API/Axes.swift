import JAXCore

/// Which axis of an argument or result counts the lanes: an integer, nil for none, a list with one of them for each
/// part, or a dictionary with one for each key or field (JAX: `in_axes`, `out_axes`). Parts may be lists in turn; an
/// integer or nil stands for everything below it.
public enum Axes: Sendable, ExpressibleByIntegerLiteral, ExpressibleByNilLiteral, ExpressibleByArrayLiteral,
  ExpressibleByDictionaryLiteral
{
  /// This axis of every array; negative ones count from the end. Nil where all lanes share the arrays.
  case axis(Int?)
  /// One for each argument, result or child.
  case list([Axes])
  /// One for each key of a dictionary, or field of a struct.
  case dictionary([String: Axes])

  /// This axis.
  public init(integerLiteral value: Int) { self = .axis(value) }
  /// No axis.
  public init(nilLiteral: ()) { self = .axis(nil) }
  /// One for each part.
  public init(arrayLiteral elements: Axes...) { self = .list(elements) }
  /// One for each key or field.
  public init(dictionaryLiteral elements: (String, Axes)...) {
    self = .dictionary(Dictionary(elements) { _, last in last })
  }
}

extension Axes {
  /// The axis of every leaf of the arguments. They are a tuple in JAX, also a single one; for that one a list may
  /// leave the tuple out.
  func ofLeaves<A: Pytree>(arguments: A) throws -> [Int?] {
    if case .axis(let axis) = self { return Array(repeating: axis, count: arguments.leafCount) }
    let structure = structure(of: arguments)
    if !(arguments is any ArgumentTuple), case .list(let parts) = self, parts.count == 1,
      let axes = parts[0].ofLeaves(structure.root)
    {
      return axes
    }
    return try ofLeaves(structure.root) ?? { throw mismatch("in_axes", structure) }()
  }

  /// The axis of every leaf of the results.
  func ofLeaves<R: Pytree>(results: R) throws -> [Int?] {
    if case .axis(let axis) = self { return Array(repeating: axis, count: results.leafCount) }
    let structure = structure(of: results)
    return try ofLeaves(structure.root) ?? { throw mismatch("out_axes", structure) }()
  }

  /// The axis of every leaf below a node; nil if this is no prefix of it (JAX: `flatten_axes`).
  private func ofLeaves(_ node: TreeDefinition.Subtree) -> [Int?]? {
    switch self {
    case .axis(let axis): return Array(repeating: axis, count: node.leafCount)
    case .list(let parts):
      let children = node.branches
      guard !node.isLeaf, parts.count == children.count else { return nil }
      return joined(zip(parts, children))
    case .dictionary(let parts):
      let children = node.branches
      let named = children.compactMap { child in child.name.flatMap { parts[$0] } }
      guard !node.isLeaf, named.count == children.count, named.count == parts.count else { return nil }
      return joined(zip(named, children))
    }
  }

  private func joined(_ pairs: Zip2Sequence<[Axes], [TreeDefinition.Subtree]>) -> [Int?]? {
    var result: [Int?] = []
    for (axes, child) in pairs {
      guard let below = axes.ofLeaves(child) else { return nil }
      result += below
    }
    return result
  }

  private func mismatch(_ what: String, _ structure: TreeDefinition) -> JAXError {
    let label = what == "in_axes" ? "inAxes" : "outAxes"
    return JAXError(
      .invalid(
        "vmap \(what) specification must be a tree prefix of the corresponding value, got specification \(text) for "
          + "value tree \(structure)."), operation: "vmap", kind: .valueError, code: .vmapAxes,
      hint: "\(label) has the shape of the value, cut off anywhere: a list for each list, tuple or struct, a "
        + "dictionary for each dictionary, an integer or nil for all that is below.")
  }

  /// As JAX writes it.
  private var text: String {
    switch self {
    case .axis(let axis): axis.map(String.init) ?? "None"
    case .list(let parts): "[" + parts.map(\.text).joined(separator: ", ") + "]"
    case .dictionary(let parts):
      "{" + parts.keys.sorted().map { "'\($0)': \(parts[$0]?.text ?? "")" }.joined(separator: ", ") + "}"
    }
  }
}
