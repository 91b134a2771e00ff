import JAXBuffers
import JAXCore
import JAXKernels

/// Slices of one size from many places, which index vectors name (JAX: `lax.gather`).
package struct Gather: Primitive {
  package static let name = "gather"
  package let dimensionNumbers: GatherDimensionNumbers
  package let sliceSizes: [Int]
  package let mode: GatherScatterMode
  /// What a slice outside the operand holds under `fillOrDrop`; `None` otherwise.
  package let fillValue: ParameterValue
  // Promises of the user, which no value depends on.
  package let uniqueIndices: Bool
  package let indicesAreSorted: Bool

  package init(
    dimensionNumbers: GatherDimensionNumbers, sliceSizes: [Int], mode: GatherScatterMode,
    fillValue: ParameterValue = .none, uniqueIndices: Bool = false, indicesAreSorted: Bool = false
  ) {
    self.dimensionNumbers = dimensionNumbers
    self.sliceSizes = sliceSizes
    self.mode = mode
    self.fillValue = fillValue
    self.uniqueIndices = uniqueIndices
    self.indicesAreSorted = indicesAreSorted
  }

  package init(reading text: ParameterReader) throws {
    self.init(
      dimensionNumbers: try text("dimension_numbers"), sliceSizes: try text("slice_sizes"),
      mode: try text("mode"), fillValue: try text("fill_value"), uniqueIndices: try text("unique_indices"),
      indicesAreSorted: try text("indices_are_sorted"))
  }

  package var parameters: Parameters {
    [
      "dimension_numbers": dimensionNumbers, "fill_value": fillValue,
      "indices_are_sorted": indicesAreSorted, "mode": mode, "slice_sizes": sliceSizes,
      "unique_indices": uniqueIndices,
    ]
  }

  package func abstractEval(_ operands: [ShapedArray]) throws -> [ShapedArray] {
    try expect(2, operands)
    let (operand, indices) = (operands[0], operands[1])
    guard indices.dtype.isInteger else { throw invalid("indices must have an integer type") }
    if let rule = dimensionNumbers.brokenRule(operand.shape, indices.shape) { throw invalid(rule) }
    let rank = operand.shape.rank
    try expectSize(Shape(sliceSizes), "slice_sizes")
    guard sliceSizes.count == rank else {
      throw invalid("there must be one slice size for every operand dimension; got \(Shape(sliceSizes))")
    }
    for axis in 0..<rank {
      let (size, limit) = (sliceSizes[axis], operand.shape[axis])
      guard size <= limit || indices.shape.contains(0) else {
        throw invalid("slice size at index \(axis) must be within [0, \(limit)], got \(size)")
      }
    }
    guard dimensionNumbers.collapsedSliceDims.allSatisfy({ sliceSizes[$0] == 1 }),
      dimensionNumbers.operandBatchingDims.allSatisfy({ sliceSizes[$0] <= 1 })
    else {
      throw invalid("only slice dimensions of size 1 can be collapsed; got sizes \(Shape(sliceSizes))")
    }
    var windows = dimensionNumbers.windowAxes(rank: rank).map { sliceSizes[$0] }.makeIterator()
    var batch = indices.shape.dropLast().makeIterator()
    let isOffset = Set(dimensionNumbers.offsetDims)
    let resultRank = dimensionNumbers.offsetDims.count + indices.shape.rank - 1
    let dims = (0..<resultRank).compactMap { isOffset.contains($0) ? windows.next() : batch.next() }
    try expectSize(Shape(dims), "the result's shape")
    return [ShapedArray(Shape(dims), operand.dtype, weakType: operand.weakType)]
  }

  /// Where each window begins.
  package func memory(_ operands: [Buffer], _ results: [ShapedArray]) -> Int {
    memory(operands, results, scratch: indexScratch(operands[1]))
  }

  package func evaluate(_ operands: [Buffer]) throws -> [Buffer] {
    let (operand, indices) = (operands[0], operands[1])
    let shape = try abstractEval(operands.map { ShapedArray($0) })[0].shape
    guard mode != .oneHot else { throw invalid("\(mode.rawValue) is no mode of a gather") }
    let windows = Windows(
      dimensionNumbers, operand: operand, indices: indices, sizes: sliceSizes, dense: shape,
      denseStrides: shape.rowMajorStrides, drops: mode == .fillOrDrop,
      wraps: mode == .fillOrDrop && operand.shape.allSatisfy { $0 <= Int(Int32.max) })
    var fill: Buffer?
    if mode == .fillOrDrop {
      fill = Kernels.scalar(fillValue.number, operand.dtype)
      guard fill != nil else { throw unsupported("fill_value=\(fillValue.text) for \(operand.dtype)") }
    }
    return [Kernels.gather(operand, windows, shape: shape, fill: fill)]
  }
}

extension ParameterValue {
  /// The number it stands for.
  fileprivate var number: ScalarNumber? {
    switch self {
    case .int(let value): .int(value)
    case .double(let value): .double(value)
    case .bool(let value): .int(value ? 1 : 0)
    // The largest uint64 is beyond Int: its bits are those of -1.
    case .text(let digits): UInt64(digits).map { .int(Int(bitPattern: UInt($0))) }
    default: nil
    }
  }
}

extension Windows {
  /// The windows that index vectors name.
  init(
    _ numbers: GatherDimensionNumbers, operand: Buffer, indices: Buffer, sizes: [Int], dense: Shape,
    denseStrides: [Int], drops: Bool, wraps: Bool = false
  ) {
    let axes = numbers.windowAxes(rank: operand.rank)
    let isOffset = Set(numbers.offsetDims)
    let strides = operand.elementStrides
    self.init(
      shape: Shape(axes.map { sizes[$0] }), operandSteps: axes.map { strides[$0] },
      denseSteps: numbers.offsetDims.map { denseStrides[$0] })
    var batchSteps = [Int](repeating: 0, count: indices.rank - 1)
    for (axis, dim) in zip(numbers.operandBatchingDims, numbers.startIndicesBatchingDims) {
      batchSteps[dim] = strides[axis]
    }
    place(
      indices: indices, bounds: numbers.startIndexMap.map { operand.shape[$0] - sizes[$0] },
      steps: numbers.startIndexMap.map { strides[$0] }, batchSteps: batchSteps,
      denseSteps: dense.indices.filter { !isOffset.contains($0) }.map { denseStrides[$0] }, drops: drops,
      wraps: wraps)
  }
}
