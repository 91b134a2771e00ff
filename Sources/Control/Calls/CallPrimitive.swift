import JAXBuffers
import JAXCore
import JAXLax
import JAXTransforms

/// A primitive that runs one jaxpr on its operands.
protocol CallPrimitive: HigherOrder where State == CallState {
  var body: Jaxpr { get }
  /// The same call of another body.
  func calling(_ body: Jaxpr) -> Self
  /// The same call as part of a backward pass.
  func backward(_ body: Jaxpr) -> Self
  /// Whether the user said what its derivative is.
  var hasOwnDerivative: Bool { get }
  /// Refuses jaxprs kept beside the body, such as derivative rules, that do not fit it.
  func checkRules() throws
}

/// A call is over when its jaxpr is, so it has nothing to remember.
package struct CallState: Sendable {}

extension CallPrimitive {
  package var jaxprs: [Jaxpr] { [body] }
  package var resultCount: Int { body.outputs.count }
  package var effects: Set<Effect> { body.effects }

  package func abstractEval(_ operands: [ShapedArray]) throws -> [ShapedArray] {
    try expectArguments(operands, body)
    try checkRules()
    if hasOwnDerivative { try refuseIO("`\(name.replacing("_call", with: ""))`") }
    return body.outputTypes
  }

  package func evaluate(_ operands: [Buffer]) throws -> [Buffer] { try body.evaluate(operands) }

  package func start(_ operands: [Buffer]) throws -> Transition<CallState> {
    .enter(body, operands, .call, CallState())
  }

  package func resume(_ state: CallState, with outputs: [Buffer]) throws -> Transition<CallState> {
    .finished(outputs)
  }
}

// A call is transformed by transforming its body (JAX: `pe.call_partial_eval_rules`, `_pjit_jvp` and its siblings).
extension CallPrimitive {
  func checkRules() throws {}
  func backward(_ body: Jaxpr) -> Self { calling(body) }
  var hasOwnDerivative: Bool { false }

  package func jvp(_ primals: [NDArray], _ tangents: [NDArray?]) throws -> JVPResult {
    let active = tangents.map { $0 != nil }
    let (jaxpr, hasTangent) = try body.derived("jvp", active.map { $0 ? 1 : 0 }) {
      try body.jvp(active: active, instantiate: body.outputs.map { _ in false })
    }
    let results = bindAll(calling(jaxpr), primals + tangents.compactMap { $0 })
    let count = body.outputs.count
    return (Array(results.prefix(count)), spread(Array(results.dropFirst(count)), over: hasTangent))
  }

  package func batch(_ operands: [NDArray], _ axes: [Int?], size: Int) throws -> BatchResult {
    let (jaxpr, outputAxes) = try body.derived("vmap", axes + [size]) {
      try body.batched(axes, size: size, forced: body.outputs.map { _ in false })
    }
    return (bindAll(calling(jaxpr), operands), outputAxes)
  }

  package func transpose(_ cotangents: [NDArray?], _ operands: [LinearOperand]) throws -> [NDArray?] {
    let given = cotangents.map { $0 != nil }
    let linear = operands.map(\.isLinear)
    let key = (given + linear).map { $0 ? 1 : 0 as Int? }
    let (jaxpr, hasResult) = try body.derived("transpose", key) {
      try body.transposed(given: given, linear: linear)
    }
    let results = bindAll(backward(jaxpr), operands.compactMap(\.known) + cotangents.compactMap { $0 })
    return spread(results, over: hasResult)
  }

  package func split(known: [Bool]) throws -> KnownSplit { try split(known: known, policy: nil) }

  func split(known: [Bool], policy: SavePolicy?) throws -> KnownSplit {
    let parts = try body.derived(policy == nil ? "split" : "recompute", known.map { $0 ? 1 : 0 }) {
      try body.split(known: known, passesInputs: true, policy: policy)
    }
    return KnownSplit(
      known: calling(parts.known), unknown: backward(parts.unknown), knownResults: parts.knownOutputs,
      knownTypes: parts.known.outputTypes, passed: parts.passed)
  }

  package func prune(used: [Bool]) throws -> Pruned? {
    let (jaxpr, inputs) = try body.derived("prune", used.map { $0 ? 1 : 0 }) { try body.pruned(used: used) }
    return Pruned(calling(jaxpr), operands: inputs)
  }
}
