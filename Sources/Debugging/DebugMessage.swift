import JAXCore

/// What `jax.debug.print` prints: a format string of JAX's, or a Swift string with values in it.
///
///     jax.debug.print("loss {:.3f} at {}", loss, step)
///     jax.debug.print("loss \(loss, format: ".3f") at \(step)")
///
/// Values in it are staged: they are printed when the program runs, not when it is traced.
public struct DebugMessage: ExpressibleByStringInterpolation {
  private var pieces: [Piece] = []

  fileprivate enum Piece {
    case text(String)
    case value(Any, format: String)
  }

  /// A format string.
  public init(_ format: String) { pieces = [.text(format)] }
  /// A format string.
  public init(stringLiteral format: String) { self.init(format) }
  /// A string with values.
  public init(stringInterpolation interpolation: StringInterpolation) { pieces = interpolation.pieces }

  /// Collects the pieces of a string with values.
  public struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var pieces: [Piece] = []

    /// An empty string.
    public init(literalCapacity: Int, interpolationCount: Int) {}
    /// Appends text.
    public mutating func appendLiteral(_ text: String) { if !text.isEmpty { pieces.append(.text(text)) } }
    /// Appends a value, laid out by a format specification of Python's, such as `.3f`.
    public mutating func appendInterpolation(_ value: Any, format: String = "") {
      pieces.append(.value(value, format: format))
    }
  }

  /// The format string and all positional arguments. Braces of a string with values are braces, unless further
  /// arguments ask for fields.
  func resolved(_ arguments: [Any]) throws -> (format: FormatString, positional: [Any], fills: Bool?) {
    let hasValues = pieces.contains { if case .value = $0 { true } else { false } }
    var text = ""
    var positional: [Any] = []
    var rest = arguments[...]
    for piece in pieces {
      switch piece {
      case .value(let value, let format):
        text += format.isEmpty ? "{}" : "{:\(format)}"
        positional.append(value)
      case .text(let part) where !hasValues: text += part
      case .text(let part) where arguments.isEmpty:
        for c in part { text += c == "{" || c == "}" ? "\(c)\(c)" : String(c) }
      case .text(let part):
        text += part
        let count = try FormatString(part).automaticFieldCount
        positional += rest.prefix(count)
        rest = rest.dropFirst(count)
      }
    }
    return (try FormatString(text), positional + rest, hasValues ? true : nil)
  }
}
