import JAXBuffers
import JAXCore

extension jax.lax {
  /// A convolution with fractional strides, which makes arrays larger (JAX: `lax.conv_transpose`).
  public static func convTranspose(
    _ lhs: some ArrayLike, _ rhs: some ArrayLike, _ strides: some Collection<Int>,
    _ padding: some PaddingLike, rhsDilation: [Int]? = nil,
    dimensionNumbers: ConvGeneralDilatedDimensionNumbers? = nil, transposeKernel: Bool = false,
    precision: Precision? = nil, preferredElementType: DType? = nil, useConsistentPadding: Bool = false
  ) -> NDArray {
    let (lhs, rhs) = (lhs.asNDArray, rhs.asNDArray)
    return checked("conv_transpose", lhs) {
      let numbers = try transposedNumbers(dimensionNumbers, lhs.shape, rhs.shape)
      let dilation = rhsDilation ?? numbers.rhsSpec.dropFirst(2).map { _ in 1 }
      let window = zip(numbers.rhsSpec.dropFirst(2).map { rhs.shape[$0] }, dilation).map(dilatedSize)
      var pads = padding.windowPadding
      if useConsistentPadding || pads.name == "SAME" || pads.name == "VALID" {
        pads = try pads.transposed(window, Swift.Array(strides))
      }
      var kernel = rhs
      if transposeKernel {
        for axis in numbers.rhsSpec.dropFirst(2) { kernel = bind(Reverse(dimensions: [axis]), kernel) }
        var order = Swift.Array(kernel.shape.indices)
        order.swapAt(numbers.rhsSpec[0], numbers.rhsSpec[1])
        kernel = bind(Transpose(permutation: order), kernel)
      }
      return ConvolutionArguments(
        windowStrides: strides.map { _ in 1 }, padding: pads, lhsDilation: Swift.Array(strides),
        rhsDilation: dilation, dimensionNumbers: .numbers(numbers), precision: precision,
        preferredElementType: preferredElementType
      ).apply(lhs, kernel)
    }
  }

  /// A convolution with fractional strides, which makes arrays larger (JAX: `lax.conv_transpose`).
  public static func convTranspose(
    _ lhs: some ArrayLike, _ rhs: some ArrayLike, _ strides: some Collection<Int>,
    _ padding: some PaddingLike, rhsDilation: [Int]? = nil, dimensionNumbers: ConvLayouts,
    transposeKernel: Bool = false, precision: Precision? = nil, preferredElementType: DType? = nil,
    useConsistentPadding: Bool = false
  ) -> NDArray {
    let (lhsLayout, rhsLayout, outLayout) = dimensionNumbers
    return convTranspose(
      lhs, rhs, strides, padding, rhsDilation: rhsDilation,
      dimensionNumbers: .layouts([lhsLayout, rhsLayout, outLayout]), transposeKernel: transposeKernel,
      precision: precision, preferredElementType: preferredElementType,
      useConsistentPadding: useConsistentPadding)
  }

  /// The given numbers, or those of features last.
  private static func transposedNumbers(
    _ numbers: ConvGeneralDilatedDimensionNumbers?, _ lhs: Shape, _ rhs: Shape
  ) throws -> JAXLax.ConvDimensionNumbers {
    let defaults = [
      2: ["NC", "IO", "NC"], 3: ["NHC", "HIO", "NHC"], 4: ["NHWC", "HWIO", "NHWC"],
      5: ["NHWDC", "HWDIO", "NHWDC"],
    ]
    guard lhs.rank == rhs.rank, let numbers = numbers ?? defaults[lhs.rank].map({ .layouts($0) }) else {
      throw JAXError(.invalid("No default dimension_numbers for shapes \(lhs) and \(rhs)."))
    }
    return try numbers.numbers(lhs, rhs)
  }
}

extension WindowPadding {
  /// The padding of the transposed convolution where this is the convolution's (JAX: `_conv_transpose_padding`).
  func transposed(_ window: [Int], _ strides: [Int]) throws -> WindowPadding {
    guard strides.count == window.count else {
      throw JAXError(.invalid("needs \(window.count) strides, got \(strides.count)"))
    }
    var result: [(low: Int, high: Int)] = []
    for (axis, (size, stride)) in zip(window, strides).enumerated() {
      let before: Int
      let total: Int
      switch choice {
      case .named("SAME"):
        total = size + stride - 2
        before = stride > size - 1 ? size - 1 : (total + 1) / 2
      case .named("VALID"):
        total = size + stride - 2 + Swift.max(size - stride, 0)
        before = size - 1
      case .named(let name): throw JAXError(.invalid("Invalid padding mode: \(name)"))
      case .sizes(let padding):
        guard axis < padding.pairs.count else {
          throw JAXError(.invalid("needs \(window.count) pairs of padding, got \(padding.pairs.count)"))
        }
        let pair = padding.pairs[axis]
        before = size - pair.low - 1
        total = before + size - pair.high - 1
      }
      result.append((low: before, high: total - before))
    }
    return WindowPadding(choice: .sizes(Padding(result)))
  }
}
