import JAXBuffers

/// Which running reduction.
package enum CumulativeOperation: Sendable {
  case sum, product, maximum, minimum, logSumExp
}

extension Kernels {
  /// Running reductions along `axis`, from the other end if `reverse`. nil for a dtype that the operation lacks.
  package static func cumulative(
    _ operand: Buffer, _ operation: CumulativeOperation, axis: Int, reverse: Bool
  ) -> Buffer? {
    let rows = operand.axisLast(axis).rowMajor()
    let result = Buffer(uninitialized: rows.dtype, rows.shape)
    guard scan(rows, result, operation, reverse) else { return nil }
    return result.axisLastUndone(axis)
  }

  private static func scan(
    _ rows: Buffer, _ result: Buffer, _ operation: CumulativeOperation, _ reverse: Bool
  ) -> Bool {
    switch rows.dtype {
    case .int8: return integers(rows, result, operation, reverse, Int8.self)
    case .int16: return integers(rows, result, operation, reverse, Int16.self)
    case .int32: return integers(rows, result, operation, reverse, Int32.self)
    case .int64: return integers(rows, result, operation, reverse, Int64.self)
    case .uint8: return integers(rows, result, operation, reverse, UInt8.self)
    case .uint16: return integers(rows, result, operation, reverse, UInt16.self)
    case .uint32: return integers(rows, result, operation, reverse, UInt32.self)
    case .uint64: return integers(rows, result, operation, reverse, UInt64.self)
    case .float16:
      scan(rows, result, operation, reverse, Float16.self, { Float($0) }, { Float16($0) })
    case .bfloat16:
      scan(rows, result, operation, reverse, BFloat16.self, { Float($0) }, { BFloat16($0) })
    case .float32: scan(rows, result, operation, reverse, Float.self, { $0 }, { $0 })
    case .float64: scan(rows, result, operation, reverse, Double.self, { $0 }, { $0 })
    case .complex64: return complexes(rows, result, operation, reverse, Float.self)
    case .complex128: return complexes(rows, result, operation, reverse, Double.self)
    default: return false
    }
    return true
  }

  private static func integers<T: FixedWidthInteger & BitwiseCopyable>(
    _ rows: Buffer, _ result: Buffer, _ operation: CumulativeOperation, _ reverse: Bool, _: T.Type
  ) -> Bool {
    switch operation {
    case .sum: Scan<T>(identity: 0, reverse: reverse) { $0 &+ $1 }.run(rows, result)
    case .product: Scan<T>(identity: 1, reverse: reverse) { $0 &* $1 }.run(rows, result)
    case .maximum: Scan<T>(identity: .min, reverse: reverse) { max($0, $1) }.run(rows, result)
    case .minimum: Scan<T>(identity: .max, reverse: reverse) { min($0, $1) }.run(rows, result)
    case .logSumExp: return false
    }
    return true
  }

  /// Floats, computed in `Wide` and rounded after every step, as XLA:CPU does.
  private static func scan<T: BitwiseCopyable, Wide: ElementaryReal>(
    _ rows: Buffer, _ result: Buffer, _ operation: CumulativeOperation, _ reverse: Bool, _: T.Type,
    _ widen: @escaping (T) -> Wide, _ round: @escaping (Wide) -> T
  ) {
    func run(_ identity: Wide, _ combine: @escaping (Wide, Wide) -> Wide) {
      Scan<T>(identity: round(identity), reverse: reverse) { round(combine(widen($0), widen($1))) }
        .run(rows, result)
    }
    switch operation {
    case .sum: run(0) { $0 + $1 }
    case .product: run(1) { $0 * $1 }
    case .maximum: run(-.infinity, larger)
    case .minimum: run(.infinity, smaller)
    case .logSumExp: run(-.infinity, logAddExp)
    }
  }

  /// log(exp a + exp b) without overflow (JAX: `lax.logaddexp`).
  static func logAddExp<T: ElementaryReal>(_ a: T, _ b: T) -> T {
    let delta = a - b
    return delta.isNaN ? a + b : larger(a, b) + T.log1p(T.exp(-delta.magnitude))
  }

  private static func complexes<T: ElementaryReal & SIMDScalar>(
    _ rows: Buffer, _ result: Buffer, _ operation: CumulativeOperation, _ reverse: Bool, _: T.Type
  ) -> Bool {
    func run(_ identity: SIMD2<T>, _ combine: @escaping (SIMD2<T>, SIMD2<T>) -> SIMD2<T>) {
      Scan<SIMD2<T>>(identity: identity, reverse: reverse, combine: combine).run(rows, result)
    }
    switch operation {
    case .sum: run(SIMD2(0, 0)) { SIMD2($0.x + $1.x, $0.y + $1.y) }
    case .product: run(SIMD2(1, 0), complexProduct)
    case .maximum: run(SIMD2(-.infinity, 0)) { precedes($1, $0) ? $0 : $1 }
    case .minimum: run(SIMD2(.infinity, 0)) { precedes($0, $1) ? $0 : $1 }
    case .logSumExp: return false
    }
    return true
  }
}

/// Running reductions of rows in the order of XLA:CPU, which rewrites them as reductions of tiles of 16, running
/// reductions of the tiles' totals, and a last combination of both (`ReduceWindowRewriter`). Inside a tile
/// every result is a reduction of its own, from low to high index, beginning with the identity.
private struct Scan<T> {
  let identity: T
  let reverse: Bool
  let combine: (T, T) -> T

  private static var tile: Int { 16 }

  func run(_ rows: Buffer, _ result: Buffer) {
    let count = rows.shape.last ?? 1
    guard rows.elementCount > 0 else { return }
    let from = UnsafePointer(rows.baseAddress.assumingMemoryBound(to: T.self))
    let to = result.baseAddress.assumingMemoryBound(to: T.self)
    for start in stride(from: 0, to: rows.elementCount, by: count) {
      scan(from + start, to + start, count)
    }
    withExtendedLifetime((rows.storage, result.storage)) {}
  }

  private func scan(_ x: UnsafePointer<T>, _ y: UnsafeMutablePointer<T>, _ count: Int) {
    let width = Scan.tile
    let tiles = (count + width - 1) / width
    var totals = [T](repeating: identity, count: tiles)
    for t in 0..<tiles {
      let start = t * width
      let end = min(count, start + width)
      if reverse { tileReversed(x, y, start, end) } else { tileForward(x, y, start, end) }
      // A short last tile is padded at its end: forward its total is the last element's, as is.
      totals[t] = y[reverse ? start : end - 1]
    }
    guard tiles > 1 else { return }
    let running = [T](unsafeUninitializedCapacity: tiles) { memory, initialized in
      if let base = memory.baseAddress {
        totals.withUnsafeBufferPointer { scan($0.baseAddress!, base, tiles) }
      }
      initialized = tiles
    }
    for t in 0..<tiles {
      let before = reverse ? (t + 1 < tiles ? running[t + 1] : identity) : (t > 0 ? running[t - 1] : identity)
      for i in (t * width)..<min(count, (t + 1) * width) { y[i] = combine(y[i], before) }
    }
  }

  private func tileForward(_ x: UnsafePointer<T>, _ y: UnsafeMutablePointer<T>, _ start: Int, _ end: Int) {
    var running = identity
    for i in start..<end {
      running = combine(running, x[i])
      y[i] = running
    }
  }

  private func tileReversed(_ x: UnsafePointer<T>, _ y: UnsafeMutablePointer<T>, _ start: Int, _ end: Int) {
    for i in start..<end {
      var running = identity
      for j in i..<end { running = combine(running, x[j]) }
      y[i] = running
    }
  }
}
