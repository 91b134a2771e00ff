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
