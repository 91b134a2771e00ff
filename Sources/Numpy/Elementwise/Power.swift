import JAXBuffers
import JAXControl
import JAXCore
import JAXLax

extension jax.numpy {
  /// The first to the power of the second; an integer that is known makes `integer_pow` (JAX: `jnp.power`).
  public static func power(_ x: some ArrayLike, _ y: some ArrayLike) -> NDArray {
    let (x, y) = (x.asNDArray, y.asNDArray)
    if let exponent = y.knownInteger {
      return bind(IntegerPower(y: exponent), promoteDTypes([x], .numeric)[0])
    }
    let shaped = promoteShapes("power", [x, y])
    let operands = promoteArguments("power", shaped, .numeric)
    switch operands[0].dtype.kind {
    case .signed, .unsigned, .bool: return integerPower(operands[0], operands[1])
    default: break
    }
    if x.dtype.isInexact, y.dtype.isInteger {
      // An integer exponent stays one. JAX has staged its conversion by then, and leaves it there.
      return bind(Power(), shaped[0], shaped[1])
    }
    return bind(Power(), operands[0], operands[1])
  }

  /// The first to the power of the second (JAX: `jnp.pow`).
  public static func pow(_ x: some ArrayLike, _ y: some ArrayLike) -> NDArray { power(x, y) }

  /// The first to the power of the second, as floats (JAX: `jnp.float_power`).
  public static func floatPower(_ x: some ArrayLike, _ y: some ArrayLike) -> NDArray {
    applying(Power(), "float_power", x, y, .inexact)
  }
}

/// Integers to integer powers by repeated squaring over six bits (JAX: `ufuncs._pow_int_int`).
private func integerPower(_ base: NDArray, _ exponent: NDArray) -> NDArray {
  var (base, exponent) = (base, exponent)
  let (zero, one) = (scalar(0, like: exponent), scalar(1, like: exponent))
  let isZero = bind(And(), bind(Equal(), base, zero), bind(NotEqual(), exponent, zero))
  var result = jnp.where(isZero, zero, one)
  for _ in 0..<6 {
    let bit = bind(And(), exponent, one)
    result = jnp.where(bit, bind(Multiply(), result, base), result)
    base = bind(Multiply(), base, base)
    exponent = bind(ShiftRightLogical(), exponent, one)
  }
  return result
}

extension NDArray {
  /// The value of an integer scalar, or of a boolean literal, if it is known (Python: `operator.index`).
  package var knownInteger: Int? {
    guard ndim == 0, let value = concrete else { return nil }
    guard dtype.isInteger || (dtype == .bool && isLiteral) else { return nil }
    guard let wide = try? ConvertElementType(newDType: .int64).evaluate([value])[0] else { return nil }
    return Int(wide.scalar(as: Int64.self))
  }
}
