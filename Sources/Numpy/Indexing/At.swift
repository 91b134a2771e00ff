import JAXBuffers
import JAXCore
import JAXLax

/// What `x.at` gives: an index makes it a reference to elements (JAX: `jnp.ndarray.at`).
public struct IndexUpdateHelper: Sendable {
  let array: NDArray

  /// The elements to read or update.
  public subscript(_ indices: any ArrayIndex...) -> IndexUpdate {
    IndexUpdate(array: array, indices: bracketed(indices))
  }
  /// The elements to read or update, by an index that a program puts together.
  public subscript(tuple indices: [any ArrayIndex]) -> IndexUpdate {
    IndexUpdate(array: array, indices: indices)
  }
  /// Not an index: it could mean rows or one element.
  @available(*, unavailable, message: "write x.at[tuple: indices], or x.at[jnp.array(…)] for rows")
  public subscript(_ indices: [any ArrayIndex]) -> IndexUpdate { self[tuple: indices] }
}

/// Elements of an array; its methods give new arrays in which these are changed (JAX: `x.at[…]`).
///
/// Every method takes `mode`, which says what happens to indices outside the array: "drop" or "fill", "clip",
/// "promise_in_bounds". Updates drop, reading promises, unless told otherwise.
public struct IndexUpdate {
  let array: NDArray
  let indices: [any ArrayIndex]

  private func updated(
    _ values: any ArrayLike, _ update: Update, _ options: IndexOptions, in target: NDArray? = nil
  ) -> NDArray {
    attempt("at[].\(update.name)", like: array) {
      try scattered(target ?? array, indices, values.asNDArray, update, options)
    }
  }

  /// The elements (JAX: `x.at[…].get`).
  public func get(
    indicesAreSorted: Bool = false, uniqueIndices: Bool = false, mode: String? = nil,
    fillValue: (any ArrayLike)? = nil, wrapNegativeIndices: Bool = true
  ) -> NDArray {
    let options = IndexOptions(
      mode: mode, fillValue: fillValue, isSorted: indicesAreSorted, isUnique: uniqueIndices,
      wraps: wrapNegativeIndices)
    return attempt("gather", like: array) { try taken(array, indices, options) }
  }

  /// Replaces the elements (JAX: `x.at[…].set`).
  public func set(
    _ values: any ArrayLike, indicesAreSorted: Bool = false, uniqueIndices: Bool = false,
    mode: String? = nil, wrapNegativeIndices: Bool = true
  ) -> NDArray {
    updated(values, .set, options(indicesAreSorted, uniqueIndices, mode, wrapNegativeIndices))
  }

  /// Adds to the elements; to one that is named twice, twice (JAX: `x.at[…].add`).
  public func add(
    _ values: any ArrayLike, indicesAreSorted: Bool = false, uniqueIndices: Bool = false,
    mode: String? = nil, wrapNegativeIndices: Bool = true
  ) -> NDArray {
    updated(values, .add, options(indicesAreSorted, uniqueIndices, mode, wrapNegativeIndices))
  }

  /// Subtracts from the elements (JAX: `x.at[…].subtract`).
  public func subtract(
    _ values: any ArrayLike, indicesAreSorted: Bool = false, uniqueIndices: Bool = false,
    mode: String? = nil, wrapNegativeIndices: Bool = true
  ) -> NDArray {
    updated(values, .subtract, options(indicesAreSorted, uniqueIndices, mode, wrapNegativeIndices))
  }

  /// Multiplies the elements (JAX: `x.at[…].multiply`).
  public func multiply(
    _ values: any ArrayLike, indicesAreSorted: Bool = false, uniqueIndices: Bool = false,
    mode: String? = nil, wrapNegativeIndices: Bool = true
  ) -> NDArray {
    updated(values, .multiply, options(indicesAreSorted, uniqueIndices, mode, wrapNegativeIndices))
  }

  /// Multiplies the elements (JAX: `x.at[…].mul`).
  public func mul(_ values: any ArrayLike, mode: String? = nil) -> NDArray { multiply(values, mode: mode) }

  /// Divides the elements (JAX: `x.at[…].divide`).
  public func divide(
    _ values: any ArrayLike, indicesAreSorted: Bool = false, uniqueIndices: Bool = false,
    mode: String? = nil, wrapNegativeIndices: Bool = true
  ) -> NDArray {
    let options = options(indicesAreSorted, uniqueIndices, mode, wrapNegativeIndices)
    return jnp.divide(array, updated(values, .multiply, options, in: filled(like: array, 1)))
  }

  /// Raises the elements to a power (JAX: `x.at[…].power`).
  public func power(
    _ values: any ArrayLike, indicesAreSorted: Bool = false, uniqueIndices: Bool = false,
    mode: String? = nil, wrapNegativeIndices: Bool = true
  ) -> NDArray {
    let options = options(indicesAreSorted, uniqueIndices, mode, wrapNegativeIndices)
    return jnp.power(array, updated(values, .multiply, options, in: filled(like: array, 1)))
  }

  /// Keeps the smaller of element and value (JAX: `x.at[…].min`).
  public func min(
    _ values: any ArrayLike, indicesAreSorted: Bool = false, uniqueIndices: Bool = false,
    mode: String? = nil, wrapNegativeIndices: Bool = true
  ) -> NDArray {
    updated(values, .min, options(indicesAreSorted, uniqueIndices, mode, wrapNegativeIndices))
  }

  /// Keeps the larger of element and value (JAX: `x.at[…].max`).
  public func max(
    _ values: any ArrayLike, indicesAreSorted: Bool = false, uniqueIndices: Bool = false,
    mode: String? = nil, wrapNegativeIndices: Bool = true
  ) -> NDArray {
    updated(values, .max, options(indicesAreSorted, uniqueIndices, mode, wrapNegativeIndices))
  }

  /// Applies a function of scalars to the elements (JAX: `x.at[…].apply`).
  public func apply(
    _ function: @escaping (NDArray) throws -> NDArray, indicesAreSorted: Bool = false,
    uniqueIndices: Bool = false, mode: String? = nil, wrapNegativeIndices: Bool = true
  ) -> NDArray {
    updated(
      scalar(0, like: array), .apply(function),
      options(indicesAreSorted, uniqueIndices, mode, wrapNegativeIndices))
  }

  private func options(_ isSorted: Bool, _ isUnique: Bool, _ mode: String?, _ wraps: Bool) -> IndexOptions {
    IndexOptions(mode: mode, isSorted: isSorted, isUnique: isUnique, wraps: wraps)
  }
}

extension NDArray {
  /// Functional updates: `x.at[1].set(2)` (JAX: `x.at`).
  public var at: IndexUpdateHelper { IndexUpdateHelper(array: self) }
}
