import JAX
import Testing

/// Functions beside the transformations; what they print is JAX's text.
@Suite struct SmallFunctionTests {
  @Test func scopesNameOperations() throws {
    let f = { (x: NDArray) in
      let y = jax.namedScope("outer") {
        let y = jnp.sin(x)
        return jax.namedScope("inner") { y * 2 }
      }
      return y + 1
    }
    #expect(
      try jax.makeJaxpr(f)(1.0).prettyPrint(nameStack: true) == """
        { lambda ; a:f32[]. let
            b:f32[] = sin a           # [outer]
            c:f32[] = mul b 2.0:f32[] # [outer/inner]
            d:f32[] = add c 1.0:f32[] # []
          in (d,) }
        """)
  }

  @Test func structuresOfTrees() {
    let tree = jax.tree.structure(["b": [NDArray](repeating: 1, count: 1), "a": [1, 2, 3]])
    #expect(tree.description == "PyTreeDef({'a': [*, *, *], 'b': [*]})")
    #expect(tree.numLeaves == 4)
    #expect(jax.tree.structure([1, 2] as [NDArray]) == jax.tree.structure([3, 4] as [NDArray]))
    #expect(jax.tree.structure([1, 2] as [NDArray]) != jax.tree.structure([3] as [NDArray]))
    #expect(jax.blockUntilReady(["a": jnp.ones([2])])["a"]?.shape == [2])
  }

  /// JAX: `jax.random.gamma(jax.random.key(0), 2., (2,))` and its like.
  @Test func samplersTakeShapesByPosition() throws {
    let key = jax.random.key(0)
    func expect(_ x: NDArray, _ values: [Float]) throws {
      let numbers = try x.scalars(as: Float.self)
      #expect(numbers.count == values.count && zip(numbers, values).allSatisfy { abs($0 - $1) < 1e-6 })
    }
    try expect(jax.random.gamma(key, 2.0, [2]), [1.5897877, 1.7599413])
    try expect(jax.random.truncatedNormal(key, -1.0, 1.0, [2]), [0.8618594, 0.9412883])
    try expect(jax.random.beta(key, 1.0, 2.0, [2]), [0.13298455, 0.33743465])
  }
}
