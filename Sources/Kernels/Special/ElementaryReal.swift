import JAXBuffers

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// The floats in which special functions compute, with the C library's elementary functions.
protocol ElementaryReal: BinaryFloatingPoint, BitwiseCopyable, Element {
  static func exp(_ x: Self) -> Self
  static func log(_ x: Self) -> Self
  static func log1p(_ x: Self) -> Self
  static func sin(_ x: Self) -> Self
  static func cos(_ x: Self) -> Self
  static func pow(_ x: Self, _ y: Self) -> Self
  /// Giles' inverse error function, of which there is one for each precision.
  static func inverseErf(_ x: Self) -> Self
  /// A number from 1 up to 2 from a Threefry hash (JAX: the first half of `_uniform`).
  static func fromBits(_ hash: (UInt32, UInt32)) -> Self
}

extension Float: ElementaryReal {
  static func exp(_ x: Float) -> Float { expf(x) }
  static func log(_ x: Float) -> Float { logf(x) }
  static func log1p(_ x: Float) -> Float { log1pf(x) }
  static func sin(_ x: Float) -> Float { sinf(x) }
  static func cos(_ x: Float) -> Float { cosf(x) }
  static func pow(_ x: Float, _ y: Float) -> Float { powf(x, y) }
  static func fromBits(_ hash: (UInt32, UInt32)) -> Float {
    Float(bitPattern: (hash.0 ^ hash.1) >> 9 | (1 as Float).bitPattern)
  }
}

// Inside the type its own `exp` hides the C library's.
private func cExp(_ x: Double) -> Double { exp(x) }
private func cLog(_ x: Double) -> Double { log(x) }
private func cLog1p(_ x: Double) -> Double { log1p(x) }
private func cSin(_ x: Double) -> Double { sin(x) }
private func cCos(_ x: Double) -> Double { cos(x) }
private func cPow(_ x: Double, _ y: Double) -> Double { pow(x, y) }

extension Double: ElementaryReal {
  static func exp(_ x: Double) -> Double { cExp(x) }
  static func log(_ x: Double) -> Double { cLog(x) }
  static func log1p(_ x: Double) -> Double { cLog1p(x) }
  static func sin(_ x: Double) -> Double { cSin(x) }
  static func cos(_ x: Double) -> Double { cCos(x) }
  static func pow(_ x: Double, _ y: Double) -> Double { cPow(x, y) }
  static func fromBits(_ hash: (UInt32, UInt32)) -> Double {
    Double(bitPattern: (UInt64(hash.0) << 32 | UInt64(hash.1)) >> 12 | (1 as Double).bitPattern)
  }
}

extension ElementaryReal {
  /// Zero in place of a subnormal number: XLA:CPU computes with those flushed, which decides between a pole and a
  /// large value.
  @inline(__always) var flushed: Self { isSubnormal ? Self(signOf: self, magnitudeOf: 0) : self }

  /// The polynomial with these coefficients, the highest power's first.
  static func polynomial(_ x: Self, _ coefficients: [Double]) -> Self {
    var sum: Self = 0
    for c in coefficients { sum = sum * x + Self(c) }
    return sum
  }

  /// The Chebyshev series with these coefficients, the highest order's first, by Clenshaw's recurrence
  /// (JAX: `evaluate_chebyshev_polynomial`).
  static func chebyshev(_ x: Self, _ coefficients: [Double]) -> Self {
    var (b0, b1, b2): (Self, Self, Self) = (0, 0, 0)
    for c in coefficients {
      (b2, b1) = (b1, b0)
      b0 = x * b1 - b2 + Self(c)
    }
    return (b0 - b2) * 0.5
  }
}
