import JAX

/// JAX: the group `vmap`. Left out are those whose text differs only by NumPy's integers in the dimension numbers of
/// gathers, paddings and argmax.
let batchGoldens: [TracingGolden] = [
  TracingGolden("vmap_sin") { a in [try jax.vmap { (x: NDArray) in jnp.sin(x) }(a[0])] },
  TracingGolden("vmap_add_pairwise") { a in [try jax.vmap { (x: NDArray, y: NDArray) in x + y }(a[0], a[1])]
  },
  TracingGolden("vmap_add_unbatched") { a in
    [try jax.vmap({ (x: NDArray, y: NDArray) in x + y }, inAxes: (0, nil))(a[0], a[1])]
  },
  TracingGolden("vmap_add_rank_grows") { a in [try jax.vmap { (x: NDArray) in x + a[1] }(a[0])] },
  TracingGolden("vmap_mixed_axes") { a in
    [try jax.vmap({ (x: NDArray, y: NDArray) in x * y }, inAxes: (0, 1))(a[0], a[1])]
  },
  TracingGolden("vmap_out_axis_one") { a in [try jax.vmap({ (x: NDArray) in x * 2 }, outAxes: 1)(a[0])] },
  TracingGolden("vmap_nested") { a in
    [try jax.vmap { (x: NDArray) in try jax.vmap { (y: NDArray) in x * y }(a[1]) }(a[0])]
  },
  TracingGolden("vmap_dot_vectors") { a in
    [try jax.vmap { (x: NDArray, y: NDArray) in jnp.dot(x, y) }(a[0], a[1])]
  },
  TracingGolden("vmap_matrix_vector") { a in [try jax.vmap { (v: NDArray) in jnp.matmul(a[0], v) }(a[1])] },
  TracingGolden("vmap_vector_matrix") { a in [try jax.vmap { (v: NDArray) in jnp.matmul(v, a[0]) }(a[1])] },
  TracingGolden("vmap_dense") { a in
    [try jax.vmap { (v: NDArray) in jnp.tanh(jnp.matmul(v, a[1]) + a[2]) }(a[0])]
  },
  TracingGolden("vmap_matmul_both") { a in
    [try jax.vmap { (x: NDArray, y: NDArray) in jnp.matmul(x, y) }(a[0], a[1])]
  },
  TracingGolden("vmap_where") { a in [try jax.vmap { (x: NDArray) in jnp.where(x .> 0, x, 0.0) }(a[0])] },
  TracingGolden("vmap_where_scalar_predicate") { a in
    [try jax.vmap { (q: NDArray, x: NDArray) in jnp.where(q, x, 1.0) }(a[0], a[1])]
  },
  TracingGolden("vmap_sum_axis") { a in [try jax.vmap { (x: NDArray) in jnp.sum(x, axis: 0) }(a[0])] },
  TracingGolden("vmap_cumsum") { a in [try jax.vmap { (x: NDArray) in jnp.cumsum(x) }(a[0])] },
  TracingGolden("vmap_reshape") { a in [try jax.vmap { (x: NDArray) in jnp.reshape(x, [6]) }(a[0])] },
  TracingGolden("vmap_transpose") { a in [try jax.vmap { (x: NDArray) in jnp.transpose(x) }(a[0])] },
  TracingGolden("vmap_stack") { a in [try jax.vmap { (x: NDArray) in jnp.stack([x, a[1]]) }(a[0])] },
  TracingGolden("vmap_slice") { a in [try jax.vmap { (x: NDArray) in x[1..<3] }(a[0])] },
  TracingGolden("vmap_index_static") { a in [try jax.vmap { (x: NDArray) in x[-1] }(a[0])] },
  TracingGolden("vmap_sort") { a in [try jax.vmap { (x: NDArray) in jnp.sort(x) }(a[0])] },
  TracingGolden("vmap_iota") { a in [try jax.vmap { (x: NDArray) in x * jnp.arange(3) }(a[0])] },
  TracingGolden("vmap_softmax") { a in [try jax.vmap { (x: NDArray) in jax.nn.softmax(x) }(a[0])] },
  TracingGolden("vmap_jit_closure") { a in
    [try jax.vmap(jax.jit { (x: NDArray) in x + a[1] })(a[0])]
  },
  TracingGolden("vmap_jvp") { a in
    [try jax.vmap { (x: NDArray) in try jax.jvp({ (y: NDArray) in jnp.sin(y) }, x, 1.0).1 }(a[0])]
  },
  TracingGolden("vmap_random_normal") { a in
    [try jax.vmap { (k: NDArray) in jax.random.normal(k, [3]) }(a[0])]
  },
  TracingGolden("vmap_random_split") { a in [try jax.vmap { (k: NDArray) in jax.random.split(k) }(a[0])] },
]
