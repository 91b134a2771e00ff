import JAXBuffers

/// A floating-point format of at most eight bits, stored one to a byte.
struct SmallFloat {
  let dtype: DType
  let exponentBits: Int
  let mantissaBits: Int
  let bias: Int
  let specials: Specials

  /// What the bit patterns at the top of the range mean.
  enum Specials {
    /// Infinities and NaNs as in IEEE 754; overflow gives infinity.
    case ieee
    /// No infinity, one NaN pattern for each sign; overflow gives NaN.
    case finite
    /// No infinity, no -0, whose pattern is the NaN; overflow gives NaN.
    case finiteUnsignedZero
    /// Neither infinity nor NaN; overflow gives the largest number, a NaN -0.
    case saturating
    /// Powers of two alone: no sign, no zero.
    case powers
  }

  init?(_ dtype: DType) {
    let (exponent, mantissa, bias, specials): (Int, Int, Int, Specials)
    switch dtype {
    case .float4E2M1FN: (exponent, mantissa, bias, specials) = (2, 1, 1, .saturating)
    case .float8E3M4: (exponent, mantissa, bias, specials) = (3, 4, 3, .ieee)
    case .float8E4M3: (exponent, mantissa, bias, specials) = (4, 3, 7, .ieee)
    case .float8E4M3FN: (exponent, mantissa, bias, specials) = (4, 3, 7, .finite)
    case .float8E4M3FNUZ: (exponent, mantissa, bias, specials) = (4, 3, 8, .finiteUnsignedZero)
    case .float8E4M3B11FNUZ: (exponent, mantissa, bias, specials) = (4, 3, 11, .finiteUnsignedZero)
    case .float8E5M2: (exponent, mantissa, bias, specials) = (5, 2, 15, .ieee)
    case .float8E5M2FNUZ: (exponent, mantissa, bias, specials) = (5, 2, 16, .finiteUnsignedZero)
    case .float8E8M0FNU: (exponent, mantissa, bias, specials) = (8, 0, 127, .powers)
    default: return nil
    }
    self.dtype = dtype
    (exponentBits, mantissaBits, self.bias, self.specials) = (exponent, mantissa, bias, specials)
  }

  private var signBit: UInt8 { specials == .powers ? 0 : 1 << UInt8(exponentBits + mantissaBits) }

  func decode(_ bits: UInt8) -> Float {
    let mantissa = Int(bits) & ((1 << mantissaBits) - 1)
    let exponent = Int(bits) >> mantissaBits & ((1 << exponentBits) - 1)
    let negative = bits & signBit != 0
    let top = exponent == (1 << exponentBits) - 1
    switch specials {
    case .ieee where top: return mantissa != 0 ? .nan : negative ? -.infinity : .infinity
    case .finite where top && mantissa == (1 << mantissaBits) - 1: return .nan
    case .finiteUnsignedZero where bits == signBit: return .nan
    case .powers: return top ? .nan : Float(sign: .plus, exponent: exponent - bias, significand: 1)
    default: break
    }
    let fraction = Float(exponent == 0 ? mantissa : mantissa + (1 << mantissaBits))
    let scale = max(exponent, 1) - bias - mantissaBits
    return Float(sign: negative ? .minus : .plus, exponent: scale, significand: fraction)
  }

  func encode(_ x: Float) -> UInt8 {
    if specials == .powers { return encodePower(x) }
    let sign = x.sign == .minus ? signBit : 0
    if x.isNaN { return nan(sign) }
    guard x.isFinite else { return overflow(sign) }
    let exponent = x == 0 ? 1 - bias : max(Int(x.exponent), 1 - bias)
    let unit = Float(sign: .plus, exponent: exponent - mantissaBits, significand: 1)
    // `steps` counts units; at the binade's end it carries into the exponent by itself.
    let steps = Int((x.magnitude / unit).rounded(.toNearestOrEven))
    let code = steps + (exponent + bias - 1) << mantissaBits
    if code > largestCode { return overflow(sign) }
    if code == 0 && specials == .finiteUnsignedZero { return 0 }
    return UInt8(code) | sign
  }

  private func encodePower(_ x: Float) -> UInt8 {
    guard x > 0, x.isFinite else { return 0xFF }
    let power = Int(x.exponent) + (x.significand >= 1.5 ? 1 : 0)
    return power > 127 ? 0xFF : UInt8(max(power + bias, 0))
  }

  /// The code of the largest finite number, without its sign.
  private var largestCode: Int {
    let all = (1 << (exponentBits + mantissaBits)) - 1
    return switch specials {
    case .ieee: all - (1 << mantissaBits)
    case .finite: all - 1
    default: all
    }
  }

  private func nan(_ sign: UInt8) -> UInt8 {
    switch specials {
    case .ieee: sign | UInt8(largestCode + 1 + (1 << (mantissaBits - 1)))
    case .finite: sign | UInt8(largestCode + 1)
    default: signBit
    }
  }

  private func overflow(_ sign: UInt8) -> UInt8 {
    switch specials {
    case .ieee: sign | UInt8(largestCode + 1)
    case .saturating: sign | UInt8(largestCode)
    default: nan(sign)
    }
  }

  /// The values as float32.
  func decoded(_ x: Buffer) -> Buffer {
    let table = (0...255).map { decode(UInt8($0)) }
    return Kernels.map(x, UInt8.self, to: Float.self) { table[Int($0)] }
  }

  /// float32 values rounded to this format.
  func encoded(_ x: Buffer) -> Buffer {
    Kernels.map(x, Float.self, to: UInt8.self) { encode($0) }.reinterpreted(as: dtype)
  }
}

extension Kernels {
  static func isLowBitInteger(_ dtype: DType) -> Bool { dtype.isInteger && dtype.bitWidth < 8 }

  /// Integers by their low bits, floats saturated, in a byte each with the sign extended.
  static func lowBitInteger(_ x: Buffer, to dtype: DType) throws -> Buffer {
    let unused = UInt8(8 - dtype.bitWidth)
    let signed = dtype.kind == .signed
    var bytes = try convert(x, to: signed ? .int8 : .uint8)
    if x.dtype.isFloating {
      let limit = signed ? Int8.max &>> Int8(unused) : 0
      bytes =
        signed
        ? map(bytes, Int8.self, to: Int8.self) { Swift.min(Swift.max($0, ~limit), limit) }
        : map(bytes, UInt8.self, to: UInt8.self) { Swift.min($0, UInt8.max &>> unused) }
    } else {
      bytes =
        signed
        ? map(bytes, Int8.self, to: Int8.self) { ($0 &<< Int8(unused)) &>> Int8(unused) }
        : map(bytes, UInt8.self, to: UInt8.self) { ($0 &<< unused) &>> unused }
    }
    return bytes.reinterpreted(as: dtype)
  }
}
