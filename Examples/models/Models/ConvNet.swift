import JAX

/// A convolution net learns which quarter of a noisy picture is bright, by gradient descent.
public enum ConvNet {
  static let size = 8
  static let pictures = 16
  static let classes = 4
  static let learningRate = 0.05

  /// The parameters of a layer.
  public struct Layer: Pytree {
    var w, b: NDArray
  }

  /// The parameters.
  public struct Params: Pytree {
    var conv1, conv2, dense: Layer
  }

  /// Pictures (NHWC) of noise with one bright quarter, and which quarter that is.
  static func makeData(_ key: NDArray) -> (NDArray, NDArray) {
    let labels = jnp.arange(pictures) % classes
    let half = jnp.floorDivide(jnp.arange(size), size / 2)
    let quarter = 2 * half[.all, .newAxis] + half[.newAxis, .all]
    let bright = (quarter .== labels[.all, .newAxis, .newAxis]).astype(.float32)
    let noise = jax.random.normal(key, [pictures, size, size])
    return ((bright + 0.5 * noise)[.ellipsis, .newAxis], labels)
  }

  static func initParams(_ key: NDArray) -> Params {
    let (k1, k2, k3) = jax.random.split(key, 3)
    let flat = (size / 4) * (size / 4) * 16
    return Params(
      conv1: Layer(w: jax.random.normal(k1, [3, 3, 1, 8]) * (2.0 / 9).squareRoot(), b: jnp.zeros(8)),
      conv2: Layer(w: jax.random.normal(k2, [3, 3, 8, 16]) * (2.0 / 72).squareRoot(), b: jnp.zeros(16)),
      dense: Layer(
        w: jax.random.normal(k3, [flat, classes]) * (1.0 / Double(flat)).squareRoot(), b: jnp.zeros(classes))
    )
  }

  static func conv(_ layer: Layer, _ x: NDArray) -> NDArray {
    let y = lax.convGeneralDilated(
      x, layer.w, windowStrides: [1, 1], padding: "SAME", dimensionNumbers: ("NHWC", "HWIO", "NHWC"))
    return y + layer.b
  }

  static func maxPool(_ x: NDArray) throws -> NDArray {
    try lax.reduceWindow(
      x, NDArray(floatLiteral: -jnp.inf), { lax.max($0, $1) }, [1, 2, 2, 1], [1, 2, 2, 1], padding: "VALID")
  }

  static func predict(_ params: Params, _ x: NDArray) throws -> NDArray {
    var x = x
    x = try maxPool(jax.nn.relu(conv(params.conv1, x)))
    x = try maxPool(jax.nn.relu(conv(params.conv2, x)))
    x = x.reshape(x.shape[0], -1)
    return jnp.matmul(x, params.dense.w) + params.dense.b
  }

  static func lossFn(_ params: Params, _ x: NDArray, _ y: NDArray) throws -> NDArray {
    let logProbs = jax.nn.logSoftmax(try predict(params, x))
    return -jnp.mean(jnp.sum(jax.nn.oneHot(y, classes) * logProbs, axis: -1))
  }

  static func step(_ params: Params, _ x: NDArray, _ y: NDArray) throws -> (Params, NDArray) {
    let (loss, grads) = try jax.valueAndGrad(lossFn)(params, x, y)
    let params = try jax.tree.map({ p, g in p - learningRate * g }, params, grads)
    return (params, loss)
  }

  /// Initial parameters, and the batch that each step takes.
  public static func start() -> (Params, (NDArray, NDArray)) {
    let (dataKey, paramsKey) = jax.random.split(jax.random.key(1))
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
