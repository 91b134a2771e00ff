import JAXBuffers

/// The layout of a binary float and what follows from it (NumPy: `finfo`).
package struct BinaryFormat: Sendable {
  package let exponentBits: Int
  package let mantissaBits: Int
  /// The signed integer of the same width.
  package let integer: DType

  /// nil for other dtypes than 16-, 32- and 64-bit floats.
  package init?(_ dtype: DType) {
    switch dtype {
    case .float16: (exponentBits, mantissaBits, integer) = (5, 10, .int16)
    case .bfloat16: (exponentBits, mantissaBits, integer) = (8, 7, .int16)
    case .float32: (exponentBits, mantissaBits, integer) = (8, 23, .int32)
    case .float64: (exponentBits, mantissaBits, integer) = (11, 52, .int64)
    default: return nil
    }
  }

  package var bias: Int { (1 << (exponentBits - 1)) - 1 }
  package var exponentMask: Int { (1 << exponentBits) - 1 }
  /// Two to the number of mantissa bits.
  package var mantissaScale: Double { power(mantissaBits) }
  /// `finfo.tiny`
  package var smallestNormal: Double { power(1 - bias) }
  /// `finfo.smallest_subnormal`
  package var smallestSubnormal: Double { power(1 - bias - mantissaBits) }
  /// `finfo.eps`
  package var epsilon: Double { power(-mantissaBits) }
  /// `finfo.max`
  package var largest: Double { (2 - epsilon) * power(bias) }

  private func power(_ exponent: Int) -> Double {
    Double(sign: .plus, exponent: exponent, significand: 1)
  }
}
