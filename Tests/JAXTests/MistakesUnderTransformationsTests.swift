import JAX
import Testing

/// Operations on shapes that do not fit, under every nesting of two transformations: each is an error of JAX's kind
/// (recorded from JAX 0.10.2, one kind for all nestings), and none ends the program.
@Suite struct MistakesUnderTransformationsTests {
  typealias Function = @Sendable (NDArray) -> NDArray

  struct Mistake: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let kind: JAXError.Kind
    let function: Function

    init(_ name: String, _ kind: JAXError.Kind, _ function: @escaping Function) {
      (testDescription, self.kind, self.function) = (name, kind, function)
    }
  }

  private static let two = jnp.ones([2])
  private static let four = jnp.ones([4])
  private static let matrix = jnp.ones([2, 4])

  /// Functions of three numbers.
  static let elementwise = [
    Mistake("+", .typeError) { $0 + four },
    Mistake("-", .typeError) { $0 - four },
    Mistake("*", .typeError) { $0 * four },
    Mistake("/", .typeError) { $0 / four },
    Mistake("%", .typeError) { $0 % four },
    Mistake("power", .typeError) { jnp.power($0, four) },
    Mistake("maximum", .typeError) { jnp.maximum($0, four) },
    Mistake("arctan2", .typeError) { jnp.arctan2($0, four) },
    Mistake("where", .valueError) { jnp.where($0 .> 0, $0, four) },
    Mistake("lax.add", .typeError) { lax.add($0, four) },
    Mistake("lax.add of two ranks", .typeError) { lax.add($0, matrix) },
    Mistake("lax.sub", .typeError) { lax.sub($0, four) },
    Mistake("lax.mul", .typeError) { lax.mul($0, four) },
    Mistake("lax.div", .typeError) { lax.div($0, four) },
    Mistake("lax.rem", .typeError) { lax.rem($0, four) },
    Mistake("lax.pow", .typeError) { lax.pow($0, four) },
    Mistake("lax.atan2", .typeError) { lax.atan2($0, four) },
    Mistake("lax.max", .typeError) { lax.max($0, four) },
    Mistake("lax.clamp", .typeError) { lax.clamp(four, $0, four) },
    Mistake("lax.igamma", .typeError) { lax.igamma($0, four) },
  ]

  static let shaped = [
    Mistake("@", .typeError) { jnp.matmul($0, four) },
    Mistake("dot", .typeError) { jnp.dot(matrix, $0) },
    Mistake("einsum", .valueError) { jnp.einsum("ij->i", $0) },
    Mistake("reshape", .typeError) { $0.reshape(2, 2) },
    Mistake("concatenate", .typeError) { jnp.concatenate([$0, jnp.ones([1, 1])]) },
    Mistake("stack", .valueError) { jnp.stack([$0, four]) },
    Mistake("sum", .valueError) { $0.sum(axis: 1) },
    Mistake("at.set", .valueError) { $0.at[0].set(two) },
    Mistake("at.add", .valueError) { $0.at[..<2].add(four) },
    Mistake("broadcast_to", .valueError) { jnp.broadcastTo($0, [4]) },
    Mistake("expand_dims", .valueError) { jnp.expandDims($0, axis: 3) },
    Mistake("transpose", .valueError) { jnp.transpose($0, axes: [0, 1]) },
    Mistake("squeeze", .valueError) { jnp.squeeze($0, axis: 0) },
    Mistake("cumsum", .valueError) { jnp.cumsum($0, axis: 1) },
    Mistake("sort", .valueError) { jnp.sort($0, axis: 2) },
    Mistake("indexing", .indexError) { $0[0, 0] },
    Mistake("lax.slice", .typeError) { lax.slice($0, [0], [5]) },
    Mistake("lax.dynamic_slice", .typeError) { lax.dynamicSlice($0, [0], [5]) },
    Mistake("lax.dynamic_update_slice", .typeError) { lax.dynamicUpdateSlice($0, four, [0]) },
    Mistake("lax.concatenate", .typeError) { lax.concatenate([$0, matrix], dimension: 0) },
  ]

  @Test(arguments: elementwise + shaped) func everyNestingThrows(_ mistake: Mistake) {
    let f = mistake.function
    let g = { (x: NDArray) in f(x).sum() }
    let (x, rows) = (jnp.ones([3]), jnp.ones([2, 3]))
    let nestings: [(String, () throws -> NDArray)] = [
      ("vmap(grad)", { try jax.vmap(jax.grad(g))(rows) }),
      ("vmap(jvp)", { try jax.vmap { (x: NDArray) in try jax.jvp(f, x, x).1 }(rows) }),
      ("jit(vmap(grad))", { try jax.jit(jax.vmap(jax.grad(g)))(rows) }),
      ("grad(grad)", { try jax.grad { (x: NDArray) in try jax.grad(g)(x).sum() }(x) }),
      ("grad(vmap)", { try jax.grad { (x: NDArray) in try jax.vmap(f)(x).sum() }(rows) }),
      ("vmap(vmap)", { try jax.vmap(jax.vmap(f))(jnp.ones([2, 2, 3])) }),
    ]
    for (name, nesting) in nestings {
      let error = #expect(throws: JAXError.self, "\(name)") { try nesting() }
      #expect(error?.kind == mistake.kind, "\(name): \(error?.description ?? "")")
    }
  }

  /// The report names the user's operation with the shapes of one lane.
  @Test func shapesAreThoseOfOneLane() {
    let error = #expect(throws: JAXError.self) {
      try jax.vmap(jax.grad { (x: NDArray) in (x + jnp.ones([4])).sum() })(jnp.ones([2, 3]))
    }
    #expect(error?.message == "add got incompatible shapes for broadcasting: (3,), (4,).")
  }
}
