import JAXBuffers
import JAXCore
import JAXKernels

/// Whether they are equal; NaN equals nothing (JAX: `lax.eq`).
package struct Equal: PiecewiseConstantBinary {
  package static let name = "eq"
  package static let accepts = DTypeSet.any
  package init() {}
  package static func resultDType(_ dtype: DType) -> DType { .bool }
  package static func kernel(_ x: Buffer, _ y: Buffer) throws -> Buffer { try Kernels.compare(x, y, .eq) }
}

extension jax.lax {
  /// Whether they are equal (JAX: `lax.eq`).
  public static func eq(_ x: some ArrayLike, _ y: some ArrayLike) -> NDArray {
    binary(Equal(), x, y)
  }
}

/// Whether they differ; NaN differs from everything (JAX: `lax.ne`).
package struct NotEqual: PiecewiseConstantBinary {
  package static let name = "ne"
  package static let accepts = DTypeSet.any
  package init() {}
  package static func resultDType(_ dtype: DType) -> DType { .bool }
  package static func kernel(_ x: Buffer, _ y: Buffer) throws -> Buffer { try Kernels.compare(x, y, .ne) }
}

extension jax.lax {
  /// Whether they differ (JAX: `lax.ne`).
  public static func ne(_ x: some ArrayLike, _ y: some ArrayLike) -> NDArray {
    binary(NotEqual(), x, y)
  }
}

/// Whether the first is less (JAX: `lax.lt`).
package struct Less: PiecewiseConstantBinary {
  package static let name = "lt"
  package static let accepts = DTypeSet.ordered
  package init() {}
  package static func resultDType(_ dtype: DType) -> DType { .bool }
  package static func kernel(_ x: Buffer, _ y: Buffer) throws -> Buffer { try Kernels.compare(x, y, .lt) }
}

extension jax.lax {
  /// Whether the first is less (JAX: `lax.lt`).
  public static func lt(_ x: some ArrayLike, _ y: some ArrayLike) -> NDArray {
    binary(Less(), x, y)
  }
}

/// Whether the first is not greater (JAX: `lax.le`).
package struct LessOrEqual: PiecewiseConstantBinary {
  package static let name = "le"
  package static let accepts = DTypeSet.ordered
  package init() {}
  package static func resultDType(_ dtype: DType) -> DType { .bool }
  package static func kernel(_ x: Buffer, _ y: Buffer) throws -> Buffer { try Kernels.compare(x, y, .le) }
}

extension jax.lax {
  /// Whether the first is not greater (JAX: `lax.le`).
  public static func le(_ x: some ArrayLike, _ y: some ArrayLike) -> NDArray {
    binary(LessOrEqual(), x, y)
  }
}

/// Whether the first is greater (JAX: `lax.gt`).
package struct Greater: PiecewiseConstantBinary {
  package static let name = "gt"
  package static let accepts = DTypeSet.ordered
  package init() {}
  package static func resultDType(_ dtype: DType) -> DType { .bool }
  package static func kernel(_ x: Buffer, _ y: Buffer) throws -> Buffer { try Kernels.compare(x, y, .gt) }
}

extension jax.lax {
  /// Whether the first is greater (JAX: `lax.gt`).
  public static func gt(_ x: some ArrayLike, _ y: some ArrayLike) -> NDArray {
    binary(Greater(), x, y)
  }
}

/// Whether the first is not less (JAX: `lax.ge`).
package struct GreaterOrEqual: PiecewiseConstantBinary {
  package static let name = "ge"
  package static let accepts = DTypeSet.ordered
  package init() {}
  package static func resultDType(_ dtype: DType) -> DType { .bool }
  package static func kernel(_ x: Buffer, _ y: Buffer) throws -> Buffer { try Kernels.compare(x, y, .ge) }
}

extension jax.lax {
  /// Whether the first is not less (JAX: `lax.ge`).
  public static func ge(_ x: some ArrayLike, _ y: some ArrayLike) -> NDArray {
    binary(GreaterOrEqual(), x, y)
  }
}

/// Whether the first comes before in the total order -NaN < -inf < -0 < 0 < inf < NaN (JAX: `lax.lt_to`).
package struct LessTotalOrder: PiecewiseConstantBinary {
  package static let name = "lt_to"
  package static let accepts = DTypeSet.ordered
  package init() {}
  package static func resultDType(_ dtype: DType) -> DType { .bool }
  package static func kernel(_ x: Buffer, _ y: Buffer) throws -> Buffer {
    try Kernels.compare(x, y, .totalLt)
  }
}

/// Whether the first does not come after in the total order (JAX: `lax.le_to`).
package struct LessOrEqualTotalOrder: PiecewiseConstantBinary {
  package static let name = "le_to"
  package static let accepts = DTypeSet.ordered
  package init() {}
  package static func resultDType(_ dtype: DType) -> DType { .bool }
  package static func kernel(_ x: Buffer, _ y: Buffer) throws -> Buffer {
    try Kernels.compare(x, y, .totalLe)
  }
}
