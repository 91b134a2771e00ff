import JAXBuffers
import JAXControl
import JAXCore
import JAXLax

extension jax.numpy {
  /// The sine of radians (JAX: `jnp.sin`).
  public static func sin(_ x: some ArrayLike) -> NDArray { applying(Sine(), "sin", x, .inexact) }

  /// The cosine of radians (JAX: `jnp.cos`).
  public static func cos(_ x: some ArrayLike) -> NDArray { applying(Cosine(), "cos", x, .inexact) }

  /// The tangent of radians (JAX: `jnp.tan`).
  public static func tan(_ x: some ArrayLike) -> NDArray { applying(Tangent(), "tan", x, .inexact) }

  /// The inverse sine, in radians (JAX: `jnp.arcsin`).
  public static func arcsin(_ x: some ArrayLike) -> NDArray { applying(ArcSine(), "arcsin", x, .inexact) }

  /// The inverse cosine, in radians (JAX: `jnp.arccos`).
  public static func arccos(_ x: some ArrayLike) -> NDArray { applying(ArcCosine(), "arccos", x, .inexact) }

  /// The inverse tangent, in radians (JAX: `jnp.arctan`).
  public static func arctan(_ x: some ArrayLike) -> NDArray { applying(ArcTangent(), "arctan", x, .inexact) }

  /// The hyperbolic sine (JAX: `jnp.sinh`).
  public static func sinh(_ x: some ArrayLike) -> NDArray { applying(HyperbolicSine(), "sinh", x, .inexact) }

  /// The hyperbolic cosine (JAX: `jnp.cosh`).
  public static func cosh(_ x: some ArrayLike) -> NDArray {
    applying(HyperbolicCosine(), "cosh", x, .inexact)
  }

  /// The hyperbolic tangent (JAX: `jnp.tanh`).
  public static func tanh(_ x: some ArrayLike) -> NDArray {
    applying(HyperbolicTangent(), "tanh", x, .inexact)
  }

  /// The inverse hyperbolic sine (JAX: `jnp.arcsinh`).
  public static func arcsinh(_ x: some ArrayLike) -> NDArray {
    applying(InverseHyperbolicSine(), "arcsinh", x, .inexact)
  }

  /// The inverse hyperbolic tangent (JAX: `jnp.arctanh`).
  public static func arctanh(_ x: some ArrayLike) -> NDArray {
    applying(InverseHyperbolicTangent(), "arctanh", x, .inexact)
  }

  /// The inverse hyperbolic cosine (JAX: `jnp.arccosh`).
  public static func arccosh(_ x: some ArrayLike) -> NDArray {
    jitted("arccosh", x.asNDArray) { operands in
      let result = applying(InverseHyperbolicCosine(), "arccosh", operands[0], .inexact)
      guard result.dtype.isComplex else { return result }
      return `where`(real(result) .< 0, bind(Negate(), result), result)
    }
  }

  /// The angle of the point (x, y), in radians (JAX: `jnp.arctan2`).
  public static func arctan2(_ y: some ArrayLike, _ x: some ArrayLike) -> NDArray {
    applying(ArcTangent2(), "arctan2", y, x, .inexact)
  }

  /// Degrees as radians (JAX: `jnp.deg2rad`).
  public static func deg2rad(_ x: some ArrayLike) -> NDArray {
    let x = promoteArguments("deg2rad", [x.asNDArray], .inexact)[0]
    return bind(Multiply(), x, constant(.pi / 180, like: x))
  }

  /// Radians as degrees (JAX: `jnp.rad2deg`).
  public static func rad2deg(_ x: some ArrayLike) -> NDArray {
    let x = promoteArguments("rad2deg", [x.asNDArray], .inexact)[0]
    return bind(Multiply(), x, constant(180 / .pi, like: x))
  }

  /// Radians as degrees (JAX: `jnp.degrees`).
  public static func degrees(_ x: some ArrayLike) -> NDArray { rad2deg(x) }

  /// Degrees as radians (JAX: `jnp.radians`).
  public static func radians(_ x: some ArrayLike) -> NDArray { deg2rad(x) }
}

// MARK: - The array API's names

extension jax.numpy {
  /// The inverse sine, in radians (JAX: `jnp.asin`).
  public static func asin(_ x: some ArrayLike) -> NDArray { arcsin(x) }

  /// The inverse cosine, in radians (JAX: `jnp.acos`).
  public static func acos(_ x: some ArrayLike) -> NDArray { arccos(x) }

  /// The inverse tangent, in radians (JAX: `jnp.atan`).
  public static func atan(_ x: some ArrayLike) -> NDArray { arctan(x) }

  /// The inverse hyperbolic sine (JAX: `jnp.asinh`).
  public static func asinh(_ x: some ArrayLike) -> NDArray { arcsinh(x) }

  /// The inverse hyperbolic cosine (JAX: `jnp.acosh`).
  public static func acosh(_ x: some ArrayLike) -> NDArray { arccosh(x) }

  /// The inverse hyperbolic tangent (JAX: `jnp.atanh`).
  public static func atanh(_ x: some ArrayLike) -> NDArray { arctanh(x) }

  /// The angle of the point (x, y), in radians (JAX: `jnp.atan2`).
  public static func atan2(_ y: some ArrayLike, _ x: some ArrayLike) -> NDArray { arctan2(y, x) }
}
