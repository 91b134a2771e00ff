"""Programs that go wrong: a NaN or an infinity arises somewhere a locator has to find.

`kind` says which of the two the case is about; `failure.jsonl` always reports both.
"""

import jax
import jax.numpy as jnp
import numpy as np
from jax import lax

from registry import BF16, NONE, Suite, normal

SUITE = Suite()
F16, F32, I32 = np.float16, np.float32, np.int32


def add(name, function, *args, kind="nan", where="forward", **options):
    SUITE.add(
        name,
        kind,
        f"failure:{where}",
        function,
        *args,
        kind=kind,
        transforms=NONE,
        notes=("nan-compare-equal",),
        **options,
    )


def array(*values, dtype=F32):
    return np.array(values, dtype)


# Straight-line programs.
add("log_of_negative", lambda x: jnp.sum(jnp.log(x - 1) * 2), array(3.0, 0.5))
add("log_of_zero_inf", lambda x: jnp.log(x) + 1, array(1.0, 0.0), kind="inf")
add("zero_times_inf", lambda x, y: (1 / y) * x, array(1.0, 0.0), array(2.0, 0.0))
add("inf_over_inf_softmax", lambda x: jnp.exp(x) / jnp.sum(jnp.exp(x)), array(1.0, 90.0))
add("acos_outside_domain", lambda a, b: jnp.arccos(a @ b), array(1.0, 0.5), array(0.9, 0.3))
add("float16_square_overflow", lambda x: jnp.sum(x * x), array(3.0, 300.0, dtype=F16), kind="inf")
add("bfloat16_difference_of_infs", lambda x: jnp.exp(x) - jnp.exp(x), array(1.0, 100.0, dtype=BF16))
add("empty_mean", lambda x: jnp.mean(x[5:]), normal("empty_mean", 5))
add("pow_fraction_of_negative", lambda x: (x - 2) ** 0.5, array(3.0, 1.0))
add("atanh_reaches_inf", lambda x: jnp.arctanh(x * 2) * 0.5, array(0.1, 0.5), kind="inf")
add("complex_zero_over_zero", lambda z: (z - z) / (z - z), np.array([1 + 2j, 3 - 1j], np.complex64))
add(
    "take_fills_with_nan",
    lambda x, i: jnp.sum(jnp.take(x, i, mode="fill")),
    normal("take_fills", 4),
    np.array([1, 9], I32),
)
add("nan_in_sort_leaf", lambda x: jnp.sort(jnp.sqrt(x))[0], array(4.0, -1.0, 9.0))


# Calls.
@jax.custom_jvp
def ratio(x):
    return jnp.sqrt(x) / x


ratio.defjvp(lambda primals, tangents: (ratio(*primals), tangents[0]))
add(
    "layer_norm_in_jit",
    jax.jit(lambda x: (x - x.mean(-1, keepdims=True)) / x.std(-1, keepdims=True)),
    np.array([[1, 2, 3], [4, 4, 4]], F32),
)
add("two_jits_deep", lambda x: jax.jit(lambda v: jax.jit(jnp.sqrt)(v - 2) + 1)(x), array(3.0, 1.0))
add(
    "shared_body_second_call",
    lambda x: (lambda f: f(x) + f(x - 2))(jax.jit(jnp.log1p)),
    array(0.5, 0.7),
)
add("remat_forward_log", lambda x: jax.checkpoint(lambda v: jnp.log(v) * v)(x), array(0.0, 2.0))
add("custom_jvp_body", ratio, array(0.0, 4.0))
add(
    "library_norm_gradient",
    jax.grad(lambda x: jnp.linalg.norm(x - x)),
    normal("lng", 3),
    where="backward",
)
add(
    "solve_singular",
    lambda a, b: jnp.sum(jnp.linalg.solve(a, b)),
    np.array([[2, 1], [4, 2]], F32),
    array(1.0, 1.0),
    kind="inf",
)
add(
    "cholesky_of_indefinite",
    lambda a: jnp.sum(jnp.linalg.cholesky(a)),
    np.array([[1, 3], [3, 1]], F32),
)

# Loops and branches.
add(
    "scan_iteration_5_sqrt",
    lambda x: lax.scan(lambda c, _: (c - 1, jnp.sqrt(c)), x, None, length=8),
    F32(4.5),
)
add(
    "scan_reverse_row_2",
    lambda xs: lax.scan(lambda c, x: (c + x, jnp.log(x)), 0.0, xs, reverse=True),
    array(-1.0, 5.0, -2.0, 3.0),
)
add(
    "scan_product_overflow",
    lambda x: lax.scan(lambda c, _: (c * c, c), x, None, length=9),
    F32(2.5),
    kind="inf",
)
add(
    "while_halving_reciprocal",
    lambda x: lax.while_loop(lambda c: c[0] > 0, lambda c: (c[0] - 1, 1 / (c[0] - 1)), (x, x)),
    F32(3.0),
    kind="inf",
)
add(
    "while_condition_nan",
    lambda x: lax.while_loop(lambda c: jnp.sqrt(2.5 - c) < 2, lambda c: c + 1, x),
    F32(0.0),
)
add(
    "while_batched_lane",
    jax.vmap(
        lambda x: lax.while_loop(
            lambda c: c[1] < 3, lambda c: (jnp.sqrt(c[0] - 1), c[1] + 1), (x, 0)
        )
    ),
    array(9.0, 3.0, 30.0),
)
add(
    "cond_false_branch",
    lambda p, x: lax.cond(p, jnp.sin, lambda v: (v - v) / (v - v), x),
    np.bool_(False),
    F32(2),
)
add(
    "switch_clamped_index",
    lambda i, x: lax.switch(i, [jnp.cos, jnp.abs, lambda v: jnp.log(-v)], x),
    I32(17),
    array(1.0, 2.0),
)
add(
    "scan_of_cond_of_jit",
    lambda xs: lax.scan(
        lambda c, x: (c + 1, lax.cond(x > 1, jax.jit(lambda v: jnp.arcsin(v)), lambda v: v, x)),
        0,
        xs,
    ),
    array(0.5, -0.3, 1.5, 0.2),
)
add(
    "nested_scan_inner_row",
    lambda xs: lax.scan(lambda c, row: lax.scan(lambda a, v: (a + v, jnp.log(v)), c, row), 0.0, xs),
    np.array([[1, 2, 3], [1, 2, 3], [1, -2, 3]], F32),
)
add(
    "double_where_gradient",
    jax.grad(lambda x: jnp.sum(jnp.where(x > 0, jnp.sqrt(x), 0.0))),
    array(1.0, 0.0),
    where="backward",
)
add(
    "scan_gradient_sqrt_of_zero",
    jax.grad(lambda x: lax.scan(lambda c, v: (c + jnp.sqrt(v), None), 0.0, x)[0]),
    array(1.0, 0.0, 4.0),
    where="backward",
    kind="inf",
)
