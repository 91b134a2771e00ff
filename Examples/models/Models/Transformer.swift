import JAX

/// A causal transformer block learns to count on from a random start, by gradient descent.
public enum Transformer {
  package static let sequences = 8
  package static let length = 12
  package static let vocabulary = 16
  package static let width = 32
  package static let heads = 4
  package static let learningRate = 0.2

  /// The parameters of a normalization.
  public struct Norm: Pytree {
    package var scale, shift: NDArray
  }
  /// The parameters of attention.
  public struct Attention: Pytree {
    package var norm: Norm
    package var qkv, out: NDArray
  }
  /// The parameters of the two dense layers.
  public struct MLP: Pytree {
    package var norm: Norm
    package var up, down: NDArray
  }
  /// The parameters of the output.
  public struct Head: Pytree {
    package var norm: Norm
    package var w: NDArray
  }
  /// The parameters.
  public struct Params: Pytree {
    package var embed, position: NDArray
    package var attention: Attention
    package var mlp: MLP
    package var head: Head
  }

  /// Sequences that count by one, two or three from a random number, and the same one later.
  package static func makeData(_ key: NDArray) -> (NDArray, NDArray) {
    let (startKey, strideKey) = jax.random.split(key)
    let first = jnp.floor(jax.random.uniform(startKey, [sequences, 1]) * vocabulary)
    let stride = 1 + jnp.floor(jax.random.uniform(strideKey, [sequences, 1]) * 3)
    let tokens = ((first + stride * jnp.arange(length + 1)) % vocabulary).astype(.int32)
    return (tokens[.all, .slice(nil, -1)], tokens[.all, 1...])
  }

  package static func initParams(_ key: NDArray) -> Params {
    let keys = jax.random.split(key, 7)
    func dense(_ key: NDArray, _ nIn: Int, _ nOut: Int) -> NDArray {
      jax.random.normal(key, [nIn, nOut]) / Double(nIn).squareRoot()
    }
    func norm() -> Norm { Norm(scale: jnp.ones(width), shift: jnp.zeros(width)) }
    return Params(
      embed: jax.random.normal(keys[0], [vocabulary, width]) * 0.5,
      position: jax.random.normal(keys[1], [length, width]) * 0.1,
      attention: Attention(
        norm: norm(), qkv: dense(keys[2], width, 3 * width), out: dense(keys[3], width, width)),
      mlp: MLP(norm: norm(), up: dense(keys[4], width, 4 * width), down: dense(keys[5], 4 * width, width)),
      head: Head(norm: norm(), w: dense(keys[6], width, vocabulary)))
  }

  package static func layerNorm(_ params: Norm, _ x: NDArray) -> NDArray {
    let mean = jnp.mean(x, axis: -1, keepdims: true)
    let variance = jnp.var(x, axis: -1, keepdims: true)
    return (x - mean) / jnp.sqrt(variance + 1e-5) * params.scale + params.shift
  }

  /// Causal self-attention of one sequence, x[length, width].
  package static func attention(_ params: Attention, _ x: NDArray) -> NDArray {
    func split(_ y: NDArray) -> NDArray { y.reshape(length, heads, width / heads).transpose(1, 0, 2) }
    let parts = jnp.split(jnp.matmul(layerNorm(params.norm, x), params.qkv), 3, axis: -1)
    let (q, k, v) = (split(parts[0]), split(parts[1]), split(parts[2]))
    let scores = jnp.matmul(q, k.transpose(0, 2, 1)) / jnp.sqrt(Double(width) / Double(heads))
    let causal = jnp.tril(jnp.ones([length, length], dtype: .bool))
    let weights = jax.nn.softmax(jnp.where(causal, scores, -1e9), axis: -1)
    let mixed = jnp.matmul(weights, v).transpose(1, 0, 2).reshape(length, width)
    return jnp.matmul(mixed, params.out)
  }

  package static func mlp(_ params: MLP, _ x: NDArray) -> NDArray {
    jnp.matmul(jax.nn.gelu(jnp.matmul(layerNorm(params.norm, x), params.up)), params.down)
  }

  /// Unnormalised log probabilities of the next token after each of one sequence.
  package static func predict(_ params: Params, _ tokens: NDArray) -> NDArray {
    var x = params.embed[tokens] + params.position
    x = x + attention(params.attention, x)
    x = x + mlp(params.mlp, x)
    return jnp.matmul(layerNorm(params.head.norm, x), params.head.w)
  }

  package static func lossFn(_ params: Params, _ x: NDArray, _ y: NDArray) throws -> NDArray {
    let logProbs = jax.nn.logSoftmax(try jax.vmap(predict, inAxes: (nil, 0))(params, x))
    return -jnp.mean(jnp.sum(jax.nn.oneHot(y, vocabulary) * logProbs, axis: -1))
  }

  package static func step(_ params: Params, _ x: NDArray, _ y: NDArray) throws -> (Params, NDArray) {
    let (loss, grads) = try jax.valueAndGrad(lossFn)(params, x, y)
    let params = try jax.tree.map({ p, g in p - learningRate * g }, params, grads)
    return (params, loss)
  }

  /// Initial parameters, and the batch that each step takes.
  public static func start() -> (Params, (NDArray, NDArray)) {
    let (dataKey, paramsKey) = jax.random.split(jax.random.key(3))
    return (initParams(paramsKey), makeData(dataKey))
  }

  /// Trains the model and gives the loss of every step.
  public static func train(
    _ params: Params, _ batch: (NDArray, NDArray), steps: Int = 5
  ) throws -> [NDArray] {
    let step = jax.jit(step)
    var (params, losses) = (params, [NDArray]())
    for _ in 0..<steps {
      let (next, loss) = try step(params, batch.0, batch.1)
      params = next
      losses.append(loss)
    }
    return losses
  }
}
