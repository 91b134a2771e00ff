import CVectorMath

extension Kernels {
  /// Runs `body` with subnormal numbers taken for zero, in operands and results, as XLA does on CPUs: to a JAX
  /// program `1e-40 == 0` is true. Kernels run under it; what reads or prints values does not.
  @inlinable @inline(__always)
  package static func flushingDenormals<R>(_ body: () throws -> R) rethrows -> R {
    let state = vm_flush_denormals()
    defer { vm_restore_denormals(state) }
    return try body()
  }

  /// Runs `body` with subnormal numbers as they are, within what flushes them: what an equation shows to the user, and
  /// the user's own code.
  package static func keepingDenormals<R>(_ body: () throws -> R) rethrows -> R {
    let state = vm_keep_denormals()
    defer { vm_unkeep_denormals(state) }
    return try body()
  }
}
