import JAXBuffers
import JAXCore
import JAXLax
import JAXTransforms

/// A loop that runs while its condition holds, for pytrees (JAX: `lax.while_loop`).
func whileTrees<C: Pytree, P: Pytree>(
  _ condition: (C) throws -> P, _ function: (C) throws -> C, _ initial: C
) throws -> C {
  var (start, structure) = flattenWithStructure(initial)
  func trace() throws -> (TracedFunction<P>, TracedFunction<C>) {
    let types = start.map(\.aval)
    let test = try TracedFunction(types, label: "while_cond") {
      try condition(try initial.rebuilt($0))
    }
    let body = try TracedFunction(types, label: "while_body") {
      try function(try initial.rebuilt($0))
    }
    try checkPredicate(test.structure, test.jaxpr.outputTypes)
    return (test, body)
  }
  var (test, body) = try trace()
  if body.jaxpr.outputs.count != start.count {
    try checkCarry("while_loop body", structure, [], body.structure, [])
  }
  if let promoted = promoted(start, to: body.jaxpr.outputTypes) {
    start = promoted
    (test, body) = try trace()
  }
  try checkCarry(
    "while_loop body", structure, start.map(\.aval), body.structure, body.jaxpr.outputTypes)
  return try body.result(try whileLoop(test.jaxpr, test.captured, body.jaxpr, body.captured, start))
}

private func checkPredicate(_ structure: TreeDefinition, _ types: [ShapedArray]) throws {
  guard types.count == 1, let type = types.first, structure.leafPaths == [""] else {
    throw JAXError(
      .invalid("cond_fun must return a boolean scalar, but got pytree \(structure)."), code: .pytreeMismatch,
      hint: conditionHint)
  }
  guard type.dtype == .bool && type.shape.isEmpty else {
    let weak = type.weakType ? ", weak_type=True" : ""
    throw JAXError(
      .invalid(
        "cond_fun must return a boolean scalar, but got output type(s) [ShapedArray(\(type.longName)\(weak))]."
      ), code: .typeMismatch, hint: conditionHint)
  }
}

private let conditionHint =
  "cond_fun is the first closure of lax.whileLoop: return a comparison such as x .< 10."

/// Carry that the body hands on, and that the condition does not read, becomes a constant of the body: then lanes
/// of a condition do not reach it.
private func whileLoop(
  _ condition: Jaxpr, _ conditionConstants: [NDArray], _ body: Jaxpr, _ constants: [NDArray],
  _ start: [NDArray]
) throws -> [NDArray] {
  let handsOn = zip(body.forwarding, start.indices).map { $0 == constants.count + $1 }
  let (smaller, kept) = try condition.pruned(
    used: [true], keeping: conditionConstants.map { _ in true } + handsOn.inverted)
  let isFixed = kept.dropFirst(conditionConstants.count).map { !$0 }
  let fixed = start.selected(isFixed)
  let order = fixedFirst(isFixed, captured: constants.count)
  let loop = While(
    condition: fixed.isEmpty ? condition : smaller, conditionConstantCount: conditionConstants.count,
    body: fixed.isEmpty
      ? body : body.reordered(inputs: order, outputs: start.indices.filter { !isFixed[$0] }),
    bodyConstantCount: constants.count + fixed.count)
  let results = bindAll(loop, conditionConstants + fixed + constants + start.unselected(isFixed))
  return merge(isFixed, fixed.map(\.asValue), results)
}

/// A loop over integers, for pytrees: a scan where the bounds are known, else a while loop (JAX: `lax.fori_loop`).
func foriTrees<C: Pytree>(
  _ lower: NDArray, _ upper: NDArray, _ function: (NDArray, C) throws -> C, _ initial: C, unroll: Int?
) throws -> C {
  let dtype = try boundsDType(lower, upper)
  if let first = lower.integer, let limit = upper.integer {
    let (result, _) = try scanTrees(
      { (carry: Arguments<NDArray, C>, _: Arguments<>) in
        let (i, x) = carry.values
        let next = bind(Add(), i, scalar(1, i.dtype, weakType: i.weakType))
        return (Arguments(next, try function(i, x)), Arguments())
      }, Arguments(NDArray(literal: first), initial), Arguments(), length: max(limit - first, 0),
      reverse: false, unroll: unroll ?? 1)
    return result.values.1
  }
  guard unroll == nil || unroll == 1 else {
    throw JAXError(
      .invalid("Can only use `unroll` in `fori_loop` if the loop bounds are statically known."),
      kind: .valueError)
  }
  let bounds = [lower, upper].map { $0.dtype == dtype ? $0 : $0.converted(to: dtype) }
  let result = try whileTrees(
    { (carry: Arguments<NDArray, NDArray, C>) in bind(Less(), carry.values.0, carry.values.1) },
    { carry in
      let (i, limit, x) = carry.values
      let next = bind(Add(), i, scalar(1, i.dtype, weakType: i.weakType))
      return Arguments(next, limit, try function(i, x))
    }, Arguments(bounds[0], bounds[1], initial))
  return result.values.2
}

private func boundsDType(_ lower: NDArray, _ upper: NDArray) throws -> DType {
  if lower.dtype == upper.dtype { return lower.dtype }
  if lower.dtype.kind == .signed && upper.dtype.kind == .signed && lower.weakType != upper.weakType {
    return lower.weakType ? upper.dtype : lower.dtype
  }
  throw JAXError(
    .invalid(
      "lower and upper arguments to fori_loop must have equal types, got \(lower.dtype.name) and "
        + "\(upper.dtype.name)"), code: .dtypeMismatch)
}

extension NDArray {
  /// The value of a known scalar that is an integer.
  fileprivate var integer: Int? {
    guard let value = concrete, value.rank == 0, value.dtype.kind == .signed || value.dtype.kind == .unsigned,
      let wide = try? ConvertElementType(newDType: .int64).evaluate([value])[0]
    else { return nil }
    return Int(wide.scalar(as: Int64.self))
  }
}
