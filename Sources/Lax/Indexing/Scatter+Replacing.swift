import JAXBuffers
import JAXCore

extension Scatter {
  /// Port of JAX's `_scatter_jvp`. Where windows overlap it is unspecified which update wins: updates get numbers,
  /// the scattered numbers say who won, and the winners are added to what nobody replaced.
  package func jvp(_ primals: [NDArray], _ tangents: [NDArray?]) throws -> JVPResult {
    guard scatter.updateJaxpr == nil else {
      throw JAXError(.notDifferentiable("JAX has no derivative of scatter_apply"), operation: name)
    }
    guard tangents[0] != nil || tangents[2] != nil else { return (bindAll(self, primals), [nil]) }
    let operandTangent = tangents[0] ?? zeros(primals[0].aval.tangent)
    let updatesTangent = tangents[2] ?? zeros(primals[2].aval.tangent)
    let (operand, indices, updates) = (primals[0], primals[1], primals[2])
    if scatter.uniqueIndices {
      return (bindAll(self, primals), [bind(self, operandTangent, indices, updatesTangent)])
    }
    let (isKept, hasWon) = winners(operand, indices, updates)
    let masked = { (mask: NDArray, x: NDArray) in bind(SelectN(), mask, zeros(x.aval), x) }
    // Masks are equations of their own for each use, as in JAX.
    let keptOperand = masked(isKept(), operand)
    let wonUpdates = masked(hasWon(), updates)
    let keptTangent = masked(isKept(), operandTangent)
    let wonTangent = masked(hasWon(), updatesTangent)
    let result = bind(like(ScatterAdd.self, operand), keptOperand, indices, wonUpdates)
    let tangent = bind(like(ScatterAdd.self, operandTangent), keptTangent, indices, wonTangent)
    return ([result], [tangent])
  }

  /// Which elements of the operand nobody replaces, and which updates are those that replace one.
  private func winners(
    _ operand: NDArray, _ indices: NDArray, _ updates: NDArray
  ) -> (isKept: () -> NDArray, hasWon: () -> NDArray) {
    var shape = updates.shape
    for dim in scatter.dimensionNumbers.updateWindowDims { shape[dim] = 1 }
    let counted = reshaped(jax.lax.iota(.uint32, shape.elementCount), shape)
    let ones = full(ShapedArray(updates.shape, .uint32, weakType: false), 1)
    let numbers = bind(Add(), counted, ones)
    let nobody = full(ShapedArray(operand.shape, .uint32), 0)
    let scattered = bind(like(Scatter.self, nobody), nobody, indices, numbers)
    let gathered = gatherBack(scattered, indices, updates: updates.shape, mode: .promiseInBounds)
    return (
      { bind(Equal(), scattered, zeros(scattered.aval)) },
      { bind(Equal(), numbers, gathered) }
    )
  }

  /// Port of JAX's `_scatter_transpose_rule`.
  package func transpose(_ cotangents: [NDArray?], _ operands: [LinearOperand]) throws -> [NDArray?] {
    guard scatter.uniqueIndices else {
      throw JAXError(
        .notTransposable("scatter transpose is only implemented where unique_indices=True"),
        operation: name)
    }
    let indices = try indices(operands)
    guard let cotangent = cotangents[0] else { return [nil, nil, nil] }
    let shape = operands[2].aval.shape
    var operand: NDArray?
    if operands[0].isLinear {
      operand = bind(
        like(Scatter.self, cotangent), cotangent, indices, zeros(ShapedArray(shape, cotangent.dtype)))
    }
    guard operands[2].isLinear else { return [operand, nil, nil] }
    return [operand, nil, gatherBack(cotangent, indices, updates: shape, mode: scatter.mode)]
  }
}

/// A scatter that keeps one of element and update.
package protocol ExtremeScatter: ScatterPrimitive {}

extension ExtremeScatter {
  /// Port of JAX's `_scatter_extremal_jvp`: tangents of updates that contend for a place, and of the element there
  /// if it contends too, are averaged.
  package func jvp(_ primals: [NDArray], _ tangents: [NDArray?]) throws -> JVPResult {
    let result = bindAll(self, primals)[0]
    guard tangents[0] != nil || tangents[2] != nil else { return ([result], [nil]) }
    let operandTangent = tangents[0] ?? zeros(primals[0].aval.tangent)
    let updatesTangent = tangents[2] ?? zeros(primals[2].aval.tangent)
    let (operand, indices, updates) = (primals[0], primals[1], primals[2])
    let back = { (x: NDArray) in
      self.gatherBack(x, indices, updates: updates.shape, mode: .promiseInBounds)
    }
    let constant = { (value: Double, x: NDArray) in full(x.aval, value) }
    let add = like(ScatterAdd.self, operand, keepsPromises: false)

    let (initial, target) = (back(operand), back(result))
    let hasWon = bind(Equal(), updates, target)
    let isRetained = bind(Equal(), initial, target)
    let zeroOperand = constant(0, operand)
    let won = select(hasWon, constant(1, updates), constant(0, updates))
    let winners = back(bind(add, zeroOperand, indices, won))
    let contenders = back(bind(add, constant(0, operand), indices, constant(1, updates)))

    let one = scalar(1, like: winners)
    let shared = { bind(Divide(), one, bind(Add(), winners, one)) }
    let updatesShare = select(isRetained, shared(), bind(Divide(), one, winners))
    let updatesFactor = select(hasWon, updatesShare, constant(0, updates))
    let operandShare = select(isRetained, shared(), constant(0, winners))
    let lost = bind(Add(), scalar(-1, like: winners), operandShare)
    let operandFactor = bind(Divide(), lost, contenders)
    let replaced = bind(Multiply(), back(operandTangent), operandFactor)
    let tangent = bind(Add(), replaced, bind(Multiply(), updatesTangent, updatesFactor))
    return ([result], [bind(like(ScatterAdd.self, operandTangent), operandTangent, indices, tangent)])
  }

  package func transpose(_ cotangents: [NDArray?], _ operands: [LinearOperand]) throws -> [NDArray?] {
    throw notLinear
  }

  private func select(_ predicate: NDArray, _ onTrue: NDArray, _ onFalse: NDArray) -> NDArray {
    bind(SelectN(), predicate, onFalse, onTrue)
  }
}
