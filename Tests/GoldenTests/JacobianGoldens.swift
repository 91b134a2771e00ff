import JAX

/// JAX: the group `jacobians`, and a split, whose sizes are NumPy's numbers too. Left out are `jacrev_matrix` and
/// `hessian_of_sum`: the transposed sum under vmap names its axes as NumPy's numbers there.
let jacobianGoldens: [TracingGolden] = [
  TracingGolden("split_two") { a in jnp.split(a[0], 2) },
  TracingGolden("jacfwd_vector") { a in [try jax.jacfwd { (x: NDArray) in jnp.sin(x) }(a[0])] },
  TracingGolden("jacfwd_scalar") { a in [try jax.jacfwd { (x: NDArray) in jnp.sin(x) }(a[0])] },
  TracingGolden("jacfwd_two_parts") { a in
    let (x, y) = try jax.jacfwd({ (x: NDArray, y: NDArray) in x * y }, argnums: .all)(a[0], a[1])
    return [x, y]
  },
  TracingGolden("jacfwd_matrix") { a in [try jax.jacfwd { (x: NDArray) in jnp.sum(x, axis: 1) }(a[0])] },
  TracingGolden("jacfwd_aux") { a in
    let (x, aux) = try jax.jacfwd({ (x: NDArray) in (jnp.sin(x), jnp.cos(x)) }, hasAux: true)(a[0])
    return [x, aux]
  },
  TracingGolden("jacrev_vector") { a in [try jax.jacrev { (x: NDArray) in jnp.sin(x) }(a[0])] },
  TracingGolden("jacrev_two_parts") { a in
    let (x, y) = try jax.jacrev({ (x: NDArray, y: NDArray) in x * y }, argnums: .all)(a[0], a[1])
    return [x, y]
  },
  TracingGolden("jacrev_of_second") { a in
    [try jax.jacrev({ (x: NDArray, y: NDArray) in x * jnp.sin(y) }, argnums: .second)(a[0], a[1])]
  },
]
