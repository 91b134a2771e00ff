import JAX
import Testing

/// The transformations as a user writes them.
@Suite struct TransformationTests {
  private func number(_ x: NDArray) -> Float { x.concrete?.scalar(as: Float.self) ?? .nan }

  private let three: NDArray = 3.0
  private let two: NDArray = 2.0

  @Test func gradientsNest() throws {
    let cube = { (x: NDArray) in lax.mul(x, lax.mul(x, x)) }
    #expect(number(try jax.grad(cube)(three)) == 27)
    #expect(number(try jax.grad(jax.grad(cube))(three)) == 18)
    #expect(number(try jax.jit(jax.grad(cube))(three)) == 27)
    #expect(number(try jax.grad(jax.jit(jax.grad(jax.jit(cube))))(three)) == 18)
  }

  @Test func argumentsAreSelected() throws {
    let f = { (x: NDArray, y: NDArray) in lax.mul(x, lax.sin(y)) }
    #expect(abs(number(try jax.grad(f, argnums: .second)(three, two)) - 3 * -0.41614684) < 1e-5)
    #expect(number(try jax.grad(f, argnums: 0)(three, two)) == number(lax.sin(two)))
    let (dx, dy) = try jax.grad(f, argnums: .all)(three, two)
    #expect(number(dx) == number(lax.sin(two)))
    #expect(abs(number(dy) - 3 * -0.41614684) < 1e-5)
    let (value, gradient) = try jax.valueAndGrad(f)(three, two)
    #expect(number(value) == number(lax.mul(three, lax.sin(two))))
    #expect(number(gradient) == number(dx))
  }

  @Test func auxiliaryResultsComeOutAsTheyAre() throws {
    let (gradient, aux) = try jax.grad(
      { (x: NDArray) in (lax.mul(x, x), lax.sin(x)) }, hasAux: true)(three)
    #expect(number(gradient) == 6)
    #expect(number(aux) == number(lax.sin(three)))
  }

  @Test func jitStagesOnce() throws {
    nonisolated(unsafe) var traced = 0
    let f = jax.jit { (x: NDArray, y: NDArray) in
      traced += 1
      return (lax.add(x, y), lax.mul(x, y))
    }
    let (sum, product) = try f(three, two)
    #expect(number(sum) == 5 && number(product) == 6)
    _ = try f(two, two)
    #expect(traced == 1)
  }

  @Test func vmapTakesAxes() throws {
    let x = NDArray(Buffer([1, 2, 3, 4, 5, 6] as [Float], shape: [2, 3]))
    let y = NDArray(Buffer([1, 2] as [Float]))
    let f = jax.vmap({ (x: NDArray, y: NDArray) in lax.mul(x, y) }, inAxes: (0, 0))
    #expect(try f(x, y).concrete?.elements(as: Float.self) == [1, 2, 3, 8, 10, 12])
    let g = jax.vmap({ (x: NDArray, y: NDArray) in lax.mul(x, y) }, inAxes: (1, nil), outAxes: 1)
    #expect(try g(x, y).shape == [2, 3])
    #expect(throws: JAXError.self) {
      _ = try jax.vmap { (x: NDArray, y: NDArray) in lax.mul(x, y) }(x, three)
    }
  }

  @Test func customRulesReplaceDerivatives() throws {
    let f = jax.customJvp(
      { (x: NDArray) in lax.sin(x) },
      jvp: { primals, tangents in (lax.sin(primals), lax.mul(tangents, 7.0)) })
    #expect(number(try jax.grad(f)(three)) == 7)
    #expect(number(try jax.grad(jax.jit(f))(three)) == 7)
    #expect(
      try jax.vmap(jax.grad(f))(NDArray(Buffer([1, 2] as [Float]))).concrete?.elements(as: Float.self) == [
        7, 7,
      ])
    let g = jax.customVjp(
      { (x: NDArray, y: NDArray) in lax.mul(x, y) },
      fwd: { x, y in (lax.mul(x, y), [x, y]) },
      bwd: { residuals, cotangent in (lax.mul(cotangent, residuals[0]), lax.mul(cotangent, 5.0)) })
    let (dx, dy) = try jax.grad(g, argnums: .all)(three, two)
    #expect(number(dx) == 3 && number(dy) == 5)
    let (ex, ey) = try jax.grad(jax.jit(g), argnums: .all)(three, two)
    #expect(number(ex) == 3 && number(ey) == 5)
    let lanes = try jax.grad({ (x: NDArray) in
      lax.mul(x, try jax.checkpoint({ (z: NDArray) in lax.sin(z) })(x))
    })(three)
    #expect(abs(number(lanes) - (0.14112 + 3 * -0.9899925)) < 1e-5)
    #expect(throws: JAXError.self) { _ = try jax.jvp(g, (three, two), (three, two)) }
  }

  @Test func modesAgree() throws {
    let f = { (x: NDArray) in lax.mul(x, lax.sin(x)) }
    let (_, tangent) = try jax.jvp(f, three, two)
    let (_, linear) = try jax.linearize(f, three)
    let (_, pull) = try jax.vjp(f, three)
    #expect(number(tangent) == number(try linear(two)))
    #expect(number(tangent) == number(try pull(two)))
    #expect(try jax.evalShape(f, three).shape == [])
    #expect(
      try jax.makeJaxpr(f)(three).description
        == "{ lambda ; a:f32[]. let b:f32[] = sin a; c:f32[] = mul a b in (c,) }")
  }
}
