import JAXBuffers
import JAXCore
import JAXKernels

// What all scatters share: the batching rule, and the gather that reads what a scatter writes.

extension ScatterPrimitive {
  /// Port of JAX's `_scatter_batching_rule`.
  package func batch(_ operands: [NDArray], _ axes: [Int?], size: Int) throws -> BatchResult {
    let operand = lanes(operands[0], from: axes[0], size: size)
    let updates = lanes(operands[2], from: axes[2], size: size)
    let shifted = { (dims: [Int]) in dims.map { $0 + 1 } }
    var parameters = scatter
    var numbers = scatter.dimensionNumbers
    numbers.updateWindowDims = shifted(numbers.updateWindowDims)
    numbers.insertedWindowDims = shifted(numbers.insertedWindowDims)
    numbers.operandBatchingDims = shifted(numbers.operandBatchingDims)
    numbers.scatterDimsToOperandDims = shifted(numbers.scatterDimsToOperandDims)
    var indices = operands[1]
    if axes[1] == nil {
      numbers.updateWindowDims.insert(0, at: 0)
    } else {
      indices = lanes(indices, from: axes[1], size: size)
      numbers.operandBatchingDims.insert(0, at: 0)
      numbers.scatterIndicesBatchingDims = [0] + shifted(numbers.scatterIndicesBatchingDims)
    }
    parameters.dimensionNumbers = numbers
    return ([bind(Self(parameters), operand, indices, updates)], [0])
  }

  /// The sizes of the windows that updates of this shape cover.
  func windowSizes(rank: Int, updates: Shape) -> [Int] {
    let numbers = scatter.dimensionNumbers
    var sizes = [Int](repeating: 1, count: rank)
    for (axis, dim) in zip(numbers.gather.windowAxes(rank: rank), numbers.updateWindowDims) {
      sizes[axis] = updates[dim]
    }
    return sizes
  }

  /// Gathers what stands where this scatter writes updates of this shape.
  func gatherBack(_ x: NDArray, _ indices: NDArray, updates: Shape, mode: GatherScatterMode) -> NDArray {
    let gather = Gather(
      dimensionNumbers: scatter.dimensionNumbers.gather,
      sliceSizes: windowSizes(rank: x.ndim, updates: updates), mode: mode,
      fillValue: mode == .fillOrDrop ? .int(0) : .none)
    return bind(gather, x, indices)
  }

  /// Another scatter to the same places.
  func like<Other: ScatterPrimitive>(
    _ other: Other.Type, _ operand: NDArray, keepsPromises: Bool = true
  ) -> Other {
    var parameters = scatter
    parameters.updateJaxpr = Other.updateJaxpr(for: operand.aval)
    if !keepsPromises {
      parameters.mode = .fillOrDrop
      parameters.indicesAreSorted = false
      parameters.uniqueIndices = false
    }
    return Other(parameters)
  }

  /// The indices of an equation that is transposed, which cannot be linear.
  func indices(_ operands: [LinearOperand]) throws -> NDArray {
    guard let indices = operands[1].known else { throw notLinear }
    return indices
  }
}

/// A scatter that is linear in operand and updates together.
package protocol LinearScatter: ScatterPrimitive {}

extension LinearScatter {
  /// Port of JAX's `_scatter_addsub_jvp`.
  package func jvp(_ primals: [NDArray], _ tangents: [NDArray?]) throws -> JVPResult {
    let result = bindAll(self, primals)
    guard tangents[0] != nil || tangents[2] != nil else { return (result, [nil]) }
    let operand = tangents[0] ?? zeros(primals[0].aval.tangent)
    let updates = tangents[2] ?? zeros(primals[2].aval.tangent)
    return (result, [bind(self, operand, primals[1], updates)])
  }

  /// Port of JAX's `_scatter_addsub_transpose_rule`.
  package func transpose(_ cotangents: [NDArray?], _ operands: [LinearOperand]) throws -> [NDArray?] {
    let indices = try indices(operands)
    guard let cotangent = cotangents[0] else { return [nil, nil, nil] }
    var updates: NDArray?
    if operands[2].isLinear {
      let gathered = gatherBack(
        cotangent, indices, updates: operands[2].aval.shape, mode: scatter.mode)
      updates = Self.operation == .subtract ? bind(Negate(), gathered) : gathered
    }
    return [operands[0].isLinear ? cotangent : nil, nil, updates]
  }
}

extension ScatterMul {
  package func jvp(_ primals: [NDArray], _ tangents: [NDArray?]) throws -> JVPResult {
    let result = bindAll(self, primals)
    let (operand, indices, updates) = (primals[0], primals[1], primals[2])
    let first = tangents[0].map { bind(self, $0, indices, updates) }
    guard let tangent = tangents[2] else { return (result, [first]) }
    guard scatter.uniqueIndices else { throw notUnique }
    let zeros = zeros(operand.aval)
    let added = bind(like(ScatterAdd.self, zeros), zeros, indices, tangent)
    return (result, [addTangents(first, bind(Multiply(), operand, added))])
  }

  /// Port of JAX's `_scatter_mul_transpose_rule`.
  package func transpose(_ cotangents: [NDArray?], _ operands: [LinearOperand]) throws -> [NDArray?] {
    let indices = try indices(operands)
    guard let cotangent = cotangents[0] else { return [nil, nil, nil] }
    switch (operands[0], operands[2]) {
    case (.linear, .known(let updates)):
      return [bind(like(ScatterMul.self, cotangent), cotangent, indices, updates), nil, nil]
    case (.known(let operand), .linear(let updates)):
      guard scatter.uniqueIndices else { throw notUnique }
      let product = bind(Multiply(), cotangent, operand)
      return [nil, nil, gatherBack(product, indices, updates: updates.shape, mode: scatter.mode)]
    default: throw notLinear
    }
  }

  private var notUnique: JAXError {
    JAXError(
      .notDifferentiable("scatter_mul gradients are only implemented if `unique_indices=True`"),
      operation: name)
  }
}
