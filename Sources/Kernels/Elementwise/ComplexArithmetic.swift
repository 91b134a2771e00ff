import ComplexModule
import JAXBuffers
import RealModule

// Complex numbers by their textbook formulas on parts, as XLA computes them: swift-numerics' own operators treat
// all that is not finite as one point.
extension Kernels {
  static func complexAdd(_ x: Buffer, _ y: Buffer) -> Buffer {
    complexPairs(x, y) { a, b in
      (a.0 + b.0, a.1 + b.1)
    } _: { a, b in
      (a.0 + b.0, a.1 + b.1)
    }
  }

  static func complexSubtract(_ x: Buffer, _ y: Buffer) -> Buffer {
    complexPairs(x, y) { a, b in
      (a.0 - b.0, a.1 - b.1)
    } _: { a, b in
      (a.0 - b.0, a.1 - b.1)
    }
  }

  static func complexMultiply(_ x: Buffer, _ y: Buffer) -> Buffer {
    complexPairs(x, y) { a, b in
      (a.0 * b.0 - a.1 * b.1, a.0 * b.1 + a.1 * b.0)
    } _: { a, b in
      (a.0 * b.0 - a.1 * b.1, a.0 * b.1 + a.1 * b.0)
    }
  }

  static func complexDivide(_ x: Buffer, _ y: Buffer) -> Buffer {
    complexPairs(x, y) {
      complexQuotient($0, $1)
    } _: {
      complexQuotient($0, $1)
    }
  }

  /// Smith's method, so that large and small divisors neither overflow nor vanish; a zero divisor gives
  /// infinities by C99's rules.
  @inline(__always)
  static func complexQuotient<T: FloatingPoint>(_ a: (T, T), _ b: (T, T)) -> (T, T) {
    if b.0 == 0 && b.1 == 0 { return (a.0 / b.0.magnitude, a.1 / b.0.magnitude) }
    if b.0.magnitude >= b.1.magnitude {
      let ratio = b.1 / b.0
      let denominator = b.0 + b.1 * ratio
      return ((a.0 + a.1 * ratio) / denominator, (a.1 - a.0 * ratio) / denominator)
    }
    let ratio = b.0 / b.1
    let denominator = b.0 * ratio + b.1
    return ((a.0 * ratio + a.1) / denominator, (a.1 * ratio - a.0) / denominator)
  }

  /// The larger or smaller by real, then imaginary part; the second where NaN leaves that open
  /// (JAX: `_minmax_complex_lowering`).
  static func complexExtremum(_ x: Buffer, _ y: Buffer, greater: Bool) -> Buffer {
    func pick<T: BinaryFloatingPoint>(_ a: (T, T), _ b: (T, T)) -> (T, T) {
      let first = a.0 == b.0 ? (greater ? a.1 > b.1 : a.1 < b.1) : (greater ? a.0 > b.0 : a.0 < b.0)
      return first ? a : b
    }
    return complexPairs(x, y) {
      pick($0, $1)
    } _: {
      pick($0, $1)
    }
  }

  @inline(__always)
  private static func complexPairs(
    _ x: Buffer, _ y: Buffer, _ single: ((Float, Float), (Float, Float)) -> (Float, Float),
    _ double: ((Double, Double), (Double, Double)) -> (Double, Double)
  ) -> Buffer {
    if x.dtype == .complex64 {
      return mapPairs(x, Complex<Float>.self, y, Complex<Float>.self, to: Complex<Float>.self) { a, b in
        let (real, imaginary) = single(parts(a), parts(b))
        return Complex(real, imaginary)
      }
    }
    return mapPairs(x, Complex<Double>.self, y, Complex<Double>.self, to: Complex<Double>.self) { a, b in
      let (real, imaginary) = double(parts(a), parts(b))
      return Complex(real, imaginary)
    }
  }

  /// Both parts as they are stored; `real` and `imaginary` of swift-numerics hide those of infinities.
  @inline(__always)
  static func parts<T: Real>(_ z: Complex<T>) -> (T, T) { (z.rawStorage.x, z.rawStorage.y) }
}
