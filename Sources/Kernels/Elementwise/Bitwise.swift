import JAXBuffers

/// An operation on bit patterns; `T` has the dtype's width, signed where the dtype is.
protocol BitOperation {
  static func apply<T: FixedWidthInteger>(_ a: T, _ b: T) -> T
}

enum BitAnd: BitOperation {
  @inline(__always) static func apply<T: FixedWidthInteger>(_ a: T, _ b: T) -> T { a & b }
}

enum BitOr: BitOperation {
  @inline(__always) static func apply<T: FixedWidthInteger>(_ a: T, _ b: T) -> T { a | b }
}

enum BitXor: BitOperation {
  @inline(__always) static func apply<T: FixedWidthInteger>(_ a: T, _ b: T) -> T { a ^ b }
}

/// Shifting by the width or more gives 0, as XLA defines it; the amount counts as unsigned.
enum ShiftLeft: BitOperation {
  @inline(__always) static func apply<T: FixedWidthInteger>(_ a: T, _ b: T) -> T {
    b < 0 || b >= T.bitWidth ? 0 : a &<< b
  }
}

enum ShiftRightLogical: BitOperation {
  @inline(__always) static func apply<T: FixedWidthInteger>(_ a: T, _ b: T) -> T {
    if b < 0 || b >= T.bitWidth { return 0 }
    return T(truncatingIfNeeded: T.Magnitude(truncatingIfNeeded: a) &>> T.Magnitude(truncatingIfNeeded: b))
  }
}

/// Shifting by the width or more leaves the sign everywhere.
enum ShiftRightArithmetic: BitOperation {
  @inline(__always) static func apply<T: FixedWidthInteger>(_ a: T, _ b: T) -> T {
    b < 0 || b >= T.bitWidth ? (a < 0 ? ~0 : 0) : a &>> b
  }
}

extension Kernels {
  package static func and(_ x: Buffer, _ y: Buffer) throws -> Buffer { try bits(x, y, BitAnd.self) }
  package static func or(_ x: Buffer, _ y: Buffer) throws -> Buffer { try bits(x, y, BitOr.self) }
  package static func xor(_ x: Buffer, _ y: Buffer) throws -> Buffer { try bits(x, y, BitXor.self) }
  package static func shiftLeft(_ x: Buffer, _ y: Buffer) throws -> Buffer {
    isLowBitInteger(x.dtype)
      ? try throughWiderType(x, y) { try bits($0, $1, ShiftLeft.self) } : try bits(x, y, ShiftLeft.self)
  }
  package static func shiftRightLogical(_ x: Buffer, _ y: Buffer) throws -> Buffer {
    try bits(x, y, ShiftRightLogical.self)
  }
  /// The top bit fills, also that of unsigned dtypes.
  package static func shiftRightArithmetic(_ x: Buffer, _ y: Buffer) throws -> Buffer {
    let signed: DType =
      switch x.dtype {
      case .uint8: .int8
      case .uint16: .int16
      case .uint32: .int32
      case .uint64: .int64
      default: x.dtype
      }
    return try bits(x.reinterpreted(as: signed), y.reinterpreted(as: signed), ShiftRightArithmetic.self)
      .reinterpreted(as: x.dtype)
  }

  static func bits<Op: BitOperation>(_ x: Buffer, _ y: Buffer, _: Op.Type) throws -> Buffer {
    switch x.dtype {
    case .bool:
      mapPairs(x, UInt8.self, y, UInt8.self, to: UInt8.self) { Op.apply($0, $1) }.reinterpreted(as: .bool)
    case .int8: mapPairs(x, Int8.self, y, Int8.self, to: Int8.self) { Op.apply($0, $1) }
    case .int16: mapPairs(x, Int16.self, y, Int16.self, to: Int16.self) { Op.apply($0, $1) }
    case .int32: mapPairs(x, Int32.self, y, Int32.self, to: Int32.self) { Op.apply($0, $1) }
    case .int64: mapPairs(x, Int64.self, y, Int64.self, to: Int64.self) { Op.apply($0, $1) }
    case .uint8: mapPairs(x, UInt8.self, y, UInt8.self, to: UInt8.self) { Op.apply($0, $1) }
    case .uint16: mapPairs(x, UInt16.self, y, UInt16.self, to: UInt16.self) { Op.apply($0, $1) }
    case .uint32: mapPairs(x, UInt32.self, y, UInt32.self, to: UInt32.self) { Op.apply($0, $1) }
    case .uint64: mapPairs(x, UInt64.self, y, UInt64.self, to: UInt64.self) { Op.apply($0, $1) }
    default: throw notDefined(x.dtype)
    }
  }

  /// A function of one bit pattern.
  package enum BitFunction: Sendable { case not, populationCount, countLeadingZeros }

  package static func bits(_ function: BitFunction, _ x: Buffer) throws -> Buffer {
    switch x.dtype {
    case .bool:
      guard function == .not else { throw notDefined(x.dtype) }
      return map(x, Bool.self, to: Bool.self) { !$0 }
    case .int8: return bits(function, x, Int8.self)
    case .int16: return bits(function, x, Int16.self)
    case .int32: return bits(function, x, Int32.self)
    case .int64: return bits(function, x, Int64.self)
    case .uint8: return bits(function, x, UInt8.self)
    case .uint16: return bits(function, x, UInt16.self)
    case .uint32: return bits(function, x, UInt32.self)
    case .uint64: return bits(function, x, UInt64.self)
    default: throw notDefined(x.dtype)
    }
  }

  private static func bits<T: FixedWidthInteger & Element>(
    _ function: BitFunction, _ x: Buffer, _: T.Type
  ) -> Buffer {
    switch function {
    case .not: map(x, T.self, to: T.self) { ~$0 }
    case .populationCount: map(x, T.self, to: T.self) { T(truncatingIfNeeded: $0.nonzeroBitCount) }
    case .countLeadingZeros: map(x, T.self, to: T.self) { T(truncatingIfNeeded: $0.leadingZeroBitCount) }
    }
  }
}
