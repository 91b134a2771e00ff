import JAX

/// JAX: the groups `custom rules` and `checkpoint`.
let ruleGoldens: [TracingGolden] = [
  TracingGolden("checkpoint_call") { a in
    [try jax.checkpoint { (x: NDArray) in jnp.sin(jnp.sin(x)) }(a[0])]
  },
  TracingGolden("checkpoint_two_arguments") { a in
    [try jax.checkpoint { (x: NDArray, w: NDArray) in jnp.tanh(jnp.matmul(x, w)) }(a[0], a[1])]
  },
  TracingGolden("checkpoint_closure") { a in
    [try jax.checkpoint { (x: NDArray) in jnp.tanh(jnp.matmul(x, a[1])) }(a[0])]
  },
  TracingGolden("checkpoint_vmap") { a in
    [try jax.vmap(jax.checkpoint { (x: NDArray) in jnp.sin(x) * 2 })(a[0])]
  },
  TracingGolden("checkpoint_vmap_unbatched") { a in
    [
      try jax.vmap(jax.checkpoint { (x: NDArray, y: NDArray) in x * jnp.sin(y) }, inAxes: (0, nil))(
        a[0], a[1])
    ]
  },
  TracingGolden("checkpoint_jvp") { a in
    let (x, t) = try jax.jvp(jax.checkpoint { (x: NDArray) in jnp.sin(x) * x }, a[0], a[1])
    return [x, t]
  },
  TracingGolden("checkpoint_in_jit") { a in
    [try jax.jit(jax.checkpoint { (x: NDArray) in jnp.sin(x) * 2 })(a[0])]
  },
  TracingGolden("checkpoint_nested") { a in
    [try jax.checkpoint { (x: NDArray) in (try jax.checkpoint { (y: NDArray) in jnp.sin(y) }(x)) * 2 }(a[0])]
  },
]
