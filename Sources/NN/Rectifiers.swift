import JAXBuffers
import JAXControl
import JAXCore
import JAXLax
import JAXNumpy

// Functions with derivative rules of their own: at the corners JAX's choice of slope counts, not the
// primitives'.

extension jax.nn {
  /// The number, or 0 below zero (JAX: `jax.nn.relu`).
  public static func relu(_ x: some ArrayLike) -> NDArray { rectifier.call(x.asNDArray) }

  /// The number between 0 and 6 (JAX: `jax.nn.relu6`).
  public static func relu6(_ x: some ArrayLike) -> NDArray { rectifier6.call(x.asNDArray) }

  /// log(1 - exp(-x)), exact near zero and far from it (JAX: `jax.nn.log1mexp`).
  public static func log1mexp(_ x: some ArrayLike) -> NDArray { logOneMinusExponential.call(x.asNDArray) }
}

/// A jitted function of one array under a rule for its derivative (JAX: `custom_jvp.defjvps`).
private struct RuledFunction: Sendable {
  let name: String
  /// The tangent of the result from the operand's.
  let derivative: @Sendable (_ tangent: NDArray, _ x: NDArray) -> NDArray
  let body: @Sendable (NDArray) -> NDArray

  func call(_ x: NDArray) -> NDArray {
    do {
      let rule = CustomRule(name: "jvp") { primals, tangents in
        ([call(primals[0])], [derivative(tangents[0], primals[0])])
      }
      return try customJVP(name, [x], rule: rule) { [jitted(name, $0[0]) { body($0[0]) }] }[0]
    } catch {
      return failed(JAXError(error, operation: name), x.aval)
    }
  }
}

/// The tangent where the slope is one, else zero.
private func masked(_ mask: NDArray, _ tangent: NDArray) -> NDArray {
  bind(SelectN(), mask, full(tangent.aval, 0), tangent)
}

private let rectifier = RuledFunction(name: "relu") { tangent, x in
  masked(x .> 0, tangent)
} body: { x in
  jnp.maximum(x, 0)
}

private let rectifier6 = RuledFunction(name: "relu6") { tangent, x in
  masked((x .> 0) & (x .< 6), tangent)
} body: { x in
  jnp.minimum(jnp.maximum(x, 0), 6.0)
}

private let logOneMinusExponential = RuledFunction(name: "log1mexp") { tangent, x in
  tangent / jnp.expm1(x)
} body: { x in
  let near = jnp.log(2.0)
  return jnp.where(x .< near, jnp.log(-jnp.expm1(-x)), jnp.log1p(-jnp.exp(-x)))
}
