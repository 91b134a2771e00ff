import ComplexModule
import JAXBuffers

/// A number before it has a dtype, as a literal or a parameter gives it.
package enum ScalarNumber: Sendable {
  case int(Int)
  case double(Double)

  var asDouble: Double {
    switch self {
    case .int(let value): Double(value)
    case .double(let value): value
    }
  }

  /// The integer it is, wrapped into the type; nil for a number that is none.
  func wrapped<T: FixedWidthInteger>(_: T.Type) -> T? {
    switch self {
    case .int(let value): T(truncatingIfNeeded: value)
    case .double(let value): Int(exactly: value).map { T(truncatingIfNeeded: $0) }
    }
  }
}

extension Kernels {
  /// A scalar of `dtype`; nil where there is no number, or the dtype has no such value.
  package static func scalar(_ number: ScalarNumber?, _ dtype: DType) -> Buffer? {
    guard let number else { return nil }
    switch dtype {
    case .bool: return Buffer(scalar: number.asDouble != 0)
    case .int8: return number.wrapped(Int8.self).map { Buffer(scalar: $0) }
    case .int16: return number.wrapped(Int16.self).map { Buffer(scalar: $0) }
    case .int32: return number.wrapped(Int32.self).map { Buffer(scalar: $0) }
    case .int64: return number.wrapped(Int64.self).map { Buffer(scalar: $0) }
    case .uint8: return number.wrapped(UInt8.self).map { Buffer(scalar: $0) }
    case .uint16: return number.wrapped(UInt16.self).map { Buffer(scalar: $0) }
    case .uint32: return number.wrapped(UInt32.self).map { Buffer(scalar: $0) }
    case .uint64: return number.wrapped(UInt64.self).map { Buffer(scalar: $0) }
    case .bfloat16: return Buffer(scalar: BFloat16(Float(number.asDouble)))
    case .float16: return Buffer(scalar: Float16(number.asDouble))
    case .float32: return Buffer(scalar: Float(number.asDouble))
    case .float64: return Buffer(scalar: number.asDouble)
    case .complex64: return Buffer(scalar: Complex<Float>(Float(number.asDouble)))
    case .complex128: return Buffer(scalar: Complex<Double>(number.asDouble))
    case .keyFry, .keyRbg, .keyUrbg:
      guard let word = number.wrapped(UInt32.self) else { return nil }
      return Buffer([UInt32](repeating: word, count: dtype.keyWords)).asKeys(dtype)
    default: return nil
    }
  }
}
