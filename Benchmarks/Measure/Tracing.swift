import ExampleModels
import JAX
import JAXBuffers
import JAXCore
import ScopeCommands

/// The sections of `peers_trace.py` on our side.
enum TracingMeasure {
  static let calls = 20_000

  private static let all: [(name: String, run: @Sendable () throws -> JSON)] = [
    ("eager_add", eagerAdd), ("trace_grad", traceGrad), ("jit_call_scalar", jitCallScalar),
    ("jit_call_tree", jitCallTree), ("first_mlp_gradient", firstMLPGradient),
    ("first_transformer_gradient", firstTransformerGradient),
  ]

  static func sections(only: String? = nil) throws -> [String: JSON] {
    var result: [String: JSON] = [:]
    for (name, run) in all where only == nil || only == name { result[name] = try run() }
    return result
  }

  /// `x + 1` on f32[100], per call.
  private static func eagerAdd() throws -> JSON {
    let x = NDArray(try RandomInputs.vector(100))
    return try Measure.summary(rounds: 15, scale: 1e6 / Double(calls), unit: "us") {
      for _ in 0..<calls { _ = x + 1 }
    }
  }

  /// `makeJaxpr(grad(f))` of two hundred equations that stay bounded, and their sum; per equation of the function.
  private static func traceGrad() throws -> JSON {
    let chain = { (x: NDArray, y: NDArray) -> NDArray in
      var x = x
      for _ in 0..<40 {
        x = jnp.sin(x)
        x = x * y
        x = x + 0.5
        x = jnp.tanh(x)
        x = x - y
      }
      return jnp.sum(x)
    }
    let (x, y) = (NDArray(try RandomInputs.vector(4)), NDArray(try RandomInputs.vector(4)))
    return try Measure.summary(rounds: 41, scale: 1e6 / 201, unit: "us_per_equation") {
      _ = try jax.makeJaxpr(jax.grad(chain))(x, y)
    }
  }

  /// A jitted `x + 1` of every leaf of the MLP's parameters, per call.
  private static func jitCallTree() throws -> JSON {
    let f = jax.jit { (tree: [MLP.Layer]) in try jax.tree.map({ x in x + 1 }, tree) }
    let (params, _) = MLP.start()
    _ = try f(params)
    return try Measure.summary(rounds: 15, scale: 1e6 / 5000, unit: "us") {
      for _ in 0..<5000 { _ = try f(params) }
    }
  }

  /// From `jit(grad(loss))` to its result, nothing traced before.
  private static func firstMLPGradient() throws -> JSON {
    let (params, batch) = MLP.start()
    return try Measure.summary(rounds: 21, scale: 1e3, unit: "ms") {
      _ = try jax.jit(jax.grad(MLP.lossFn))(params, batch.0, batch.1)
    }
  }

  /// The same of a transformer of six blocks.
  private static func firstTransformerGradient() throws -> JSON {
    let (_, batch) = Transformer.start()
    let keys = jax.random.split(jax.random.key(1), 6)
    let params = (0..<6).map { Transformer.initParams(keys[$0]) }
    let predict = { (params: [Transformer.Params], tokens: NDArray) -> NDArray in
      var x = params[0].embed[tokens] + params[0].position
      for block in params {
        x = x + Transformer.attention(block.attention, x)
        x = x + Transformer.mlp(block.mlp, x)
      }
      return jnp.matmul(Transformer.layerNorm(params[0].head.norm, x), params[0].head.w)
    }
    let loss = { (params: [Transformer.Params], x: NDArray, y: NDArray) throws -> NDArray in
      let logProbs = jax.nn.logSoftmax(try jax.vmap(predict, inAxes: (nil, 0))(params, x))
      return -jnp.mean(jnp.sum(jax.nn.oneHot(y, Transformer.vocabulary) * logProbs, axis: -1))
    }
    return try Measure.summary(rounds: 11, scale: 1e3, unit: "ms") {
      _ = try jax.jit(jax.grad(loss))(params, batch.0, batch.1)
    }
  }

  /// A jitted `x + 1` on a scalar, per call.
  private static func jitCallScalar() throws -> JSON {
    let f = jax.jit { (x: NDArray) in lax.add(x, 1) }
    let x = NDArray(try RandomInputs.scalar())
    _ = try f(x)
    return try Measure.summary(rounds: 15, scale: 1e6 / Double(calls), unit: "us") {
      for _ in 0..<calls { _ = try f(x) }
    }
  }
}

extension RandomInputs {
  static func vector(_ count: Int) throws -> Buffer {
    var random = RandomInputs(seed: 0)
    return try random.buffer(ShapedArray([count], .float32))
  }

  static func scalar() throws -> Buffer {
    var random = RandomInputs(seed: 0)
    return try random.buffer(ShapedArray([], .float32))
  }
}
