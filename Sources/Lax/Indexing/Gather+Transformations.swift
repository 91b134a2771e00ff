import JAXBuffers
import JAXCore

extension Gather {
  /// The same with other numbers and sizes (JAX: `slicing.gather` in its batching rule).
  private func with(
    _ numbers: GatherDimensionNumbers, sliceSizes: [Int], keepsPromises: Bool = true
  ) -> Gather {
    Gather(
      dimensionNumbers: numbers, sliceSizes: sliceSizes, mode: mode, fillValue: fillValue,
      uniqueIndices: uniqueIndices && keepsPromises, indicesAreSorted: indicesAreSorted && keepsPromises)
  }

  /// Tangents are gathered; outside there are none (JAX: `_gather_jvp_rule`).
  package func jvp(_ primals: [NDArray], _ tangents: [NDArray?]) throws -> JVPResult {
    let gather = Gather(
      dimensionNumbers: dimensionNumbers, sliceSizes: sliceSizes, mode: mode,
      fillValue: mode == .fillOrDrop ? .int(0) : .none, uniqueIndices: uniqueIndices,
      indicesAreSorted: indicesAreSorted)
    let result = bindAll(self, primals)
    return (result, [tangents[0].map { bind(gather, $0, primals[1]) }])
  }

  /// Cotangents are added where slices came from (JAX: `_gather_transpose_rule`).
  package func transpose(_ cotangents: [NDArray?], _ operands: [LinearOperand]) throws -> [NDArray?] {
    guard operands[0].isLinear, let indices = operands[1].known else { throw notLinear }
    guard let cotangent = cotangents[0] else { return [nil, nil] }
    let zeros = zeros(ShapedArray(operands[0].aval.shape, cotangent.dtype))
    let scatter = ScatterAdd(
      ScatterParameters(
        dimensionNumbers: dimensionNumbers.scatter, mode: mode,
        updateJaxpr: ScatterAdd.updateJaxpr(for: zeros.aval), indicesAreSorted: indicesAreSorted,
        uniqueIndices: uniqueIndices))
    return [bind(scatter, zeros, indices, cotangent), nil]
  }

  /// Port of JAX's `_gather_batching_rule`.
  package func batch(_ operands: [NDArray], _ axes: [Int?], size: Int) throws -> BatchResult {
    let shifted = { (dims: [Int]) in dims.map { $0 + 1 } }
    var numbers = dimensionNumbers
    numbers.offsetDims = shifted(numbers.offsetDims)
    let front = zip(operands, axes).map { $1 == nil ? $0 : lanes($0, from: $1, size: size) }
    guard axes[0] != nil else {
      numbers.startIndicesBatchingDims = shifted(numbers.startIndicesBatchingDims)
      // Each lane's indices may be sorted and unique; all of them together need not be.
      return (bindAll(with(numbers, sliceSizes: sliceSizes, keepsPromises: false), front), [0])
    }
    numbers.collapsedSliceDims = shifted(numbers.collapsedSliceDims)
    numbers.operandBatchingDims = shifted(numbers.operandBatchingDims)
    numbers.startIndexMap = shifted(numbers.startIndexMap)
    guard axes[1] != nil else {
      numbers.offsetDims.insert(0, at: 0)
      return (bindAll(with(numbers, sliceSizes: [size] + sliceSizes), front), [0])
    }
    numbers.operandBatchingDims.insert(0, at: 0)
    numbers.startIndicesBatchingDims = [0] + shifted(numbers.startIndicesBatchingDims)
    return (bindAll(with(numbers, sliceSizes: [min(size, 1)] + sliceSizes), front), [0])
  }
}

extension jax.lax {
  /// Slices of one size from many places, which index vectors name (JAX: `lax.gather`).
  ///
  /// Indexing and `jnp.take` are easier to use. `fillValue` is what slices outside the operand hold under the mode
  /// `fill`: NaN, the least integer, the largest unsigned integer or true unless it is given.
  public static func gather(
    _ operand: some ArrayLike, _ startIndices: some ArrayLike,
    dimensionNumbers: GatherDimensionNumbers, sliceSizes: some Collection<Int>, uniqueIndices: Bool = false,
    indicesAreSorted: Bool = false, mode: GatherScatterMode? = nil, fillValue: (any ArrayLike)? = nil
  ) -> NDArray {
    let operand = operand.asNDArray
    let mode = mode ?? .promiseInBounds
    return checked("gather", operand) {
      var fill = ParameterValue.none
      if mode == .fillOrDrop { fill = try fillValue.map(number) ?? defaultFill(operand.dtype) }
      let gather = Gather(
        dimensionNumbers: dimensionNumbers, sliceSizes: Swift.Array(sliceSizes), mode: mode, fillValue: fill,
        uniqueIndices: uniqueIndices, indicesAreSorted: indicesAreSorted)
      return bind(gather, operand, startIndices.asNDArray)
    }
  }

  /// The same with numbers and sizes by position (JAX: `lax.gather`).
  public static func gather(
    _ operand: some ArrayLike, _ startIndices: some ArrayLike,
    _ dimensionNumbers: GatherDimensionNumbers, _ sliceSizes: some Collection<Int>,
    uniqueIndices: Bool = false, indicesAreSorted: Bool = false, mode: GatherScatterMode? = nil,
    fillValue: (any ArrayLike)? = nil
  ) -> NDArray {
    gather(
      operand, startIndices, dimensionNumbers: dimensionNumbers, sliceSizes: sliceSizes,
      uniqueIndices: uniqueIndices, indicesAreSorted: indicesAreSorted, mode: mode, fillValue: fillValue)
  }

  /// Slices along `axes`, one for each place that the index vectors name; indices wrap around
  /// (JAX: `lax.index_take`).
  public static func indexTake(_ src: some ArrayLike, _ idxs: [NDArray], _ axes: [Int]) -> NDArray {
    let src = src.asNDArray
    return checked("index_take", src) {
      guard let dtype = idxs.first?.dtype, idxs.count == axes.count, idxs.allSatisfy({ $0.ndim == 1 }) else {
        throw JAXError(.invalid("takes one vector of indices for each axis"))
      }
      let axes = try axes.map { try canonicalAxis($0, rank: src.ndim) }
      let indices = concatenate(idxs.map { expandDims($0, [1]) }, dimension: 1)
      let sizes = concatenate(
        axes.map { broadcast(scalar(Double(src.shape[$0]), dtype), [1, 1]) }, dimension: 1)
      let limits = broadcastInDim(sizes, indices.shape, [0, 1])
      var sliceSizes = src.shape.array
      for axis in axes { sliceSizes[axis] = 1 }
      return gather(
        src, floorRemainder(indices, limits),
        dimensionNumbers: GatherDimensionNumbers(
          offsetDims: Swift.Array(1..<Swift.max(src.ndim - axes.count + 1, 1)), collapsedSliceDims: axes,
          startIndexMap: axes), sliceSizes: sliceSizes)
    }
  }

  /// The remainder with the divisor's sign.
  private static func floorRemainder(_ x: NDArray, _ y: NDArray) -> NDArray {
    let remainder = bind(Remainder(), x, y)
    return bind(SelectN(), bind(Less(), remainder, zeros(x.aval)), remainder, bind(Add(), remainder, y))
  }

  /// A number given by the user as a parameter.
  private static func number(_ value: any ArrayLike) throws -> ParameterValue {
    switch value {
    case let value as Double: return .double(value)
    case let value as Float: return .double(Double(value))
    case let value as Int: return .int(value)
    case let value as Bool: return .bool(value)
    default: break
    }
    guard let buffer = value.asNDArray.concrete, buffer.rank == 0 else {
      throw JAXError(.invalid("fill_value must be a number that is known while tracing"))
    }
    if buffer.dtype == .bool { return .bool(buffer.scalar(as: Bool.self)) }
    let isInteger = buffer.dtype.isInteger
    let wide = try ConvertElementType(newDType: isInteger ? .int64 : .float64).evaluate([buffer])[0]
    return isInteger ? .int(Int(wide.scalar(as: Int64.self))) : .double(wide.scalar(as: Double.self))
  }

  /// What a slice outside holds when the user does not say (JAX: `slicing.gather`).
  private static func defaultFill(_ dtype: DType) throws -> ParameterValue {
    let bits = dtype.bitWidth
    switch dtype.kind {
    case .floating, .complex: return .double(.nan)
    case .signed: return .int(Int.min >> (64 - bits))
    case .unsigned: return bits == 64 ? .text(String(UInt64.max)) : .int(1 << bits - 1)
    case .bool: return .bool(true)
    case .key: return .int(Int(UInt32.max))
    case .float0: throw JAXError(.invalid("Unsupported dtype for gather fill_value \(dtype)"))
    }
  }
}

extension Gather {
  package static var samples: [Sample] {
    let rows = GatherDimensionNumbers([1], [0], [0])
    let lanes = GatherDimensionNumbers(
      offsetDims: [], collapsedSliceDims: [1], startIndexMap: [1], operandBatchingDims: [0],
      startIndicesBatchingDims: [0])
    let operand = ShapedArray([4, 3], .float64)
    let values: [Sample.Values] = [.between(-2, 2), .whole(-1, 5)]
    return [
      Sample(
        Gather(dimensionNumbers: rows, sliceSizes: [1, 2], mode: .clip),
        [operand, ShapedArray([3, 1], .int32)], values: values),
      Sample(
        Gather(dimensionNumbers: rows, sliceSizes: [1, 3], mode: .fillOrDrop, fillValue: .int(0)),
        [operand, ShapedArray([3, 1], .int32)], values: values),
      Sample(
        Gather(dimensionNumbers: lanes, sliceSizes: [1, 1], mode: .promiseInBounds),
        [operand, ShapedArray([4, 2, 1], .int32)], values: [.between(-2, 2), .whole(0, 2)]),
      Sample(
        Gather(
          dimensionNumbers: GatherDimensionNumbers([], [0, 1], [1, 0]), sliceSizes: [1, 1], mode: .clip),
        [ShapedArray([4, 3], .int32), ShapedArray([2, 2], .int32)], values: values),
    ]
  }
}
