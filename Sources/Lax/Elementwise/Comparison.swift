import JAXBuffers
import JAXCore
import JAXKernels

/// Whether they are equal; NaN equals nothing (JAX: `lax.eq`).
package struct Equal: ElementwiseBinary {
  package static let name = "eq"
  package static let accepts = DTypeSet.any
  package init() {}
  package static func resultDType(_ dtype: DType) -> DType { .bool }
  package static func kernel(_ x: Buffer, _ y: Buffer) throws -> Buffer { try Kernels.compare(x, y, .eq) }
}

/// Whether they differ; NaN differs from everything (JAX: `lax.ne`).
package struct NotEqual: ElementwiseBinary {
  package static let name = "ne"
  package static let accepts = DTypeSet.any
  package init() {}
  package static func resultDType(_ dtype: DType) -> DType { .bool }
  package static func kernel(_ x: Buffer, _ y: Buffer) throws -> Buffer { try Kernels.compare(x, y, .ne) }
}

/// Whether the first is less (JAX: `lax.lt`).
package struct Less: ElementwiseBinary {
  package static let name = "lt"
  package static let accepts = DTypeSet.ordered
  package init() {}
  package static func resultDType(_ dtype: DType) -> DType { .bool }
  package static func kernel(_ x: Buffer, _ y: Buffer) throws -> Buffer { try Kernels.compare(x, y, .lt) }
}

/// Whether the first is not greater (JAX: `lax.le`).
package struct LessOrEqual: ElementwiseBinary {
  package static let name = "le"
  package static let accepts = DTypeSet.ordered
  package init() {}
  package static func resultDType(_ dtype: DType) -> DType { .bool }
  package static func kernel(_ x: Buffer, _ y: Buffer) throws -> Buffer { try Kernels.compare(x, y, .le) }
}

/// Whether the first is greater (JAX: `lax.gt`).
package struct Greater: ElementwiseBinary {
  package static let name = "gt"
  package static let accepts = DTypeSet.ordered
  package init() {}
  package static func resultDType(_ dtype: DType) -> DType { .bool }
  package static func kernel(_ x: Buffer, _ y: Buffer) throws -> Buffer { try Kernels.compare(x, y, .gt) }
}

/// Whether the first is not less (JAX: `lax.ge`).
package struct GreaterOrEqual: ElementwiseBinary {
  package static let name = "ge"
  package static let accepts = DTypeSet.ordered
  package init() {}
  package static func resultDType(_ dtype: DType) -> DType { .bool }
  package static func kernel(_ x: Buffer, _ y: Buffer) throws -> Buffer { try Kernels.compare(x, y, .ge) }
}

/// Whether the first comes before in the total order -NaN < -inf < -0 < 0 < inf < NaN (JAX: `lax.lt_to`).
package struct LessTotalOrder: ElementwiseBinary {
  package static let name = "lt_to"
  package static let accepts = DTypeSet.ordered
  package init() {}
  package static func resultDType(_ dtype: DType) -> DType { .bool }
  package static func kernel(_ x: Buffer, _ y: Buffer) throws -> Buffer {
    try Kernels.compare(x, y, .totalLt)
  }
}

/// Whether the first does not come after in the total order (JAX: `lax.le_to`).
package struct LessOrEqualTotalOrder: ElementwiseBinary {
  package static let name = "le_to"
  package static let accepts = DTypeSet.ordered
  package init() {}
  package static func resultDType(_ dtype: DType) -> DType { .bool }
  package static func kernel(_ x: Buffer, _ y: Buffer) throws -> Buffer {
    try Kernels.compare(x, y, .totalLe)
  }
}
