import JAXBuffers

// Special functions of each element. Half precision computes in float32, as everywhere.
extension Kernels {
  /// A function of one number.
  package enum SpecialUnary: Sendable { case logGamma, digamma, inverseErf, besselI0e, besselI1e }

  package static func special(_ function: SpecialUnary, _ x: Buffer) throws -> Buffer {
    switch x.dtype {
    case .float32: unary(function, x, Float.self)
    case .float64: unary(function, x, Double.self)
    case .float16, .bfloat16: narrowed(try special(function, widened(x)), to: x.dtype)
    default: throw notDefined(x.dtype)
    }
  }

  private static func unary<T: ElementaryReal>(_ function: SpecialUnary, _ x: Buffer, _: T.Type) -> Buffer {
    switch function {
    case .logGamma: map(x, T.self, to: T.self) { T.logGamma($0.flushed).flushed }
    case .digamma: map(x, T.self, to: T.self) { T.digamma($0.flushed).flushed }
    case .besselI0e: map(x, T.self, to: T.self) { T.besselI0e($0.flushed).flushed }
    case .besselI1e: map(x, T.self, to: T.self) { T.besselI1e($0.flushed).flushed }
    case .inverseErf: map(x, T.self, to: T.self) { T.inverseErf($0.flushed).flushed }
    }
  }

  /// A function of two numbers.
  package enum SpecialBinary: Sendable {
    case incompleteGamma, incompleteGammaComplement, incompleteGammaGradient, gammaVariateGradient, polygamma
    case zeta
  }

  package static func special(_ function: SpecialBinary, _ x: Buffer, _ y: Buffer) throws -> Buffer {
    switch x.dtype {
    case .float32: binary(function, x, y, Float.self)
    case .float64: binary(function, x, y, Double.self)
    case .float16, .bfloat16: narrowed(try special(function, widened(x), widened(y)), to: x.dtype)
    default: throw notDefined(x.dtype)
    }
  }

  private static func binary<T: ElementaryReal>(
    _ function: SpecialBinary, _ x: Buffer, _ y: Buffer, _: T.Type
  ) -> Buffer {
    switch function {
    case .incompleteGamma:
      mapPairs(x, T.self, y, T.self, to: T.self) { T.incompleteGamma($0.flushed, $1.flushed).flushed }
    case .incompleteGammaComplement:
      mapPairs(x, T.self, y, T.self, to: T.self) {
        T.incompleteGammaComplement($0.flushed, $1.flushed).flushed
      }
    case .incompleteGammaGradient:
      mapPairs(x, T.self, y, T.self, to: T.self) { T.incompleteGammaGradient($0.flushed, $1.flushed).flushed }
    case .gammaVariateGradient:
      mapPairs(x, T.self, y, T.self, to: T.self) { T.gammaVariateGradient($0.flushed, $1.flushed).flushed }
    case .polygamma:
      mapPairs(x, T.self, y, T.self, to: T.self) { T.polygamma($0.flushed, $1.flushed).flushed }
    case .zeta: mapPairs(x, T.self, y, T.self, to: T.self) { T.zeta($0.flushed, $1.flushed).flushed }
    }
  }

  /// The regularised incomplete beta function; the operands have one shape.
  package static func incompleteBeta(_ a: Buffer, _ b: Buffer, _ x: Buffer) throws -> Buffer {
    switch x.dtype {
    case .float32: beta(a, b, x, Float.self)
    case .float64: beta(a, b, x, Double.self)
    case .float16, .bfloat16: narrowed(try incompleteBeta(widened(a), widened(b), widened(x)), to: x.dtype)
    default: throw notDefined(x.dtype)
    }
  }

  private static func beta<T: ElementaryReal>(_ a: Buffer, _ b: Buffer, _ x: Buffer, _: T.Type) -> Buffer {
    let (a, b) = (a.elements(as: T.self), b.elements(as: T.self))
    return x.withElements(as: T.self) { x in
      Buffer([x.count]) { (result: UnsafeMutableBufferPointer<T>) in
        for i in 0..<x.count {
          result[i] = T.incompleteBeta(a[i].flushed, b[i].flushed, x[i].flushed).flushed
        }
      }
    }.reshaped(x.shape)
  }

  /// The next number after `x` towards `y` (XLA: `NextAfter`, on bit patterns).
  package static func nextAfter(_ x: Buffer, _ y: Buffer) throws -> Buffer {
    switch x.dtype {
    case .float32:
      mapPairs(x, UInt32.self, y, UInt32.self, to: UInt32.self) {
        next($0, $1, infinity: 0x7F80_0000, smallest: 0x80_0000)
      }
      .reinterpreted(as: x.dtype)
    case .float64:
      mapPairs(x, UInt64.self, y, UInt64.self, to: UInt64.self) {
        next($0, $1, infinity: 0x7FF << 52, smallest: 1 << 52)
      }
      .reinterpreted(as: x.dtype)
    case .float16:
      mapPairs(x, UInt16.self, y, UInt16.self, to: UInt16.self) {
        next($0, $1, infinity: 0x7C00, smallest: 1)
      }
      .reinterpreted(as: x.dtype)
    case .bfloat16:
      mapPairs(x, UInt16.self, y, UInt16.self, to: UInt16.self) {
        next($0, $1, infinity: 0x7F80, smallest: 0x80)
      }
      .reinterpreted(as: x.dtype)
    default: throw notDefined(x.dtype)
    }
  }

  /// On the bits of floats, given those of infinity and of the smallest number that is not zero to XLA: it compares
  /// with subnormals flushed, which float16's are not since it widens them.
  @inline(__always)
  private static func next<Bits: FixedWidthInteger & UnsignedInteger>(
    _ x: Bits, _ y: Bits, infinity: Bits, smallest: Bits
  ) -> Bits {
    let sign = Bits(1) << Bits(Bits.bitWidth - 1)
    let (xSize, ySize) = (x & ~sign, y & ~sign)
    if xSize > infinity || ySize > infinity { return infinity | (infinity >> 1) }
    if x == y || (xSize < smallest && ySize < smallest) { return y }
    if xSize == 0 { return (y & sign) | 1 }
    return x & sign != y & sign || xSize > ySize ? x - 1 : x + 1
  }
}
