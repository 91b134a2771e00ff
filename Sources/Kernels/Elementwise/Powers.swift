import CVectorMath
import ComplexModule
import JAXBuffers
import RealModule

extension Kernels {
  /// `x ** y` for floating and complex numbers; `y` may also be of an integer dtype.
  package static func power(_ x: Buffer, _ y: Buffer) throws -> Buffer {
    switch x.dtype {
    case .float16, .bfloat16:
      let exponent = y.dtype.isInteger ? try convert(y, to: .float32) : widened(y)
      return narrowed(try power(widened(x), exponent), to: x.dtype)
    case .float32, .float64:
      let exponent = y.dtype == x.dtype ? y : try convert(y, to: x.dtype)
      let shape = commonShape(x, y)
      return binaryRows(x.expanded(to: shape), exponent.expanded(to: shape), vm_pow_f32, vm_pow_f64)
    case .complex64: return complexPower(x, try convert(y, to: x.dtype), Float.self)
    case .complex128: return complexPower(x, try convert(y, to: x.dtype), Double.self)
    default:
      guard x.dtype.isInteger else { throw notDefined(x.dtype) }
      return try integerPower(x, y)
    }
  }

  private static func complexPower<T: Real & Element>(_ x: Buffer, _ y: Buffer, _: T.Type) -> Buffer {
    mapPairs(x, Complex<T>.self, y, Complex<T>.self, to: Complex<T>.self) { base, exponent in
      if exponent == .zero { return .one }
      if base.real == 0 && base.imaginary == 0 { return .zero }
      // |b|^c e^(-d θ) (cos(c θ + d log|b|) + i sin(…)), as XLA expands it.
      let length = T.hypot(base.real, base.imaginary)
      let angle = T.atan2(y: base.imaginary, x: base.real)
      let magnitude = T.pow(length, exponent.real) * T.exp(-exponent.imaginary * angle)
      let turn = exponent.real * angle + exponent.imaginary * T.log(length)
      return Complex(magnitude * T.cos(turn), magnitude * T.sin(turn))
    }
  }

  /// Integers by repeated squaring; a negative exponent gives what its bits would (JAX refuses it before).
  private static func integerPower(_ x: Buffer, _ y: Buffer) throws -> Buffer {
    let shape = commonShape(x, y)
    var result = try convert(Buffer(scalar: Int64(1)), to: x.dtype).expanded(to: shape).rowMajor()
    var base = x
    var exponent = try convert(y, to: .int64).expanded(to: shape)
    let one = Buffer(scalar: Int64(1))
    while exponent.withElements(as: Int64.self, { $0.contains { $0 > 0 } }) {
      let odd = try compare(try and(exponent, one), one, .eq)
      result = try select(odd, [result, try multiply(result, base)])
      base = try multiply(base, base)
      exponent = try shiftRightArithmetic(exponent, one)
    }
    return result
  }

  /// `x ** y` for one whole number, by repeated squaring as JAX lowers `integer_pow`.
  package static func integerPower(_ x: Buffer, exponent: Int) throws -> Buffer {
    if isHalf(x.dtype) { return narrowed(try integerPower(widened(x), exponent: exponent), to: x.dtype) }
    guard exponent != 0 else {
      return try convert(Buffer(scalar: Int64(1)), to: x.dtype).expanded(to: x.shape)
    }
    var result: Buffer?
    var base = x
    var n = exponent.magnitude
    while true {
      if n & 1 == 1 { result = try result.map { try multiply($0, base) } ?? base }
      n >>= 1
      if n == 0 { break }
      base = try multiply(base, base)
    }
    let power = result ?? x
    guard exponent < 0 else { return power }
    return try divide(try convert(Buffer(scalar: Int64(1)), to: x.dtype), power)
  }

  /// The angle of the point (x, y): `atan2(y, x)`.
  package static func atan2(_ y: Buffer, _ x: Buffer) throws -> Buffer {
    if isHalf(y.dtype) { return narrowed(try atan2(widened(y), widened(x)), to: y.dtype) }
    if y.dtype.isComplex { return try complexAngle(y, x) }
    guard y.dtype == .float32 || y.dtype == .float64 else { throw notDefined(y.dtype) }
    let shape = commonShape(y, x)
    return binaryRows(y.expanded(to: shape), x.expanded(to: shape), vm_atan2_f32, vm_atan2_f64)
  }

  /// -i log((x + i y) / sqrt(x² + y²)), as XLA expands it.
  private static func complexAngle(_ y: Buffer, _ x: Buffer) throws -> Buffer {
    func turned(_ z: Buffer, by factor: Double) throws -> Buffer {
      try multiply(convert(Buffer(scalar: Complex(0, factor)), to: z.dtype), z)
    }
    let norm = try elementary(.sqrt, add(multiply(x, x), multiply(y, y)))
    return try turned(elementary(.log, divide(add(x, turned(y, by: 1)), norm)), by: -1)
  }

  private static func binaryRows(
    _ x: Buffer, _ y: Buffer,
    _ single: (UnsafePointer<Float>, UnsafePointer<Float>, UnsafeMutablePointer<Float>, Int) -> Void,
    _ double: (UnsafePointer<Double>, UnsafePointer<Double>, UnsafeMutablePointer<Double>, Int) -> Void
  ) -> Buffer {
    let (x, y) = (x.rowMajor(), y.rowMajor())
    let result = Buffer(uninitialized: x.dtype, x.shape)
    if x.dtype == .float32 {
      single(x.pointer(Float.self), y.pointer(Float.self), result.mutablePointer(Float.self), x.elementCount)
    } else {
      double(
        x.pointer(Double.self), y.pointer(Double.self), result.mutablePointer(Double.self), x.elementCount)
    }
    withExtendedLifetime((x.storage, y.storage)) {}
    return result
  }
}
