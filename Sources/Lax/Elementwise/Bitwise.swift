import JAXBuffers
import JAXCore
import JAXKernels

/// Bits set in both (JAX: `lax.and`).
package struct And: ElementwiseBinary {
  package static let name = "and"
  package static let accepts = DTypeSet.bits
  package init() {}
  package static func kernel(_ x: Buffer, _ y: Buffer) throws -> Buffer { try Kernels.and(x, y) }
}

/// Bits set in either (JAX: `lax.or`).
package struct Or: ElementwiseBinary {
  package static let name = "or"
  package static let accepts = DTypeSet.bits
  package init() {}
  package static func kernel(_ x: Buffer, _ y: Buffer) throws -> Buffer { try Kernels.or(x, y) }
}

/// Bits set in one of them (JAX: `lax.xor`).
package struct Xor: ElementwiseBinary {
  package static let name = "xor"
  package static let accepts = DTypeSet.bits
  package init() {}
  package static func kernel(_ x: Buffer, _ y: Buffer) throws -> Buffer { try Kernels.xor(x, y) }
}

/// Bits moved up; 0 from the width on (JAX: `lax.shift_left`).
package struct ShiftLeft: ElementwiseBinary {
  package static let name = "shift_left"
  package static let accepts = DTypeSet.integers
  package init() {}
  package static func kernel(_ x: Buffer, _ y: Buffer) throws -> Buffer { try Kernels.shiftLeft(x, y) }
}

/// Bits moved down, zeros following; 0 from the width on (JAX: `lax.shift_right_logical`).
package struct ShiftRightLogical: ElementwiseBinary {
  package static let name = "shift_right_logical"
  package static let accepts = DTypeSet.integers
  package init() {}
  package static func kernel(_ x: Buffer, _ y: Buffer) throws -> Buffer {
    try Kernels.shiftRightLogical(x, y)
  }
}

/// Bits moved down, the top bit following (JAX: `lax.shift_right_arithmetic`).
package struct ShiftRightArithmetic: ElementwiseBinary {
  package static let name = "shift_right_arithmetic"
  package static let accepts = DTypeSet.integers
  package init() {}
  package static func kernel(_ x: Buffer, _ y: Buffer) throws -> Buffer {
    try Kernels.shiftRightArithmetic(x, y)
  }
}

/// All bits turned (JAX: `lax.not`).
package struct Not: ElementwiseUnary {
  package static let name = "not"
  package static let accepts = DTypeSet.bits
  package init() {}
  package static func kernel(_ x: Buffer) throws -> Buffer { try Kernels.bits(.not, x) }
}

/// The number of set bits (JAX: `lax.population_count`).
package struct PopulationCount: ElementwiseUnary {
  package static let name = "population_count"
  package static let accepts = DTypeSet.integers
  package init() {}
  package static func kernel(_ x: Buffer) throws -> Buffer { try Kernels.bits(.populationCount, x) }
}

/// The number of zeros above the highest set bit (JAX: `lax.clz`).
package struct CountLeadingZeros: ElementwiseUnary {
  package static let name = "clz"
  package static let accepts = DTypeSet.integers
  package init() {}
  package static func kernel(_ x: Buffer) throws -> Buffer { try Kernels.bits(.countLeadingZeros, x) }
}
