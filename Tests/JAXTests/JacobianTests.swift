import JAX
import Testing

/// `jax.jacfwd`, `jax.jacrev`, `jax.hessian` and the arguments that derivatives choose: values, kinds and messages are
/// those of JAX 0.10.2.
@Suite struct JacobianTests {
  private let x = jnp.array([1, 2, 3] as [Float])
  private let pair = jnp.array([1, 2] as [Float])

  private func numbers(_ x: NDArray) throws -> [Float] { try x.scalars(as: Float.self) }

  private struct Parameters: Pytree {
    var a: NDArray
    var b: NDArray
  }

  @Test func ofOneArray() throws {
    let f = { (x: NDArray) in jnp.stack([x[0] * x[1], jnp.sin(x[2])]) }
    for jacobian in [try jax.jacfwd(f)(x), try jax.jacrev(f)(x), try jax.jit(jax.jacrev(f))(x)] {
      #expect(jacobian.shape == [2, 3])
      #expect(try numbers(jacobian) == [2, 1, 0, 0, 0, -0.9899925])
    }
    let hessian = try jax.hessian { (x: NDArray) in f(x).sum() }(x)
    #expect(try numbers(hessian) == [0, 1, 0, 1, 0, 0, 0, 0, -0.14112])
    #expect(try jax.jacrev { (x: NDArray) in x.T }(jnp.ones([2, 3])).shape == [3, 2, 2, 3])
    let cube = try jax.hessian { (x: NDArray) in (x * x * x).sum() }(jnp.ones([2, 2]))
    #expect(cube.shape == [2, 2, 2, 2])
    #expect(try numbers(cube) == [6, 0, 0, 0, 0, 6, 0, 0, 0, 0, 6, 0, 0, 0, 0, 6])
  }

  @Test func ofTrees() throws {
    let f = { (p: Parameters) in p.a * p.b }
    let parameters = Parameters(a: x, b: 2.0)
    for jacobian in [try jax.jacfwd(f)(parameters), try jax.jacrev(f)(parameters)] {
      #expect(try numbers(jacobian.a) == [2, 0, 0, 0, 2, 0, 0, 0, 2])
      #expect(try numbers(jacobian.b) == [1, 2, 3] && jacobian.b.shape == [3])
    }
    let g = { (x: NDArray) in ["s": x * x, "t": x.sum()] }
    for jacobian in [try jax.jacfwd(g)(x), try jax.jacrev(g)(x)] {
      #expect(try numbers(#require(jacobian["s"])) == [2, 0, 0, 0, 4, 0, 0, 0, 6])
      #expect(try numbers(#require(jacobian["t"])) == [1, 1, 1])
    }
  }

  @Test func ofSeveralArguments() throws {
    let outer = { (x: NDArray, y: NDArray) in jnp.outer(x, y) }
    let (dx, dy) = try jax.jacfwd(outer, argnums: .all)(x, pair)
    #expect(dx.shape == [3, 2, 3] && dy.shape == [3, 2, 2])
    #expect(try numbers(dx) == [1, 0, 0, 2, 0, 0, 0, 1, 0, 0, 2, 0, 0, 0, 1, 0, 0, 2])
    #expect(
      try numbers(jax.jacrev(outer, argnums: .second)(x, pair)) == [1, 0, 0, 1, 2, 0, 0, 2, 3, 0, 0, 3])
    let f = { (x: NDArray, y: NDArray) in (x * y, ["k": x + y]) }
    let (jacobian, aux) = try jax.jacrev(f, argnums: .second, hasAux: true)(x, x)
    #expect(try numbers(jacobian) == [1, 0, 0, 0, 2, 0, 0, 0, 3])
    #expect(try numbers(#require(aux["k"])) == [2, 4, 6])
    let (hessian, same) = try jax.hessian(
      { (x: NDArray, y: NDArray) in ((x * x * y).sum(), x) }, hasAux: true)(x, x)
    #expect(try numbers(hessian) == [2, 0, 0, 0, 4, 0, 0, 0, 6])
    #expect(try numbers(same) == [1, 2, 3])
    let mixed = try jax.hessian({ (x: NDArray, y: NDArray) in (x * x * y).sum() }, argnums: 1)(x, x)
    #expect(try numbers(mixed) == [Float](repeating: 0, count: 9))
  }

  @Test func ofNothing() throws {
    let empty = jnp.zeros([0])
    #expect(try jax.jacfwd { (x: NDArray) in x }(empty).shape == [0, 0])
    #expect(try jax.jacrev { (x: NDArray) in x }(empty).shape == [0, 0])
    #expect(try numbers(jax.jacfwd { (_: NDArray) in jnp.ones([2]) }(x)) == [0, 0, 0, 0, 0, 0])
    #expect(try numbers(jax.jacrev { (_: NDArray) in jnp.ones([2]) }(x)) == [0, 0, 0, 0, 0, 0])
  }

  @Test func halvesAndIntegers() throws {
    let parameters = Parameters(a: x.astype(.float16), b: x)
    let forward = try jax.jacfwd { (p: Parameters) in p.a * p.b }(parameters)
    #expect(forward.a.dtype == .float32 && forward.b.dtype == .float32)
    let reverse = try jax.jacrev { (p: Parameters) in p.a * p.b }(parameters)
    #expect(reverse.a.dtype == .float16 && reverse.b.dtype == .float32)
    #expect(try jax.jacfwd { (x: NDArray) in (x .> 0).astype(.int32) }(x).dtype == .int32)
  }

  private func message(_ body: () throws -> Any) -> String? {
    do { _ = try body() } catch { return (error as? JAXError)?.message }
    return nil
  }

  @Test func typesThatHaveNone() {
    let integers = jnp.arange(3)
    let f = { (x: NDArray) in x * 2.0 }
    #expect(
      message { try jax.jacfwd(f)(integers) }
        == "jacfwd requires real-valued inputs (input dtype that is a sub-dtype of np.floating), but got int32. For "
        + "holomorphic differentiation, pass holomorphic=True. For differentiation of non-holomorphic functions "
        + "involving complex inputs or integer inputs, use jax.jvp directly.")
    #expect(
      message { try jax.jacrev(f)(integers) }?.hasPrefix("jacrev requires real- or complex-valued inputs")
        == true)
    #expect(
      message { try jax.jacrev { (x: NDArray) in (x .> 0).astype(.int32) }(x) }
        == "jacrev requires real-valued outputs (output dtype that is a sub-dtype of np.floating), but got int32. For "
        + "differentiation of functions with integer outputs, use jax.vjp directly.")
  }

  @Test func gradientsOfSeveralArguments() throws {
    let f = { (x: NDArray, y: NDArray, z: NDArray) in (x * y * y * z).sum() }
    let (dx, dz) = try jax.grad(f, argnums: (.first, .third))(x, x, x)
    #expect(try numbers(dx) == [1, 8, 27] && numbers(dz) == [1, 8, 27])
    let (value, (dz2, dy)) = try jax.valueAndGrad(f, argnums: (.third, .second))(x, x, x)
    #expect(try value.item() == 98 && numbers(dz2) == [1, 8, 27] && numbers(dy) == [2, 16, 54])
    let g = { (a: NDArray, b: NDArray, c: NDArray, d: NDArray) in a * b * b * c * d * d * d }
    let (a, b, d) = try jax.grad(g, argnums: (.first, .second, .fourth))(1.0, 2.0, 3.0, 2.0)
    #expect(try a.item() == 96 && b.item() == 96 && d.item() == 144)
    let ((_, aux), (da, db)) = try jax.valueAndGrad(
      { (a: NDArray, b: NDArray) in (a * b, a + b) }, argnums: (.first, .second), hasAux: true)(2.0, 5.0)
    #expect(try aux.item() == 7 && da.item() == 5 && db.item() == 2)
  }

  /// JAX: `jax.grad(lambda z: z ** 2, holomorphic=True)(1 + 2j)`, `jax.grad(f, allow_int=True)`.
  @Test func complexAndIntegerInputs() throws {
    let z = lax.complex(NDArray(floatLiteral: 1), NDArray(floatLiteral: 2))
    let square = { (z: NDArray) in z * z }
    let gradient = try jax.grad(square, holomorphic: true)(z)
    #expect(try lax.real(gradient).item() == 2 && lax.imag(gradient).item() == 4)
    #expect(
      message { try jax.grad(square, holomorphic: true)(2.0) }
        == "grad with holomorphic=True requires inputs with complex dtype, but got float32.")
    #expect(message { try jax.grad(square)(z) }?.contains("pass holomorphic=True") == true)
    let (dn, dx) = try jax.grad(
      { (n: NDArray, x: NDArray) in (n * x).sum() }, argnums: .all, allowInt: true)(jnp.arange(3), x)
    #expect(dn.dtype == .float0 && dn.shape == [3])
    #expect(try numbers(dx) == [0, 1, 2])
  }
}
