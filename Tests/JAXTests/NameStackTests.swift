import Foundation
import JAX
import JAXCore
import Testing

/// Name stacks of transformed functions, beside those that JAX prints.
@Suite struct NameStackTests {
  private func loss(_ x: NDArray) -> NDArray {
    let y = jax.namedScope("layer1") {
      let y = jnp.sin(x)
      return jax.namedScope("inner") { y * x }
    }
    return jnp.cos(y).sum()
  }

  /// The name stack of each equation, behind its primitive.
  private func names(_ jaxpr: ClosedJaxpr) -> [String] {
    jaxpr.prettyPrint(nameStack: true).split(separator: "\n").compactMap { line in
      guard let note = line.range(of: "# ["), let equals = line.range(of: " = ") else { return nil }
      let primitive = line[equals.upperBound...].prefix { $0.isLetter || $0 == "_" }
      return "\(primitive) \(line[note.upperBound...].dropLast())"
    }
  }

  @Test func gradientsAreJVPsAndTheirTransposes() throws {
    let x = jnp.ones([3])
    #expect(
      try names(jax.makeJaxpr(jax.grad(loss))(x)) == [
        "sin jvp(layer1)", "cos jvp(layer1)", "mul jvp(layer1)/inner", "cos jvp()", "sin jvp()",
        "reduce_sum jvp()", "broadcast_in_dim transpose(jvp())", "neg transpose(jvp())",
        "mul transpose(jvp())", "mul transpose(jvp(layer1))/inner", "mul transpose(jvp(layer1))/inner",
        "mul transpose(jvp(layer1))", "add_any transpose(jvp(layer1))",
      ])
    let outer = try names(
      jax.makeJaxpr { (x: NDArray) in try jax.namedScope("outer") { try jax.grad(loss)(x) } }(x))
    #expect(
      outer.first == "sin outer/jvp(layer1)" && outer.contains("mul outer/transpose(jvp(layer1))/inner"))
  }

  @Test func lanesStandAround() throws {
    let x = jnp.ones([2, 3])
    #expect(
      try names(jax.makeJaxpr(jax.vmap(loss))(x)) == [
        "sin vmap(layer1)", "mul vmap(layer1)/inner", "cos vmap()", "reduce_sum vmap()",
      ])
    let gradient = try names(jax.makeJaxpr(jax.vmap(jax.grad(loss)))(x))
    #expect(gradient.first == "sin vmap(jvp(layer1))")
    #expect(gradient.contains("mul vmap(transpose(jvp(layer1)))/inner"))
  }

  @Test func callsKeepTheirOwnNames() throws {
    let f = jax.jit(loss, name: "loss")
    let found = try names(jax.makeJaxpr(jax.grad(f))(jnp.ones([3])))
    #expect(found.contains("sin layer1") && found.contains("jit transpose(jvp())"), "\(found)")
  }
}
