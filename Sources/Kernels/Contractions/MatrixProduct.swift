import ComplexModule
import JAXBuffers

/// A matrix in strided memory, read only. Steps are in elements.
struct MatrixView<Scalar> {
  var base: UnsafePointer<Scalar>
  var rows: Int
  var columns: Int
  var rowStep: Int
  var columnStep: Int

  @inline(__always) subscript(row: Int, column: Int) -> Scalar {
    base[row * rowStep + column * columnStep]
  }

  var transposed: MatrixView {
    MatrixView(base: base, rows: columns, columns: rows, rowStep: columnStep, columnStep: rowStep)
  }

  /// The distance between its lines and whether those are columns, if BLAS can read it where it is: one step is
  /// 1, and lines neither overlap nor run backwards.
  var lines: (step: Int, areColumns: Bool)? {
    if columnStep == 1 || columns <= 1, let step = MatrixView.step(rowStep, lines: rows, length: columns) {
      return (step, false)
    }
    if rowStep == 1 || rows <= 1, let step = MatrixView.step(columnStep, lines: columns, length: rows) {
      return (step, true)
    }
    return nil
  }

  private static func step(_ step: Int, lines: Int, length: Int) -> Int? {
    if lines <= 1 { return max(length, 1) }
    return step >= max(length, 1) && step <= Int(Int32.max) ? step : nil
  }
}

/// Elements that can be multiplied and summed: what dot products and convolutions compute in. Narrower floats
/// are widened to `Float` before, and booleans multiply by "and" and add by "or", as in XLA.
protocol ProductElement: Element {
  static var additiveIdentity: Self { get }
  static var multiplicativeIdentity: Self { get }
  static func sum(_ a: Self, _ b: Self) -> Self
  static func product(_ a: Self, _ b: Self) -> Self

  /// Writes the product of two matrices to a row-major one whose rows are `rowStep` apart.
  static func multiply(
    _ a: MatrixView<Self>, _ b: MatrixView<Self>, into c: UnsafeMutablePointer<Self>, rowStep: Int)
}

extension ProductElement {
  static func multiply(
    _ a: MatrixView<Self>, _ b: MatrixView<Self>, into c: UnsafeMutablePointer<Self>, rowStep: Int
  ) {
    multiplyByLoops(a, b, into: c, rowStep: rowStep)
  }

  /// The product by plain loops: row by row of `b` where its rows are dense, else by dot products.
  static func multiplyByLoops(
    _ a: MatrixView<Self>, _ b: MatrixView<Self>, into c: UnsafeMutablePointer<Self>, rowStep: Int
  ) {
    for i in 0..<a.rows {
      let row = c + i * rowStep
      if b.columnStep == 1 {
        row.update(repeating: additiveIdentity, count: b.columns)
        for k in 0..<a.columns {
          let scale = a[i, k]
          let line = b.base + k * b.rowStep
          for j in 0..<b.columns { row[j] = sum(row[j], product(scale, line[j])) }
        }
      } else {
        for j in 0..<b.columns {
          var total = additiveIdentity
          for k in 0..<a.columns { total = sum(total, product(a[i, k], b[k, j])) }
          row[j] = total
        }
      }
    }
  }
}

// MARK: - Integers and booleans

extension ProductElement where Self: FixedWidthInteger {
  static var additiveIdentity: Self { 0 }
  static var multiplicativeIdentity: Self { 1 }
  @inline(__always) static func sum(_ a: Self, _ b: Self) -> Self { a &+ b }
  @inline(__always) static func product(_ a: Self, _ b: Self) -> Self { a &* b }
}

extension Int8: ProductElement {}
extension Int16: ProductElement {}
extension Int32: ProductElement {}
extension Int64: ProductElement {}
extension UInt8: ProductElement {}
extension UInt16: ProductElement {}
extension UInt32: ProductElement {}
extension UInt64: ProductElement {}

extension Bool: ProductElement {
  static var additiveIdentity: Bool { false }
  static var multiplicativeIdentity: Bool { true }
  @inline(__always) static func sum(_ a: Bool, _ b: Bool) -> Bool { a || b }
  @inline(__always) static func product(_ a: Bool, _ b: Bool) -> Bool { a && b }
}

// MARK: - Floats, by BLAS

extension Float: ProductElement {
  static var additiveIdentity: Float { 0 }
  static var multiplicativeIdentity: Float { 1 }
  @inline(__always) static func sum(_ a: Float, _ b: Float) -> Float { a + b }
  @inline(__always) static func product(_ a: Float, _ b: Float) -> Float { a * b }
  static func multiply(
    _ a: MatrixView<Float>, _ b: MatrixView<Float>, into c: UnsafeMutablePointer<Float>, rowStep: Int
  ) {
    multiplyByBLAS(a, b, into: c, rowStep: rowStep)
  }
}

extension Double: ProductElement {
  static var additiveIdentity: Double { 0 }
  static var multiplicativeIdentity: Double { 1 }
  @inline(__always) static func sum(_ a: Double, _ b: Double) -> Double { a + b }
  @inline(__always) static func product(_ a: Double, _ b: Double) -> Double { a * b }
  static func multiply(
    _ a: MatrixView<Double>, _ b: MatrixView<Double>, into c: UnsafeMutablePointer<Double>, rowStep: Int
  ) {
    multiplyByBLAS(a, b, into: c, rowStep: rowStep)
  }
}

extension Complex: ProductElement where RealType: Element & BLASReal {
  static var additiveIdentity: Complex { .zero }
  static var multiplicativeIdentity: Complex { .one }
  @inline(__always) static func sum(_ a: Complex, _ b: Complex) -> Complex { a + b }
  @inline(__always) static func product(_ a: Complex, _ b: Complex) -> Complex { a * b }
  static func multiply(
    _ a: MatrixView<Complex>, _ b: MatrixView<Complex>, into c: UnsafeMutablePointer<Complex>, rowStep: Int
  ) {
    multiplyByBLAS(a, b, into: c, rowStep: rowStep)
  }
}
