import JAXBuffers
import JAXControl
import JAXCore
import JAXLax
import JAXNumpy

extension jax.random {
  /// Exponential samples (JAX: `jax.random.exponential`).
  public static func exponential(
    _ key: some ArrayLike, _ shape: some Collection<Int> = Shape(), dtype: DType? = nil
  ) -> NDArray {
    let shape = Shape(shape)
    return floatSampling("exponential", key, shape, dtype) { exponentialSamples($0, shape, $1) }
  }

  /// Laplace samples (JAX: `jax.random.laplace`).
  public static func laplace(
    _ key: some ArrayLike, _ shape: some Collection<Int> = Shape(), dtype: DType? = nil
  ) -> NDArray {
    sampler("laplace", key, Shape(shape), dtype) { key, shape, dtype in
      // `-1.0 + finfo.epsneg` is of the dtype's own type where NumPy has that.
      let low = -1 + (try format(dtype)).epsilon / 2
      let minval = dtype == .bfloat16 ? NDArray(literal: low) : scalar(low, dtype)
      let u = uniformSamples(key, minval, 1.0, shape, dtype)
      let sign = bind(Sign(), u)
      return bind(Multiply(), sign, bind(LogarithmPlusOne(), bind(Negate(), bind(Absolute(), u))))
    }
  }

  /// Logistic samples (JAX: `jax.random.logistic`).
  public static func logistic(
    _ key: some ArrayLike, _ shape: some Collection<Int> = Shape(), dtype: DType? = nil
  ) -> NDArray {
    sampler("logistic", key, Shape(shape), dtype) { key, shape, dtype in
      let low = scalar(try format(dtype).smallestNormal, dtype)
      let x = uniformSamples(key, low, 1.0, shape, dtype)
      let logarithm = bind(Logarithm(), x)
      return bind(Subtract(), logarithm, bind(LogarithmPlusOne(), bind(Negate(), x)))
    }
  }

  /// Cauchy samples (JAX: `jax.random.cauchy`).
  public static func cauchy(
    _ key: some ArrayLike, _ shape: some Collection<Int> = Shape(), dtype: DType? = nil
  ) -> NDArray {
    sampler("cauchy", key, Shape(shape), dtype) { key, shape, dtype in
      let low = scalar(try format(dtype).epsilon, dtype)
      let u = uniformSamples(key, low, 1.0, shape, dtype)
      let centred = bind(Subtract(), u, constant(0.5, like: u))
      return bind(Tangent(), bind(Multiply(), constant(.pi, like: u), centred))
    }
  }

  /// Gumbel samples; `mode` is `low` or `high`, the bits that the tails get (JAX: `jax.random.gumbel`).
  public static func gumbel(
    _ key: some ArrayLike, _ shape: some Collection<Int> = Shape(), dtype: DType? = nil, mode: String? = nil
  ) -> NDArray {
    let shape = Shape(shape)
    return floatSampling("gumbel", key, shape, dtype) { key, dtype in
      try gumbelSamples(key, shape, dtype, mode)
    }
  }

  /// Samples of the Maxwell distribution (JAX: `jax.random.maxwell`).
  public static func maxwell(
    _ key: some ArrayLike, _ shape: some Collection<Int> = Shape(), dtype: DType? = nil
  ) -> NDArray {
    sampler("maxwell", key, Shape(shape), dtype) { key, shape, dtype in
      jnp.linalg.norm(normalSamples(key, shape + [3], dtype), axis: -1)
    }
  }

  /// Samples of the Maxwell distribution on both sides of `loc` (JAX: `jax.random.double_sided_maxwell`).
  public static func doubleSidedMaxwell(
    _ key: some ArrayLike, _ loc: some ArrayLike, _ scale: some ArrayLike,
    shape: some Collection<Int> = Shape(), dtype: DType? = nil
  ) -> NDArray {
    let (loc, scale, given) = (loc.asNDArray, scale.asNDArray, Shape(shape))
    return floatSampling("double_sided_maxwell", key, given, dtype) { key, dtype in
      jitted("_double_sided_maxwell", [key, loc, scale], statics: Signature(given, dtype)) { operands in
        let (loc, scale) = (operands[1], operands[2])
        let meeting = try broadcastShapes([loc.shape, scale.shape])
        let shape = (given.isEmpty ? meeting : given) + meeting
        let keys = splitKey(operands[0])
        let samples = maxwell(keys[0], shape, dtype: dtype)
        return [signs(keys[1], shape, dtype) * samples * scale + loc]
      }[0]
    }
  }

  /// Pareto samples (JAX: `jax.random.pareto`).
  public static func pareto(
    _ key: some ArrayLike, _ b: some ArrayLike, shape: (any Collection<Int>)? = nil, dtype: DType? = nil
  ) -> NDArray {
    sampler("pareto", key, [b.asNDArray], shape, dtype) { key, parameters, shape, dtype in
      let b = convert(parameters[0], to: dtype)
      return bind(Exponential(), exponentialSamples(key, shape, dtype) / b)
    }
  }

  /// Rayleigh samples (JAX: `jax.random.rayleigh`).
  public static func rayleigh(
    _ key: some ArrayLike, _ scale: some ArrayLike, shape: (any Collection<Int>)? = nil, dtype: DType? = nil
  ) -> NDArray {
    sampler("rayleigh", key, [scale.asNDArray], shape, dtype) { key, parameters, shape, dtype in
      let u = uniformSamples(key, shape, dtype)
      let scale = repeated(convert(parameters[0], to: dtype), shape)
      let root = bind(SquareRoot(), bind(Multiply(), bind(Logarithm(), u), constant(-2, like: scale)))
      return bind(Multiply(), scale, root)
    }
  }

  /// Wald (inverse Gaussian) samples (JAX: `jax.random.wald`).
  public static func wald(
    _ key: some ArrayLike, _ mean: some ArrayLike, shape: (any Collection<Int>)? = nil, dtype: DType? = nil
  ) -> NDArray {
    sampler("wald", key, [mean.asNDArray], shape, dtype) { key, parameters, shape, dtype in
      let keys = splitKey(key)
      let mean = repeated(convert(parameters[0], to: dtype), shape)
      let v = normalSamples(keys[0], shape, dtype)
      let z = uniformSamples(keys[1], shape, dtype)
      func squared(_ x: NDArray) -> NDArray { bind(IntegerPower(y: 2), x) }
      let y = squared(v)
      let (squaredY, squaredMean) = (squared(y), squared(mean))
      let root = bind(SquareRoot(), 4 * mean * y + squaredMean * squaredY)
      let x = mean + squaredMean * y / 2 - mean / 2 * root
      return select(bind(LessOrEqual(), z, mean / (mean + x)), x, squaredMean / x)
    }
  }

  /// Samples of a triangular distribution (JAX: `jax.random.triangular`).
  public static func triangular(
    _ key: some ArrayLike, _ left: some ArrayLike, _ mode: some ArrayLike, _ right: some ArrayLike,
    shape: (any Collection<Int>)? = nil, dtype: DType? = nil
  ) -> NDArray {
    let parameters = [left.asNDArray, right.asNDArray, mode.asNDArray]
    return floatSampling("triangular", key, parameters, shape, dtype) { key, shape, dtype in
      let spread = parameters.map { repeated(convert($0, to: dtype), shape) }
      let (left, right, mode) = (spread[0], spread[1], spread[2])
      let corner = (mode - left) / (right - left)
      let u = uniformSamples(key, shape, dtype)
      let rising = left + bind(SquareRoot(), u * (right - left) * (mode - left))
      let falling = right - bind(SquareRoot(), (1 - u) * (right - left) * (right - mode))
      return select(u .< corner, rising, falling)
    }
  }

  /// Weibull samples (JAX: `jax.random.weibull_min`).
  public static func weibullMin(
    _ key: some ArrayLike, _ scale: some ArrayLike, _ concentration: some ArrayLike,
    shape: some Collection<Int> = Shape(), dtype: DType? = nil
  ) -> NDArray {
    let (scale, concentration, shape) = (scale.asNDArray, concentration.asNDArray, Shape(shape))
    return floatSampling("weibull_min", key, shape, dtype) { key, dtype in
      jitted("_weibull_min", [key, scale, concentration], statics: Signature(shape, dtype)) { operands in
        let u = uniformSamples(operands[0], 0, 1, shape, dtype)
        let tail = bind(Negate(), bind(LogarithmPlusOne(), bind(Negate(), u)))
        return [jnp.power(tail, 1.0 / operands[2]) * operands[1]]
      }[0]
    }
  }
}

/// A sampler that JAX jits, of a shape alone.
private func sampler(
  _ name: String, _ key: some ArrayLike, _ shape: Shape, _ dtype: DType?,
  _ body: (_ key: NDArray, _ shape: Shape, _ dtype: DType) throws -> NDArray
) -> NDArray {
  floatSampling(name, key, shape, dtype) { key, dtype in
    jitted("_\(name)", [key], statics: Signature(shape, dtype)) { operands in
      [try body(operands[0], checkedShape(name, shape, []), dtype)]
    }[0]
  }
}

/// A sampler that JAX jits, of parameters.
func sampler(
  _ name: String, _ key: some ArrayLike, _ parameters: [NDArray], _ shape: (any Collection<Int>)?,
  _ dtype: DType?,
  _ body: (_ key: NDArray, _ parameters: [NDArray], _ shape: Shape, _ dtype: DType) throws -> NDArray
) -> NDArray {
  floatSampling(name, key, parameters, shape, dtype) { key, shape, dtype in
    jitted("_\(name)", [key] + parameters, statics: Signature(shape, dtype)) { operands in
      [try body(operands[0], Array(operands.dropFirst()), shape, dtype)]
    }[0]
  }
}

/// A call of the exponential sampler (JAX: `random.core._exponential`).
func exponentialSamples(_ key: NDArray, _ shape: Shape, _ dtype: DType) -> NDArray {
  jitted("_exponential", key, statics: Signature(shape, dtype)) { operands in
    let u = uniformSamples(operands[0], try checkedShape("exponential", shape, []), dtype)
    return bind(Negate(), bind(LogarithmPlusOne(), bind(Negate(), u)))
  }
}

/// A call of the Gumbel sampler (JAX: `random.core._gumbel`).
func gumbelSamples(_ key: NDArray, _ shape: Shape, _ dtype: DType, _ mode: String?) throws -> NDArray {
  let mode = mode ?? "low"
  guard ["highest", "high", "low"].contains(mode) else {
    throw invalid("Must provide valid mode for gumbel got: \(mode)")
  }
  if mode == "highest", dtype == .float32 { throw JAXError(.unsupported("mode=\"highest\"")) }
  return jitted("_gumbel", key, statics: Signature(shape, dtype, mode)) { operands in
    let (key, format) = (operands[0], try format(dtype))
    guard mode != "low" else {
      let low = scalar(format.smallestNormal, dtype)
      return -jnp.log(-jnp.log(uniformSamples(key, low, 1.0, shape, dtype, byKeyword: true)))
    }
    let halves = uniformSamples(key, 0.0, 1.0, [2] + shape, dtype, byKeyword: true)
    let (high, low) = (row(halves, 0, strides: nil), row(halves, 1, strides: nil))
    let fine = high + format.epsilon * low + scalar(format.smallestNormal, dtype)
    return -jnp.log(-jnp.log1p(-jnp.where(high .>= 0.5, high, fine)))
  }
}
