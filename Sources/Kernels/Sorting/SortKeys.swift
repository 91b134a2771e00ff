import JAXBuffers

// Sorting compares unsigned integers only: every dtype is first mapped to keys in the same order.
extension Kernels {
  /// How floats map to keys.
  package enum FloatOrder: Sendable {
    /// -inf … 0 … inf, NaN; both zeros are equal, and all NaNs (JAX: `_canonicalize_float_for_sort`).
    case canonical
    /// By sign and magnitude of the bits: -NaN, -inf … -0, 0 … inf, NaN (XLA's total order).
    case total
  }

  /// For each element of a buffer in row-major order a key, or two for complex numbers (real part first); nil for
  /// dtypes without an order.
  package static func sortKeys(_ buffer: Buffer, _ order: FloatOrder) -> [[UInt64]]? {
    switch buffer.dtype {
    case .bool, .uint8: return [buffer.withElements(as: UInt8.self) { $0.map(UInt64.init) }]
    case .uint16: return [buffer.withElements(as: UInt16.self) { $0.map(UInt64.init) }]
    case .uint32: return [buffer.withElements(as: UInt32.self) { $0.map(UInt64.init) }]
    case .uint64: return [buffer.elements(as: UInt64.self)]
    case .int8: return [buffer.withElements(as: Int8.self) { $0.map(signed) }]
    case .int16: return [buffer.withElements(as: Int16.self) { $0.map(signed) }]
    case .int32: return [buffer.withElements(as: Int32.self) { $0.map(signed) }]
    case .int64: return [buffer.withElements(as: Int64.self) { $0.map(signed) }]
    case .float16:
      return [
        buffer.withElements(as: Float16.self) { $0.map { key(Float(widening: $0), $0.bitPattern, order) } }
      ]
    case .bfloat16:
      return [buffer.withElements(as: BFloat16.self) { $0.map { key(Float($0), $0.bitPattern, order) } }]
    case .float32:
      return [buffer.withElements(as: Float.self) { $0.map { key($0, $0.bitPattern, order) } }]
    case .float64:
      return [buffer.withElements(as: Double.self) { $0.map { key($0, $0.bitPattern, order) } }]
    case .complex64:
      return buffer.withElements(as: SIMD2<Float>.self) { pairs in
        [pairs.map { key($0.x, $0.x.bitPattern, order) }, pairs.map { key($0.y, $0.y.bitPattern, order) }]
      }
    case .complex128:
      return buffer.withElements(as: SIMD2<Double>.self) { pairs in
        [pairs.map { key($0.x, $0.x.bitPattern, order) }, pairs.map { key($0.y, $0.y.bitPattern, order) }]
      }
    default: return nil
    }
  }

  @inline(__always) private static func signed<T: FixedWidthInteger & SignedInteger>(_ x: T) -> UInt64 {
    UInt64(truncatingIfNeeded: x &- T.min) & (UInt64.max >> UInt64(64 - T.bitWidth))
  }

  /// Positive floats order as their bits do, negative ones the other way around.
  @inline(__always)
  private static func key<T: BinaryFloatingPoint, Bits: FixedWidthInteger & UnsignedInteger>(
    _ x: T, _ bits: Bits, _ order: FloatOrder
  ) -> UInt64 {
    let sign = Bits(1) << Bits(Bits.bitWidth - 1)
    if order == .canonical {
      if x.isNaN { return UInt64(Bits.max) }
      if x == 0 { return UInt64(sign) }
    }
    return UInt64(bits & sign == 0 ? bits | sign : ~bits)
  }
}
