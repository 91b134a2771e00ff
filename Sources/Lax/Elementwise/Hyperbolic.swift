import JAXBuffers
import JAXCore
import JAXKernels

/// The hyperbolic sine (JAX: `lax.sinh`).
package struct HyperbolicSine: ElementwiseUnary {
  package static let name = "sinh"
  package static let accepts = DTypeSet.inexact
  package init() {}
  package static func kernel(_ x: Buffer) throws -> Buffer { try Kernels.elementary(.sinh, x) }
}

/// The hyperbolic cosine (JAX: `lax.cosh`).
package struct HyperbolicCosine: ElementwiseUnary {
  package static let name = "cosh"
  package static let accepts = DTypeSet.inexact
  package init() {}
  package static func kernel(_ x: Buffer) throws -> Buffer { try Kernels.elementary(.cosh, x) }
}

/// The hyperbolic tangent (JAX: `lax.tanh`).
package struct HyperbolicTangent: ElementwiseUnary {
  package static let name = "tanh"
  package static let accepts = DTypeSet.inexact
  package init() {}
  package static func kernel(_ x: Buffer) throws -> Buffer { try Kernels.elementary(.tanh, x) }
}

/// The number whose hyperbolic sine it is (JAX: `lax.asinh`).
package struct InverseHyperbolicSine: ElementwiseUnary {
  package static let name = "asinh"
  package static let accepts = DTypeSet.inexact
  package init() {}
  package static func kernel(_ x: Buffer) throws -> Buffer { try Kernels.elementary(.asinh, x) }
}

/// The number whose hyperbolic cosine it is; NaN below 1 (JAX: `lax.acosh`).
package struct InverseHyperbolicCosine: ElementwiseUnary {
  package static let name = "acosh"
  package static let accepts = DTypeSet.inexact
  package init() {}
  package static func kernel(_ x: Buffer) throws -> Buffer { try Kernels.elementary(.acosh, x) }
}

/// The number whose hyperbolic tangent it is; NaN outside [-1, 1] (JAX: `lax.atanh`).
package struct InverseHyperbolicTangent: ElementwiseUnary {
  package static let name = "atanh"
  package static let accepts = DTypeSet.inexact
  package init() {}
  package static func kernel(_ x: Buffer) throws -> Buffer { try Kernels.elementary(.atanh, x) }
}
