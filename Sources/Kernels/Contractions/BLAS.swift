import COpenBLAS
import ComplexModule
import JAXBuffers

/// How BLAS is told of a matrix: its lines' order and distance.
struct BLASMatrix<Scalar> {
  var base: UnsafePointer<Scalar>
  var step: Int32
  /// As rows of a row-major matrix (`CblasNoTrans`) or as its columns.
  var transpose: CBLAS_TRANSPOSE
}

/// The four types that BLAS computes in. Sizes and increments fit 32 bits; results are row-major.
protocol BLASElement: ProductElement {
  static func gemm(
    _ m: Int32, _ n: Int32, _ k: Int32, _ a: BLASMatrix<Self>, _ b: BLASMatrix<Self>,
    _ c: UnsafeMutablePointer<Self>, _ rowStep: Int32)
  /// `y = op(a) x` for a row-major `rows` by `columns` matrix as it lies in memory.
  static func gemv(
    _ rows: Int32, _ columns: Int32, _ a: BLASMatrix<Self>, _ x: UnsafePointer<Self>, _ xStep: Int32,
    _ y: UnsafeMutablePointer<Self>, _ yStep: Int32)
}

extension BLASElement {
  /// Products of so few terms are done before BLAS has looked at its arguments.
  private static var smallWork: Int { 128 }

  static func multiplyByBLAS(
    _ a: MatrixView<Self>, _ b: MatrixView<Self>, into c: UnsafeMutablePointer<Self>, rowStep: Int
  ) {
    let (m, n, k) = (a.rows, b.columns, a.columns)
    let limit = Int(Int32.max)
    guard m > 0, n > 0 else { return }
    guard k > 0, max(m, n, k, rowStep) <= limit, max(m, n, k) > smallWork || m * n * k > smallWork,
      let left = a.lines, let right = b.lines
    else { return multiplyByLoops(a, b, into: c, rowStep: rowStep) }
    if n == 1, let step = vectorStep(b.rowStep, count: k) {
      multiply(a, left, by: b.base, step, into: c, rowStep)
    } else if m == 1, let step = vectorStep(a.columnStep, count: k) {
      multiply(b.transposed, (right.step, !right.areColumns), by: a.base, step, into: c, 1)
    } else {
      gemm(Int32(m), Int32(n), Int32(k), matrix(a, left), matrix(b, right), c, Int32(rowStep))
    }
  }

  private static func multiply(
    _ a: MatrixView<Self>, _ lines: (step: Int, areColumns: Bool), by x: UnsafePointer<Self>, _ xStep: Int32,
    into y: UnsafeMutablePointer<Self>, _ yStep: Int
  ) {
    // BLAS adds to y even when it is told not to, and what fresh memory holds may be a NaN.
    for i in 0..<a.rows { y[i * yStep] = additiveIdentity }
    let (rows, columns) = lines.areColumns ? (a.columns, a.rows) : (a.rows, a.columns)
    gemv(Int32(rows), Int32(columns), matrix(a, lines), x, xStep, y, Int32(yStep))
  }

  private static func matrix(
    _ a: MatrixView<Self>, _ lines: (step: Int, areColumns: Bool)
  ) -> BLASMatrix<Self> {
    BLASMatrix(
      base: a.base, step: Int32(lines.step), transpose: lines.areColumns ? CblasTrans : CblasNoTrans)
  }

  private static func vectorStep(_ step: Int, count: Int) -> Int32? {
    if count == 1 { return 1 }
    return step > 0 ? Int32(exactly: step) : nil
  }
}

extension Float: BLASElement {
  static func gemm(
    _ m: Int32, _ n: Int32, _ k: Int32, _ a: BLASMatrix<Float>, _ b: BLASMatrix<Float>,
    _ c: UnsafeMutablePointer<Float>, _ rowStep: Int32
  ) {
    cblas_sgemm(
      CblasRowMajor, a.transpose, b.transpose, m, n, k, 1, a.base, a.step, b.base, b.step, 0, c, rowStep)
  }
  static func gemv(
    _ rows: Int32, _ columns: Int32, _ a: BLASMatrix<Float>, _ x: UnsafePointer<Float>, _ xStep: Int32,
    _ y: UnsafeMutablePointer<Float>, _ yStep: Int32
  ) {
    cblas_sgemv(CblasRowMajor, a.transpose, rows, columns, 1, a.base, a.step, x, xStep, 0, y, yStep)
  }
}

extension Double: BLASElement {
  static func gemm(
    _ m: Int32, _ n: Int32, _ k: Int32, _ a: BLASMatrix<Double>, _ b: BLASMatrix<Double>,
    _ c: UnsafeMutablePointer<Double>, _ rowStep: Int32
  ) {
    cblas_dgemm(
      CblasRowMajor, a.transpose, b.transpose, m, n, k, 1, a.base, a.step, b.base, b.step, 0, c, rowStep)
  }
  static func gemv(
    _ rows: Int32, _ columns: Int32, _ a: BLASMatrix<Double>, _ x: UnsafePointer<Double>, _ xStep: Int32,
    _ y: UnsafeMutablePointer<Double>, _ yStep: Int32
  ) {
    cblas_dgemv(CblasRowMajor, a.transpose, rows, columns, 1, a.base, a.step, x, xStep, 0, y, yStep)
  }
}

/// The parts of the complex types that BLAS has.
protocol BLASReal {
  typealias Gemm = (
    CBLAS_ORDER, CBLAS_TRANSPOSE, CBLAS_TRANSPOSE, Int32, Int32, Int32, UnsafeRawPointer?, UnsafeRawPointer?,
    Int32, UnsafeRawPointer?, Int32, UnsafeRawPointer?, UnsafeMutableRawPointer?, Int32
  ) -> Void
  typealias Gemv = (
    CBLAS_ORDER, CBLAS_TRANSPOSE, Int32, Int32, UnsafeRawPointer?, UnsafeRawPointer?, Int32,
    UnsafeRawPointer?,
    Int32, UnsafeRawPointer?, UnsafeMutableRawPointer?, Int32
  ) -> Void
  static var complexGemm: Gemm { get }
  static var complexGemv: Gemv { get }
}

extension Float: BLASReal {
  static var complexGemm: Gemm { cblas_cgemm }
  static var complexGemv: Gemv { cblas_cgemv }
}
extension Double: BLASReal {
  static var complexGemm: Gemm { cblas_zgemm }
  static var complexGemv: Gemv { cblas_zgemv }
}

extension Complex: BLASElement where RealType: Element & BLASReal {
  static func gemm(
    _ m: Int32, _ n: Int32, _ k: Int32, _ a: BLASMatrix<Complex>, _ b: BLASMatrix<Complex>,
    _ c: UnsafeMutablePointer<Complex>, _ rowStep: Int32
  ) {
    withScale { one, zero in
      RealType.complexGemm(
        CblasRowMajor, a.transpose, b.transpose, m, n, k, one, a.base, a.step, b.base, b.step, zero, c,
        rowStep)
    }
  }
  static func gemv(
    _ rows: Int32, _ columns: Int32, _ a: BLASMatrix<Complex>, _ x: UnsafePointer<Complex>, _ xStep: Int32,
    _ y: UnsafeMutablePointer<Complex>, _ yStep: Int32
  ) {
    withScale { one, zero in
      RealType.complexGemv(
        CblasRowMajor, a.transpose, rows, columns, one, a.base, a.step, x, xStep, zero, y, yStep)
    }
  }

  /// BLAS takes complex factors by address.
  private static func withScale(_ body: (_ one: UnsafePointer<Self>, _ zero: UnsafePointer<Self>) -> Void) {
    withUnsafePointer(to: Complex(1)) { one in
      withUnsafePointer(to: Complex.zero) { zero in body(one, zero) }
    }
  }
}
