import JAXBuffers
import JAXControl
import JAXCore
import JAXLax
import JAXNumpy

extension jax.random {
  /// Whether events of probability `p` happen (JAX: `jax.random.bernoulli`).
  public static func bernoulli(
    _ key: some ArrayLike, _ p: some ArrayLike = 0.5, _ shape: (any Collection<Int>)? = nil,
    mode: String = "low"
  ) -> NDArray {
    let p = p.asNDArray
    return sampling("bernoulli", key, shape.map { Shape($0) } ?? p.shape, .bool) { key in
      guard ["high", "low"].contains(mode) else {
        throw invalid("got mode='\(mode)', expected 'high' or 'low'")
      }
      guard p.dtype.isFloating else {
        throw invalid("bernoulli probability `p` must have a floating dtype, got \(p.dtype).")
      }
      return bernoulliSamples(key, convert(p, to: p.dtype), shape.map { Shape($0) }, mode)
    }
  }

  /// Whether events of probability `p` happen (JAX: `jax.random.bernoulli`).
  public static func bernoulli(
    _ key: some ArrayLike, p: some ArrayLike, shape: (any Collection<Int>)? = nil, mode: String = "low"
  ) -> NDArray {
    bernoulli(key, p, shape, mode: mode)
  }

  /// Samples of -1 and 1 (JAX: `jax.random.rademacher`).
  public static func rademacher(
    _ key: some ArrayLike, _ shape: some Collection<Int> = Shape(), dtype: DType? = nil
  ) -> NDArray {
    let (shape, dtype) = (Shape(shape), (dtype ?? .defaultInt).canonical)
    return sampling("rademacher", key, shape, dtype) { signs($0, shape, dtype) }
  }

  /// Samples of the number of trials up to the first success (JAX: `jax.random.geometric`).
  public static func geometric(
    _ key: some ArrayLike, _ p: some ArrayLike, shape: (any Collection<Int>)? = nil, dtype: DType? = nil
  ) -> NDArray {
    let (p, dtype) = (p.asNDArray, (dtype ?? .defaultInt).canonical)
    return sampling("geometric", key, shape.map { Shape($0) } ?? p.shape, dtype) { key in
      guard dtype.isInteger else {
        throw invalid("dtype argument to `geometric` must be an int dtype, got \(dtype)")
      }
      let shape = try checkedShape("geometric", shape, [p])
      return jitted("_geometric", [key, p], statics: Signature(shape, dtype)) { operands in
        let p = promoteDTypes([operands[1]], .inexact)[0]
        var u = uniformSamples(operands[0], shape, p.dtype)
        u = jnp.where(u .== 0, 1, u)
        let logarithm = bind(Logarithm(), u)
        let failure = repeated(bind(LogarithmPlusOne(), bind(Negate(), p)), shape)
        let count = bind(Floor(), bind(Divide(), logarithm, failure)) + 1
        return [convert(count, to: dtype)]
      }[0]
    }
  }

  /// Indices of categories, by unnormalized logarithms of their probabilities (JAX:
  /// `jax.random.categorical`).
  public static func categorical(
    _ key: some ArrayLike, _ logits: some ArrayLike, axis: Int = -1, shape: (any Collection<Int>)? = nil,
    replace: Bool = true, mode: String? = nil
  ) -> NDArray {
    let logits = logits.asNDArray
    return sampling("categorical", key, shape.map { Shape($0) } ?? [], .defaultInt) { key in
      guard -logits.ndim <= axis, axis < logits.ndim else {
        throw invalid("axis \(axis) is out of bounds for array of dimension \(logits.ndim)")
      }
      let axis = axis < 0 ? axis + logits.ndim : axis
      var batch = logits.shape
      let count = batch.remove(at: axis)
      let shape = try checkedShape("categorical", shape, [NDArray(abstract: ShapedArray(batch, .bool))])
      let prefix = shape.prefix(shape.rank - batch.rank)
      guard replace else {
        return try distinctCategories(key, logits, axis, shape, prefix.reduce(1, *), mode)
      }
      var sampled = Shape(shape.dropFirst(prefix.count))
      sampled.insert(count, at: axis)
      let noise = try gumbelSamples(key, Shape(prefix) + sampled, logits.dtype, mode)
      let scores = noise + expandedDims(logits, Array(0..<prefix.count))
      return bind(ArgMax(axes: [axis + prefix.count], indexDType: .defaultInt), scores)
    }
  }
}

/// A call of the Bernoulli sampler (JAX: `random.core._bernoulli`).
func bernoulliSamples(_ key: NDArray, _ p: NDArray, _ shape: Shape?, _ mode: String = "low") -> NDArray {
  let statics = Signature(shape ?? [], p.dtype, shape == nil ? mode + " any shape" : mode)
  return jitted("_bernoulli", [key, p], statics: statics) { operands in
    let (key, p) = (operands[0], operands[1])
    let shape = try checkedShape("bernoulli", shape, [p])
    guard mode == "high" else { return [uniformSamples(key, shape, p.dtype) .< p] }
    let halves = unpacked(uniformSamples(key, [2] + shape, p.dtype), 2)
    let fine = halves[1] * (try format(p.dtype)).epsilon
    return [fine .< p - halves[0]]
  }[0]
}

/// Signs as numbers (JAX: `random.core._rademacher`).
func signs(_ key: NDArray, _ shape: Shape, _ dtype: DType) -> NDArray {
  jitted("_rademacher", key, statics: Signature(shape, dtype)) { operands in
    let p = scalar(0.5, .defaultFloat)
    let samples = convert(bernoulliSamples(operands[0], p, shape), to: dtype)
    return convert(2 * samples - 1, to: dtype)
  }
}

/// The `count` best categories for each, none twice (JAX: `_categorical` without replacement).
private func distinctCategories(
  _ key: NDArray, _ logits: NDArray, _ axis: Int, _ shape: Shape, _ count: Int, _ mode: String?
) throws -> NDArray {
  let scores = logits + (try gumbelSamples(key, logits.shape, logits.dtype, mode))
  guard count <= logits.shape[axis] else {
    throw invalid(
      "Number of samples without replacement (\(count)) cannot exceed number of categories "
        + "(\(logits.shape[axis])).")
  }
  let last = logits.ndim - 1
  let moved = moveLanes(scores, from: axis, to: last)
  let indices = bindAll(TopK(k: count, axis: last), [moved])[1]
  return bind(Reshape(newSizes: shape, dimensions: [last] + Array(0..<last)), indices)
}
