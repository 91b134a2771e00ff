import JAX
import Testing

/// Rules that do not fit their function: kinds and messages are those of JAX 0.10.2, under every transformation.
@Suite struct CustomRuleTests {
  private let x = jnp.ones([3])
  private let rows = jnp.ones([2, 3])

  private var dictionary: [String: NDArray] { ["a": x, "b": jnp.ones([2])] }

  private func error(_ body: () throws -> Any) -> JAXError? {
    do { _ = try body() } catch { return error as? JAXError }
    return nil
  }

  /// The errors of a function under grad, jit, and vmap on either side.
  private func errors(_ f: @escaping (NDArray) throws -> NDArray) -> [JAXError?] {
    let g = { (x: NDArray) in try f(x).sum() }
    return [
      error { try jax.grad(g)(x) },
      error { try jax.jit(jax.grad(g))(x) },
      error { try jax.grad(jax.jit(g))(x) },
      error { try jax.vmap(jax.grad(g))(rows) },
      error { try jax.grad { (x: NDArray) in try jax.vmap(f)(x).sum() }(rows) },
    ]
  }

  private func backward(
    _ bwd: @escaping @Sendable (NDArray, NDArray) throws -> NDArray
  ) -> (NDArray) throws -> NDArray {
    jax.customVjp({ (x: NDArray) in jnp.sin(x) }, fwd: { (x: NDArray) in (jnp.sin(x), x) }, bwd: bwd)
  }

  @Test func cotangentsOfAnotherShape() {
    for error in errors(backward { _, _ in jnp.ones([7]) }) {
      #expect(error?.kind == .valueError)
      #expect(
        error?.message
          == "Custom VJP bwd rule must produce an output with the same type as the args tuple of the primal "
          + "function, but at output[0] the bwd rule produced an output of type float32[7] corresponding to an "
          + "input of type float32[3], so the shapes do not match")
    }
    #expect(errors(backward { _, _ in 1.0 }).allSatisfy { $0?.code == "cotangent-mismatch" })
  }

  /// JAX leaves the dtype to the rule: `jax.grad` gives float16 here too.
  @Test func cotangentsOfAnotherDType() throws {
    let f = backward { _, _ in jnp.ones([3], dtype: .float16) }
    #expect(try jax.grad { (x: NDArray) in try f(x).sum() }(x).dtype == .float16)
  }

  @Test func cotangentsOfSeveralArguments() {
    let f = jax.customVjp(
      { (x: NDArray, y: NDArray) in jnp.sin(x) * y.sum() },
      fwd: { (x: NDArray, y: NDArray) in (jnp.sin(x) * y.sum(), x) },
      bwd: { (_: NDArray, c: NDArray) in (c, jnp.ones([5])) })
    // Also where nothing is differentiated with respect to it.
    for error in [
      error { try jax.grad { (x: NDArray) in try f(x, jnp.ones([2])).sum() }(x) },
      error { try jax.grad { (y: NDArray) in try f(x, y).sum() }(jnp.ones([2])) },
    ] {
      #expect(error?.kind == .valueError)
      #expect(
        error?.message.contains("at output[1] the bwd rule produced an output of type float32[5]") == true)
    }
  }

  @Test func cotangentsInAnotherStructure() {
    let f = jax.customVjp(
      { (d: [String: NDArray]) in jnp.sin(d["a"] ?? 0) },
      fwd: { (d: [String: NDArray]) in (jnp.sin(d["a"] ?? 0), [NDArray]()) },
      bwd: { (_: [NDArray], c: NDArray) in ["a": c] })
    let error = error {
      try jax.grad { (d: [String: NDArray]) in try f(d).sum() }(dictionary)
    }
    #expect(error?.kind == .typeError)
    #expect(
      error?.message
        == "Custom VJP bwd rule must produce an output with the same container (pytree) structure as the args tuple "
        + "of the primal function, and in particular must produce a tuple of length equal to the number of arguments "
        + "to the primal function, but got bwd output structure PyTreeDef(({'a': *},)) for primal input structure "
        + "PyTreeDef(({'a': *, 'b': *},)).")
    let leaf = jax.customVjp(
      { (d: [String: NDArray]) in jnp.sin(d["a"] ?? 0) },
      fwd: { (d: [String: NDArray]) in (jnp.sin(d["a"] ?? 0), [NDArray]()) },
      bwd: { (_: [NDArray], c: NDArray) in ["a": c, "b": jnp.ones([9])] })
    let path = self.error {
      try jax.grad { (d: [String: NDArray]) in try leaf(d).sum() }(dictionary)
    }
    #expect(path?.message.contains("but at output[0]['b'] the bwd rule produced") == true)
  }

  @Test func resultsOfTheForwardPass() {
    let f = jax.customVjp(
      { (x: NDArray) in jnp.sin(x) }, fwd: { (x: NDArray) in (jnp.ones([5]), x) }, bwd: { _, c in c })
    for error in errors(f) {
      #expect(error?.kind == .typeError)
      #expect(error?.message.contains("Custom VJP fwd rule fwd for function <lambda> must produce") == true)
    }
  }

  private func forward(
    _ jvp: @escaping @Sendable (NDArray, NDArray) throws -> (NDArray, NDArray)
  ) -> (NDArray) throws -> NDArray {
    jax.customJvp({ (x: NDArray) in jnp.sin(x) }, jvp: jvp)
  }

  @Test(arguments: [
    ("float32[7]", [7], DType.float32), ("int32[3]", [3], .int32), ("float16[3]", [3], .float16),
  ])
  func tangentsOfAnotherType(_ name: String, _ shape: [Int], _ dtype: DType) {
    for error in errors(forward { x, _ in (jnp.sin(x), jnp.ones(shape, dtype: dtype)) }) {
      #expect(error?.kind == .typeError)
      #expect(
        error?.message
          == "Custom JVP rule must produce primal and tangent outputs with corresponding shapes and dtypes. "
          + "Expected float32[3] (tangent type of float32[3]) but got \(name).")
    }
  }

  @Test func tangentsInAnotherStructure() {
    let f = jax.customJvp(
      { (x: NDArray) in [x, x] }, jvp: { (x: NDArray, t: NDArray) in ([x, x], [t]) })
    let error = error { try jax.jvp({ (x: NDArray) in try f(x) }, x, x) }
    #expect(error?.kind == .typeError)
    #expect(
      error?.message
        == "Custom JVP rule jvp for function <lambda> must produce primal and tangent outputs with equal container "
        + "(pytree) structures, but got PyTreeDef([*, *]) and PyTreeDef([*]) respectively.")
    // JAX says so where the function ran before its rule, as it always has here.
    for error in errors(forward { _, _ in (jnp.ones([4]), jnp.ones([4])) }) {
      #expect(error?.kind == .typeError && error?.code == "type-mismatch")
    }
  }
}
