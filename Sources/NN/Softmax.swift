import JAXBuffers
import JAXControl
import JAXCore
import JAXLax
import JAXNumpy

extension jax.nn {
  /// Exponentials over their sum along axes (JAX: `jax.nn.softmax`).
  public static func softmax(
    _ x: some ArrayLike, axis: (any AxisLike)? = -1, where mask: (any ArrayLike)? = nil
  ) -> NDArray {
    let (x, mask) = (x.asNDArray, mask?.asNDArray)
    let largest = jnp.max(x, axis: axis, keepdims: true, initial: -Double.infinity, where: mask)
    let safe = mask.map { jnp.where($0, x, -Double.infinity) } ?? x
    let exponentials = jnp.exp(safe - bind(StopGradient(), largest))
    let result = exponentials / jnp.sum(exponentials, axis: axis, keepdims: true, where: mask)
    return mask.map { jnp.where($0, result, 0) } ?? result
  }

  /// The logarithm of `softmax` (JAX: `jax.nn.log_softmax`).
  public static func logSoftmax(
    _ x: some ArrayLike, axis: (any AxisLike)? = -1, where mask: (any ArrayLike)? = nil
  ) -> NDArray {
    let operands = [x.asNDArray] + (mask.map { [$0.asNDArray] } ?? [])
    return jitted("log_softmax", operands, statics: AxisKey(axis)) { operands in
      let (x, mask) = (operands[0], operands.count > 1 ? operands[1] : nil)
      let largest = jnp.max(x, axis: axis, keepdims: true, initial: -Double.infinity, where: mask)
      let safe = mask.map { jnp.where($0, x, -Double.infinity) } ?? x
      let shifted = safe - bind(StopGradient(), largest)
      let sum = jnp.sum(jnp.exp(shifted), axis: axis, keepdims: true, where: mask)
      let result = shifted - jnp.log(sum)
      return [mask.map { jnp.where($0, result, -Double.infinity) } ?? result]
    }[0]
  }

  /// Mean zero and variance one along axes (JAX: `jax.nn.standardize`).
  public static func standardize(
    _ x: some ArrayLike, axis: (any AxisLike)? = -1, mean: (any ArrayLike)? = nil,
    variance: (any ArrayLike)? = nil, epsilon: (any ArrayLike)? = nil, where mask: (any ArrayLike)? = nil,
    algorithm: String = "fast"
  ) -> NDArray {
    // By keyword, so in the order of the names.
    let given = [epsilon, mean, variance, mask].map { $0?.asNDArray }
    let isGiven = given.map { $0 != nil }
    let statics: [AnyHashable] = [AxisKey(axis), isGiven, algorithm]
    return jitted("standardize", [x.asNDArray] + given.compactMap { $0 }, statics: statics) { operands in
      var rest = operands.dropFirst()
      let given = isGiven.map { $0 ? rest.removeFirst() : nil }
      let (x, mask) = (operands[0], given[3])
      func average(_ x: NDArray) -> NDArray { jnp.mean(x, axis: axis, keepdims: true, where: mask) }
      guard ["fast", "stable"].contains(algorithm) else {
        throw JAXError(
          .invalid("Unknown algorithm '\(algorithm)'. Expected 'fast' or 'stable'."), kind: .valueError)
      }
      let mean = given[1] ?? average(x)
      func spread() -> NDArray {
        if algorithm == "stable" { return average(jnp.square(jnp.subtract(x, mean))) }
        return jnp.clip(average(jnp.square(x)) - jnp.square(mean), 0)
      }
      let variance = given[2] ?? spread()
      let centred = jnp.subtract(x, mean)
      return [centred * bind(ReciprocalSquareRoot(), variance + (given[0] ?? 1e-05))]
    }[0]
  }

  /// One at the index along a new axis, zero elsewhere (JAX: `jax.nn.one_hot`).
  public static func oneHot(
    _ x: some ArrayLike, _ numClasses: Int, dtype: DType? = nil, axis: Int = -1
  ) -> NDArray {
    let dtype = (dtype ?? .defaultFloat).canonical
    let statics: [AnyHashable] = [numClasses, dtype, axis]
    return jitted("_one_hot", [x.asNDArray], statics: statics) { operands in
      let x = operands[0]
      let place = try canonicalAxis(axis, rank: x.ndim + 1)
      guard numClasses >= 0 else {
        throw JAXError(.invalid("num_classes must not be negative"), kind: .valueError)
      }
      var shape = Shape(Array(repeating: 1, count: x.ndim))
      shape.insert(numClasses, at: place)
      let left = expandedDims(x, [place])
      let right = bindAll(Iota(dtype: x.dtype, shape: shape, dimension: place), [])[0]
      return [convert(left .== right, to: dtype)]
    }[0]
  }
}

/// Axes as part of jit's key.
struct AxisKey: Hashable {
  let axes: [Int]?
  let isList: Bool

  init(_ axis: (any AxisLike)?) { (axes, isList) = (axis?.axes, axis?.isAxisList ?? false) }
}
