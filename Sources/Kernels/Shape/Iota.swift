import ComplexModule
import JAXBuffers

extension Kernels {
  /// `0, 1, 2 …` in `dtype`; integers wrap around. nil for a dtype that does not compute.
  package static func iota(_ dtype: DType, count: Int) -> Buffer? {
    switch dtype {
    case .int8: counts(count) { Int8(truncatingIfNeeded: $0) }
    case .int16: counts(count) { Int16(truncatingIfNeeded: $0) }
    case .int32: counts(count) { Int32(truncatingIfNeeded: $0) }
    case .int64: counts(count) { Int64(truncatingIfNeeded: $0) }
    case .uint8: counts(count) { UInt8(truncatingIfNeeded: $0) }
    case .uint16: counts(count) { UInt16(truncatingIfNeeded: $0) }
    case .uint32: counts(count) { UInt32(truncatingIfNeeded: $0) }
    case .uint64: counts(count) { UInt64(truncatingIfNeeded: $0) }
    case .bfloat16: counts(count) { BFloat16(Float($0)) }
    case .float16: counts(count) { Float16($0) }
    case .float32: counts(count) { Float($0) }
    case .float64: counts(count) { Double($0) }
    case .complex64: counts(count) { Complex<Float>(Float($0)) }
    case .complex128: counts(count) { Complex<Double>(Double($0)) }
    default: nil
    }
  }

  private static func counts<T: Element>(_ count: Int, _ value: (Int) -> T) -> Buffer {
    Buffer([count]) { (result: UnsafeMutableBufferPointer<T>) in
      for i in 0..<count { result.initializeElement(at: i, to: value(i)) }
    }
  }
}
