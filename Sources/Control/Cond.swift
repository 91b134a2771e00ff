import JAXBuffers
import JAXCore

/// Runs the branch that the first operand names; the last for an index outside them, as XLA's `Conditional` does
/// (JAX: `lax.cond`, and `lax.switch`, which clamps the index before).
package struct Cond: HigherOrder {
  package static let name = "cond"
  package let branches: [Jaxpr]
  /// For which platform each branch is, where JAX chose by platform; printed only then.
  let platforms: Parameter?

  package init(_ branches: [Jaxpr]) {
    self.branches = branches
    platforms = nil
  }

  private init(_ branches: [Jaxpr], _ platforms: Parameter?) {
    self.branches = branches
    self.platforms = platforms
  }

  /// The same choice among other branches.
  func choosing(_ branches: [Jaxpr]) -> Cond { Cond(branches, platforms) }

  package init(reading text: ParameterReader) throws {
    branches = try text("branches")
    platforms = text.parameters.first { $0.name == "branches_platforms" }
  }

  package var parameters: Parameters {
    Parameters([Parameter("branches", branches.parameterValue)] + (platforms.map { [$0] } ?? []))
  }
  package var jaxprs: [Jaxpr] { branches }
  package var resultCount: Int { branches.first?.outputs.count ?? 0 }
  package var effects: Set<Effect> { branches.reduce(into: []) { $0.formUnion($1.effects) } }

  package func abstractEval(_ operands: [ShapedArray]) throws -> [ShapedArray] {
    try expect(!branches.isEmpty, "needs at least one branch")
    guard let index = operands.first, index.shape.rank == 0, index.dtype == .int32 else {
      throw JAXError(.invalid("the branch index must be i32[]"), operation: name)
    }
    for branch in branches {
      try expectArguments(Array(operands.dropFirst()), branch)
      let same =
        branch.outputTypes.count == resultCount
        && zip(branch.outputTypes, branches[0].outputTypes).allSatisfy { $0.matches($1) }
      try expect(same, "all branches must give results of the same types")
    }
    return branches[0].outputTypes
  }

  package func start(_ operands: [Buffer]) throws -> Transition<CallState> {
    let index = Int(operands[0].scalar(as: Int32.self))
    let branch = branches.indices.contains(index) ? index : branches.count - 1
    return .enter(branches[branch], Array(operands.dropFirst()), .branch(branch), CallState())
  }

  package func resume(_ state: CallState, with outputs: [Buffer]) throws -> Transition<CallState> {
    .finished(outputs)
  }
}
