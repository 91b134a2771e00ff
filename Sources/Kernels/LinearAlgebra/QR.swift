import JAXBuffers

extension Kernels {
  /// Q, R and, with pivoting, the columns' order (JAX: `_qr_lowering`). nil for dtypes that LAPACK does not compute
  /// in.
  package static func qr(_ x: Buffer, pivoting: Bool, full: Bool) -> [Buffer]? {
    let batch = Shape(x.shape.dropLast(2))
    let (m, n) = (x.shape[x.rank - 2], x.shape[x.rank - 1])
    let small = min(m, n)
    let k = full ? m : small
    guard LAPACKType(x.dtype) != nil else { return nil }
    if small == 0 {
      let q = identity(batch, m, k, x.dtype)
      return [q, zeros(x.dtype, batch + [k, n])] + (pivoting ? [zeros(.int32, batch + [n])] : [])
    }
    var order: Buffer?
    let reflectors: Buffer
    let factors: Buffer
    if pivoting {
      guard let result = geqp3(x, zeros(.int32, batch + [n])) else { return nil }
      (reflectors, factors) = (result.reflectors, result.factors)
      order = countedFromZero(result.pivots)
    } else {
      guard let result = geqrf(x) else { return nil }
      (reflectors, factors) = result
    }
    // Reflectors of a tall matrix are widened by columns that no reflector touches yet.
    let columns = zeros(x.dtype, batch + [m, k])
    let shared = min(n, k)
    reflectors.firstMatrices(m, shared).copy(into: columns.firstMatrices(m, shared))
    guard let q = householderProduct(columns, factors) else { return nil }
    return [q, upperTriangle(reflectors.firstMatrices(k, n))] + (order.map { [$0] } ?? [])
  }

  private static func countedFromZero(_ pivots: Buffer) -> Buffer {
    pivots.withElements(as: Int32.self) { source in
      Buffer(pivots.shape) { target in
        for i in 0..<source.count { target[i] = source[i] &- 1 }
      }
    }
  }

  /// A row-major copy with zeros below the diagonal.
  private static func upperTriangle(_ x: Buffer) -> Buffer {
    let result = zeros(x.dtype, x.shape)
    let (m, n) = (x.shape[x.rank - 2], x.shape[x.rank - 1])
    for row in 0..<min(m, n) {
      x.part(row, from: row).copy(into: result.part(row, from: row))
    }
    return result
  }
}

extension Buffer {
  /// The first rows and columns of every matrix.
  fileprivate func firstMatrices(_ rows: Int, _ columns: Int) -> Buffer {
    let limits = shape.dropLast(2) + [rows, columns]
    return sliced(starts: [Int](repeating: 0, count: rank), limits: Array(limits))
  }

  /// One row of every matrix, from a column on.
  fileprivate func part(_ row: Int, from column: Int) -> Buffer {
    let starts = [Int](repeating: 0, count: rank - 2) + [row, column]
    let limits = shape.dropLast(2) + [row + 1, shape[rank - 1]]
    return sliced(starts: starts, limits: Array(limits))
  }
}
