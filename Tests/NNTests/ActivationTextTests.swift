import Foundation
import JAX
import TestSupport
import Testing

/// What `jax.nn` stages prints as in real JAX (`Tests/Golden/make/tracing_library.py`).
@Suite struct ActivationTextTests {
  private let vector = jnp.ones([3])
  private let matrix = jnp.ones([2, 3])

  private func check(
    _ name: String, _ argument: NDArray, _ function: @escaping (NDArray) throws -> NDArray
  ) throws {
    let file = Fixtures.golden.appending(path: "tracing/\(name).jaxpr")
    let golden = try String(contentsOf: file, encoding: .utf8).trimmingCharacters(in: .newlines)
    let text = try jax.makeJaxpr(function)(argument).description
    #expect(text == golden, "\(name)")
  }

  @Test func rectifiers() throws {
    try check("nn_relu", vector) { jax.nn.relu($0) }
    try check("nn_relu_twice", vector) { jax.nn.relu(jax.nn.relu($0)) }
    try check("nn_relu_literal_free", jnp.arange(3)) { jax.nn.relu($0) }
    try check("nn_tanh_relu6", vector) { jax.nn.relu6(jnp.tanh($0)) }
    try check("nn_leaky_relu", vector) { jax.nn.leakyRelu($0) }
    try check("nn_elu", vector) { jax.nn.elu($0) }
  }

  @Test func smoothFunctions() throws {
    try check("nn_gelu", vector) { jax.nn.gelu($0) }
    try check("nn_gelu_exact", vector) { jax.nn.gelu($0, approximate: false) }
    try check("nn_silu", vector) { jax.nn.silu($0) }
    try check("nn_sigmoid", vector) { jax.nn.sigmoid($0) }
    try check("nn_softplus", vector) { jax.nn.softplus($0) }
    try check("nn_log_sigmoid", vector) { jax.nn.logSigmoid($0) }
  }

  @Test func reductions() throws {
    try check("nn_softmax", matrix) { jax.nn.softmax($0) }
    try check("nn_softmax_axis", matrix) { jax.nn.softmax($0, axis: 0) }
    try check("nn_log_softmax", matrix) { jax.nn.logSoftmax($0) }
    try check("nn_one_hot", jnp.arange(3)) { jax.nn.oneHot($0, 4) }
    try check("nn_standardize", matrix) { jax.nn.standardize($0) }
  }
}
