import JAXBuffers
import JAXCore
import JAXLax
import JAXTransforms

extension jax.lax {
  /// The solution of a linear system by `solve`, differentiated as the system's solution and not through the solver
  /// (JAX: `lax.custom_linear_solve`). Reverse mode needs `transposeSolve` or a symmetric system.
  public static func customLinearSolve(
    _ matvec: @escaping (NDArray) throws -> NDArray, _ b: NDArray,
    _ solve: @escaping ((NDArray) throws -> NDArray, NDArray) throws -> NDArray,
    transposeSolve: (((NDArray) throws -> NDArray, NDArray) throws -> NDArray)? = nil,
    symmetric: Bool = false
  ) throws -> NDArray {
    let inverse = symmetric ? transposeSolve ?? solve : transposeSolve
    return try solveTrees(matvec, b, solve, inverse, symmetric: symmetric)
  }

  /// The solution of a linear system over pytrees (JAX: `lax.custom_linear_solve`).
  @_disfavoredOverload
  public static func customLinearSolve<B: Pytree>(
    _ matvec: @escaping (B) throws -> B, _ b: B, _ solve: @escaping ((B) throws -> B, B) throws -> B,
    transposeSolve: (((B) throws -> B, B) throws -> B)? = nil, symmetric: Bool = false
  ) throws -> B {
    let inverse = symmetric ? transposeSolve ?? solve : transposeSolve
    return try solveTrees(matvec, b, solve, inverse, symmetric: symmetric)
  }
}

private func solveTrees<B: Pytree>(
  _ matvec: @escaping (B) throws -> B, _ side: B, _ solve: @escaping ((B) throws -> B, B) throws -> B,
  _ transposeSolve: (((B) throws -> B, B) throws -> B)?, symmetric: Bool
) throws -> B {
  let (leaves, structure) = flattenWithStructure(side)
  let types = leaves.map(\.aval)
  func trace(_ name: String, _ function: (B) throws -> B) throws -> TracedFunction<B> {
    let traced = try TracedFunction(types, label: "custom_linear_solve") {
      try function(try side.rebuilt($0))
    }
    try checkSolution(name, structure, types, traced.structure, traced.jaxpr.outputTypes)
    return traced
  }
  let forward = try trace("matvec") { try matvec($0) }
  let solver = try trace("solve") { try solve(matvec, $0) }
  var backward: TracedFunction<B>?
  var backwardSolver: TracedFunction<B>?
  if let transposeSolve {
    let vecmat = symmetric ? matvec : transposed(matvec, side)
    backward = symmetric ? forward : try trace("vecmat") { try vecmat($0) }
    backwardSolver = try trace("transpose_solve") { try transposeSolve(vecmat, $0) }
  }
  let functions = LinearSolveTuple<Jaxpr?>(
    matvec: forward.jaxpr, vecmat: backward?.jaxpr, solve: solver.jaxpr,
    transposeSolve: backwardSolver?.jaxpr)
  let captured = LinearSolveTuple(
    matvec: forward.captured, vecmat: backward?.captured ?? [], solve: solver.captured,
    transposeSolve: backwardSolver?.captured ?? [])
  let counts = LinearSolveTuple(
    matvec: captured.matvec.count, vecmat: captured.vecmat.count, solve: captured.solve.count,
    transposeSolve: captured.transposeSolve.count)
  let results = bindAll(
    CustomLinearSolve(functions, counts: counts), captured.all.flatMap { $0 } + leaves)
  return try solver.result(results)
}

/// The transposed map of a linear one (JAX: `jax.linear_transpose`).
private func transposed<B: Pytree>(_ function: @escaping (B) throws -> B, _ example: B) -> (B) throws -> B {
  { cotangent in
    let leaves = flatten(example)
    let traced = try TracedFunction(leaves.map(\.aval), label: "linear_transpose") {
      try function(try example.rebuilt($0))
    }
    let operands = traced.captured.map { LinearOperand.known($0) } + leaves.map { .linear($0.aval) }
    let results = try traced.jaxpr.transpose(flatten(cotangent).map(Optional.some), operands)
    let filled = zip(results.dropFirst(traced.captured.count), leaves).map { $0 ?? zeros($1.aval) }
    return try example.rebuilt(filled)
  }
}

private func checkSolution(
  _ name: String, _ structure: TreeDefinition, _ expected: [ShapedArray], _ found: TreeDefinition,
  _ types: [ShapedArray]
) throws {
  guard structure.difference(from: found) == nil else {
    throw JAXError(
      .invalid("\(name)() output pytree structure must match b, got \(found) and \(structure)."))
  }
  guard expected.map(\.shape) == types.map(\.shape) else {
    throw JAXError(
      .invalid(
        "\(name)() output shapes must match b, got \(shapes(types)) and \(shapes(expected))"))
  }
}

private func shapes(_ types: [ShapedArray]) -> String {
  "[" + types.map(\.shape.description).joined(separator: ", ") + "]"
}
