import JAXBuffers
import JAXCore
import JAXKernels

// The public functions. As in Python, a negative start counts from the end; one that is known while tracing is
// corrected without an equation.

extension jax.lax {
  /// A slice of fixed size at a place that need not be known while tracing; moved inside if it sticks out
  /// (JAX: `lax.dynamic_slice`).
  public static func dynamicSlice(
    _ operand: some ArrayLike, _ startIndices: [any ArrayLike], _ sliceSizes: some Collection<Int>,
    allowNegativeIndices: Bool = true
  ) -> NDArray {
    let operand = operand.asNDArray
    let allow = startIndices.map { _ in allowNegativeIndices }
    return dynamicSlice(operand, startIndices.map(\.asNDArray), Shape(sliceSizes), allow)
  }

  /// A slice of fixed size at a place that a vector gives (JAX: `lax.dynamic_slice`).
  public static func dynamicSlice(
    _ operand: some ArrayLike, _ startIndices: NDArray, _ sliceSizes: some Collection<Int>,
    allowNegativeIndices: Bool = true
  ) -> NDArray {
    let operand = operand.asNDArray
    return checked("dynamic_slice", operand) {
      let starts = try elements(startIndices)
      return dynamicSlice(operand, starts, Shape(sliceSizes), starts.map { _ in allowNegativeIndices })
    }
  }

  /// The array with a slice of it replaced, at a place that need not be known while tracing
  /// (JAX: `lax.dynamic_update_slice`).
  public static func dynamicUpdateSlice(
    _ operand: some ArrayLike, _ update: some ArrayLike, _ startIndices: [any ArrayLike],
    allowNegativeIndices: Bool = true
  ) -> NDArray {
    let allow = startIndices.map { _ in allowNegativeIndices }
    let starts = startIndices.map(\.asNDArray)
    return dynamicUpdateSlice(operand.asNDArray, update.asNDArray, starts, allow)
  }

  /// The array with a slice of it replaced, at a place that a vector gives (JAX: `lax.dynamic_update_slice`).
  public static func dynamicUpdateSlice(
    _ operand: some ArrayLike, _ update: some ArrayLike, _ startIndices: NDArray,
    allowNegativeIndices: Bool = true
  ) -> NDArray {
    let operand = operand.asNDArray
    return checked("dynamic_update_slice", operand) {
      let starts = try elements(startIndices)
      let allow = starts.map { _ in allowNegativeIndices }
      return dynamicUpdateSlice(operand, update.asNDArray, starts, allow)
    }
  }

  /// `sliceSize` elements along one axis, from an index that need not be known while tracing
  /// (JAX: `lax.dynamic_slice_in_dim`).
  public static func dynamicSliceInDim(
    _ operand: some ArrayLike, _ startIndex: some ArrayLike, _ sliceSize: Int, axis: Int = 0,
    allowNegativeIndices: Bool = true
  ) -> NDArray {
    let operand = operand.asNDArray
    return checked("dynamic_slice_in_dim", operand) {
      let axis = try canonicalAxis(axis, rank: operand.ndim)
      let (starts, allow) = starts(
        startIndex.asNDArray, axis: axis, rank: operand.ndim, allowNegativeIndices)
      return dynamicSlice(operand, starts, operand.shape.replacing(axis, with: sliceSize), allow)
    }
  }

  /// The array with elements along one axis replaced, from an index that need not be known while tracing
  /// (JAX: `lax.dynamic_update_slice_in_dim`).
  public static func dynamicUpdateSliceInDim(
    _ operand: some ArrayLike, _ update: some ArrayLike, _ startIndex: some ArrayLike, _ axis: Int,
    allowNegativeIndices: Bool = true
  ) -> NDArray {
    let operand = operand.asNDArray
    return checked("dynamic_update_slice_in_dim", operand) {
      let axis = try canonicalAxis(axis, rank: operand.ndim)
      let (starts, allow) = starts(
        startIndex.asNDArray, axis: axis, rank: operand.ndim, allowNegativeIndices)
      return dynamicUpdateSlice(operand, update.asNDArray, starts, allow)
    }
  }
}

extension jax.lax {
  /// The same with the axis labelled (JAX: `lax.dynamic_update_slice_in_dim`).
  public static func dynamicUpdateSliceInDim(
    _ operand: some ArrayLike, _ update: some ArrayLike, _ startIndex: some ArrayLike, axis: Int,
    allowNegativeIndices: Bool = true
  ) -> NDArray {
    dynamicUpdateSliceInDim(
      operand, update, startIndex, axis, allowNegativeIndices: allowNegativeIndices)
  }
}

extension jax.lax {
  private static func dynamicSlice(
    _ operand: NDArray, _ starts: [NDArray], _ sizes: Shape, _ allowNegative: [Bool]
  ) -> NDArray {
    checked("dynamic_slice", operand) {
      let starts = try normalized(starts, in: operand.shape, allowNegative)
      return bindAll(DynamicSlice(sliceSizes: sizes), [operand] + starts)[0]
    }
  }

  private static func dynamicUpdateSlice(
    _ operand: NDArray, _ update: NDArray, _ starts: [NDArray], _ allowNegative: [Bool]
  ) -> NDArray {
    checked("dynamic_update_slice", operand) {
      let starts = try normalized(starts, in: operand.shape, allowNegative)
      return bindAll(DynamicUpdateSlice(), [operand, update] + starts)[0]
    }
  }

  /// The start along one axis among zeros of its dtype.
  private static func starts(
    _ start: NDArray, axis: Int, rank: Int, _ allowNegative: Bool
  ) -> (starts: [NDArray], allowNegative: [Bool]) {
    var starts = [NDArray](repeating: scalar(0, like: start), count: rank)
    var allow = [Bool](repeating: false, count: rank)
    (starts[axis], allow[axis]) = (start, allowNegative)
    return (starts, allow)
  }

  /// The elements of a vector as scalars.
  private static func elements(_ vector: NDArray) throws -> [NDArray] {
    guard vector.ndim == 1 else {
      throw JAXError(.invalid("Slice indices must be a 1D sequence, got \(vector.shape)"))
    }
    return (0..<vector.shape[0]).map { indexInDim(vector, $0, keepdims: false) }
  }

  /// Starts that count from the front (JAX: `_dynamic_slice_indices`).
  private static func normalized(
    _ starts: [NDArray], in shape: Shape, _ allowNegative: [Bool]
  ) throws -> [NDArray] {
    guard starts.count == shape.rank else {
      throw JAXError(
        .invalid(
          "Length of slice indices must match number of operand dimensions (\(starts.count) vs \(shape))"))
    }
    return try starts.indices.map { axis in
      let (start, size) = (starts[axis], shape[axis])
      if start.dtype.kind == .unsigned { return start }
      if start.isLiteral, start.dtype.isInteger, let index = start.concrete {
        let place = Kernels.integers(index)[0]
        guard place >= 0 || allowNegative[axis] else {
          throw JAXError(
            .invalid(
              "Index \(place) is out of bounds for dimension \(size) if allow_negative_indices=False"))
        }
        return scalar(Double(place < 0 ? place + size : place), like: start)
      }
      guard allowNegative[axis], start.dtype.isInteger else { return start }
      let isNegative = bind(Less(), start, scalar(0, like: start))
      // The size is strongly typed, so that a weak start becomes so.
      let strong = start.weakType ? bind(ConvertElementType(newDType: start.dtype), start) : start
      let wrapped = bind(Add(), strong, scalar(Double(size), like: start))
      return bind(SelectN(), isNegative, start, wrapped)
    }
  }
}
