import JAXBuffers
import JAXCore
import JAXLax
import JAXTransforms
import Synchronization

/// The bodies of library functions, staged once for each signature (JAX: `pjit`'s caches).
private enum LibraryBodies {
  /// What a staged body depends on. Static data is compared and never changed.
  private struct Key: Hashable, @unchecked Sendable {
    let name: String
    let types: [ShapedArray]
    let statics: AnyHashable
    let options: UInt32
  }

  private static let bodies = Mutex<[Key: Jaxpr]>([:])
  /// More bodies than this and the cache starts anew: a shape that never repeats must not fill the memory.
  private static let limit = 8192

  /// The cached body, or what `make` stages. Bodies that captured a tracer belong to one trace and are not kept.
  static func body(
    _ name: String, _ types: [ShapedArray], _ statics: AnyHashable,
    _ make: () throws -> (jaxpr: Jaxpr, captured: [NDArray])
  ) throws -> (jaxpr: Jaxpr, captured: [NDArray]) {
    let options = Options.current.rawValue
    let key = Key(name: name, types: types, statics: statics, options: options)
    if let known = bodies.withLock({ $0[key] }) { return (known, []) }
    let made = try make()
    guard made.captured.isEmpty else { return made }
    // Another thread may have been first; all then share its object.
    let jaxpr = bodies.withLock { bodies in
      if bodies.count >= limit { bodies.removeAll() }
      let first = bodies[key] ?? made.jaxpr
      bodies[key] = first
      return first
    }
    return (jaxpr, [])
  }
}

/// A library function that JAX jits, such as `jnp.where`: computed at once it just runs; staged, it is a call of a
/// body that all its uses of one signature share, and prints as JAX's.
///
/// `statics` is every argument besides the operands.
package func jitted(
  _ name: String, _ operands: [NDArray], statics: AnyHashable = 0, _ body: ([NDArray]) throws -> [NDArray]
) -> [NDArray] {
  do {
    guard TraceContext.current.trace.isStaging, !Options.current.contains(.disableJit),
      !operands.contains(where: \.isFailed)
    else { return try body(operands) }
    let types = operands.map(\.aval)
    let (jaxpr, captured) = try LibraryBodies.body(name, types, statics) {
      try stage(types, label: "jit:\(name)", body).callBody
    }
    return bindAll(JitCall(name: name, body: jaxpr), captured + operands)
  } catch {
    let error = JAXError(error, operation: name)
    return [failed(error, operands.first?.aval ?? ShapedArray([], .float32))]
  }
}

/// A library function with one result that JAX jits.
package func jitted(
  _ name: String, _ operands: NDArray..., statics: AnyHashable = 0, body: ([NDArray]) throws -> NDArray
) -> NDArray {
  jitted(name, operands, statics: statics) { [try body($0)] }[0]
}

/// A function with its own derivative rule (JAX: `jax.custom_jvp`): computed at once it just runs; under any
/// transformation it is a call that carries the rule.
package func customJVP(
  _ name: String, _ operands: [NDArray], rule: CustomRule, _ body: ([NDArray]) throws -> [NDArray]
) throws -> [NDArray] {
  if TraceContext.current.trace === EvalTrace.shared { return try body(operands) }
  if operands.contains(where: \.isFailed) { return try body(operands) }
  let staged = try stage(operands.map(\.aval), label: "custom_jvp:\(name)", body)
  let count = staged.captured.count
  let lifted = rule.withConstants(count)
  return bindAll(
    CustomJVPCall(name, staged.hoisted, rule: lifted, constantCount: count), staged.captured + operands)
}

/// A function with its own forward and backward passes (JAX: `jax.custom_vjp`).
package func customVJP(
  _ name: String, _ operands: [NDArray], passes: CustomPasses, _ body: ([NDArray]) throws -> [NDArray]
) throws -> [NDArray] {
  if TraceContext.current.trace === EvalTrace.shared { return try body(operands) }
  if operands.contains(where: \.isFailed) { return try body(operands) }
  let staged = try stage(operands.map(\.aval), label: "custom_vjp:\(name)", body)
  let count = staged.captured.count
  return bindAll(
    CustomVJPCall(name, staged.hoisted, passes: passes.withConstants(count), constantCount: count),
    staged.captured + operands)
}

/// A function whose residuals are recomputed in the backward pass (JAX: `jax.checkpoint`).
package func checkpointed(
  _ operands: [NDArray], _ body: ([NDArray]) throws -> [NDArray]
) throws -> [NDArray] {
  if operands.contains(where: \.isFailed) { return try body(operands) }
  let staged = try stage(operands.map(\.aval), label: "checkpoint", body)
  return bindAll(Checkpoint(staged.hoisted), staged.captured + operands)
}
