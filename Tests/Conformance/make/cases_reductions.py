"""Primitive cases: reductions, running sums, windows, sorting."""

import jax
import jax.numpy as jnp
import numpy as np
from jax import lax

from cases_arrays import CUBE, F32, GATHER_ROWS, I8, I32, MATRIX, U8
from registry import BF16, FORWARD, Suite, edges, integers, normal

SUITE = Suite()


def add(name, primitive, function, *args, **options):
    SUITE.add(name, primitive, "arrays", function, *args, **options)


# Reductions.
for name, function, dtypes in (
    ("reduce_sum", jnp.sum, (F32, BF16, I8)),
    ("reduce_prod", jnp.prod, (F32, I32)),
    ("reduce_max", jnp.max, (F32, I8)),
    ("reduce_min", jnp.min, (F32, U8)),
):
    for dtype in dtypes:
        kind = np.dtype(dtype).kind
        values = (
            integers(f"{name}/{kind}", -128 if kind == "i" else 0, 127, 2, 3, 4, dtype=dtype)
            if kind in "iu"
            else normal(f"{name}/f", 2, 3, 4, dtype=dtype)
        )
        add(
            f"{name}_{np.dtype(dtype).name}",
            name,
            lambda x, f=function, d=dtype: f(
                x, axis=(0, 2), **({"dtype": d} if f in (jnp.sum, jnp.prod) else {})
            ),
            values,
        )
    add(
        f"{name}_nan_inf",
        name,
        lambda x, f=function: f(x, axis=0),
        np.stack([edges(F32), np.ones_like(edges(F32))]),
        notes=("special-values",),
    )
add("reduce_sum_empty", "reduce_sum", lambda x: jnp.sum(x, axis=0), np.zeros((0, 3), F32))
add("reduce_prod_empty_int", "reduce_prod", lambda x: jnp.prod(x, axis=1), np.zeros((2, 0), I32))
add(
    "reduce_max_initial_empty",
    "reduce_max",
    lambda x: jnp.max(x, axis=0, initial=-jnp.inf),
    np.zeros((0, 2), F32),
)
add("reduce_sum_no_axes", "reduce_sum", lambda x: lax.reduce_sum(x, ()), CUBE[0])
add(
    "reduce_and_bool",
    "reduce_and",
    lambda x: jnp.all(x, axis=1),
    np.array([[True, False], [True, True]]),
)
add("reduce_or_bool", "reduce_or", lambda x: jnp.any(x), np.array([False, False, True]))
add(
    "reduce_xor_uint32",
    "reduce_xor",
    lambda x: lax.reduce_xor(x, (0,)),
    integers("rx", 0, 2**31 - 1, 5, dtype=np.uint32),
)
add(
    "reduce_custom_two_operands",
    "reduce",
    lambda x, y: lax.reduce(
        (x, y), (F32(0), I32(0)), lambda a, b: (a[0] + b[0], jnp.maximum(a[1], b[1])), (1,)
    ),
    MATRIX,
    integers("rc", 0, 9, 3, 4),
    transforms=FORWARD,
)
add(
    "reduce_bitwise_and_int",
    "reduce_and",
    lambda x: lax.reduce(x, I32(-1), lax.bitwise_and, (0,)),
    integers("rba", 0, 255, 4),
)
for name, function in (("argmax", lax.argmax), ("argmin", lax.argmin)):
    add(
        f"{name}_ties",
        name,
        lambda x, f=function: f(x, 0, I32),
        np.array([[1, 5, 2], [1, 5, 0], [3, 5, 2]], F32),
        transforms=FORWARD,
    )
    add(
        f"{name}_nan",
        name,
        lambda x, f=function: f(x, 1, I32),
        np.array([[1, np.nan, np.nan], [-np.inf, np.inf, 0], [-0.0, 0.0, -0.0]], F32),
        transforms=FORWARD,
    )
    add(
        f"{name}_bool_uint8_index",
        name,
        lambda x, f=function: f(x, 0, U8),
        np.array([False, True, True]),
        transforms=FORWARD,
    )

# Running sums, windows, sorting.
for name, function in (
    ("cumsum", lax.cumsum),
    ("cumprod", lax.cumprod),
    ("cummax", lax.cummax),
    ("cummin", lax.cummin),
    ("cumlogsumexp", lax.cumlogsumexp),
):
    for reverse in (False, True):
        suffix = "_reverse" if reverse else ""
        add(
            f"{name}_axis1{suffix}",
            name,
            lambda x, f=function, r=reverse: f(x, axis=1, reverse=r),
            MATRIX,
        )
add("cumsum_int8_wraps", "cumsum", lax.cumsum, integers("cs8", 50, 127, 6, dtype=I8))
add("cummax_nan", "cummax", lax.cummax, np.array([1, np.nan, 3, -np.inf], F32), transforms=FORWARD)
add("cumsum_empty", "cumsum", lax.cumsum, np.zeros((0,), F32))
for name, function, start in (
    ("reduce_window_sum", lax.add, 0.0),
    ("reduce_window_max", lax.max, -np.inf),
    ("reduce_window_min", lax.min, np.inf),
    ("reduce_window", lax.mul, 1.0),
):
    add(
        f"{name}_same_strided",
        name,
        lambda x, f=function, s=start: lax.reduce_window(x, F32(s), f, (2, 3), (2, 1), "SAME"),
        normal(f"{name}", 5, 6),
    )
add(
    "reduce_window_sum_dilated",
    "reduce_window_sum",
    lambda x: lax.reduce_window(
        x,
        F32(0),
        lax.add,
        (2, 2),
        (1, 2),
        ((1, 0), (0, 2)),
        base_dilation=(2, 1),
        window_dilation=(1, 2),
    ),
    normal("rwd", 4, 5),
)
add(
    "max_pool_grad",
    "select_and_scatter_add",
    jax.grad(
        lambda x: jnp.sum(lax.reduce_window(x, F32(-np.inf), lax.max, (2, 2), (2, 2), "VALID") ** 2)
    ),
    normal("mpg", 4, 4),
    transforms=FORWARD,
)
add(
    "sort_floats_nan_order",
    "sort",
    lambda x: lax.sort(x),
    np.concatenate([edges(F32), -edges(F32)]),
    notes=("special-values",),
    transforms=FORWARD,
)
add(
    "sort_multi_operand_stable",
    "sort",
    lambda k, v: lax.sort((k, v), num_keys=1),
    np.array([3, 1, 3, 2, 1], I32),
    normal("smo", 5),
)
add(
    "sort_two_keys",
    "sort",
    lambda a, b, c: lax.sort((a, b, c), num_keys=2),
    np.array([1, 0, 1, 0], I8),
    np.array([0.5, np.nan, -0.5, -0.0], F32),
    np.arange(4, dtype=I32),
    transforms=FORWARD,
)
add(
    "sort_axis0_bfloat16",
    "sort",
    lambda x: lax.sort(x, dimension=0),
    normal("s16", 4, 3, dtype=BF16),
)
add(
    "argsort_descending",
    "sort",
    lambda x: jnp.argsort(x, descending=True),
    np.array([2, 2, np.nan, -1], F32),
    transforms=FORWARD,
)
add(
    "top_k_ties_nan",
    "top_k",
    lambda x: lax.top_k(x, 3),
    np.array([[1, 4, 4, 2], [np.nan, 0, np.inf, -1]], F32),
    transforms=FORWARD,
)
add("top_k_int", "top_k", lambda x: lax.top_k(x, 2), integers("tk", -9, 9, 2, 5))
add(
    "nonzero_sized",
    "scatter-add",
    lambda x: jnp.nonzero(x, size=4, fill_value=-1),
    np.array([0, 3, 0, 5, 1], I32),
    transforms=FORWARD,
)
add(
    "searchsorted",
    "scan",
    lambda a, v: jnp.searchsorted(a, v),
    np.sort(normal("ss/a", 8)),
    normal("ss/v", 5),
    transforms=FORWARD,
)
add(
    "gather_no_indices",
    "gather",
    lambda x, i: lax.gather(x, i, GATHER_ROWS, (1, 4), mode="clip"),
    MATRIX,
    np.zeros((0, 1), I32),
)
