import JAXBuffers
import JAXControl
import JAXCore
import JAXLax

extension jax.numpy {
  /// Running sums along an axis; nil flattens first (JAX: `jnp.cumsum`).
  public static func cumsum(_ a: some ArrayLike, axis: Int? = nil, dtype: DType? = nil) -> NDArray {
    running("cumsum", a.asNDArray, axis, dtype) { CumulativeSum(axis: $0) }
  }

  /// Running products along an axis; nil flattens first (JAX: `jnp.cumprod`).
  public static func cumprod(_ a: some ArrayLike, axis: Int? = nil, dtype: DType? = nil) -> NDArray {
    running("cumprod", a.asNDArray, axis, dtype) { CumulativeProduct(axis: $0) }
  }

  /// Running sums in which NaN counts as zero (JAX: `jnp.nancumsum`).
  public static func nancumsum(_ a: some ArrayLike, axis: Int? = nil, dtype: DType? = nil) -> NDArray {
    running("nancumsum", a.asNDArray, axis, dtype, missing: 0) { CumulativeSum(axis: $0) }
  }

  /// Running products in which NaN counts as one (JAX: `jnp.nancumprod`).
  public static func nancumprod(_ a: some ArrayLike, axis: Int? = nil, dtype: DType? = nil) -> NDArray {
    running("nancumprod", a.asNDArray, axis, dtype, missing: 1) { CumulativeProduct(axis: $0) }
  }

  /// Running sums along an axis, after a zero if asked for (JAX: `jnp.cumulative_sum`).
  public static func cumulativeSum(
    _ x: some ArrayLike, axis: Int? = nil, dtype: DType? = nil, includeInitial: Bool = false
  ) -> NDArray {
    let x = x.asNDArray
    return attempt("cumulative_sum", like: x) {
      let axis = try onlyAxis(x, axis, "sum")
      let result = running("_cumsum_with_promotion", x, axis, dtype, widens: true) { CumulativeSum(axis: $0) }
      return includeInitial ? prepending(0, to: result, axis) : result
    }
  }

  /// Running products along an axis, after a one if asked for (JAX: `jnp.cumulative_prod`).
  public static func cumulativeProd(
    _ x: some ArrayLike, axis: Int? = nil, dtype: DType? = nil, includeInitial: Bool = false
  ) -> NDArray {
    let x = x.asNDArray
    return attempt("cumulative_prod", like: x) {
      let axis = try onlyAxis(x, axis, "product")
      let result = try accumulated(x, axis, dtype) { CumulativeProduct(axis: $0) }
      return includeInitial ? prepending(1, to: result, axis) : result
    }
  }
}

private func running(
  _ name: String, _ x: NDArray, _ axis: Int?, _ dtype: DType?, missing: Double? = nil, widens: Bool = false,
  _ primitive: (Int) -> some Primitive
) -> NDArray {
  jitted(name, x, statics: "\(String(describing: axis)) \(dtype?.name ?? "")") {
    try accumulated($0[0], axis, dtype, missing: missing, widens: widens, primitive)
  }
}

/// JAX: `reductions._cumulative_reduction`.
private func accumulated(
  _ a: NDArray, _ axis: Int?, _ dtype: DType?, missing: Double? = nil, widens: Bool = false,
  _ primitive: (Int) -> some Primitive
) throws -> NDArray {
  var x = axis == nil || a.ndim == 0 ? raveled(a) : a
  let axis = try canonicalAxis(axis ?? 0, rank: x.ndim)
  if let missing { x = jnp.where(isNaN(x), scalar(missing, like: x), x) }
  let result = dtype?.canonical ?? (widens || x.dtype == .bool ? x.dtype.widenedInteger : x.dtype)
  if result == .bool, x.dtype != .bool { x = jnp.notEqual(x, 0) }
  x = convert(x, to: result == .bool ? .defaultInt : result)
  return convert(bind(primitive(axis), x), to: result)
}

/// The axis of the array API's running reductions: it may be left out for vectors only.
private func onlyAxis(_ x: NDArray, _ axis: Int?, _ what: String) throws -> Int {
  guard x.ndim > 0 else {
    throw invalid(
      "The input must be non-scalar to take a cumulative \(what), however a scalar value or scalar array was "
        + "given.")
  }
  guard axis != nil || x.ndim == 1 else {
    throw invalid(
      "The input array has rank \(x.ndim), however axis was not set to an explicit value. The axis argument is "
        + "only optional for one-dimensional arrays.")
  }
  return try canonicalAxis(axis ?? 0, rank: x.ndim)
}

private func prepending(_ value: Double, to x: NDArray, _ axis: Int) -> NDArray {
  concatenated([full(ShapedArray(x.shape.replacing(axis, by: 1), x.dtype), value), x], axis: axis)
}
