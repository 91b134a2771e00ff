import JAXBuffers
import JAXCore
import JAXKernels

/// e to the power (JAX: `lax.exp`).
package struct Exponential: ElementwiseUnary {
  package static let name = "exp"
  package static let accepts = DTypeSet.inexact
  package init() {}
  package static func kernel(_ x: Buffer) throws -> Buffer { try Kernels.elementary(.exp, x) }
}

/// 2 to the power (JAX: `lax.exp2`).
package struct Exponential2: ElementwiseUnary {
  package static let name = "exp2"
  package static let accepts = DTypeSet.inexact
  package init() {}
  package static func kernel(_ x: Buffer) throws -> Buffer { try Kernels.elementary(.exp2, x) }
}

/// e to the power, less 1, accurate near 0 (JAX: `lax.expm1`).
package struct ExponentialMinusOne: ElementwiseUnary {
  package static let name = "expm1"
  package static let accepts = DTypeSet.inexact
  package init() {}
  package static func kernel(_ x: Buffer) throws -> Buffer { try Kernels.elementary(.expm1, x) }
}

/// The natural logarithm; NaN below 0, -inf at 0 (JAX: `lax.log`).
package struct Logarithm: ElementwiseUnary {
  package static let name = "log"
  package static let accepts = DTypeSet.inexact
  package init() {}
  package static func kernel(_ x: Buffer) throws -> Buffer { try Kernels.elementary(.log, x) }
}

/// The logarithm of 1 more, accurate near 0 (JAX: `lax.log1p`).
package struct LogarithmPlusOne: ElementwiseUnary {
  package static let name = "log1p"
  package static let accepts = DTypeSet.inexact
  package init() {}
  package static func kernel(_ x: Buffer) throws -> Buffer { try Kernels.elementary(.log1p, x) }
}

/// 1 / (1 + exp(-x)) (JAX: `lax.logistic`).
package struct Logistic: ElementwiseUnary {
  package static let name = "logistic"
  package static let accepts = DTypeSet.inexact
  package init() {}
  package static func kernel(_ x: Buffer) throws -> Buffer { try Kernels.elementary(.logistic, x) }
}

/// The square root; NaN below 0 (JAX: `lax.sqrt`).
package struct SquareRoot: ElementwiseUnary {
  package static let name = "sqrt"
  package static let accepts = DTypeSet.inexact
  package init() {}
  package static func kernel(_ x: Buffer) throws -> Buffer { try Kernels.elementary(.sqrt, x) }
}

/// 1 over the square root (JAX: `lax.rsqrt`).
package struct ReciprocalSquareRoot: ElementwiseUnary {
  package static let name = "rsqrt"
  package static let accepts = DTypeSet.inexact
  package init() {}
  package static func kernel(_ x: Buffer) throws -> Buffer { try Kernels.elementary(.rsqrt, x) }
}

/// The cube root (JAX: `lax.cbrt`).
package struct CubeRoot: ElementwiseUnary {
  package static let name = "cbrt"
  package static let accepts = DTypeSet.floating
  package init() {}
  package static func kernel(_ x: Buffer) throws -> Buffer { try Kernels.elementary(.cbrt, x) }
}

/// Gauss's error function (JAX: `lax.erf`).
package struct ErrorFunction: ElementwiseUnary {
  package static let name = "erf"
  package static let accepts = DTypeSet.floating
  package init() {}
  package static func kernel(_ x: Buffer) throws -> Buffer { try Kernels.elementary(.erf, x) }
}

/// 1 less the error function, accurate for large numbers (JAX: `lax.erfc`).
package struct ComplementaryErrorFunction: ElementwiseUnary {
  package static let name = "erfc"
  package static let accepts = DTypeSet.floating
  package init() {}
  package static func kernel(_ x: Buffer) throws -> Buffer { try Kernels.elementary(.erfc, x) }
}
