// Minimum and maximum as XLA:CPU has them: a subnormal operand is zero, also in the result.
extension Kernels {
  /// The smaller of two; NaN if either is, and -0 before 0.
  @inline(__always)
  static func smaller<T: BinaryFloatingPoint>(_ a: T, _ b: T) -> T {
    if a.isNaN || b.isNaN { return a + b }
    let result = a < b || (a == b && a.sign == .minus) ? a : b
    return result.isSubnormal ? T(signOf: result, magnitudeOf: 0) : result
  }

  /// The larger of two; NaN if either is, and 0 after -0.
  @inline(__always)
  static func larger<T: BinaryFloatingPoint>(_ a: T, _ b: T) -> T {
    if a.isNaN || b.isNaN { return a + b }
    let result = a > b || (a == b && a.sign == .plus) ? a : b
    return result.isSubnormal ? T(signOf: result, magnitudeOf: 0) : result
  }

  /// Whether `a` comes before `b`: by real part, then by imaginary part (JAX: `_minmax_complex_lowering`).
  @inline(__always)
  static func precedes<T: BinaryFloatingPoint>(_ a: SIMD2<T>, _ b: SIMD2<T>) -> Bool {
    a.x < b.x || (a.x == b.x && a.y < b.y)
  }

  /// The product of complex numbers by the plain formula.
  @inline(__always)
  static func complexProduct<T: BinaryFloatingPoint & SIMDScalar>(_ a: SIMD2<T>, _ b: SIMD2<T>) -> SIMD2<T> {
    SIMD2(a.x * b.x - a.y * b.y, a.x * b.y + a.y * b.x)
  }
}
