import JAXBuffers
import JAXCore

/// A convolution as its functions take it (JAX: `lax.conv_general_dilated`).
struct ConvolutionArguments {
  var windowStrides: [Int]
  var padding: WindowPadding
  var lhsDilation: [Int]?
  var rhsDilation: [Int]?
  var dimensionNumbers: ConvGeneralDilatedDimensionNumbers?
  var featureGroupCount = 1
  var batchGroupCount = 1
  var precision: jax.lax.Precision?
  var preferredElementType: DType?

  func apply(_ lhs: NDArray, _ rhs: NDArray) -> NDArray {
    checked("conv_general_dilated", lhs) { bind(try primitive(lhs.shape, rhs.shape), lhs, rhs) }
  }

  private func primitive(_ lhs: Shape, _ rhs: Shape) throws -> ConvGeneralDilated {
    guard lhs.rank == rhs.rank, lhs.rank >= 2 else {
      throw JAXError(
        .invalid("convolution requires lhs and rhs ndim to be equal, got \(lhs.rank) and \(rhs.rank)"))
    }
    let numbers = try dimensionNumbers?.numbers(lhs, rhs) ?? ConvDimensionNumbers(rank: lhs.rank)
    for spec in [numbers.lhsSpec, numbers.rhsSpec, numbers.outSpec]
    where spec.sorted() != Array(lhs.indices) {
      throw JAXError(.invalid("dimension numbers \(spec) are not those of rank \(lhs.rank)"))
    }
    let ones = [Int](repeating: 1, count: lhs.rank - 2)
    if padding.name != nil, let lhsDilation, lhsDilation.contains(where: { $0 != 1 }) {
      throw JAXError(
        .invalid(
          "String padding does not go with lhs_dilation: specify the required padding exactly, or use "
            + "conv_transpose."))
    }
    let dilation = rhsDilation ?? ones
    let input = numbers.lhsSpec.dropFirst(2).map { lhs[$0] }
    let window = numbers.rhsSpec.dropFirst(2).map { rhs[$0] }
    let pairs = try padding.pairs(input, zip(window, dilation).map(dilatedSize), windowStrides)
    return ConvGeneralDilated(
      windowStrides: windowStrides, padding: Padding(pairs), lhsDilation: lhsDilation ?? ones,
      rhsDilation: dilation, dimensionNumbers: numbers, featureGroupCount: featureGroupCount,
      batchGroupCount: batchGroupCount, precision: precision?.levels,
      preferredElementType: preferredElementType.map(canonical))
  }
}

/// A size spread by dilation (JAX: `core.dilate_dim`).
package func dilatedSize(_ size: Int, _ dilation: Int) -> Int { size == 0 ? 0 : 1 + dilation * (size - 1) }

extension jax.lax {
  /// Sums of products over windows of an array's spatial axes (JAX: `lax.conv_general_dilated`).
  public static func convGeneralDilated(
    _ lhs: some ArrayLike, _ rhs: some ArrayLike, _ windowStrides: some Collection<Int>,
    _ padding: some PaddingLike, lhsDilation: [Int]? = nil, rhsDilation: [Int]? = nil,
    dimensionNumbers: ConvGeneralDilatedDimensionNumbers? = nil, featureGroupCount: Int = 1,
    batchGroupCount: Int = 1, precision: Precision? = nil, preferredElementType: DType? = nil
  ) -> NDArray {
    ConvolutionArguments(
      windowStrides: Swift.Array(windowStrides), padding: padding.windowPadding, lhsDilation: lhsDilation,
      rhsDilation: rhsDilation, dimensionNumbers: dimensionNumbers, featureGroupCount: featureGroupCount,
      batchGroupCount: batchGroupCount, precision: precision, preferredElementType: preferredElementType
    ).apply(lhs.asNDArray, rhs.asNDArray)
  }

  /// Sums of products over windows of an array's spatial axes (JAX: `lax.conv_general_dilated`).
  public static func convGeneralDilated(
    _ lhs: some ArrayLike, _ rhs: some ArrayLike, _ windowStrides: some Collection<Int>,
    _ padding: some PaddingLike, lhsDilation: [Int]? = nil, rhsDilation: [Int]? = nil,
    dimensionNumbers: ConvLayouts, featureGroupCount: Int = 1,
    batchGroupCount: Int = 1, precision: Precision? = nil, preferredElementType: DType? = nil
  ) -> NDArray {
    let (lhsLayout, rhsLayout, outLayout) = dimensionNumbers
    return convGeneralDilated(
      lhs, rhs, windowStrides, padding, lhsDilation: lhsDilation, rhsDilation: rhsDilation,
      dimensionNumbers: .layouts([lhsLayout, rhsLayout, outLayout]), featureGroupCount: featureGroupCount,
      batchGroupCount: batchGroupCount, precision: precision, preferredElementType: preferredElementType)
  }

  /// Sums of products over windows of an array's spatial axes (JAX: `lax.conv_general_dilated`).
  public static func convGeneralDilated(
    _ lhs: some ArrayLike, _ rhs: some ArrayLike, windowStrides: some Collection<Int>,
    padding: some PaddingLike, lhsDilation: [Int]? = nil, rhsDilation: [Int]? = nil,
    dimensionNumbers: ConvGeneralDilatedDimensionNumbers? = nil, featureGroupCount: Int = 1,
    batchGroupCount: Int = 1, precision: Precision? = nil, preferredElementType: DType? = nil
  ) -> NDArray {
    convGeneralDilated(
      lhs, rhs, windowStrides, padding, lhsDilation: lhsDilation, rhsDilation: rhsDilation,
      dimensionNumbers: dimensionNumbers, featureGroupCount: featureGroupCount,
      batchGroupCount: batchGroupCount, precision: precision, preferredElementType: preferredElementType)
  }

  /// Sums of products over windows of an array's spatial axes (JAX: `lax.conv_general_dilated`).
  public static func convGeneralDilated(
    _ lhs: some ArrayLike, _ rhs: some ArrayLike, windowStrides: some Collection<Int>,
    padding: some PaddingLike, lhsDilation: [Int]? = nil, rhsDilation: [Int]? = nil,
    dimensionNumbers: ConvLayouts, featureGroupCount: Int = 1,
    batchGroupCount: Int = 1, precision: Precision? = nil, preferredElementType: DType? = nil
  ) -> NDArray {
    convGeneralDilated(
      lhs, rhs, windowStrides, padding, lhsDilation: lhsDilation, rhsDilation: rhsDilation,
      dimensionNumbers: dimensionNumbers, featureGroupCount: featureGroupCount,
      batchGroupCount: batchGroupCount, precision: precision, preferredElementType: preferredElementType)
  }

  /// Sums of products over windows, of batches and features in front (JAX: `lax.conv`).
  public static func conv(
    _ lhs: some ArrayLike, _ rhs: some ArrayLike, _ windowStrides: some Collection<Int>,
    _ padding: some PaddingLike, precision: Precision? = nil, preferredElementType: DType? = nil
  ) -> NDArray {
    convGeneralDilated(
      lhs, rhs, windowStrides, padding, precision: precision, preferredElementType: preferredElementType)
  }

  /// Sums of products over windows, of batches and features in front, with padding and dilations
  /// (JAX: `lax.conv_with_general_padding`).
  public static func convWithGeneralPadding(
    _ lhs: some ArrayLike, _ rhs: some ArrayLike, _ windowStrides: some Collection<Int>,
    _ padding: some PaddingLike, _ lhsDilation: [Int]?, _ rhsDilation: [Int]?, precision: Precision? = nil,
    preferredElementType: DType? = nil
  ) -> NDArray {
    convGeneralDilated(
      lhs, rhs, windowStrides, padding, lhsDilation: lhsDilation, rhsDilation: rhsDilation,
      precision: precision, preferredElementType: preferredElementType)
  }
}
