import JAXBuffers
import JAXCore
import JAXKernels

/// A slice of fixed size, at a place that operands give; moved inside if it sticks out (JAX: `dynamic_slice`).
package struct DynamicSlice: Primitive {
  package static let name = "dynamic_slice"
  package let sliceSizes: Shape

  package init(sliceSizes: Shape) { self.sliceSizes = sliceSizes }
  package init(reading text: ParameterReader) throws { sliceSizes = try text("slice_sizes") }
  package var parameters: Parameters { ["slice_sizes": sliceSizes] }

  package func abstractEval(_ operands: [ShapedArray]) throws -> [ShapedArray] {
    guard let operand = operands.first else {
      throw JAXError(.operandCount(expected: sliceSizes.rank + 1, got: 0), operation: name)
    }
    guard sliceSizes.rank == operand.shape.rank, zip(operand.shape, sliceSizes).allSatisfy(>=) else {
      throw invalid(
        "slice slice_sizes must be less than or equal to operand shape, got slice_sizes \(sliceSizes) for "
          + "operand shape \(operand.shape).",
        code: .invalidShape)
    }
    guard sliceSizes.allSatisfy({ $0 >= 0 }) else {
      throw invalid(
        "slice slice_sizes must be greater than or equal to zero, got slice_sizes of \(sliceSizes)")
    }
    try expectStarts(operands.dropFirst(), rank: operand.shape.rank)
    return [ShapedArray(sliceSizes, operand.dtype, weakType: operand.weakType)]
  }

  package func evaluate(_ operands: [Buffer]) throws -> [Buffer] {
    let starts = clampedStarts(operands.dropFirst(), of: sliceSizes, in: operands[0].shape)
    return [operands[0].sliced(starts: starts, limits: zip(starts, sliceSizes).map { $0 + $1 })]
  }

  package func jvp(_ primals: [NDArray], _ tangents: [NDArray?]) throws -> JVPResult {
    let tangent = tangents[0].map { bindAll(self, [$0] + primals.dropFirst())[0] }
    return (bindAll(self, primals), [tangent])
  }

  package func transpose(_ cotangents: [NDArray?], _ operands: [LinearOperand]) throws -> [NDArray?] {
    let starts = try operands.dropFirst().map { operand in
      guard let start = operand.known else { throw notLinear }
      return start
    }
    let operand = cotangents[0].map { cotangent in
      var type = operands[0].aval
      type.weakType = false
      return bindAll(DynamicUpdateSlice(), [zeros(type), cotangent] + starts)[0]
    }
    return [operand] + starts.map { _ in nil }
  }

  /// A slice at a place for each lane is a gather (JAX: `_dynamic_slice_batching_rule`).
  package func batch(_ operands: [NDArray], _ axes: [Int?], size: Int) throws -> BatchResult {
    let dims = Array(sliceSizes.indices)
    let (indices, axis) = startVectors(operands.dropFirst(), axes.dropFirst(), size: size)
    let gather = Gather(
      dimensionNumbers: GatherDimensionNumbers(offsetDims: dims, collapsedSliceDims: [], startIndexMap: dims),
      sliceSizes: sliceSizes.array, mode: .clip, uniqueIndices: true, indicesAreSorted: true)
    return try gather.batch([operands[0], indices], [axes[0], axis], size: size)
  }
}

/// An array with a slice of it replaced, at a place given by operands (JAX: `lax.dynamic_update_slice`).
package struct DynamicUpdateSlice: Primitive {
  package static let name = "dynamic_update_slice"

  package init() {}
  package init(reading text: ParameterReader) throws {}

  package func abstractEval(_ operands: [ShapedArray]) throws -> [ShapedArray] {
    guard operands.count >= 2 else {
      throw JAXError(.operandCount(expected: 2, got: operands.count), operation: name)
    }
    let (operand, update) = (operands[0], operands[1])
    guard operand.shape.rank == update.shape.rank, zip(operand.shape, update.shape).allSatisfy(>=) else {
      throw invalid(
        "dynamic_update_slice update shape must be smaller than operand shape, got update shape "
          + "\(update.shape) for operand shape \(operand.shape).",
        code: .invalidShape)
    }
    try expectSameDType([operand, update])
    try expectStarts(operands.dropFirst(2), rank: operand.shape.rank)
    return [ShapedArray(operand.shape, operand.dtype, weakType: operand.weakType)]
  }

  package func evaluate(_ operands: [Buffer]) throws -> [Buffer] {
    let (operand, update) = (operands[0], operands[1])
    if update.shape == operand.shape { return [update] }
    if update.elementCount == 0 { return [operand] }
    let starts = clampedStarts(operands.dropFirst(2), of: update.shape, in: operand.shape)
    let result = operand.copied()
    let limits = zip(starts, update.shape).map { $0 + $1 }
    update.copy(into: result.sliced(starts: starts, limits: limits))
    return [result]
  }

  package func jvp(_ primals: [NDArray], _ tangents: [NDArray?]) throws -> JVPResult {
    let results = bindAll(self, primals)
    guard tangents[0] != nil || tangents[1] != nil else { return (results, [nil]) }
    let operand = tangents[0] ?? zeros(primals[0].aval.tangent)
    let update = tangents[1] ?? zeros(primals[1].aval.tangent)
    return (results, bindAll(self, [operand, update] + primals.dropFirst(2)))
  }

  package func transpose(_ cotangents: [NDArray?], _ operands: [LinearOperand]) throws -> [NDArray?] {
    let starts = try operands.dropFirst(2).map { operand in
      guard let start = operand.known else { throw notLinear }
      return start
    }
    guard let cotangent = cotangents[0] else { return operands.map { _ in nil } }
    let shape = operands[1].aval.shape
    let zeros = zeros(ShapedArray(shape, cotangent.dtype, weakType: cotangent.weakType))
    let operand = operands[0].isLinear ? bindAll(self, [cotangent, zeros] + starts)[0] : nil
    let slice = DynamicSlice(sliceSizes: shape)
    let update = operands[1].isLinear ? bindAll(slice, [cotangent] + starts)[0] : nil
    return [operand, update] + starts.map { _ in nil }
  }

  /// An update at a place for each lane is a scatter (JAX: `_dynamic_update_slice_batching_rule`).
  package func batch(_ operands: [NDArray], _ axes: [Int?], size: Int) throws -> BatchResult {
    let dims = Array(0..<(operands[1].ndim - (axes[1] == nil ? 0 : 1)))
    let (indices, axis) = startVectors(operands.dropFirst(2), axes.dropFirst(2), size: size)
    let scatter = Scatter(
      ScatterParameters(
        dimensionNumbers: ScatterDimensionNumbers(
          updateWindowDims: dims, insertedWindowDims: [], scatterDimsToOperandDims: dims),
        mode: .clip, indicesAreSorted: true, uniqueIndices: true))
    return try scatter.batch([operands[0], indices, operands[1]], [axes[0], axis, axes[1]], size: size)
  }
}

/// Starts as index vectors, and their axis of lanes (JAX: `_batch_dynamic_slice_indices`).
private func startVectors(
  _ starts: ArraySlice<NDArray>, _ axes: ArraySlice<Int?>, size: Int
) -> (vectors: NDArray, axis: Int?) {
  if starts.isEmpty { return (NDArray(Buffer(uninitialized: .int32, [0])), nil) }
  if axes.allSatisfy({ $0 == nil }) {
    let unit = BroadcastInDim(shape: [1], broadcastDimensions: [])
    return (jax.lax.concatenate(starts.map { bind(unit, $0) }, dimension: 0), nil)
  }
  let columns = zip(starts, axes).map { start, axis in
    bind(BroadcastInDim(shape: [size, 1], broadcastDimensions: axis == nil ? [] : [0]), start)
  }
  return (jax.lax.concatenate(columns, dimension: 1), 0)
}

extension Primitive {
  /// Refuses starts that are not one integer scalar of one dtype for each axis.
  fileprivate func expectStarts(_ starts: ArraySlice<ShapedArray>, rank: Int) throws {
    guard starts.count == rank else {
      throw invalid("\(name) takes one start index for each of the \(rank) dimensions, got \(starts.count)")
    }
    guard starts.allSatisfy({ $0.shape.rank == 0 }) else {
      throw invalid("start_indices arguments to \(name) must be scalars")
    }
    guard starts.allSatisfy({ $0.dtype.isInteger && $0.dtype == starts.first?.dtype }) else {
      let dtypes = starts.map(\.dtype.name).joined(separator: ", ")
      throw invalid("index arguments to \(name) must be integers of the same type, got: \(dtypes)")
    }
  }

  fileprivate func clampedStarts(_ starts: ArraySlice<Buffer>, of sizes: Shape, in shape: Shape) -> [Int] {
    zip(starts, zip(sizes, shape)).map { start, extent in
      min(max(Kernels.integers(start)[0], 0), extent.1 - extent.0)
    }
  }
}

extension DynamicSlice {
  package static var samples: [Sample] {
    let start = ShapedArray([], .int32)
    return [DType.float64, .int32].map {
      Sample(
        DynamicSlice(sliceSizes: [2, 1]), [ShapedArray([4, 3], $0), start, start],
        values: [.between(-2, 2), .whole(-1, 4)])
    }
  }
}

extension DynamicUpdateSlice {
  package static var samples: [Sample] {
    let start = ShapedArray([], .int32)
    return [DType.float64, .int32].map {
      Sample(
        DynamicUpdateSlice(), [ShapedArray([4, 3], $0), ShapedArray([2, 1], $0), start, start],
        values: [.between(-2, 2), .between(-2, 2), .whole(-1, 4)])
    }
  }
}
