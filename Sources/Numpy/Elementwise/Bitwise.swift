import JAXBuffers
import JAXControl
import JAXCore
import JAXLax

extension jax.numpy {
  /// The bits that both have (JAX: `jnp.bitwise_and`).
  public static func bitwiseAnd(_ x: some ArrayLike, _ y: some ArrayLike) -> NDArray {
    applying(And(), "bitwise_and", x, y)
  }

  /// The bits that either has (JAX: `jnp.bitwise_or`).
  public static func bitwiseOr(_ x: some ArrayLike, _ y: some ArrayLike) -> NDArray {
    applying(Or(), "bitwise_or", x, y)
  }

  /// The bits that one of both has (JAX: `jnp.bitwise_xor`).
  public static func bitwiseXor(_ x: some ArrayLike, _ y: some ArrayLike) -> NDArray {
    applying(Xor(), "bitwise_xor", x, y)
  }

  /// The bits turned around (JAX: `jnp.bitwise_not`).
  public static func bitwiseNot(_ x: some ArrayLike) -> NDArray { applying(Not(), "bitwise_not", x) }

  /// The bits turned around (JAX: `jnp.bitwise_invert`).
  public static func bitwiseInvert(_ x: some ArrayLike) -> NDArray { applying(Not(), "bitwise_invert", x) }

  /// The bits turned around (JAX: `jnp.invert`).
  public static func invert(_ x: some ArrayLike) -> NDArray { applying(Not(), "invert", x) }

  /// The bits moved to the left (JAX: `jnp.left_shift`).
  public static func leftShift(_ x: some ArrayLike, _ y: some ArrayLike) -> NDArray {
    applying(ShiftLeft(), "left_shift", x, y, .numeric)
  }

  /// The bits moved to the left (JAX: `jnp.bitwise_left_shift`).
  public static func bitwiseLeftShift(_ x: some ArrayLike, _ y: some ArrayLike) -> NDArray { leftShift(x, y) }

  /// The bits moved to the right; signed integers keep their sign (JAX: `jnp.right_shift`).
  public static func rightShift(_ x: some ArrayLike, _ y: some ArrayLike) -> NDArray {
    let (x, y) = promoted("right_shift", x, y, .numeric)
    return x.dtype.kind == .unsigned ? bind(ShiftRightLogical(), x, y) : bind(ShiftRightArithmetic(), x, y)
  }

  /// The bits moved to the right; signed integers keep their sign (JAX: `jnp.bitwise_right_shift`).
  public static func bitwiseRightShift(_ x: some ArrayLike, _ y: some ArrayLike) -> NDArray {
    rightShift(x, y)
  }

  /// The number of bits that are set in the magnitude, as uint8 (JAX: `jnp.bitwise_count`).
  public static func bitwiseCount(_ x: some ArrayLike) -> NDArray {
    jitted("bitwise_count", x.asNDArray) { operands in
      let x = promoteArguments("bitwise_count", operands, .numeric)[0]
      return convert(bind(PopulationCount(), absolute(x)), to: .uint8)
    }
  }

  /// Whether both hold (JAX: `jnp.logical_and`).
  public static func logicalAnd(_ x: some ArrayLike, _ y: some ArrayLike) -> NDArray {
    let (x, y) = promoted("logical_and", x, y)
    return bind(And(), asBool(x), asBool(y))
  }

  /// Whether either holds (JAX: `jnp.logical_or`).
  public static func logicalOr(_ x: some ArrayLike, _ y: some ArrayLike) -> NDArray {
    let (x, y) = promoted("logical_or", x, y)
    return bind(Or(), asBool(x), asBool(y))
  }

  /// Whether one of both holds (JAX: `jnp.logical_xor`).
  public static func logicalXor(_ x: some ArrayLike, _ y: some ArrayLike) -> NDArray {
    let (x, y) = promoted("logical_xor", x, y)
    return bind(Xor(), asBool(x), asBool(y))
  }

  /// Whether it does not hold (JAX: `jnp.logical_not`).
  public static func logicalNot(_ x: some ArrayLike) -> NDArray { bind(Not(), asBool(x.asNDArray)) }
}

/// Whether elements are not zero (JAX: `ufuncs._to_bool`).
func asBool(_ x: NDArray) -> NDArray {
  x.dtype == .bool ? x : bind(NotEqual(), x, constant(0, like: x))
}
