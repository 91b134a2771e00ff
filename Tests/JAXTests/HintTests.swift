import JAX
import Testing

/// What to do about the errors that happen most: kinds and messages as in JAX 0.10.2, advice in Swift's spelling.
@Suite struct HintTests {
  private let matrix = jnp.ones([3, 4])
  private let three = jnp.ones([3])

  private func expect(
    _ kind: JAXError.Kind, _ message: String, _ hint: String, at location: SourceLocation = #_sourceLocation,
    _ body: () throws -> Any
  ) {
    var error: JAXError?
    do { _ = try jax.catching { try body() } } catch let thrown as JAXError { error = thrown } catch {}
    #expect(error?.kind == kind, sourceLocation: location)
    #expect(error?.message.hasPrefix(message) == true, "\(error?.message ?? "")", sourceLocation: location)
    #expect(error?.hint?.contains(hint) == true, "\(error?.hint ?? "no hint")", sourceLocation: location)
  }

  @Test func shapes() {
    expect(
      .valueError, "Incompatible shapes for broadcasting: shapes=[(3, 4), (3,)]", "y[.all, .newAxis]"
    ) { matrix + three }
    expect(
      .typeError, "add got incompatible shapes for broadcasting: (3, 4), (4, 3).", "use .T on one of them"
    ) { matrix + jnp.ones([4, 3]) }
    expect(
      .typeError, "dot_general requires contracting dimensions to have the same shape, got (4,) and (3,).",
      "A product sums over the last axis of the first"
    ) { jnp.matmul(matrix, three) }
    expect(
      .typeError, "dot_general requires contracting dimensions to have the same shape, got (4,) and (3,).",
      "the second's transpose would fit: y.T"
    ) { jnp.matmul(matrix, matrix) + 0 }
    expect(.valueError, "axis 2 is out of bounds for array of dimension 2", "-1 is the last") {
      jnp.sum(matrix, axis: 2)
    }
    expect(.typeError, "cannot reshape array of shape (3, 4) (size 12) into shape (5, 2)", "may be -1") {
      matrix.reshape(5, 2)
    }
    expect(.indexError, "Too many indices: array is 2-dimensional, but 3 were indexed", ".all takes") {
      matrix[0, 0, 0]
    }
  }

  @Test func updatesAreNamedAsTheyAreWritten() {
    let hint = "The index names elements of shape ()"
    let message = "Cannot broadcast to shape with fewer dimensions: arr_shape=(2,) shape=()"
    expect(.valueError, message, hint) { three.at[0].set(jnp.ones([2])) }
    let error = #expect(throws: JAXError.self) { try jax.catching { three.at[0].add(jnp.ones([2])) } }
    #expect(error?.description.hasPrefix("ValueError: at[].add: \(message)") == true)
  }

  @Test func lanesAndBranches() {
    expect(.valueError, "vmap got inconsistent sizes for array axes", "inAxes: (0, nil)") {
      try jax.vmap { (x: NDArray, y: NDArray) in x + y }(jnp.ones([2]), three)
    }
    expect(.valueError, "vmap was requested to map its argument along axis 2", "inAxes says") {
      try jax.vmap({ (x: NDArray) in x }, inAxes: 2)(matrix)
    }
    expect(.valueError, "vmap must have at least one non-None value in in_axes", "axisSize") {
      try jax.vmap({ (x: NDArray) in x }, inAxes: nil)(matrix)
    }
    expect(.typeError, "cond branches must have equal output types", "true_fun is the first closure") {
      try lax.cond(three[0] .> 0, { (x: NDArray) in x }, { (_: NDArray) in jnp.zeros([3]) }, three[0])
    }
    expect(.typeError, "cond_fun must return a boolean scalar", "cond_fun is the first closure") {
      try lax.whileLoop({ (x: NDArray) in x }, { (x: NDArray) in x }, three[0])
    }
  }

  /// The operands of a finding stand as in the program's: name, type, then what is in them.
  @Test func findingsOutsideOfPrograms() {
    let error = #expect(throws: JAXError.self) {
      try jax.debugNans { jnp.log(jnp.array([1, -1, 0] as [Float])) }
    }
    #expect(error?.message.contains("operands  0:f32[3]  min -1  max 1") == true)
  }
}
