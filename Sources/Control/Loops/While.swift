import JAXBuffers
import JAXCore
import JAXKernels

/// A loop that runs while its condition holds (JAX: `lax.while_loop`, and `fori_loop` with traced bounds).
///
/// After `vmap` the condition may give a predicate for each lane: the loop runs while any lane is true, and lanes
/// whose predicate is false keep their state.
package struct While: HigherOrder {
  package static let name = "while"
  package let condition: Jaxpr
  package let body: Jaxpr
  package let conditionConstantCount: Int
  package let bodyConstantCount: Int

  package init(
    condition: Jaxpr, conditionConstantCount: Int, body: Jaxpr, bodyConstantCount: Int
  ) {
    self.condition = condition
    self.body = body
    self.conditionConstantCount = conditionConstantCount
    self.bodyConstantCount = bodyConstantCount
  }

  package init(reading text: ParameterReader) throws {
    condition = try text("cond_jaxpr")
    body = try text("body_jaxpr")
    conditionConstantCount = try text("cond_nconsts")
    bodyConstantCount = try text("body_nconsts")
  }

  package var parameters: Parameters {
    [
      "cond_jaxpr": condition, "body_jaxpr": body, "cond_nconsts": conditionConstantCount,
      "body_nconsts": bodyConstantCount,
    ]
  }
  package var jaxprs: [Jaxpr] { [body, condition] }
  package var resultCount: Int { body.outputs.count }
  package var effects: Set<Effect> { body.effects.union(condition.effects) }
  var constantCount: Int { conditionConstantCount + bodyConstantCount }

  package func abstractEval(_ operands: [ShapedArray]) throws -> [ShapedArray] {
    try expect(
      0...condition.invars.count ~= conditionConstantCount && 0...body.invars.count ~= bodyConstantCount,
      "cond_nconsts=\(conditionConstantCount) and body_nconsts=\(bodyConstantCount) do not fit")
    try expect(operands.count >= constantCount, "takes at least \(constantCount) operands")
    let carry = operands[constantCount...]
    try expectArguments(Array(operands[..<conditionConstantCount] + carry), condition)
    try expectArguments(Array(operands[conditionConstantCount..<constantCount] + carry), body)
    let predicate = condition.outputTypes.first
    try expect(
      condition.outputs.count == 1 && predicate?.dtype == .bool, "the condition must give one boolean")
    try expect(
      body.outputs.count == carry.count && zip(carry, body.outputTypes).allSatisfy { $0.matches($1) },
      "the body must give the carry's types")
    for type in carry {
      try expect(
        type.shape.starts(with: predicate?.shape ?? []), "a batched condition must match the carry's lanes")
    }
    return body.outputTypes
  }

  package struct State: Sendable {
    var iteration: Int
    let constants: [Buffer]
    var carry: [Buffer]
    /// The lanes that go on, for a batched condition; nil for one boolean, and while the condition runs.
    var lanes: Buffer?
    var inBody: Bool
  }

  package func start(_ operands: [Buffer]) throws -> Transition<State> {
    let state = State(
      iteration: 0, constants: Array(operands[..<constantCount]), carry: Array(operands[constantCount...]),
      lanes: nil, inBody: false)
    return enterCondition(state)
  }

  package func resume(_ state: State, with outputs: [Buffer]) throws -> Transition<State> {
    var state = state
    if state.inBody {
      state.carry = try state.lanes.map { try merged($0, state.carry, outputs) } ?? outputs
      state.lanes = nil
      state.inBody = false
      state.iteration += 1
      return enterCondition(state)
    }
    let predicate = outputs[0]
    guard predicate.withElements(as: Bool.self, { $0.contains(true) }) else { return .finished(state.carry) }
    state.lanes = predicate.rank == 0 ? nil : predicate
    state.inBody = true
    let arguments = state.constants[conditionConstantCount...] + state.carry
    return .enter(body, Array(arguments), .iteration(state.iteration), state)
  }

  private func enterCondition(_ state: State) -> Transition<State> {
    let arguments = state.constants[..<conditionConstantCount] + state.carry
    return .enter(condition, Array(arguments), .condition(state.iteration), state)
  }

  /// The new state in lanes that go on, the old one elsewhere.
  private func merged(_ lanes: Buffer, _ old: [Buffer], _ new: [Buffer]) throws -> [Buffer] {
    try zip(old, new).map { old, new in
      let which = lanes.broadcast(to: old.shape, axes: Array(lanes.shape.indices))
      return try Kernels.select(which, [old, new])
    }
  }
}
