import JAXBuffers
import JAXCore
import JAXKernels

/// Sums products over windows (JAX: `lax.conv_general_dilated`).
package struct ConvGeneralDilated: Primitive {
  package static let name = "conv_general_dilated"
  package static let usesBLAS = true
  package let windowStrides: [Int]
  package let padding: Padding
  package let lhsDilation: [Int]
  package let rhsDilation: [Int]
  package let dimensionNumbers: ConvDimensionNumbers
  package let featureGroupCount: Int
  package let batchGroupCount: Int
  package let precision: MatrixPrecision?
  package let preferredElementType: DType?

  package init(
    windowStrides: [Int], padding: Padding, lhsDilation: [Int], rhsDilation: [Int],
    dimensionNumbers: ConvDimensionNumbers, featureGroupCount: Int = 1, batchGroupCount: Int = 1,
    precision: MatrixPrecision? = nil, preferredElementType: DType? = nil
  ) {
    self.windowStrides = windowStrides
    self.padding = padding
    self.lhsDilation = lhsDilation
    self.rhsDilation = rhsDilation
    self.dimensionNumbers = dimensionNumbers
    self.featureGroupCount = featureGroupCount
    self.batchGroupCount = batchGroupCount
    self.precision = precision
    self.preferredElementType = preferredElementType
  }

  package init(reading text: ParameterReader) throws {
    self.init(
      windowStrides: try text("window_strides"), padding: try text("padding"),
      lhsDilation: try text("lhs_dilation"), rhsDilation: try text("rhs_dilation"),
      dimensionNumbers: try text("dimension_numbers"), featureGroupCount: try text("feature_group_count"),
      batchGroupCount: try text("batch_group_count"), precision: try text("precision"),
      preferredElementType: try text("preferred_element_type"))
  }

  package var parameters: Parameters {
    [
      "batch_group_count": batchGroupCount, "dimension_numbers": dimensionNumbers,
      "feature_group_count": featureGroupCount, "lhs_dilation": lhsDilation, "out_sharding": nil as Int?,
      "padding": padding, "precision": precision, "preferred_element_type": preferredElementType,
      "rhs_dilation": rhsDilation, "window_strides": windowStrides,
    ]
  }

  package func abstractEval(_ operands: [ShapedArray]) throws -> [ShapedArray] {
    guard operands.count == 2 else {
      throw JAXError(.operandCount(expected: 2, got: operands.count), operation: Self.name)
    }
    let (lhs, rhs) = (operands[0], operands[1])
    guard lhs.dtype == rhs.dtype else { throw JAXError(.dtypesDiffer(operands), operation: Self.name) }
    let axes = try windows(lhs.shape, rhs.shape)
    let (batch, features) = (lhs.shape[dimensionNumbers.lhsSpec[0]], rhs.shape[dimensionNumbers.rhsSpec[0]])
    var shape = lhs.shape
    for (place, size) in zip(
      dimensionNumbers.outSpec, [batch / batchGroupCount, features] + axes.map(\.output))
    {
      shape[place] = size
    }
    return [ShapedArray(shape, try resultDType(lhs.dtype))]
  }

  /// Both operands in the order and dtype in which they are multiplied, and the windows of one row of the result.
  package func memory(_ operands: [Buffer], _ results: [ShapedArray]) -> Int {
    let depth = operands[1].elementCount / Swift.max(1, operands[1].shape[dimensionNumbers.rhsSpec[0]])
    let row = results[0].shape.max() ?? 1
    let patches = clampedProduct(clampedProduct(depth, row), 16)
    return memory(operands, results, scratch: clampedSum(productScratch(operands, results), patches))
  }

  package func evaluate(_ operands: [Buffer]) throws -> [Buffer] {
    let (lhs, rhs) = (operands[0], operands[1])
    let dtype = try resultDType(lhs.dtype)
    let convolution = Convolution(
      axes: try windows(lhs.shape, rhs.shape), featureGroups: featureGroupCount, batchGroups: batchGroupCount,
      featuresLast: dimensionNumbers.outSpec[1] == lhs.rank - 1)
    let result = try Kernels.convolve(
      lhs.transposed(dimensionNumbers.lhsSpec), rhs.transposed(dimensionNumbers.rhsSpec), convolution,
      as: dtype)
    guard let result else {
      throw JAXError(.unsupported("a convolution of \(lhs.dtype) as \(dtype)"), operation: Self.name)
    }
    var order = [Int](repeating: 0, count: lhs.rank)
    for (axis, place) in dimensionNumbers.outSpec.enumerated() { order[place] = axis }
    return [result.transposed(order)]
  }
}

// MARK: - Type rules (JAX: `_conv_general_dilated_shape_rule`, `_validate_preferred_element_type`)

extension ConvGeneralDilated {
  private func require(_ holds: Bool, _ rule: @autoclosure () -> String) throws {
    if !holds { throw JAXError(.invalid(rule()), operation: Self.name) }
  }

  private func windows(_ lhs: Shape, _ rhs: Shape) throws -> [WindowAxis] {
    try checkRanks(lhs, rhs)
    try checkGroups(lhs, rhs)
    let axes = padding.pairs.indices.map { axis in
      WindowAxis(
        input: lhs[dimensionNumbers.lhsSpec[axis + 2]], window: rhs[dimensionNumbers.rhsSpec[axis + 2]],
        stride: windowStrides[axis], padding: (padding.pairs[axis].low, padding.pairs[axis].high),
        baseDilation: lhsDilation[axis], windowDilation: rhsDilation[axis])
    }
    try axes.check(operation: Self.name)
    try require(
      axes.allSatisfy { $0.padded >= 0 },
      "negative padding is larger than the size of the corresponding dimension: padding \(padding.parameterValue.text)"
    )
    return axes
  }

  private func checkRanks(_ lhs: Shape, _ rhs: Shape) throws {
    try require(
      lhs.rank == rhs.rank && lhs.rank >= 2,
      "lhs and rhs must have the same number of dimensions, got \(lhs) and \(rhs)")
    for spec in [dimensionNumbers.lhsSpec, dimensionNumbers.rhsSpec, dimensionNumbers.outSpec] {
      try require(
        spec.sorted() == Array(0..<lhs.rank), "dimension numbers \(spec) are not those of rank \(lhs.rank)")
    }
    for (name, count) in [
      ("window_strides", windowStrides.count), ("padding", padding.pairs.count),
      ("lhs_dilation", lhsDilation.count), ("rhs_dilation", rhsDilation.count),
    ] {
      try require(count == lhs.rank - 2, "needs \(lhs.rank - 2) elements of \(name), got \(count)")
    }
    try require(
      (windowStrides + lhsDilation + rhsDilation).allSatisfy { $0 > 0 },
      "strides and dilations must be positive")
  }

  private func checkGroups(_ lhs: Shape, _ rhs: Shape) throws {
    let (batch, features) = (lhs[dimensionNumbers.lhsSpec[0]], lhs[dimensionNumbers.lhsSpec[1]])
    let (outputs, inputs) = (rhs[dimensionNumbers.rhsSpec[0]], rhs[dimensionNumbers.rhsSpec[1]])
    try require(
      featureGroupCount > 0 && batchGroupCount > 0,
      "feature_group_count and batch_group_count must be positive, got \(featureGroupCount) and \(batchGroupCount)"
    )
    try require(
      featureGroupCount == 1 || batchGroupCount == 1, "only one of the group counts may be greater than 1")
    try require(
      features % featureGroupCount == 0 && features / featureGroupCount == inputs,
      "lhs feature dimension size divided by feature_group_count must equal the rhs input feature dimension size, but "
        + "\(features) // \(featureGroupCount) != \(inputs)")
    try require(
      outputs % featureGroupCount == 0 && outputs % batchGroupCount == 0,
      "the group counts must divide the rhs output feature dimension size \(outputs)")
    try require(
      batch % batchGroupCount == 0, "batch_group_count must divide the lhs batch dimension size \(batch)")
  }

  private func resultDType(_ dtype: DType) throws -> DType {
    guard let preferred = preferredElementType, preferred != dtype else { return dtype }
    let sameKind =
      dtype.kind == preferred.kind || dtype.isInteger && preferred.isFloating
      || dtype.kind == .unsigned && preferred.kind == .signed || dtype == .bool
    try require(
      sameKind && preferred.itemSize >= dtype.itemSize,
      "a result of \(preferred) cannot be asked for from operands of \(dtype)")
    return preferred
  }
}
