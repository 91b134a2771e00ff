import ComplexModule
import JAXBuffers

extension Kernels {
  /// How a reduction combines elements.
  package enum Reducer: Sendable { case sum, product, max, min, and, or, xor }

  /// Combines the elements along `axes`, which disappear. float16 and bfloat16 accumulate in float32.
  package static func reduce(_ x: Buffer, axes: [Int], by reducer: Reducer) throws -> Buffer {
    if x.dtype == .bool {
      let bytes = x.reinterpreted(as: .uint8)
      let logical: Reducer = reducer == .max || reducer == .sum ? .or : reducer == .min ? .and : reducer
      guard logical != .and else {
        return try reduceInteger(bytes, axes, .min, UInt8.self).reinterpreted(as: .bool)
      }
      return try reduceInteger(bytes, axes, logical, UInt8.self).reinterpreted(as: .bool)
    }
    switch x.dtype {
    case .float32: return try reduceFloating(x, axes, reducer, Float.self)
    case .float64: return try reduceFloating(x, axes, reducer, Double.self)
    case .float16, .bfloat16:
      return narrowed(try reduceFloating(widened(x), axes, reducer, Float.self), to: x.dtype)
    case .int8: return try reduceInteger(x, axes, reducer, Int8.self)
    case .int16: return try reduceInteger(x, axes, reducer, Int16.self)
    case .int32: return try reduceInteger(x, axes, reducer, Int32.self)
    case .int64: return try reduceInteger(x, axes, reducer, Int64.self)
    case .uint8: return try reduceInteger(x, axes, reducer, UInt8.self)
    case .uint16: return try reduceInteger(x, axes, reducer, UInt16.self)
    case .uint32: return try reduceInteger(x, axes, reducer, UInt32.self)
    case .uint64: return try reduceInteger(x, axes, reducer, UInt64.self)
    case .complex64, .complex128: return try reduceComplex(x, axes, reducer)
    default: throw notDefined(x.dtype)
    }
  }

  private static func reduceFloating<T: BinaryFloatingPoint & Element>(
    _ x: Buffer, _ axes: [Int], _ reducer: Reducer, _: T.Type
  ) throws -> Buffer {
    switch reducer {
    case .sum:
      // Adding -0 changes nothing, not even the sign of a sum of -0s; but JAX starts at +0.
      fold(x, axes, T.self, from: 0, along: { pairwiseSum($0, $1) }, { $0 + $1 })
    case .product: fold(x, axes, T.self, from: 1) { $0 * $1 }
    case .max: fold(x, axes, T.self, from: -T.infinity) { Maximum.floating($0, $1) }
    case .min: fold(x, axes, T.self, from: T.infinity) { Minimum.floating($0, $1) }
    case .and, .or, .xor: throw notDefined(x.dtype)
    }
  }

  private static func reduceInteger<T: FixedWidthInteger & Element>(
    _ x: Buffer, _ axes: [Int], _ reducer: Reducer, _: T.Type
  ) throws -> Buffer {
    switch reducer {
    case .sum: fold(x, axes, T.self, from: 0) { $0 &+ $1 }
    case .product: fold(x, axes, T.self, from: 1) { $0 &* $1 }
    case .max: fold(x, axes, T.self, from: T.min) { Swift.max($0, $1) }
    case .min: fold(x, axes, T.self, from: T.max) { Swift.min($0, $1) }
    case .and: fold(x, axes, T.self, from: ~0) { $0 & $1 }
    case .or: fold(x, axes, T.self, from: 0) { $0 | $1 }
    case .xor: fold(x, axes, T.self, from: 0) { $0 ^ $1 }
    }
  }

  private static func reduceComplex(_ x: Buffer, _ axes: [Int], _ reducer: Reducer) throws -> Buffer {
    switch reducer {
    case .sum:
      let real = try reduce(realPart(x), axes: axes, by: .sum)
      return try complex(real, try reduce(imaginaryPart(x), axes: axes, by: .sum))
    case .product:
      var result = try convert(Buffer(scalar: Int64(1)), to: x.dtype)
        .broadcast(to: x.shape.removing(axes: axes), axes: [])
      for index in Indices(Shape(axes.map { x.shape[$0] })) {
        result = complexMultiply(result, x.element(at: index, along: axes))
      }
      return result
    case .max, .min:
      let limit = reducer == .max ? -Double.infinity : Double.infinity
      let start = try complex(Buffer(scalar: limit), Buffer(scalar: limit))
      var result = try convert(start, to: x.dtype).broadcast(to: x.shape.removing(axes: axes), axes: [])
      for index in Indices(Shape(axes.map { x.shape[$0] })) {
        result = complexExtremum(result, x.element(at: index, along: axes), greater: reducer == .max)
      }
      return result
    case .and, .or, .xor: throw notDefined(x.dtype)
    }
  }

  /// The elements along `axes` combined from `start` on. Reducing trailing axes runs along memory, row by row;
  /// reducing leading ones combines whole rows into the result.
  @inline(__always)
  private static func fold<T: Element>(
    _ x: Buffer, _ axes: [Int], _: T.Type, from start: T,
    along row: ((UnsafePointer<T>, Int) -> T)? = nil, _ combine: (T, T) -> T
  ) -> Buffer {
    let kept = x.shape.indices.filter { !axes.contains($0) }
    let result = Buffer(uninitialized: T.dtype, Shape(kept.map { x.shape[$0] }))
    let r = result.mutablePointer(T.self)
    for i in 0..<result.elementCount { r[i] = start }
    guard x.elementCount > 0 else { return result }
    let x = x.isRowMajor || !axes.contains(x.rank - 1) ? x : x.rowMajor()
    var outStrides = [Int](repeating: 0, count: x.rank)
    for (axis, stride) in Swift.zip(kept, result.shape.rowMajorStrides) { outStrides[axis] = stride }
    let base = x.pointer(T.self)
    forEachRow(x.shape, [x.elementStrides, outStrides]) { offsets, steps, count in
      let a = base + offsets[0]
      let out = r + offsets[1]
      let (sa, so) = (steps[0], steps[1])
      if so == 0 {
        if sa == 1, let row {
          out.pointee = combine(out.pointee, row(a, count))
        } else {
          var total = out.pointee
          for i in 0..<count { total = combine(total, a[i * sa]) }
          out.pointee = total
        }
      } else if sa == 1 && so == 1 {
        for i in 0..<count { out[i] = combine(out[i], a[i]) }
      } else {
        for i in 0..<count { out[i * so] = combine(out[i * so], a[i * sa]) }
      }
    }
    withExtendedLifetime((x.storage, result.storage)) {}
    return result
  }

  /// Halves are summed apart, so the error grows with the logarithm of the count; blocks of 128 in eight lanes.
  private static func pairwiseSum<T: BinaryFloatingPoint>(_ x: UnsafePointer<T>, _ n: Int) -> T {
    if n <= 128 {
      var lanes: (T, T, T, T, T, T, T, T) = (0, 0, 0, 0, 0, 0, 0, 0)
      var i = 0
      while i + 8 <= n {
        lanes.0 += x[i]
        lanes.1 += x[i + 1]
        lanes.2 += x[i + 2]
        lanes.3 += x[i + 3]
        lanes.4 += x[i + 4]
        lanes.5 += x[i + 5]
        lanes.6 += x[i + 6]
        lanes.7 += x[i + 7]
        i += 8
      }
      let low = (lanes.0 + lanes.1) + (lanes.2 + lanes.3)
      var total = low + ((lanes.4 + lanes.5) + (lanes.6 + lanes.7))
      while i < n {
        total += x[i]
        i += 1
      }
      return total
    }
    let half = (n / 2 + 7) / 8 * 8
    return pairwiseSum(x, half) + pairwiseSum(x + half, n - half)
  }
}

/// Every index of a shape in row-major order.
package struct Indices: Sequence, IteratorProtocol {
  private let shape: Shape
  private var next_: [Int]?

  package init(_ shape: Shape) {
    self.shape = shape
    next_ = shape.contains(0) ? nil : [Int](repeating: 0, count: shape.rank)
  }

  package mutating func next() -> [Int]? {
    guard let current = next_ else { return nil }
    var index = current
    var axis = shape.rank - 1
    while axis >= 0 {
      index[axis] += 1
      if index[axis] < shape[axis] { break }
      index[axis] = 0
      axis -= 1
    }
    next_ = axis < 0 ? nil : index
    return current
  }
}

extension Buffer {
  /// The view at one index of several axes, which disappear.
  package func element(at index: [Int], along axes: [Int]) -> Buffer {
    var starts = [Int](repeating: 0, count: rank)
    var limits = shape.array
    for (axis, i) in zip(axes, index) {
      starts[axis] = i
      limits[axis] = i + 1
    }
    let cut = sliced(starts: starts, limits: limits)
    let kept = shape.indices.filter { !axes.contains($0) }
    let strides = cut.elementStrides
    return Buffer(
      storage: storage, dtype: dtype, shape: shape.removing(axes: axes), strides: kept.map { strides[$0] },
      offset: cut.offset)
  }
}
