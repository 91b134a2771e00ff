"""Primitive cases: the less common primitives, and second examples of the common ones."""

import jax
import jax.numpy as jnp
import numpy as np
from jax import lax
from jax.ad_checkpoint import checkpoint_name

from registry import BF16, FORWARD, NONE, Key, Suite, integers, normal, positive_definite, uniform

SUITE = Suite()
F32, F64, I32, U32 = np.float32, np.float64, np.int32, np.uint32


def add(name, primitive, function, *args, **options):
    SUITE.add(name, primitive, "rare", function, *args, **options)


X = normal("x", 3, 4)
POSITIVE = {"x64": True, "slack": 20}

# Calls, annotations, effects.
add("checkpoint_name", "name", lambda x: checkpoint_name(x * 2, "doubled") + 1, X[0])
add("device_put_identity", "device_put", lambda x: jax.device_put(x) * 2, X[0])
add(
    "optimization_barrier_one", "optimization_barrier", lambda x: lax.optimization_barrier(x * 2), X
)
add(
    "stop_gradient_of_int",
    "stop_gradient",
    lambda x: lax.stop_gradient(x) + x,
    np.arange(3.0, dtype=F32),
)
add("copy_int32", "copy", lambda x: jnp.array(x, copy=True), integers("copy", 0, 9, 2, 2))
add(
    "debug_print_two_values",
    "debug_print",
    lambda x, y: (jax.debug.print("{} and {b:.2f}", x, b=y), x * y)[1],
    F32(2),
    F32(3),
    transforms=NONE,
)
add("add_any_three_uses", "add_any", jax.grad(lambda x: jnp.sum(x * x + jnp.sin(x) * x)), X[0])


@jax.custom_vjp
def straight_through(x):
    return jnp.round(x)


straight_through.defvjp(lambda x: (jnp.round(x), None), lambda _, g: (g,))
add(
    "custom_vjp_straight_through",
    "custom_vjp_call",
    straight_through,
    normal("st", 5, scale=2.0),
    transforms=("vjp", "vmap"),
)

# Shapes and products.
add("unstack_rows", "unstack", lambda x: jnp.unstack(x, axis=0), X)
add("stack_scalars_int", "stack", lambda a, b: jnp.stack([a, b, a]), I32(4), I32(-1))
add("tile_rank_up", "tile", lambda x: jnp.tile(x, (2, 1, 3)), integers("tile", 0, 5, 2, 1))
add("reduce_or_axis", "reduce_or", lambda x: jnp.any(x > 1, axis=1), X)
add(
    "reduce_or_int",
    "reduce_or",
    lambda x: lax.reduce(x, I32(0), lax.bitwise_or, (0,)),
    integers("ro", 0, 99, 4),
)
add("reduce_xor_bool", "reduce_xor", lambda x: lax.reduce_xor(x, (1,)), np.eye(3, dtype=bool))
add(
    "reduce_not_commutative",
    "reduce",
    lambda x: lax.reduce(x, F32(0), lambda a, b: a + 2 * b - b, (1,)),
    X,
    transforms=NONE,
)
add(
    "ragged_dot",
    "ragged_dot_general",
    lax.ragged_dot,
    normal("rd/x", 5, 3),
    normal("rd/w", 2, 3, 2),
    np.array([2, 3], I32),
    transforms=NONE,
)
add(
    "ragged_dot_empty_group",
    "ragged_dot_general",
    lax.ragged_dot,
    normal("rde/x", 4, 3),
    normal("rde/w", 3, 3, 2),
    np.array([1, 0, 3], I32),
    transforms=NONE,
)
add(
    "reduce_window_max_1d",
    "reduce_window_max",
    lambda x: lax.reduce_window(x, F32(-np.inf), lax.max, (3,), (1,), "SAME"),
    normal("rwm", 7),
)
add(
    "reduce_window_min_int",
    "reduce_window_min",
    lambda x: lax.reduce_window(x, I32(2**31 - 1), lax.min, (1, 2), (1, 2), "VALID"),
    integers("rwi", -9, 9, 2, 6),
)
add(
    "reduce_window_custom_abs_max",
    "reduce_window",
    lambda x: lax.reduce_window(
        x, F32(0), lambda a, b: jnp.maximum(jnp.abs(a), jnp.abs(b)), (2,), (2,), "VALID"
    ),
    normal("rwc", 6),
    transforms=FORWARD,
)
add(
    "min_pool_gradient",
    "select_and_scatter_add",
    jax.grad(lambda x: jnp.sum(lax.reduce_window(x, F32(np.inf), lax.min, (3,), (2,), "SAME"))),
    normal("mpg", 7),
    transforms=FORWARD,
)
add(
    "scatter_sub_dropped",
    "scatter-sub",
    lambda x, i: x.at[i].subtract(1.5, mode="drop"),
    normal("ssd", 3),
    np.array([5, 0], I32),
)
add(
    "searchsorted_right",
    "lt_to",
    lambda a, v: jnp.searchsorted(a, v, side="right"),
    np.sort(normal("ssr", 6)),
    np.array([-9, 0, np.nan], F32),
    transforms=FORWARD,
)
add(
    "approximate_top_k",
    "approx_top_k",
    lambda x: lax.approx_max_k(x, 2),
    normal("atk", 8),
    transforms=NONE,
)
add(
    "dynamic_slice_zero_size",
    "dynamic_slice",
    lambda x, i: lax.dynamic_slice(x, (i, i), (0, 2)),
    X,
    I32(2),
)
add(
    "bfloat16_accumulated_sum",
    "reduce_sum",
    lambda x: jnp.sum(x),
    uniform("bas", 0, 1, 300, dtype=BF16),
    transforms=FORWARD,
)

# Special functions.
A, B = uniform("a", 0.5, 4, 5, dtype=F64), uniform("b", 0.5, 4, 5, dtype=F64)
add("igamma_float64", "igamma", lax.igamma, A, B, transforms=FORWARD, **POSITIVE)
add("igammac_float64", "igammac", lax.igammac, A, B, transforms=FORWARD, **POSITIVE)
add(
    "igamma_edges",
    "igamma",
    lax.igamma,
    np.array([1, 1, 0, np.nan, 2], F32),
    np.array([0, np.inf, 1, 1, -1], F32),
    transforms=NONE,
    slack=20,
    notes=("special-values",),
)
add(
    "polygamma_float64",
    "polygamma",
    lax.polygamma,
    np.array([0, 1, 2, 1, 3], F64),
    A,
    transforms=FORWARD,
    **POSITIVE,
)
add("zeta_float64", "zeta", lax.zeta, A + 1, B, transforms=FORWARD, **POSITIVE)
add(
    "incomplete_beta_float64",
    "regularized_incomplete_beta",
    lax.betainc,
    A,
    B,
    uniform("bx", 0, 1, 5, dtype=F64),
    transforms=FORWARD,
    **POSITIVE,
)

# Factorisations.
add(
    "qr_rebuilt_float64",
    "qr",
    lambda a: (lambda q, r: (q @ r, q.T @ q))(*jnp.linalg.qr(a)),
    normal("qr", 3, 3, dtype=F64),
    x64=True,
    notes=("reconstruction",),
    batch="scale",
)
add(
    "singular_values_float64",
    "svd",
    lambda a: jnp.linalg.svd(a, compute_uv=False),
    normal("sv", 2, 4, dtype=F64),
    x64=True,
    batch="scale",
)
add(
    "permutation_from_lu_pivots",
    "lu_pivots_to_permutation",
    lambda a: lax.linalg.lu(a)[2],
    positive_definite("plp", 3)[::-1].copy(),
    transforms=NONE,
)
add(
    "tridiagonal_solve_float64",
    "tridiagonal_solve",
    lax.linalg.tridiagonal_solve,
    np.array([0, 1, 2], F64),
    np.array([5, 6, 7], F64),
    np.array([1, -1, 0], F64),
    normal("ts", 3, 1, dtype=F64),
    transforms=NONE,
    x64=True,
)

# Random keys.
add(
    "random_gamma",
    "random_gamma",
    lambda k, a: jax.random.gamma(k, a),
    Key(31),
    uniform("ga", 0.5, 3, 4),
    transforms=NONE,
    slack=20,
)
add("random_clone", "random_clone", lambda k: jax.random.bits(jax.random.clone(k)), Key(32))
add(
    "random_unwrap_split",
    "random_unwrap",
    lambda k: jax.random.key_data(jax.random.split(k, 2)),
    Key(33),
)
add(
    "random_wrap_batch",
    "random_wrap",
    lambda d: jax.vmap(jax.random.bits)(jax.random.wrap_key_data(d)),
    np.array([[1, 2], [3, 4]], U32),
)
add(
    "threefry_odd_count",
    "threefry2x32",
    lambda k, x: jax.extend.random.threefry_2x32(k, x),
    np.array([0, 0], U32),
    np.arange(3, dtype=U32),
    transforms=NONE,
)
