import JAXBuffers
import JAXControl
import JAXCore
import JAXLax

/// Sums and products (JAX: `reductions._reduce_sum`, `_reduce_prod`).
func sumReduction(_ dtype: DType?, widens: Bool = true) -> NumpyReduction {
  let isBool = dtype == .bool
  return NumpyReduction(
    name: "sum",
    primitive: { axes -> any Primitive in
      if isBool { ReduceOr(axes: axes) } else { ReduceSum(axes: axes) }
    },
    combine: isBool ? Or() as any Primitive : Add(), identity: { scalar(0, $0) },
    prepare: { promoteDTypes([$0], .numeric)[0] }, upcastsHalves: true, widensIntegers: widens)
}

func productReduction(_ dtype: DType?, widens: Bool = true) -> NumpyReduction {
  let isBool = dtype == .bool
  return NumpyReduction(
    name: "prod",
    primitive: { axes -> any Primitive in
      if isBool { ReduceAnd(axes: axes) } else { ReduceProduct(axes: axes) }
    },
    combine: isBool ? And() as any Primitive : Multiply(), identity: { scalar(1, $0) },
    prepare: { promoteDTypes([$0], .numeric)[0] }, upcastsHalves: true, widensIntegers: widens)
}

extension jax.numpy {
  /// The sum of elements over axes, all of them if none is given (JAX: `jnp.sum`).
  public static func sum(
    _ a: some ArrayLike, axis: (any AxisLike)? = nil, dtype: DType? = nil, keepdims: Bool = false,
    initial: (any ArrayLike)? = nil, where mask: (any ArrayLike)? = nil, promoteIntegers: Bool = true
  ) -> NDArray {
    sumReduction(dtype, widens: promoteIntegers)(
      a, ReductionOptions(axis, dtype: dtype, keepdims: keepdims, initial: initial, where: mask))
  }

  /// The product of elements over axes (JAX: `jnp.prod`).
  public static func prod(
    _ a: some ArrayLike, axis: (any AxisLike)? = nil, dtype: DType? = nil, keepdims: Bool = false,
    initial: (any ArrayLike)? = nil, where mask: (any ArrayLike)? = nil, promoteIntegers: Bool = true
  ) -> NDArray {
    productReduction(dtype, widens: promoteIntegers)(
      a, ReductionOptions(axis, dtype: dtype, keepdims: keepdims, initial: initial, where: mask))
  }

  /// The mean of elements over axes (JAX: `jnp.mean`).
  public static func mean(
    _ a: some ArrayLike, axis: (any AxisLike)? = nil, dtype: DType? = nil, keepdims: Bool = false,
    where mask: (any ArrayLike)? = nil
  ) -> NDArray {
    attempt("mean", like: a.asNDArray) {
      try JAXNumpy.mean(a.asNDArray, ReductionOptions(axis, dtype: dtype, keepdims: keepdims, where: mask))
    }
  }

  /// The mean of elements over axes, each counted by its weight (JAX: `jnp.average`).
  public static func average(
    _ a: some ArrayLike, axis: (any AxisLike)? = nil, weights: (any ArrayLike)? = nil, keepdims: Bool = false
  ) -> NDArray {
    attempt("average", like: a.asNDArray) {
      try weightedMean(a.asNDArray, axis, weights?.asNDArray, keepdims).average
    }
  }

  /// The weighted mean and the sum of the weights (JAX: `jnp.average` with `returned`).
  public static func average(
    _ a: some ArrayLike, axis: (any AxisLike)? = nil, weights: (any ArrayLike)? = nil, returned: Bool,
    keepdims: Bool = false
  ) -> (NDArray, NDArray) {
    let results = attemptAll("average", count: 2, like: a.asNDArray) {
      let (mean, sum) = try weightedMean(a.asNDArray, axis, weights?.asNDArray, keepdims)
      return [mean, repeated(sum, mean.shape)]
    }
    return (results[0], results[1])
  }
}

/// How many elements each result is made of (JAX: `reductions._count`).
func elementCount(_ x: NDArray, _ options: ReductionOptions, _ dtype: DType) throws -> NDArray {
  if let mask = options.mask {
    return jnp.sum(repeated(mask, x.shape), axis: options.axis, dtype: dtype, keepdims: options.keepdims)
  }
  let axes = try canonicalAxes(options.axis, rank: x.ndim)
  return scalar(Double(axes.reduce(1) { $0 * x.shape[$1] }), dtype)
}

/// The mean (JAX: `reductions._mean`).
func mean(_ x: NDArray, _ options: ReductionOptions) throws -> NDArray {
  try checkMask(options.mask, "mean")
  let resultType = options.dtype ?? x.dtype.inexact.canonical
  let computed = options.dtype == nil ? resultType.upcast : resultType
  let count = try elementCount(x, options, computed)
  var summing = options
  summing.dtype = computed
  let sum = try sumReduction(computed).apply(x, summing)
  return convert(bind(Divide(), sum, count), to: resultType)
}

/// The weighted mean, and the sum of weights (JAX: `reductions._average`).
private func weightedMean(
  _ x: NDArray, _ axis: (any AxisLike)?, _ weights: NDArray?, _ keepdims: Bool
) throws -> (average: NDArray, weight: NDArray) {
  let axes = try canonicalAxes(axis, rank: x.ndim)
  guard let weights else {
    let average = try mean(promoteDTypes([x], .inexact)[0], ReductionOptions(axis, keepdims: keepdims))
    let count = axes.reduce(1) { $0 * x.shape[$1] }
    return (average, scalar(Double(count), average.dtype))
  }
  let promoted = promoteDTypes([x, weights], .inexact)
  let a = promoted[0]
  var w = promoted[1]
  if a.shape != w.shape {
    guard axis != nil else { throw invalid("Axis must be specified when shapes of a and weights differ.") }
    guard w.shape == axes.map({ a.shape[$0] }) else {
      throw invalid("Shape of weights must be consistent with shape of a along specified axis.")
    }
    let shape = a.shape.indices.map { axes.contains($0) ? a.shape[$0] : 1 }
    let order = axes.indices.sorted { axes[$0] < axes[$1] }
    let isOrdered = order == Array(order.indices)
    w = bind(Reshape(newSizes: Shape(shape), dimensions: isOrdered ? nil : order), w)
  }
  let weight = jnp.sum(w, axis: axis, keepdims: keepdims)
  return (jnp.divide(jnp.sum(jnp.multiply(a, w), axis: axis, keepdims: keepdims), weight), weight)
}
