import JAXBuffers
import JAXControl
import JAXCore
import JAXLax

extension jax.numpy {
  /// The quotient rounded down (JAX: `jnp.floor_divide`).
  public static func floorDivide(_ x: some ArrayLike, _ y: some ArrayLike) -> NDArray {
    jitted("floor_divide", x.asNDArray, y.asNDArray) { operands in
      let (x, y) = promoted("floor_divide", operands[0], operands[1], .numeric)
      switch x.dtype.kind {
      case .unsigned: return bind(Divide(), x, y)
      case .signed:
        let quotient = bind(Divide(), x, y)
        let signsDiffer = bind(Sign(), x) .!= bind(Sign(), y)
        let isBelow = logicalAnd(signsDiffer, bind(Remainder(), x, y) .!= 0)
        return `where`(isBelow, quotient - 1, quotient)
      case .complex:
        return refused("floor_divide", "floor_divide does not support complex-valued inputs", x, .typeError)
      default: return floatDivmod(x, y).quotient
      }
    }
  }

  /// The quotient rounded down, and the remainder with the divisor's sign (JAX: `jnp.divmod`).
  public static func divmod(_ x: some ArrayLike, _ y: some ArrayLike) -> (NDArray, NDArray) {
    let results = jitted("divmod", [x.asNDArray, y.asNDArray]) { operands in
      let (x, y) = promoted("divmod", operands[0], operands[1], .numeric)
      if x.dtype.isInteger { return [floorDivide(x, y), remainder(x, y)] }
      let (quotient, remainder) = floatDivmod(x, y)
      return [quotient, remainder]
    }
    return (results[0], results.last ?? results[0])
  }

  /// The remainder with the divisor's sign (JAX: `jnp.remainder`).
  public static func remainder(_ x: some ArrayLike, _ y: some ArrayLike) -> NDArray {
    jitted("remainder", x.asNDArray, y.asNDArray) { operands in
      var (x, y) = promoted("remainder", operands[0], operands[1], .numeric)
      let zero = scalar(0, like: x)
      if y.dtype.isInteger { y = `where`(y .== 0, filled(like: y, 1), y) }
      x = bind(Remainder(), x, y)
      let isNotZero = bind(NotEqual(), x, zero)
      let signsDiffer = bind(NotEqual(), bind(Less(), x, zero), bind(Less(), y, zero))
      let needsDivisor = bind(And(), signsDiffer, isNotZero)
      return selected(needsDivisor, bind(Add(), x, y), x)
    }
  }

  /// The remainder with the divisor's sign (JAX: `jnp.mod`).
  public static func mod(_ x: some ArrayLike, _ y: some ArrayLike) -> NDArray { remainder(x, y) }

  /// The remainder with the dividend's sign (JAX: `jnp.fmod`).
  public static func fmod(_ x: some ArrayLike, _ y: some ArrayLike) -> NDArray {
    jitted("fmod", x.asNDArray, y.asNDArray) { operands in
      let x = operands[0]
      var y = operands[1]
      let meeting = try JAXNumpy.resultType([x.aval, y.aval]).dtype
      if meeting.isInteger { y = `where`(y .== 0, filled(like: y, 1), y) }
      return applying(Remainder(), "fmod", x, y, .numeric)
    }
  }
}

/// Quotient and remainder of floats, corrected where the remainder's sign is not the divisor's
/// (JAX: `ufuncs._float_divmod`).
private func floatDivmod(_ x: NDArray, _ y: NDArray) -> (quotient: NDArray, remainder: NDArray) {
  var remainder = bind(Remainder(), x, y)
  let dividend = jnp.where(y .== 0, x, bind(Subtract(), x, remainder))
  var quotient = bind(Divide(), dividend, y)
  let isNotZero = remainder .!= 0
  let isOff = bind(And(), isNotZero, bind(Sign(), y) .!= bind(Sign(), remainder))
  remainder = selected(isOff, remainder + y, remainder)
  quotient = selected(isOff, quotient - 1.0, quotient)
  return (bind(Round(roundingMethod: 0), quotient), remainder)
}
