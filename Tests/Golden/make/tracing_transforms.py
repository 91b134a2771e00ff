"""Functions under vmap and jvp, nested jit, custom rules, checkpoint, and arguments that are trees."""

import jax
import jax.numpy as jnp
from jax import lax

TABLE = jnp.array([1.0, 2.0, 3.0])
_square = jax.custom_jvp(lambda x: x * x)
_square.defjvp(lambda primals, tangents: (_square(primals[0]), 2.0 * primals[0] * tangents[0]))
_clipped = jax.custom_vjp(lambda x: x)
_clipped.defvjp(lambda x: (x, None), lambda _, g: (jnp.clip(g, -1.0, 1.0),))
_sine = jax.custom_vjp(lambda x, s: jnp.sin(x) * s)
_sine.defvjp(lambda x, s: (jnp.sin(x) * s, (x, s)), lambda r, g: (g * jnp.cos(r[0]) * r[1], jnp.sum(g * jnp.sin(r[0]))))
_jitted = jax.jit(lambda x: jnp.sin(x) * 2)
_static = jax.jit(lambda x, n: x * n, static_argnums=1)


@jax.jit
def _scaled(x, s):
    return x * s


@jax.jit
def _long_body(x):
    return jnp.sin(jnp.cos(jnp.tanh(jnp.exp(jnp.log(jnp.sqrt(jnp.sin(jnp.cos(jnp.tanh(jnp.exp(jnp.log(x)))))))))))


@jax.custom_jvp
def _softplus(x):
    return jnp.log1p(jnp.exp(x))


@_softplus.defjvp
def _softplus_rule(primals, tangents):
    return _softplus(primals[0]), jax.nn.sigmoid(primals[0]) * tangents[0]


# == vmap
def vmap_sin(x: "f32[2,3]"): return jax.vmap(jnp.sin)(x)
def vmap_add_pairwise(x: "f32[4]", y: "f32[4]"): return jax.vmap(lambda a, b: a + b)(x, y)
def vmap_add_unbatched(x: "f32[4]", y: "f32[]"): return jax.vmap(lambda a, b: a + b, in_axes=(0, None))(x, y)
def vmap_add_rank_grows(x: "f32[4]", y: "f32[3]"): return jax.vmap(lambda a: a + y)(x)
def vmap_in_axis_one(x: "f32[2,3]"): return jax.vmap(lambda a: a * TABLE[0] + jnp.sum(a), in_axes=1)(x)
def vmap_mixed_axes(x: "f32[4,3]", y: "f32[3,4]"): return jax.vmap(lambda a, b: a * b, in_axes=(0, 1))(x, y)
def vmap_out_axis_one(x: "f32[4,3]"): return jax.vmap(lambda a: a * 2, out_axes=1)(x)
def vmap_constant_output(x: "f32[4]"): return jax.vmap(lambda a: 1.0)(x)
def vmap_unused(x: "f32[4]"): return jax.vmap(lambda a: TABLE)(x)
def vmap_nested(x: "f32[3]", y: "f32[2]"): return jax.vmap(lambda a: jax.vmap(lambda b: a * b)(y))(x)
def vmap_dot_vectors(x: "f32[4,3]", y: "f32[4,3]"): return jax.vmap(jnp.dot)(x, y)
def vmap_matrix_vector(m: "f32[2,3]", x: "f32[4,3]"): return jax.vmap(lambda v: m @ v)(x)
def vmap_vector_matrix(m: "f32[3,2]", x: "f32[4,3]"): return jax.vmap(lambda v: v @ m)(x)
def vmap_dense(x: "f32[4,3]", w: "f32[3,2]", b: "f32[2]"): return jax.vmap(lambda v: jnp.tanh(v @ w + b))(x)
def vmap_matmul_both(x: "f32[5,2,3]", y: "f32[5,3,4]"): return jax.vmap(lambda a, b: a @ b)(x, y)
def vmap_where(x: "f32[4,3]"): return jax.vmap(lambda a: jnp.where(a > 0, a, 0.0))(x)
def vmap_where_scalar_predicate(p: "bool[4]", x: "f32[4,3]"):
    return jax.vmap(lambda q, a: jnp.where(q, a, 1.0))(p, x)
def vmap_sum_axis(x: "f32[4,2,3]"): return jax.vmap(lambda a: jnp.sum(a, axis=0))(x)
def vmap_argmax(x: "f32[4,3]"): return jax.vmap(jnp.argmax)(x)
def vmap_cumsum(x: "f32[4,3]"): return jax.vmap(jnp.cumsum)(x)
def vmap_reshape(x: "f32[4,2,3]"): return jax.vmap(lambda a: a.reshape(6))(x)
def vmap_transpose(x: "f32[4,2,3]"): return jax.vmap(lambda a: a.T)(x)
def vmap_concatenate(x: "f32[4,3]", y: "f32[2]"): return jax.vmap(lambda a: jnp.concatenate([a, y]))(x)
def vmap_stack(x: "f32[4]", y: "f32[]"): return jax.vmap(lambda a: jnp.stack([a, y]))(x)
def vmap_pad(x: "f32[4,3]"): return jax.vmap(lambda a: jnp.pad(a, 1))(x)
def vmap_slice(x: "f32[4,5]"): return jax.vmap(lambda a: a[1:3])(x)
def vmap_index_static(x: "f32[4,5]"): return jax.vmap(lambda a: a[-1])(x)
def vmap_index_batched_operand(x: "f32[4,5]", i: "i32[]"): return jax.vmap(lambda a: a[i])(x)
def vmap_index_batched_index(x: "f32[5]", i: "i32[4]"): return jax.vmap(lambda j: x[j])(i)
def vmap_index_both(x: "f32[4,5]", i: "i32[4]"): return jax.vmap(lambda a, j: a[j])(x, i)
def vmap_at_set(x: "f32[4,5]", i: "i32[4]"): return jax.vmap(lambda a, j: a.at[j].set(1.0))(x, i)
def vmap_dynamic_slice_index(x: "f32[5]", i: "i32[4]"):
    return jax.vmap(lambda j: lax.dynamic_slice(x, (j,), (2,)))(i)
def vmap_dynamic_update_slice(x: "f32[4,5]", y: "f32[4,2]", i: "i32[]"):
    return jax.vmap(lambda a, b: lax.dynamic_update_slice(a, b, (i,)))(x, y)
def vmap_sort(x: "f32[4,3]"): return jax.vmap(jnp.sort)(x)
def vmap_iota(x: "f32[4]"): return jax.vmap(lambda a: a * jnp.arange(3))(x)
def vmap_softmax(x: "f32[4,3]"): return jax.vmap(jax.nn.softmax)(x)
def vmap_norm_and_clip(x: "f32[4,3]"): return jax.vmap(lambda a: jnp.clip(a / jnp.linalg.norm(a), -1, 1))(x)
def vmap_random_normal(k: "key<fry>[4]"): return jax.vmap(lambda key: jax.random.normal(key, (3,)))(k)
def vmap_random_split(k: "key<fry>[4]"): return jax.vmap(jax.random.split)(k)
def vmap_split_then_uniform(k: "key<fry>[]"):
    return jax.vmap(lambda key: jax.random.uniform(key))(jax.random.split(k, 4))
def vmap_tree(p: {"b": "f32[4]", "a": "f32[4,3]"}): return jax.vmap(lambda t: t["a"] * t["b"])(p)
def vmap_tree_axes(p: {"b": "f32[]", "a": "f32[4,3]"}):
    return jax.vmap(lambda t: t["a"] * t["b"], in_axes=({"a": 0, "b": None},))(p)
def vmap_jit(x: "f32[4,3]"): return jax.vmap(_jitted)(x)
def vmap_jit_closure(x: "f32[4]", y: "f32[3]"): return jax.vmap(jax.jit(lambda a: a + y))(x)
def vmap_jvp(x: "f32[4]"): return jax.vmap(lambda a: jax.jvp(jnp.sin, (a,), (1.0,))[1])(x)
def vmap_conv(x: "f32[5,2,1,8,8]", w: "f32[4,1,3,3]"):
    return jax.vmap(lambda a: lax.conv(a, w, (1, 1), "SAME"))(x)


# == jvp
def jvp_sin(x: "f32[3]", t: "f32[3]"): return jax.jvp(jnp.sin, (x,), (t,))
def jvp_mul_both(x: "f32[3]", y: "f32[3]"): return jax.jvp(lambda a, b: a * b, (x, y), (y, x))
def jvp_mul_one(x: "f32[3]", y: "f32[3]"): return jax.jvp(lambda a: a * y, (x,), (x,))
def jvp_divide(x: "f32[3]", y: "f32[3]"): return jax.jvp(lambda a, b: a / b, (x, y), (y, x))
def jvp_elementary(x: "f32[3]", t: "f32[3]"): return jax.jvp(lambda a: jnp.exp(a) + jnp.log(a), (x,), (t,))
def jvp_tanh(x: "f32[3]", t: "f32[3]"): return jax.jvp(jnp.tanh, (x,), (t,))
def jvp_logistic_sqrt(x: "f32[3]", t: "f32[3]"):
    return jax.jvp(lambda a: lax.logistic(jnp.sqrt(a)), (x,), (t,))
def jvp_integer_pow(x: "f32[3]", t: "f32[3]"): return jax.jvp(lambda a: a**3, (x,), (t,))
def jvp_power(x: "f32[3]", y: "f32[3]"): return jax.jvp(lambda a: a**y, (x,), (x,))
def jvp_max_min(x: "f32[3]", y: "f32[3]"): return jax.jvp(lambda a: jnp.maximum(a, y), (x,), (y,))
def jvp_absolute_sign(x: "f32[3]", t: "f32[3]"):
    return jax.jvp(lambda a: jnp.abs(a) + jnp.sign(a), (x,), (t,))
def jvp_where(x: "f32[3]", t: "f32[3]"): return jax.jvp(lambda a: jnp.where(a > 0, a, 0.0), (x,), (t,))
def jvp_clip(x: "f32[3]", t: "f32[3]"): return jax.jvp(lambda a: jnp.clip(a, 0, 1), (x,), (t,))
def jvp_matmul(x: "f32[2,3]", y: "f32[3,4]"): return jax.jvp(lambda a, b: a @ b, (x, y), (x, y))
def jvp_dense(x: "f32[3]", w: "f32[3,2]"): return jax.jvp(lambda a: jnp.tanh(a @ w), (x,), (x,))
def jvp_sum_mean(x: "f32[2,3]", t: "f32[2,3]"): return jax.jvp(lambda a: jnp.sum(a) + jnp.mean(a), (x,), (t,))
def jvp_max(x: "f32[2,3]", t: "f32[2,3]"): return jax.jvp(lambda a: jnp.max(a, axis=1), (x,), (t,))
def jvp_prod(x: "f32[3]", t: "f32[3]"): return jax.jvp(jnp.prod, (x,), (t,))
def jvp_cumsum(x: "f32[3]", t: "f32[3]"): return jax.jvp(jnp.cumsum, (x,), (t,))
def jvp_var(x: "f32[3]", t: "f32[3]"): return jax.jvp(jnp.var, (x,), (t,))
def jvp_logsumexp(x: "f32[3]", t: "f32[3]"): return jax.jvp(jax.nn.logsumexp, (x,), (t,))
def jvp_softmax(x: "f32[3]", t: "f32[3]"): return jax.jvp(jax.nn.softmax, (x,), (t,))
def jvp_relu(x: "f32[3]", t: "f32[3]"): return jax.jvp(jax.nn.relu, (x,), (t,))
def jvp_gelu(x: "f32[3]", t: "f32[3]"): return jax.jvp(jax.nn.gelu, (x,), (t,))
def jvp_reshape_transpose(x: "f32[6]", t: "f32[6]"): return jax.jvp(lambda a: a.reshape(2, 3).T, (x,), (t,))
def jvp_concatenate(x: "f32[3]", y: "f32[2]"): return jax.jvp(lambda a: jnp.concatenate([a, y]), (x,), (x,))
def jvp_index(x: "f32[5]", t: "f32[5]"): return jax.jvp(lambda a: a[0] * a[1:3], (x,), (t,))
def jvp_index_array(x: "f32[5]", i: "i32[2]"): return jax.jvp(lambda a: a[i], (x,), (x,))
def jvp_at_set(x: "f32[5]", t: "f32[5]"): return jax.jvp(lambda a: a.at[1].set(a[0]), (x,), (t,))
def jvp_sort(x: "f32[5]", t: "f32[5]"): return jax.jvp(jnp.sort, (x,), (t,))
def jvp_convert(x: "f32[3]", t: "f32[3]"): return jax.jvp(lambda a: a.astype(jnp.float16), (x,), (t,))
def jvp_integer_output(x: "f32[3]", t: "f32[3]"): return jax.jvp(lambda a: (a > 0) * a, (x,), (t,))
def jvp_stop_gradient(x: "f32[3]", t: "f32[3]"):
    return jax.jvp(lambda a: a * lax.stop_gradient(a), (x,), (t,))
def jvp_zero_tangent(x: "f32[3]", y: "f32[3]"): return jax.jvp(lambda a: (a, y), (x,), (x,))
def jvp_floor(x: "f32[3]", t: "f32[3]"): return jax.jvp(jnp.floor, (x,), (t,))
def jvp_nested(x: "f32[]"):
    return jax.jvp(lambda a: jax.jvp(lambda b: b * jnp.sin(b), (a,), (1.0,))[1], (x,), (1.0,))
def jvp_perturbation(x: "f32[]"):
    return jax.jvp(lambda a: a * jax.jvp(lambda b: a + b, (1.0,), (1.0,))[1], (x,), (1.0,))
def jvp_tree(p: {"b": "f32[]", "a": "f32[3]"}): return jax.jvp(lambda t: t["a"] * t["b"], (p,), (p,))
def jvp_jit(x: "f32[3]", t: "f32[3]"): return jax.jvp(_jitted, (x,), (t,))
def jvp_jit_one_of_two(x: "f32[3]", s: "f32[]"): return jax.jvp(lambda a: _scaled(a, s), (x,), (x,))
def jvp_vmap(x: "f32[4,3]"): return jax.jvp(jax.vmap(lambda a: jnp.sum(a * a)), (x,), (x,))
def jvp_norm(x: "f32[3]", t: "f32[3]"): return jax.jvp(jnp.linalg.norm, (x,), (t,))


# == jit
def jit_call(x: "f32[3]"): return jax.jit(lambda y: jnp.sin(y) + 1)(x)
def jit_named(x: "f32[3]"): return _scaled(x, 2.0)
def jit_in_jit(x: "f32[3]"): return jax.jit(lambda y: jax.jit(lambda z: jnp.sin(z))(y) * 2)(x)
def jit_called_twice(x: "f32[3]"): return _jitted(_jitted(x))
def jit_called_twice_two_shapes(x: "f32[3]", y: "f32[]"): return _jitted(x), _jitted(y)
def jit_called_twice_weak(x: "f32[]", s: "f32[]*"): return _scaled(x, 2.0) + _scaled(x, x)
def jit_two_functions(x: "f32[3]"): return jax.jit(lambda y: y + 1)(x) * jax.jit(lambda y: y * 2)(x)
def jit_long_body(x: "f32[3]"): return _long_body(x)
def jit_shared_nested(x: "f32[3]"): return jax.jit(lambda y: _jitted(y) + 1)(x) + _jitted(x)
def jit_closes_over_tracer(x: "f32[3]", y: "f32[3]"): return jax.jit(lambda z: z * y)(x)
def jit_closes_over_sum(x: "f32[3]"):
    total = jnp.sum(x)
    return jax.jit(lambda y: y / total)(x)
def jit_closes_over_constant(x: "f32[3]"): return jax.jit(lambda y: y + TABLE)(x)
def jit_closes_over_constant_twice(x: "f32[3]"): return jax.jit(lambda y: y + TABLE)(x) * TABLE
def jit_constant_output(x: "f32[3]"): return jax.jit(lambda y: (y * 2, 1.0))(x)
def jit_no_arguments(): return jax.jit(lambda: jnp.arange(3))()
def jit_static_argument(x: "f32[3]"): return _static(x, 3)
def jit_static_two_values(x: "f32[3]"): return _static(_static(x, 3), 4)
def jit_unused_argument(x: "f32[3]", y: "f32[]"): return jax.jit(lambda a, b: a * 2)(x, y)
def jit_passes_argument(x: "f32[3]", y: "f32[]"): return jax.jit(lambda a, b: (b, a * 2))(x, y)
def jit_duplicate_output(x: "f32[3]"): return jax.jit(lambda a: (a + 1, a))(x)
def jit_same_result_twice(x: "f32[3]"):
    def f(a):
        b = a + 1
        return b, b
    return jax.jit(f)(x)
def jit_unused_result(x: "f32[3]"): return jax.jit(lambda a: (jnp.sin(a), jnp.cos(a)))(x)[0]
def jit_unread_inside(x: "f32[3]"):
    def f(a):
        jnp.cos(a)
        return jnp.sin(a)
    return jax.jit(f)(x)
def jit_tree(p: {"w": "f32[3,2]", "b": "f32[2]"}, x: "f32[3]"):
    return jax.jit(lambda q, y: y @ q["w"] + q["b"])(p, x)
def jit_tuple_argument(p: ["f32[3]", "f32[]"]): return jax.jit(lambda q: q[0] * q[1])(p)
def jit_literal_argument(x: "f32[3]"): return jax.jit(lambda a, s: a * s)(x, 2.0)
def jit_integer_literal_argument(x: "f32[3]"): return jax.jit(lambda a, n: a * n)(x, 2)
def jit_of_jvp(x: "f32[]"): return jax.jit(lambda a: jax.jvp(jnp.sin, (a,), (1.0,))[1])(x)
def jit_of_vmap(x: "f32[4]"): return jax.jit(jax.vmap(lambda a: a * 2))(x)
def jit_loss(p: {"w": "f32[3]", "b": "f32[]"}, x: "f32[4,3]", y: "f32[4]"):
    return jax.jit(lambda q: jnp.mean((x @ q["w"] + q["b"] - y) ** 2))(p)


# == trees
def tree_dictionary_order(p: {"b": "f32[3]", "a": "f32[]", "c": "i32[]"}): return p
def tree_dictionary_result(x: "f32[3]"): return {"z": x, "a": x + 1}
def tree_nested(p: {"layers": ["f32[3]", {"y": "f32[]", "x": "f32[2]"}], "bias": "f32[]"}): return p["layers"]
def tree_map_scale(p: {"b": "f32[3]", "a": "f32[]"}): return jax.tree.map(lambda v: v * 2, p)
def tree_sgd(p: {"w": "f32[3]", "b": "f32[]"}, g: {"w": "f32[3]", "b": "f32[]"}):
    return jax.tree.map(lambda v, d: v - 0.1 * d, p, g)
def tree_list_result(x: "f32[3]"): return [x, [x + 1, x]]


# == custom rules
def custom_jvp_call(x: "f32[3]"): return _square(x)
def custom_jvp_twice(x: "f32[3]"): return _square(_square(x))
def custom_jvp_named(x: "f32[3]"): return _softplus(x)
def custom_jvp_jvp(x: "f32[3]", t: "f32[3]"): return jax.jvp(_square, (x,), (t,))
def custom_jvp_jvp_named(x: "f32[3]", t: "f32[3]"): return jax.jvp(_softplus, (x,), (t,))
def custom_jvp_vmap(x: "f32[4]"): return jax.vmap(_square)(x)
def custom_jvp_vmap_closure(x: "f32[4]", y: "f32[3]"): return jax.vmap(lambda a: _square(a * y))(x)
def custom_jvp_jvp_of_vmap(x: "f32[4]"): return jax.jvp(jax.vmap(_square), (x,), (x,))
def custom_jvp_vmap_of_jvp(x: "f32[4]"): return jax.vmap(lambda a: jax.jvp(_square, (a,), (1.0,))[1])(x)
def custom_jvp_jit(x: "f32[3]"): return jax.jit(_square)(x)
def custom_jvp_second_order(x: "f32[]"):
    return jax.jvp(lambda a: jax.jvp(_square, (a,), (1.0,))[1], (x,), (1.0,))
def custom_vjp_call(x: "f32[3]"): return _clipped(x) * 2
def custom_vjp_two_arguments(x: "f32[3]", s: "f32[]"): return _sine(x, s)
def custom_vjp_literal(x: "f32[3]"): return _sine(x, 2.0)
def custom_vjp_vmap(x: "f32[4,3]", s: "f32[]"): return jax.vmap(lambda a: _sine(a, s))(x)
def custom_vjp_jit(x: "f32[3]"): return jax.jit(_clipped)(x)


# == checkpoint
def checkpoint_call(x: "f32[3]"): return jax.checkpoint(lambda a: jnp.sin(jnp.sin(a)))(x)
def checkpoint_two_arguments(x: "f32[3]", w: "f32[3,3]"):
    return jax.checkpoint(lambda a, b: jnp.tanh(a @ b))(x, w)
def checkpoint_closure(x: "f32[3]", w: "f32[3,3]"): return jax.checkpoint(lambda a: jnp.tanh(a @ w))(x)
def checkpoint_constant(x: "f32[3]"): return jax.checkpoint(lambda a: jnp.sin(a) * TABLE)(x)
def checkpoint_vmap(x: "f32[4,3]"): return jax.vmap(jax.checkpoint(lambda a: jnp.sin(a) * 2))(x)
def checkpoint_vmap_unbatched(x: "f32[4]", y: "f32[3]"):
    return jax.vmap(jax.checkpoint(lambda a, b: a * jnp.sin(b)), in_axes=(0, None))(x, y)
def checkpoint_jvp(x: "f32[3]", t: "f32[3]"):
    return jax.jvp(jax.checkpoint(lambda a: jnp.sin(a) * a), (x,), (t,))
def checkpoint_in_jit(x: "f32[3]"): return jax.jit(jax.checkpoint(lambda a: jnp.sin(a) * 2))(x)
def checkpoint_of_jit(x: "f32[3]"): return jax.checkpoint(_jitted)(x)
def checkpoint_nested(x: "f32[3]"):
    return jax.checkpoint(lambda a: jax.checkpoint(lambda b: jnp.sin(b))(a) * 2)(x)


# == jacobians
def jacfwd_vector(x: "f32[3]"): return jax.jacfwd(jnp.sin)(x)
def jacfwd_scalar(x: "f32[]*"): return jax.jacfwd(jnp.sin)(x)
def jacfwd_two_parts(x: "f32[3]", y: "f32[]"): return jax.jacfwd(lambda a, b: a * b, argnums=(0, 1))(x, y)
def jacfwd_matrix(x: "f32[2,3]"): return jax.jacfwd(lambda a: jnp.sum(a, axis=1))(x)
def jacfwd_aux(x: "f32[3]"): return jax.jacfwd(lambda a: (jnp.sin(a), jnp.cos(a)), has_aux=True)(x)
def jacrev_vector(x: "f32[3]"): return jax.jacrev(jnp.sin)(x)
def jacrev_two_parts(x: "f32[3]", y: "f32[]"): return jax.jacrev(lambda a, b: a * b, argnums=(0, 1))(x, y)
def jacrev_matrix(x: "f32[2,3]"): return jax.jacrev(lambda a: jnp.sum(jnp.sin(a), axis=1))(x)
def jacrev_of_second(x: "f32[3]", y: "f32[3]"): return jax.jacrev(lambda a, b: a * jnp.sin(b), argnums=1)(x, y)
def hessian_of_sum(x: "f32[3]"): return jax.hessian(lambda a: jnp.sum(jnp.sin(a)))(x)


# == weak indices
def index_weak(x: "f32[5]", i: "i32[]*"): return x[i]
def index_weak_row(x: "f32[3,4]", i: "i32[]*"): return x[i]
def index_weak_twice(x: "f32[3,4]", i: "i32[]*"): return x[i, i]
def index_weak_set(x: "f32[5]", i: "i32[]*"): return x.at[i].set(0.0)
def index_weak_add(x: "f32[3,4]", i: "i32[]*"): return x.at[i].add(1.0)
