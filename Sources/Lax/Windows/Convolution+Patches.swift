import JAXBuffers
import JAXCore
import JAXKernels

extension jax.lax {
  /// The windows of a convolution as features: those of the input outermost, then the window's axes
  /// (JAX: `lax.conv_general_dilated_patches`).
  public static func convGeneralDilatedPatches(
    _ lhs: some ArrayLike, _ filterShape: some Collection<Int>, _ windowStrides: some Collection<Int>,
    _ padding: some PaddingLike, lhsDilation: [Int]? = nil, rhsDilation: [Int]? = nil,
    dimensionNumbers: ConvGeneralDilatedDimensionNumbers? = nil, precision: Precision? = nil,
    preferredElementType: DType? = nil
  ) -> NDArray {
    let lhs = lhs.asNDArray
    return checked("conv_general_dilated_patches", lhs) {
      let filter = Swift.Array(filterShape)
      let numbers = try patchNumbers(dimensionNumbers, lhs.shape, filter)
      let (channels, count) = (lhs.shape[numbers.lhsSpec[1]], filter.reduce(1, *))
      var kernel = identityMatrix(lhs.dtype, count)
      kernel = broadcastInDim(kernel, [channels, count, count], [1, 2])
      kernel = reshape(kernel, [channels * count, 1] + filter)
      kernel = movedAxes(kernel, from: [0, 1], to: [numbers.rhsSpec[0], numbers.rhsSpec[1]])
      let levels = precision.map { [$0, .default] as Precision }
      return ConvolutionArguments(
        windowStrides: Swift.Array(windowStrides), padding: padding.windowPadding, lhsDilation: lhsDilation,
        rhsDilation: rhsDilation, dimensionNumbers: .numbers(numbers), featureGroupCount: channels,
        precision: levels, preferredElementType: preferredElementType
      ).apply(lhs, kernel)
    }
  }

  /// A convolution with a kernel of its own at every place of the result
  /// (JAX: `lax.conv_general_dilated_local`).
  public static func convGeneralDilatedLocal(
    _ lhs: some ArrayLike, _ rhs: some ArrayLike, _ windowStrides: some Collection<Int>,
    _ padding: some PaddingLike, _ filterShape: some Collection<Int>, lhsDilation: [Int]? = nil,
    rhsDilation: [Int]? = nil, dimensionNumbers: ConvGeneralDilatedDimensionNumbers? = nil,
    precision: Precision? = nil
  ) -> NDArray {
    let (lhs, rhs) = (lhs.asNDArray, rhs.asNDArray)
    return checked("conv_general_dilated_local", lhs) {
      let numbers = try patchNumbers(dimensionNumbers, lhs.shape, Swift.Array(filterShape))
      let patches = convGeneralDilatedPatches(
        lhs, filterShape, windowStrides, padding, lhsDilation: lhsDilation, rhsDilation: rhsDilation,
        dimensionNumbers: .numbers(numbers), precision: precision)
      let places = zip(numbers.outSpec.dropFirst(2), numbers.rhsSpec.dropFirst(2)).sorted { $0.0 < $1.0 }
      let product = dotGeneral(
        patches, rhs,
        (([numbers.outSpec[1]], [numbers.rhsSpec[1]]), (places.map(\.0), places.map(\.1))),
        precision: precision)
      guard product.ndim == lhs.ndim else { return product }
      let last = product.ndim - 1
      return movedAxes(product, from: [last - 1, last], to: [numbers.outSpec[0], numbers.outSpec[1]])
    }
  }

  private static func patchNumbers(
    _ numbers: ConvGeneralDilatedDimensionNumbers?, _ lhs: Shape, _ filter: [Int]
  ) throws -> JAXLax.ConvDimensionNumbers {
    guard lhs.rank == filter.count + 2 else {
      throw JAXError(
        .invalid("convolution requires lhs and rhs ndim to be equal, got \(lhs.rank) and \(filter.count + 2)")
      )
    }
    return try numbers?.numbers(lhs, Shape([1, 1] + filter)) ?? JAXLax.ConvDimensionNumbers(rank: lhs.rank)
  }

  /// The identity matrix (JAX: `lax._eye`).
  private static func identityMatrix(_ dtype: DType, _ size: Int) -> NDArray {
    let rows = broadcastedIota(.int32, [size, size], 0)
    let moved = add(rows, scalar(0, like: rows))
    return bind(ConvertElementType(newDType: dtype), eq(moved, broadcastedIota(.int32, [size, size], 1)))
  }

  /// The array with axes at other places (JAX: `util.moveaxis`).
  private static func movedAxes(_ x: NDArray, from source: [Int], to target: [Int]) -> NDArray {
    guard source != target else { return x }
    var permutation = x.shape.indices.filter { !source.contains($0) }
    for (place, axis) in zip(target, source).sorted(by: { $0.0 < $1.0 }) {
      permutation.insert(axis, at: place)
    }
    return transpose(x, permutation)
  }
}
