import ComplexModule
import JAXBuffers
import JAXCore

/// Element `i` of the inputs that the goldens were made from: whole numbers from -8 to 8 in a fixed disorder, so
/// that sums and products are exact in every dtype.
func pattern(_ i: Int) -> Int { (i * 37 + 11) % 17 - 8 }

/// An array of the pattern.
func patterned(_ shape: Shape, _ dtype: DType = .float32, scale: Double = 1) -> Buffer {
  let values = (0..<shape.elementCount).map { Double(pattern($0)) * scale }
  switch dtype {
  case .bool: return Buffer(values.map { $0 > 0 }, shape: shape)
  case .int8: return Buffer(values.map { Int8($0) }, shape: shape)
  case .uint8: return Buffer(values.map { UInt8(truncatingIfNeeded: Int($0)) }, shape: shape)
  case .int32: return Buffer(values.map { Int32($0) }, shape: shape)
  case .float16: return Buffer(values.map { Float16($0) }, shape: shape)
  case .bfloat16: return Buffer(values.map { BFloat16(Float($0)) }, shape: shape)
  case .float64: return Buffer(values, shape: shape)
  case .complex64:
    return Buffer(
      values.indices.map { Complex<Float>(Float(values[$0]), Float(Double(pattern($0 + 5)) * scale)) },
      shape: shape)
  case .complex128:
    return Buffer(
      values.indices.map { Complex<Double>(values[$0], Double(pattern($0 + 5)) * scale) }, shape: shape)
  default: return Buffer(values.map { Float($0) }, shape: shape)
  }
}

/// The elements as doubles; complex ones as pairs.
func doubles(_ x: Buffer) -> [Double] {
  switch x.dtype {
  case .bool: x.elements(as: Bool.self).map { $0 ? 1 : 0 }
  case .int8: x.elements(as: Int8.self).map(Double.init)
  case .uint8: x.elements(as: UInt8.self).map(Double.init)
  case .int16: x.elements(as: Int16.self).map(Double.init)
  case .int32: x.elements(as: Int32.self).map(Double.init)
  case .int64: x.elements(as: Int64.self).map(Double.init)
  case .uint16: x.elements(as: UInt16.self).map(Double.init)
  case .uint32: x.elements(as: UInt32.self).map(Double.init)
  case .uint64: x.elements(as: UInt64.self).map { Double($0) }
  case .keyFry, .keyRbg, .keyUrbg: doubles(x.keyData())
  case .float16: x.elements(as: Float16.self).map(Double.init)
  case .bfloat16: x.elements(as: BFloat16.self).map { Double(Float($0)) }
  case .float32: x.elements(as: Float.self).map(Double.init)
  case .float64: x.elements(as: Double.self)
  case .complex64: x.elements(as: Complex<Float>.self).flatMap { [Double($0.real), Double($0.imaginary)] }
  case .complex128: x.elements(as: Complex<Double>.self).flatMap { [$0.real, $0.imaginary] }
  default: []
  }
}

/// Runs a primitive and holds what it computes against the types it promised.
func run(_ primitive: some Primitive, _ operands: Buffer...) throws -> [Buffer] {
  let types = try primitive.abstractEval(operands.map { ShapedArray($0) })
  let results = try primitive.evaluate(operands)
  for (type, result) in zip(types, results) where !type.matches(ShapedArray(result)) {
    throw JAXError(.typeMismatch(expected: type, got: ShapedArray(result)))
  }
  return results
}

/// The largest difference, relative to the size of the expected values.
func error(_ x: Buffer, _ expected: [Double]) -> Double {
  let values = doubles(x)
  guard values.count == expected.count else { return .infinity }
  let size = expected.map(\.magnitude).max() ?? 0
  var worst = 0.0
  for (a, b) in zip(values, expected) where !(a == b || a.isNaN && b.isNaN) {
    worst = Swift.max(worst, (a - b).isNaN ? .infinity : (a - b).magnitude)
  }
  return size > 0 ? worst / size : worst
}
