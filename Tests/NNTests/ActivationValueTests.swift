import JAX
import Testing

/// Derivatives of `jax.nn` and its initializers; the numbers are JAX 0.10.2's.
@Suite struct ActivationValueTests {
  private func compare(_ x: NDArray, _ wanted: [Double]) throws {
    let got = try x.scalars(as: Double.self)
    #expect(got.count == wanted.count)
    for (a, b) in zip(got, wanted) { #expect(abs(a - b) <= 2e-6, "\(got) is not \(wanted)") }
  }

  /// The slopes at -2, 0, 0.5, 3 and 7.
  private func check(_ f: @escaping (NDArray) throws -> NDArray, _ wanted: [Double]) throws {
    try compare(jax.vmap(jax.grad(f))(jnp.array([-2.0, 0.0, 0.5, 3.0, 7.0])), wanted)
  }

  @Test func slopes() throws {
    try check({ jax.nn.relu($0) }, [0.0, 0.0, 1.0, 1.0, 1.0])
    try check({ jax.nn.relu6($0) }, [0.0, 0.0, 1.0, 1.0, 0.0])
    try check({ jax.nn.gelu($0) }, [-0.0860993, 0.5, 0.8673699, 1.0115839, 1.0])
    try check({ jax.nn.silu($0) }, [-0.0907842, 0.5, 0.7399612, 1.0881041, 1.0054601])
    try check({ jax.nn.softplus($0) }, [0.1192029, 0.5, 0.6224594, 0.9525741, 0.9990892])
    try check({ jax.nn.elu($0) }, [0.1353353, 1.0, 1.0, 1.0, 1.0])
    try check({ jax.nn.logSigmoid($0) }, [0.880797, 0.5, 0.3775407, 0.0474259, 0.0009111])
    try check({ jax.nn.hardTanh($0) }, [0.0, 1.0, 1.0, 0.0, 0.0])
  }

  @Test func derivativesOfReductions() throws {
    let x = jnp.array([[1.0, 2.0, 4.0], [0.0, -1.0, 1.0]])
    let squares = { (x: NDArray) in jnp.sum(jnp.square(jax.nn.softmax(x))) }
    try compare(jax.grad(squares)(x), [-0.0575357, -0.1399119, 0.1974477, -0.1301048, -0.075718, 0.2058227])
    try compare(
      jax.grad { jax.nn.logsumexp($0) }(x),
      [0.0395147, 0.1074121, 0.7936741, 0.0145366, 0.0053477, 0.0395147])
  }

  @Test func initializers() throws {
    typealias initializers = jax.nn.initializers
    let key = jax.random.key(42)
    try compare(
      initializers.glorotUniform()(key, [2, 3]),
      [-0.0247361, 0.3939159, 0.2547381, 0.1336795, -0.1081322, 0.1881227])
    try compare(
      initializers.glorotNormal()(key, [2, 3]),
      [-0.019425, 0.3195122, 0.2026711, 0.1053401, -0.0851031, 0.1487676])
    try compare(
      initializers.lecunNormal()(key, [2, 3]),
      [-0.0217178, 0.3572254, 0.2265932, 0.1177738, -0.0951482, 0.1663272])
    try compare(
      initializers.heUniform()(key, [2, 3]),
      [-0.0391112, 0.6228356, 0.4027763, 0.2113659, -0.1709721, 0.297448])
    try compare(
      initializers.heNormal()(key, [2, 3]),
      [-0.0307136, 0.5051931, 0.3204512, 0.1665573, -0.1345599, 0.2352222])
    try compare(
      initializers.varianceScaling(2, "fan_geo_avg", "normal")(key, [2, 3]),
      [-0.0255761, 0.4221013, 0.2671978, 0.1387444, -0.1120763, 0.1960122])
  }
}
