import JAXBuffers
import JAXCore
import JAXKernels

/// Sorts arrays together along one dimension, by the first of them (JAX: `lax.sort`).
///
/// Floats are ordered -inf … 0 … inf, NaN, with both zeros equal and all NaNs equal; complex numbers by real part,
/// then by imaginary part.
package struct Sort: Primitive {
  package static let name = "sort"
  package let dimension: Int
  /// Whether equal elements keep their order.
  package let isStable: Bool
  /// How many of the operands are compared, the first counting most.
  package let numKeys: Int
  package let count: Int

  package init(dimension: Int, isStable: Bool = true, numKeys: Int = 1, count: Int = 1) {
    self.dimension = dimension
    self.isStable = isStable
    self.numKeys = numKeys
    self.count = count
  }
  package init(reading text: ParameterReader) throws {
    self.init(
      dimension: try text("dimension"), isStable: try text("is_stable"), numKeys: try text("num_keys"),
      count: text.results.count)
  }
  package var parameters: Parameters {
    ["dimension": dimension, "is_stable": isStable, "num_keys": numKeys]
  }
  package var resultCount: Int { count }

  package func abstractEval(_ operands: [ShapedArray]) throws -> [ShapedArray] {
    try expect(count, operands)
    guard let first = operands.first, operands.allSatisfy({ $0.shape == first.shape }) else {
      let shapes = operands.map(\.shape.description).joined(separator: " ")
      throw invalid("Arguments to sort must have equal shapes, got: \(shapes)", code: .shapeMismatch)
    }
    try expectAxis(dimension, first)
    guard (1...count).contains(numKeys) else {
      throw invalid("num_keys=\(numKeys) must be between 1 and the number of operands, \(count)")
    }
    return operands.map { ShapedArray($0.shape, $0.dtype, weakType: $0.weakType) }
  }

  package func evaluate(_ operands: [Buffer]) throws -> [Buffer] {
    guard
      let results = Kernels.sort(operands, axis: dimension, keyCount: numKeys, stable: isStable)
    else {
      throw unsupported("sorting \(operands.prefix(numKeys).map(\.dtype.name).joined(separator: ", "))")
    }
    return results
  }
}

/// The largest elements along an axis, in descending order, and their indices (JAX: `lax.top_k`).
///
/// Floats are ordered by sign and bits: -NaN, -inf … -0, 0 … inf, NaN.
package struct TopK: Primitive {
  package static let name = "top_k"
  package let k: Int
  package let axis: Int

  package init(k: Int, axis: Int) {
    self.k = k
    self.axis = axis
  }
  package init(reading text: ParameterReader) throws {
    self.init(k: try text("k"), axis: try text("axis"))
  }
  package var parameters: Parameters { ["axis": axis, "k": k] }
  package var resultCount: Int { 2 }

  package func abstractEval(_ operands: [ShapedArray]) throws -> [ShapedArray] {
    let operand = try only(operands)
    guard !operand.dtype.isComplex else { throw invalid("top_k is not compatible with complex inputs") }
    return try topKTypes(operand, k: k, axis: axis)
  }

  package func evaluate(_ operands: [Buffer]) throws -> [Buffer] {
    guard let (values, indices) = Kernels.topK(operands[0], k: k, axis: axis) else {
      throw unsupported("\(operands[0].dtype)")
    }
    return [values, indices]
  }
}

/// The largest or smallest elements along an axis, of which an accelerator may miss some
/// (JAX: `lax.approx_max_k`, `lax.approx_min_k`). On the CPU they are exact.
package struct ApproxTopK: Primitive {
  package static let name = "approx_top_k"
  package let k: Int
  package let reductionDimension: Int
  package let isMaxK: Bool
  // How much an accelerator may miss.
  package let recallTarget: Double
  package let reductionInputSizeOverride: Int
  package let aggregateToTopK: Bool

  package init(reading text: ParameterReader) throws {
    k = try text("k")
    reductionDimension = try text("reduction_dimension")
    isMaxK = try text("is_max_k")
    recallTarget = try text("recall_target")
    reductionInputSizeOverride = try text("reduction_input_size_override")
    aggregateToTopK = try text("aggregate_to_topk")
  }
  package var parameters: Parameters {
    [
      "aggregate_to_topk": aggregateToTopK, "is_max_k": isMaxK, "k": k, "recall_target": recallTarget,
      "reduction_dimension": reductionDimension,
      "reduction_input_size_override": reductionInputSizeOverride,
    ]
  }
  package var resultCount: Int { 2 }

  private func axis(rank: Int) -> Int {
    reductionDimension < 0 ? reductionDimension &+ rank : reductionDimension
  }

  package func abstractEval(_ operands: [ShapedArray]) throws -> [ShapedArray] {
    let operand = try only(operands)
    guard operand.dtype.isFloating else {
      throw JAXError(.dtypeNotAccepted(operand.dtype, accepted: "floats"), operation: name)
    }
    guard aggregateToTopK else { throw unsupported("aggregate_to_topk=False") }
    return try topKTypes(operand, k: k, axis: axis(rank: operand.shape.rank))
  }

  package func evaluate(_ operands: [Buffer]) throws -> [Buffer] {
    let operand = operands[0]
    let axis = axis(rank: operand.rank)
    guard let (values, indices) = Kernels.approximateTopK(operand, k: k, axis: axis, largest: isMaxK) else {
      // Where NaNs end up is left to XLA's sorting algorithm, since its comparator is no order with them.
      throw unsupported("\(operand.dtype) with NaN among the elements")
    }
    return [values, indices]
  }
}

extension Primitive {
  fileprivate func topKTypes(_ operand: ShapedArray, k: Int, axis: Int) throws -> [ShapedArray] {
    try expectAxis(axis, operand)
    guard k >= 0 else { throw invalid("k argument to \(name) must be nonnegative, got \(k)") }
    guard k <= operand.shape[axis] else {
      throw invalid(
        "k argument to \(name) must be no larger than size along axis; got k=\(k) with shape=\(operand.shape) "
          + "and axis=\(axis)")
    }
    let shape = operand.shape.replacing(axis, with: k)
    return [ShapedArray(shape, operand.dtype), ShapedArray(shape, .int32)]
  }
}
