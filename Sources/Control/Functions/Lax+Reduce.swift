import JAXBuffers
import JAXCore
import JAXLax

extension jax.lax {
  /// Combines elements along dimensions by any associative function (JAX: `lax.reduce`).
  public static func reduce(
    _ operand: NDArray, _ initValue: NDArray, _ computation: (NDArray, NDArray) throws -> NDArray,
    _ dimensions: some Collection<Int>
  ) throws -> NDArray {
    try reduceArrays([operand], [initValue], Array(dimensions)) { [try computation($0[0], $0[1])] }[0]
  }

  /// Combines the elements of several arrays together (JAX: `lax.reduce`).
  public static func reduce(
    _ operands: [NDArray], _ initValues: [NDArray],
    _ computation: ([NDArray], [NDArray]) throws -> [NDArray], _ dimensions: some Collection<Int>
  ) throws -> [NDArray] {
    try reduceArrays(operands, initValues, Array(dimensions)) { arguments in
      let parts = arguments.divided(operands.count)
      return try computation(parts[0], parts[1])
    }
  }

  /// Combines the elements of two arrays together (JAX: `lax.reduce`).
  public static func reduce(
    _ operands: [NDArray], _ initValues: [NDArray],
    _ computation: ([NDArray], [NDArray]) throws -> (NDArray, NDArray), _ dimensions: some Collection<Int>
  ) throws -> (NDArray, NDArray) {
    let results = try reduceArrays(operands, initValues, Array(dimensions)) { arguments in
      let parts = arguments.divided(operands.count)
      let (a, b) = try computation(parts[0], parts[1])
      return [a, b]
    }
    return (results[0], results[1])
  }

  /// Combines the elements of each window by any function (JAX: `lax.reduce_window`). `padding` is a name
  /// such as `"SAME"`, or a pair for each dimension.
  public static func reduceWindow(
    _ operand: NDArray, _ initValue: NDArray, _ computation: (NDArray, NDArray) throws -> NDArray,
    _ windowDimensions: [Int], _ windowStrides: [Int]? = nil, padding: some PaddingLike = "VALID",
    _ baseDilation: [Int]? = nil, _ windowDilation: [Int]? = nil
  ) throws -> NDArray {
    let strides = windowStrides ?? windowDimensions.map { _ in 1 }
    let dilated = zip(windowDimensions, windowDilation ?? windowDimensions.map { _ in 1 }).map(dilatedSize)
    let pairs = try padding.windowPadding.pairs(operand.shape.array, dilated, strides)
    return try reduceWindow(
      operand, initValue, computation, windowDimensions, strides, pairs.map { ($0.low, $0.high) },
      baseDilation, windowDilation)
  }

  /// Combines the elements of each window by any function, with `padding` for each dimension
  /// (JAX: `lax.reduce_window`).
  public static func reduceWindow(
    _ operand: NDArray, _ initValue: NDArray, _ computation: (NDArray, NDArray) throws -> NDArray,
    _ windowDimensions: [Int], _ windowStrides: [Int]?, _ padding: [(Int, Int)],
    _ baseDilation: [Int]? = nil, _ windowDilation: [Int]? = nil
  ) throws -> NDArray {
    let window = WindowParameters(
      dimensions: windowDimensions, strides: windowStrides ?? windowDimensions.map { _ in 1 },
      padding: Padding(padding.map { (low: $0.0, high: $0.1) }), baseDilation: baseDilation,
      windowDilation: windowDilation)
    return try reduceWindows([operand], [initValue], window) { [try computation($0[0], $0[1])] }[0]
  }
}
