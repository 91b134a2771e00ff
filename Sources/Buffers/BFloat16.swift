/// The upper half of a `Float`: 8 exponent bits, 7 of fraction. It computes by widening to `Float`.
package struct BFloat16: Hashable, Sendable, BitwiseCopyable {
  package var bitPattern: UInt16

  package init(bitPattern: UInt16) { self.bitPattern = bitPattern }

  /// The nearest value, ties to even; a NaN stays a quiet NaN of its sign.
  @inline(__always) package init(_ x: Float) {
    let bits = x.bitPattern
    if x.isNaN {
      bitPattern = UInt16(truncatingIfNeeded: bits >> 16) | 0x40
    } else {
      bitPattern = UInt16(truncatingIfNeeded: (bits &+ 0x7FFF &+ ((bits >> 16) & 1)) >> 16)
    }
  }
}

extension Float {
  /// The same value, exactly.
  @inline(__always) package init(_ x: BFloat16) { self.init(bitPattern: UInt32(x.bitPattern) << 16) }
}
