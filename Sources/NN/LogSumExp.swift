import JAXBuffers
import JAXControl
import JAXCore
import JAXLax
import JAXNumpy

extension jax.nn {
  /// The logarithm of the sum of exponentials over axes, each times `b` (JAX: `jax.nn.logsumexp`).
  public static func logsumexp(
    _ a: some ArrayLike, axis: (any AxisLike)? = nil, b: (any ArrayLike)? = nil, keepdims: Bool = false,
    where mask: (any ArrayLike)? = nil
  ) -> NDArray {
    attempt("logsumexp", like: a.asNDArray) {
      let (out, sign) = try logSumExp(a.asNDArray, axis, b?.asNDArray, keepdims, false, mask?.asNDArray)
      guard b != nil, !out.dtype.isComplex else { return out }
      return jnp.where(sign .< 0, scalar(.nan, out.dtype), out)
    }
  }

  /// The logarithm of the sum's magnitude, and its sign (JAX: `jax.nn.logsumexp` with `return_sign`).
  public static func logsumexp(
    _ a: some ArrayLike, axis: (any AxisLike)? = nil, b: (any ArrayLike)? = nil, keepdims: Bool = false,
    returnSign: Bool, where mask: (any ArrayLike)? = nil
  ) -> (NDArray, NDArray) {
    let results = attemptAll("logsumexp", count: 2, like: a.asNDArray) {
      let (out, sign) = try logSumExp(a.asNDArray, axis, b?.asNDArray, keepdims, true, mask?.asNDArray)
      return [out, sign]
    }
    return (results[0], results[1])
  }

  /// The logarithm of the mean of exponentials over axes (JAX: `jax.nn.logmeanexp`).
  public static func logmeanexp(
    _ x: some ArrayLike, axis: (any AxisLike)? = nil, where mask: (any ArrayLike)? = nil,
    keepdims: Bool = false
  ) -> NDArray {
    let operands = [x.asNDArray] + (mask.map { [$0.asNDArray] } ?? [])
    let statics: [AnyHashable] = [AxisKey(axis), keepdims]
    return jitted("logmeanexp", operands, statics: statics) { operands in
      let (x, mask) = (operands[0], operands.count > 1 ? operands[1] : nil)
      let sum = logsumexp(x, axis: axis, keepdims: keepdims, where: mask)
      return [sum - jnp.log(try count(x, axis, keepdims, mask, sum.dtype))]
    }[0]
  }
}

/// How many elements each result is made of (JAX: `reductions._count`).
private func count(
  _ x: NDArray, _ axis: (any AxisLike)?, _ keepdims: Bool, _ mask: NDArray?, _ dtype: DType
) throws -> NDArray {
  guard let mask else {
    let axes = try canonicalAxes(axis, rank: x.ndim)
    return scalar(Double(axes.reduce(1) { $0 * x.shape[$1] }), dtype)
  }
  return jnp.sum(jnp.broadcastTo(mask, x.shape), axis: axis, dtype: dtype, keepdims: keepdims)
}

/// JAX: `ops.special.logsumexp`.
private func logSumExp(
  _ a: NDArray, _ axis: (any AxisLike)?, _ b: NDArray?, _ keepdims: Bool, _ wantsSign: Bool, _ mask: NDArray?
) throws -> (out: NDArray, sign: NDArray) {
  var x = mask.map { jnp.where($0, a, 0) } ?? a
  var weights: NDArray?
  if let b {
    let promoted = promoteArguments("logsumexp", [x, b], .inexact)
    weights = promoted[1]
    x = jnp.where(promoted[1] .!= 0, promoted[0], -Double.infinity)
  } else {
    x = promoteArguments("logsumexp", [x], .inexact)[0]
  }
  let axes = try canonicalAxes(axis, rank: x.ndim)
  let found = jnp.max(jnp.real(x), axis: axes, keepdims: keepdims, initial: -Double.infinity, where: mask)
  let finite = bind(SelectN(), jnp.isfinite(found), full(found.aval, 0), found)
  let largest = bind(StopGradient(), finite)
  let spread = keepdims ? largest : expandedDims(largest, axes)
  var exponentials = bind(Exponential(), bind(Subtract(), x, convert(spread, to: x.dtype)))
  if let weights { exponentials = bind(Multiply(), exponentials, weights) }
  var sum = jnp.sum(exponentials, axis: axes, keepdims: keepdims, where: mask)
  let sign = bind(Sign(), sum)
  if wantsSign || !x.dtype.isComplex { sum = jnp.abs(sum) }
  return (bind(Add(), bind(Logarithm(), sum), convert(largest, to: sum.dtype)), sign)
}
