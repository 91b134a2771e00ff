"""Loops and branches: scan, fori_loop, while_loop, cond, switch, map, alone and under vmap and jvp."""

import jax
import jax.numpy as jnp
from jax import lax

TABLE = jnp.array([1.0, 2.0, 3.0])


# == scan
def scan_cumulative(xs: "f32[5]"): return lax.scan(lambda c, x: (c + x, c), 0.0, xs)
def scan_array_carry(c: "f32[3]", xs: "f32[5,3]"):
    return lax.scan(lambda c, x: (jnp.sin(c) + x, c * x), c, xs)
def scan_carry_only(c: "f32[3]"): return lax.scan(lambda c, _: (c * 2, None), c, None, length=4)[0]
def scan_carry_strong(xs: "f32[5]"): return lax.scan(lambda c, x: (c * x, None), jnp.float32(1.0), xs)
def scan_closes_over_tracer(xs: "f32[5]", w: "f32[]"): return lax.scan(lambda c, x: (c + w * x, x), 0.0, xs)
def scan_closes_over_constant(xs: "f32[5]"): return lax.scan(lambda c, x: (c + x * TABLE, None), TABLE, xs)
def scan_matrix_carry(h: "f32[3]", w: "f32[3,3]", xs: "f32[5,3]"):
    return lax.scan(lambda c, x: (jnp.tanh(w @ c + x), c), h, xs)
def scan_reverse(xs: "f32[5]"): return lax.scan(lambda c, x: (c + x, c), 0.0, xs, reverse=True)
def scan_unroll(xs: "f32[6]"): return lax.scan(lambda c, x: (c + x, c), 0.0, xs, unroll=2)
def scan_tuple_carry(xs: "f32[5]"): return lax.scan(lambda c, x: ((c[0] + x, c[1] * x), c[0]), (0.0, 1.0), xs)
def scan_tree_xs(xs: {"b": "f32[5]", "a": "f32[5,3]"}):
    return lax.scan(lambda c, x: (c + x["a"] * x["b"], {"s": c}), jnp.zeros(3), xs)
def scan_integer_counter(xs: "f32[5]"): return lax.scan(lambda i, x: (i + 1, x * i), 0, xs)
def scan_of_jit(xs: "f32[5]"): return lax.scan(jax.jit(lambda c, x: (c + x, c)), 0.0, xs)
def scan_with_where(xs: "f32[5]"): return lax.scan(lambda c, x: (jnp.where(x > 0, c + x, c), c), 0.0, xs)
def scan_nested(xs: "f32[4,5]"):
    return lax.scan(lambda c, row: lax.scan(lambda d, x: (d + x, d * x), c, row), 0.0, xs)
def scan_random(k: "key<fry>[]"):
    def step(key, _):
        key, sub = jax.random.split(key)
        return key, jax.random.uniform(sub)
    return lax.scan(step, k, None, length=3)
def scan_twice_same_body(xs: "f32[5]"):
    body = lambda c, x: (c + x, c)
    return lax.scan(body, 0.0, xs), lax.scan(body, 1.0, xs)
def scan_unused_result(xs: "f32[5]"): return lax.scan(lambda c, x: (c + x, jnp.sin(x)), 0.0, xs)[0]
def scan_vmap(xs: "f32[4,5]"): return jax.vmap(lambda r: lax.scan(lambda c, x: (c + x, c), 0.0, r))(xs)
def scan_vmap_carry(c: "f32[4]", xs: "f32[5]"):
    return jax.vmap(lambda a: lax.scan(lambda d, x: (d * x, d), a, xs))(c)
def scan_vmap_constant(w: "f32[4]", xs: "f32[5]"):
    return jax.vmap(lambda a: lax.scan(lambda c, x: (c + x, c * a), 0.0, xs))(w)
def scan_jvp(c: "f32[3]", xs: "f32[5,3]"):
    return jax.jvp(lambda a: lax.scan(lambda d, x: (jnp.sin(d) * x, d), a, xs), (c,), (c,))
def scan_jvp_xs(xs: "f32[5]", t: "f32[5]"):
    return jax.jvp(lambda a: lax.scan(lambda c, x: (c * x, c), 1.0, a), (xs,), (t,))
def scan_jvp_constant(w: "f32[]", xs: "f32[5]"):
    return jax.jvp(lambda a: lax.scan(lambda c, x: (c + a * x, x), 0.0, xs), (w,), (w,))
def scan_jvp_of_vmap(xs: "f32[4,5]"):
    f = jax.vmap(lambda r: lax.scan(lambda c, x: (c * x, None), 1.0, r)[0])
    return jax.jvp(f, (xs,), (xs,))


# == fori_loop
def fori_static(x: "f32[3]"): return lax.fori_loop(0, 5, lambda i, a: a * 2, x)
def fori_uses_index(x: "f32[5]"): return lax.fori_loop(0, 5, lambda i, a: a + x[i], 0.0)
def fori_from_two(x: "f32[3]"): return lax.fori_loop(2, 6, lambda i, a: a + i, x)
def fori_dynamic(x: "f32[3]", n: "i32[]"): return lax.fori_loop(0, n, lambda i, a: a * 2, x)
def fori_dynamic_closure(x: "f32[3]", y: "f32[3]", n: "i32[]"):
    return lax.fori_loop(0, n, lambda i, a: a + y, x)
def fori_update(x: "f32[5]"): return lax.fori_loop(0, 5, lambda i, a: a.at[i].set(i * 2.0), x)
def fori_tuple(x: "f32[]"): return lax.fori_loop(0, 8, lambda i, c: (c[1], c[0] + c[1]), (x, x))
def fori_vmap(x: "f32[4]"): return jax.vmap(lambda a: lax.fori_loop(0, 5, lambda i, c: c * a, 1.0))(x)
def fori_vmap_dynamic_bound(n: "i32[4]"):
    return jax.vmap(lambda m: lax.fori_loop(0, m, lambda i, c: c * 2.0, 1.0))(n)
def fori_jvp(x: "f32[]", t: "f32[]"):
    return jax.jvp(lambda a: lax.fori_loop(0, 5, lambda i, c: jnp.sin(c), a), (x,), (t,))
def fori_jvp_dynamic(x: "f32[]", n: "i32[]"):
    return jax.jvp(lambda a: lax.fori_loop(0, n, lambda i, c: c * a, 1.0), (x,), (x,))


# == while_loop
def while_halving(x: "f32[]"): return lax.while_loop(lambda a: a > 1, lambda a: a / 2, x)
def while_counter(x: "f32[3]"):
    return lax.while_loop(lambda c: c[0] < 5, lambda c: (c[0] + 1, jnp.sin(c[1])), (0, x))
def while_closures(x: "f32[]", limit: "f32[]", step: "f32[]"):
    return lax.while_loop(lambda a: a < limit, lambda a: a + step, x)
def while_constant(x: "f32[3]"): return lax.while_loop(lambda a: jnp.sum(a) < 9.0, lambda a: a + TABLE, x)
def while_newton(x: "f32[]"):
    return lax.while_loop(lambda r: jnp.abs(r * r - x) > 1e-3, lambda r: 0.5 * (r + x / r), x)
def while_array_any(x: "f32[3]"): return lax.while_loop(lambda a: jnp.any(a > 1), lambda a: a * 0.5, x)
def while_vmap_carry(x: "f32[4]"):
    return jax.vmap(lambda a: lax.while_loop(lambda b: b > 1, lambda b: b / 2, a))(x)
def while_vmap_unbatched_predicate(x: "f32[4]"):
    body = lambda c: (c[0] + 1, c[1] * 2)
    return jax.vmap(lambda a: lax.while_loop(lambda c: c[0] < 3, body, (0, a)))(x)
def while_vmap_closure(limit: "f32[4]", x: "f32[]"):
    return jax.vmap(lambda m: lax.while_loop(lambda a: a < m, lambda a: a * 2, x))(limit)
def while_jvp(x: "f32[]", t: "f32[]"):
    return jax.jvp(lambda a: lax.while_loop(lambda b: b < 9, lambda b: b * b, a), (x,), (t,))
def while_jvp_closure(x: "f32[]", w: "f32[]"):
    return jax.jvp(lambda v: lax.while_loop(lambda b: b < 9, lambda b: b * v, x), (w,), (w,))


# == cond and switch
def cond_predicate(x: "f32[]"): return lax.cond(x > 0, jnp.sin, jnp.cos, x)
def cond_bool_argument(p: "bool[]", x: "f32[3]"): return lax.cond(p, lambda a: a * 2, lambda a: a + 1, x)
def cond_two_operands(p: "bool[]", x: "f32[3]", y: "f32[3]"):
    return lax.cond(p, lambda a, b: a + b, lambda a, b: a - b, x, y)
def cond_closures(p: "bool[]", x: "f32[3]", y: "f32[3]"): return lax.cond(p, lambda: x * 2, lambda: x + y)
def cond_constants(p: "bool[]", x: "f32[3]"): return lax.cond(p, lambda a: a + TABLE, lambda a: a, x)
def cond_tuple_result(p: "bool[]", x: "f32[]"): return lax.cond(p, lambda a: (a, 1.0), lambda a: (-a, a), x)
def cond_tree_result(p: "bool[]", x: "f32[]"):
    return lax.cond(p, lambda a: {"v": a}, lambda a: {"v": a * a}, x)
def cond_unused_operand(p: "bool[]", x: "f32[]", y: "f32[]"):
    return lax.cond(p, lambda a, b: a, lambda a, b: a, x, y)
def cond_integer_predicate(n: "i32[]", x: "f32[]"): return lax.cond(n, lambda a: a, lambda a: -a, x)
def cond_in_cond(x: "f32[]"):
    return lax.cond(x > 0, lambda a: lax.cond(a > 1, jnp.sin, jnp.cos, a), lambda a: a, x)
def switch_three(i: "i32[]", x: "f32[]"): return lax.switch(i, [jnp.sin, jnp.cos, lambda a: a * 2], x)
def switch_two(i: "i32[]", x: "f32[]"): return lax.switch(i, [lambda a: a + 1, lambda a: a * 2], x)
def cond_in_scan(xs: "f32[5]"):
    return lax.scan(lambda c, x: (lax.cond(x > 0, lambda: c + x, lambda: c), c), 0.0, xs)
def cond_vmap_operand(p: "bool[]", x: "f32[4]"):
    return jax.vmap(lambda a: lax.cond(p, jnp.sin, jnp.cos, a))(x)
def cond_vmap_predicate(p: "bool[4]", x: "f32[4]"):
    return jax.vmap(lambda q, a: lax.cond(q, jnp.sin, jnp.cos, a))(p, x)
def cond_vmap_predicate_closure(p: "bool[4]", x: "f32[3]"):
    return jax.vmap(lambda q: lax.cond(q, lambda: x * 2, lambda: x))(p)
def switch_vmap_index(i: "i32[4]", x: "f32[4]"):
    return jax.vmap(lambda j, a: lax.switch(j, [jnp.sin, jnp.cos, jnp.tanh], a))(i, x)
def cond_jvp(p: "bool[]", x: "f32[]"): return jax.jvp(lambda a: lax.cond(p, jnp.sin, jnp.cos, a), (x,), (x,))
def cond_jvp_closure(p: "bool[]", x: "f32[]"):
    return jax.jvp(lambda a: lax.cond(p, lambda: a * a, lambda: 1.0), (x,), (x,))
def cond_jvp_of_predicate(x: "f32[]"):
    return jax.jvp(lambda a: lax.cond(a > 0, jnp.sin, jnp.cos, a), (x,), (1.0,))


# == map and others
def map_function(xs: "f32[4,3]"): return lax.map(lambda r: jnp.sum(jnp.sin(r)), xs)
def map_closure(xs: "f32[4]", w: "f32[3]"): return lax.map(lambda a: a * w, xs)
def cumulative_sum_and_product(xs: "f32[5]"): return lax.cumsum(xs) + lax.cumprod(xs)
def scan_of_checkpoint(xs: "f32[5]"):
    return lax.scan(jax.checkpoint(lambda c, x: (jnp.sin(c) * x, c)), 0.0, xs)
def jit_of_scan(xs: "f32[5]"): return jax.jit(lambda a: lax.scan(lambda c, x: (c + x, c), 0.0, a))(xs)
def scan_in_cond(p: "bool[]", xs: "f32[5]"):
    return lax.cond(p, lambda a: lax.scan(lambda c, x: (c + x, None), 0.0, a)[0], lambda a: 1.0, xs)
def lstm_step(w: "f32[5,8]", xs: "f32[4,3]"):
    def step(carry, x):
        h, c = carry
        i, f, g, o = jnp.split(jnp.concatenate([x, h]) @ w, 4)
        c = jax.nn.sigmoid(f) * c + jax.nn.sigmoid(i) * jnp.tanh(g)
        h = jax.nn.sigmoid(o) * jnp.tanh(c)
        return (h, c), h
    return lax.scan(step, (jnp.zeros(2), jnp.zeros(2)), xs)
def attention(q: "f32[4,2]", k: "f32[4,2]", v: "f32[4,2]"):
    scores = jnp.where(jnp.tril(jnp.ones((4, 4), dtype=bool)), q @ k.T / jnp.sqrt(2.0), -1e9)
    return jax.nn.softmax(scores, axis=-1) @ v
