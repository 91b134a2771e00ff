import COpenBLAS
import JAXBuffers

// Factorizations of batches of matrices. All return nil for dtypes that LAPACK does not compute in.
extension Kernels {
  /// The Cholesky factor in the lower triangle; above it the operand stays, as JAX has it. NaN where a matrix is
  /// not positive definite (JAX: `cholesky_p`).
  package static func cholesky(_ x: Buffer) -> Buffer? {
    let n = x.shape[x.rank - 1]
    guard let type = LAPACKType(x.dtype), let order = Int32(exactly: n) else { return nil }
    // A row-major lower triangle is a column-major upper one of the transpose, whose factor is the same memory.
    let result = x.copied()
    for i in 0..<result.count(block: n * n) {
      if jaxscope_potrf(type.letter, CChar(flag: "U"), order, result.item(i, size: n * n)) != 0 {
        result.spoil(i, size: n * n)
      } else {
        spreadNaN(result.item(i, size: n * n), n, x.dtype)
      }
    }
    return result
  }

  /// Completes the NaN of a Cholesky factor. OpenBLAS before 0.3.27 takes a NaN for 0 when it scales a column by it;
  /// in truth one that is met in a row reaches its diagonal, and from there every row below.
  private static func spreadNaN(_ matrix: UnsafeMutableRawPointer, _ n: Int, _ dtype: DType) {
    let width = dtype.isComplex ? 2 : 1
    if dtype.real == .float32 {
      spreadNaN(matrix.assumingMemoryBound(to: Float.self), n, width)
    } else {
      spreadNaN(matrix.assumingMemoryBound(to: Double.self), n, width)
    }
  }

  private static func spreadNaN<T: BinaryFloatingPoint>(
    _ parts: UnsafeMutablePointer<T>, _ n: Int, _ width: Int
  ) {
    var firstRow = n
    for row in 0..<n {
      let line = parts + row * n * width
      let met = (0..<(row + 1) * width).first { line[$0].isNaN }.map { $0 / width } ?? n
      for place in min(met, firstRow) * width..<max((row + 1) * width, min(met, firstRow) * width) {
        line[place] = .nan
      }
      if met <= row { firstRow = min(firstRow, row) }
    }
  }

  /// Both factors in one matrix, the row that each was swapped with, and the rows' order after all swaps (JAX:
  /// `lu_p`).
  package static func lu(_ x: Buffer) -> (lu: Buffer, pivots: Buffer, permutation: Buffer)? {
    guard let a = ColumnMajor(copying: x) else { return nil }
    let k = Int(min(a.rows, a.columns))
    let pivots = Buffer(uninitialized: .int32, a.batch + [k])
    for i in 0..<a.count {
      let target = pivots.item(i, size: k).assumingMemoryBound(to: Int32.self)
      // OpenBLAS before 0.3.27 loses a NaN that it scales by 0, and what solves with the factors must not.
      let hasNaN = a.hasNaN(i)
      if jaxscope_getrf(a.type.letter, a.rows, a.columns, a.matrix(i), target) < 0 || hasNaN { a.spoil(i) }
      for j in 0..<k { target[j] -= 1 }
    }
    return (a.view, pivots, permutation(ofPivots: pivots, size: Int(a.rows)))
  }

  /// The order that swapping row `i` with row `pivots[i]`, one after another, leaves (JAX:
  /// `lu_pivots_to_permutation`). As when JAX indexes arrays, negative rows count from the end, and those that do
  /// not exist are read at the border but not written.
  package static func permutation(ofPivots pivots: Buffer, size: Int) -> Buffer {
    let k = pivots.shape[pivots.rank - 1]
    let batch = Shape(pivots.shape.dropLast())
    return pivots.withElements(as: Int32.self) { pivots in
      Buffer(batch + [size]) { (target: UnsafeMutableBufferPointer<Int32>) in
        for i in 0..<batch.elementCount {
          for row in 0..<size { target[i * size + row] = Int32(truncatingIfNeeded: row) }
          for row in 0..<k where size > 0 {
            let pivot = Int(pivots[i * k + row])
            let wanted = pivot < 0 ? pivot + size : pivot
            let near = min(max(wanted, 0), size - 1)
            let (here, there) = (i * size + row, i * size + near)
            let moved = target[here]
            target[here] = target[there]
            if near == wanted { target[there] = moved }
          }
        }
      }
    }
  }

  /// R in the upper triangle, reflectors below it, and their factors (JAX: `geqrf_p`).
  package static func geqrf(_ x: Buffer) -> (reflectors: Buffer, factors: Buffer)? {
    guard let a = ColumnMajor(copying: x) else { return nil }
    let k = Int(min(a.rows, a.columns))
    let factors = Buffer(uninitialized: x.dtype, a.batch + [k])
    for i in 0..<a.count {
      _ = jaxscope_geqrf(a.type.letter, a.rows, a.columns, a.matrix(i), factors.item(i, size: k))
    }
    return (a.view, factors)
  }

  /// The same with columns in the order of `pivots`, which count from 1; those that are not 0 in the operand come
  /// first (JAX: `geqp3_p`).
  package static func geqp3(
    _ x: Buffer, _ pivots: Buffer
  ) -> (reflectors: Buffer, pivots: Buffer, factors: Buffer)? {
    guard let a = ColumnMajor(copying: x) else { return nil }
    let k = Int(min(a.rows, a.columns))
    let factors = Buffer(uninitialized: x.dtype, a.batch + [k])
    let order = pivots.copied()
    for i in 0..<a.count {
      let target = order.item(i, size: Int(a.columns)).assumingMemoryBound(to: Int32.self)
      _ = jaxscope_geqp3(
        a.type.letter, a.rows, a.columns, a.matrix(i), target, factors.item(i, size: k))
    }
    return (a.view, order, factors)
  }

  /// The first columns of the product of reflectors (JAX: `householder_product_p`).
  package static func householderProduct(_ x: Buffer, _ factors: Buffer) -> Buffer? {
    guard let a = ColumnMajor(copying: x) else { return nil }
    let taus = factors.rowMajor()
    let k = factors.shape[factors.rank - 1]
    for i in 0..<a.count {
      _ = jaxscope_orgqr(
        a.type.letter, a.rows, a.columns, Int32(k), a.matrix(i), taus.item(i, size: k))
    }
    withExtendedLifetime(taus) {}
    return a.view
  }

  /// `c` multiplied by the product of reflectors, or by its adjoint, from the left or the right (JAX: `ormqr_p`).
  package static func multiplyByReflectors(
    _ x: Buffer, _ factors: Buffer, _ c: Buffer, left: Bool, adjoint: Bool
  ) -> Buffer? {
    guard let a = ColumnMajor(copying: x), let result = ColumnMajor(copying: c) else { return nil }
    let taus = factors.rowMajor()
    let k = factors.shape[factors.rank - 1]
    for i in 0..<a.count {
      _ = jaxscope_ormqr(
        a.type.letter, CChar(flag: left ? "L" : "R"), CChar(flag: adjoint ? "T" : "N"), result.rows,
        result.columns,
        Int32(k), a.matrix(i), taus.item(i, size: k), result.matrix(i))
    }
    withExtendedLifetime((a.memory, taus)) {}
    return result.view
  }

  /// Upper Hessenberg form, reflectors below it, and their factors (JAX: `hessenberg_p`).
  package static func hessenberg(_ x: Buffer) -> (reflectors: Buffer, factors: Buffer)? {
    guard let a = ColumnMajor(copying: x) else { return nil }
    let k = Int(a.rows) - 1
    let factors = Buffer(uninitialized: x.dtype, a.batch + [k])
    for i in 0..<a.count where a.rows > 0 {
      if jaxscope_gehrd(a.type.letter, a.rows, a.matrix(i), factors.item(i, size: k)) != 0 {
        a.spoil(i)
        factors.spoil(i, size: k)
      }
    }
    return (a.view, factors)
  }

  /// A symmetric or Hermitian matrix's tridiagonal form: reflectors, diagonal, the one beside it, factors (JAX:
  /// `tridiagonal_p`).
  package static func tridiagonal(_ x: Buffer, lower: Bool) -> [Buffer]? {
    guard let a = ColumnMajor(copying: x) else { return nil }
    let n = Int(a.rows)
    let diagonal = Buffer(uninitialized: x.dtype.real, a.batch + [n])
    let beside = Buffer(uninitialized: x.dtype.real, a.batch + [n - 1])
    let factors = Buffer(uninitialized: x.dtype, a.batch + [n - 1])
    for i in 0..<a.count {
      let info = jaxscope_sytrd(
        a.type.letter, CChar(flag: lower ? "L" : "U"), a.rows, a.matrix(i), diagonal.item(i, size: n),
        beside.item(i, size: n - 1), factors.item(i, size: n - 1))
      if info != 0 {
        a.spoil(i)
        diagonal.spoil(i, size: n)
        beside.spoil(i, size: n - 1)
        factors.spoil(i, size: n - 1)
      }
    }
    return [a.view, diagonal, beside, factors]
  }
}

extension Buffer {
  /// How many blocks of `size` elements there are.
  func count(block size: Int) -> Int { size == 0 ? 0 : elementCount / size }
}
