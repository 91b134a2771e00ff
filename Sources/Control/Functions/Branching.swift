import JAXBuffers
import JAXCore
import JAXLax
import JAXTransforms

/// Runs one of two functions, for pytrees (JAX: `lax.cond`).
func condTrees<R: Pytree>(
  _ predicate: NDArray, _ operands: [NDArray], _ ifTrue: ([NDArray]) throws -> R,
  _ ifFalse: ([NDArray]) throws -> R
) throws -> R {
  guard predicate.ndim == 0 else {
    throw JAXError(
      .invalid("Pred must be a scalar, got \(predicate) of shape \(predicate.shape)."), code: .invalidShape)
  }
  var predicate = predicate
  switch predicate.dtype.kind {
  case .bool: break
  case .signed, .unsigned, .floating: predicate = bind(NotEqual(), predicate, scalar(0, like: predicate))
  default:
    throw JAXError(
      .invalid("Pred type must be either boolean or number, got \(predicate.dtype.name)."),
      code: .dtypeNotAccepted)
  }
  let types = operands.map(\.aval)
  let functions = [
    try TracedFunction(types, label: "cond", ifTrue), try TracedFunction(types, label: "cond", ifFalse),
  ]
  try checkBranches("cond", "true_fun", "false_fun", functions[0], functions[1])
  let index = predicate.converted(to: .int32)
  return try choose(index, functions, operands, inOrder: [1, 0])
}

/// Runs the function that an index names, for pytrees (JAX: `lax.switch`).
func switchTrees<R: Pytree>(
  _ index: NDArray, _ operands: [NDArray], _ branches: [([NDArray]) throws -> R]
) throws -> R {
  guard index.ndim == 0 else {
    throw JAXError(
      .invalid("Branch index must be scalar, got \(index) of shape \(index.shape)."), code: .invalidShape)
  }
  guard index.dtype.kind == .signed || index.dtype.kind == .unsigned else {
    throw JAXError(
      .invalid("Index type must be an integer, got \(index) as \(index.dtype.name)"), code: .dtypeNotAccepted)
  }
  guard let first = branches.first else {
    throw JAXError(.invalid("Empty branch sequence"), kind: .valueError)
  }
  guard branches.count > 1 else { return try first(operands) }
  let last = scalar(Double(branches.count - 1), .int32)
  let clamped = bind(Clamp(), scalar(0, .int32), index.converted(to: .int32), last)
  let types = operands.map(\.aval)
  let functions = try branches.map { try TracedFunction(types, label: "switch", $0) }
  for (place, function) in functions.enumerated().dropFirst() {
    try checkBranches("switch", "branch 0", "branch\(place)", functions[0], function)
  }
  return try choose(clamped, functions, operands, inOrder: Array(functions.indices))
}

/// Binds the choice. What the functions captured is shared among them; results that all hand on are not computed.
private func choose<R: Pytree>(
  _ index: NDArray, _ functions: [TracedFunction<R>], _ operands: [NDArray], inOrder order: [Int]
) throws -> R {
  let (jaxprs, captured) = sharingCaptures(functions)
  let inputs = captured + operands
  let sources = jaxprs[0].forwarding.enumerated().map { place, source in
    jaxprs.allSatisfy { $0.forwarding[place] == source } ? source : nil
  }
  let kept = sources.indices.filter { sources[$0] == nil }
  let bodies = order.map { branch in
    jaxprs[branch].with(outputs: kept.map { jaxprs[branch].outputs[$0] })
  }
  let results = bindAll(Cond(bodies), [index] + inputs)
  let given = sources.compactMap { $0.map { inputs[$0].asValue } }
  return try functions[0].result(merge(sources.map { $0 != nil }, given, results))
}

/// The functions with the inputs of all captured arrays, each once (JAX: `_merge_common_consts`).
private func sharingCaptures<R>(_ functions: [TracedFunction<R>]) -> (jaxprs: [Jaxpr], captured: [NDArray]) {
  var places: [CaptureKey: Int] = [:]
  var captured: [NDArray] = []
  for array in functions.flatMap(\.captured) where places[CaptureKey(array)] == nil {
    places[CaptureKey(array)] = captured.count
    captured.append(array)
  }
  let jaxprs = functions.map { function in
    let jaxpr = function.jaxpr
    var inputs = captured.enumerated().map { Var($1.aval, slot: jaxpr.slotCount + $0) }
    for (array, v) in zip(function.captured, jaxpr.invars) {
      if let place = places[CaptureKey(array)] { inputs[place] = v }
    }
    return jaxpr.with(invars: inputs + jaxpr.invars.dropFirst(function.captured.count))
  }
  return (jaxprs, captured)
}

/// Refuses functions with unlike results, in JAX's words (JAX: `_check_branch_outputs`).
private func checkBranches<R>(
  _ name: String, _ name1: String, _ name2: String, _ first: TracedFunction<R>, _ second: TracedFunction<R>
) throws {
  if let difference = first.structure.difference(from: second.structure) {
    let place = difference.path.isEmpty ? "" : " at path \(difference.path)"
    throw JAXError(
      .invalid(
        "\(name) branch outputs must have the same pytree structure, but they differ:\n\n"
          + "\(name1) output\(place) is a \(difference.here) but \(name2) output\(place) is a "
          + "\(difference.there), so \(difference.reason).\n\nRevise \(name1) and/or \(name2) so that they "
          + "have the same pytree structure."), code: .branchMismatch, hint: branchHint(name))
  }
  let types = zip(first.jaxpr.outputTypes, second.jaxpr.outputTypes)
  let differences = zip(first.structure.leafPaths, types).compactMap { path, types in
    let place = path.isEmpty ? "" : " at path \(path)"
    return types.0.matches(types.1)
      ? nil
      : "the output of \(name1)\(place) has type \(types.0.longName) but the corresponding output of "
        + "\(name2) has type \(types.1.longName)\(mismatch(types.0, types.1))"
  }
  guard !differences.isEmpty else { return }
  throw JAXError(
    .invalid(
      "\(name) branches must have equal output types but they differ.\n\n\(listed(differences))\n"
        + "Revise \(name1) and/or \(name2) so that all output types match."), code: .branchMismatch,
    hint: branchHint(name))
}

/// What JAX's words call the branches.
private func branchHint(_ name: String) -> String {
  let which = name == "cond" ? "true_fun is the first closure of lax.cond, false_fun the second. " : ""
  return which + "Bring their results to one type with astype, jnp.broadcastTo or jnp.zerosLike."
}
