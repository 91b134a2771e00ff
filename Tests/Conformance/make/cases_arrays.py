"""Primitive cases: shapes, indexing, reductions, scans along an axis, sorting."""

import jax.numpy as jnp
import numpy as np
from jax import lax

from registry import BF16, FORWARD, Suite, integers, normal

SUITE = Suite()
F16, F32, I8, I32, U8 = np.float16, np.float32, np.int8, np.int32, np.uint8
MODES = (
    lax.GatherScatterMode.CLIP,
    lax.GatherScatterMode.FILL_OR_DROP,
    lax.GatherScatterMode.PROMISE_IN_BOUNDS,
)
CUBE = normal("cube", 2, 3, 4)
MATRIX = normal("matrix", 3, 4)


def add(name, primitive, function, *args, **options):
    SUITE.add(name, primitive, "arrays", function, *args, **options)


# Shapes.
add("broadcast_in_dim_scalar", "broadcast_in_dim", lambda x: lax.broadcast(x, (2, 3)), F32(2.5))
add(
    "broadcast_in_dim_expand_one",
    "broadcast_in_dim",
    lambda x: lax.broadcast_in_dim(x, (2, 3, 4), (0, 2)),
    normal("bid", 2, 1),
)
add(
    "broadcast_in_dim_zero_size",
    "broadcast_in_dim",
    lambda x: lax.broadcast_in_dim(x, (0, 3), (1,)),
    normal("bid0", 3),
)
add("reshape_cube", "reshape", lambda x: lax.reshape(x, (4, 6)), CUBE)
add("reshape_with_dimensions", "reshape", lambda x: lax.reshape(x, (12, 2), (2, 1, 0)), CUBE)
add("reshape_zero_size", "reshape", lambda x: lax.reshape(x, (5, 0)), np.zeros((0, 7), F32))
add("squeeze_two", "squeeze", lambda x: lax.squeeze(x, (0, 2)), normal("sq", 1, 3, 1))
add(
    "squeeze_int8",
    "squeeze",
    lambda x: lax.squeeze(x, (1,)),
    integers("sq8", -9, 9, 4, 1, dtype=I8),
)
add("expand_dims", "broadcast_in_dim", lambda x: lax.expand_dims(x, (0, 3)), CUBE[0])
add("transpose_cube", "transpose", lambda x: lax.transpose(x, (2, 0, 1)), CUBE)
add("transpose_complex", "transpose", lambda x: x.T, normal("tc", 2, 3, dtype=np.complex64))
add("rev_two_axes", "rev", lambda x: lax.rev(x, (0, 2)), CUBE)
add("rev_int32", "rev", lambda x: lax.rev(x, (0,)), integers("rev", 0, 99, 5))
add(
    "concatenate_three",
    "concatenate",
    lambda *x: lax.concatenate(x, 1),
    normal("c0", 2, 1),
    normal("c1", 2, 3),
    normal("c2", 2, 0),
)
add(
    "concatenate_bool",
    "concatenate",
    lambda x, y: lax.concatenate((x, y), 0),
    np.array([True]),
    np.array([False, True]),
)
add("split_uneven", "split", lambda x: lax.split(x, (1, 0, 3), 1), MATRIX)
add("split_even_int", "split", lambda x: jnp.split(x, 3), integers("split", 0, 50, 6))
add("stack_axis_one", "stack", lambda *x: jnp.stack(x, 1), *(normal(f"st{i}", 3) for i in range(3)))
add("tile_two", "tile", lambda x: jnp.tile(x, (2, 3)), normal("tile", 2, 2))
add("iota_int32", "iota", lambda x: lax.broadcasted_iota(I32, (3, 2), 0) + x, I32(1))
add("iota_bfloat16", "iota", lambda x: lax.iota(BF16, 300) * x, BF16(0.5), transforms=FORWARD)
add("iota_uint8_wraps", "iota", lambda x: lax.iota(U8, 300) + x, U8(3))

# Padding and slicing.
for label, config in (
    ("edges", ((1, 2, 0), (0, 1, 0))),
    ("interior", ((0, 0, 2), (1, 0, 1))),
    ("negative", ((-1, -1, 0), (2, -3, 0))),
    ("negative_interior", ((-2, 1, 1), (-1, -1, 2))),
):
    add(f"pad_{label}", "pad", lambda x, v, config=config: lax.pad(x, v, config), MATRIX, F32(9))
add("pad_to_nothing", "pad", lambda x: lax.pad(x, I32(0), ((-2, -2, 0),)), integers("pad", 0, 9, 4))
add("slice_strided", "slice", lambda x: lax.slice(x, (0, 1), (3, 4), (2, 2)), MATRIX)
add("slice_empty", "slice", lambda x: lax.slice(x, (1, 4), (1, 4)), MATRIX)
add("slice_bfloat16", "slice", lambda x: x[1:, ::2], normal("slice16", 3, 5, dtype=BF16))
for label, start in (
    ("inside", (1, 0)),
    ("past_end", (9, 3)),
    ("negative", (-7, -1)),
    ("int_min", (-(2**31), 2**31 - 1)),
):
    index = tuple(I32(s) for s in start)
    add(
        f"dynamic_slice_{label}",
        "dynamic_slice",
        lambda x, i, j: lax.dynamic_slice(x, (i, j), (2, 3)),
        MATRIX,
        *index,
    )
    add(
        f"dynamic_update_slice_{label}",
        "dynamic_update_slice",
        lambda x, u, i, j: lax.dynamic_update_slice(x, u, (i, j)),
        MATRIX,
        normal("dus", 2, 3),
        *index,
    )
add(
    "dynamic_slice_uint8_index",
    "dynamic_slice",
    lambda x, i: lax.dynamic_slice(x, (i,), (2,)),
    integers("dsu", 0, 9, 6),
    U8(200),
)

# Gather and scatter.
INDICES = np.array([[0], [2], [3], [-1], [7], [-9]], I32)
GATHER_ROWS = lax.GatherDimensionNumbers(
    offset_dims=(1,), collapsed_slice_dims=(0,), start_index_map=(0,)
)
SCATTER_ROWS = lax.ScatterDimensionNumbers(
    update_window_dims=(1,), inserted_window_dims=(0,), scatter_dims_to_operand_dims=(0,)
)
for mode in MODES:
    label = mode.name.lower()
    indices = INDICES[:2] if mode is lax.GatherScatterMode.PROMISE_IN_BOUNDS else INDICES
    add(
        f"gather_rows_{label}",
        "gather",
        lambda x, i, mode=mode: lax.gather(x, i, GATHER_ROWS, (1, 4), mode=mode),
        MATRIX,
        indices,
    )
    add(
        f"scatter_add_rows_{label}",
        "scatter-add",
        lambda x, i, u, mode=mode: lax.scatter_add(x, i, u, SCATTER_ROWS, mode=mode),
        MATRIX,
        indices,
        normal("sau", len(indices), 4),
    )
add(
    "gather_fill_value",
    "gather",
    lambda x, i: lax.gather(x, i, GATHER_ROWS, (1, 4), mode="fill", fill_value=-5.0),
    MATRIX,
    INDICES,
)
add(
    "gather_fill_int_default",
    "gather",
    lambda x, i: lax.gather(x, i, GATHER_ROWS, (1, 2), mode="fill"),
    integers("gfi", -9, 9, 3, 4, dtype=I8),
    INDICES,
)
add(
    "gather_partial_window_clamps",
    "gather",
    lambda x, i: lax.gather(
        x, i, lax.GatherDimensionNumbers((1, 2), (), (0, 1)), (2, 2), mode="clip"
    ),
    MATRIX,
    np.array([[0, 0], [2, 3], [9, -4]], I32),
)
add(
    "gather_batching_dims",
    "gather",
    lambda x, i: jnp.take_along_axis(x, i, axis=1),
    MATRIX,
    integers("tal", -5, 6, 3, 2),
)
add(
    "gather_unsigned_index",
    "gather",
    lambda x, i: x.at[i].get(mode="clip"),
    normal("gui", 5),
    np.array([0, 4, 250], U8),
)
for name, method in (
    ("scatter", "set"),
    ("scatter_mul", "multiply"),
    ("scatter_min", "min"),
    ("scatter_max", "max"),
):
    unique = np.array([2, 0, 7, -9], I32)
    repeated = unique if name == "scatter" else np.array([2, 2, 0, 9], I32)
    add(
        f"{name}_elements_drop",
        name.replace("_", "-"),
        lambda x, i, u, method=method: getattr(x.at[i], method)(u, mode="drop"),
        normal(f"{name}/x", 5),
        repeated,
        normal(f"{name}/u", 4),
    )
    add(
        f"{name}_columns_int",
        name.replace("_", "-"),
        lambda x, i, u, method=method: getattr(x.at[:, i], method)(u, mode="clip"),
        integers(f"{name}/xi", -9, 9, 2, 4),
        np.array([1, 3], I32),
        integers(f"{name}/ui", -9, 9, 2, 2),
    )
add(
    "scatter_sub_repeated",
    "scatter-sub",
    lambda x, i, u: x.at[i].subtract(u),
    normal("ss/x", 4),
    np.array([1, 1, -1], I32),
    normal("ss/u", 3),
)
add(
    "scatter_apply_body",
    "scatter",
    lambda x, i: x.at[i].apply(jnp.sin),
    normal("apply", 4),
    np.array([2, 0], I32),
    transforms=FORWARD,
)
add(
    "scatter_window_out_of_range",
    "scatter",
    lambda x, i, u: lax.scatter(
        x,
        i,
        u,
        lax.ScatterDimensionNumbers((0,), (), (0,)),
        mode=lax.GatherScatterMode.FILL_OR_DROP,
    ),
    normal("swoor", 5),
    np.array([3], I32),
    normal("swoor/u", 3),
)
add(
    "scatter_nan_max",
    "scatter-max",
    lambda x, i, u: x.at[i].max(u),
    np.array([1, np.nan, 3], F32),
    np.array([0, 1, 2], I32),
    np.array([np.nan, 2, 1], F32),
    transforms=FORWARD,
)
