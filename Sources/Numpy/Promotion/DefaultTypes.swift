import JAXBuffers
import JAXCore

// The dtypes that stand where none is named. They follow `jax_enable_x64`.
extension DType {
  private static var isWide: Bool { Options.isOn(.enableX64) }

  /// int32, or int64 under x64 (JAX: `dtypes.default_int_dtype`).
  package static var defaultInt: DType { isWide ? .int64 : .int32 }
  /// uint32, or uint64 under x64 (JAX: `dtypes.default_uint_dtype`).
  package static var defaultUInt: DType { isWide ? .uint64 : .uint32 }
  /// float32, or float64 under x64 (JAX: `dtypes.default_float_dtype`).
  package static var defaultFloat: DType { isWide ? .float64 : .float32 }
  /// complex64, or complex128 under x64 (JAX: `dtypes.default_complex_dtype`).
  package static var defaultComplex: DType { isWide ? .complex128 : .complex64 }

  /// The dtype that is used where this one is asked for: without x64, 64-bit types are their halves
  /// (JAX: `dtypes.canonicalize_dtype`).
  package var canonical: DType {
    if DType.isWide { return self }
    switch self {
    case .int64: return .int32
    case .uint64: return .uint32
    case .float64: return .float32
    case .complex128: return .complex64
    default: return self
    }
  }

  /// Itself if inexact, else float32, or float64 for 64-bit integers (JAX: `dtypes.to_inexact_dtype`).
  package var inexact: DType {
    switch self {
    case .bool, .uint4, .int4, .uint8, .int8, .uint16, .int16, .uint32, .int32: .float32
    case .uint64, .int64: .float64
    default: self
    }
  }

  /// Itself, or int32 for booleans (JAX: `dtypes.to_numeric_dtype`).
  package var numeric: DType { self == .bool ? .int32 : self }

  /// The complex dtype that holds its values (JAX: `dtypes.to_complex_dtype`).
  package var complexified: DType {
    switch inexact {
    case .float64, .complex128: .complex128
    default: .complex64
    }
  }
}
