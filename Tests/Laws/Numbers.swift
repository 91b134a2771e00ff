import JAXBuffers
import JAXCore
import JAXLax

// Arrays of any dtype as numbers, and back.

/// A complex number, real part first.
typealias Number = SIMD2<Double>

/// The elements in row-major order.
func numbers(_ x: Buffer) throws -> [Number] {
  let wide = try ConvertElementType(newDType: .complex128).evaluate([x])[0]
  return wide.elements(as: Number.self)
}

/// An array of these numbers; imaginary parts are dropped where the dtype has none.
func buffer(_ numbers: [Number], _ type: ShapedArray) throws -> Buffer {
  guard type.dtype.isComplex else {
    let real = Buffer(numbers.map(\.x), shape: type.shape)
    return try ConvertElementType(newDType: type.dtype).evaluate([real])[0]
  }
  let wide = Buffer(uninitialized: .complex128, type.shape)
  let target = UnsafeMutableBufferPointer(
    start: wide.baseAddress.assumingMemoryBound(to: Number.self), count: numbers.count)
  _ = target.initialize(from: numbers)
  return try ConvertElementType(newDType: type.dtype).evaluate([wide])[0]
}

func value(_ x: NDArray) throws -> Buffer {
  guard let value = x.concrete else { throw JAXError(.concretization(x.aval)) }
  return value
}

/// The sum of products' real parts: the pairing under which JAX transposes, in which complex linear maps are not
/// conjugated.
func pairing(_ a: [Number], _ b: [Number]) -> Double {
  var sum = 0.0
  for (a, b) in zip(a, b) { sum += a.x * b.x - a.y * b.y }
  return sum
}

/// The largest distance between elements, relative to the larger of 1 and the elements; NaN equals NaN.
func distance(_ a: [Number], _ b: [Number]) -> Double {
  guard a.count == b.count else { return .infinity }
  var result = 0.0
  for (a, b) in zip(a, b) {
    for (a, b) in [(a.x, b.x), (a.y, b.y)] where a != b && !(a.isNaN && b.isNaN) {
      let scale = max(1, abs(a), abs(b))
      let relative = abs(a - b) / scale
      result = relative.isNaN ? .infinity : max(result, relative)
    }
  }
  return result
}

extension ShapedArray {
  /// How far two ways to compute the same may differ; 0 for whole numbers.
  var tolerance: Double {
    guard dtype.isInexact else { return 0 }
    return dtype.real == .float64 ? 1e-10 : dtype.real == .float32 ? 1e-4 : 3e-2
  }

  /// Whether differences in it are good for no more than a few digits.
  var isNarrow: Bool { tolerance > 1e-10 }

  /// The same with the widest dtype of its kind, for differences.
  var widened: ShapedArray {
    var type = self
    if dtype.isInexact { type.dtype = dtype.isComplex ? .complex128 : .float64 }
    return type
  }
}

/// One array of the lanes along a new axis.
func stacked(_ lanes: [Buffer], at axis: Int) -> Buffer {
  var shape = lanes[0].shape
  shape.insert(lanes.count, at: axis)
  let result = Buffer(uninitialized: lanes[0].dtype, shape)
  for (index, lane) in lanes.enumerated() { lane.copy(into: view(result, lane: index, at: axis)) }
  return result
}

/// One lane of an array.
func view(_ x: Buffer, lane: Int, at axis: Int) -> Buffer {
  var (shape, strides) = (x.shape, x.elementStrides)
  shape.remove(at: axis)
  let step = strides.remove(at: axis)
  return Buffer(
    storage: x.storage, dtype: x.dtype, shape: shape, strides: strides, offset: x.offset + lane * step)
}

/// Whether two arrays have the same bits.
func isSame(_ a: Buffer, _ b: Buffer) -> Bool {
  guard a.dtype == b.dtype, a.shape == b.shape else { return false }
  let (a, b) = (a.rowMajor(), b.rowMajor())
  let bytes = [a, b].map { UnsafeRawBufferPointer(start: $0.baseAddress, count: $0.byteCount) }
  return withExtendedLifetime((a.storage, b.storage)) { bytes[0].elementsEqual(bytes[1]) }
}
