import JAXBuffers
import JAXControl
import JAXCore
import JAXLax

extension jax.numpy {
  /// Whether the sign bit is set (JAX: `jnp.signbit`).
  public static func signbit(_ x: some ArrayLike) -> NDArray {
    jitted("signbit", x.asNDArray) { operands in
      let x = operands[0]
      if x.dtype.isInteger { return bind(Less(), x, scalar(0, like: x)) }
      if x.dtype == .bool { return filled(like: x, 0, .bool) }
      guard let format = BinaryFormat(x.dtype) else {
        return refused("signbit", "jax.numpy.signbit is not well defined for \(x.dtype)", x)
      }
      let bits = bind(BitcastConvertType(newDType: format.integer), x)
      return convert(bits >> (format.exponentBits + format.mantissaBits), to: .bool)
    }
  }

  /// The first with the second's sign (JAX: `jnp.copysign`).
  public static func copysign(_ x: some ArrayLike, _ y: some ArrayLike) -> NDArray {
    jitted("copysign", x.asNDArray, y.asNDArray) { operands in
      let (x, y) = promoted("copysign", operands[0], operands[1], .inexact)
      if x.dtype.isComplex {
        return refused("copysign", "copysign does not support complex-valued inputs", x, .typeError)
      }
      let isNegative = signbit(y)
      return `where`(isNegative, -bind(Absolute(), x), bind(Absolute(), x))
    }
  }

  /// The next float after the first towards the second (JAX: `jnp.nextafter`).
  public static func nextafter(_ x: some ArrayLike, _ y: some ArrayLike) -> NDArray {
    applying(NextAfter(), "nextafter", x, y, .inexact)
  }

  /// The distance to the next float away from zero (JAX: `jnp.spacing`).
  public static func spacing(_ x: some ArrayLike) -> NDArray {
    let x = promoteArguments("spacing", [x.asNDArray], .inexact)[0]
    guard let format = BinaryFormat(x.dtype) else {
      return refused("spacing", "jnp.spacing is not defined for \(x.dtype) inputs", x)
    }
    let infinity = constant(.infinity, like: x)
    if x.dtype == .float16 { return bind(NextAfter(), x, infinity) - x }
    let result = bind(NextAfter(), x, copysign(infinity, x)) - x
    let smallest = scalar(format.smallestSubnormal, like: x)
    return `where`(result .== 0, copysign(smallest, x), result)
  }

  /// The fractional and the whole part, both with the number's sign (JAX: `jnp.modf`).
  public static func modf(_ x: some ArrayLike) -> (NDArray, NDArray) {
    let parts = jitted("modf", [x.asNDArray]) { operands in
      let x = promoteDTypes(operands, .inexact)[0]
      let zero = filled(like: x, 0, nil, [])
      let whole = `where`(bind(GreaterOrEqual(), x, zero), floor(x), ceil(x))
      return [x - whole, whole]
    }
    return (parts[0], parts.last ?? parts[0])
  }

  /// A mantissa in ±[0.5, 1) and the exponent of two that give the number (JAX: `jnp.frexp`).
  public static func frexp(_ x: some ArrayLike) -> (NDArray, NDArray) {
    let parts = jitted("frexp", [x.asNDArray]) { operands in
      let x = promoteDTypes(operands, .inexact)[0]
      guard let format = BinaryFormat(x.dtype) else {
        let error = refused("frexp", "frexp does not support \(x.dtype) inputs", x, .typeError)
        return [error, error]
      }
      return try customJVP("_frexp", [x], rule: frexpRule) { mantissaAndExponent($0[0], format) }
    }
    return (parts[0], parts.last ?? parts[0])
  }

  /// The first times two to the power of the second (JAX: `jnp.ldexp`).
  public static func ldexp(_ x: some ArrayLike, _ exponent: some ArrayLike) -> NDArray {
    jitted("ldexp", x.asNDArray, exponent.asNDArray) { operands in
      if operands[0].dtype.isComplex || operands[1].dtype.isInexact {
        let types = "(\(operands[0].dtype), \(operands[1].dtype))"
        return refused("ldexp", "ldexp not supported for input types \(types)", operands[0])
      }
      let x = promoteArguments("ldexp", [operands[0]], .inexact)[0]
      let shift = convert(operands[1], to: x.dtype)
      var (mantissa, exponent) = frexp(x)
      exponent = convert(convert(exponent, to: shift.dtype) + shift, to: x.dtype)
      mantissa = `where`(exponent .> 0, mantissa * 2, mantissa)
      exponent = `where`(exponent .> 0, exponent - 1, exponent)
      let result = mantissa * power(2, convert(exponent, to: mantissa.dtype))
      return `where`(isinf(x) | (x .== 0), x, result)
    }
  }
}

/// JAX: `ufuncs._frexp_jvp`.
private let frexpRule = CustomRule(name: "_frexp_jvp") { primals, tangents in
  let (mantissa, exponent) = jnp.frexp(primals[0])
  let tangent = tangents[0]
  return ([mantissa, exponent], [tangent * jnp.exp2(-convert(exponent, to: tangent.dtype)), nil])
}

/// JAX: `ufuncs._frexp`.
private func mantissaAndExponent(_ x: NDArray, _ format: BinaryFormat) -> [NDArray] {
  let isSmall = bind(Absolute(), x) .< scalar(format.smallestNormal, like: x)
  let scaled = jnp.where(isSmall, x * constant(format.mantissaScale, like: x), x)
  let offset = jnp.where(
    isSmall, scalar(-Double(format.mantissaBits), format.integer), scalar(0, format.integer))
  var bits = bind(BitcastConvertType(newDType: format.integer), scaled)
  var exponent = offset + ((((bits >> format.mantissaBits) & format.exponentMask) - format.bias) + 1)
  bits = bits & ~(format.exponentMask << format.mantissaBits)
  bits = bits | ((format.bias - 1) << format.mantissaBits)
  let mantissa = bind(BitcastConvertType(newDType: x.dtype), bits)
  let isItself = jnp.isinf(x) | jnp.isnan(x) | (x .== 0)
  exponent = jnp.where(isItself, filled(like: exponent, 0), exponent)
  return [jnp.where(isItself, x, mantissa), convert(exponent, to: .int32)]
}
