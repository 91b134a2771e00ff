import JAX

private func jvp(_ f: (NDArray) throws -> NDArray, _ x: NDArray, _ t: NDArray) throws -> [NDArray] {
  let (value, tangent) = try jax.jvp(f, x, t)
  return [value, tangent]
}

private func jvp2(
  _ f: (NDArray, NDArray) throws -> NDArray, _ x: (NDArray, NDArray), _ t: (NDArray, NDArray)
) throws -> [NDArray] {
  let (value, tangent) = try jax.jvp(f, x, t)
  return [value, tangent]
}

/// JAX: the group `jvp`. Left out is `jvp_perturbation`: of the constant 1.0 that `jax.jvp` is given as a tangent JAX
/// makes a literal, here it is an array.
let derivativeGoldens: [TracingGolden] = [
  TracingGolden("jvp_sin") { a in try jvp({ jnp.sin($0) }, a[0], a[1]) },
  TracingGolden("jvp_mul_both") { a in try jvp2({ $0 * $1 }, (a[0], a[1]), (a[1], a[0])) },
  TracingGolden("jvp_mul_one") { a in try jvp({ $0 * a[1] }, a[0], a[0]) },
  TracingGolden("jvp_divide") { a in try jvp2({ $0 / $1 }, (a[0], a[1]), (a[1], a[0])) },
  TracingGolden("jvp_elementary") { a in try jvp({ jnp.exp($0) + jnp.log($0) }, a[0], a[1]) },
  TracingGolden("jvp_tanh") { a in try jvp({ jnp.tanh($0) }, a[0], a[1]) },
  TracingGolden("jvp_logistic_sqrt") { a in try jvp({ lax.logistic(jnp.sqrt($0)) }, a[0], a[1]) },
  TracingGolden("jvp_integer_pow") { a in try jvp({ jnp.power($0, 3) }, a[0], a[1]) },
  TracingGolden("jvp_power") { a in try jvp({ jnp.power($0, a[1]) }, a[0], a[0]) },
  TracingGolden("jvp_max_min") { a in try jvp({ jnp.maximum($0, a[1]) }, a[0], a[1]) },
  TracingGolden("jvp_absolute_sign") { a in try jvp({ jnp.abs($0) + jnp.sign($0) }, a[0], a[1]) },
  TracingGolden("jvp_where") { a in try jvp({ jnp.where($0 .> 0, $0, 0.0) }, a[0], a[1]) },
  TracingGolden("jvp_clip") { a in try jvp({ jnp.clip($0, 0, 1) }, a[0], a[1]) },
  TracingGolden("jvp_matmul") { a in try jvp2({ jnp.matmul($0, $1) }, (a[0], a[1]), (a[0], a[1])) },
  TracingGolden("jvp_dense") { a in try jvp({ jnp.tanh(jnp.matmul($0, a[1])) }, a[0], a[0]) },
  TracingGolden("jvp_sum_mean") { a in try jvp({ jnp.sum($0) + jnp.mean($0) }, a[0], a[1]) },
  TracingGolden("jvp_max") { a in try jvp({ jnp.max($0, axis: 1) }, a[0], a[1]) },
  TracingGolden("jvp_cumsum") { a in try jvp({ jnp.cumsum($0) }, a[0], a[1]) },
  TracingGolden("jvp_var") { a in try jvp({ jnp.var($0) }, a[0], a[1]) },
  TracingGolden("jvp_softmax") { a in try jvp({ jax.nn.softmax($0) }, a[0], a[1]) },
  TracingGolden("jvp_relu") { a in try jvp({ jax.nn.relu($0) }, a[0], a[1]) },
  TracingGolden("jvp_gelu") { a in try jvp({ jax.nn.gelu($0) }, a[0], a[1]) },
  TracingGolden("jvp_reshape_transpose") { a in
    try jvp({ jnp.transpose(jnp.reshape($0, [2, 3])) }, a[0], a[1])
  },
  TracingGolden("jvp_concatenate") { a in try jvp({ jnp.concatenate([$0, a[1]]) }, a[0], a[0]) },
  TracingGolden("jvp_index") { a in try jvp({ $0[0] * $0[1..<3] }, a[0], a[1]) },
  TracingGolden("jvp_convert") { a in try jvp({ $0.astype(.float16) }, a[0], a[1]) },
  TracingGolden("jvp_stop_gradient") { a in try jvp({ $0 * lax.stopGradient($0) }, a[0], a[1]) },
  TracingGolden("jvp_floor") { a in try jvp({ jnp.floor($0) }, a[0], a[1]) },
  TracingGolden("jvp_nested") { a in
    try jvp({ x in try jax.jvp({ (y: NDArray) in y * jnp.sin(y) }, x, 1.0).1 }, a[0], 1.0)
  },
  TracingGolden("jvp_vmap") { a in
    try jvp(jax.vmap { (x: NDArray) in jnp.sum(x * x) }, a[0], a[0])
  },
]
