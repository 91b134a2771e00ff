import JAXBuffers
import JAXCore
import JAXLax
import JAXTransforms

extension While {
  /// Carries tangents beside the carry; the condition ignores them (JAX: `_while_loop_jvp`).
  package func jvp(_ primals: [NDArray], _ tangents: [NDArray?]) throws -> JVPResult {
    let carryCount = body.outputs.count
    let given = tangents.map { $0 != nil }
    let constants = Array(given[conditionConstantCount..<constantCount])
    var carry = Array(given[constantCount...])
    var (derivative, found) = try body.derivative(active: constants + carry, instantiate: carry)
    while found != carry {
      carry = carry.or(found)
      (derivative, found) = try body.derivative(active: constants + carry, instantiate: carry)
    }
    let (constantTangents, carryTangents) = (constants.count { $0 }, carry.count { $0 })
    let order = interleaved([bodyConstantCount, carryCount], [constantTangents, carryTangents])
    let newBody = derivative.reordered(inputs: order, outputs: Array(derivative.outputs.indices))
    let filled = zip(zip(tangents, primals).dropFirst(conditionConstantCount), constants + carry)
      .compactMap { pair, isActive in isActive ? pair.0 ?? zeros(pair.1.aval.tangent) : nil }
    let operands = primals.dropFirst(conditionConstantCount) + filled
    let loop = While(
      condition: condition.ignoring(filled.dropFirst(constantTangents).map(\.aval)),
      conditionConstantCount: conditionConstantCount, body: newBody,
      bodyConstantCount: bodyConstantCount + constantTangents)
    let results = bindAll(loop, primals.prefix(conditionConstantCount) + order.map { Array(operands)[$0] })
    return (Array(results.prefix(carryCount)), spread(Array(results.dropFirst(carryCount)), over: carry))
  }

  package func transpose(_ cotangents: [NDArray?], _ operands: [LinearOperand]) throws -> [NDArray?] {
    throw JAXError(
      .notTransposable(
        "Reverse-mode differentiation does not work for lax.while_loop or lax.fori_loop with dynamic "
          + "start/stop values. Try using lax.scan, or using fori_loop with static start/stop."),
      operation: name, kind: .valueError)
  }

  /// If the condition has lanes, so has all of the carry; else the lanes stand behind the condition's own
  /// (JAX: `_while_loop_batching_rule`).
  package func batch(_ operands: [NDArray], _ axes: [Int?], size: Int) throws -> BatchResult {
    let batched = axes.map { $0 != nil }
    var carry = Array(batched[constantCount...])
    let constants = Array(batched[conditionConstantCount..<constantCount])
    var found = try body.batchedInFront(constants + carry, size: size, instantiate: carry).batched
    while found != carry {
      carry = carry.or(found)
      found = try body.batchedInFront(constants + carry, size: size, instantiate: carry).batched
    }
    let hasLanes = try condition.batchedInFront(
      batched[..<conditionConstantCount] + carry, size: size, instantiate: [false]
    ).batched[0]
    if hasLanes { try refuseIO("vmap-of-while_loop with batched predicate") }
    let rank = condition.outputTypes[0].shape.rank
    let carryAxes = carry.map { hasLanes ? 0 : $0 ? rank : nil }
    let newBody = try body.batched(
      axes[conditionConstantCount..<constantCount] + carryAxes, size: size, outputs: carryAxes)
    let newCondition = try condition.batched(
      axes[..<conditionConstantCount] + carryAxes, size: size, outputs: [hasLanes ? 0 : nil])
    let loop = While(
      condition: newCondition, conditionConstantCount: conditionConstantCount, body: newBody,
      bodyConstantCount: bodyConstantCount)
    let start = zip(zip(operands, axes).dropFirst(constantCount), carryAxes).map { pair, target in
      lanes(pair.0, from: pair.1, to: target, size: size)
    }
    return (bindAll(loop, operands.prefix(constantCount) + start), carryAxes)
  }

  /// What is known runs by itself; the rest is the whole loop again, for nothing can be stacked over an unknown
  /// number of iterations (JAX: `_while_partial_eval`).
  package func split(known: [Bool]) throws -> KnownSplit {
    try refuseIO("partial-eval of while_loop, which runs it twice")
    let constants = Array(known[conditionConstantCount..<constantCount])
    var carry = Array(known[constantCount...])
    var parts = try body.split(known: constants + carry, forcedUnknown: carry.inverted)
    while parts.knownOutputs != carry {
      carry = zip(carry, parts.knownOutputs).map { $0 && $1 }
      parts = try body.split(known: constants + carry, forcedUnknown: carry.inverted)
    }
    let tests = try condition.split(known: known[..<conditionConstantCount] + carry)
    let passed = known.indices.filter { known[$0] }
    guard tests.knownOutputs[0], carry.contains(true) else {
      return try undivided(operandTypes, known: known)
    }
    let (first, types) = try firstLoop(known, carry, tests.known, parts.known)
    return KnownSplit(
      known: first, unknown: try knownFirst(operandTypes, known: known, results: carry.inverted),
      knownResults: carry,
      knownTypes: types, passed: passed)
  }

  private var operandTypes: [ShapedArray] {
    condition.inputTypes.prefix(conditionConstantCount) + body.inputTypes
  }

  /// The loop over known carry, from the operands given as known.
  private func firstLoop(
    _ known: [Bool], _ carry: [Bool], _ condition: Jaxpr, _ body: Jaxpr
  ) throws -> (any Primitive, [ShapedArray]) {
    let count = carry.count { $0 }
    let kept = body.with(outputs: Array(body.outputs.prefix(count)))
    let loop = While(
      condition: condition, conditionConstantCount: known[..<conditionConstantCount].count { $0 },
      body: try kept.pruned(used: kept.outputs.map { _ in true }, keeping: kept.invars.map { _ in true })
        .jaxpr,
      bodyConstantCount: known[conditionConstantCount..<constantCount].count { $0 })
    let used = (known.prefix(constantCount) + carry).selected(known)
    let first = try stage(operandTypes.selected(known), label: "") { bindAll(loop, $0.selected(used)) }
    return (call(first.closed), Array(kept.outputTypes))
  }
}

extension Jaxpr {
  /// The same with further inputs that nothing reads.
  fileprivate func ignoring(_ types: [ShapedArray]) -> Jaxpr {
    with(invars: invars + types.enumerated().map { Var($1, slot: slotCount + $0) })
  }

  /// For `size` lanes with every output's where it says (JAX: `batching.batch_jaxpr_axes`).
  fileprivate func batched(_ axes: [Int?], size: Int, outputs: [Int?]) throws -> Jaxpr {
    if outputs.allSatisfy({ $0 == nil || $0 == 0 }) {
      return try batched(axes, size: size, forced: outputs.map { $0 != nil }).jaxpr
    }
    let free = try batched(axes, size: size, forced: outputs.map { _ in false })
    return try derived(free.jaxpr.inputTypes, label: "vmap(\(size))") { arguments in
      zip(zip(try free.jaxpr.bind(arguments), free.axes), outputs).map { pair, target in
        lanes(pair.0, from: pair.1, to: target, size: size)
      }
    }
  }
}
