import JAXBuffers
import JAXCore

/// What a float dtype can hold (JAX: `jnp.finfo`).
public struct FloatInfo: Sendable {
  /// Bits of one number.
  public let bits: Int
  /// The least number, the largest's negative.
  public let min: Double
  /// The largest number.
  public let max: Double
  /// The distance from 1 to the next number.
  public let eps: Double
  /// The least positive normal number.
  public let tiny: Double
  /// The least positive number.
  public let smallestSubnormal: Double
  /// Bits of the exponent.
  public let nexp: Int
  /// Bits of the mantissa.
  public let nmant: Int
  /// The dtype.
  public let dtype: DType

  /// The least positive normal number.
  public var smallestNormal: Double { tiny }
}

/// What an integer dtype can hold (JAX: `jnp.iinfo`).
public struct IntegerInfo: Sendable {
  /// Bits of one number.
  public let bits: Int
  /// The least number.
  public let min: Int
  /// The largest number; of uint64, the largest that a Swift Int holds.
  public let max: Int
  /// The dtype.
  public let dtype: DType
}

extension jax.numpy {
  /// What a float dtype, or a complex dtype's parts, can hold (JAX: `jnp.finfo`).
  ///
  /// Known for 16-, 32- and 64-bit floats; any other dtype is an error, and float32's.
  public static func finfo(_ dtype: DType) -> FloatInfo {
    let real = dtype.real
    guard let format = BinaryFormat(real) else {
      let reason: JAXError.Reason =
        real.isFloating ? .unsupported("finfo of \(dtype)") : .invalid("data type \(dtype) not inexact")
      raise(JAXError(reason, operation: "finfo"))
      return finfo(.float32)
    }
    return FloatInfo(
      bits: real.bitWidth, min: -format.largest, max: format.largest, eps: format.epsilon,
      tiny: format.smallestNormal, smallestSubnormal: format.smallestSubnormal, nexp: format.exponentBits,
      nmant: format.mantissaBits, dtype: real)
  }

  /// What an integer dtype can hold; any other dtype is an error, and int32's (JAX: `jnp.iinfo`).
  public static func iinfo(_ dtype: DType) -> IntegerInfo {
    let bits = dtype.bitWidth
    switch dtype.kind {
    case .signed:
      let half = bits == 64 ? Int.max : (1 << (bits - 1)) - 1
      return IntegerInfo(bits: bits, min: -half - 1, max: half, dtype: dtype)
    case .unsigned:
      return IntegerInfo(bits: bits, min: 0, max: bits == 64 ? Int.max : (1 << bits) - 1, dtype: dtype)
    default:
      raise(JAXError(.invalid("Invalid integer data type '\(dtype)'"), operation: "iinfo"))
      return iinfo(.int32)
    }
  }
}
