import JAXBuffers
import JAXCore
import JAXKernels

/// e to the power (JAX: `lax.exp`).
package struct Exponential: ElementwiseUnary {
  package static let name = "exp"
  package static let accepts = DTypeSet.inexact
  package init() {}
  package static func kernel(_ x: Buffer) throws -> Buffer { try Kernels.elementary(.exp, x) }

  package static func derivative(_ tangent: NDArray, _ x: NDArray, _ result: NDArray) -> NDArray? {
    jax.lax.mul(tangent, result)
  }
}

extension jax.lax {
  /// e to the power (JAX: `lax.exp`).
  public static func exp(_ x: some ArrayLike) -> NDArray { bind(Exponential(), x.asNDArray) }
}

/// 2 to the power (JAX: `lax.exp2`).
package struct Exponential2: ElementwiseUnary {
  package static let name = "exp2"
  package static let accepts = DTypeSet.inexact
  package init() {}
  package static func kernel(_ x: Buffer) throws -> Buffer { try Kernels.elementary(.exp2, x) }

  package static func derivative(_ tangent: NDArray, _ x: NDArray, _ result: NDArray) -> NDArray? {
    jax.lax.mul(jax.lax.log(scalar(2, like: x)), jax.lax.mul(tangent, result))
  }
}

extension jax.lax {
  /// 2 to the power (JAX: `lax.exp2`).
  public static func exp2(_ x: some ArrayLike) -> NDArray { bind(Exponential2(), x.asNDArray) }
}

/// e to the power, less 1, accurate near 0 (JAX: `lax.expm1`).
package struct ExponentialMinusOne: ElementwiseUnary {
  package static let name = "expm1"
  package static let accepts = DTypeSet.inexact
  package init() {}
  package static func kernel(_ x: Buffer) throws -> Buffer { try Kernels.elementary(.expm1, x) }

  package static func derivative(_ tangent: NDArray, _ x: NDArray, _ result: NDArray) -> NDArray? {
    jax.lax.mul(tangent, jax.lax.add(result, scalar(1, like: x)))
  }
}

extension jax.lax {
  /// e to the power, less 1 (JAX: `lax.expm1`).
  public static func expm1(_ x: some ArrayLike) -> NDArray { bind(ExponentialMinusOne(), x.asNDArray) }
}

/// The natural logarithm; NaN below 0, -inf at 0 (JAX: `lax.log`).
package struct Logarithm: ElementwiseUnary {
  package static let name = "log"
  package static let accepts = DTypeSet.inexact
  package static var domain: [Sample.Values] { [.between(0.1, 3)] }
  package init() {}
  package static func kernel(_ x: Buffer) throws -> Buffer { try Kernels.elementary(.log, x) }

  package static func derivative(_ tangent: NDArray, _ x: NDArray, _ result: NDArray) -> NDArray? {
    jax.lax.div(tangent, x)
  }
}

extension jax.lax {
  /// The natural logarithm (JAX: `lax.log`).
  public static func log(_ x: some ArrayLike) -> NDArray { bind(Logarithm(), x.asNDArray) }
}

/// The logarithm of 1 more, accurate near 0 (JAX: `lax.log1p`).
package struct LogarithmPlusOne: ElementwiseUnary {
  package static let name = "log1p"
  package static let accepts = DTypeSet.inexact
  package static var domain: [Sample.Values] { [.between(-0.9, 2)] }
  package init() {}
  package static func kernel(_ x: Buffer) throws -> Buffer { try Kernels.elementary(.log1p, x) }

  package static func derivative(_ tangent: NDArray, _ x: NDArray, _ result: NDArray) -> NDArray? {
    jax.lax.div(tangent, jax.lax.add(x, scalar(1, like: x)))
  }
}

extension jax.lax {
  /// The logarithm of 1 more (JAX: `lax.log1p`).
  public static func log1p(_ x: some ArrayLike) -> NDArray { bind(LogarithmPlusOne(), x.asNDArray) }
}

/// 1 / (1 + exp(-x)) (JAX: `lax.logistic`).
package struct Logistic: ElementwiseUnary {
  package static let name = "logistic"
  package static let accepts = DTypeSet.inexact
  package init() {}
  package static func kernel(_ x: Buffer) throws -> Buffer { try Kernels.elementary(.logistic, x) }

  package static func derivative(_ tangent: NDArray, _ x: NDArray, _ result: NDArray) -> NDArray? {
    jax.lax.mul(tangent, jax.lax.mul(result, jax.lax.sub(scalar(1, like: x), result)))
  }
}

extension jax.lax {
  /// 1 / (1 + exp(-x)) (JAX: `lax.logistic`).
  public static func logistic(_ x: some ArrayLike) -> NDArray { bind(Logistic(), x.asNDArray) }
}

/// The square root; NaN below 0 (JAX: `lax.sqrt`).
package struct SquareRoot: ElementwiseUnary {
  package static let name = "sqrt"
  package static let accepts = DTypeSet.inexact
  package static var domain: [Sample.Values] { [.between(0.1, 3)] }
  package init() {}
  package static func kernel(_ x: Buffer) throws -> Buffer { try Kernels.elementary(.sqrt, x) }

  package static func derivative(_ tangent: NDArray, _ x: NDArray, _ result: NDArray) -> NDArray? {
    jax.lax.mul(tangent, jax.lax.div(scalar(0.5, like: x), result))
  }
}

extension jax.lax {
  /// The square root (JAX: `lax.sqrt`).
  public static func sqrt(_ x: some ArrayLike) -> NDArray { bind(SquareRoot(), x.asNDArray) }
}

/// 1 over the square root (JAX: `lax.rsqrt`).
package struct ReciprocalSquareRoot: ElementwiseUnary {
  package static let name = "rsqrt"
  package static let accepts = DTypeSet.inexact
  package static var domain: [Sample.Values] { [.between(0.1, 3)] }
  package init() {}
  package static func kernel(_ x: Buffer) throws -> Buffer { try Kernels.elementary(.rsqrt, x) }

  package static func derivative(_ tangent: NDArray, _ x: NDArray, _ result: NDArray) -> NDArray? {
    jax.lax.mul(tangent, jax.lax.mul(scalar(-0.5, like: x), jax.lax.div(result, x)))
  }
}

extension jax.lax {
  /// 1 over the square root (JAX: `lax.rsqrt`).
  public static func rsqrt(_ x: some ArrayLike) -> NDArray { bind(ReciprocalSquareRoot(), x.asNDArray) }
}

/// The cube root (JAX: `lax.cbrt`).
package struct CubeRoot: ElementwiseUnary {
  package static let name = "cbrt"
  package static let accepts = DTypeSet.floating
  package static var domain: [Sample.Values] { [.between(0.1, 3)] }
  package init() {}
  package static func kernel(_ x: Buffer) throws -> Buffer { try Kernels.elementary(.cbrt, x) }

  package static func derivative(_ tangent: NDArray, _ x: NDArray, _ result: NDArray) -> NDArray? {
    jax.lax.mul(
      tangent, jax.lax.mul(scalar(1.0 / 3.0, like: x), jax.lax.integerPow(result, -2)))
  }
}

extension jax.lax {
  /// The cube root (JAX: `lax.cbrt`).
  public static func cbrt(_ x: some ArrayLike) -> NDArray { bind(CubeRoot(), x.asNDArray) }
}

/// Gauss's error function (JAX: `lax.erf`).
package struct ErrorFunction: ElementwiseUnary {
  package static let name = "erf"
  package static let accepts = DTypeSet.floating
  package init() {}
  package static func kernel(_ x: Buffer) throws -> Buffer { try Kernels.elementary(.erf, x) }

  package static func derivative(_ tangent: NDArray, _ x: NDArray, _ result: NDArray) -> NDArray? {
    jax.lax.mul(
      scalar(2 / Double.pi.squareRoot(), like: x),
      jax.lax.mul(tangent, jax.lax.exp(jax.lax.neg(jax.lax.square(x)))))
  }
}

extension jax.lax {
  /// Gauss's error function (JAX: `lax.erf`).
  public static func erf(_ x: some ArrayLike) -> NDArray { bind(ErrorFunction(), x.asNDArray) }
}

/// 1 less the error function, accurate for large numbers (JAX: `lax.erfc`).
package struct ComplementaryErrorFunction: ElementwiseUnary {
  package static let name = "erfc"
  package static let accepts = DTypeSet.floating
  package init() {}
  package static func kernel(_ x: Buffer) throws -> Buffer { try Kernels.elementary(.erfc, x) }

  package static func derivative(_ tangent: NDArray, _ x: NDArray, _ result: NDArray) -> NDArray? {
    jax.lax.mul(
      scalar(-2 / Double.pi.squareRoot(), like: x),
      jax.lax.mul(tangent, jax.lax.exp(jax.lax.neg(jax.lax.square(x)))))
  }
}

extension jax.lax {
  /// 1 less the error function (JAX: `lax.erfc`).
  public static func erfc(_ x: some ArrayLike) -> NDArray { bind(ComplementaryErrorFunction(), x.asNDArray) }
}
