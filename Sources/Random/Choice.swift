import JAXBuffers
import JAXControl
import JAXCore
import JAXLax
import JAXNumpy

#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

extension jax.random {
  /// The numbers below `x` in random order (JAX: `jax.random.permutation`).
  public static func permutation(_ key: some ArrayLike, _ x: Int) -> NDArray {
    sampling("permutation", key, [x], .defaultInt) { shuffled($0, jnp.arange(x), 0) }
  }

  /// An array with its slices along an axis in random order; or, independently, the elements of each
  /// (JAX: `jax.random.permutation`).
  public static func permutation(
    _ key: some ArrayLike, _ x: some ArrayLike, axis: Int = 0, independent: Bool = false
  ) -> NDArray {
    let x = x.asNDArray
    return sampling("permutation", key, x.shape, x.dtype) { key in
      guard x.ndim > 0 else {
        guard x.dtype.isInteger else { throw invalid("x must be an integer or at least 1-dimensional") }
        return shuffled(key, jnp.arange(try x.item(as: Int.self)), 0)
      }
      let axis = try JAXLax.canonicalAxis(axis, rank: x.ndim)
      if independent || x.ndim == 1 { return shuffled(key, x, axis) }
      let places = shuffled(key, jnp.arange(x.shape[axis]), 0)
      return jnp.take(x, places, axis: axis, uniqueIndices: true)
    }
  }

  /// Random elements of the numbers below `a` (JAX: `jax.random.choice`).
  public static func choice(
    _ key: some ArrayLike, _ a: Int, _ shape: some Collection<Int> = Shape(), replace: Bool = true,
    p: (any ArrayLike)? = nil, axis: Int = 0, mode: String? = nil
  ) -> NDArray {
    choice(key, NDArray(literal: a), shape, replace: replace, p: p, axis: axis, mode: mode)
  }

  /// Random slices of an array along an axis, with probabilities `p` (JAX: `jax.random.choice`).
  public static func choice(
    _ key: some ArrayLike, _ a: some ArrayLike, _ shape: some Collection<Int> = Shape(), replace: Bool = true,
    p: (any ArrayLike)? = nil, axis: Int = 0, mode: String? = nil
  ) -> NDArray {
    let (x, shape) = (a.asNDArray, Shape(shape))
    return sampling("choice", key, shape, x.dtype) { key in
      let axis = x.ndim == 0 ? 0 : try JAXLax.canonicalAxis(axis, rank: x.ndim)
      let count = x.ndim == 0 ? try x.item(as: Int.self) : x.shape[axis]
      if shape.elementCount == 0 { return jnp.zeros(shape, dtype: x.dtype) }
      guard count > 0 else { throw invalid("a must be greater than 0 unless no samples are taken") }
      guard replace || shape.elementCount <= count else {
        throw invalid(
          "Cannot take a larger sample (size \(shape.elementCount)) than population (size \(count)) when "
            + "'replace=False'")
      }
      let drawn =
        try p.map { try weighted(key, x, count, shape, $0.asNDArray, axis, replace: replace, mode) }
        ?? uniformly(key, x, count, shape, axis, replace: replace)
      let rest = x.ndim == 0 ? ([], []) : (x.shape[..<axis], x.shape[(axis + 1)...])
      return jnp.reshape(drawn, Shape(rest.0) + shape + Shape(rest.1))
    }
  }
}

/// Sorted by random keys, often enough that ties do not show (JAX: `random.core._shuffle`).
private func shuffled(_ key: NDArray, _ x: NDArray, _ axis: Int) -> NDArray {
  jitted("_shuffle", key, x, statics: axis) { operands in
    var (key, x) = (operands[0], operands[1])
    let size = Double(max(1, x.size))
    let rounds = Int((3 * log(size) / log(Double(UInt32.max))).rounded(.up))
    for _ in 0..<rounds {
      let keys = splitKey(key)
      key = keys[0]
      let bits = bind(RandomBits(bitWidth: 32, shape: x.shape), keys[1])
      x = bindAll(Sort(dimension: axis, isStable: true, numKeys: 1, count: 2), [bits, x])[1]
    }
    return x
  }
}

/// Slices that are drawn with equal probabilities.
private func uniformly(
  _ key: NDArray, _ x: NDArray, _ count: Int, _ shape: Shape, _ axis: Int, replace: Bool
) throws -> NDArray {
  guard replace else {
    let all =
      x.ndim == 0
      ? jax.random.permutation(key, count) : jax.random.permutation(key, x, axis: axis)
    var limits = all.shape.array
    limits[axis] = shape.elementCount
    return bind(Slice(startIndices: limits.map { _ in 0 }, limitIndices: limits), all)
  }
  let places = jax.random.randint(key, shape, 0, count)
  return x.ndim == 0 ? places : jnp.take(x, places, axis: axis)
}

/// Slices that are drawn with given probabilities.
private func weighted(
  _ key: NDArray, _ x: NDArray, _ count: Int, _ shape: Shape, _ p: NDArray, _ axis: Int, replace: Bool,
  _ mode: String?
) throws -> NDArray {
  let p = promoteDTypes([p], .inexact)[0]
  guard p.shape == [count] else {
    throw invalid(
      "p must be None or a 1D vector with the same size as a.shape[axis]. p has shape \(p.shape) and "
        + "a.shape[axis] is \(count).")
  }
  let places: NDArray
  if replace {
    let sums = jnp.cumsum(p)
    let r = row(sums, count - 1) * (1 - jax.random.uniform(key, shape, dtype: sums.dtype))
    places = convert(jnp.searchsorted(sums, r), to: .defaultInt)
  } else {
    let scores = try gumbelSamples(key, [count], p.dtype, mode) + jnp.log(p)
    places = convert(bindAll(TopK(k: shape.elementCount, axis: 0), [scores])[1], to: .defaultInt)
  }
  return x.ndim == 0 ? places : jnp.take(x, places, axis: axis)
}
