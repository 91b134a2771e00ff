import JAX

/// JAX: the groups `scan`, `fori_loop`, `while_loop`, `cond and switch`, `map and others`.
let loopGoldens: [TracingGolden] = [
  TracingGolden("scan_cumulative") { a in
    let (c, ys) = try lax.scan({ (c: NDArray, x: NDArray) in (c + x, c) }, 0.0, a[0])
    return [c, ys]
  },
  TracingGolden("scan_array_carry") { a in
    let (c, ys) = try lax.scan({ (c: NDArray, x: NDArray) in (jnp.sin(c) + x, c * x) }, a[0], a[1])
    return [c, ys]
  },
  TracingGolden("scan_closes_over_tracer") { a in
    let (c, ys) = try lax.scan({ (c: NDArray, x: NDArray) in (c + a[1] * x, x) }, 0.0, a[0])
    return [c, ys]
  },
  TracingGolden("scan_matrix_carry") { a in
    let (c, ys) = try lax.scan(
      { (c: NDArray, x: NDArray) in (jnp.tanh(jnp.matmul(a[1], c) + x), c) }, a[0], a[2])
    return [c, ys]
  },
  TracingGolden("scan_reverse") { a in
    let (c, ys) = try lax.scan({ (c: NDArray, x: NDArray) in (c + x, c) }, 0.0, a[0], reverse: true)
    return [c, ys]
  },
  TracingGolden("scan_integer_counter") { a in
    let (c, ys) = try lax.scan({ (i: NDArray, x: NDArray) in (i + 1, x * i) }, 0, a[0])
    return [c, ys]
  },
  TracingGolden("scan_with_where") { a in
    let (c, ys) = try lax.scan(
      { (c: NDArray, x: NDArray) in (jnp.where(x .> 0, c + x, c), c) }, 0.0, a[0])
    return [c, ys]
  },
  TracingGolden("scan_nested") { a in
    let (c, ys) = try lax.scan(
      { (c: NDArray, row: NDArray) in
        try lax.scan({ (d: NDArray, x: NDArray) in (d + x, d * x) }, c, row)
      }, 0.0, a[0])
    return [c, ys]
  },
  TracingGolden("scan_vmap") { a in
    let (c, ys) = try jax.vmap { (r: NDArray) in
      try lax.scan({ (c: NDArray, x: NDArray) in (c + x, c) }, 0.0, r)
    }(a[0])
    return [c, ys]
  },
  TracingGolden("scan_vmap_carry") { a in
    let (c, ys) = try jax.vmap { (z: NDArray) in
      try lax.scan({ (d: NDArray, x: NDArray) in (d * x, d) }, z, a[1])
    }(a[0])
    return [c, ys]
  },
  TracingGolden("fori_static") { a in [try lax.foriLoop(0, 5, { (_: NDArray, x: NDArray) in x * 2 }, a[0])] },
  TracingGolden("fori_from_two") { a in [try lax.foriLoop(2, 6, { (i: NDArray, x: NDArray) in x + i }, a[0])]
  },
  TracingGolden("fori_dynamic") { a in
    [try lax.foriLoop(0, a[1], { (_: NDArray, x: NDArray) in x * 2 }, a[0])]
  },
  TracingGolden("fori_dynamic_closure") { a in
    [try lax.foriLoop(0, a[2], { (_: NDArray, x: NDArray) in x + a[1] }, a[0])]
  },
  TracingGolden("fori_vmap") { a in
    [
      try jax.vmap { (x: NDArray) in
        try lax.foriLoop(0, 5, { (_: NDArray, c: NDArray) in c * x }, NDArray(1.0))
      }(a[0])
    ]
  },
  TracingGolden("while_halving") { a in
    [try lax.whileLoop({ (x: NDArray) in x .> 1 }, { x in x / 2 }, a[0])]
  },
  TracingGolden("while_closures") { a in
    [try lax.whileLoop({ (x: NDArray) in x .< a[1] }, { x in x + a[2] }, a[0])]
  },
  TracingGolden("while_array_any") { a in
    [try lax.whileLoop({ (x: NDArray) in jnp.any(x .> 1) }, { x in x * 0.5 }, a[0])]
  },
  TracingGolden("while_vmap_carry") { a in
    [try jax.vmap { (x: NDArray) in try lax.whileLoop({ (b: NDArray) in b .> 1 }, { b in b / 2 }, x) }(a[0])]
  },
  TracingGolden("while_jvp") { a in
    let (x, t) = try jax.jvp(
      { (x: NDArray) in try lax.whileLoop({ (b: NDArray) in b .< 9 }, { b in b * b }, x) }, a[0], a[1])
    return [x, t]
  },
  TracingGolden("cond_predicate") { a in
    [try lax.cond(a[0] .> 0, { (x: NDArray) in jnp.sin(x) }, { x in jnp.cos(x) }, a[0])]
  },
  TracingGolden("cond_bool_argument") { a in
    [try lax.cond(a[0], { (x: NDArray) in x * 2 }, { x in x + 1 }, a[1])]
  },
  TracingGolden("cond_two_operands") { a in
    [try lax.cond(a[0], { (x: NDArray, y: NDArray) in x + y }, { x, y in x - y }, a[1], a[2])]
  },
  TracingGolden("cond_in_cond") { a in
    [
      try lax.cond(
        a[0] .> 0,
        { (x: NDArray) in try lax.cond(x .> 1, { (y: NDArray) in jnp.sin(y) }, { y in jnp.cos(y) }, x) },
        { x in x }, a[0])
    ]
  },
  TracingGolden("switch_two") { a in
    [try lax.switch(a[0], [{ (x: NDArray) in x + 1 }, { (x: NDArray) in x * 2 }], a[1])]
  },
  TracingGolden("cond_vmap_operand") { a in
    [
      try jax.vmap { (x: NDArray) in
        try lax.cond(a[0], { (y: NDArray) in jnp.sin(y) }, { y in jnp.cos(y) }, x)
      }(a[1])
    ]
  },
  TracingGolden("cond_vmap_predicate") { a in
    [
      try jax.vmap { (q: NDArray, x: NDArray) in
        try lax.cond(q, { (y: NDArray) in jnp.sin(y) }, { y in jnp.cos(y) }, x)
      }(a[0], a[1])
    ]
  },
  TracingGolden("cond_jvp") { a in
    let (x, t) = try jax.jvp(
      { (x: NDArray) in try lax.cond(a[0], { (y: NDArray) in jnp.sin(y) }, { y in jnp.cos(y) }, x) }, a[1],
      a[1])
    return [x, t]
  },
  TracingGolden("map_function") { a in [try lax.map({ (r: NDArray) in jnp.sum(jnp.sin(r)) }, a[0])] },
  TracingGolden("map_closure") { a in [try lax.map({ (x: NDArray) in x * a[1] }, a[0])] },
  TracingGolden("jit_of_scan") { a in
    let (c, ys) = try jax.jit { (x: NDArray) in
      try lax.scan({ (c: NDArray, x: NDArray) in (c + x, c) }, 0.0, x)
    }(a[0])
    return [c, ys]
  },
]
