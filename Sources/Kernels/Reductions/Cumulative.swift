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
      scan(rows, result, operation, reverse, Float16.self, { Float(widening: $0) }, { Float16(nearest: $0) })
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
    case .sum: Scan<T>(identity: 0, reverse: reverse).run(rows, result) { $0 &+ $1 }
    case .product: Scan<T>(identity: 1, reverse: reverse).run(rows, result) { $0 &* $1 }
    case .maximum: Scan<T>(identity: .min, reverse: reverse).run(rows, result) { max($0, $1) }
    case .minimum: Scan<T>(identity: .max, reverse: reverse).run(rows, result) { min($0, $1) }
    case .logSumExp: return false
    }
    return true
  }

  /// Floats, computed in `Wide` and rounded after every step, as XLA:CPU does.
  @inline(__always)
  private static func scan<T: BitwiseCopyable, Wide: ElementaryReal>(
    _ rows: Buffer, _ result: Buffer, _ operation: CumulativeOperation, _ reverse: Bool, _: T.Type,
    _ widen: (T) -> Wide, _ round: (Wide) -> T
  ) {
    func from(_ identity: Wide) -> Scan<T> { Scan<T>(identity: round(identity), reverse: reverse) }
    switch operation {
    case .sum: from(0).run(rows, result) { round(widen($0) + widen($1)) }
    case .product: from(1).run(rows, result) { round(widen($0) * widen($1)) }
    case .maximum: from(-.infinity).run(rows, result) { round(larger(widen($0), widen($1))) }
    case .minimum: from(.infinity).run(rows, result) { round(smaller(widen($0), widen($1))) }
    case .logSumExp: from(-.infinity).run(rows, result) { round(logAddExp(widen($0), widen($1))) }
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
    func from(_ real: T) -> Scan<SIMD2<T>> { Scan(identity: SIMD2(real, 0), reverse: reverse) }
    switch operation {
    case .sum: from(0).run(rows, result) { SIMD2($0.x + $1.x, $0.y + $1.y) }
    case .product: from(1).run(rows, result) { complexProduct($0, $1) }
    case .maximum: from(-.infinity).run(rows, result) { precedes($1, $0) ? $0 : $1 }
    case .minimum: from(.infinity).run(rows, result) { precedes($0, $1) ? $0 : $1 }
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

  private static var tile: Int { 16 }

  @inline(__always)
  func run(_ rows: Buffer, _ result: Buffer, _ combine: (T, T) -> T) {
    let count = rows.shape.last ?? 1
    guard rows.elementCount > 0 else { return }
    let from = rows.pointer(T.self)
    let to = result.mutablePointer(T.self)
    for start in stride(from: 0, to: rows.elementCount, by: count) {
      scan(from + start, to + start, count, combine)
    }
    withExtendedLifetime((rows.storage, result.storage)) {}
  }

  @inline(__always)
  private func scan(
    _ x: UnsafePointer<T>, _ y: UnsafeMutablePointer<T>, _ count: Int, _ combine: (T, T) -> T
  ) {
    let width = Scan.tile
    for start in stride(from: 0, to: count, by: width) {
      let end = min(count, start + width)
      if reverse {
        for i in start..<end {
          var running = identity
          for j in i..<end { running = combine(running, x[j]) }
          y[i] = running
        }
      } else {
        var running = identity
        for i in start..<end {
          running = combine(running, x[i])
          y[i] = running
        }
      }
    }
    guard count > width else { return }
    let running = scanTotals(y, count, combine)
    for t in running.indices {
      let neighbour = reverse ? t + 1 : t - 1
      let before = running.indices.contains(neighbour) ? running[neighbour] : identity
      for i in (t * width)..<min(count, (t + 1) * width) { y[i] = combine(y[i], before) }
    }
  }

  /// The running reductions of the tiles' totals, each of which is its tile's last result (first, in reverse).
  @inline(never)
  private func scanTotals(_ y: UnsafeMutablePointer<T>, _ count: Int, _ combine: (T, T) -> T) -> [T] {
    let width = Scan.tile
    let totals = stride(from: 0, to: count, by: width).map { start in
      y[reverse ? start : min(count, start + width) - 1]
    }
    return totals.withUnsafeBufferPointer { totals in
      [T](unsafeUninitializedCapacity: totals.count) { memory, initialized in
        guard let from = totals.baseAddress, let to = memory.baseAddress else { return }
        scan(from, to, totals.count, combine)
        initialized = totals.count
      }
    }
  }
}
