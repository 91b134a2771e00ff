import JAXBuffers
import JAXControl
import JAXCore
import JAXLax

extension jax.numpy {
  /// Where values would be inserted into a sorted vector to keep it sorted (JAX: `jnp.searchsorted`).
  public static func searchsorted(
    _ a: some ArrayLike, _ v: some ArrayLike, side: String = "left", method: String = "scan"
  ) -> NDArray {
    jitted("searchsorted", a.asNDArray, v.asNDArray, statics: "\(side) \(method)") { operands in
      let promoted = promoteDTypes(operands, operation: "searchsorted")
      let (sorted, query) = (promoted[0], promoted[1])
      guard sorted.ndim == 1 else { throw invalid("a should be 1-dimensional") }
      guard side == "left" || side == "right" else {
        throw invalid("invalid argument side='\(side)', expected 'left' or 'right'")
      }
      guard ["scan", "scan_unrolled", "sort", "compare_all"].contains(method) else {
        throw invalid("invalid argument method='\(method)'")
      }
      return try place(of: query, in: sorted, isLeft: side == "left", unrolls: method == "scan_unrolled")
    }
  }

  /// Between which bins values lie (JAX: `jnp.digitize`).
  public static func digitize(_ x: some ArrayLike, _ bins: some ArrayLike, right: Bool = false) -> NDArray {
    jitted("digitize", x.asNDArray, bins.asNDArray, statics: right) { operands in
      let (x, bins) = (operands[0], operands[1])
      guard bins.ndim == 1 else {
        throw invalid("digitize: bins must be a 1-dimensional array; got bins=\(bins.aval)")
      }
      if bins.shape[0] == 0 { return zerosLike(x, dtype: .int32) }
      let side = right ? "left" : "right"
      let backwards = subtract(bins.shape[0], searchsorted(bins[.slice(nil, nil, -1)], x, side: side))
      return `where`(bins[-1] .>= bins[0], searchsorted(bins, x, side: side), backwards)
    }
  }

  /// The bounds of bins that divide the range of the elements, or a given one, evenly
  /// (JAX: `jnp.histogram_bin_edges`).
  public static func histogramBinEdges(
    _ a: some ArrayLike, bins: Int = 10, range: (any ArrayLike, any ArrayLike)? = nil
  ) -> NDArray {
    let x = a.asNDArray
    let dtype = x.dtype.inexact.canonical
    let given = range.map { [$0.0.asNDArray, $0.1.asNDArray] }
    let bounds = array(given ?? [min(x), max(x)], dtype: dtype)
    let low = `where`(equal(ptp(bounds), 0), subtract(bounds[0], 0.5), bounds[0])
    let high = `where`(equal(ptp(bounds), 0), add(bounds[1], 0.5), bounds[1])
    return linspace(low, high, bins + 1, dtype: dtype)
  }

  /// How many elements lie in each bin, and the bins' bounds (JAX: `jnp.histogram`).
  public static func histogram(
    _ a: some ArrayLike, bins: Int = 10, range: (any ArrayLike, any ArrayLike)? = nil,
    weights: (any ArrayLike)? = nil, density: Bool = false
  ) -> (NDArray, NDArray) {
    let x = promoteDTypes([a.asNDArray], .inexact)[0]
    let weight = weights?.asNDArray ?? onesLike(x)
    return histogram(
      x, bins: histogramBinEdges(x, bins: bins, range: range), weights: weight, density: density)
  }

  /// How many elements lie in each bin between these bounds (JAX: `jnp.histogram`).
  public static func histogram(
    _ a: some ArrayLike, bins: NDArray, weights: (any ArrayLike)? = nil, density: Bool = false
  ) -> (NDArray, NDArray) {
    let x = promoteDTypes([a.asNDArray], .inexact)[0]
    let weight = weights?.asNDArray ?? onesLike(x)
    let edges = convert(bins, to: x.dtype)
    let place = searchsorted(edges, x, side: "right")
    let bin = `where`(equal(x, edges[-1]), edges.size - 1, place)
    let counts = zeros([edges.size], dtype: weight.dtype).at[bin].add(weight)[1...]
    guard density else { return (counts, edges) }
    return (divide(divide(counts, diff(edges)), sum(counts)), edges)
  }
}

/// Binary search, all queries at once (JAX: `hijax._searchsorted_scan_impl`, which is a jitted function inside itself
/// for each axis of the queries).
private func place(
  of query: NDArray, in sorted: NDArray, isLeft: Bool, unrolls: Bool, depth: Int = 0
) throws -> NDArray {
  jitted("_searchsorted_scan_impl", sorted, query, statics: "\(isLeft) \(unrolls) \(depth)") { operands in
    if depth < query.ndim {
      return try place(of: operands[1], in: operands[0], isLeft: isLeft, unrolls: unrolls, depth: depth + 1)
    }
    return try searched(operands[1], operands[0], isLeft: isLeft, unrolls: unrolls)
  }
}

private func searched(_ query: NDArray, _ sorted: NDArray, isLeft: Bool, unrolls: Bool) throws -> NDArray {
  let count = sorted.shape[0]
  if count == 0 { return jnp.zeros(query.shape, dtype: .int32) }
  let low = full(ShapedArray(query.shape, .uint32), 0)
  let high = full(ShapedArray(query.shape, .uint32), Double(count))
  let levels = Int.bitWidth - count.leadingZeroBitCount
  func step(_ bounds: (NDArray, NDArray), _: NDArray?) throws -> ((NDArray, NDArray), NDArray?) {
    let (low, high) = bounds
    let middle = bind(Add(), low, jnp.floorDivide(bind(Subtract(), high, low), 2))
    let numbers = GatherDimensionNumbers(offsetDims: [query.ndim], collapsedSliceDims: [], startIndexMap: [0])
    let indices = expandedDims(middle, [middle.ndim])
    let slices = try gathered(sorted, indices, numbers, [1], IndexOptions(mode: "clip"))
    let isBefore = comesBefore(query, squeezed(slices, [query.ndim]), orEqual: isLeft)
    return ((selected(isBefore, low, middle), selected(isBefore, middle, high)), nil)
  }
  let none: NDArray? = nil
  let (bounds, _): ((NDArray, NDArray), NDArray?) = try lax.scan(
    step, (low, high), none, length: levels, unroll: unrolls ? levels : 1)
  return convert(bounds.1, to: .int32)
}

/// Whether one sorts before the other; zeros are equal, and NaNs, which come last (JAX: `lax._sort_lt_comparator`,
/// `lax._sort_le_comparator`).
private func comesBefore(_ x: NDArray, _ y: NDArray, orEqual: Bool) -> NDArray {
  let (x, y) = (ordered(x), ordered(y))
  guard x.dtype.isFloating else { return orEqual ? jnp.lessEqual(x, y) : jnp.less(x, y) }
  return orEqual ? bind(LessOrEqualTotalOrder(), x, y) : bind(LessTotalOrder(), x, y)
}

/// Floats with one zero and one NaN (JAX: `lax._canonicalize_float_for_sort`).
private func ordered(_ x: NDArray) -> NDArray {
  guard x.dtype.isFloating else { return x }
  let zeros = selected(bind(Equal(), x, scalar(0, like: x)), filled(like: x, 0), x)
  return selected(isNaN(x), filled(like: x, .nan), zeros)
}
