import ComplexModule
import JAXBuffers

extension Kernels {
  /// `total…` order every number: -NaN < -inf < … < -0 < +0 < … < inf < NaN.
  package enum Comparison: Sendable { case eq, ne, lt, le, gt, ge, totalLt, totalLe }

  package static func compare(_ x: Buffer, _ y: Buffer, _ comparison: Comparison) throws -> Buffer {
    switch x.dtype {
    case .float32: floatCompare(x, y, Float.self, comparison)
    case .float64: floatCompare(x, y, Double.self, comparison)
    case .float16, .bfloat16: floatCompare(widened(x), widened(y), Float.self, comparison)
    case .bool: integerCompare(x, y, UInt8.self, comparison)
    case .int8: integerCompare(x, y, Int8.self, comparison)
    case .int16: integerCompare(x, y, Int16.self, comparison)
    case .int32: integerCompare(x, y, Int32.self, comparison)
    case .int64: integerCompare(x, y, Int64.self, comparison)
    case .uint8: integerCompare(x, y, UInt8.self, comparison)
    case .uint16: integerCompare(x, y, UInt16.self, comparison)
    case .uint32: integerCompare(x, y, UInt32.self, comparison)
    case .uint64, .keyFry: integerCompare(x, y, UInt64.self, comparison)
    case .complex64: try complexCompare(x, y, Complex<Float>.self, comparison)
    case .complex128: try complexCompare(x, y, Complex<Double>.self, comparison)
    default: throw notDefined(x.dtype)
    }
  }

  private static func floatCompare<T: BinaryFloatingPoint & Element>(
    _ x: Buffer, _ y: Buffer, _: T.Type, _ comparison: Comparison
  ) -> Buffer {
    switch comparison {
    case .eq: mapPairs(x, T.self, y, T.self, to: Bool.self) { $0 == $1 }
    case .ne: mapPairs(x, T.self, y, T.self, to: Bool.self) { $0 != $1 }
    case .lt: mapPairs(x, T.self, y, T.self, to: Bool.self) { $0 < $1 }
    case .le: mapPairs(x, T.self, y, T.self, to: Bool.self) { $0 <= $1 }
    case .gt: mapPairs(x, T.self, y, T.self, to: Bool.self) { $0 > $1 }
    case .ge: mapPairs(x, T.self, y, T.self, to: Bool.self) { $0 >= $1 }
    case .totalLt: mapPairs(x, T.self, y, T.self, to: Bool.self) { !$1.isTotallyOrdered(belowOrEqualTo: $0) }
    case .totalLe: mapPairs(x, T.self, y, T.self, to: Bool.self) { $0.isTotallyOrdered(belowOrEqualTo: $1) }
    }
  }

  private static func integerCompare<T: FixedWidthInteger & Element>(
    _ x: Buffer, _ y: Buffer, _: T.Type, _ comparison: Comparison
  ) -> Buffer {
    switch comparison {
    case .eq: mapPairs(x, T.self, y, T.self, to: Bool.self) { $0 == $1 }
    case .ne: mapPairs(x, T.self, y, T.self, to: Bool.self) { $0 != $1 }
    case .lt, .totalLt: mapPairs(x, T.self, y, T.self, to: Bool.self) { $0 < $1 }
    case .le, .totalLe: mapPairs(x, T.self, y, T.self, to: Bool.self) { $0 <= $1 }
    case .gt: mapPairs(x, T.self, y, T.self, to: Bool.self) { $0 > $1 }
    case .ge: mapPairs(x, T.self, y, T.self, to: Bool.self) { $0 >= $1 }
    }
  }

  private static func complexCompare<T>(
    _ x: Buffer, _ y: Buffer, _: Complex<T>.Type, _ comparison: Comparison
  ) throws -> Buffer where T: Element {
    switch comparison {
    case .eq: mapPairs(x, Complex<T>.self, y, Complex<T>.self, to: Bool.self) { parts($0) == parts($1) }
    case .ne: mapPairs(x, Complex<T>.self, y, Complex<T>.self, to: Bool.self) { parts($0) != parts($1) }
    default: throw notDefined(x.dtype)
    }
  }
}
