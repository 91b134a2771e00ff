import JAXCore

/// How exactly an accelerator multiplies each operand (JAX: `lax.Precision`). A CPU always multiplies in full
/// precision, so it never changes a value here.
package struct MatrixPrecision: Hashable, Sendable {
  package enum Level: String, ParameterEnum, Sendable {
    case defaultPrecision = "Precision.DEFAULT"
    case high = "Precision.HIGH"
    case highest = "Precision.HIGHEST"
  }
  package let lhs: Level
  package let rhs: Level

  package init(_ lhs: Level, _ rhs: Level) {
    self.lhs = lhs
    self.rhs = rhs
  }
}

extension MatrixPrecision: ParameterConvertible {
  package init?(parameter: ParameterValue) {
    guard let levels = [Level](parameter: parameter), levels.count == 2 else { return nil }
    self.init(levels[0], levels[1])
  }
  package var parameterValue: ParameterValue { [lhs, rhs].parameterValue }
}

extension jax.lax {
  /// How exactly an accelerator multiplies: `.highest`, `"highest"`, or one for each operand as in
  /// `[.high, .default]`. A CPU always multiplies in full precision (JAX: `lax.Precision`).
  public struct Precision: Hashable, Sendable {
    package let levels: MatrixPrecision

    private init(_ level: MatrixPrecision.Level) { levels = MatrixPrecision(level, level) }

    /// The fastest.
    public static let `default` = Precision(.defaultPrecision)
    /// Between the fastest and the most exact.
    public static let high = Precision(.high)
    /// The most exact.
    public static let highest = Precision(.highest)
  }
}

extension jax.lax.Precision: ExpressibleByStringLiteral {
  /// The precision that JAX calls so (JAX: `canonicalize_precision`).
  public init(stringLiteral name: String) {
    switch name {
    case "highest", "float32": self = .highest
    case "high", "bfloat16_3x", "tensorfloat32": self = .high
    case "default", "bfloat16", "fastest": self = .default
    default:
      raise(JAXError(.invalid("Precision argument must be the name of a precision, but got \"\(name)\"")))
      self = .default
    }
  }
}

extension jax.lax.Precision: ExpressibleByArrayLiteral {
  /// One precision for each operand.
  public init(arrayLiteral elements: jax.lax.Precision...) {
    if elements.count != 2 {
      raise(
        JAXError(.invalid("Precision argument must be one precision or two, but got \(elements.count)")))
    }
    let (first, last) = (elements.first ?? .default, elements.last ?? .default)
    levels = MatrixPrecision(first.levels.lhs, last.levels.rhs)
  }
}
