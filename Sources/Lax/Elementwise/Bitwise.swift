import JAXBuffers
import JAXCore
import JAXKernels

/// Bits set in both (JAX: `lax.and`).
package struct And: PiecewiseConstantBinary {
  package static let name = "and"
  package static let accepts = DTypeSet.bits
  package init() {}
  package static func kernel(_ x: Buffer, _ y: Buffer) throws -> Buffer { try Kernels.and(x, y) }
}

extension jax.lax {
  /// Bits set in both (JAX: `lax.bitwise_and`).
  public static func bitwiseAnd(_ x: some ArrayLike, _ y: some ArrayLike) -> NDArray {
    binary(And(), x, y)
  }
}

/// Bits set in either (JAX: `lax.or`).
package struct Or: PiecewiseConstantBinary {
  package static let name = "or"
  package static let accepts = DTypeSet.bits
  package init() {}
  package static func kernel(_ x: Buffer, _ y: Buffer) throws -> Buffer { try Kernels.or(x, y) }
}

extension jax.lax {
  /// Bits set in either (JAX: `lax.bitwise_or`).
  public static func bitwiseOr(_ x: some ArrayLike, _ y: some ArrayLike) -> NDArray {
    binary(Or(), x, y)
  }
}

/// Bits set in one of them (JAX: `lax.xor`).
package struct Xor: PiecewiseConstantBinary {
  package static let name = "xor"
  package static let accepts = DTypeSet.bits
  package init() {}
  package static func kernel(_ x: Buffer, _ y: Buffer) throws -> Buffer { try Kernels.xor(x, y) }
}

extension jax.lax {
  /// Bits set in one of them (JAX: `lax.bitwise_xor`).
  public static func bitwiseXor(_ x: some ArrayLike, _ y: some ArrayLike) -> NDArray {
    binary(Xor(), x, y)
  }
}

/// Bits moved up; 0 from the width on (JAX: `lax.shift_left`).
package struct ShiftLeft: PiecewiseConstantBinary {
  package static let name = "shift_left"
  package static let accepts = DTypeSet.integers
  package static var domain: [Sample.Values] { [.between(-100, 100), .between(0, 9)] }
  package init() {}
  package static func kernel(_ x: Buffer, _ y: Buffer) throws -> Buffer { try Kernels.shiftLeft(x, y) }
}

extension jax.lax {
  /// Bits moved up (JAX: `lax.shift_left`).
  public static func shiftLeft(_ x: some ArrayLike, _ y: some ArrayLike) -> NDArray {
    binary(ShiftLeft(), x, y)
  }
}

/// Bits moved down, zeros following; 0 from the width on (JAX: `lax.shift_right_logical`).
package struct ShiftRightLogical: PiecewiseConstantBinary {
  package static let name = "shift_right_logical"
  package static let accepts = DTypeSet.integers
  package static var domain: [Sample.Values] { [.between(-100, 100), .between(0, 9)] }
  package init() {}
  package static func kernel(_ x: Buffer, _ y: Buffer) throws -> Buffer {
    try Kernels.shiftRightLogical(x, y)
  }
}

extension jax.lax {
  /// Bits moved down, zeros following (JAX: `lax.shift_right_logical`).
  public static func shiftRightLogical(_ x: some ArrayLike, _ y: some ArrayLike) -> NDArray {
    binary(ShiftRightLogical(), x, y)
  }
}

/// Bits moved down, the top bit following (JAX: `lax.shift_right_arithmetic`).
package struct ShiftRightArithmetic: PiecewiseConstantBinary {
  package static let name = "shift_right_arithmetic"
  package static let accepts = DTypeSet.integers
  package static var domain: [Sample.Values] { [.between(-100, 100), .between(0, 9)] }
  package init() {}
  package static func kernel(_ x: Buffer, _ y: Buffer) throws -> Buffer {
    try Kernels.shiftRightArithmetic(x, y)
  }
}

extension jax.lax {
  /// Bits moved down, the top bit following (JAX: `lax.shift_right_arithmetic`).
  public static func shiftRightArithmetic(_ x: some ArrayLike, _ y: some ArrayLike) -> NDArray {
    binary(ShiftRightArithmetic(), x, y)
  }
}

/// All bits turned (JAX: `lax.not`).
package struct Not: PiecewiseConstantUnary {
  package static let name = "not"
  package static let accepts = DTypeSet.bits
  package init() {}
  package static func kernel(_ x: Buffer) throws -> Buffer { try Kernels.bits(.not, x) }
}

extension jax.lax {
  /// All bits turned (JAX: `lax.bitwise_not`).
  public static func bitwiseNot(_ x: some ArrayLike) -> NDArray { bind(Not(), x.asNDArray) }
}

/// The number of set bits (JAX: `lax.population_count`).
package struct PopulationCount: PiecewiseConstantUnary {
  package static let name = "population_count"
  package static let accepts = DTypeSet.integers
  package init() {}
  package static func kernel(_ x: Buffer) throws -> Buffer { try Kernels.bits(.populationCount, x) }
}

extension jax.lax {
  /// The number of set bits (JAX: `lax.population_count`).
  public static func populationCount(_ x: some ArrayLike) -> NDArray { bind(PopulationCount(), x.asNDArray) }
}

/// The number of zeros above the highest set bit (JAX: `lax.clz`).
package struct CountLeadingZeros: PiecewiseConstantUnary {
  package static let name = "clz"
  package static let accepts = DTypeSet.integers
  package init() {}
  package static func kernel(_ x: Buffer) throws -> Buffer { try Kernels.bits(.countLeadingZeros, x) }
}

extension jax.lax {
  /// The number of zeros above the highest set bit (JAX: `lax.clz`).
  public static func clz(_ x: some ArrayLike) -> NDArray { bind(CountLeadingZeros(), x.asNDArray) }
}
