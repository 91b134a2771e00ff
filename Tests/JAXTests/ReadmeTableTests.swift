import JAX
import JAXCore
import TestSupport
import Testing

/// The README's table of what is spelled otherwise in Swift, each row once.
@Suite struct ReadmeTableTests {
  @Test func everyRowCompilesAndMeansWhatPythonMeans() throws {
    let x = jnp.arange(6.0).reshape([2, 3])
    let w = jnp.ones([3, 2])
    #expect(try (x .> 2).scalars(as: Bool.self) == [false, false, false, true, true, true])
    #expect(try (x .== x).all().item(as: Bool.self))
    #expect(try jnp.matmul(x, w).scalars(as: Float.self) == [3, 3, 12, 12])
    #expect(try jnp.power(x, 2).scalars(as: Float.self) == [0, 1, 4, 9, 16, 25])
    #expect(try x[1, 0..<2].scalars(as: Float.self) == [3, 4])
    #expect(x[.ellipsis, .newAxis].shape == [2, 3, 1])
    #expect(try x.at[0].set(1).scalars(as: Float.self) == [1, 1, 1, 3, 4, 5])
    #expect(try Double(jnp.sum(x)) == 15)
    let f = { (a: NDArray, b: NDArray, c: NDArray) in jnp.sum(a * b * c) }
    let (da, dc) = try jax.grad(f, argnums: (.first, .third))(jnp.array(2.0), jnp.array(3.0), jnp.array(5.0))
    #expect(try (Double(da), Double(dc)) == (15, 6))
    let scaled = try jax.vmap({ (s: NDArray, row: NDArray) in s * row }, inAxes: [nil, 0])(jnp.array(2.0), x)
    #expect(try scaled.scalars(as: Float.self) == [0, 2, 4, 6, 8, 10])
    let doubled = jax.customVjp(
      { (a: NDArray) in a * 2 }, fwd: { a in (a * 2, a) }, bwd: { (_: NDArray, g: NDArray) in g * 7 })
    #expect(try Double(jax.grad { (a: NDArray) in try doubled(a) }(jnp.array(1.0))) == 7)
    let (total, _) = try lax.scan({ (c: NDArray, v: NDArray) in (c + v, c) }, jnp.array(0.0), jnp.arange(4.0))
    #expect(try Double(total) == 6)
    let lines = Lines()
    Messages.with(.collected { lines.add($0) }) {
      jax.debug.print("x {x:.2f}", x: total)
      jax.debug.print("x \(total, format: ".2f")")
    }
    #expect(lines.text == "x 6.00\nx 6.00\n")
    let sorted = jax.pureCallback(
      { (v: NDArray) in jnp.sort(v) }, jax.ShapeDtypeStruct([3], .float32), jnp.array([2.0, 0, 1]))
    #expect(try sorted.scalars(as: Float.self) == [0, 1, 2])
    #expect(throws: JAXError.self) { try jax.catching { x + jnp.ones(7) } }
  }
}
