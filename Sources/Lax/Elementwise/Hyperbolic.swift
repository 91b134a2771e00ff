import JAXBuffers
import JAXCore
import JAXKernels

/// The hyperbolic sine (JAX: `lax.sinh`).
package struct HyperbolicSine: ElementwiseUnary {
  package static let name = "sinh"
  package static let accepts = DTypeSet.inexact
  package init() {}
  package static func kernel(_ x: Buffer) throws -> Buffer { try Kernels.elementary(.sinh, x) }

  package static func derivative(_ tangent: NDArray, _ x: NDArray, _ result: NDArray) -> NDArray? {
    jax.lax.mul(tangent, jax.lax.cosh(x))
  }
}

extension jax.lax {
  /// The hyperbolic sine (JAX: `lax.sinh`).
  public static func sinh(_ x: some ArrayLike) -> NDArray { bind(HyperbolicSine(), x.asNDArray) }
}

/// The hyperbolic cosine (JAX: `lax.cosh`).
package struct HyperbolicCosine: ElementwiseUnary {
  package static let name = "cosh"
  package static let accepts = DTypeSet.inexact
  package init() {}
  package static func kernel(_ x: Buffer) throws -> Buffer { try Kernels.elementary(.cosh, x) }

  package static func derivative(_ tangent: NDArray, _ x: NDArray, _ result: NDArray) -> NDArray? {
    jax.lax.mul(tangent, jax.lax.sinh(x))
  }
}

extension jax.lax {
  /// The hyperbolic cosine (JAX: `lax.cosh`).
  public static func cosh(_ x: some ArrayLike) -> NDArray { bind(HyperbolicCosine(), x.asNDArray) }
}

/// The hyperbolic tangent (JAX: `lax.tanh`).
package struct HyperbolicTangent: ElementwiseUnary {
  package static let name = "tanh"
  package static let accepts = DTypeSet.inexact
  package init() {}
  package static func kernel(_ x: Buffer) throws -> Buffer { try Kernels.elementary(.tanh, x) }

  package static func derivative(_ tangent: NDArray, _ x: NDArray, _ result: NDArray) -> NDArray? {
    jax.lax.mul(
      jax.lax.add(tangent, jax.lax.mul(tangent, result)), jax.lax.sub(scalar(1, like: x), result))
  }
}

extension jax.lax {
  /// The hyperbolic tangent (JAX: `lax.tanh`).
  public static func tanh(_ x: some ArrayLike) -> NDArray { bind(HyperbolicTangent(), x.asNDArray) }
}

/// The number whose hyperbolic sine it is (JAX: `lax.asinh`).
package struct InverseHyperbolicSine: ElementwiseUnary {
  package static let name = "asinh"
  package static let accepts = DTypeSet.inexact
  package init() {}
  package static func kernel(_ x: Buffer) throws -> Buffer { try Kernels.elementary(.asinh, x) }

  package static func derivative(_ tangent: NDArray, _ x: NDArray, _ result: NDArray) -> NDArray? {
    jax.lax.mul(tangent, jax.lax.rsqrt(jax.lax.add(jax.lax.square(x), scalar(1, like: x))))
  }
}

extension jax.lax {
  /// The number whose hyperbolic sine it is (JAX: `lax.asinh`).
  public static func asinh(_ x: some ArrayLike) -> NDArray { bind(InverseHyperbolicSine(), x.asNDArray) }
}

/// The number whose hyperbolic cosine it is; NaN below 1 (JAX: `lax.acosh`).
package struct InverseHyperbolicCosine: ElementwiseUnary {
  package static let name = "acosh"
  package static let accepts = DTypeSet.inexact
  package static var domain: [Sample.Values] { [.between(1.1, 3)] }
  package init() {}
  package static func kernel(_ x: Buffer) throws -> Buffer { try Kernels.elementary(.acosh, x) }

  package static func derivative(_ tangent: NDArray, _ x: NDArray, _ result: NDArray) -> NDArray? {
    jax.lax.mul(tangent, jax.lax.rsqrt(jax.lax.sub(jax.lax.square(x), scalar(1, like: x))))
  }
}

extension jax.lax {
  /// The number whose hyperbolic cosine it is (JAX: `lax.acosh`).
  public static func acosh(_ x: some ArrayLike) -> NDArray { bind(InverseHyperbolicCosine(), x.asNDArray) }
}

/// The number whose hyperbolic tangent it is; NaN outside [-1, 1] (JAX: `lax.atanh`).
package struct InverseHyperbolicTangent: ElementwiseUnary {
  package static let name = "atanh"
  package static let accepts = DTypeSet.inexact
  package static var domain: [Sample.Values] { [.between(-0.9, 0.9)] }
  package init() {}
  package static func kernel(_ x: Buffer) throws -> Buffer { try Kernels.elementary(.atanh, x) }

  package static func derivative(_ tangent: NDArray, _ x: NDArray, _ result: NDArray) -> NDArray? {
    jax.lax.mul(
      jax.lax.reciprocal(jax.lax.add(scalar(1, like: x), x)),
      jax.lax.div(tangent, jax.lax.sub(scalar(1, like: x), x)))
  }
}

extension jax.lax {
  /// The number whose hyperbolic tangent it is (JAX: `lax.atanh`).
  public static func atanh(_ x: some ArrayLike) -> NDArray { bind(InverseHyperbolicTangent(), x.asNDArray) }
}
