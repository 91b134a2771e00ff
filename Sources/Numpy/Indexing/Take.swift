import JAXBuffers
import JAXControl
import JAXCore
import JAXLax

extension jax.numpy {
  /// The elements, or slices along an axis, that indices name (JAX: `jnp.take`).
  ///
  /// `mode` says what happens to indices outside: "fill" (NaN or the least integer), "wrap" or "clip".
  public static func take(
    _ a: some ArrayLike, _ indices: some ArrayLike, axis: Int? = nil, mode: String? = nil,
    uniqueIndices: Bool = false, indicesAreSorted: Bool = false, fillValue: Double? = nil
  ) -> NDArray {
    let statics =
      "\(String(describing: axis)) \(mode ?? "") \(uniqueIndices) \(indicesAreSorted) \(fillValue.map { "\($0)" } ?? "")"
    return jitted("_take", a.asNDArray, indices.asNDArray, statics: statics) { operands in
      let options = IndexOptions(
        mode: mode, fillValue: fillValue, isSorted: indicesAreSorted, isUnique: uniqueIndices)
      return try taken(operands[0], operands[1], axis, options)
    }
  }

  /// The elements that indices name along one axis, the others running together (JAX: `jnp.take_along_axis`).
  public static func takeAlongAxis(
    _ arr: some ArrayLike, _ indices: some ArrayLike, axis: Int? = -1, mode: String? = nil,
    fillValue: Double? = nil
  ) -> NDArray {
    let statics = "\(String(describing: axis)) \(mode ?? "") \(fillValue.map { "\($0)" } ?? "")"
    return jitted("take_along_axis", arr.asNDArray, indices.asNDArray, statics: statics) { operands in
      let options = IndexOptions(
        mode: mode ?? "fill", fillValue: fillValue, wraps: mode != "promise_in_bounds")
      return try takenAlongAxis(operands[0], operands[1], axis, options)
    }
  }
}

/// JAX: `indexing._take`.
private func taken(_ a: NDArray, _ places: NDArray, _ axis: Int?, _ options: IndexOptions) throws -> NDArray {
  let x = axis == nil ? raveled(a) : a
  let axis = try canonicalAxis(axis ?? 0, rank: x.ndim)
  var indices = places
  guard indices.dtype.isInteger else {
    throw invalid("take requires indices of integer type, got \(indices.dtype)")
  }
  var gathering = options
  switch options.mode {
  case nil, "fill":
    gathering.mode = "fill"
    indices = jnp.where(indices .< 0, jnp.add(indices, x.shape[axis]), indices)
  case "wrap":
    gathering.mode = "promise_in_bounds"
    indices = jnp.mod(indices, scalar(Double(x.shape[axis]), like: indices))
  case "clip": break
  case "raise": throw JAXError(.unsupported("The 'raise' mode to jnp.take is not supported."))
  case .some(let other): throw invalid("Invalid mode '\(other)' for np.take")
  }
  if x.shape[axis] == 0 {
    guard indices.size == 0 else { throw invalid("Cannot do a non-empty jnp.take() from an empty axis.") }
    return x
  }
  let (before, after) = (Array(0..<axis), Array((axis + indices.ndim)..<(x.ndim + indices.ndim - 1)))
  if indices.size == 0 {
    return filled(like: x, 0, nil, Shape(x.shape.prefix(axis) + indices.shape + x.shape.dropFirst(axis + 1)))
  }
  return try gathered(
    x, expandedDims(indices, [indices.ndim]),
    GatherDimensionNumbers(offsetDims: before + after, collapsedSliceDims: [axis], startIndexMap: [axis]),
    x.shape.replacing(axis, by: 1).array, gathering)
}

/// JAX: `indexing.take_along_axis`.
private func takenAlongAxis(
  _ a: NDArray, _ places: NDArray, _ axis: Int?, _ options: IndexOptions
) throws -> NDArray {
  guard places.dtype.isInteger else {
    throw invalid(
      "take_along_axis indices must be of integer type, got \(places.dtype)", .typeError,
      code: .dtypeNotAccepted)
  }
  guard axis != nil || places.ndim == 1 else {
    throw invalid("take_along_axis indices must be 1D if axis=None, got shape \(places.shape)")
  }
  let x = axis == nil ? raveled(a) : a
  guard x.ndim == places.ndim else {
    throw invalid(
      "indices and arr must have the same number of dimensions; \(places.ndim) vs. \(x.ndim)")
  }
  let axis = try canonicalAxis(axis ?? 0, rank: x.ndim)
  let operandShape = x.shape.replacing(axis, by: 1)
  let shape = try broadcastShapes([places.shape, operandShape])
  if x.shape[axis] == 0 { return full(ShapedArray(shape, x.dtype), 0) }
  var indices = places.dtype.bitWidth < 32 ? convert(places, to: .int32) : convert(places, to: places.dtype)
  if options.wraps, indices.dtype.kind != .unsigned { indices = fromFront(indices, size: x.shape[axis]) }
  let kept = shape.indices.filter { $0 == axis || places.shape[$0] != 1 }
  indices = reshaped(indices, Shape(kept.map { shape[$0] } + [1]))
  var numbers = GatherDimensionNumbers(offsetDims: [], collapsedSliceDims: [], startIndexMap: [])
  var (sizes, unit): ([Int], [Int]) = ([], [])
  var (operandAxis, batchAxis) = (0, 0)
  for i in shape.indices {
    if i == axis {
      sizes.append(1)
      numbers.startIndexMap.append(operandAxis)
      numbers.collapsedSliceDims.append(operandAxis)
      operandAxis += 1
      batchAxis += 1
    } else if places.shape[i] == 1 {
      numbers.offsetDims.append(i)
      sizes.append(operandShape[i])
      operandAxis += 1
    } else if operandShape[i] == 1 {
      unit.append(i)
      batchAxis += 1
    } else {
      sizes.append(min(operandShape[i], 1))
      numbers.operandBatchingDims.append(operandAxis)
      numbers.startIndicesBatchingDims.append(batchAxis)
      operandAxis += 1
      batchAxis += 1
    }
  }
  return try gathered(squeezed(x, unit), indices, numbers, sizes, options)
}
