import CVectorMath
import ComplexModule
import JAXBuffers
import RealModule

// C99's functions where it has them; the rest by XLA's formulas on the parts.
extension Kernels {
  static func complexElementary<T: Real & Element>(
    _ function: Elementary, _ x: Buffer, _: T.Type
  ) throws -> Buffer {
    typealias Z = Complex<T>
    func map(_ body: (Z) -> Z) -> Buffer { Kernels.map(x, Z.self, to: Z.self, body) }
    if let rows = libraryRows(function) {
      let row = x.dtype == .complex64 ? rows.single : rows.double
      let cut = map { onBranchCut($0, function) }
      return settled(mapRows(cut, Z.self, to: Z.self) { row($0, $1, $2) }, T.self)
    }
    switch function {
    case .exp: return map(complexExp)
    case .exp2:
      // XLA multiplies by the complex number log 2 + 0i, which makes NaN of infinities.
      let factor = T.log(2)
      return map {
        complexExp(Z(factor * parts($0).0 - 0 * parts($0).1, factor * parts($0).1 + 0 * parts($0).0))
      }
    case .expm1: return map(complexExpMinusOne)
    case .log: return map { Z(T.log(length(parts($0))), angle(parts($0))) }
    case .log1p: return map(complexLogPlusOne)
    case .rsqrt:
      let root = mapRows(x, Z.self, to: Z.self) {
        (x.dtype == .complex64 ? vm_csqrt_c64 : vm_csqrt_c128)($0, $1, $2)
      }
      return Kernels.map(root, Z.self, to: Z.self) { quotient(Z(1, 0), $0) }
    case .logistic:
      return map { z in
        let e = parts(complexExp(Z(-parts(z).0, -parts(z).1)))
        return quotient(Z(1, 0), Z(1 + e.0, e.1))
      }
    default: throw notDefined(x.dtype)
    }
  }

  /// On their cuts XLA's functions take -0 for +0: the value is that of the upper (for asinh, the right) side.
  @inline(__always)
  private static func onBranchCut<T: Real>(_ z: Complex<T>, _ function: Elementary) -> Complex<T> {
    let (a, b) = parts(z)
    if a.isNaN || b.isNaN { return Complex(.nan, .nan) }
    switch function {
    case .asin, .acos, .acosh, .sqrt: return Complex(a, b == 0 ? 0 : b)
    case .asinh: return Complex(a == 0 ? 0 : a, b)
    default: return z
    }
  }

  /// Where C99 leaves one part known beside a NaN, XLA has NaN in both.
  private static func settled<T: Real & Element>(_ x: Buffer, _: T.Type) -> Buffer {
    map(x, Complex<T>.self, to: Complex<T>.self) { z in
      parts(z).0.isNaN || parts(z).1.isNaN ? Complex(.nan, .nan) : z
    }
  }

  /// The distance from 0; unlike C's `hypot`, NaN beside an infinity stays NaN.
  @inline(__always)
  static func length<T: Real>(_ z: (T, T)) -> T { z.0.isNaN || z.1.isNaN ? .nan : T.hypot(z.0, z.1) }

  private typealias ComplexRow = (UnsafeRawPointer?, UnsafeMutableRawPointer?, Int) -> Void

  private static func libraryRows(_ function: Elementary) -> (single: ComplexRow, double: ComplexRow)? {
    switch function {
    case .sin: (vm_csin_c64, vm_csin_c128)
    case .cos: (vm_ccos_c64, vm_ccos_c128)
    case .tan: (vm_ctan_c64, vm_ctan_c128)
    case .asin: (vm_casin_c64, vm_casin_c128)
    case .acos: (vm_cacos_c64, vm_cacos_c128)
    case .atan: (vm_catan_c64, vm_catan_c128)
    case .sinh: (vm_csinh_c64, vm_csinh_c128)
    case .cosh: (vm_ccosh_c64, vm_ccosh_c128)
    case .tanh: (vm_ctanh_c64, vm_ctanh_c128)
    case .asinh: (vm_casinh_c64, vm_casinh_c128)
    case .acosh: (vm_cacosh_c64, vm_cacosh_c128)
    case .atanh: (vm_catanh_c64, vm_catanh_c128)
    case .sqrt: (vm_csqrt_c64, vm_csqrt_c128)
    default: nil
    }
  }

  /// e^a (cos b + i sin b), with e^a alone where b is zero so that infinities stay real.
  @inline(__always)
  private static func complexExp<T: Real>(_ z: Complex<T>) -> Complex<T> {
    let (a, b) = parts(z)
    let length = T.exp(a)
    if b == 0 { return Complex(length, b) }
    return Complex(length * T.cos(b), length * T.sin(b))
  }

  /// (e^a - 1) cos b - 2 sin²(b/2) + i e^a sin b, which is accurate near 0.
  private static func complexExpMinusOne<T: Real>(_ z: Complex<T>) -> Complex<T> {
    let (a, b) = parts(z)
    if b == 0 { return Complex(T.expMinusOne(a), b) }
    let half = T.sin(b / 2)
    return Complex(T.expMinusOne(a) * T.cos(b) - 2 * half * half, T.exp(a) * T.sin(b))
  }

  /// log |1 + z| from a (a + 2) + b² where that is small, and the angle of 1 + z.
  private static func complexLogPlusOne<T: Real>(_ z: Complex<T>) -> Complex<T> {
    let (a, b) = parts(z)
    let isSmall = a.magnitude < 1 && b.magnitude < 1
    let real = isSmall ? T.log(onePlus: a * (a + 2) + b * b) / 2 : T.log(length((1 + a, b)))
    return Complex(real, T.atan2(y: b, x: 1 + a))
  }

  /// Of a finite number; by an infinite one it is 0.
  private static func quotient<T: Real>(_ a: Complex<T>, _ b: Complex<T>) -> Complex<T> {
    let divisor = parts(b)
    if (divisor.0.isInfinite || divisor.1.isInfinite) && !divisor.0.isNaN && !divisor.1.isNaN {
      return Complex(T(signOf: divisor.0, magnitudeOf: 0), T(signOf: -divisor.1, magnitudeOf: 0))
    }
    let (real, imaginary) = complexQuotient(parts(a), divisor)
    return Complex(real, imaginary)
  }

  private static func angle<T: Real>(_ z: (T, T)) -> T { T.atan2(y: z.1, x: z.0) }
}
