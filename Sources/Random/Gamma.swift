import JAXBuffers
import JAXControl
import JAXCore
import JAXLax
import JAXNumpy

extension jax.random {
  /// Gamma samples by shape parameters (JAX: `jax.random.gamma`).
  public static func gamma(
    _ key: some ArrayLike, _ a: some ArrayLike, shape: (any Collection<Int>)? = nil, dtype: DType? = nil
  ) -> NDArray {
    let (a, given) = (a.asNDArray, shape.map { Shape($0) })
    return floatSampling("gamma", key, given ?? a.shape, dtype) { gammaSamples($0, a, given, $1) }
  }

  /// Logarithms of gamma samples, exact where those vanish (JAX: `jax.random.loggamma`).
  public static func loggamma(
    _ key: some ArrayLike, _ a: some ArrayLike, shape: (any Collection<Int>)? = nil, dtype: DType? = nil
  ) -> NDArray {
    let (a, given) = (a.asNDArray, shape.map { Shape($0) })
    return floatSampling("loggamma", key, given ?? a.shape, dtype) {
      gammaSamples($0, a, given, $1, logSpace: true)
    }
  }

  /// Beta samples (JAX: `jax.random.beta`).
  public static func beta(
    _ key: some ArrayLike, _ a: some ArrayLike, _ b: some ArrayLike, shape: (any Collection<Int>)? = nil,
    dtype: DType? = nil
  ) -> NDArray {
    sampler("beta", key, [a.asNDArray, b.asNDArray], shape, dtype) { key, parameters, shape, dtype in
      var (a, b) = (convert(parameters[0], to: dtype), convert(parameters[1], to: dtype))
      let keys = splitKey(key)
      (a, b) = (repeated(a, shape), repeated(b, shape))
      let logA = gammaSamples(keys[0], a, shape, dtype, logSpace: true)
      let logB = gammaSamples(keys[1], b, shape, dtype, logSpace: true)
      let larger = bind(Maximum(), logA, logB)
      let (scaledA, scaledB) = (jnp.exp(logA - larger), jnp.exp(logB - larger))
      return scaledA / (scaledA + scaledB)
    }
  }

  /// Dirichlet samples (JAX: `jax.random.dirichlet`).
  public static func dirichlet(
    _ key: some ArrayLike, _ alpha: some ArrayLike, shape: (any Collection<Int>)? = nil, dtype: DType? = nil
  ) -> NDArray {
    let (alpha, given) = (alpha.asNDArray, shape.map { Shape($0) })
    return floatSampling("dirichlet", key, given ?? alpha.shape, dtype) { key, dtype in
      let statics = Signature(given ?? [], dtype, given == nil ? "any shape" : "")
      return jitted("_dirichlet", [key, alpha], statics: statics) { operands in
        let alpha = operands[1]
        guard let count = alpha.shape.last else {
          throw invalid("dirichlet requires alpha.ndim >= 1, got alpha.ndim == 0")
        }
        let batch = NDArray(abstract: ShapedArray(Shape(alpha.shape.dropLast()), dtype))
        let shape = try checkedShape("dirichlet", given, [batch]) + [count]
        return [softmax(gammaSamples(operands[0], convert(alpha, to: dtype), shape, dtype, logSpace: true))]
      }[0]
    }
  }

  /// Samples of the chi-square distribution (JAX: `jax.random.chisquare`).
  public static func chisquare(
    _ key: some ArrayLike, _ df: some ArrayLike, shape: (any Collection<Int>)? = nil, dtype: DType? = nil
  ) -> NDArray {
    sampler("chisquare", key, [df.asNDArray], shape, dtype) { key, parameters, shape, dtype in
      let df = convert(parameters[0], to: dtype)
      let two = constant(2, like: df)
      let half = bind(Divide(), df, two)
      return bind(Multiply(), jnp.exp(gammaSamples(key, half, shape, dtype, logSpace: true)), two)
    }
  }

  /// Samples of the F distribution (JAX: `jax.random.f`).
  public static func f(
    _ key: some ArrayLike, _ dfnum: some ArrayLike, _ dfden: some ArrayLike,
    shape: (any Collection<Int>)? = nil, dtype: DType? = nil
  ) -> NDArray {
    sampler("f", key, [dfnum.asNDArray, dfden.asNDArray], shape, dtype) { key, parameters, shape, dtype in
      let below = convert(parameters[1], to: dtype)
      let above = convert(parameters[0], to: dtype)
      let keys = splitKey(key)
      let samples = chisquare(keys[1], above, shape: shape, dtype: dtype)
      let others = chisquare(keys[0], below, shape: shape, dtype: dtype)
      return bind(Divide(), bind(Divide(), samples, above), bind(Divide(), others, below))
    }
  }

  /// Samples of Student's t distribution (JAX: `jax.random.t`).
  public static func t(
    _ key: some ArrayLike, _ df: some ArrayLike, shape: (any Collection<Int>)? = nil, dtype: DType? = nil
  ) -> NDArray {
    sampler("t", key, [df.asNDArray], shape, dtype) { key, parameters, shape, dtype in
      let df = convert(parameters[0], to: dtype)
      let keys = splitKey(key)
      let n = normalSamples(keys[0], shape, dtype)
      let half = bind(Divide(), df, constant(2, like: n))
      return n * jnp.sqrt(half / gammaSamples(keys[1], half, shape, dtype))
    }
  }

  /// Samples of the generalized normal distribution (JAX: `jax.random.generalized_normal`).
  public static func generalizedNormal(
    _ key: some ArrayLike, _ p: some ArrayLike, shape: some Collection<Int> = Shape(), dtype: DType? = nil
  ) -> NDArray {
    let (p, shape) = (p.asNDArray, Shape(shape))
    return floatSampling("generalized_normal", key, shape, dtype) { key, dtype in
      generalizedNormalSamples(key, p, shape, dtype)
    }
  }

  /// Points of the unit ball of the p-norm (JAX: `jax.random.ball`).
  public static func ball(
    _ key: some ArrayLike, _ d: Int, p: some ArrayLike = 2, shape: some Collection<Int> = Shape(),
    dtype: DType? = nil
  ) -> NDArray {
    let (p, shape) = (p.asNDArray, Shape(shape))
    return floatSampling("ball", key, shape + [d], dtype) { key, dtype in
      jitted("_ball", [key, p], statics: Signature(shape + [d], dtype)) { operands in
        let keys = bind(RandomSplit(shape: [2]), operands[0])
        let p = operands[1]
        let (first, second) = (splitRow(keys, 0), splitRow(keys, 1))
        let g = generalizedNormalSamples(first, p, shape + [d], dtype)
        let e = exponentialSamples(second, shape, dtype)
        let sums = bind(ReduceSum(axes: [shape.rank]), jnp.power(jnp.abs(g), p))
        return [g / expandedDims(jnp.power(sums + e, 1 / p), [shape.rank])]
      }[0]
    }
  }
}

/// A row of two keys that were unpacked.
private func splitRow(_ keys: NDArray, _ index: Int) -> NDArray { row(keys, index, strides: [1]) }

/// A call of the gamma sampler (JAX: `random.core._gamma`).
func gammaSamples(
  _ key: NDArray, _ a: NDArray, _ shape: Shape?, _ dtype: DType, logSpace: Bool = false
) -> NDArray {
  let variant = (logSpace ? "log" : "") + (shape == nil ? " any shape" : "")
  return jitted("_gamma", [key, a], statics: Signature(shape ?? [], dtype, variant)) { operands in
    let shape = try checkedShape("gamma", shape, [operands[1]])
    let a = convert(operands[1], to: dtype)
    return [bind(RandomGamma(logSpace: logSpace), operands[0], repeated(a, shape))]
  }[0]
}

/// JAX: `random.core._generalized_normal`.
private func generalizedNormalSamples(
  _ key: NDArray, _ p: NDArray, _ shape: Shape, _ dtype: DType
) -> NDArray {
  jitted("_generalized_normal", [key, p], statics: Signature(shape, dtype)) { operands in
    let (keys, p) = (bind(RandomSplit(shape: [2]), operands[0]), operands[1])
    let g = gammaSamples(row(keys, 0), 1 / p, shape, dtype)
    let r = signs(row(keys, 1), shape, dtype)
    return [r * jnp.power(g, 1 / p)]
  }[0]
}

/// The exponentials of the last axis over their sum (JAX: `jax.nn.softmax`, which stands above this room).
private func softmax(_ x: NDArray) -> NDArray {
  let last = x.ndim - 1
  let largest = bind(Maximum(), scalar(-.infinity, x.dtype), bind(ReduceMax(axes: [last]), x))
  let exponentials = jnp.exp(x - bind(StopGradient(), expandedDims(largest, [last])))
  return exponentials / expandedDims(bind(ReduceSum(axes: [last]), exponentials), [last])
}
