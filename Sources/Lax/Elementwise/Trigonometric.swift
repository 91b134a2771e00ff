import JAXBuffers
import JAXCore
import JAXKernels

/// The sine of an angle in radians (JAX: `lax.sin`).
package struct Sine: ElementwiseUnary {
  package static let name = "sin"
  package static let accepts = DTypeSet.inexact
  package init() {}
  package static func kernel(_ x: Buffer) throws -> Buffer { try Kernels.elementary(.sin, x) }
  package static func derivative(_ tangent: NDArray, _ x: NDArray, _ result: NDArray) -> NDArray? {
    bind(Multiply(), tangent, bind(Cosine(), x))
  }
}

extension jax.lax {
  /// The sine of angles in radians (JAX: `lax.sin`).
  public static func sin(_ x: some ArrayLike) -> NDArray { bind(Sine(), x.asNDArray) }
}

/// The cosine of an angle in radians (JAX: `lax.cos`).
package struct Cosine: ElementwiseUnary {
  package static let name = "cos"
  package static let accepts = DTypeSet.inexact
  package init() {}
  package static func kernel(_ x: Buffer) throws -> Buffer { try Kernels.elementary(.cos, x) }
  package static func derivative(_ tangent: NDArray, _ x: NDArray, _ result: NDArray) -> NDArray? {
    bind(Negate(), bind(Multiply(), tangent, bind(Sine(), x)))
  }
}

extension jax.lax {
  /// The cosine of angles in radians (JAX: `lax.cos`).
  public static func cos(_ x: some ArrayLike) -> NDArray { bind(Cosine(), x.asNDArray) }
}

/// The tangent of an angle in radians (JAX: `lax.tan`).
package struct Tangent: ElementwiseUnary {
  package static let name = "tan"
  package static let accepts = DTypeSet.inexact
  package init() {}
  package static func kernel(_ x: Buffer) throws -> Buffer { try Kernels.elementary(.tan, x) }
}

/// The angle whose sine it is; NaN outside [-1, 1] (JAX: `lax.asin`).
package struct ArcSine: ElementwiseUnary {
  package static let name = "asin"
  package static let accepts = DTypeSet.inexact
  package init() {}
  package static func kernel(_ x: Buffer) throws -> Buffer { try Kernels.elementary(.asin, x) }
}

/// The angle whose cosine it is; NaN outside [-1, 1] (JAX: `lax.acos`).
package struct ArcCosine: ElementwiseUnary {
  package static let name = "acos"
  package static let accepts = DTypeSet.inexact
  package init() {}
  package static func kernel(_ x: Buffer) throws -> Buffer { try Kernels.elementary(.acos, x) }
}

/// The angle in (-π/2, π/2) whose tangent it is (JAX: `lax.atan`).
package struct ArcTangent: ElementwiseUnary {
  package static let name = "atan"
  package static let accepts = DTypeSet.inexact
  package init() {}
  package static func kernel(_ x: Buffer) throws -> Buffer { try Kernels.elementary(.atan, x) }
}

/// The angle of the point (y, x), in [-π, π] (JAX: `lax.atan2`).
package struct ArcTangent2: ElementwiseBinary {
  package static let name = "atan2"
  package static let accepts = DTypeSet.inexact
  package init() {}
  package static func kernel(_ x: Buffer, _ y: Buffer) throws -> Buffer { try Kernels.atan2(x, y) }
}
