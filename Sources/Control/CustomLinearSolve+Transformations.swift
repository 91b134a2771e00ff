import JAXCore
import JAXLax
import JAXTransforms

extension CustomLinearSolve {
  /// From A x = b follows A ∂x = ∂b - ∂A x, solved by the same solver (JAX: `_custom_linear_solve_jvp`).
  package func jvp(_ primals: [NDArray], _ tangents: [NDArray?]) throws -> JVPResult {
    let results = bindAll(self, primals)
    let (constants, side) = parts(primals)
    let (constantTangents, sideTangents) = parts(tangents)
    let solution = Array(results.prefix(side.count))
    var right = sideTangents
    if constantTangents.matvec.contains(where: { $0 != nil }), let matvec = functions.matvec {
      let (_, change) = try JAXTransforms.jvp(
        { try matvec.bind($0) }, constants.matvec + solution,
        constantTangents.matvec + solution.map { _ in nil })
      right = zip(sideTangents, change).map { addTangents($0, $1.map { bind(Negate(), $0) }) }
    }
    let filled = zip(right, side).map { $0 ?? zeros($1.aval.tangent) }
    let changes = bindAll(self, primals.prefix(constantCount) + filled)
    let auxiliary = results.dropFirst(side.count).map { _ in nil as NDArray? }
    return (results, changes.prefix(side.count).map(Optional.some) + auxiliary)
  }

  /// The solver runs as a whole when the right-hand side is unknown.
  package func split(known: [Bool]) throws -> KnownSplit {
    let types = [functions.matvec, functions.vecmat, functions.solve, functions.transposeSolve]
    let constants = zip(types, counts.all).flatMap { $0?.inputTypes.prefix($1) ?? [] }
    let side = try solver().inputTypes.dropFirst(counts.solve)
    return try undivided(constants + side, known: known)
  }

  /// The cotangent solves the transposed system (JAX: `_linear_solve_transpose_rule`).
  package func transpose(_ cotangents: [NDArray?], _ operands: [LinearOperand]) throws -> [NDArray?] {
    guard functions.transposeSolve != nil else {
      throw JAXError(
        .notTransposable(
          "transpose_solve required for backwards mode automatic differentiation of custom_linear_solve"),
        operation: name)
    }
    let (constants, side) = parts(operands)
    let given = cotangents.divided(side.count)
    guard constants.all.allSatisfy({ $0.allSatisfy { !$0.isLinear } }), side.allSatisfy(\.isLinear),
      given[1].allSatisfy({ $0 == nil })
    else { throw notLinear }
    let filled = zip(given[0], side).map { $0 ?? zeros($1.aval.tangent) }
    let system = CustomLinearSolve(functions.transposed, counts: counts.transposed)
    let swapped = LinearSolveTuple(
      matvec: constants.vecmat, vecmat: constants.matvec, solve: constants.transposeSolve,
      transposeSolve: constants.solve)
    let results = bindAll(system, swapped.all.flatMap { $0.compactMap(\.known) } + filled)
    return Array(repeating: nil, count: constantCount) + results.prefix(side.count).map(Optional.some)
  }

  /// Which parts of the solution and of the right-hand side have lanes must agree among all four functions
  /// (JAX: `_linear_solve_batching_rule`).
  package func batch(_ operands: [NDArray], _ axes: [Int?], size: Int) throws -> BatchResult {
    let lanes = try SystemLanes(self, axes, size: size)
    let moved = zip(operands, axes).enumerated().map { index, pair in
      let side = index - constantCount
      let hasLanes = side < 0 ? pair.1 != nil : lanes.side[side]
      return JAXControl.lanes(pair.0, from: pair.1, to: hasLanes ? 0 : nil, size: size)
    }
    let results = bindAll(CustomLinearSolve(lanes.functions, counts: counts), moved)
    return (results, lanes.results.map { $0 ? 0 : nil })
  }
}

/// The functions of a system for many lanes.
private struct SystemLanes {
  var functions: LinearSolveTuple<Jaxpr?>
  /// Which parts of the right-hand side have lanes, and which results.
  var side: [Bool]
  var results: [Bool] = []

  init(_ system: CustomLinearSolve, _ axes: [Int?], size: Int) throws {
    let (constants, given) = system.parts(axes.map { $0 != nil })
    let solve = try system.solver()
    functions = system.functions
    side = given
    let auxiliary = solve.outputs.count - given.count
    var solution = solve.outputs.map { _ in false }
    while true {
      let (batched, found) = try solve.batchedInFront(
        constants.solve + side, size: size, instantiate: solution)
      functions.solve = batched
      results = found
      var newSolution = found
      if let vecmat = system.functions.vecmat {
        let (batched, found) = try vecmat.batchedInFront(
          constants.vecmat + side, size: size, instantiate: side)
        functions.vecmat = batched
        newSolution = newSolution.or(found + [Bool](repeating: true, count: auxiliary))
      }
      let operand = Array(newSolution.prefix(given.count))
      var newSide = given
      if let matvec = system.functions.matvec {
        let (batched, found) = try matvec.batchedInFront(
          constants.matvec + operand, size: size, instantiate: side)
        functions.matvec = batched
        newSide = newSide.or(found)
      }
      if let transposeSolve = system.functions.transposeSolve {
        let (batched, found) = try transposeSolve.batchedInFront(
          constants.transposeSolve + operand, size: size, instantiate: newSolution)
        functions.transposeSolve = batched
        newSide = newSide.or(Array(found.prefix(given.count)))
      }
      if newSolution == solution && newSide == side { return }
      (solution, side) = (newSolution, newSide)
    }
  }
}
