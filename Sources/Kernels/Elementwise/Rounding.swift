import ComplexModule
import JAXBuffers
import RealModule

extension Kernels {
  /// A rounding, sign or magnitude function: exact on every dtype it is defined for.
  package enum Exact: Sendable {
    case negate, abs, sign, floor, ceil, roundAwayFromZero, roundToEven, square
  }

  package static func exact(_ function: Exact, _ x: Buffer) throws -> Buffer {
    switch x.dtype {
    case .float32: return exactFloating(function, x, Float.self)
    case .float64: return exactFloating(function, x, Double.self)
    case .float16, .bfloat16: return narrowed(exactFloating(function, widened(x), Float.self), to: x.dtype)
    case .complex64: return try exactComplex(function, x, Float.self)
    case .complex128: return try exactComplex(function, x, Double.self)
    case .int8: return try exactInteger(function, x, Int8.self)
    case .int16: return try exactInteger(function, x, Int16.self)
    case .int32: return try exactInteger(function, x, Int32.self)
    case .int64: return try exactInteger(function, x, Int64.self)
    case .uint8: return try exactInteger(function, x, UInt8.self)
    case .uint16: return try exactInteger(function, x, UInt16.self)
    case .uint32: return try exactInteger(function, x, UInt32.self)
    case .uint64: return try exactInteger(function, x, UInt64.self)
    default: throw notDefined(x.dtype)
    }
  }

  private static func exactFloating<T: BinaryFloatingPoint & Element>(
    _ function: Exact, _ x: Buffer, _: T.Type
  ) -> Buffer {
    switch function {
    case .negate: map(x, T.self, to: T.self) { -$0 }
    case .abs: map(x, T.self, to: T.self) { $0.magnitude }
    case .sign: map(x, T.self, to: T.self) { $0 > 0 ? 1 : $0 < 0 ? -1 : $0 }
    case .floor: map(x, T.self, to: T.self) { $0.rounded(.down) }
    case .ceil: map(x, T.self, to: T.self) { $0.rounded(.up) }
    case .roundAwayFromZero: map(x, T.self, to: T.self) { $0.rounded(.toNearestOrAwayFromZero) }
    case .roundToEven: map(x, T.self, to: T.self) { $0.rounded(.toNearestOrEven) }
    case .square: map(x, T.self, to: T.self) { $0 * $0 }
    }
  }

  private static func exactInteger<T: FixedWidthInteger & Element>(
    _ function: Exact, _ x: Buffer, _: T.Type
  ) throws -> Buffer {
    switch function {
    case .negate: map(x, T.self, to: T.self) { 0 &- $0 }
    case .abs: map(x, T.self, to: T.self) { $0 < 0 ? 0 &- $0 : $0 }
    case .sign: map(x, T.self, to: T.self) { $0 > 0 ? 1 : $0 < 0 ? ~0 : 0 }
    case .square: map(x, T.self, to: T.self) { $0 &* $0 }
    case .floor, .ceil, .roundAwayFromZero, .roundToEven: throw notDefined(x.dtype)
    }
  }

  private static func exactComplex<T: Real & Element>(_ function: Exact, _ x: Buffer, _: T.Type) throws
    -> Buffer
  {
    typealias Z = Complex<T>
    switch function {
    case .negate: return map(x, Z.self, to: Z.self) { Z(-parts($0).0, -parts($0).1) }
    case .abs: return map(x, Z.self, to: T.self) { length(parts($0)) }
    case .sign:
      return map(x, Z.self, to: Z.self) { z in
        let (a, b) = parts(z)
        let length = T.hypot(a, b)
        return length == 0 ? .zero : Z(a / length, b / length)
      }
    case .square: return complexMultiply(x, x)
    case .floor, .ceil, .roundAwayFromZero, .roundToEven: throw notDefined(x.dtype)
    }
  }

  /// Whether each floating-point number is neither infinite nor NaN.
  package static func isFinite(_ x: Buffer) throws -> Buffer {
    switch x.dtype {
    case .float32: map(x, Float.self, to: Bool.self) { $0.isFinite }
    case .float64: map(x, Double.self, to: Bool.self) { $0.isFinite }
    case .float16, .bfloat16: try isFinite(widened(x))
    case .complex64: map(x, Complex<Float>.self, to: Bool.self) { $0.isFinite }
    case .complex128: map(x, Complex<Double>.self, to: Bool.self) { $0.isFinite }
    default: throw notDefined(x.dtype)
    }
  }

  /// Rounds to the values of a float with fewer bits, out-of-range magnitudes to infinity and subnormals of the
  /// smaller format to zero. It works on bits, step by step as XLA does (`EmitReducePrecisionIR`).
  package static func reducePrecision(_ x: Buffer, exponentBits: Int, mantissaBits: Int) throws -> Buffer {
    switch x.dtype {
    case .float32:
      let format = ReducedFormat<UInt32>(exponentBits, mantissaBits, ofExponent: 8, mantissa: 23)
      return map(x.reinterpreted(as: .uint32), UInt32.self, to: UInt32.self) { format.reduce($0) }
        .reinterpreted(as: .float32)
    case .float64:
      let format = ReducedFormat<UInt64>(exponentBits, mantissaBits, ofExponent: 11, mantissa: 52)
      return map(x.reinterpreted(as: .uint64), UInt64.self, to: UInt64.self) { format.reduce($0) }
        .reinterpreted(as: .float64)
    case .float16, .bfloat16:
      return narrowed(
        try reducePrecision(widened(x), exponentBits: exponentBits, mantissaBits: mantissaBits), to: x.dtype)
    default: throw notDefined(x.dtype)
    }
  }
}

/// The bit patterns by which a float is rounded to one with fewer bits.
private struct ReducedFormat<Bits: FixedWidthInteger & UnsignedInteger> {
  let sign: Bits
  let exponent: Bits
  /// The last bit kept of the fraction; nil when all are.
  let lastBit: Bits?
  let lastShift: Bits
  /// Exponents above overflow; nil when every exponent fits.
  let largest: Bits?
  /// Exponents up to this one underflow.
  let smallest: Bits

  init(_ exponentBits: Int, _ mantissaBits: Int, ofExponent ownExponent: Int, mantissa ownMantissa: Int) {
    sign = 1 << Bits(ownExponent + ownMantissa)
    exponent = ((1 << Bits(ownExponent)) - 1) << Bits(ownMantissa)
    lastShift = Bits(Swift.max(0, ownMantissa - mantissaBits))
    lastBit = mantissaBits < ownMantissa ? 1 << lastShift : nil
    let bias: Bits = (1 << Bits(ownExponent - 1)) - 1
    let reducedBias: Bits = (1 << Bits(exponentBits - 1)) - 1
    largest = exponentBits < ownExponent ? (bias + reducedBias) << Bits(ownMantissa) : nil
    smallest = exponentBits < ownExponent ? (bias - reducedBias) << Bits(ownMantissa) : 0
  }

  @inline(__always)
  func reduce(_ x: Bits) -> Bits {
    if x & ~sign > exponent { return x }
    var y = x
    if let lastBit {
      // Half of the last kept bit, less one unless that bit is odd: ties go to even.
      y = y &+ ((lastBit >> 1) &- 1 &+ ((y & lastBit) >> lastShift))
      y &= ~(lastBit &- 1)
    }
    if let largest {
      if y & exponent > largest { return x & sign | exponent }
      if y & exponent <= smallest { return x & sign }
    }
    return y
  }
}
