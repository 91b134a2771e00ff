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
    let last = scalar(Double(x.shape[axis] - 1), like: part)
    let q = bind(Multiply(), part, last)
    let (low, high) = (bind(Floor(), q), bind(Ceil(), q))
    let highWeight = bind(Subtract(), q, low)
    let lowWeight = bind(Subtract(), scalar(1, like: highWeight), highWeight)
    let rank = part.ndim
    let keeps = keepdims && self.axis != nil && self.axis?.isAxisList == false
    let offsets = Array(rank..<(x.ndim + rank - (keeps ? 0 : 1)))
    let numbers = GatherDimensionNumbers(
      offsetDims: offsets, collapsedSliceDims: keeps ? [] : [axis], startIndexMap: [axis])
    func element(_ place: NDArray) throws -> NDArray {
      let held = convert(bind(Clamp(), scalar(0, like: place), place, last), to: .defaultInt)
      return try gathered(
        x, expandedDims(held, [held.ndim]), numbers, x.shape.replacing(axis, by: 1).array)
    }
    let (first, second) = (try element(low), try element(high))
    func spread(_ weight: NDArray) -> NDArray {
      rank == 1 ? broadcastInDim(weight, first.shape, [0]) : weight
    }
    return (first, second, spread(lowWeight), spread(highWeight))
  }

  /// The elements beside the quantile among those that are not NaN.
  private func sparse(_ operand: NDArray, _ part: NDArray, _ axis: Int) throws -> Neighbours {
    let x = bind(Sort(dimension: axis), jnp.where(isNaN(operand), Double.nan, operand))
    let counts = jnp.sum(bind(Not(), isNaN(x)), axis: axis, dtype: part.dtype, keepdims: true)
    let rank = part.ndim
    let below = jnp.subtract(counts, 1)
    let q = jnp.multiply(
      expandedDims(part, Array(rank..<(counts.ndim + rank))), expandedDims(below, Array(0..<rank)))
    let (low, high) = (bind(Floor(), q), bind(Ceil(), q))
    let highWeight = bind(Subtract(), q, low)
    let lowWeight = bind(Subtract(), scalar(1, like: highWeight), highWeight)
    let limit = expandedDims(below, Array(0..<rank))
    func element(_ place: NDArray) -> NDArray {
      let held = jnp.maximum(0, jnp.minimum(place, limit))
      let indices = convert(held, to: .defaultInt)
      let source = rank == 0 ? x : repeated(expandedDims(x, [0]), Shape([indices.shape[0]] + x.shape))
      return jnp.takeAlongAxis(source, indices, axis: axis + rank)
    }
    let keeps = keepdims && self.axis?.isAxisList == false
    func dropped(_ x: NDArray) -> NDArray { keeps ? x : squeezed(x, [axis + rank]) }
    return (dropped(element(low)), dropped(element(high)), dropped(lowWeight), dropped(highWeight))
  }
}
