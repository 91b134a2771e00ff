import JAXBuffers
import JAXControl
import JAXCore
import JAXLax
import JAXNumpy

extension jax.random {
  /// Standard normal samples (JAX: `jax.random.normal`).
  public static func normal(
    _ key: some ArrayLike, _ shape: some Collection<Int> = Shape(), dtype: DType? = nil
  ) -> NDArray {
    let (shape, dtype) = (Shape(shape), (dtype ?? .defaultFloat).canonical)
    return sampling("normal", key, shape, dtype) { key in
      guard dtype.isInexact else {
        throw invalid("dtype argument to `normal` must be a float or complex dtype, got \(dtype)")
      }
      return normalSamples(key, shape, dtype)
    }
  }

  /// Standard normal samples between two bounds (JAX: `jax.random.truncated_normal`).
  public static func truncatedNormal(
    _ key: some ArrayLike, _ lower: some ArrayLike, _ upper: some ArrayLike,
    shape: (any Collection<Int>)? = nil, dtype: DType? = nil
  ) -> NDArray {
    let (lower, upper) = (lower.asNDArray, upper.asNDArray)
    let given = shape.map { Shape($0) }
    return floatSampling("truncated_normal", key, given ?? [], dtype) { key, dtype in
      let statics = Signature(given ?? [], dtype, given == nil ? "any shape" : "")
      return jitted("_truncated_normal", [key, lower, upper], statics: statics) { operands in
        [try truncatedNormalBody(operands[0], operands[1], operands[2], given, dtype)]
      }[0]
    }
  }

  /// Samples whose logarithms are normal (JAX: `jax.random.lognormal`).
  public static func lognormal(
    _ key: some ArrayLike, _ sigma: (any ArrayLike)? = nil,
    shape: (any Collection<Int>)? = nil, dtype: DType? = nil
  ) -> NDArray {
    let sigma = sigma?.asNDArray ?? scalar(1, .float32)
    return floatSampling("lognormal", key, [sigma], shape, dtype) { key, shape, dtype in
      let sigma = convert(sigma, to: dtype)
      return bind(Exponential(), normalSamples(key, shape, dtype) * sigma)
    }
  }
}

/// A call of the normal sampler (JAX: `random.core._normal`).
func normalSamples(_ key: NDArray, _ shape: Shape, _ dtype: DType) -> NDArray {
  jitted("_normal", key, statics: Signature(shape, dtype)) { operands in
    guard dtype.isComplex else { return realNormalSamples(operands[0], shape, dtype) }
    let keys = splitKey(operands[0])
    let re = convert(realNormalSamples(keys[0], shape, dtype.real), to: dtype)
    let im = convert(realNormalSamples(keys[1], shape, dtype.real), to: dtype)
    let unit = try MakeComplex().evaluate([Buffer(scalar: Float(0)), Buffer(scalar: Float(1))])[0]
    let sum = re + NDArray(ScalarLiteral(unit, weakType: true)) * im
    return bind(Divide(), sum, scalar(2.0.squareRoot(), dtype))
  }
}

/// JAX: `random.core._normal_real`.
private func realNormalSamples(_ key: NDArray, _ shape: Shape, _ dtype: DType) -> NDArray {
  jitted("_normal_real", key, statics: Signature(shape, dtype)) { operands in
    // The number after -1.
    let low = scalar(-1 + (try format(dtype)).epsilon / 2, dtype)
    let samples = uniformSamples(operands[0], low, scalar(1, dtype), shape, dtype)
    let root = scalar(2.0.squareRoot(), dtype)
    return bind(Multiply(), root, bind(InverseErrorFunction(), samples))
  }
}

/// JAX: `random.core._truncated_normal`.
private func truncatedNormalBody(
  _ key: NDArray, _ lower: NDArray, _ upper: NDArray, _ shape: Shape?, _ dtype: DType
) throws -> NDArray {
  let shape = try checkedShape("truncated_normal", shape, [lower, upper])
  let (lower, upper) = (convert(lower, to: dtype), convert(upper, to: dtype))
  let root = scalar(2.0.squareRoot(), dtype)
  let low = bind(ErrorFunction(), bind(Divide(), lower, root))
  let high = bind(ErrorFunction(), bind(Divide(), upper, root))
  let samples = uniformSamples(key, low, high, shape, dtype)
  let normal = bind(Multiply(), root, bind(InverseErrorFunction(), samples))
  let least = bind(NextAfter(), bind(StopGradient(), lower), scalar(.infinity, dtype))
  let most = bind(NextAfter(), bind(StopGradient(), upper), scalar(-.infinity, dtype))
  return jnp.clip(normal, least, most)
}
