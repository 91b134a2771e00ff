import JAX

/// An LSTM, a scan over time, learns to say how a sine wave goes on, by gradient descent.
public enum LSTM {
  static let waves = 8
  static let time = 20
  static let hidden = 16
  static let learningRate = 0.2

  /// The parameters.
  public struct Params: Pytree {
    var input, hidden, bias, output: NDArray
  }

  /// Waves of random phase and frequency, time first, and the same waves one step later.
  static func makeData(_ key: NDArray) -> (NDArray, NDArray) {
    let (phaseKey, frequencyKey) = jax.random.split(key)
    let phases = jax.random.uniform(phaseKey, [waves], maxval: 2 * jnp.pi)
    let frequencies = jax.random.uniform(frequencyKey, [waves], minval: 0.2, maxval: 0.6)
    let times = jnp.arange(time + 1)
    let waves = jnp.sin(phases + frequencies * times[.all, .newAxis])
    return (waves[.slice(nil, -1), .all, .newAxis], waves[1..., .all, .newAxis])
  }

  static func initParams(_ key: NDArray) -> Params {
    let (k1, k2, k3) = jax.random.split(key, 3)
    let root = Double(hidden).squareRoot()
    return Params(
      input: jax.random.normal(k1, [1, 4 * hidden]) * 0.5,
      hidden: jax.random.normal(k2, [hidden, 4 * hidden]) / root,
      bias: jnp.zeros(4 * hidden),
      output: jax.random.normal(k3, [hidden, 1]) / root)
  }

  static func lstmStep(
    _ params: Params, _ carry: (NDArray, NDArray), _ x: NDArray
  ) -> ((NDArray, NDArray), NDArray) {
    var (h, c) = carry
    let gates = jnp.matmul(x, params.input) + jnp.matmul(h, params.hidden) + params.bias
    let parts = jnp.split(gates, 4, axis: -1)
    let (i, f, g, o) = (parts[0], parts[1], parts[2], parts[3])
    c = jax.nn.sigmoid(f + 1.0) * c + jax.nn.sigmoid(i) * jnp.tanh(g)
    h = jax.nn.sigmoid(o) * jnp.tanh(c)
    return ((h, c), h)
  }

  static func predict(_ params: Params, _ xs: NDArray) throws -> NDArray {
    let zeros = jnp.zeros([xs.shape[1], hidden])
    let (_, hs) = try lax.scan({ carry, x in lstmStep(params, carry, x) }, (zeros, zeros), xs)
    return jnp.matmul(hs, params.output)
  }

  static func lossFn(_ params: Params, _ xs: NDArray, _ ys: NDArray) throws -> NDArray {
    jnp.mean(jnp.power(try predict(params, xs) - ys, 2))
  }

  static func step(_ params: Params, _ xs: NDArray, _ ys: NDArray) throws -> (Params, NDArray) {
    let (loss, grads) = try jax.valueAndGrad(lossFn)(params, xs, ys)
    let params = try jax.tree.map({ p, g in p - learningRate * g }, params, grads)
    return (params, loss)
  }

  /// Initial parameters, and the batch that each step takes.
  public static func start() -> (Params, (NDArray, NDArray)) {
    let (dataKey, paramsKey) = jax.random.split(jax.random.key(2))
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
