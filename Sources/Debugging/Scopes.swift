import JAXCore

extension jax {
  /// Stops at the first operation in `body` that makes a NaN, with the operation, the line, the loop iteration, the
  /// `vmap` lane and the element (JAX: `jax.debug_nans`).
  public static func debugNans<R>(_ on: Bool = true, _ body: () throws -> R) throws -> R {
    try scoped(.debugNans, on, body)
  }

  /// Stops at the first operation in `body` that makes an infinity (JAX: `jax.debug_infs`).
  public static func debugInfs<R>(_ on: Bool = true, _ body: () throws -> R) throws -> R {
    try scoped(.debugInfs, on, body)
  }

  /// Turns the check for leaked tracers on or off (JAX: `jax.checking_leaks`, `jax.check_tracer_leaks`). Debug
  /// builds have it on.
  public static func checkTracerLeaks<R>(_ on: Bool = true, _ body: () throws -> R) throws -> R {
    try scoped(.checkTracerLeaks, on, body)
  }

  /// Turns the check for leaked tracers on (JAX: `jax.checking_leaks`).
  public static func checkingLeaks<R>(_ body: () throws -> R) throws -> R {
    try scoped(.checkTracerLeaks, true, body)
  }

  /// Type-checks jaxprs after every transformation (JAX: `jax.enable_checks`).
  public static func enableChecks<R>(_ on: Bool = true, _ body: () throws -> R) throws -> R {
    try scoped(.enableChecks, on, body)
  }

  /// Runs jitted functions operation by operation (JAX: `jax.disable_jit`).
  public static func disableJit<R>(_ on: Bool = true, _ body: () throws -> R) throws -> R {
    try scoped(.disableJit, on, body)
  }

  /// Makes 64-bit types the default for numbers (JAX: `jax.enable_x64`).
  public static func enableX64<R>(_ on: Bool = true, _ body: () throws -> R) throws -> R {
    try scoped(.enableX64, on, body)
  }

  /// Throws the first error of the operations in `body`; outside of it and of every transformation such an error ends
  /// the program.
  public static func catching<R>(_ body: () throws -> R) throws -> R { try ErrorScope.run(body) }

  /// Names the operations in `body`, in jaxprs and reports (JAX: `jax.named_scope`).
  public static func namedScope<R>(_ name: String, _ body: () throws -> R) rethrows -> R {
    try TraceContext.with({ $0.nameStack = $0.nameStack.entering(name) }, body)
  }

  /// The tree itself: values are there when operations return (JAX: `jax.block_until_ready`).
  @discardableResult
  public static func blockUntilReady<T: Pytree>(_ x: T) -> T { x }

  private static func scoped<R>(_ option: Options, _ on: Bool, _ body: () throws -> R) throws -> R {
    try TraceContext.with({ $0.options.assign(option, on) }) { try ErrorScope.run(body) }
  }
}
