import JAXBuffers
import JAXCore
import JAXLax
import JAXTransforms

extension Cond {
  /// A result has a tangent if any branch gives it one (JAX: `_cond_jvp`).
  package func jvp(_ primals: [NDArray], _ tangents: [NDArray?]) throws -> JVPResult {
    let active = tangents.dropFirst().map { $0 != nil }
    let none = [Bool](repeating: false, count: resultCount)
    let hasTangent = try branches.reduce(none) {
      $0.or(try $1.derivative(active: active, instantiate: none).hasTangent)
    }
    let derivatives = try branches.map { try $0.derivative(active: active, instantiate: hasTangent).jaxpr }
    let results = bindAll(choosing(derivatives), primals + tangents.dropFirst().compactMap { $0 })
    return (
      Array(results.prefix(resultCount)), spread(Array(results.dropFirst(resultCount)), over: hasTangent)
    )
  }

  /// If the index has lanes all branches run and each lane selects (JAX: `_cond_batching_rule`).
  package func batch(_ operands: [NDArray], _ axes: [Int?], size: Int) throws -> BatchResult {
    if axes[0] != nil { return try batchIndex(operands, axes, size: size) }
    let batched = axes.dropFirst().map { $0 != nil }
    let none = [Bool](repeating: false, count: resultCount)
    let found = try branches.reduce(none) {
      $0.or(try $1.batchedInFront(batched, size: size, instantiate: none).batched)
    }
    let bodies = try branches.map { try $0.batchedInFront(batched, size: size, instantiate: found).jaxpr }
    let moved = zip(operands, axes).map { lanes($0, from: $1, to: $1.map { _ in 0 }, size: size) }
    return (bindAll(choosing(bodies), moved), found.map { $0 ? 0 : nil })
  }

  /// The operands of the branches that a lane does not take are held constant, so that their derivatives cannot
  /// spoil it (https://github.com/jax-ml/jax/issues/1052).
  private func batchIndex(_ operands: [NDArray], _ axes: [Int?], size: Int) throws -> BatchResult {
    guard platforms == nil else { throw unsupported("batching over platforms") }
    try refuseIO("vmap-of-cond")
    let front = zip(operands, axes).map { lanes($0, from: $1, to: 0, size: size) }
    let all = [Bool](repeating: true, count: operands.count - 1)
    let results = try branches.enumerated().map { place, branch in
      let body = try branch.batchedInFront(all, size: size, instantiate: branch.outputs.map { _ in true })
      let isTaken = bind(Equal(), front[0], scalar(Double(place), like: front[0]))
      return try body.jaxpr.bind(
        front.dropFirst().map { select(isTaken, [bind(StopGradient(), $0), $0]) })
    }
    let selected = (0..<resultCount).map { place in select(front[0], results.map { $0[place] }) }
    return (selected, selected.map { _ in 0 })
  }

  /// The case of each lane (JAX: `_bcast_select_n`).
  private func select(_ which: NDArray, _ cases: [NDArray]) -> NDArray {
    var which = which
    if which.ndim != cases[0].ndim {
      which = bind(
        BroadcastInDim(shape: cases[0].shape, broadcastDimensions: Array(which.shape.indices)), which)
    }
    return bindAll(SelectN(), [which] + cases)[0]
  }

  /// Each branch is transposed (JAX: `_cond_transpose_fancy`).
  package func transpose(_ cotangents: [NDArray?], _ operands: [LinearOperand]) throws -> [NDArray?] {
    guard let index = operands[0].known else { throw notLinear }
    let linear = operands.dropFirst().map(\.isLinear)
    let given = cotangents.map { $0 != nil }
    let none = [Bool](repeating: false, count: linear.count { $0 })
    let wanted = try branches.reduce(none) {
      $0.or(try $1.transposed(given: given, linear: linear).hasResult.selected(linear))
    }
    let bodies = try branches.map { branch in
      let (jaxpr, hasResult) = try branch.transposed(given: given, linear: linear)
      return try jaxpr.filling(hasResult.selected(linear), wanted, branch.inputTypes.selected(linear))
    }
    let results = bindAll(
      choosing(bodies), [index] + operands.dropFirst().compactMap(\.known) + cotangents.compactMap { $0 })
    return [nil] + spread(spread(results, over: wanted), over: linear).map { $0 ?? nil }
  }

  package func prune(used: [Bool]) throws -> Pruned? {
    let none = [Bool](repeating: false, count: branches[0].invars.count)
    let inputs = try branches.reduce(none) { $0.or(try $1.pruned(used: used).inputs) }
    let bodies = try branches.map { try $0.pruned(used: used, keeping: inputs).jaxpr }
    return Pruned(choosing(bodies), operands: [true] + inputs)
  }
}

extension Jaxpr {
  /// With zeros for the outputs that are wanted beside those that it has.
  fileprivate func filling(_ has: [Bool], _ wanted: [Bool], _ types: [ShapedArray]) throws -> Jaxpr {
    guard has != wanted else { return self }
    return try derived(inputTypes, label: "transpose") { arguments in
      zip(zip(spread(try bind(arguments), over: has), types), wanted).compactMap { pair, isWanted in
        isWanted ? pair.0 ?? zeros(pair.1.tangent) : nil
      }
    }
  }
}
