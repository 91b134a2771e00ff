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
      throw invalid("arguments to sort must have equal shapes, got: \(shapes)")
    }
    try expectAxis(dimension, first, "dimension")
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

  /// Tangents are gathered from where the elements came (JAX: `_sort_jvp`).
  package func jvp(_ primals: [NDArray], _ tangents: [NDArray?]) throws -> JVPResult {
    try check(primals)
    let shape = primals[0].shape
    let places = bind(Iota(dtype: .uint32, shape: shape, dimension: dimension))
    let sort = Sort(dimension: dimension, isStable: isStable, numKeys: numKeys, count: count + 1)
    let sorted = bindAll(sort, primals + [places])
    let indices = expandedDims(sorted[count], [shape.rank])
    let gather = Gather.along(dimension, rank: shape.rank)
    return (Array(sorted.dropLast()), tangents.map { $0.map { bind(gather, $0, indices) } })
  }

  package func transpose(_ cotangents: [NDArray?], _ operands: [LinearOperand]) throws -> [NDArray?] {
    throw notLinear
  }

  /// Port of JAX's `_sort_batch_rule`.
  package func batch(_ operands: [NDArray], _ axes: [Int?], size: Int) throws -> BatchResult {
    let lane = axes.lazy.compactMap { $0 }.first ?? 0
    let aligned = zip(operands, axes).map { lanes($0, from: $1, to: lane, size: size) }
    let sort = Sort(
      dimension: dimension + (lane <= dimension ? 1 : 0), isStable: isStable, numKeys: numKeys, count: count)
    return (bindAll(sort, aligned), operands.map { _ in lane })
  }
}

extension Gather {
  /// One element along an axis for each element of the indices, whose other axes are the operand's.
  fileprivate static func along(_ axis: Int, rank: Int) -> Gather {
    let others = (0..<rank).filter { $0 != axis }
    return Gather(
      dimensionNumbers: GatherDimensionNumbers(
        offsetDims: [], collapsedSliceDims: [axis], startIndexMap: [axis], operandBatchingDims: others,
        startIndicesBatchingDims: others), sliceSizes: [Int](repeating: 1, count: rank),
      mode: .promiseInBounds)
  }
}

extension jax.lax {
  /// The array sorted along one dimension (JAX: `lax.sort`).
  public static func sort(
    _ operand: some ArrayLike, dimension: Int = -1, isStable: Bool = true, numKeys: Int = 1
  ) -> NDArray {
    let operand = operand.asNDArray
    guard numKeys == 1 else {
      let rule = "num_keys=\(numKeys) must equal 1 for a single operand."
      return failed(JAXError(.invalid(rule), operation: "sort"), operand.aval)
    }
    return sort([operand], dimension: dimension, isStable: isStable)[0]
  }

  /// Arrays sorted together along one dimension, by the first `numKeys` of them (JAX: `lax.sort`).
  public static func sort(
    _ operands: [NDArray], dimension: Int = -1, isStable: Bool = true, numKeys: Int = 1
  ) -> [NDArray] {
    do {
      guard let first = operands.first else { throw JAXError(.invalid("Sort requires at least one operand")) }
      let dimension = try canonicalAxis(dimension, rank: first.ndim)
      let sort = Sort(dimension: dimension, isStable: isStable, numKeys: numKeys, count: operands.count)
      return bindAll(sort, operands)
    } catch {
      let error = JAXError(error, operation: "sort")
      if operands.isEmpty { raise(error) }
      return operands.map { failed(error, $0.aval) }
    }
  }

  /// Keys sorted along one dimension, and values in the same order (JAX: `lax.sort_key_val`).
  public static func sortKeyVal(
    _ keys: some ArrayLike, _ values: some ArrayLike, dimension: Int = -1, isStable: Bool = true
  ) -> (NDArray, NDArray) {
    let sorted = sort([keys.asNDArray, values.asNDArray], dimension: dimension, isStable: isStable)
    return (sorted[0], sorted[1])
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
    try checkLane(operands, axes)
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
    try check(primals)
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
