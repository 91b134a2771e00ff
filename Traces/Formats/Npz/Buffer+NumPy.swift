import JAXBuffers

// Dtypes that numpy lacks are stored as unsigned integers: bfloat16 as uint16, what takes one byte (float8, int4
// sign-extended, uint4 …) as uint8, keys as their uint32 words along a trailing axis. Whoever reads them knows
// the dtype from the program.
extension Buffer {
  /// These elements as a dtype that numpy has, in row-major order.
  package var numpyRepresentation: Buffer {
    switch dtype {
    case .bfloat16: return rowMajor().reinterpreted(as: .uint16)
    case .keyFry, .keyRbg, .keyUrbg: return keyData()
    case .float0: return Buffer([Bool](repeating: false, count: elementCount), shape: shape)
    default: return numpyName == nil ? rowMajor().reinterpreted(as: .uint8) : rowMajor()
    }
  }

  /// NumPy's spelling of the dtype in a file; nil for dtypes that numpy lacks.
  var numpyName: String? {
    switch dtype {
    case .bool: "|b1"
    case .int8: "|i1"
    case .int16: "<i2"
    case .int32: "<i4"
    case .int64: "<i8"
    case .uint8: "|u1"
    case .uint16: "<u2"
    case .uint32: "<u4"
    case .uint64: "<u8"
    case .float16: "<f2"
    case .float32: "<f4"
    case .float64: "<f8"
    case .complex64: "<c8"
    case .complex128: "<c16"
    default: nil
    }
  }

  /// The elements as `expected`, when this buffer has that dtype or is how a file stores it; otherwise nil.
  package func interpreted(as expected: DType) -> Buffer? {
    if dtype == expected { return self }
    switch (expected, dtype) {
    case (.bfloat16, .uint16): return reinterpreted(as: expected)
    case (.keyFry, .uint32), (.keyRbg, .uint32), (.keyUrbg, .uint32):
      return shape.last == expected.keyWords ? asKeys(expected) : nil
    case (.float0, .bool): return reinterpreted(as: expected)
    case (_, .uint8), (_, .int8): return interpretedByte(as: expected)
    default: return nil
    }
  }

  /// One-byte dtypes that numpy lacks. Integers of fewer bits must be in their range.
  private func interpretedByte(as expected: DType) -> Buffer? {
    switch expected {
    case .int2, .int4: return signExtended(expected)
    case .uint2, .uint4, .float4E2M1FN:
      let count = 1 << expected.bitWidth
      let inRange = withElements(as: UInt8.self) { $0.allSatisfy { $0 < count } }
      return inRange ? reinterpreted(as: expected) : nil
    default: return expected.isFloating && expected.itemSize == 1 ? reinterpreted(as: expected) : nil
    }
  }

  /// Signed integers of few bits, one per byte: sign-extended as here, or in the low bits alone, which is the memory
  /// of ml_dtypes (`x.view(numpy.uint8)`).
  private func signExtended(_ expected: DType) -> Buffer? {
    let half = 1 << (expected.bitWidth - 1)
    let values = elements(as: Int8.self)
    guard values.allSatisfy({ -half <= $0 && $0 < 2 * half }) else { return nil }
    guard values.contains(where: { $0 >= half }) else { return reinterpreted(as: expected) }
    let extended = values.map { Int($0) >= half ? Int8(Int($0) - 2 * half) : $0 }
    return Buffer(extended, shape: shape).reinterpreted(as: expected)
  }
}
