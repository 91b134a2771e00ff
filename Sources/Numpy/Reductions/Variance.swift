import JAXBuffers
import JAXControl
import JAXCore
import JAXLax

extension jax.numpy {
  /// The variance over axes: the mean squared distance from the mean, which `ddof` corrects for the degrees of
  /// freedom that the mean takes (JAX: `jnp.var`).
  public static func `var`(
    _ a: some ArrayLike, axis: (any AxisLike)? = nil, dtype: DType? = nil, ddof: any ArrayLike = 0,
    keepdims: Bool = false, where mask: (any ArrayLike)? = nil, mean: (any ArrayLike)? = nil,
    correction: (any ArrayLike)? = nil
  ) -> NDArray {
    Spread(
      "_var", ReductionOptions(axis, dtype: dtype, keepdims: keepdims, where: mask), correction ?? ddof, mean
    )
    .jitted(a.asNDArray) { try $1.variance($0) }
  }

  /// The standard deviation over axes (JAX: `jnp.std`).
  public static func std(
    _ a: some ArrayLike, axis: (any AxisLike)? = nil, dtype: DType? = nil, ddof: any ArrayLike = 0,
    keepdims: Bool = false, where mask: (any ArrayLike)? = nil, mean: (any ArrayLike)? = nil,
    correction: (any ArrayLike)? = nil
  ) -> NDArray {
    let spread = Spread(
      "_std", ReductionOptions(axis, dtype: dtype, keepdims: keepdims, where: mask), correction ?? ddof, mean)
    return spread.jitted(a.asNDArray) { x, spread in
      if let dtype = spread.options.dtype, !dtype.isInexact {
        throw invalid("dtype argument to jnp.std must be inexact; got \(dtype)")
      }
      var inner = spread
      inner.name = "_var"
      return bind(SquareRoot(), inner.jitted(x) { try $1.variance($0) })
    }
  }

  /// The variance over axes, leaving out NaNs (JAX: `jnp.nanvar`).
  public static func nanvar(
    _ a: some ArrayLike, axis: (any AxisLike)? = nil, dtype: DType? = nil, ddof: (any ArrayLike)? = nil,
    keepdims: Bool = false, where mask: (any ArrayLike)? = nil, mean: (any ArrayLike)? = nil
  ) -> NDArray {
    Spread("nanvar", ReductionOptions(axis, dtype: dtype, keepdims: keepdims, where: mask), ddof, mean)
      .jitted(a.asNDArray) { try $1.nanVariance($0) }
  }

  /// The standard deviation over axes, leaving out NaNs (JAX: `jnp.nanstd`).
  public static func nanstd(
    _ a: some ArrayLike, axis: (any AxisLike)? = nil, dtype: DType? = nil, ddof: (any ArrayLike)? = nil,
    keepdims: Bool = false, where mask: (any ArrayLike)? = nil, mean: (any ArrayLike)? = nil
  ) -> NDArray {
    let spread = Spread(
      "nanstd", ReductionOptions(axis, dtype: dtype, keepdims: keepdims, where: mask), ddof, mean)
    return spread.jitted(a.asNDArray) { x, spread in
      var inner = spread
      inner.name = "nanvar"
      inner.takesCorrection = true
      return bind(SquareRoot(), inner.jitted(x) { try $1.nanVariance($0) })
    }
  }
}

/// What a variance is asked for.
private struct Spread {
  var name: String
  var options: ReductionOptions
  var correction: NDArray
  /// Whether the correction is an operand: what a caller leaves to its default is part of the body.
  var takesCorrection: Bool
  var mean: NDArray?

  init(
    _ name: String, _ options: ReductionOptions, _ correction: (any ArrayLike)?, _ mean: (any ArrayLike)?
  ) {
    (self.name, self.options) = (name, options)
    (self.correction, self.mean) = (correction?.asNDArray ?? 0, mean?.asNDArray)
    takesCorrection = correction != nil
  }

  /// Calls the body with operands in the order in which JAX flattens its keywords: the names' order.
  func jitted(_ x: NDArray, _ body: (NDArray, Spread) throws -> NDArray) -> NDArray {
    let isNan = name.hasPrefix("nan")
    let given = takesCorrection ? correction : nil
    let first = name == "_var" ? [mean, given, options.mask] : [given, mean, options.mask]
    let operands = [x] + first.compactMap(\.self)
    let statics = options.statics + ["\(mean != nil)", "\(isNan)", "\(takesCorrection)"]
    return JAXControl.jitted(name, operands, statics: statics) { operands in
      var spread = self
      var rest = operands.dropFirst().makeIterator()
      if name == "_var", mean != nil { spread.mean = rest.next() }
      if takesCorrection { spread.correction = rest.next() ?? correction }
      if name != "_var", mean != nil { spread.mean = rest.next() }
      if options.mask != nil { spread.options.mask = rest.next() }
      return [try body(operands[0], spread)]
    }[0]
  }

  /// The dtypes of computation and result (JAX: `reductions._var_promote_types`).
  private func types(_ dtype: DType) throws -> (computed: DType, result: DType) {
    if let asked = options.dtype {
      guard asked.isComplex || !dtype.isComplex else {
        throw invalid(
          "jax.numpy.var does not yet support real dtype parameters when computing the variance of an array of "
            + "complex values.")
      }
      return (asked.upcast, asked)
    }
    guard dtype.isInexact else { return (dtype.inexact.canonical.upcast, dtype.inexact.canonical) }
    return (dtype.upcast, dtype.real)
  }

  /// The same options over kept axes or not, with another dtype.
  private func options(_ dtype: DType, keepdims: Bool) -> ReductionOptions {
    var result = options
    (result.dtype, result.keepdims) = (dtype, keepdims)
    return result
  }

  private func squared(_ x: NDArray) -> NDArray {
    guard x.dtype.isComplex else { return bind(Square(), x) }
    return bind(RealPart(), bind(Multiply(), x, jnp.conj(x)))
  }

  /// JAX: `reductions._var`.
  func variance(_ operand: NDArray) throws -> NDArray {
    try checkMask(options.mask, "var")
    let (computed, result) = try types(operand.dtype)
    let x = convert(operand, to: computed)
    let center =
      try mean.map { convert($0, to: computed) }
      ?? JAXNumpy.mean(x, options(computed, keepdims: true))
    let squares = squared(binary(Subtract(), x, center))
    let real = squares.dtype
    let count = try elementCount(x, options, real)
    let normalizer = bind(Subtract(), count, convert(correction, to: real))
    let sum = try sumReduction(real).apply(squares, options(real, keepdims: options.keepdims))
    let quotient = convert(bind(Divide(), sum, normalizer), to: result)
    return jnp.where(normalizer .> 0, quotient, Double.nan)
  }

  /// JAX: `reductions._nanvar`.
  func nanVariance(_ operand: NDArray) throws -> NDArray {
    try checkMask(options.mask, "nanvar")
    let (computed, result) = try types(operand.dtype)
    let x = convert(operand, to: computed)
    let center =
      mean.map { convert($0, to: computed) }
      ?? jnp.nanmean(x, axis: options.axis, dtype: computed, keepdims: true, where: options.mask)
    let squares = squared(jnp.where(isNaN(x), 0, bind(Subtract(), x, center)))
    func sum(_ x: NDArray) -> NDArray {
      jnp.sum(x, axis: options.axis, keepdims: options.keepdims, where: options.mask)
    }
    let normalizer = jnp.subtract(sum(bind(Not(), isNaN(x))), correction)
    let isEmpty = bind(LessOrEqual(), normalizer, scalar(0, like: normalizer))
    let total = jnp.where(isEmpty, Double.nan, sum(squares))
    let divisor = jnp.where(isEmpty, 1, normalizer)
    return convert(bind(Divide(), total, convert(divisor, to: total.dtype)), to: result)
  }
}
