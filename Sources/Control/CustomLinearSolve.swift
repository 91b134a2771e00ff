import JAXBuffers
import JAXCore

/// The solution of a linear system by a given solver, with derivatives by the system's own rules
/// (JAX: `lax.custom_linear_solve`).
///
/// Its four jaxprs stand in `jaxprs=_LinearSolveTuple(matvec=…, vecmat=…, solve=…, transpose_solve=…)`, and so do the
/// numbers of operands that each takes first. Only `solve` is run forward. Tools see it as one step, as in JAX.
package struct CustomLinearSolve: HigherOrder {
  package static let name = "custom_linear_solve"
  private let tuple: ParameterValue
  private let lengths: ParameterValue
  package let solve: Jaxpr
  private let solveStart: Int
  private let solveCount: Int
  private let constantCount: Int

  package init(reading text: ParameterReader) throws {
    tuple = try text("jaxprs")
    lengths = try text("const_lengths")
    guard case .record(_, let bodies) = tuple, case .record(_, let counts) = lengths,
      let solve = bodies.first(where: { $0.name == "solve" }).flatMap({ Jaxpr(parameter: $0.value) })
    else { throw JAXError(.badParameter("jaxprs", tuple.text), operation: Self.name) }
    self.solve = solve
    var starts: [String: Int] = [:]
    var total = 0
    for count in counts {
      guard let n = Int(parameter: count.value), n >= 0 else {
        throw JAXError(.badParameter("const_lengths", lengths.text), operation: Self.name)
      }
      starts[count.name] = total
      total += n
    }
    constantCount = total
    solveStart = starts["solve"] ?? 0
    solveCount = counts.first { $0.name == "solve" }.flatMap { Int(parameter: $0.value) } ?? 0
  }

  package var parameters: Parameters { ["const_lengths": lengths, "jaxprs": tuple] }
  package var jaxprs: [Jaxpr] { tuple.jaxprs }
  package var isLeaf: Bool { true }
  package var resultCount: Int { solve.outputs.count }

  package func abstractEval(_ operands: [ShapedArray]) throws -> [ShapedArray] {
    try expect(operands.count >= constantCount, "takes at least \(constantCount) operands")
    try expectArguments(
      Array(operands[solveStart..<solveStart + solveCount] + operands[constantCount...]), solve)
    return solve.outputTypes
  }

  package func start(_ operands: [Buffer]) throws -> Transition<CallState> {
    let constants = operands[solveStart..<solveStart + solveCount]
    return .enter(solve, Array(constants + operands[constantCount...]), .call, CallState())
  }

  package func resume(_ state: CallState, with outputs: [Buffer]) throws -> Transition<CallState> {
    .finished(outputs)
  }
}
