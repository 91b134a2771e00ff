import CVectorMath
import ComplexModule
import JAXBuffers
import RealModule

extension Kernels {
  /// A function of one floating-point or complex number.
  package enum Elementary: Sendable {
    case exp, exp2, expm1, log, log1p, sin, cos, tan, asin, acos, atan, sinh, cosh, tanh, asinh, acosh, atanh
    case sqrt, rsqrt, cbrt, logistic, erf, erfc
  }

  package static func elementary(_ function: Elementary, _ x: Buffer) throws -> Buffer {
    switch x.dtype {
    case .float32: mapRows(x, Float.self, to: Float.self) { floatRow(function, $0, $1, $2) }
    case .float64: mapRows(x, Double.self, to: Double.self) { doubleRow(function, $0, $1, $2) }
    case .float16 where function == .exp2, .bfloat16 where function == .exp2: try halfExp2(x)
    case .float16, .bfloat16: narrowed(try elementary(function, widened(x)), to: x.dtype)
    case .complex64: try complexElementary(function, x, Float.self)
    case .complex128: try complexElementary(function, x, Double.self)
    default: throw notDefined(x.dtype)
    }
  }

  /// XLA expands 2^x to e^(x ln 2) before it widens, so the product is rounded in half precision.
  private static func halfExp2(_ x: Buffer) throws -> Buffer {
    let ln2 = try convert(Buffer(scalar: Float.log(2)), to: x.dtype)
    return try elementary(.exp, try multiply(x, ln2))
  }

  private static func floatRow(
    _ function: Elementary, _ x: UnsafePointer<Float>, _ y: UnsafeMutablePointer<Float>, _ n: Int
  ) {
    switch function {
    case .exp: vm_exp_f32(x, y, n)
    case .exp2: vm_exp2_f32(x, y, n)
    case .expm1: vm_expm1_f32(x, y, n)
    case .log:
      // libmvec looks at the bits of subnormals; adding 0 flushes them first.
      for i in 0..<n { y[i] = x[i] + 0 }
      vm_log_f32(y, y, n)
    case .log1p: vm_log1p_f32(x, y, n)
    case .sin: vm_sin_f32(x, y, n)
    case .cos: vm_cos_f32(x, y, n)
    case .tan: vm_tan_f32(x, y, n)
    case .asin: vm_asin_f32(x, y, n)
    case .acos: vm_acos_f32(x, y, n)
    case .atan: vm_atan_f32(x, y, n)
    case .sinh: vm_sinh_f32(x, y, n)
    case .cosh: vm_cosh_f32(x, y, n)
    case .tanh: vm_tanh_f32(x, y, n)
    case .asinh: vm_asinh_f32(x, y, n)
    case .acosh: vm_acosh_f32(x, y, n)
    case .atanh: vm_atanh_f32(x, y, n)
    case .cbrt: vm_cbrt_f32(x, y, n)
    case .erf: vm_erf_f32(x, y, n)
    case .erfc: vm_erfc_f32(x, y, n)
    case .sqrt: for i in 0..<n { y[i] = x[i].squareRoot() }
    case .rsqrt: for i in 0..<n { y[i] = 1 / x[i].squareRoot() }
    case .logistic:
      for i in 0..<n { y[i] = -x[i] }
      vm_exp_f32(y, y, n)
      for i in 0..<n { y[i] = 1 / (1 + y[i]) }
    }
  }

  private static func doubleRow(
    _ function: Elementary, _ x: UnsafePointer<Double>, _ y: UnsafeMutablePointer<Double>, _ n: Int
  ) {
    switch function {
    case .exp: vm_exp_f64(x, y, n)
    case .exp2: vm_exp2_f64(x, y, n)
    case .expm1: vm_expm1_f64(x, y, n)
    case .log:
      // libmvec looks at the bits of subnormals; adding 0 flushes them first.
      for i in 0..<n { y[i] = x[i] + 0 }
      vm_log_f64(y, y, n)
    case .log1p: vm_log1p_f64(x, y, n)
    case .sin: vm_sin_f64(x, y, n)
    case .cos: vm_cos_f64(x, y, n)
    case .tan: vm_tan_f64(x, y, n)
    case .asin: vm_asin_f64(x, y, n)
    case .acos: vm_acos_f64(x, y, n)
    case .atan: vm_atan_f64(x, y, n)
    case .sinh: vm_sinh_f64(x, y, n)
    case .cosh: vm_cosh_f64(x, y, n)
    case .tanh: vm_tanh_f64(x, y, n)
    case .asinh: vm_asinh_f64(x, y, n)
    case .acosh: vm_acosh_f64(x, y, n)
    case .atanh: vm_atanh_f64(x, y, n)
    case .cbrt: vm_cbrt_f64(x, y, n)
    case .erf: vm_erf_f64(x, y, n)
    case .erfc: vm_erfc_f64(x, y, n)
    case .sqrt: for i in 0..<n { y[i] = x[i].squareRoot() }
    case .rsqrt: for i in 0..<n { y[i] = 1 / x[i].squareRoot() }
    case .logistic:
      for i in 0..<n { y[i] = -x[i] }
      vm_exp_f64(y, y, n)
      for i in 0..<n { y[i] = 1 / (1 + y[i]) }
    }
  }
}
