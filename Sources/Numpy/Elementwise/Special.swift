import JAXBuffers
import JAXControl
import JAXCore
import JAXLax
import JAXTransforms

extension jax.numpy {
  /// 0 below zero, 1 above, the second operand at zero (JAX: `jnp.heaviside`).
  public static func heaviside(_ x: some ArrayLike, _ atZero: some ArrayLike) -> NDArray {
    jitted("heaviside", x.asNDArray, atZero.asNDArray) { operands in
      let operands = promoteDTypes(operands, .inexact, operation: "heaviside")
      let (x, atZero) = (operands[0], operands[1])
      let zero = constant(0, like: x)
      let isNegative = bind(Less(), x, zero)
      let isPositive = bind(Greater(), x, zero)
      let rest = `where`(bind(NotEqual(), x, x), x, atZero)
      return `where`(isNegative, zero, `where`(isPositive, constant(1, like: x), rest))
    }
  }

  /// The length of the hypotenuse (JAX: `jnp.hypot`).
  public static func hypot(_ x: some ArrayLike, _ y: some ArrayLike) -> NDArray {
    jitted("hypot", x.asNDArray, y.asNDArray) { operands in
      var (x, y) = promoted("hypot", operands[0], operands[1], .inexact)
      if x.dtype.isComplex {
        return refused(
          "hypot",
          "jnp.hypot is not well defined for complex-valued inputs. Please convert to real values first, such as "
            + "by using abs(x)", x)
      }
      (x, y) = (bind(Absolute(), x), bind(Absolute(), y))
      let isInfinite = bind(Or(), isposinf(x), isposinf(y))
      (x, y) = (maximum(x, y), minimum(x, y))
      let isZero = x .== 0
      let divisor = `where`(x .== 0, filled(like: x, 1), x)
      let ratio = bind(Square(), bind(Divide(), y, divisor))
      let length = `where`(isZero, x, x * bind(SquareRoot(), 1 + ratio))
      return `where`(isInfinite, constant(.infinity, like: length), length)
    }
  }

  /// sin(πx) / πx, 1 at zero (JAX: `jnp.sinc`).
  public static func sinc(_ x: some ArrayLike) -> NDArray {
    jitted("sinc", x.asNDArray) { operands in
      let x = promoteDTypes(operands, .inexact)[0]
      let isZero = bind(Equal(), x, constant(0, like: x))
      let angle = bind(Multiply(), constant(.pi, like: x), x)
      let safe = `where`(isZero, constant(1, like: x), angle)
      let atZero = try sincSeries(0, angle)
      return `where`(isZero, atZero, bind(Divide(), bind(Sine(), safe), safe))
    }
  }

  /// The modified Bessel function of order 0 (JAX: `jnp.i0`).
  public static func i0(_ x: some ArrayLike) -> NDArray {
    jitted("i0", x.asNDArray) { operands in
      let x = promoteArguments("i0", operands, .inexact)[0]
      guard x.dtype.isFloating else {
        return refused("i0", "Unsupported input type to jax.numpy.i0: \(x.dtype)", x)
      }
      return try customJVP("_i0", [x], rule: i0Rule) { [besselI0($0[0])] }[0]
    }
  }
}

/// The Maclaurin series of sinc's derivative of order k, for its value at zero (JAX: `ufuncs._sinc_maclaurin`).
private func sincSeries(_ k: Int, _ x: NDArray) throws -> NDArray {
  let rule = CustomRule(name: "_sinc_maclaurin_jvp") { primals, tangents in
    ([try sincSeries(k, primals[0])], [try sincSeries(k + 1, primals[0]) * tangents[0]])
  }
  return try customJVP("_sinc_maclaurin", [x], rule: rule) { operands in
    let x = operands[0]
    if k % 2 == 1 { return [x * 0] }
    let sign: Double = (k / 2) % 2 == 0 ? 1 : -1
    return [x * 0 + constant(sign / Double(k + 1), like: x)]
  }[0]
}

private func besselI0(_ x: NDArray) -> NDArray {
  let magnitude = bind(Absolute(), x)
  return bind(Multiply(), bind(Exponential(), magnitude), bind(BesselI0e(), magnitude))
}

/// JAX: `lax_numpy._i0_jvp`.
private let i0Rule = CustomRule(name: "_i0_jvp") { primals, tangents in
  let (results, derivatives) = try JAXTransforms.jvp(
    { [besselI0($0[0])] }, [primals[0]], [tangents[0]])
  guard let derivative = derivatives[0] else { return (results, [nil]) }
  return (results, [jnp.where(primals[0] .== 0, 0.0, derivative)])
}
