import JAX
import Testing

/// Loops and branches as a user writes them.
@Suite struct ControlFlowTests {
  private func number(_ x: NDArray) -> Float { x.concrete?.scalar(as: Float.self) ?? .nan }
  private let xs = NDArray(Buffer([0.5, -1, 2] as [Float]))
  private let c: NDArray = 0.7

  struct State: Pytree {
    var position: NDArray
    var velocity: NDArray
    var label = "state"
  }

  @Test func callsReadAsInPython() throws {
    let (a, b) = try lax.scan({ c, x in (lax.mul(c, x), lax.add(c, x)) }, 0.5, xs)
    #expect(number(a) == -0.5)
    #expect(b.shape == [3])
    let (d, none) = try lax.scan({ c, x in (lax.mul(c, 2.0), nil) }, c, nil, length: 3)
    #expect(abs(number(d) - 5.6) < 1e-5)
    #expect(none == nil)
    let e = try lax.foriLoop(0, 5, { i, x in lax.add(x, i) }, 0)
    #expect(e.concrete?.scalar(as: Int32.self) == 10)
    let (i, f) = try lax.whileLoop(
      { c in bind(Less(), c.0, 4) }, { c in (lax.add(c.0, 1), lax.mul(c.1, 1.5)) }, (0, c))
    #expect(i.concrete?.scalar(as: Int32.self) == 4)
    #expect(abs(number(f) - 0.7 * 5.0625) < 1e-5)
    let g = try lax.switch(1, [{ x in x }, { x in lax.neg(x) }], c)
    #expect(number(g) == -0.7)
    let (h, k) = try lax.cond(true, { x in (x, 1) }, { x in (lax.mul(x, 2.0), 0) }, c)
    #expect(number(h) == 0.7)
    #expect(k.concrete?.scalar(as: Int32.self) == 1)
  }

  @Test func multiStatementClosures() throws {
    let (a, _) = try lax.scan(
      { c, x in
        let y = lax.mul(c, x)
        return (y, y)
      }, c, xs)
    #expect(abs(number(a) + 0.7) < 1e-6)
    let step = { (s: State, x: NDArray) -> (State, NDArray) in
      let v = lax.add(s.velocity, x)
      return (State(position: lax.add(s.position, v), velocity: v), v)
    }
    let (state, rows) = try lax.scan(step, State(position: 0.0, velocity: 1.0), xs)
    #expect(state.label == "state")
    #expect(number(state.velocity) == 2.5)
    #expect(rows.shape == [3])
    let gradient = try jax.grad { (x: NDArray) in
      let (final, _) = try lax.scan(step, State(position: x, velocity: x), self.xs)
      return final.position
    }(c)
    #expect(number(gradient) == 4)
    let many = try jax.jit(
      jax.vmap(
        jax.grad { (x: NDArray) in
          try lax.foriLoop(0, 3, { _, c in lax.mul(lax.sin(c), x) }, x)
        }))(xs)
    #expect(many.shape == [3])
  }
}
