import COpenBLAS
import JAXBuffers

/// How a triangular matrix is to be read (JAX: the parameters of `triangular_solve`).
package struct TriangularForm: Hashable, Sendable {
  package var leftSide: Bool
  package var lower: Bool
  package var transpose: Bool
  package var conjugate: Bool
  package var unitDiagonal: Bool

  package init(leftSide: Bool, lower: Bool, transpose: Bool, conjugate: Bool, unitDiagonal: Bool) {
    self.leftSide = leftSide
    self.lower = lower
    self.transpose = transpose
    self.conjugate = conjugate
    self.unitDiagonal = unitDiagonal
  }
}

extension Kernels {
  /// Solves `op(a) x = b`, or `x op(a) = b`, for batches of triangular matrices (JAX: `triangular_solve_p`). nil for
  /// dtypes that BLAS does not compute in.
  package static func triangularSolve(_ a: Buffer, _ b: Buffer, _ form: TriangularForm) -> Buffer? {
    if a.dtype == .bfloat16 || a.dtype == .float16 {
      return triangularSolve(widened(a), widened(b), form).map { narrowed($0, to: b.dtype) }
    }
    let order = a.shape[a.rank - 1]
    let (rows, columns) = (b.shape[b.rank - 2], b.shape[b.rank - 1])
    guard LAPACKType(a.dtype) != nil, let m = Int32(exactly: rows), let n = Int32(exactly: columns) else {
      return nil
    }
    let matrices = form.conjugate && !form.transpose && a.dtype.isComplex ? conjugated(a) : a.rowMajor()
    let result = b.copied()
    for i in 0..<result.count(block: rows * columns) {
      solve(
        a.dtype, form, m, n, matrices.item(i, size: order * order), Int32(max(order, 1)),
        result.item(i, size: rows * columns))
    }
    withExtendedLifetime(matrices) {}
    return result
  }

  private static func solve(
    _ dtype: DType, _ form: TriangularForm, _ m: Int32, _ n: Int32, _ a: UnsafeMutableRawPointer,
    _ step: Int32,
    _ b: UnsafeMutableRawPointer
  ) {
    let side = form.leftSide ? CblasLeft : CblasRight
    let uplo = form.lower ? CblasLower : CblasUpper
    let transpose = !form.transpose ? CblasNoTrans : form.conjugate ? CblasConjTrans : CblasTrans
    let diagonal = form.unitDiagonal ? CblasUnit : CblasNonUnit
    switch dtype {
    case .float32:
      cblas_strsm(
        CblasRowMajor, side, uplo, transpose, diagonal, m, n, 1, a.assumingMemoryBound(to: Float.self), step,
        b.assumingMemoryBound(to: Float.self), n)
    case .float64:
      cblas_dtrsm(
        CblasRowMajor, side, uplo, transpose, diagonal, m, n, 1, a.assumingMemoryBound(to: Double.self), step,
        b.assumingMemoryBound(to: Double.self), n)
    case .complex64:
      let one: [Float] = [1, 0]
      cblas_ctrsm(CblasRowMajor, side, uplo, transpose, diagonal, m, n, one, a, step, b, n)
    default:
      let one: [Double] = [1, 0]
      cblas_ztrsm(CblasRowMajor, side, uplo, transpose, diagonal, m, n, one, a, step, b, n)
    }
  }

  /// A row-major copy with the imaginary parts' signs turned.
  private static func conjugated(_ x: Buffer) -> Buffer {
    let result = x.copied()
    if x.dtype == .complex64 {
      let parts = result.baseAddress.assumingMemoryBound(to: Float.self)
      for i in 0..<x.elementCount { parts[2 * i + 1].negate() }
    } else {
      let parts = result.baseAddress.assumingMemoryBound(to: Double.self)
      for i in 0..<x.elementCount { parts[2 * i + 1].negate() }
    }
    return result
  }

  /// Solves systems with three diagonals, each as long as the matrix; the first element of `lower` and the last of
  /// `upper` are not read (JAX: `tridiagonal_solve_p`). NaN for singular matrices.
  package static func tridiagonalSolve(
    lower: Buffer, diagonal: Buffer, upper: Buffer, _ b: Buffer
  ) -> Buffer? {
    guard let result = ColumnMajor(copying: b) else { return nil }
    let n = Int(result.rows)
    let (dl, d, du) = (lower.copied(), diagonal.copied(), upper.copied())
    for i in 0..<result.count where n > 0 {
      let info = jaxscope_gtsv(
        result.type.letter, result.rows, result.columns, dl.item(i, size: n) + b.dtype.itemSize,
        d.item(i, size: n), du.item(i, size: n), result.matrix(i))
      if info != 0 { result.spoil(i) }
    }
    withExtendedLifetime((dl, d, du)) {}
    return result.view
  }
}
