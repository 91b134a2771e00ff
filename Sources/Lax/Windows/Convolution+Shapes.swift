import JAXBuffers
import JAXCore
import JAXKernels

extension jax.lax {
  /// The shape of a convolution of batches and features in front (JAX: `lax.conv_shape_tuple`).
  public static func convShapeTuple(
    _ lhsShape: some Collection<Int>, _ rhsShape: some Collection<Int>, _ strides: some Collection<Int>,
    _ pads: some PaddingLike, batchGroupCount: Int = 1
  ) throws -> Shape {
    let (lhs, rhs) = (Shape(lhsShape), Shape(rhsShape))
    return try convolutionShape(
      lhs, rhs, Swift.Array(strides), pads, JAXLax.ConvDimensionNumbers(rank: lhs.rank), batchGroupCount)
  }

  /// The shape of a convolution (JAX: `lax.conv_general_shape_tuple`).
  public static func convGeneralShapeTuple(
    _ lhsShape: some Collection<Int>, _ rhsShape: some Collection<Int>,
    _ windowStrides: some Collection<Int>, _ padding: some PaddingLike, _ dimensionNumbers: [String]
  ) throws -> Shape {
    let (lhs, rhs) = (Shape(lhsShape), Shape(rhsShape))
    let numbers = try ConvGeneralDilatedDimensionNumbers.layouts(dimensionNumbers).numbers(lhs, rhs)
    return try convolutionShape(lhs, rhs, Swift.Array(windowStrides), padding, numbers, 1)
  }

  /// The shape of a convolution with fractional strides (JAX: `lax.conv_transpose_shape_tuple`).
  public static func convTransposeShapeTuple(
    _ lhsShape: some Collection<Int>, _ rhsShape: some Collection<Int>,
    _ windowStrides: some Collection<Int>, _ padding: some PaddingLike, _ dimensionNumbers: [String]
  ) throws -> Shape {
    let (lhs, rhs) = (Shape(lhsShape), Shape(rhsShape))
    let numbers = try ConvGeneralDilatedDimensionNumbers.layouts(dimensionNumbers).numbers(lhs, rhs)
    let (input, window) = (sizes(lhs, numbers.lhsSpec), sizes(rhs, numbers.rhsSpec))
    let strides = Swift.Array(windowStrides)
    var pads = padding.windowPadding
    if pads.name != nil { pads = try pads.transposed(window, strides) }
    let pairs = try pads.pairs(input, window, strides)
    guard strides.count == input.count, pairs.count == input.count else {
      throw JAXError(
        .invalid("needs strides and padding for each of \(input.count) spatial dimensions"),
        operation: "conv_transpose")
    }
    var shape = lhs
    shape[numbers.outSpec[0]] = lhs[numbers.lhsSpec[0]]
    shape[numbers.outSpec[1]] = rhs[numbers.rhsSpec[0]]
    for (axis, place) in numbers.outSpec.dropFirst(2).enumerated() {
      let unpadded = (input[axis] - 1) * strides[axis] - window[axis] + 2
      shape[place] = unpadded + pairs[axis].low + pairs[axis].high
    }
    return shape
  }

  /// The shape of the windows' reductions (JAX: `lax.reduce_window_shape_tuple`).
  public static func reduceWindowShapeTuple(
    _ operandShape: some Collection<Int>, _ windowDimensions: some Collection<Int>,
    _ windowStrides: some Collection<Int>, _ padding: some PaddingLike, baseDilation: [Int]? = nil,
    windowDilation: [Int]? = nil
  ) throws -> Shape {
    let shape = Swift.Array(operandShape)
    let (dimensions, strides) = (Swift.Array(windowDimensions), Swift.Array(windowStrides))
    let dilated = zip(dimensions, windowDilation ?? dimensions.map { _ in 1 }).map(dilatedSize)
    let base = zip(shape, baseDilation ?? shape.map { _ in 1 }).map(dilatedSize)
    let pairs = try padding.windowPadding.pairs(base, dilated, strides)
    let window = WindowParameters(
      dimensions: dimensions, strides: strides, padding: Padding(pairs), baseDilation: baseDilation,
      windowDilation: windowDilation)
    return try window.axes(over: Shape(shape), operation: "reduce_window").outputShape
  }

  private static func sizes(_ shape: Shape, _ spec: [Int]) -> [Int] { spec.dropFirst(2).map { shape[$0] } }

  private static func convolutionShape(
    _ lhs: Shape, _ rhs: Shape, _ strides: [Int], _ padding: some PaddingLike,
    _ numbers: JAXLax.ConvDimensionNumbers, _ batchGroups: Int
  ) throws -> Shape {
    guard lhs.rank == rhs.rank, lhs.rank >= 2 else {
      throw JAXError(
        .invalid("convolution requires lhs and rhs ndim to be equal, got \(lhs.rank) and \(rhs.rank)"),
        operation: "conv_general_dilated")
    }
    let window = sizes(rhs, numbers.rhsSpec)
    let pairs = try padding.windowPadding.pairs(sizes(lhs, numbers.lhsSpec), window, strides)
    let ones = strides.map { _ in 1 }
    // The shapes alone decide, so that the input's features may be any number.
    let parameters = WindowParameters(
      dimensions: window, strides: strides, padding: Padding(pairs), baseDilation: ones, windowDilation: ones)
    let axes = try parameters.axes(
      over: Shape(sizes(lhs, numbers.lhsSpec)), operation: "conv_general_dilated")
    guard batchGroups > 0 else {
      throw JAXError(
        .invalid("batch_group_count must be positive, got \(batchGroups)"), operation: "conv_general_dilated")
    }
    var shape = lhs
    let all = [lhs[numbers.lhsSpec[0]] / batchGroups, rhs[numbers.rhsSpec[0]]] + axes.map(\.output)
    for (place, size) in zip(numbers.outSpec, all) { shape[place] = size }
    return shape
  }
}
