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
  package static var domain: [Sample.Values] { [.between(-1.4, 1.4)] }
  package init() {}
  package static func kernel(_ x: Buffer) throws -> Buffer { try Kernels.elementary(.tan, x) }

  package static func derivative(_ tangent: NDArray, _ x: NDArray, _ result: NDArray) -> NDArray? {
    jax.lax.mul(tangent, jax.lax.add(scalar(1, like: x), jax.lax.square(result)))
  }
}

extension jax.lax {
  /// The tangent of angles in radians (JAX: `lax.tan`).
  public static func tan(_ x: some ArrayLike) -> NDArray { bind(Tangent(), x.asNDArray) }
}

/// The angle whose sine it is; NaN outside [-1, 1] (JAX: `lax.asin`).
package struct ArcSine: ElementwiseUnary {
  package static let name = "asin"
  package static let accepts = DTypeSet.inexact
  package static var domain: [Sample.Values] { [.between(-0.9, 0.9)] }
  package init() {}
  package static func kernel(_ x: Buffer) throws -> Buffer { try Kernels.elementary(.asin, x) }

  package static func derivative(_ tangent: NDArray, _ x: NDArray, _ result: NDArray) -> NDArray? {
    jax.lax.mul(tangent, jax.lax.rsqrt(jax.lax.sub(scalar(1, like: x), jax.lax.square(x))))
  }
}

extension jax.lax {
  /// The angle whose sine it is (JAX: `lax.asin`).
  public static func asin(_ x: some ArrayLike) -> NDArray { bind(ArcSine(), x.asNDArray) }
}

/// The angle whose cosine it is; NaN outside [-1, 1] (JAX: `lax.acos`).
package struct ArcCosine: ElementwiseUnary {
  package static let name = "acos"
  package static let accepts = DTypeSet.inexact
  package static var domain: [Sample.Values] { [.between(-0.9, 0.9)] }
  package init() {}
  package static func kernel(_ x: Buffer) throws -> Buffer { try Kernels.elementary(.acos, x) }

  package static func derivative(_ tangent: NDArray, _ x: NDArray, _ result: NDArray) -> NDArray? {
    jax.lax.mul(
      tangent, jax.lax.neg(jax.lax.rsqrt(jax.lax.sub(scalar(1, like: x), jax.lax.square(x)))))
  }
}

extension jax.lax {
  /// The angle whose cosine it is (JAX: `lax.acos`).
  public static func acos(_ x: some ArrayLike) -> NDArray { bind(ArcCosine(), x.asNDArray) }
}

/// The angle in (-π/2, π/2) whose tangent it is (JAX: `lax.atan`).
package struct ArcTangent: ElementwiseUnary {
  package static let name = "atan"
  package static let accepts = DTypeSet.inexact
  package init() {}
  package static func kernel(_ x: Buffer) throws -> Buffer { try Kernels.elementary(.atan, x) }

  package static func derivative(_ tangent: NDArray, _ x: NDArray, _ result: NDArray) -> NDArray? {
    jax.lax.div(tangent, jax.lax.add(scalar(1, like: x), jax.lax.square(x)))
  }
}

extension jax.lax {
  /// The angle whose tangent it is (JAX: `lax.atan`).
  public static func atan(_ x: some ArrayLike) -> NDArray { bind(ArcTangent(), x.asNDArray) }
}

/// The angle of the point (y, x), in [-π, π] (JAX: `lax.atan2`).
package struct ArcTangent2: ElementwiseBinary {
  package static let name = "atan2"
  package static let accepts = DTypeSet.inexact
  package init() {}
  package static func kernel(_ x: Buffer, _ y: Buffer) throws -> Buffer { try Kernels.atan2(x, y) }

  package static func derivative(
    _ tangent: NDArray, of operand: Int, _ x: NDArray, _ y: NDArray, _ result: NDArray
  ) -> NDArray? {
    let dividend = operand == 0 ? y : jax.lax.neg(x)
    let norm = jax.lax.add(jax.lax.square(x), jax.lax.square(y))
    return jax.lax.mul(tangent, jax.lax.div(dividend, norm))
  }
}

extension jax.lax {
  /// The angle of the point (y, x) (JAX: `lax.atan2`).
  public static func atan2(_ x: some ArrayLike, _ y: some ArrayLike) -> NDArray {
    binary(ArcTangent2(), x, y)
  }
}
