import JAXBuffers
import JAXCore
import JAXLax
import JAXTransforms

// In a recording the derivative rules of custom calls are jaxprs. Those that are code are traced for it, those that
// cannot be stay names: they may read values, or capture what a transformation follows.

extension CustomJVPCall: CompletelyPrinted {
  package var completeParameters: Parameters {
    guard rule.jaxpr == nil, let traced = try? tracedRule() else { return parameters }
    return Parameters(
      parameters.all.map { $0.name == "jvp" ? Parameter("jvp", traced.parameterValue) : $0 })
  }

  /// From the primals and tangents of the operands without the constants.
  private func tracedRule() throws -> Jaxpr {
    try body.derived("rule", []) {
      guard let function = rule.jvp else { throw JAXError(.missingParameter("jvp"), operation: name) }
      let (constants, operands) = (
        body.inputTypes.prefix(constantCount), body.inputTypes.dropFirst(constantCount)
      )
      return try complete(operands + operands.map(\.tangent)) { arguments in
        let primals = constants.map { zeros($0) } + arguments.prefix(operands.count)
        let tangents = constants.map { zeros($0.tangent) } + arguments.dropFirst(operands.count)
        let (results, derivatives) = try function(Array(primals), Array(tangents))
        return results + zip(results, derivatives).map { $1 ?? zeros($0.aval.tangent) }
      }
    }
  }
}

extension CustomVJPCall: CompletelyPrinted {
  package var completeParameters: Parameters {
    guard passes.jaxprs == nil, let traced = try? tracedPasses() else { return parameters }
    return Parameters(
      parameters.all.map { parameter in
        switch parameter.name {
        case "fwd": Parameter("fwd", traced.forward.parameterValue)
        case "bwd": Parameter("bwd", traced.backward.parameterValue)
        default: parameter
        }
      })
  }

  private func tracedPasses() throws -> CustomPasses.Jaxprs {
    try body.derived("passes", []) {
      guard let forward = passes.forward, let backward = passes.backward else {
        throw JAXError(.missingParameter("fwd"), operation: name)
      }
      let constants = body.inputTypes.prefix(constantCount)
      let operands = body.inputTypes.dropFirst(constantCount)
      let first = try complete(Array(operands)) { arguments in
        let (results, residuals) = try forward(constants.map { zeros($0) } + arguments)
        return results + residuals
      }
      let count = body.outputs.count
      let residuals = first.outputTypes.dropFirst(count)
      let second = try complete(residuals + first.outputTypes.prefix(count).map(\.tangent)) { arguments in
        let given = try backward(
          Array(arguments.prefix(residuals.count)), Array(arguments.dropFirst(residuals.count)))
        return zip(given.dropFirst(constantCount), operands).map { $0 ?? zeros($1.tangent) }
      }
      return CustomPasses.Jaxprs(forward: first, backward: second)
    }
  }
}

/// The jaxpr of a function; it may capture values only.
private func complete(_ types: [ShapedArray], _ body: ([NDArray]) throws -> [NDArray]) throws -> Jaxpr {
  let staged = try ErrorScope.run {
    try stage(types, label: "rule", droppingUnread: true, body)
  }
  guard staged.captured.allSatisfy({ $0.concrete != nil }) else {
    throw JAXError(.unsupported("a rule that captures tracers"), operation: "record")
  }
  return staged.closed
}
