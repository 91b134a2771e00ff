import JAXBuffers
import JAXCore
import JAXKernels

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

  /// Keys of each element, and the order of a row.
  package func memory(_ operands: [Buffer], _ results: [ShapedArray]) -> Int {
    memory(operands, results, scratch: keyScratch(operands))
  }

  package func evaluate(_ operands: [Buffer]) throws -> [Buffer] {
    guard let (values, indices) = Kernels.topK(operands[0], k: k, axis: axis) else {
      throw unsupported("\(operands[0].dtype)")
    }
    return [values, indices]
  }

  /// Port of JAX's `_top_k_jvp`.
  package func jvp(_ primals: [NDArray], _ tangents: [NDArray?]) throws -> JVPResult {
    try topKJVP(primals, tangents, axis: axis)
  }

  package func transpose(_ cotangents: [NDArray?], _ operands: [LinearOperand]) throws -> [NDArray?] {
    throw notLinear
  }

  package func batch(_ operands: [NDArray], _ axes: [Int?], size: Int) throws -> BatchResult {
    let lane = axes[0] ?? 0
    let top = TopK(k: k, axis: lane <= axis ? axis + 1 : axis)
    return (bindAll(top, operands), [lane, lane])
  }
}

extension jax.lax {
  /// The `k` largest elements along an axis, in descending order, and their indices (JAX: `lax.top_k`).
  public static func topK(_ operand: some ArrayLike, _ k: Int, axis: Int = -1) -> (NDArray, NDArray) {
    topK(operand.asNDArray, axis: axis, "top_k") { TopK(k: k, axis: $0) }
  }

  /// The `k` largest elements along an axis and their indices, of which an accelerator may miss some
  /// (JAX: `lax.approx_max_k`).
  public static func approxMaxK(
    _ operand: some ArrayLike, _ k: Int, reductionDimension: Int = -1, recallTarget: Double = 0.95,
    reductionInputSizeOverride: Int = -1, aggregateToTopk: Bool = true
  ) -> (NDArray, NDArray) {
    topK(operand.asNDArray, axis: reductionDimension, "approx_max_k") { _ in
      ApproxTopK(
        k: k, reductionDimension: reductionDimension, isMaxK: true, recallTarget: recallTarget,
        reductionInputSizeOverride: reductionInputSizeOverride, aggregateToTopK: aggregateToTopk)
    }
  }

  /// The `k` smallest elements along an axis and their indices, of which an accelerator may miss some
  /// (JAX: `lax.approx_min_k`).
  public static func approxMinK(
    _ operand: some ArrayLike, _ k: Int, reductionDimension: Int = -1, recallTarget: Double = 0.95,
    reductionInputSizeOverride: Int = -1, aggregateToTopk: Bool = true
  ) -> (NDArray, NDArray) {
    topK(operand.asNDArray, axis: reductionDimension, "approx_min_k") { _ in
      ApproxTopK(
        k: k, reductionDimension: reductionDimension, isMaxK: false, recallTarget: recallTarget,
        reductionInputSizeOverride: reductionInputSizeOverride, aggregateToTopK: aggregateToTopk)
    }
  }

  private static func topK(
    _ operand: NDArray, axis: Int, _ operation: String, _ primitive: (_ axis: Int) -> some Primitive
  ) -> (NDArray, NDArray) {
    do {
      let results = bindAll(primitive(try canonicalAxis(axis, rank: operand.ndim)), [operand])
      return (results[0], results[1])
    } catch {
      let indices = ShapedArray(operand.shape, .int32)
      let error = JAXError(error, operation: operation)
      return (failed(error, operand.aval), NDArray(.failed(indices)))
    }
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

  package init(
    k: Int, reductionDimension: Int, isMaxK: Bool, recallTarget: Double = 0.95,
    reductionInputSizeOverride: Int = -1, aggregateToTopK: Bool = true
  ) {
    self.k = k
    self.reductionDimension = reductionDimension
    self.isMaxK = isMaxK
    self.recallTarget = recallTarget
    self.reductionInputSizeOverride = reductionInputSizeOverride
    self.aggregateToTopK = aggregateToTopK
  }
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

  /// Keys of each element, and the order of a row.
  package func memory(_ operands: [Buffer], _ results: [ShapedArray]) -> Int {
    memory(operands, results, scratch: keyScratch(operands))
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

  /// Port of JAX's `_approx_top_k_jvp`.
  package func jvp(_ primals: [NDArray], _ tangents: [NDArray?]) throws -> JVPResult {
    try topKJVP(primals, tangents, axis: axis(rank: primals[0].ndim))
  }

  package func transpose(_ cotangents: [NDArray?], _ operands: [LinearOperand]) throws -> [NDArray?] {
    throw notLinear
  }

  /// Port of JAX's `_approx_top_k_batch_rule`.
  package func batch(_ operands: [NDArray], _ axes: [Int?], size: Int) throws -> BatchResult {
    let lane = axes[0] ?? 0
    let axis = axis(rank: operands[0].ndim - 1)
    let top = ApproxTopK(
      k: k, reductionDimension: axis < lane ? axis : axis + 1, isMaxK: isMaxK, recallTarget: recallTarget,
      reductionInputSizeOverride: reductionInputSizeOverride, aggregateToTopK: aggregateToTopK)
    return (bindAll(top, operands), [lane, lane])
  }
}

extension Primitive {
  /// The tangents of the elements that were chosen.
  fileprivate func topKJVP(
    _ primals: [NDArray], _ tangents: [NDArray?], axis: Int
  ) throws -> JVPResult {
    let results = bindAll(self, primals)
    guard let tangent = tangents[0] else { return (results, [nil, nil]) }
    let indices = reshaped(results[1], results[1].shape + [1])
    return (results, [bind(Gather.along(axis, rank: tangent.ndim), tangent, indices), nil])
  }

  fileprivate func topKTypes(_ operand: ShapedArray, k: Int, axis: Int) throws -> [ShapedArray] {
    try expectAxis(axis, operand)
    guard k >= 0 else { throw invalid("k argument to \(name) must be nonnegative, got \(k)") }
    guard k <= operand.shape[axis] else {
      throw invalid(
        "k argument to \(name) must be no larger than size along axis; got k=\(k) with shape=\(operand.shape) "
          + "and axis=\(axis)")
    }
    let shape = operand.shape.replacing(axis, with: k)
    return [
      ShapedArray(shape, operand.dtype, weakType: operand.weakType),
      ShapedArray(shape, .int32, weakType: operand.weakType),
    ]
  }
}

extension TopK {
  package static var samples: [Sample] {
    [
      Sample(TopK(k: 2, axis: 1), [ShapedArray([3, 4], .float64)]),
      Sample(TopK(k: 1, axis: 0), [ShapedArray([3, 2], .int32)]),
    ]
  }
}

extension ApproxTopK {
  package static var samples: [Sample] {
    [
      Sample(ApproxTopK(k: 2, reductionDimension: -1, isMaxK: true), [ShapedArray([3, 4], .float64)]),
      Sample(ApproxTopK(k: 1, reductionDimension: 0, isMaxK: false), [ShapedArray([3, 2], .float32)]),
    ]
  }
}
