import JAXCore

/// Which axis of an argument or result counts the lanes: an integer, nil for none, or a list with one of them for
/// each part (JAX: `in_axes`, `out_axes`).
public enum Axes: Sendable, ExpressibleByIntegerLiteral, ExpressibleByNilLiteral, ExpressibleByArrayLiteral {
  /// This axis of every array; negative ones count from the end. Nil where all lanes share the arrays.
  case axis(Int?)
  /// One for each argument, result or child.
  case list([Axes])

  /// This axis.
  public init(integerLiteral value: Int) { self = .axis(value) }
  /// No axis.
  public init(nilLiteral: ()) { self = .axis(nil) }
  /// One for each part.
  public init(arrayLiteral elements: Axes...) { self = .list(elements) }
}

extension Axes {
  /// The axis of every leaf, given how many leaves each part has.
  func spread(over counts: [Int], _ what: String) throws -> [Int?] {
    switch self {
    case .axis(let axis): return Array(repeating: axis, count: counts.reduce(0, +))
    case .list(let parts):
      if parts.count == counts.count {
        return try zip(parts, counts).flatMap { try $0.spread(over: [$1], what) }
      }
      if let total = counts.first, counts.count == 1, parts.count == total {
        return try parts.flatMap { try $0.spread(over: [1], what) }
      }
      throw JAXError(
        .invalid(
          "vmap \(what) specification must be a tree prefix of the corresponding value, got \(parts.count) "
            + "axes for \(counts.count == 1 ? counts[0] : counts.count) values"), operation: "vmap",
        kind: .valueError,
        code: .vmapAxes)
    }
  }
}
