import CVectorMath
import JAXBuffers

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// A binary operation on the numbers of a family of dtypes; XLA's meaning at every edge.
protocol BinaryOperation {
  static func integer<T: FixedWidthInteger>(_ a: T, _ b: T) -> T
  static func floating<T: BinaryFloatingPoint>(_ a: T, _ b: T) -> T
}

enum Addition: BinaryOperation {
  @inline(__always) static func integer<T: FixedWidthInteger>(_ a: T, _ b: T) -> T { a &+ b }
  @inline(__always) static func floating<T: BinaryFloatingPoint>(_ a: T, _ b: T) -> T { a + b }
}

enum Subtraction: BinaryOperation {
  @inline(__always) static func integer<T: FixedWidthInteger>(_ a: T, _ b: T) -> T { a &- b }
  @inline(__always) static func floating<T: BinaryFloatingPoint>(_ a: T, _ b: T) -> T { a - b }
}

enum Multiplication: BinaryOperation {
  @inline(__always) static func integer<T: FixedWidthInteger>(_ a: T, _ b: T) -> T { a &* b }
  @inline(__always) static func floating<T: BinaryFloatingPoint>(_ a: T, _ b: T) -> T { a * b }
}

/// Integers: by zero gives all ones, and the least number by -1 gives itself, as XLA defines them.
enum Division: BinaryOperation {
  @inline(__always) static func integer<T: FixedWidthInteger>(_ a: T, _ b: T) -> T {
    b == 0 ? ~0 : a.dividedReportingOverflow(by: b).partialValue
  }
  @inline(__always) static func floating<T: BinaryFloatingPoint>(_ a: T, _ b: T) -> T { a / b }
}

/// The sign of the dividend, as C's `%` and `fmod`; an integer by zero gives the dividend.
enum Remainder: BinaryOperation {
  @inline(__always) static func integer<T: FixedWidthInteger>(_ a: T, _ b: T) -> T {
    b == 0 ? a : a.remainderReportingOverflow(dividingBy: b).partialValue
  }
  @inline(__always) static func floating<T: BinaryFloatingPoint>(_ a: T, _ b: T) -> T {
    a.truncatingRemainder(dividingBy: b)
  }
}

/// A NaN on either side wins.
enum Maximum: BinaryOperation {
  @inline(__always) static func integer<T: FixedWidthInteger>(_ a: T, _ b: T) -> T { a > b ? a : b }
  @inline(__always) static func floating<T: BinaryFloatingPoint>(_ a: T, _ b: T) -> T {
    // Of zeros, +0 is the larger, as XLA has it.
    a > b || a != a || (a == b && b.sign == .minus) ? a : b
  }
}

/// A NaN on either side wins.
enum Minimum: BinaryOperation {
  @inline(__always) static func integer<T: FixedWidthInteger>(_ a: T, _ b: T) -> T { a < b ? a : b }
  @inline(__always) static func floating<T: BinaryFloatingPoint>(_ a: T, _ b: T) -> T {
    a < b || a != a || (a == b && a.sign == .minus) ? a : b
  }
}

extension Kernels {
  package static func add(_ x: Buffer, _ y: Buffer) throws -> Buffer {
    x.dtype.isComplex
      ? complexAdd(x, y) : x.dtype == .bool ? try or(x, y) : try arithmetic(x, y, Addition.self)
  }
  package static func subtract(_ x: Buffer, _ y: Buffer) throws -> Buffer {
    x.dtype.isComplex ? complexSubtract(x, y) : try arithmetic(x, y, Subtraction.self)
  }
  package static func multiply(_ x: Buffer, _ y: Buffer) throws -> Buffer {
    x.dtype.isComplex
      ? complexMultiply(x, y) : x.dtype == .bool ? try and(x, y) : try arithmetic(x, y, Multiplication.self)
  }
  package static func divide(_ x: Buffer, _ y: Buffer) throws -> Buffer {
    x.dtype.isComplex ? complexDivide(x, y) : try arithmetic(x, y, Division.self)
  }
  package static func remainder(_ x: Buffer, _ y: Buffer) throws -> Buffer {
    try arithmetic(x, y, Remainder.self)
  }
  package static func maximum(_ x: Buffer, _ y: Buffer) throws -> Buffer {
    x.dtype.isComplex
      ? complexExtremum(x, y, greater: true)
      : x.dtype == .bool ? try or(x, y) : try arithmetic(x, y, Maximum.self)
  }
  package static func minimum(_ x: Buffer, _ y: Buffer) throws -> Buffer {
    x.dtype.isComplex
      ? complexExtremum(x, y, greater: false)
      : x.dtype == .bool ? try and(x, y) : try arithmetic(x, y, Minimum.self)
  }

  static func arithmetic<Op: BinaryOperation>(_ x: Buffer, _ y: Buffer, _ op: Op.Type) throws -> Buffer {
    switch x.dtype {
    case .float32: floatingLoop(x, y, Float.self, op)
    case .float64: floatingLoop(x, y, Double.self, op)
    case .float16, .bfloat16: narrowed(floatingLoop(widened(x), widened(y), Float.self, op), to: x.dtype)
    case .int8: integerLoop(x, y, Int8.self, op)
    case .int16: integerLoop(x, y, Int16.self, op)
    case .int32: integerLoop(x, y, Int32.self, op)
    case .int64: integerLoop(x, y, Int64.self, op)
    case .uint8: integerLoop(x, y, UInt8.self, op)
    case .uint16: integerLoop(x, y, UInt16.self, op)
    case .uint32: integerLoop(x, y, UInt32.self, op)
    case .uint64: integerLoop(x, y, UInt64.self, op)
    default: try throughWiderType(x, y) { try arithmetic($0, $1, op) }
    }
  }

  @inline(__always)
  private static func floatingLoop<T: BinaryFloatingPoint & Element, Op: BinaryOperation>(
    _ x: Buffer, _ y: Buffer, _: T.Type, _: Op.Type
  ) -> Buffer {
    mapPairs(x, T.self, y, T.self, to: T.self) { Op.floating($0, $1) }
  }

  @inline(__always)
  private static func integerLoop<T: FixedWidthInteger & Element, Op: BinaryOperation>(
    _ x: Buffer, _ y: Buffer, _: T.Type, _: Op.Type
  ) -> Buffer {
    mapPairs(x, T.self, y, T.self, to: T.self) { Op.integer($0, $1) }
  }
}
