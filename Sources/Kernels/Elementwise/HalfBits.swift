// Conversions of single float16 numbers on their bits. The runtime's own go through subnormal float32 numbers,
// which are zero while kernels run (`flushingDenormals`); XLA flushes those of float32, but not of float16.
extension Float {
  /// The same value, exactly.
  @inline(__always) init(widening half: Float16) {
    let bits = UInt32(half.bitPattern)
    let sign = (bits & 0x8000) << 16
    let fraction = bits & 0x3FF
    switch bits & 0x7C00 {
    case 0: self.init(bitPattern: (Float(fraction) * 0x1p-24).bitPattern | sign)
    case 0x7C00: self.init(bitPattern: sign | 0x7F80_0000 | fraction << 13)
    case let exponent: self.init(bitPattern: sign | (exponent << 13 &+ 112 << 23) | fraction << 13)
    }
  }
}

extension Float16 {
  /// The nearest value, ties to even.
  @inline(__always) init(nearest x: Float) {
    let sign = UInt16(truncatingIfNeeded: x.bitPattern >> 16) & 0x8000
    let magnitude = x.bitPattern & 0x7FFF_FFFF
    let rounded: UInt32
    if magnitude > 0x7F80_0000 {
      rounded = 0x7E00
    } else if magnitude >= 0x477F_F000 {
      rounded = 0x7C00
    } else if magnitude < 0x3880_0000 {
      rounded = UInt32((x.magnitude * 0x1p24).rounded(.toNearestOrEven))
    } else {
      rounded = (magnitude &- 112 << 23 &+ 0xFFF &+ (magnitude >> 13 & 1)) >> 13
    }
    self.init(bitPattern: sign | UInt16(truncatingIfNeeded: rounded))
  }
}
