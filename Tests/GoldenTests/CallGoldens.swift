import JAX

nonisolated(unsafe) private let jitted = jax.jit { (x: NDArray) in jnp.sin(x) * 2 }

/// JAX: the group `jit`.
let callGoldens: [TracingGolden] = [
  TracingGolden("jit_call") { a in [try jax.jit { (y: NDArray) in jnp.sin(y) + 1 }(a[0])] },
  TracingGolden("jit_named") { a in
    [try jax.jit({ (x: NDArray, s: NDArray) in x * s }, name: "_scaled")(a[0], 2.0)]
  },
  TracingGolden("jit_in_jit") { a in
    [try jax.jit { (y: NDArray) in (try jax.jit { (z: NDArray) in jnp.sin(z) }(y)) * 2 }(a[0])]
  },
  TracingGolden("jit_called_twice") { a in [try jitted(jitted(a[0]))] },
  TracingGolden("jit_called_twice_two_shapes") { a in [try jitted(a[0]), try jitted(a[1])] },
  TracingGolden("jit_two_functions") { a in
    [(try jax.jit { (y: NDArray) in y + 1 }(a[0])) * (try jax.jit { (y: NDArray) in y * 2 }(a[0]))]
  },
  TracingGolden("jit_shared_nested") { a in
    [(try jax.jit { (y: NDArray) in (try jitted(y)) + 1 }(a[0])) + (try jitted(a[0]))]
  },
  TracingGolden("jit_closes_over_tracer") { a in [try jax.jit { (z: NDArray) in z * a[1] }(a[0])] },
  TracingGolden("jit_closes_over_sum") { a in
    let total = jnp.sum(a[0])
    return [try jax.jit { (y: NDArray) in y / total }(a[0])]
  },
  TracingGolden("jit_constant_output") { a in
    let (x, y) = try jax.jit { (y: NDArray) in (y * 2, NDArray(1.0)) }(a[0])
    return [x, y]
  },
  TracingGolden("jit_static_argument") { a in [try jax.jit { (x: NDArray, n: Int) in x * n }(a[0], 3)] },
  TracingGolden("jit_unused_argument") { a in
    [try jax.jit { (x: NDArray, _: NDArray) in x * 2 }(a[0], a[1])]
  },
  TracingGolden("jit_passes_argument") { a in
    let (x, y) = try jax.jit { (x: NDArray, y: NDArray) in (y, x * 2) }(a[0], a[1])
    return [x, y]
  },
  TracingGolden("jit_duplicate_output") { a in
    let (x, y) = try jax.jit { (x: NDArray) in (x + 1, x) }(a[0])
    return [x, y]
  },
  TracingGolden("jit_same_result_twice") { a in
    let (x, y) = try jax.jit(
      { (x: NDArray) -> (NDArray, NDArray) in
        let b = x + 1
        return (b, b)
      }, name: "f")(a[0])
    return [x, y]
  },
  TracingGolden("jit_unused_result") { a in
    [try jax.jit { (x: NDArray) in (jnp.sin(x), jnp.cos(x)) }(a[0]).0]
  },
  TracingGolden("jit_unread_inside") { a in
    [
      try jax.jit(
        { (x: NDArray) -> NDArray in
          _ = jnp.cos(x)
          return jnp.sin(x)
        }, name: "f")(a[0])
    ]
  },
  TracingGolden("jit_tree") { a in
    let p = ["b": a[0], "w": a[1]]
    return [
      try jax.jit { (q: [String: NDArray], y: NDArray) in
        jnp.matmul(y, q["w"] ?? 0) + (q["b"] ?? 0)
      }(p, a[2])
    ]
  },
  TracingGolden("jit_literal_argument") { a in
    [try jax.jit { (x: NDArray, s: NDArray) in x * s }(a[0], 2.0)]
  },
  TracingGolden("jit_of_jvp") { a in
    [try jax.jit { (x: NDArray) in try jax.jvp({ (y: NDArray) in jnp.sin(y) }, x, 1.0).1 }(a[0])]
  },
  TracingGolden("jit_of_vmap") { a in [try jax.jit(jax.vmap { (x: NDArray) in x * 2 })(a[0])] },
]
