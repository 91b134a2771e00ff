import ComplexModule
import JAXBuffers

extension Kernels {
  /// The values as another dtype, as XLA converts them: floats to integers towards zero, out of range to the
  /// nearest end and NaN to 0; integers to narrower ones by their low bits; complex numbers to their real parts;
  /// anything but 0 to true.
  package static func convert(_ x: Buffer, to dtype: DType) throws -> Buffer {
    if x.dtype == dtype { return x }
    if dtype.isKey || x.dtype.isKey { throw notDefined(x.dtype.isKey ? x.dtype : dtype) }
    if let half = try convertThroughWiderType(x, to: dtype) { return half }
    switch x.dtype {
    case .bool: return try fromInteger(x.reinterpreted(as: .uint8), UInt8.self, to: dtype)
    case .int8: return try fromInteger(x, Int8.self, to: dtype)
    case .int16: return try fromInteger(x, Int16.self, to: dtype)
    case .int32: return try fromInteger(x, Int32.self, to: dtype)
    case .int64: return try fromInteger(x, Int64.self, to: dtype)
    case .uint8: return try fromInteger(x, UInt8.self, to: dtype)
    case .uint16: return try fromInteger(x, UInt16.self, to: dtype)
    case .uint32: return try fromInteger(x, UInt32.self, to: dtype)
    case .uint64: return try fromInteger(x, UInt64.self, to: dtype)
    case .float32: return try fromFloating(x, Float.self, to: dtype)
    case .float64: return try fromFloating(x, Double.self, to: dtype)
    case .complex64: return try fromComplex(x, Complex<Float>.self, to: dtype)
    case .complex128: return try fromComplex(x, Complex<Double>.self, to: dtype)
    default: throw notDefined(x.dtype)
    }
  }

  /// Dtypes that do not compute themselves go through one that does; nil when neither side needs it.
  private static func convertThroughWiderType(_ x: Buffer, to dtype: DType) throws -> Buffer? {
    if isHalf(x.dtype) { return try convert(widened(x), to: dtype) }
    if let format = MiniFloat(x.dtype) { return try convert(format.decoded(x), to: dtype) }
    if isLowBitInteger(x.dtype) {
      return try convert(x.reinterpreted(as: x.dtype.kind == .signed ? .int8 : .uint8), to: dtype)
    }
    if isHalf(dtype) { return narrowed(try convert(x, to: .float32), to: dtype) }
    if let format = MiniFloat(dtype) { return format.encoded(try convert(x, to: .float32), as: dtype) }
    if isLowBitInteger(dtype) { return try lowBitInteger(x, to: dtype) }
    return nil
  }

  private static func fromInteger<T: FixedWidthInteger & Element>(
    _ x: Buffer, _: T.Type, to dtype: DType
  ) throws -> Buffer {
    switch dtype {
    case .bool: map(x, T.self, to: Bool.self) { $0 != 0 }
    case .int8: map(x, T.self, to: Int8.self) { Int8(truncatingIfNeeded: $0) }
    case .int16: map(x, T.self, to: Int16.self) { Int16(truncatingIfNeeded: $0) }
    case .int32: map(x, T.self, to: Int32.self) { Int32(truncatingIfNeeded: $0) }
    case .int64: map(x, T.self, to: Int64.self) { Int64(truncatingIfNeeded: $0) }
    case .uint8: map(x, T.self, to: UInt8.self) { UInt8(truncatingIfNeeded: $0) }
    case .uint16: map(x, T.self, to: UInt16.self) { UInt16(truncatingIfNeeded: $0) }
    case .uint32: map(x, T.self, to: UInt32.self) { UInt32(truncatingIfNeeded: $0) }
    case .uint64: map(x, T.self, to: UInt64.self) { UInt64(truncatingIfNeeded: $0) }
    case .float32: map(x, T.self, to: Float.self) { Float($0) }
    case .float64: map(x, T.self, to: Double.self) { Double($0) }
    case .complex64: map(x, T.self, to: Complex<Float>.self) { Complex(Float($0), 0) }
    case .complex128: map(x, T.self, to: Complex<Double>.self) { Complex(Double($0), 0) }
    default: throw notDefined(dtype)
    }
  }

  private static func fromFloating<T: BinaryFloatingPoint & Element>(
    _ x: Buffer, _: T.Type, to dtype: DType
  ) throws -> Buffer {
    switch dtype {
    case .bool: map(x, T.self, to: Bool.self) { $0 != 0 }
    case .int8: map(x, T.self, to: Int8.self) { saturated($0) }
    case .int16: map(x, T.self, to: Int16.self) { saturated($0) }
    case .int32: map(x, T.self, to: Int32.self) { saturated($0) }
    case .int64: map(x, T.self, to: Int64.self) { saturated($0) }
    case .uint8: map(x, T.self, to: UInt8.self) { saturated($0) }
    case .uint16: map(x, T.self, to: UInt16.self) { saturated($0) }
    case .uint32: map(x, T.self, to: UInt32.self) { saturated($0) }
    case .uint64: map(x, T.self, to: UInt64.self) { saturated($0) }
    case .float32: map(x, T.self, to: Float.self) { Float($0) }
    case .float64: map(x, T.self, to: Double.self) { Double($0) }
    case .complex64: map(x, T.self, to: Complex<Float>.self) { Complex(Float($0), 0) }
    case .complex128: map(x, T.self, to: Complex<Double>.self) { Complex(Double($0), 0) }
    default: throw notDefined(dtype)
    }
  }

  @inline(__always)
  private static func saturated<T: BinaryFloatingPoint, I: FixedWidthInteger>(_ x: T) -> I {
    if x != x { return 0 }
    if x >= T(I.max) { return .max }
    if x <= T(I.min) { return .min }
    return I(x)
  }

  private static func fromComplex<T: BinaryFloatingPoint & Element>(
    _ x: Buffer, _: Complex<T>.Type, to dtype: DType
  ) throws -> Buffer {
    typealias Z = Complex<T>
    switch dtype {
    case .complex64:
      return map(x, Z.self, to: Complex<Float>.self) { Complex(Float(parts($0).0), Float(parts($0).1)) }
    case .complex128:
      return map(x, Z.self, to: Complex<Double>.self) { Complex(Double(parts($0).0), Double(parts($0).1)) }
    case .bool:
      return map(x, Z.self, to: Bool.self) { parts($0).0 != 0 || parts($0).1 != 0 }
    default:
      return try convert(map(x, Z.self, to: T.self) { parts($0).0 }, to: dtype)
    }
  }
}

// MARK: - Parts of complex numbers and bit patterns

extension Kernels {
  /// The real parts, as a strided view.
  package static func realPart(_ x: Buffer) -> Buffer { part(x, 0) }
  /// The imaginary parts, as a strided view.
  package static func imaginaryPart(_ x: Buffer) -> Buffer { part(x, 1) }

  private static func part(_ x: Buffer, _ index: Int) -> Buffer {
    Buffer(
      storage: x.storage, dtype: x.dtype.real, shape: x.shape, strides: x.elementStrides.map { $0 * 2 },
      offset: x.offset * 2 + index)
  }

  /// Complex numbers from their parts, either of which may be a scalar.
  package static func complex(_ real: Buffer, _ imaginary: Buffer) throws -> Buffer {
    switch real.dtype {
    case .float32:
      mapPairs(real, Float.self, imaginary, Float.self, to: Complex<Float>.self) { Complex($0, $1) }
    case .float64:
      mapPairs(real, Double.self, imaginary, Double.self, to: Complex<Double>.self) { Complex($0, $1) }
    default: throw notDefined(real.dtype)
    }
  }

  /// Complex conjugates; a real number's is the complex number itself.
  package static func conjugate(_ x: Buffer) throws -> Buffer {
    switch x.dtype {
    case .complex64:
      map(x, Complex<Float>.self, to: Complex<Float>.self) { Complex(parts($0).0, -parts($0).1) }
    case .complex128:
      map(x, Complex<Double>.self, to: Complex<Double>.self) { Complex(parts($0).0, -parts($0).1) }
    case .float32: try complex(x, Buffer(scalar: Float(-0.0)))
    case .float64: try complex(x, Buffer(scalar: -0.0))
    default: throw notDefined(x.dtype)
    }
  }

  /// The same bits as another dtype. Narrower elements split along a new last axis, least significant first;
  /// wider ones join the last axis.
  package static func bitcast(_ x: Buffer, to dtype: DType) throws -> Buffer {
    let (from, to) = (x.dtype.itemSize, dtype.itemSize)
    guard x.dtype.bitWidth == from * 8 || x.dtype == dtype, dtype.bitWidth == to * 8 || x.dtype == dtype
    else {
      throw notDefined(x.dtype.bitWidth == from * 8 ? dtype : x.dtype)
    }
    if from == to { return x.reinterpreted(as: dtype) }
    let dense = x.copied()
    let shape = from > to ? x.shape + [from / to] : Shape(x.shape.dropLast())
    return Buffer(storage: dense.storage, dtype: dtype, shape: shape)
  }
}
