import JAXBuffers
import JAXCore
import JAXKernels

extension jax.lax {
  /// Axes to sum over and axes to walk together, `((lhs contracting, rhs contracting), (lhs batch, rhs batch))`
  /// (JAX: `lax.DotDimensionNumbers`).
  public typealias DotDimensionNumbers = (contracting: ([Int], [Int]), batch: ([Int], [Int]))

  /// Sums products over pairs of axes, `((lhs contracting, rhs contracting), (lhs batch, rhs batch))`
  /// (JAX: `lax.dot_general`).
  public static func dotGeneral(
    _ lhs: some ArrayLike, _ rhs: some ArrayLike, _ dimensionNumbers: DotDimensionNumbers,
    precision: Precision? = nil, preferredElementType: DType? = nil
  ) -> NDArray {
    let (contracting, batch) = (dimensionNumbers.contracting, dimensionNumbers.batch)
    let axes = DotAxes(contracting: (contracting.0, contracting.1), batch: (batch.0, batch.1))
    let primitive = DotGeneral(
      axes, precision: precision?.levels, preferredElementType: preferredElementType.map(canonical))
    return bind(primitive, lhs.asNDArray, rhs.asNDArray)
  }

  /// Sums products over pairs of axes, `((lhs contracting, rhs contracting), (lhs batch, rhs batch))`
  /// (JAX: `lax.dot_general`).
  public static func dotGeneral(
    _ lhs: some ArrayLike, _ rhs: some ArrayLike, dimensionNumbers: DotDimensionNumbers,
    precision: Precision? = nil, preferredElementType: DType? = nil
  ) -> NDArray {
    dotGeneral(
      lhs, rhs, dimensionNumbers, precision: precision, preferredElementType: preferredElementType)
  }

  /// The product of two vectors or matrices (JAX: `lax.dot`).
  public static func dot(
    _ lhs: some ArrayLike, _ rhs: some ArrayLike, precision: Precision? = nil,
    preferredElementType: DType? = nil
  ) -> NDArray {
    let (lhs, rhs) = (lhs.asNDArray, rhs.asNDArray)
    guard (1...2).contains(lhs.ndim), (1...2).contains(rhs.ndim), lhs.shape.last == rhs.shape[0] else {
      let error = JAXError(
        .invalid(
          "dimension_numbers must be specified when not performing simple un-batched matrix-matrix, "
            + "matrix-vector, or vector-vector products; got shapes \(lhs.shape) and \(rhs.shape)"),
        operation: "dot")
      return failed(error, lhs.aval)
    }
    return dotGeneral(
      lhs, rhs, (([lhs.ndim - 1], [0]), ([], [])), precision: precision,
      preferredElementType: preferredElementType)
  }

  /// The product of two arrays over pairs of axes (JAX: `lax.dot` with `dimension_numbers`).
  public static func dot(
    _ lhs: some ArrayLike, _ rhs: some ArrayLike, dimensionNumbers: DotDimensionNumbers,
    precision: Precision? = nil, preferredElementType: DType? = nil
  ) -> NDArray {
    dotGeneral(
      lhs, rhs, dimensionNumbers, precision: precision, preferredElementType: preferredElementType)
  }

  /// Products of batches of matrices (JAX: `lax.batch_matmul`).
  public static func batchMatmul(
    _ lhs: some ArrayLike, _ rhs: some ArrayLike, precision: Precision? = nil
  ) -> NDArray {
    let (lhs, rhs) = (lhs.asNDArray, rhs.asNDArray)
    guard lhs.ndim >= 2, rhs.ndim >= 2 else {
      let error = JAXError(
        .invalid("Arguments to batch_matmul must be at least 2D, got \(lhs.ndim), \(rhs.ndim)"),
        operation: "batch_matmul")
      return failed(error, lhs.aval)
    }
    guard lhs.ndim == rhs.ndim else {
      let error = JAXError(
        .invalid("Arguments to batch_matmul must have same ndim, got \(lhs.ndim), \(rhs.ndim)"),
        operation: "batch_matmul")
      return failed(error, lhs.aval)
    }
    let batch = Swift.Array(0..<lhs.ndim - 2)
    return dotGeneral(
      lhs, rhs, (([lhs.ndim - 1], [rhs.ndim - 2]), (batch, batch)), precision: precision)
  }
}
