import JAXBuffers
import JAXControl
import JAXCore
import JAXLax

extension jax.numpy {
  /// The sum over axes in which NaN counts as zero (JAX: `jnp.nansum`).
  public static func nansum(
    _ a: some ArrayLike, axis: (any AxisLike)? = nil, dtype: DType? = nil, keepdims: Bool = false,
    initial: (any ArrayLike)? = nil, where mask: (any ArrayLike)? = nil
  ) -> NDArray {
    let options = ReductionOptions(axis, dtype: dtype, keepdims: keepdims, initial: initial, where: mask)
    return withoutNaN("nansum", a.asNDArray, sumReduction(dtype), options) { scalar(0, $0) }
  }

  /// The product over axes in which NaN counts as one (JAX: `jnp.nanprod`).
  public static func nanprod(
    _ a: some ArrayLike, axis: (any AxisLike)? = nil, dtype: DType? = nil, keepdims: Bool = false,
    initial: (any ArrayLike)? = nil, where mask: (any ArrayLike)? = nil
  ) -> NDArray {
    let options = ReductionOptions(axis, dtype: dtype, keepdims: keepdims, initial: initial, where: mask)
    return withoutNaN("nanprod", a.asNDArray, productReduction(dtype), options) { scalar(1, $0) }
  }

  /// The largest element over axes, NaN only where all are (JAX: `jnp.nanmax`).
  public static func nanmax(
    _ a: some ArrayLike, axis: (any AxisLike)? = nil, keepdims: Bool = false, initial: (any ArrayLike)? = nil,
    where mask: (any ArrayLike)? = nil
  ) -> NDArray {
    let options = ReductionOptions(axis, keepdims: keepdims, initial: initial, where: mask)
    return withoutNaN("nanmax", a.asNDArray, maxReduction, options) { extreme($0, largest: false) }
  }

  /// The smallest element over axes, NaN only where all are (JAX: `jnp.nanmin`).
  public static func nanmin(
    _ a: some ArrayLike, axis: (any AxisLike)? = nil, keepdims: Bool = false, initial: (any ArrayLike)? = nil,
    where mask: (any ArrayLike)? = nil
  ) -> NDArray {
    let options = ReductionOptions(axis, keepdims: keepdims, initial: initial, where: mask)
    return withoutNaN("nanmin", a.asNDArray, minReduction, options) { extreme($0, largest: true) }
  }

  /// The mean over axes, leaving out NaNs (JAX: `jnp.nanmean`).
  public static func nanmean(
    _ a: some ArrayLike, axis: (any AxisLike)? = nil, dtype: DType? = nil, keepdims: Bool = false,
    where mask: (any ArrayLike)? = nil
  ) -> NDArray {
    let options = ReductionOptions(axis, dtype: dtype, keepdims: keepdims, where: mask)
    return jitted("nanmean", [a.asNDArray] + options.operands, statics: options.statics) { operands in
      let x = operands[0]
      let options = options.taking(operands.dropFirst())
      guard x.dtype.isInexact else { return [try JAXNumpy.mean(x, options)] }
      let dtype = options.dtype ?? x.dtype
      let count = sum(
        bind(Not(), isNaN(x)), axis: axis, dtype: dtype, keepdims: keepdims, where: options.mask)
      let total = nansum(x, axis: axis, dtype: dtype, keepdims: keepdims, where: options.mask)
      return [bind(Divide(), total, count)]
    }[0]
  }
}

/// A reduction that takes something else for NaN, and gives NaN only where there is nothing else and the reduction
/// has no identity (JAX: `reductions._nan_reduction`).
private func withoutNaN(
  _ name: String, _ x: NDArray, _ reduction: NumpyReduction, _ options: ReductionOptions,
  _ replacement: @Sendable (DType) -> NDArray
) -> NDArray {
  jitted(name, [x] + options.operands, statics: options.statics) { operands in
    let x = operands[0]
    let options = options.taking(operands.dropFirst())
    guard x.dtype.isInexact else { return [try reduction.apply(x, options)] }
    let result = try reduction.apply(jnp.where(isNaN(x), replacement(x.dtype), x), options)
    guard !reduction.hasIdentity, options.initial == nil else { return [result] }
    let isEmpty = jnp.all(isNaN(x), axis: options.axis, keepdims: options.keepdims)
    return [jnp.where(isEmpty, scalar(.nan, like: x), result)]
  }[0]
}
