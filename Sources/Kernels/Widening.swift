import ComplexModule
import JAXBuffers

// Narrow dtypes compute in a wider one: operands are widened once, and results rounded once at the end.
extension Kernels {
  /// The elements as another dtype that holds them all (or, from 64-bit integers, the nearest floats); nil when
  /// this conversion is not one that products need.
  static func widened(_ x: Buffer, to dtype: DType) -> Buffer? {
    if x.dtype == dtype { return x }
    switch dtype {
    case .int8: return integers(x, as: Int8.self)
    case .int16: return integers(x, as: Int16.self)
    case .int32: return integers(x, as: Int32.self)
    case .int64: return integers(x, as: Int64.self)
    case .uint8: return integers(x, as: UInt8.self)
    case .uint16: return integers(x, as: UInt16.self)
    case .uint32: return integers(x, as: UInt32.self)
    case .uint64: return integers(x, as: UInt64.self)
    case .float32: return floats(x, as: Float.self)
    case .float64: return floats(x, as: Double.self)
    case .complex64: return singleComplexes(x)
    case .complex128: return doubleComplexes(x)
    default: return nil
    }
  }

  /// Floats or complex numbers rounded to a narrower dtype of their kind; nil when it is not one that products
  /// give.
  static func rounded(_ x: Buffer, to dtype: DType) -> Buffer? {
    switch (x.dtype, dtype) {
    case _ where x.dtype == dtype: x
    case (.float32, .bfloat16): x.mapped { (v: Float) in BFloat16(v) }
    case (.float32, .float16): x.mapped { (v: Float) in Float16(v) }
    case (.float64, .bfloat16): x.mapped { (v: Double) in BFloat16(Float(v)) }
    case (.float64, .float16): x.mapped { (v: Double) in Float16(v) }
    case (.float64, .float32): x.mapped { (v: Double) in Float(v) }
    case (.complex128, .complex64):
      x.mapped { (z: Complex<Double>) in Complex<Float>(Float(z.real), Float(z.imaginary)) }
    default: nil
    }
  }

  private static func integers<T: FixedWidthInteger & Element>(_ x: Buffer, as: T.Type) -> Buffer? {
    switch x.dtype {
    case .bool: x.mapped { (v: UInt8) in T(truncatingIfNeeded: v) }
    case .int8: x.mapped { (v: Int8) in T(truncatingIfNeeded: v) }
    case .int16: x.mapped { (v: Int16) in T(truncatingIfNeeded: v) }
    case .int32: x.mapped { (v: Int32) in T(truncatingIfNeeded: v) }
    case .int64: x.mapped { (v: Int64) in T(truncatingIfNeeded: v) }
    case .uint8: x.mapped { (v: UInt8) in T(truncatingIfNeeded: v) }
    case .uint16: x.mapped { (v: UInt16) in T(truncatingIfNeeded: v) }
    case .uint32: x.mapped { (v: UInt32) in T(truncatingIfNeeded: v) }
    case .uint64: x.mapped { (v: UInt64) in T(truncatingIfNeeded: v) }
    default: nil
    }
  }

  private static func floats<T: BinaryFloatingPoint & Element>(_ x: Buffer, as: T.Type) -> Buffer? {
    switch x.dtype {
    case .bfloat16: x.mapped { (v: BFloat16) in T(Float(v)) }
    case .float16: x.mapped { (v: Float16) in T(v) }
    case .float32: x.mapped { (v: Float) in T(v) }
    case .float64: x.mapped { (v: Double) in T(v) }
    case .uint64: x.mapped { (v: UInt64) in T(v) }
    default: integers(x, as: Int64.self)?.mapped { (v: Int64) in T(v) }
    }
  }

  private static func singleComplexes(_ x: Buffer) -> Buffer? {
    floats(x, as: Float.self)?.mapped { (v: Float) in Complex<Float>(v) }
  }

  private static func doubleComplexes(_ x: Buffer) -> Buffer? {
    if x.dtype == .complex64 {
      return x.mapped { (z: Complex<Float>) in Complex<Double>(Double(z.real), Double(z.imaginary)) }
    }
    return floats(x, as: Double.self)?.mapped { (v: Double) in Complex<Double>(v) }
  }
}

extension Buffer {
  /// A row-major buffer of `transform` of each element.
  @inline(__always) fileprivate func mapped<T, U: Element>(_ transform: (T) -> U) -> Buffer {
    withElements(as: T.self) { source in
      Buffer(shape) { (target: UnsafeMutableBufferPointer<U>) in
        for i in 0..<source.count { target[i] = transform(source[i]) }
      }
    }
  }
}
