import JAXBuffers
import JAXControl
import JAXCore
import JAXLax

extension jax.numpy {
  /// The different elements, or slices along an axis, sorted; under a transformation their number must be given
  /// (JAX: `jnp.unique`).
  public static func unique(
    _ ar: some ArrayLike, axis: Int? = nil, equalNan: Bool = true, size: Int? = nil,
    fillValue: (any ArrayLike)? = nil
  ) -> NDArray {
    distinct(ar.asNDArray, axis, equalNan, size, fillValue)[0]
  }

  /// The different elements; then, as asked for, where each is first, which one each element is, and how often each
  /// occurs (JAX: `jnp.unique`).
  public static func unique(
    _ ar: some ArrayLike, returnIndex: Bool = false, returnInverse: Bool = false, returnCounts: Bool = false,
    axis: Int? = nil, equalNan: Bool = true, size: Int? = nil, fillValue: (any ArrayLike)? = nil
  ) -> [NDArray] {
    let all = distinct(ar.asNDArray, axis, equalNan, size, fillValue)
    let asked = [true, returnIndex, returnInverse, returnCounts]
    return zip(all, asked).filter(\.1).map(\.0)
  }

  /// The different elements (JAX: `jnp.unique_values`).
  public static func uniqueValues(
    _ x: some ArrayLike, size: Int? = nil, fillValue: (any ArrayLike)? = nil
  ) -> NDArray {
    distinct(x.asNDArray, nil, false, size, fillValue)[0]
  }

  /// The different elements and how often each occurs (JAX: `jnp.unique_counts`).
  public static func uniqueCounts(
    _ x: some ArrayLike, size: Int? = nil, fillValue: (any ArrayLike)? = nil
  ) -> (values: NDArray, counts: NDArray) {
    let all = distinct(x.asNDArray, nil, false, size, fillValue)
    return (all[0], all[3])
  }

  /// The different elements and which one each element is (JAX: `jnp.unique_inverse`).
  public static func uniqueInverse(
    _ x: some ArrayLike, size: Int? = nil, fillValue: (any ArrayLike)? = nil
  ) -> (values: NDArray, inverseIndices: NDArray) {
    let all = distinct(x.asNDArray, nil, false, size, fillValue)
    return (all[0], all[2])
  }

  /// The different elements, where each is first, which one each element is, and counts (JAX: `jnp.unique_all`).
  public static func uniqueAll(
    _ x: some ArrayLike, size: Int? = nil, fillValue: (any ArrayLike)? = nil
  ) -> (values: NDArray, indices: NDArray, inverseIndices: NDArray, counts: NDArray) {
    let all = distinct(x.asNDArray, nil, false, size, fillValue)
    return (all[0], all[1], all[2], all[3])
  }

  /// Whether elements are among others (JAX: `jnp.isin`).
  public static func isin(
    _ element: some ArrayLike, _ testElements: some ArrayLike, invert: Bool = false
  ) -> NDArray {
    let result = jitted("_in1d", element.asNDArray, testElements.asNDArray, statics: invert) { operands in
      let promoted = promoteDTypes(operands, operation: "isin")
      let (x, y) = (raveled(promoted[0]), raveled(promoted[1]))
      if x.size == 0 || y.size == 0 { return full([x.size], invert, dtype: .bool) }
      let (rows, columns) = (expandedDims(x, [1]), expandedDims(y, [0]))
      return invert ? all(notEqual(rows, columns), axis: -1) : any(equal(rows, columns), axis: -1)
    }
    return reshaped(result, element.asNDArray.shape)
  }

  /// The elements of either (JAX: `jnp.union1d`).
  public static func union1d(
    _ ar1: some ArrayLike, _ ar2: some ArrayLike, size: Int? = nil, fillValue: (any ArrayLike)? = nil
  ) -> NDArray {
    let both = concatenate([ar1.asNDArray, ar2.asNDArray], axis: nil)
    return unique(both, size: size, fillValue: fillValue)
  }

  /// The elements of both (JAX: `jnp.intersect1d`).
  public static func intersect1d(_ ar1: some ArrayLike, _ ar2: some ArrayLike) -> NDArray {
    let arrays = promoteDTypes([ar1.asNDArray, ar2.asNDArray], operation: "intersect1d")
    let sorted = sort(concatenate(arrays.map { unique($0) }))
    let size = sorted.size
    if size < 2 { return sliced(sorted, 0, 0, axis: 0) }
    let (later, earlier) = (sliced(sorted, 1, size, axis: 0), sliced(sorted, 0, size - 1, axis: 0))
    return earlier[equal(later, earlier)]
  }

  /// The elements of the first that the second lacks (JAX: `jnp.setdiff1d`).
  public static func setdiff1d(
    _ ar1: some ArrayLike, _ ar2: some ArrayLike, assumeUnique: Bool = false
  ) -> NDArray {
    let x = assumeUnique ? raveled(ar1.asNDArray) : unique(ar1)
    return x.size == 0 ? x : x[isin(x, ar2, invert: true)]
  }

  /// The elements of exactly one (JAX: `jnp.setxor1d`).
  public static func setxor1d(
    _ ar1: some ArrayLike, _ ar2: some ArrayLike, assumeUnique: Bool = false
  ) -> NDArray {
    let arrays = promoteDTypes([ar1.asNDArray, ar2.asNDArray], operation: "setxor1d")
    let sorted = sort(concatenate(arrays.map { assumeUnique ? raveled($0) : unique($0) }))
    if sorted.size == 0 { return sorted }
    let size = sorted.size
    let differs = notEqual(sliced(sorted, 1, size, axis: 0), sliced(sorted, 0, size - 1, axis: 0))
    let flags = concatenate([ones([1], dtype: .bool), differs, ones([1], dtype: .bool)])
    return sorted[logicalAnd(sliced(flags, 1, size + 1, axis: 0), sliced(flags, 0, size, axis: 0))]
  }
}

/// Values, first indices, inverse and counts (JAX: `setops._unique`).
private func distinct(
  _ ar: NDArray, _ axis: Int?, _ equalNan: Bool, _ size: Int?, _ fillValue: (any ArrayLike)?
) -> [NDArray] {
  attemptAll("unique", count: 4, like: ar) {
    let x = axis == nil ? raveled(ar) : ar
    let place = try canonicalAxis(axis ?? 0, rank: x.ndim)
    let rows = jnp.moveaxis(x, place, 0)
    let count = rows.shape[0]
    guard rows.size > 0 else {
      let none = jnp.zeros([0], dtype: .defaultInt)
      return [x, none, jnp.zeros([count], dtype: .defaultInt), none]
    }
    let flat = jnp.reshape(rows, [count, -1])
    let order = jnp.lexsort((0..<flat.shape[1]).reversed().map { flat[.all, $0] })
    let sorted = rows[order]
    let (later, earlier) = (sliced(sorted, 1, count, axis: 0), sliced(sorted, 0, count - 1, axis: 0))
    var differs = jnp.notEqual(later, earlier)
    if x.dtype.isInexact, equalNan {
      differs = jnp.logicalAnd(differs, jnp.logicalNot(jnp.logicalAnd(isNaN(later), isNaN(earlier))))
    }
    let isFirst = jnp.ones([count], dtype: .bool).at[1...].set(
      jnp.any(differs, axis: Array(1..<differs.ndim)))
    let firsts = size == nil ? try knownPlaces(isFirst)[0] : jnp.nonzero(isFirst, size: size)[0]
    var values = sorted[firsts]
    if let size, let fillValue {
      let isKnown = jnp.arange(size) .< jnp.sum(isFirst)
      let shape = [size] + values.shape.dropFirst().map { _ in 1 }
      values = jnp.where(jnp.reshape(isKnown, shape), values, convert(fillValue.asNDArray, to: x.dtype))
    }
    let ranks = jnp.subtract(jnp.cumsum(isFirst), 1)
    let inverse = jnp.zeros([count], dtype: .defaultInt).at[order].set(ranks)
    var bounds: NDArray
    if let size {
      bounds = jnp.nonzero(isFirst, size: size + 1)[0]
      let rest = bounds[1...]
      bounds = bounds.at[1...].set(jnp.where(rest, rest, count))
    } else {
      bounds = jnp.append(firsts, count)
    }
    let shaped = axis == nil ? reshaped(inverse, ar.shape) : inverse
    return [jnp.moveaxis(values, 0, place), order[firsts], shaped, jnp.diff(bounds)]
  }
}
