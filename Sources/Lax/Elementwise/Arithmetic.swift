import JAXBuffers
import JAXCore
import JAXKernels

/// The sum (JAX: `lax.add`).
package struct Add: ElementwiseBinary {
  package static let name = "add"
  package static let accepts = DTypeSet.numbers
  package init() {}
  package static func kernel(_ x: Buffer, _ y: Buffer) throws -> Buffer { try Kernels.add(x, y) }
}

/// The sum of two cotangents (JAX: `lax.add_any`).
package struct AddAny: ElementwiseBinary {
  package static let name = "add_any"
  package static let accepts = DTypeSet.any
  package init() {}
  package static func kernel(_ x: Buffer, _ y: Buffer) throws -> Buffer {
    x.dtype == .float0 ? x : try Kernels.add(x, y)
  }
}

/// The difference (JAX: `lax.sub`).
package struct Subtract: ElementwiseBinary {
  package static let name = "sub"
  package static let accepts = DTypeSet.numbers
  package init() {}
  package static func kernel(_ x: Buffer, _ y: Buffer) throws -> Buffer { try Kernels.subtract(x, y) }
}

/// The product (JAX: `lax.mul`).
package struct Multiply: ElementwiseBinary {
  package static let name = "mul"
  package static let accepts = DTypeSet.numbers
  package init() {}
  package static func kernel(_ x: Buffer, _ y: Buffer) throws -> Buffer { try Kernels.multiply(x, y) }
}

/// The quotient; integers round towards zero, and by zero give all ones (JAX: `lax.div`).
package struct Divide: ElementwiseBinary {
  package static let name = "div"
  package static let accepts = DTypeSet.numbers
  package init() {}
  package static func kernel(_ x: Buffer, _ y: Buffer) throws -> Buffer { try Kernels.divide(x, y) }
}

/// The remainder with the dividend's sign; an integer by zero gives the dividend (JAX: `lax.rem`).
package struct Remainder: ElementwiseBinary {
  package static let name = "rem"
  package static let accepts = DTypeSet.reals
  package init() {}
  package static func kernel(_ x: Buffer, _ y: Buffer) throws -> Buffer { try Kernels.remainder(x, y) }
}

/// The larger; NaN where either is (JAX: `lax.max`).
package struct Maximum: ElementwiseBinary {
  package static let name = "max"
  package static let accepts = DTypeSet.plain
  package init() {}
  package static func kernel(_ x: Buffer, _ y: Buffer) throws -> Buffer { try Kernels.maximum(x, y) }
}

/// The smaller; NaN where either is (JAX: `lax.min`).
package struct Minimum: ElementwiseBinary {
  package static let name = "min"
  package static let accepts = DTypeSet.plain
  package init() {}
  package static func kernel(_ x: Buffer, _ y: Buffer) throws -> Buffer { try Kernels.minimum(x, y) }
}

/// The number with its sign turned (JAX: `lax.neg`).
package struct Negate: ElementwiseUnary {
  package static let name = "neg"
  package static let accepts = DTypeSet.numbers
  package init() {}
  package static func kernel(_ x: Buffer) throws -> Buffer { try Kernels.exact(.negate, x) }
}

/// The magnitude; of the least integer, itself (JAX: `lax.abs`).
package struct Absolute: ElementwiseUnary {
  package static let name = "abs"
  package static let accepts = DTypeSet.numbers
  package init() {}
  package static func resultDType(_ dtype: DType) -> DType { dtype.real }
  package static func kernel(_ x: Buffer) throws -> Buffer { try Kernels.exact(.abs, x) }
}

/// -1, 0 or 1; zeros keep their sign and NaN stays; a complex number over its magnitude (JAX: `lax.sign`).
package struct Sign: ElementwiseUnary {
  package static let name = "sign"
  package static let accepts = DTypeSet.numbers
  package init() {}
  package static func kernel(_ x: Buffer) throws -> Buffer { try Kernels.exact(.sign, x) }
}

/// The number times itself (JAX: `lax.square`).
package struct Square: ElementwiseUnary {
  package static let name = "square"
  package static let accepts = DTypeSet.numbers
  package init() {}
  package static func kernel(_ x: Buffer) throws -> Buffer { try Kernels.exact(.square, x) }
}
