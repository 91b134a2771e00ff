import Foundation
import JAX
import TestSupport
import Testing

/// What `jax.random` stages prints as in real JAX (`Tests/Golden/make/tracing_library.py`).
@Suite struct RandomTextTests {
  private let key = jax.random.key(0)
  private let raw = jax.random.PRNGKey(0)

  private func golden(_ name: String) throws -> String {
    let file = Fixtures.golden.appending(path: "tracing/\(name).jaxpr")
    return try String(contentsOf: file, encoding: .utf8).trimmingCharacters(in: .newlines)
  }

  private func check(
    _ name: String, _ arguments: [NDArray], _ function: @escaping ([NDArray]) throws -> [NDArray]
  ) throws {
    let text = try jax.makeJaxpr(function)(arguments).description
    #expect(text == (try golden(name)), "\(name)")
  }

  @Test func keys() throws {
    try check("random_key_from_seed", []) { _ in [jax.random.key(0)] }
    try check("random_key_from_tracer", [jnp.int32(0)]) { [jax.random.key($0[0])] }
    try check("random_raw_key", []) { _ in [jax.random.PRNGKey(42)] }
    try check("random_split_two", [key]) { [jax.random.split($0[0])] }
    try check("random_split_unpacked", [key]) {
      let (a, b) = jax.random.split($0[0])
      return [b, a]
    }
    try check("random_split_raw", [raw]) { [jax.random.split($0[0])] }
    try check("random_fold_in", [key, jnp.int32(1)]) { [jax.random.foldIn($0[0], $0[1])] }
    try check("random_key_data", [key]) { [jax.random.keyData($0[0])] }
  }

  @Test func uniforms() throws {
    try check("random_bits", [key]) { [jax.random.bits($0[0], [3])] }
    try check("random_bits_uint8", [key]) { [jax.random.bits($0[0], [3], .uint8)] }
    try check("random_uniform", [key]) { [jax.random.uniform($0[0], [3])] }
    try check("random_uniform_bounds", [key]) {
      [jax.random.uniform($0[0], [2, 3], minval: -1.0, maxval: 1.0)]
    }
    try check("random_uniform_float16", [key]) { [jax.random.uniform($0[0], [3], dtype: .float16)] }
  }

  @Test func normals() throws {
    try check("random_normal", [key]) { [jax.random.normal($0[0], [3])] }
    try check("random_normal_scalar", [key]) { [jax.random.normal($0[0])] }
    try check("random_normal_twice", [key]) { k in
      [jax.random.normal(k[0], [3]) + jax.random.normal(k[0], [3])]
    }
    try check("random_normal_raw", [raw]) { [jax.random.normal($0[0], [3])] }
  }

  @Test func distributions() throws {
    try check("random_bernoulli", [key]) { [jax.random.bernoulli($0[0], 0.3, [3])] }
    try check("random_randint", [key]) { [jax.random.randint($0[0], [3], 0, 10)] }
    try check("random_permutation", [key]) { [jax.random.permutation($0[0], 5)] }
    try check("random_categorical", [key, jnp.ones([3])]) { [jax.random.categorical($0[0], $0[1])] }
    try check("dropout", [key, jnp.ones([3])]) {
      let (key, x) = ($0[0], $0[1])
      let keep = jax.random.bernoulli(key, 0.9, x.shape)
      return [jnp.where(keep, x / 0.9, 0.0)]
    }
  }
}
