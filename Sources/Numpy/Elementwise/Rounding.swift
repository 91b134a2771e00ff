import JAXBuffers
import JAXControl
import JAXCore
import JAXLax

extension jax.numpy {
  /// The largest whole number that is not above; integers as they are (JAX: `jnp.floor`).
  public static func floor(_ x: some ArrayLike) -> NDArray {
    let x = x.asNDArray
    return x.dtype.isInteger || x.dtype == .bool ? x : applying(Floor(), "floor", x, .inexact)
  }

  /// The smallest whole number that is not below; integers as they are (JAX: `jnp.ceil`).
  public static func ceil(_ x: some ArrayLike) -> NDArray {
    let x = x.asNDArray
    return x.dtype.isInteger || x.dtype == .bool ? x : applying(Ceil(), "ceil", x, .inexact)
  }

  /// The whole part, towards zero (JAX: `jnp.trunc`).
  public static func trunc(_ x: some ArrayLike) -> NDArray {
    jitted("trunc", x.asNDArray) { operands in
      let x = operands[0]
      if x.dtype.isInteger || x.dtype == .bool { return x }
      return `where`(bind(Less(), x, constant(0, like: x)), ceil(x), floor(x))
    }
  }

  /// The nearest whole number, halves to even, as a float (JAX: `jnp.rint`).
  public static func rint(_ x: some ArrayLike) -> NDArray {
    jitted("rint", x.asNDArray) { operands in
      let x = operands[0]
      if x.dtype == .bool || x.dtype.isInteger { return convert(x, to: .defaultFloat) }
      guard x.dtype.isComplex else { return bind(Round(roundingMethod: 1), x) }
      return bind(MakeComplex(), rint(bind(RealPart(), x)), rint(bind(ImaginaryPart(), x)))
    }
  }

  /// Rounded to this number of decimals, halves to even (JAX: `jnp.round`).
  public static func round(_ x: some ArrayLike, decimals: Int = 0) -> NDArray {
    jitted("round", x.asNDArray, statics: decimals) { operands in
      let x = operands[0]
      if x.dtype.isInteger {
        guard decimals < 0 else { return x }
        return refused(
          "round", "JAX does not round integers to decimals < 0; convert them to a float first", x,
          .notImplementedError)
      }
      guard x.dtype.isInexact else {
        return refused("round", "round does not take \(x.dtype)", x)
      }
      if let format = BinaryFormat(x.dtype.real), Double(decimals) > countOfDecimals(format.largest) {
        return x
      }
      guard x.dtype.isComplex else { return roundedFloat(x, decimals) }
      let re = roundedFloat(bind(RealPart(), x), decimals)
      return bind(MakeComplex(), re, roundedFloat(bind(ImaginaryPart(), x), decimals))
    }
  }

  /// Rounded to this number of decimals, halves to even (JAX: `jnp.round`).
  public static func round(_ x: some ArrayLike, _ decimals: Int) -> NDArray { round(x, decimals: decimals) }

  /// Rounded to this number of decimals, halves to even (JAX: `jnp.around`).
  public static func around(_ x: some ArrayLike, _ decimals: Int) -> NDArray { around(x, decimals: decimals) }

  /// Rounded to this number of decimals, halves to even (JAX: `jnp.around`).
  public static func around(_ x: some ArrayLike, decimals: Int = 0) -> NDArray {
    jitted("around", x.asNDArray, statics: decimals) { round($0[0], decimals: decimals) }
  }
}

private func roundedFloat(_ x: NDArray, _ decimals: Int) -> NDArray {
  let toEven = Round(roundingMethod: 1)
  if decimals == 0 { return bind(toEven, x) }
  let wide = x.dtype == .float16 ? convert(x, to: .float32) : x
  let factor = constant(powerOfTen(decimals), like: wide)
  let rounded = bind(Divide(), bind(toEven, bind(Multiply(), wide, factor)), factor)
  return x.dtype == .float16 ? convert(rounded, to: .float16) : rounded
}

private func powerOfTen(_ exponent: Int) -> Double {
  var power = 1.0
  for _ in 0..<Swift.min(exponent.magnitude, 400) { power *= 10 }
  return exponent < 0 ? 1 / power : power
}

/// The number of decimals of a positive number, rounded down.
private func countOfDecimals(_ x: Double) -> Double {
  var (x, decimals) = (x, 0.0)
  while x >= 10 { (x, decimals) = (x / 10, decimals + 1) }
  return decimals
}
