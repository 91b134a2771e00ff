import ComplexModule
import JAXBuffers

/// What one looks at first in an array of numbers.
package struct Statistics: Sendable {
  /// Over the numbers that are neither NaN nor infinite; nil when there are none.
  package var min: Double?
  package var max: Double?
  package var mean: Double?
  package var nanCount = 0
  package var infCount = 0
  package var zeroCount = 0
  package var count = 0

  package init() {}
}

/// A kind of number that is not finite.
package enum NonFinite: String, Sendable, CaseIterable { case nan, inf }

extension Kernels {
  /// The numbers as float64: magnitudes of complex numbers, NaN for what is no number.
  package static func doubles(_ x: Buffer) -> Buffer {
    if x.dtype == .complex64 || x.dtype == .complex128, let magnitude = try? exact(.abs, x) {
      return doubles(magnitude)
    }
    if let values = try? convert(x, to: .float64) { return values }
    return Buffer(scalar: Double.nan).broadcast(to: x.shape, axes: []).rowMajor()
  }

  package static func statistics(_ x: Buffer) -> Statistics {
    var result = Statistics()
    result.count = x.elementCount
    var total = 0.0
    x.forEachPiece { piece, _ in
      doubles(piece).withElements(as: Double.self) { values in
        for value in values {
          if value.isNaN {
            result.nanCount += 1
          } else if value.isInfinite {
            result.infCount += 1
          } else {
            total += value
            result.min = Swift.min(result.min ?? value, value)
            result.max = Swift.max(result.max ?? value, value)
            if value == 0 { result.zeroCount += 1 }
          }
        }
      }
      return true
    }
    let finite = result.count - result.nanCount - result.infCount
    if finite > 0 { result.mean = total / Double(finite) }
    return result
  }

  /// Whether any number is NaN, or infinite; a complex number is when either part is.
  package static func contains(_ kind: NonFinite, _ x: Buffer) -> Bool {
    guard x.dtype.isInexact, mayHoldNonFinite(x) else { return false }
    return firstIndex(of: kind, x) != nil
  }

  /// The row-major index of the first such number.
  package static func firstIndex(of kind: NonFinite, _ x: Buffer) -> [Int]? {
    guard x.dtype.isInexact else { return nil }
    let place =
      x.dtype.isComplex
      ? Swift.min(
        firstPlace(of: kind, realPart(x)) ?? .max, firstPlace(of: kind, imaginaryPart(x)) ?? .max)
      : firstPlace(of: kind, x) ?? .max
    guard place != .max else { return nil }
    var rest = place
    return x.shape.rowMajorStrides.map { stride in
      defer { rest %= stride }
      return rest / stride
    }
  }

  /// How many such numbers there are.
  package static func count(_ kind: NonFinite, _ x: Buffer) -> Int {
    guard x.dtype.isInexact, mayHoldNonFinite(x) else { return 0 }
    let values = statistics(x)
    return kind == .nan ? values.nanCount : values.infCount
  }

  private static func firstPlace(of kind: NonFinite, _ x: Buffer) -> Int? {
    var place: Int?
    x.forEachPiece { piece, start in
      let index = doubles(piece).withElements(as: Double.self) { values in
        values.firstIndex { kind == .nan ? $0.isNaN : $0.isInfinite }
      }
      place = index.map { start + $0 }
      return index == nil
    }
    return place
  }

  /// A quick no for the usual case: some element has every exponent bit set. Small formats are always looked at.
  private static func mayHoldNonFinite(_ x: Buffer) -> Bool {
    switch x.dtype {
    case .float32: anyExponentFull(x, UInt32(0x7F80_0000))
    case .float64: anyExponentFull(x, UInt64(0x7FF0_0000_0000_0000))
    case .float16: anyExponentFull(x, UInt16(0x7C00))
    case .bfloat16: anyExponentFull(x, UInt16(0x7F80))
    default: true
    }
  }

  private static func anyExponentFull<T: FixedWidthInteger>(_ x: Buffer, _ mask: T) -> Bool {
    var found: T = 0
    x.forEachPiece { piece, _ in
      piece.withElements(as: T.self) { bits in
        for b in bits { found |= (b & mask) == mask ? 1 : 0 }
      }
      return found == 0
    }
    return found != 0
  }
}
