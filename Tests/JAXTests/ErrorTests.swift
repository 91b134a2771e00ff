import JAX
import Testing

/// What a user is told, mistake by mistake. Kinds and messages are those of JAX 0.10.2, recorded from it.
@Suite struct ErrorTests {
  private let two = NDArray(Buffer([1, 2] as [Float]))
  private let three = NDArray(Buffer([1, 2, 3] as [Float]))
  private let matrix = NDArray(Buffer([Float](repeating: 1, count: 12), shape: [3, 4]))
  private let one: NDArray = 1.0

  /// The error that a function throws.
  private func error(_ body: () throws -> Any) -> JAXError? {
    do { _ = try body() } catch { return error as? JAXError }
    return nil
  }

  private func expect(
    _ kind: JAXError.Kind, _ code: String, _ message: String, at location: SourceLocation = #_sourceLocation,
    _ body: () throws -> Any
  ) {
    let error = error(body)
    #expect(error?.kind == kind, sourceLocation: location)
    #expect(error?.code == code, sourceLocation: location)
    #expect(error?.message.split(separator: "\n").first.map(String.init) == message, sourceLocation: location)
  }

  // MARK: - Shapes, dtypes and axes

  @Test func shapesThatDiffer() {
    expect(.typeError, "shape-mismatch", "add got incompatible shapes for broadcasting: (2,), (3,).") {
      try jax.catching { lax.add(two, three) }
    }
    expect(
      .typeError, "shape-mismatch", "add: arrays must have the same number of dimensions, got {1, 2}"
    ) { try jax.catching { lax.add(matrix, three) } }
    expect(
      .typeError, "shape-mismatch",
      "Cannot concatenate arrays with different numbers of dimensions: got (3, 4), (3,)."
    ) { try jax.catching { bind(Concatenate(dimension: 0), matrix, three) } }
    expect(
      .typeError, "invalid-shape",
      "cannot reshape array of shape (3, 4) (size 12) into shape (5, 2) (size 10)"
    ) { try jax.catching { bind(Reshape(newSizes: [5, 2]), matrix) } }
    expect(.typeError, "shape-mismatch", "select cases must have the same shapes, got [(2,), (3,)].") {
      try jax.catching { bind(SelectN(), NDArray(Buffer([true])), two, three) }
    }
  }

  @Test func dtypesThatDoNotFit() {
    let integers = NDArray(Buffer([1, 2] as [Int32]))
    expect(
      .typeError, "dtype-mismatch",
      "lax.add requires arguments to have the same dtypes, got float32, int32. (Tip: jnp.add is a similar function "
        + "that does automatic type promotion on inputs)."
    ) { try jax.catching { lax.add(two, integers) } }
    expect(
      .typeError, "dtype-not-accepted",
      "sqrt does not accept dtype int32. Accepted dtypes are subtypes of floating, complexfloating."
    ) { try jax.catching { bind(SquareRoot(), integers) } }
    expect(
      .typeError, "dtype-not-accepted",
      "and does not accept dtype float32 at position 0. Accepted dtypes at position 0 are subtypes of integer, bool."
    ) { try jax.catching { bind(And(), two, two) } }
  }

  @Test func axesThatAreNotThere() {
    expect(.valueError, "axis-out-of-range", "axis 2 is out of bounds for array of dimension 2") {
      try jax.catching { bind(Squeeze(dimensions: [2]), matrix) }
    }
    expect(
      .valueError, "axis-out-of-range", "reduction axes (2,) contains out-of-bounds indices for float32[3,4]."
    ) { try jax.catching { bind(ReduceMax(axes: [2]), matrix) } }
    expect(
      .typeError, "axis-out-of-range",
      "concatenate dimension out of bounds: dimension 2 for shapes (3, 4), (3, 4)."
    ) { try jax.catching { bind(Concatenate(dimension: 2), matrix, matrix) } }
    expect(
      .valueError, "vmap-axes",
      "vmap was requested to map its argument along axis 2, which implies that its rank should be at least 3, but is "
        + "only 2 (its shape is (3, 4))"
    ) { try jax.vmap({ (x: NDArray) in x }, inAxes: 2)(matrix) }
    expect(.valueError, "axis-out-of-range", "axis 3 is out of bounds for array of dimension 1") {
      try jax.vmap({ (x: NDArray) in x }, outAxes: 3)(three)
    }
  }

  // MARK: - Values that are not known

  @Test func valuesUnderTransformations() {
    let read = { (x: NDArray) in
      _ = try x.known(operation: "item")
      return x
    }
    let message =
      "Abstract tracer value encountered where concrete value is expected: traced array with shape float32[]"
    expect(.concretizationTypeError, "concretization", message) { try jax.jit(read)(one) }
    expect(.concretizationTypeError, "concretization", message) { try jax.vmap(read)(three) }
    expect(.concretizationTypeError, "concretization", message) { try jax.jit(jax.grad(read))(one) }
    expect(
      .tracerBoolConversionError, "tracer-bool",
      "Attempted boolean conversion of traced array with shape bool[]."
    ) {
      try jax.jit { (x: NDArray) in
        _ = try bind(Greater(), x, 0.0).known(as: .bool)
        return x
      }(one)
    }
    expect(
      .nonConcreteBooleanIndexError, "non-concrete-index",
      "Array boolean indices must be concrete; got bool[3]"
    ) {
      try jax.jit { (x: NDArray) in
        _ = try bind(Greater(), x, NDArray(Buffer([0, 0, 0] as [Float]))).known(as: .mask)
        return x
      }(three)
    }
  }

  /// JAX's derivatives compute as they go, so values are known under them: `jax.grad(lambda x: x if x > 0 else -x)`.
  @Test func valuesUnderGradAreKnown() throws {
    let f = { (x: NDArray) -> NDArray in
      let isPositive = try bind(Greater(), x, 0.0).known(as: .bool).scalar(as: Bool.self)
      return isPositive ? lax.mul(x, 2.0) : lax.neg(x)
    }
    #expect(try jax.grad(f)(NDArray(floatLiteral: 3)).description == "2.0")
    #expect(try jax.grad(f)(NDArray(floatLiteral: -3)).description == "-1.0")
    #expect(try jax.grad(jax.grad(f))(NDArray(floatLiteral: 3)).description == "0.0")
  }

  @Test func readingUnderTransformations() {
    expect(
      .tracerBoolConversionError, "tracer-bool",
      "Attempted boolean conversion of traced array with shape bool[]."
    ) {
      try jax.jit { (x: NDArray) in try Bool(x .> 0) ? x : -x }(one)
    }
    let number = error { try jax.vmap { (x: NDArray) in x * NDArray(floatLiteral: try x.item()) }(three) }
    #expect(number?.kind == .concretizationTypeError && number?.operation == "item")
    let size = error { try jax.jit { (n: NDArray) in jnp.zeros([try Int(n)]) }(NDArray(integerLiteral: 3)) }
    #expect(size?.kind == .tracerIntegerConversionError && size?.code == "tracer-integer")
    let all = error {
      try jax.jit { (x: NDArray) in x * NDArray(floatLiteral: try x.scalars(as: Double.self)[0]) }(three)
    }
    #expect(all?.kind == .tracerArrayConversionError && all?.code == "concretization")
    #expect(all?.description.contains("\n  born at   ErrorTests.swift:") == true)
    expect(.valueError, "invalid-shape", "can only convert an array of size 1 to a scalar, got shape (3,)") {
      try three.item()
    }
  }

  @Test func numpyFunctions() {
    expect(.valueError, "shape-mismatch", "Incompatible shapes for broadcasting: shapes=[(3, 4), (3,)]") {
      try jax.catching { matrix + three }
    }
    expect(.typeError, "shape-mismatch", "add got incompatible shapes for broadcasting: (2,), (3,).") {
      try jax.catching { two + three }
    }
    expect(.zeroDivisionError, "invalid-argument", "division by zero") {
      try jax.catching { jnp.arange(0, 1, 0) }
    }
  }

  // MARK: - Loops, branches and structures

  @Test func carriesOfAnotherType() {
    let message = "function carry input and carry output must have equal types, but they differ:"
    let wrong = three
    expect(.typeError, "carry-mismatch", "scan body \(message)") {
      try lax.scan({ (_: NDArray, x: NDArray) in (wrong, x) }, one, three)
    }
    expect(.typeError, "carry-mismatch", "while_loop body \(message)") {
      try lax.whileLoop({ (x: NDArray) in bind(Greater(), x, 0.0) }, { (_: NDArray) in wrong }, one)
    }
    expect(.typeError, "carry-mismatch", "scan body \(message)") {
      try lax.foriLoop(0, 3, { (_: NDArray, _: NDArray) in wrong }, one)
    }
    let carry = error { try lax.scan({ (_: NDArray, x: NDArray) in (wrong, x) }, one, three) }
    #expect(
      carry?.message.contains(
        "has type float32[] but the corresponding output carry component has type "
          + "float32[3], so the shapes do not match.") == true)
    #expect(carry?.hint?.contains("a scalar is not broadcast") == true)
    expect(
      .typeError, "type-mismatch",
      "cond_fun must return a boolean scalar, but got output type(s) [ShapedArray(float32[], weak_type=True)]."
    ) { try lax.whileLoop({ (x: NDArray) in x }, { (x: NDArray) in x }, one) }
  }

  @Test func branchesOfAnotherType() {
    expect(.typeError, "branch-mismatch", "cond branches must have equal output types but they differ.") {
      try lax.cond(NDArray(Buffer(scalar: true)), { (x: NDArray) in x }, { (_: NDArray) in three }, one)
    }
    expect(
      .typeError, "branch-mismatch",
      "cond branch outputs must have the same pytree structure, but they differ:"
    ) {
      try lax.cond(
        NDArray(Buffer(scalar: true)), { (x: NDArray) in [x] }, { (x: NDArray) in [x, x] }, one)
    }
  }

  @Test func structuresThatDiffer() {
    let pair = ["a": two, "b": two]
    expect(
      .valueError, "vmap-axes", "vmap got inconsistent sizes for array axes to be mapped:"
    ) { try jax.vmap { (x: NDArray, y: NDArray) in lax.add(x, y) }(two, three) }
    #expect(
      error { try jax.vmap({ (x: [String: NDArray]) in x }, inAxes: [0, 0, 0])(pair) }?.code == "vmap-axes")
    let pull = error {
      let (_, pullback) = try jax.vjp({ (x: NDArray) in [x, x] }, one)
      return try pullback([one])
    }
    #expect(pull?.kind == .valueError && pull?.code == "pytree-mismatch")
    expect(
      .valueError, "cotangent-mismatch",
      "unexpected JAX type (e.g. shape/dtype) for argument to VJP function: got float32[3], but expected float32[2] "
        + "because the corresponding output of the differentiated function had JAX type float32[2]"
    ) { try jax.vjp({ (x: NDArray) in lax.sin(x) }, two).1(three) }
    expect(
      .valueError, "cotangent-mismatch",
      "jvp called with different primal and tangent shapes;Got primal shape (2,) and tangent shape as (3,)"
    ) { try jax.jvp({ (x: NDArray) in lax.sin(x) }, two, three) }
  }

  @Test func gradientsThatDoNotExist() {
    expect(
      .typeError, "gradient-of-non-scalar",
      "Gradient only defined for scalar-output functions. Output had shape: (3,)."
    ) { try jax.grad { (x: NDArray) in lax.sin(x) }(three) }
    expect(
      .typeError, "gradient-dtype",
      "grad requires real- or complex-valued inputs (input dtype that is a sub-dtype of np.inexact), but got int32. If "
        + "you want to use Boolean- or integer-valued inputs, use vjp or set allow_int to True."
    ) { try jax.grad { (x: NDArray) in lax.mul(x, x) }(NDArray(Buffer(scalar: Int32(3)))) }
    let loop = { (x: NDArray) in try lax.whileLoop({ bind(Less(), $0, 9.0) }, { lax.mul($0, 2.0) }, x) }
    let error = error { try jax.grad(loop)(one) }
    #expect(error?.kind == .valueError && error?.code == "not-differentiable")
    #expect(error?.message.contains("Reverse-mode differentiation does not work for lax.while_loop") == true)
  }
}
