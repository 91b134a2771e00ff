import JAX

/// A multilayer perceptron learns whether a point of the plane lies inside of a ring, by gradient descent.
public enum MLP {
  package static let layers = [2, 32, 32, 2]
  package static let points = 64
  package static let learningRate = 0.1

  /// The parameters of a layer.
  public struct Layer: Pytree {
    var w, b: NDArray
  }

  /// Points around the origin, and 1 for those whose radius is between 0.5 and 1.2.
  package static func makeData(_ key: NDArray) -> (NDArray, NDArray) {
    let points = jax.random.normal(key, [points, 2])
    let radius = jnp.sqrt(jnp.sum(jnp.power(points, 2), axis: 1))
    let inside = jnp.logicalAnd(radius .> 0.5, radius .< 1.2)
    return (points, inside.astype(.int32))
  }

  package static func initLayer(_ key: NDArray, _ nIn: Int, _ nOut: Int) -> Layer {
    let weight = jax.random.normal(key, [nIn, nOut]) * (2.0 / Double(nIn)).squareRoot()
    return Layer(w: weight, b: jnp.zeros(nOut))
  }

  package static func initParams(_ key: NDArray) -> [Layer] {
    let keys = jax.random.split(key, layers.count - 1)
    return (0..<(layers.count - 1)).map { initLayer(keys[$0], layers[$0], layers[$0 + 1]) }
  }

  /// Unnormalised log probabilities of the two classes.
  package static func predict(_ params: [Layer], _ x: NDArray) -> NDArray {
    var x = x
    for layer in params.dropLast() {
      x = jax.nn.relu(jnp.matmul(x, layer.w) + layer.b)
    }
    return params.suffix(1).reduce(x) { x, last in jnp.matmul(x, last.w) + last.b }
  }

  package static func lossFn(_ params: [Layer], _ x: NDArray, _ y: NDArray) -> NDArray {
    let logProbs = jax.nn.logSoftmax(predict(params, x))
    return -jnp.mean(jnp.sum(jax.nn.oneHot(y, 2) * logProbs, axis: -1))
  }

  package static func step(_ params: [Layer], _ x: NDArray, _ y: NDArray) throws -> ([Layer], NDArray) {
    let (loss, grads) = try jax.valueAndGrad(lossFn)(params, x, y)
    let params = try jax.tree.map({ p, g in p - learningRate * g }, params, grads)
    return (params, loss)
  }

  /// Initial parameters, and the batch that each step takes.
  public static func start() -> ([Layer], (NDArray, NDArray)) {
    let (dataKey, paramsKey) = jax.random.split(jax.random.key(0))
    return (initParams(paramsKey), makeData(dataKey))
  }

  /// Trains the model and gives the loss of every step.
  public static func train(
    _ params: [Layer], _ batch: (NDArray, NDArray), steps: Int = 5
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
