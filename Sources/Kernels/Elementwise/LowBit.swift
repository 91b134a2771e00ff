import JAXBuffers

extension MiniFloat {
  /// The nearest number's bits, ties to even, as XLA converts.
  func encode(_ x: Float) -> UInt8 {
    if specials == .exponentOnly { return encodePower(x) }
    let sign = x.sign == .minus ? signBit : 0
    if x.isNaN { return nan(sign) }
    guard x.isFinite else { return overflow(sign) }
    let exponent = x == 0 ? 1 - bias : max(Int(x.exponent), 1 - bias)
    let unit = Float(sign: .plus, exponent: exponent - fractionBits, significand: 1)
    // `steps` counts units; at the binade's end it carries into the exponent by itself.
    let steps = Int((x.magnitude / unit).rounded(.toNearestOrEven))
    let code = steps + (exponent + bias - 1) << fractionBits
    if code > largestCode { return overflow(sign) }
    if code == 0 && specials == .negativeZero { return 0 }
    return UInt8(code) | sign
  }

  private func encodePower(_ x: Float) -> UInt8 {
    guard x > 0, x.isFinite else { return 0xFF }
    let power = Int(x.exponent) + (x.significand >= 1.5 ? 1 : 0)
    return power > 127 ? 0xFF : UInt8(max(power + bias, 0))
  }

  private var signBit: UInt8 { 1 << UInt8(exponentBits + fractionBits) }

  /// The code of the largest finite number, without its sign.
  private var largestCode: Int {
    let all = (1 << (exponentBits + fractionBits)) - 1
    return switch specials {
    case .ieee: all - (1 << fractionBits)
    case .allOnes: all - 1
    default: all
    }
  }

  private func nan(_ sign: UInt8) -> UInt8 {
    switch specials {
    case .ieee: sign | UInt8(largestCode + 1 + (1 << (fractionBits - 1)))
    case .allOnes: sign | UInt8(largestCode + 1)
    default: signBit
    }
  }

  private func overflow(_ sign: UInt8) -> UInt8 {
    switch specials {
    case .ieee: sign | UInt8(largestCode + 1)
    case .none: sign | UInt8(largestCode)
    default: nan(sign)
    }
  }

  /// The values as float32.
  func decoded(_ x: Buffer) -> Buffer {
    let table = (0...255).map { value(UInt8($0)) }
    return Kernels.map(x, UInt8.self, to: Float.self) { table[Int($0)] }
  }

  /// float32 values rounded to this format.
  func encoded(_ x: Buffer, as dtype: DType) -> Buffer {
    Kernels.map(x, Float.self, to: UInt8.self) { encode($0) }.reinterpreted(as: dtype)
  }
}

extension Kernels {
  static func isLowBitInteger(_ dtype: DType) -> Bool { dtype.isInteger && dtype.bitWidth < 8 }

  /// An operation on a dtype of less than a byte, or a float of a byte, done in int8, uint8 or float32 and brought
  /// back: by the low bits, or rounded once.
  static func throughWiderType(
    _ x: Buffer, _ y: Buffer, _ operation: (Buffer, Buffer) throws -> Buffer
  ) throws -> Buffer {
    let wide: DType
    if MiniFloat(x.dtype) != nil {
      wide = .float32
    } else if isLowBitInteger(x.dtype) {
      wide = x.dtype.kind == .signed ? .int8 : .uint8
    } else {
      throw notDefined(x.dtype)
    }
    return try convert(operation(convert(x, to: wide), convert(y, to: wide)), to: x.dtype)
  }

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
