#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// A floating-point format of one byte or less, as its parameters (the OCP and ml_dtypes families).
package struct MiniFloat: Sendable {
  package let exponentBits: Int
  package let fractionBits: Int
  package let bias: Int
  package let specials: Specials

  /// Which bit patterns are not numbers.
  package enum Specials: Sendable {
    /// As IEEE 754: the largest exponent is infinity or NaN.
    case ieee
    /// Only all ones is NaN, nothing is infinite (`fn`).
    case allOnes
    /// Only the pattern of -0 is NaN, nothing is infinite, and zero has no sign (`fnuz`).
    case negativeZero
    /// Every pattern is a number.
    case none
    /// An exponent without sign or fraction; all ones is NaN (`e8m0fnu`).
    case exponentOnly
  }

  /// The format of a one-byte floating dtype; nil for others.
  package init?(_ dtype: DType) {
    switch dtype {
    case .float4E2M1FN: self.init(exponentBits: 2, fractionBits: 1, bias: 1, specials: .none)
    case .float8E3M4: self.init(exponentBits: 3, fractionBits: 4, bias: 3, specials: .ieee)
    case .float8E4M3: self.init(exponentBits: 4, fractionBits: 3, bias: 7, specials: .ieee)
    case .float8E4M3B11FNUZ: self.init(exponentBits: 4, fractionBits: 3, bias: 11, specials: .negativeZero)
    case .float8E4M3FN: self.init(exponentBits: 4, fractionBits: 3, bias: 7, specials: .allOnes)
    case .float8E4M3FNUZ: self.init(exponentBits: 4, fractionBits: 3, bias: 8, specials: .negativeZero)
    case .float8E5M2: self.init(exponentBits: 5, fractionBits: 2, bias: 15, specials: .ieee)
    case .float8E5M2FNUZ: self.init(exponentBits: 5, fractionBits: 2, bias: 16, specials: .negativeZero)
    case .float8E8M0FNU: self.init(exponentBits: 8, fractionBits: 0, bias: 127, specials: .exponentOnly)
    default: return nil
    }
  }

  private init(exponentBits: Int, fractionBits: Int, bias: Int, specials: Specials) {
    self.exponentBits = exponentBits
    self.fractionBits = fractionBits
    self.bias = bias
    self.specials = specials
  }

  /// The value of a bit pattern, exactly.
  package func value(_ bits: UInt8) -> Float {
    let pattern = Int(bits)
    if specials == .exponentOnly { return pattern == 0xFF ? .nan : ldexpf(1, CInt(pattern - bias)) }
    let signBit = 1 << (exponentBits + fractionBits)
    let magnitude = pattern & (signBit - 1)
    let fraction = magnitude & ((1 << fractionBits) - 1)
    let exponent = magnitude >> fractionBits
    switch specials {
    case .ieee where exponent == (1 << exponentBits) - 1:
      if fraction != 0 { return .nan }
      return pattern & signBit == 0 ? .infinity : -.infinity
    case .allOnes where magnitude == signBit - 1: return .nan
    case .negativeZero where pattern == signBit: return .nan
    default: break
    }
    let significand = exponent == 0 ? fraction : fraction | 1 << fractionBits
    let value = ldexpf(Float(significand), CInt(Swift.max(exponent, 1) - bias - fractionBits))
    return pattern & signBit == 0 ? value : -value
  }
}
