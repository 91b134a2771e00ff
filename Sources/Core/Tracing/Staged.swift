/// A jaxpr before it is decided what becomes of the arrays it captured.
package struct Staged: Sendable {
  package let constvars: [Var]
  /// The values of `constvars`: constants, and tracers of enclosing transformations.
  package let captured: [NDArray]
  package let invars: [Var]
  package let equations: [Equation]
  package let outputs: [Atom]

  /// With the captured arrays as inner constants. Tracers have no value: those constants are missing.
  package var closed: Jaxpr {
    Jaxpr(
      constvars: constvars, constants: captured.map(\.concrete), invars: invars, equations: equations,
      outputs: outputs)
  }

  /// With the captured arrays as the first inputs (JAX: `pe.convert_constvars_jaxpr`).
  package var hoisted: Jaxpr { Jaxpr(invars: constvars + invars, equations: equations, outputs: outputs) }

  /// As a call's body, and the operands that go before the call's own: inner constants when all are values, inputs
  /// as soon as one is a tracer, as `jax.jit` does.
  package var callBody: (jaxpr: Jaxpr, captured: [NDArray]) {
    captured.allSatisfy { $0.concrete != nil } ? (closed, []) : (hoisted, captured)
  }
}
