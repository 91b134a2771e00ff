import JAX

struct Layer: Pytree {
  var w, b: NDArray
}

func predict(_ layers: [Layer], _ x: NDArray) -> NDArray {
  layers.reduce(x) { x, layer in jnp.tanh(jnp.matmul(x, layer.w) + layer.b) }
}

func loss(_ layers: [Layer], _ x: NDArray, _ y: NDArray) -> NDArray {
  jnp.mean(jnp.square(predict(layers, x) - y))
}

@main struct Quickstart {
  static func main() throws {
    let keys = jax.random.split(jax.random.key(0), 3)
    let x = jax.random.normal(keys[0], [8, 4])
    var layers = [1, 2].map { i in Layer(w: jax.random.normal(keys[i], [4, 4]) * 0.5, b: jnp.zeros(4)) }

    let step = jax.jit(jax.valueAndGrad(loss))
    for _ in 0..<3 {
      let (value, gradient) = try step(layers, x, jnp.sin(x))
      layers = try jax.tree.map({ p, g in p - 0.5 * g }, layers, gradient)
      print("loss", value)
    }

    print(try jax.makeJaxpr(jax.vmap { (v: NDArray) in jnp.sum(v * v) })(x))
    // NaN stops here, and the report names the operation, the line, the lane and the element.
    print(try jax.debugNans { try jax.vmap { (v: NDArray) in jnp.log(v) }(jnp.abs(x)).shape })
  }
}
