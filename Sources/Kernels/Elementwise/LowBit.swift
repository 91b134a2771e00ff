import JAXBuffers

extension SmallFloat {
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
