import JAXBuffers
import JAXCore
import TestSupport

extension Sample {
  func values(of operand: Int) -> Values { values[min(operand, values.count - 1)] }

  /// Values for the operands.
  func arguments(_ types: [ShapedArray], _ generator: inout SplitMix64) throws -> [Buffer] {
    try types.enumerated().map { try random($1, values(of: $0), &generator) }
  }

  /// Directions in which operands may move; nil for those that cannot.
  func directions(
    _ types: [ShapedArray], _ active: [Bool], _ generator: inout SplitMix64
  ) throws -> [NDArray?] {
    try types.indices.map { operand in
      guard active[operand] else { return nil }
      var values = Values.between(-1, 1)
      if [.symmetric, .positiveDefinite].contains(self.values(of: operand)) { values = .symmetric }
      return NDArray(try random(types[operand].tangent, values, &generator))
    }
  }
}

/// An array of this type.
func random(_ type: ShapedArray, _ values: Sample.Values, _ generator: inout SplitMix64) throws -> Buffer {
  let count = type.shape.elementCount
  switch values {
  case .exactly(let list):
    guard list.count == count else { throw SampleError.count(list.count, type) }
    return try buffer(list.map { Number($0, 0) }, type)
  case .whole(let low, let high):
    return try buffer(
      (0..<count).map { _ in Number(Double(Int.random(in: low...high, using: &generator)), 0) }, type)
  case .between(let low, let high):
    if type.dtype.isKey { return keys(type, &generator) }
    return try buffer((0..<count).map { _ in number(type.dtype, low, high, &generator) }, type)
  case .symmetric, .positiveDefinite:
    let square = (0..<count).map { _ in number(type.dtype, -1, 1, &generator) }
    return try buffer(symmetric(square, size: type.shape.last ?? 1, shift: values != .symmetric), type)
  }
}

enum SampleError: Error {
  case count(Int, ShapedArray)
}

private func number(_ dtype: DType, _ low: Double, _ high: Double, _ generator: inout SplitMix64) -> Number {
  switch dtype.kind {
  case .bool: return Number(Bool.random(using: &generator) ? 1 : 0, 0)
  case .signed, .unsigned:
    let least = dtype.kind == .unsigned ? max(0, low) : low
    return Number(Double(Int.random(in: Int(least.rounded(.up))...Int(high), using: &generator)), 0)
  default:
    let real = Double.random(in: low...high, using: &generator)
    return Number(real, dtype.isComplex ? Double.random(in: low...high, using: &generator) : 0)
  }
}

private func keys(_ type: ShapedArray, _ generator: inout SplitMix64) -> Buffer {
  let result = Buffer(uninitialized: type.dtype, type.shape)
  let bytes = UnsafeMutableRawBufferPointer(start: result.baseAddress, count: result.byteCount)
  for index in bytes.indices { bytes[index] = UInt8.random(in: 0...255, using: &generator) }
  return withExtendedLifetime(result.storage) { result }
}

/// Matrices plus their conjugate transposes, halved; their eigenvalues are at most their size, and shifted positive.
private func symmetric(_ numbers: [Number], size: Int, shift: Bool) -> [Number] {
  var result = numbers
  for start in stride(from: 0, to: numbers.count, by: size * size) {
    for row in 0..<size {
      for column in 0..<size {
        let (a, b) = (numbers[start + row * size + column], numbers[start + column * size + row])
        var mean = (a + Number(b.x, -b.y)) * 0.5
        if shift, row == column { mean.x += 2 * Double(size) }
        result[start + row * size + column] = mean
      }
    }
  }
  return result
}
