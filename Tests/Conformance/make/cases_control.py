"""Primitive cases: control flow, calls, random numbers, effects."""

import jax
import jax.numpy as jnp
import numpy as np
from jax import lax

from registry import FORWARD, NONE, Key, Suite, integers, normal

SUITE = Suite()
F32, I32, U32 = np.float32, np.int32, np.uint32


def add(name, primitive, function, *args, **options):
    SUITE.add(name, primitive, "control", function, *args, **options)


# cond
BRANCHES = (jnp.sin, lambda x: x * x, lambda x: -x)
for index in (0, 2, -5, 99):
    add(
        f"cond_index_{index}".replace("-", "m"),
        "cond",
        lambda i, x: lax.cond_p.bind(i, x, branches=_branches(x)),
        I32(index),
        normal("cond", 3),
        transforms=NONE,
    )
add(
    "cond_switch_vmapped",
    "cond",
    jax.vmap(lambda i, x: lax.switch(i, BRANCHES, x)),
    np.array([-1, 1, 7], I32),
    normal("sw", 3),
)
for value in (True, False):
    add(
        f"cond_bool_{value}".lower(),
        "cond",
        lambda p, x, y: lax.cond(p, lambda a, b: (a + b, a), lambda a, b: (a * b, b), x, y),
        np.bool_(value),
        normal("cb/x", 2),
        normal("cb/y", 2),
    )
add("cond_no_operands", "cond", lambda i: lax.switch(i, [lambda: 1.0, lambda: 2.0]), I32(1))
add("cond_float_predicate_nan", "cond", lambda x: lax.cond(x > 0, jnp.log, jnp.abs, x), F32(np.nan))


def _branches(x):
    return tuple(jax.make_jaxpr(branch)(x) for branch in BRANCHES)


# scan
def running(carry, row):
    return carry * 0.5 + row, jnp.tanh(carry)


add(
    "scan_forward",
    "scan",
    lambda c, xs: lax.scan(running, c, xs),
    normal("sf/c", 2),
    normal("sf", 4, 2),
)
add(
    "scan_reverse",
    "scan",
    lambda c, xs: lax.scan(running, c, xs, reverse=True),
    normal("sr/c", 2),
    normal("sr", 4, 2),
)
add(
    "scan_unrolled",
    "scan",
    lambda c, xs: lax.scan(running, c, xs, unroll=3),
    normal("su/c", 2),
    normal("su", 5, 2),
)
add(
    "scan_length_zero",
    "scan",
    lambda c, xs: lax.scan(running, c, xs),
    normal("sz/c", 2),
    np.zeros((0, 2), F32),
)
add(
    "scan_length_one_no_carry",
    "scan",
    lambda xs: lax.scan(lambda c, x: (c, x * 2), None, xs)[1],
    normal("s1", 1, 3),
)
add(
    "scan_no_xs", "scan", lambda c: lax.scan(lambda c, _: (c * 1.1, c), c, None, length=4), F32(1.5)
)
add(
    "scan_consts_closure",
    "scan",
    lambda w, xs: lax.scan(lambda c, x: (jnp.tanh(w @ c + x), None), jnp.zeros(2), xs)[0],
    normal("sc/w", 2, 2),
    normal("sc", 3, 2),
)
add(
    "scan_integer_carry_wraps",
    "scan",
    lambda c, xs: lax.scan(lambda c, x: (c * 31 + x, c % 7), c, xs),
    I32(17),
    integers("si", 0, 99, 9),
    notes=("int-wraparound/div0/shift>=width",),
)
add(
    "scan_key_carry",
    "scan",
    lambda k: lax.scan(
        lambda k, _: (jax.random.split(k)[0], jax.random.bits(k)), k, None, length=3
    ),
    Key(5),
    transforms=NONE,
)
add(
    "scan_nested",
    "scan",
    lambda xs: lax.scan(lambda c, row: lax.scan(lambda a, b: (a + jnp.sin(b), a), c, row), 0.0, xs),
    normal("sn", 2, 3),
)
add(
    "scan_unused_outputs",
    "scan",
    lambda xs: lax.scan(lambda c, x: (c + x, x), 0.0, xs)[0],
    normal("so", 3),
)

# while
add(
    "while_count",
    "while",
    lambda n: lax.while_loop(lambda c: c[0] < n, lambda c: (c[0] + 1, c[1] * 2), (0, 1.0)),
    I32(5),
)
add("while_never", "while", lambda x: lax.while_loop(lambda c: c > 1e9, lambda c: c * 2, x), F32(3))
add(
    "while_cond_consts",
    "while",
    lambda limit, step, x: lax.while_loop(lambda c: jnp.sum(c) < limit, lambda c: c + step, x),
    F32(20),
    F32(1.5),
    normal("wc", 3),
)
add(
    "while_batched_predicate",
    "while",
    jax.vmap(lambda x: lax.while_loop(lambda c: c[1] < 50, lambda c: (c[0] + 1, c[1] * 3), (0, x))),
    np.array([1, 60, 7], F32),
    transforms=("jvp", "vmap"),
)
add(
    "while_nan_predicate",
    "while",
    lambda x: lax.while_loop(lambda c: c < 10, lambda c: c + 1, x),
    F32(np.nan),
    transforms=NONE,
)
add(
    "fori_dynamic_bounds",
    "while",
    lambda lo, hi, x: lax.fori_loop(lo, hi, lambda i, v: v + i * 0.5, x),
    I32(2),
    I32(6),
    F32(1),
    transforms=("jvp", "vmap"),
)
add(
    "fori_static_bounds", "scan", lambda x: lax.fori_loop(0, 4, lambda i, v: v * 1.5 + i, x), F32(1)
)
add(
    "fori_empty_range",
    "while",
    lambda lo, hi, x: lax.fori_loop(lo, hi, lambda i, v: v * 0, x),
    I32(5),
    I32(2),
    F32(7),
    transforms=FORWARD,
)

# Calls and custom rules.
scaled = jax.jit(lambda x, y: (x * y, x))
add("jit_repeated_operand", "jit", lambda x: scaled(x, x), normal("jr", 3))
add("jit_literal_results", "jit", lambda x: jax.jit(lambda v: (v, 1.0, v))(x), normal("jl", 2))
add(
    "jit_shared_twice",
    "jit",
    lambda x, y: scaled(*scaled(x, y)),
    normal("js/x", 3),
    normal("js/y", 3),
)
add("jit_dropped_result", "jit", lambda x: scaled(x, x + 1)[0], normal("jd", 3))


@jax.jit
def with_constant(x):
    return x @ jnp.asarray(np.arange(6, dtype=np.float32).reshape(2, 3))


add("jit_constant_of_body", "jit", lambda x: with_constant(x) + 1, normal("jc", 4, 2))
add("toplevel_constant", "mul", lambda x: x * np.array([1.5, -2, 3], F32), normal("tlc", 3))
add(
    "remat_gradient",
    "remat2",
    jax.grad(lambda x: jnp.sum(jax.checkpoint(lambda v: jnp.sin(jnp.sin(v)))(x))),
    normal("rg", 3),
    transforms=FORWARD,
)
add("remat_forward", "remat2", jax.checkpoint(lambda x: jnp.exp(x) * x), normal("rf", 3))


@jax.custom_jvp
def softplus(x):
    return jnp.log1p(jnp.exp(x))


softplus.defjvp(
    lambda primals, tangents: (softplus(*primals), tangents[0] * jax.nn.sigmoid(primals[0]))
)


@jax.custom_vjp
def halved_gradient(x):
    return x * 3


halved_gradient.defvjp(lambda x: (halved_gradient(x), None), lambda _, g: (g * 1.5,))
add("custom_jvp_call", "custom_jvp_call", softplus, normal("cj", 4))
add("custom_jvp_relu", "custom_jvp_call", jax.nn.relu, np.array([-1, 0, 2, np.nan], F32))
add(
    "custom_vjp_call",
    "custom_vjp_call",
    halved_gradient,
    normal("cv", 4),
    transforms=("vjp", "vmap"),
)
add(
    "custom_vjp_differentiated",
    "mul",
    jax.grad(lambda x: jnp.sum(halved_gradient(x) ** 2)),
    normal("cvd", 3),
    transforms=FORWARD,
)


# Random numbers.
def bits(width, shape=(3,)):
    return lambda k: jax.random.bits(k, shape, f"uint{width}")


for width in (8, 16, 32):
    add(f"random_bits_{width}", "random_bits", bits(width), Key(width), transforms=FORWARD)
add("random_bits_scalar", "random_bits", bits(32, ()), Key(1))
add("random_bits_odd_shape", "random_bits", bits(32, (3, 5)), Key(2))
add("random_bits_empty", "random_bits", bits(32, (0, 4)), Key(3))
add("random_bits_64", "random_bits", bits(64), Key(4), x64=True)
add("random_bits_batched_keys", "random_bits", jax.vmap(bits(32, (4,))), Key(6, 3))
add(
    "random_split_three",
    "random_split",
    lambda k: jax.random.split(k, 3),
    Key(7),
    transforms=FORWARD,
)
add("random_split_shape", "random_split", lambda k: jax.random.split(k, (2, 2)), Key(8))
add(
    "random_fold_in", "random_fold_in", jax.random.fold_in, Key(9), U32(4000000000), transforms=NONE
)
add(
    "random_fold_in_batched",
    "random_fold_in",
    jax.vmap(jax.random.fold_in),
    Key(10, 3),
    np.array([0, 1, 77], I32),
    transforms=NONE,
)
for seed in (0, -1, 2**31 - 1):
    add(f"random_seed_{seed}".replace("-", "m"), "random_seed", jax.random.key, I32(seed))
add(
    "random_wrap_unwrap",
    "random_wrap",
    lambda d: jax.random.key_data(jax.random.split(jax.random.wrap_key_data(d))),
    np.array([123, 4000000000], U32),
)
add("random_unwrap_batch", "random_unwrap", jax.random.key_data, Key(11, 2))
add(
    "key_array_indexing",
    "gather",
    lambda k, i: jax.random.bits(k[i]),
    Key(12, 4),
    I32(2),
    transforms=NONE,
)
add(
    "key_select",
    "select_n",
    lambda p, a, b: jax.random.bits(jnp.where(p, a, b)),
    np.bool_(True),
    Key(13),
    Key(14),
    transforms=NONE,
)
add(
    "threefry_direct",
    "threefry2x32",
    lambda k, x: jax.extend.random.threefry_2x32(k, x),
    np.array([7, 9], U32),
    np.arange(5, dtype=U32),
    transforms=NONE,
)
add(
    "debug_print_no_outputs",
    "debug_print",
    lambda x: (jax.debug.print("x={x}\n; in (1)", x=x), x + 1)[1],
    F32(2),
    transforms=NONE,
)
