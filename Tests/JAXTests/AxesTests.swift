import JAX
import Testing

/// `inAxes` and `outAxes` as prefixes of the values' trees, as `jax.vmap` reads them.
@Suite struct AxesTests {
  private struct State: Pytree {
    var a: [NDArray]
    var b: NDArray
  }

  private let rows = jnp.ones([2, 3])
  private let columns = jnp.ones([3, 2])
  private let shared = jnp.ones([3])

  private var state: State { State(a: [rows, columns], b: shared) }

  /// JAX: `jax.vmap(lambda s: s.a[0] + s.b, in_axes=(S([0, 1], None),))` and its like.
  @Test(
    arguments: [
      [[[0, 1], nil]], [[0, 1], nil], ["a": [0, 1], "b": nil], [["a": [0, 1], "b": nil]],
    ] as [Axes])
  func ofOneArgument(_ axes: Axes) throws {
    let f = { (s: State) in s.a[0] + s.a[1] + s.b }
    #expect(try jax.vmap(f, inAxes: axes)(state).scalars(as: Float.self) == [3, 3, 3, 3, 3, 3])
  }

  @Test func anIntegerStandsForAllBelow() throws {
    let state = State(a: [rows, rows], b: shared)
    let f = { (s: State) in s.a[0] + s.a[1] + s.b }
    #expect(try jax.vmap(f, inAxes: [[0, nil]])(state).shape == [2, 3])
    let g = { (s: State, x: NDArray) in (s.a[0] * x).sum() }
    #expect(try jax.vmap(g, inAxes: ([[0, 0], nil], 0))(state, rows).scalars(as: Float.self) == [3, 3])
    #expect(try jax.vmap(g, inAxes: [[[0, 0], nil], 0])(state, rows).scalars(as: Float.self) == [3, 3])
    #expect(try jax.vmap(g, inAxes: (["a": 0, "b": nil], nil))(state, shared).shape == [2])
  }

  @Test func ofResults() throws {
    let f = { (x: NDArray) in State(a: [x, x], b: x) }
    let result = try jax.vmap(f, outAxes: [[0, 1], 1])(rows)
    #expect(result.a[0].shape == [2, 3] && result.a[1].shape == [3, 2] && result.b.shape == [3, 2])
    let (x, y) = try jax.vmap({ (x: NDArray) in (x, x) }, outAxes: [0, 1])(rows)
    #expect(x.shape == [2, 3] && y.shape == [3, 2])
  }

  @Test(arguments: [[0, 0, 0], [[0, 0, 0], nil], ["a": 0], ["a": 0, "c": 0], [[0], 0, 0]] as [Axes])
  func noPrefix(_ axes: Axes) {
    let error = #expect(throws: JAXError.self) {
      try jax.vmap({ (s: State) in s.b }, inAxes: axes)(state)
    }
    #expect(error?.kind == .valueError && error?.code == "vmap-axes")
    #expect(
      error?.message.hasPrefix(
        "vmap in_axes specification must be a tree prefix of the corresponding value, got")
        == true)
    #expect(error?.hint?.hasPrefix("inAxes has the shape of the value") == true)
  }
}
