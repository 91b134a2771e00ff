import JAXBuffers
import JAXCore

/// What may say how windows pad: a name such as "SAME", or `[(low, high), …]` for each axis.
public protocol PaddingLike {
  /// The padding by name or by size.
  var windowPadding: WindowPadding { get }
}

/// Padding by name or by size.
public struct WindowPadding: Hashable, Sendable {
  package enum Choice: Hashable, Sendable {
    case named(String)
    case sizes(Padding)
  }
  package let choice: Choice

  /// Padding before and after each axis (JAX: `lax.padtype_to_pads`).
  package func pairs(_ shape: [Int], _ window: [Int], _ strides: [Int]) throws -> [(low: Int, high: Int)] {
    guard case .named(let name) = choice else { return pairs.map { ($0.low, $0.high) } }
    guard ["VALID", "SAME", "SAME_LOWER"].contains(name.uppercased()) else {
      throw JAXError(
        .invalid("Unrecognized padding type: expected 'VALID', 'SAME', or 'SAME_LOWER', got \(name)."))
    }
    guard name.uppercased() != "VALID" else { return shape.map { _ in (0, 0) } }
    guard shape.count == window.count, shape.count == strides.count, strides.allSatisfy({ $0 > 0 }) else {
      throw JAXError(
        .invalid("padding '\(name)' needs a positive stride for each of \(shape.count) dimensions"))
    }
    return shape.indices.map { axis in
      let outputs = (shape[axis] + strides[axis] - 1) / strides[axis]
      let total = Swift.max((outputs - 1) * strides[axis] + window[axis] - shape[axis], 0)
      let smaller = total / 2
      return name.uppercased() == "SAME" ? (smaller, total - smaller) : (total - smaller, smaller)
    }
  }

  /// The padding by size, none for a name.
  private var pairs: [Padding.Pair] { if case .sizes(let padding) = choice { padding.pairs } else { [] } }

  package var name: String? { if case .named(let name) = choice { name } else { nil } }
}

extension WindowPadding: PaddingLike {
  /// Itself.
  public var windowPadding: WindowPadding { self }
}

extension String: PaddingLike {
  /// The padding of this name.
  public var windowPadding: WindowPadding { WindowPadding(choice: .named(self)) }
}

extension Array: PaddingLike where Element == (Int, Int) {
  /// The padding before and after each axis.
  public var windowPadding: WindowPadding {
    WindowPadding(choice: .sizes(Padding(map { (low: $0.0, high: $0.1) })))
  }
}

extension jax.lax {
  /// Padding before and after each axis that a name such as "SAME" means (JAX: `lax.padtype_to_pads`).
  public static func padtypeToPads(
    _ inShape: some Collection<Int>, _ windowShape: some Collection<Int>,
    _ windowStrides: some Collection<Int>, _ padding: String
  ) throws -> [(Int, Int)] {
    try padding.windowPadding.pairs(
      Swift.Array(inShape), Swift.Array(windowShape), Swift.Array(windowStrides)
    ).map { ($0.low, $0.high) }
  }
}
