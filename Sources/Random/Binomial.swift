import JAXBuffers
import JAXControl
import JAXCore
import JAXLax
import JAXNumpy

extension jax.random {
  /// Samples of how many of `n` trials of probability `p` succeed (JAX: `jax.random.binomial`).
  public static func binomial(
    _ key: some ArrayLike, _ n: some ArrayLike, _ p: some ArrayLike, shape: (any Collection<Int>)? = nil,
    dtype: DType? = nil
  ) -> NDArray {
    let (n, p) = (n.asNDArray, p.asNDArray)
    return floatSampling("binomial", key, shape.map { Shape($0) } ?? [], dtype) { key, dtype in
      let shape = try checkedShape("binomial", shape, [n, p])
      let p = promoteDTypes([p], .inexact)[0]
      let count = repeated(convert(n, to: p.dtype), shape)
      return try binomialBody(key, count, repeated(p, shape), dtype)
    }
  }
}

/// Few successes by inversion, many by rejection, both with the probability below a half
/// (JAX: `random.core._binomial`).
private func binomialBody(_ key: NDArray, _ n: NDArray, _ p: NDArray, _ dtype: DType) throws -> NDArray {
  let isBelowHalf = p .< 0.5
  var q = select(isBelowHalf, p, 1.0 - p)
  let isBadCount = isNaN(n) | (n .< 0.0)
  let isInfinite = jnp.isinf(n)
  let (isBadProbability, isNegative) = (isNaN(q), q .< 0.0)
  q = select(isBadProbability | isNegative, full(q.aval, 0.01), q)
  let isFew = isBadCount | (n * q .<= 10.0)
  let count = jnp.floor(n)
  let few = select(isFew, count, full(count.aval, 0))
  let many = select(isFew, full(count.aval, 1e4), count)
  let likely = select(isFew, full(q.aval, 0.5), q)
  let rounds = scalar(try format(dtype).largest, dtype)
  let inverted = try inversion(key, few, q, dtype, rounds)
  var samples = select(isFew, inverted, try rejection(key, many, likely, dtype, rounds))
  let invalid = isNegative | isBadProbability | isBadCount
  samples = select(invalid, full(samples.aval, .nan), samples)
  samples = select(isInfinite & ~invalid, full(samples.aval, .infinity), samples)
  let isDone = isBelowHalf | isBadCount | isBadProbability | isInfinite
  return select(isDone, samples, convert(count, to: dtype) - samples)
}

private func isNaN(_ x: NDArray) -> NDArray { bind(NotEqual(), x, x) }

/// Geometric numbers until they pass the count (JAX: `_binomial_inversion`).
private func inversion(
  _ key: NDArray, _ count: NDArray, _ p: NDArray, _ dtype: DType, _ rounds: NDArray
) throws -> NDArray {
  let logFailure = jnp.log1p(-p)
  let start = [NDArray(literal: 0), full(p.aval, 0), full(p.aval, 0), key]
  let end = try lax.whileLoop(
    { (carry: [NDArray]) in jnp.any(carry[2] .<= count) & (carry[0] .< rounds) },
    { carry in
      let keys = splitKey(carry[3])
      let number = select(carry[2] .<= count, carry[1] + 1, carry[1])
      let u = uniformSamples(keys[0], p.shape, p.dtype)
      let sum = carry[2] + jnp.ceil(jnp.log(u) / logFailure)
      return [carry[0] + 1, number, sum, keys[1]]
    }, start)
  return convert(end[1] - 1, to: dtype)
}

/// Transformed rejection with squeeze (JAX: `_btrs`; W. Hörmann, "The generation of binomial random
/// variates", 1993).
private func rejection(
  _ key: NDArray, _ count: NDArray, _ p: NDArray, _ dtype: DType, _ rounds: NDArray
) throws -> NDArray {
  let deviation = jnp.sqrt(count * p * (1 - p))
  let b = 1.15 + 2.53 * deviation
  let a = -0.0873 + 0.0248 * b + 0.01 * p
  let c = count * p + 0.5
  let limit = 0.92 - 4.2 / b
  let r = p / (1 - p)
  let alpha = (2.83 + 5.1 / b) * deviation
  let m = jnp.floor((count + 1) * p)
  func bound(_ k: NDArray) -> NDArray {
    let (rest, restK) = (count - m + 1, count - k + 1)
    var sum = (m + 0.5) * jnp.log((m + 1) / (r * rest))
    sum = sum + (count + 1) * jnp.log(rest / restK)
    sum = sum + (k + 0.5) * jnp.log(r * restK / (k + 1))
    sum = sum + stirlingTail(m) + stirlingTail(count - m)
    return sum - stirlingTail(k) - stirlingTail(count - k)
  }
  let start = [NDArray(literal: 0), full(p.aval, -1), full(ShapedArray(p.shape, .bool), 0), key]
  let end = try lax.whileLoop(
    { (carry: [NDArray]) in jnp.any(~carry[2]) & (carry[0] .< rounds) },
    { carry in
      let keys = splitKey(carry[3], 3)
      let u = uniformSamples(keys[1], p.shape, p.dtype) - 0.5
      let v = uniformSamples(keys[2], p.shape, p.dtype)
      let us = 0.5 - jnp.abs(u)
      let isInside = (us .>= 0.07) & (v .<= limit)
      let slope = 2 * a / us + b
      let k = jnp.floor(slope * u + c)
      let isOutside = (k .< 0) | (k .> count)
      let height = v * alpha
      let isBelow = jnp.log(height / (a / (us * us) + b)) .<= bound(k)
      let accept = isInside | (~isOutside & isBelow)
      let (chosen, done) = (select(accept, k, carry[1]), carry[2] | accept)
      return [carry[0] + 1, chosen, done, keys[0]]
    }, start)
  return convert(end[1], to: dtype)
}

/// What Stirling's formula lacks of log k!, exact up to nine (JAX: `_stirling_approx_tail`).
private func stirlingTail(_ k: NDArray) -> NDArray {
  let isTabled = k .<= 9
  let held = bind(Clamp(), constant(0, like: k), k, constant(9, like: k))
  let next = held + 1
  let square = next * next
  let inner = 1.0 / 360 - (1.0 / 1260) / square
  let approximation = (1.0 / 12 - inner / square) / next
  let places = convert(jnp.floor(held), to: .int32)
  return select(
    isTabled, jnp.take(convert(NDArray(Buffer(stirlingTails)), to: k.dtype), places), approximation)
}

private let stirlingTails: [Double] = [
  0.0810614667953272, 0.0413406959554092, 0.0276779256849983, 0.02079067210376509, 0.0166446911898211,
  0.0138761288230707, 0.0118967099458917, 0.010411265261972, 0.00925546218271273, 0.00833056343336287,
]
