import JAXBuffers
import JAXControl
import JAXCore
import JAXLax

extension jax.numpy {
  /// The values below which these parts of the elements lie (JAX: `jnp.quantile`).
  ///
  /// `method` says what is between two elements: "linear", "lower", "higher", "midpoint" or "nearest".
  public static func quantile(
    _ a: some ArrayLike, _ q: some ArrayLike, axis: (any AxisLike)? = nil, method: String = "linear",
    keepdims: Bool = false
  ) -> NDArray {
    Quantile(axis: axis, method: method, keepdims: keepdims, skipsNaN: false)
      .jitted("quantile", a.asNDArray, q.asNDArray)
  }

  /// The same without NaNs (JAX: `jnp.nanquantile`).
  public static func nanquantile(
    _ a: some ArrayLike, _ q: some ArrayLike, axis: (any AxisLike)? = nil, method: String = "linear",
    keepdims: Bool = false
  ) -> NDArray {
    Quantile(axis: axis, method: method, keepdims: keepdims, skipsNaN: true)
      .jitted("nanquantile", a.asNDArray, q.asNDArray)
  }

  /// The values below which so many per cent of the elements lie (JAX: `jnp.percentile`).
  public static func percentile(
    _ a: some ArrayLike, _ q: some ArrayLike, axis: (any AxisLike)? = nil, method: String = "linear",
    keepdims: Bool = false
  ) -> NDArray {
    jitted("percentile", a.asNDArray, q.asNDArray, statics: [key(axis), method, "\(keepdims)"]) { operands in
      let part = divide(promoteDTypes([operands[1]], .inexact)[0], 100)
      return quantile(operands[0], part, axis: axis, method: method, keepdims: keepdims)
    }
  }

  /// The values below which so many per cent of the elements lie (JAX: `jnp.percentile`).
  public static func percentile(
    _ a: some ArrayLike, q: some ArrayLike, axis: (any AxisLike)? = nil, method: String = "linear",
    keepdims: Bool = false
  ) -> NDArray {
    percentile(a, q, axis: axis, method: method, keepdims: keepdims)
  }

  /// The same without NaNs (JAX: `jnp.nanpercentile`).
  public static func nanpercentile(
    _ a: some ArrayLike, _ q: some ArrayLike, axis: (any AxisLike)? = nil, method: String = "linear",
    keepdims: Bool = false
  ) -> NDArray {
    jitted("nanpercentile", a.asNDArray, q.asNDArray, statics: [key(axis), method, "\(keepdims)"]) {
      operands in
      let part = divide(promoteDTypes([operands[1]], .inexact)[0], 100)
      return nanquantile(operands[0], part, axis: axis, method: method, keepdims: keepdims)
    }
  }

  /// The middle element, or the mean of two (JAX: `jnp.median`).
  public static func median(
    _ a: some ArrayLike, axis: (any AxisLike)? = nil, keepdims: Bool = false
  ) -> NDArray {
    jitted("median", a.asNDArray, statics: [key(axis), "\(keepdims)"]) { operands in
      quantile(operands[0], 0.5, axis: axis, method: "midpoint", keepdims: keepdims)
    }
  }

  /// The same without NaNs (JAX: `jnp.nanmedian`).
  public static func nanmedian(
    _ a: some ArrayLike, axis: (any AxisLike)? = nil, keepdims: Bool = false
  ) -> NDArray {
    jitted("nanmedian", a.asNDArray, statics: [key(axis), "\(keepdims)"]) { operands in
      nanquantile(operands[0], 0.5, axis: axis, method: "midpoint", keepdims: keepdims)
    }
  }
}

/// What a quantile is asked for (JAX: `reductions._quantile`).
private struct Quantile {
  let axis: (any AxisLike)?
  let method: String
  let keepdims: Bool
  let skipsNaN: Bool

  func jitted(_ name: String, _ a: NDArray, _ q: NDArray) -> NDArray {
    JAXControl.jitted(name, a, q, statics: [key(axis), method, "\(keepdims)"]) { operands in
      try compute(operands[0], operands[1])
    }
  }

  private func compute(_ a: NDArray, _ q: NDArray) throws -> NDArray {
    guard ["linear", "lower", "higher", "midpoint", "nearest"].contains(method) else {
      throw JAXError(.unsupported("the method '\(method)'"))
    }
    guard q.ndim <= 1 else { throw invalid("q must be have rank <= 1, got shape \(q.shape)") }
    let x = promoteDTypes([a], .inexact)[0]
    guard !x.dtype.isComplex else {
      throw invalid("quantile does not support complex input, as the operation is poorly defined.")
    }
    let (line, place, kept) = try arranged(x)
    let (low, high, lowWeight, highWeight) = skipsNaN ? try sparse(line, q, place) : try dense(line, q, place)
    var result: NDArray
    switch method {
    case "lower": result = low
    case "higher": result = high
    case "midpoint": result = bind(Multiply(), bind(Add(), low, high), scalar(0.5, like: low))
    case "nearest":
      let isLow = bind(LessOrEqual(), highWeight, scalar(0.5, like: highWeight))
      result = selected(isLow, low, high)
    default:
      let (first, second) = (convert(low, to: q.dtype), convert(high, to: q.dtype))
      result = bind(
        Add(), bind(Multiply(), first, lowWeight), bind(Multiply(), second, highWeight))
    }
    if keepdims, !kept.isEmpty { result = reshaped(result, Shape(q.shape + kept)) }
    return convert(result, to: x.dtype)
  }

  /// The array with the axes to reduce as one, that axis, and the shape that `keepdims` asks for where the
  /// reduction itself cannot give it.
  private func arranged(_ x: NDArray) throws -> (NDArray, Int, [Int]) {
    guard let axis else { return (raveled(x), 0, keepdims ? x.shape.map { _ in 1 } : []) }
    let axes = try canonicalAxes(axis, rank: x.ndim)
    guard axis.isAxisList else { return (x, axes[0], []) }
    let kept = x.shape.indices.filter { !axes.contains($0) }
    var dimensions = Array(x.shape.indices)
    for (i, place) in kept.enumerated() { dimensions.swapAt(i, place) }
    let joined = axes.reduce(1) { $0 * x.shape[$1] }
    let shape = Shape(kept.map { x.shape[$0] } + [joined])
    let isOrdered = dimensions == Array(dimensions.indices)
    let line = bind(Reshape(newSizes: shape, dimensions: isOrdered ? nil : dimensions), x)
    return (line, line.ndim - 1, x.shape.indices.map { axes.contains($0) ? 1 : x.shape[$0] })
  }

  private typealias Neighbours = (low: NDArray, high: NDArray, lowWeight: NDArray, highWeight: NDArray)

  /// The elements beside the quantile among all; NaN if one is.
  private func dense(_ operand: NDArray, _ part: NDArray, _ axis: Int) throws -> Neighbours {
    let isMissing = jnp.any(isNaN(operand), axis: axis, keepdims: true)
    let x = bind(Sort(dimension: axis), jnp.where(isMissing, Double.nan, operand))
    let count = scalar(Double(x.shape[axis]), like: part)
    func last() -> NDArray { bind(Subtract(), count, scalar(1, like: part)) }
    let q = bind(Multiply(), part, last())
    let (low, high) = (bind(Floor(), q), bind(Ceil(), q))
    let highWeight = bind(Subtract(), q, low)
    let lowWeight = bind(Subtract(), scalar(1, like: highWeight), highWeight)
    let rank = part.ndim
    let keeps = keepdims && self.axis != nil && self.axis?.isAxisList == false
    let offsets = Array(rank..<(x.ndim + rank - (keeps ? 0 : 1)))
    let numbers = GatherDimensionNumbers(
      offsetDims: offsets, collapsedSliceDims: keeps ? [] : [axis], startIndexMap: [axis])
    func element(_ place: NDArray) throws -> NDArray {
      try gathered(x, expandedDims(place, [place.ndim]), numbers, x.shape.replacing(axis, by: 1).array)
    }
    let held = [low, high].map { bind(Clamp(), scalar(0, like: $0), $0, last()) }
    let places = held.map { convert($0, to: .defaultInt) }
    let (first, second) = (try element(places[0]), try element(places[1]))
    func spread(_ weight: NDArray) -> NDArray {
      rank == 1 ? broadcastInDim(weight, first.shape, [0]) : weight
    }
    return (first, second, spread(lowWeight), spread(highWeight))
  }

  /// The elements beside the quantile among those that are not NaN.
  private func sparse(_ operand: NDArray, _ part: NDArray, _ axis: Int) throws -> Neighbours {
    let x = bind(Sort(dimension: axis), jnp.where(isNaN(operand), Double.nan, operand))
    let keeps = keepdims && self.axis.map { !$0.isAxisList } ?? keepdims
    let reduced = jnp.sum(bind(Not(), isNaN(x)), axis: axis, dtype: part.dtype, keepdims: keeps)
    let rank = part.ndim
    let q0 = expandedDims(part, Array(rank..<(reduced.ndim + rank)))
    let counts = expandedDims(reduced, Array(0..<rank))
    let q = bind(Multiply(), q0, bind(Subtract(), counts, scalar(1, like: counts)))
    let (low, high) = (bind(Floor(), q), bind(Ceil(), q))
    let highWeight = bind(Subtract(), q, low)
    let lowWeight = bind(Subtract(), scalar(1, like: highWeight), highWeight)
    func held(_ place: NDArray) -> NDArray {
      let last = jnp.subtract(counts, 1)
      return bind(Maximum(), scalar(0, like: place), bind(Minimum(), place, last))
    }
    let bounds = [low, high].map(held)
    let places = bounds.map { convert($0, to: .defaultInt) }
    let shape = Shape(part.shape + reduced.shape)
    let counters = reduced.shape.indices.map { iota(.defaultInt, shape, axis: $0 + rank) }
    let values = try places.map { place in
      var indices = counters
      if keeps { indices[axis] = place } else { indices.insert(place, at: axis) }
      return try taken(x, indices)
    }
    return (values[0], values[1], lowWeight, highWeight)
  }
}
