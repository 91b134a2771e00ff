"""Writes ../shapes/shapes.jsonl: what JAX makes of the primitives of shape, indexing and sorting under vmap, jvp and
transposition (`rules.py`). Run with JAX 0.10.2.
"""

import jax
import numpy as np
from jax import lax

from rules import case, f32, i32, ints, jvp, reals, transpose, vmap, write, zigzag

G, S = lax.GatherDimensionNumbers, lax.ScatterDimensionNumbers
rows, column, element = G((1,), (0,), (0,)), G((0,), (1,), (1,)), G((), (0,), (0,))
places = ints(2, 0, 5, 1)[:, None]

for axes, operand, indices in [
    ((0, None), reals(2, 3, 2), ints(2, 0)[:, None]), ((None, 0), reals(3, 2), ints(2, 0, 1, 1, 5, 0).reshape(2, 3, 1)),
    ((0, 0), reals(2, 3, 2), ints(2, 0, 1, 9, 5, 0).reshape(2, 3, 1)),
    ((1, 1), reals(3, 2, 2), ints(2, 0, 1, 9, 5, 0).reshape(3, 2, 1))]:
  vmap(f"gather {axes}", lambda x, i: lax.gather(x, i, rows, (1, 2), mode="clip", indices_are_sorted=True), axes,
       operand, indices)
vmap("gather fill", lambda x, i: lax.gather(x, i, element, (1,), mode="fill"), (0, 0), reals(2, 3),
     ints(0, 5, 1, -1).reshape(2, 2, 1))
vmap("gather fill integers", lambda x, i: lax.gather(x, i, element, (1,), mode="fill"), (None, 0), ints(1, 2, 3),
     ints(0, 5, 1, -1).reshape(2, 2, 1))
vmap("gather twice", lambda x, i: jax.vmap(lambda x, i: lax.gather(x, i, element, (1,)))(x, i), (0, 0),
     reals(2, 2, 3), ints(0, 1, 1, 2, 2, 0, 1, 0).reshape(2, 2, 2, 1))

scatters = {
    "scatter": lax.scatter, "scatter_add": lax.scatter_add, "scatter_sub": lax.scatter_sub,
    "scatter_mul": lax.scatter_mul, "scatter_min": lax.scatter_min, "scatter_max": lax.scatter_max}
for name, scatter in scatters.items():
  vmap(f"{name} (0, None, None)", lambda x, i, u: scatter(x, i, u, S((), (0,), (0,))), (0, None, None),
       reals(2, 4), ints(0, 3)[:, None], reals(2, start=2.0))
  vmap(f"{name} (0, 1, 0)", lambda x, i, u: scatter(x, i, u, S((1,), (0,), (0,)), mode="clip"), (0, 1, 0),
       reals(2, 4, 2), ints(0, 3, 9, 1).reshape(2, 2, 1), reals(2, 2, 2, start=2.0))
  vmap(f"{name} (None, 0, None)", lambda x, i, u: scatter(x, i, u, S((), (0,), (0,)), mode="promise_in_bounds"),
       (None, 0, None), reals(4), ints(0, 3, 2, 1).reshape(2, 2, 1), reals(2, start=2.0))

vmap("dynamic_slice (None, 0)", lambda x, i: lax.dynamic_slice(x, (i, 1), (2, 2)), (None, 0), reals(3, 4), ints(1, -1))
vmap("dynamic_slice (1, None)", lambda x, i: lax.dynamic_slice(x, (i, 1), (2, 2)), (1, None), reals(3, 2, 4),
     np.int32(1))
vmap("dynamic_slice (0, 0)", lambda x, i: lax.dynamic_slice_in_dim(x, i, 2), (0, 0), reals(2, 4), ints(1, 7))
vmap("dynamic_update_slice (0, 0, 0)", lambda x, u, i: lax.dynamic_update_slice(x, u, (i,)), (0, 0, 0), reals(2, 4),
     reals(2, 2), ints(1, 7))
vmap("dynamic_update_slice (None, 0, None)", lambda x, u, i: lax.dynamic_update_slice_in_dim(x, u, i, 1),
     (None, 0, None), reals(2, 4), reals(3, 2, 2), np.int32(1))
vmap("dynamic_update_index (None, None, 0)", lambda x, u, i: lax.dynamic_update_index_in_dim(x, u, i, 0),
     (None, None, 0), reals(3, 2), reals(2), ints(0, 2))
vmap("sort", lambda x, y, z: lax.sort((x, y, z), num_keys=2), (0, None, 1), zigzag(2, 4), reals(4), reals(4, 2))
vmap("sort inner", lambda x: lax.sort(x, dimension=0), 1, zigzag(3, 4, 2))
vmap("top_k", lambda x: lax.top_k(x, 2), 1, zigzag(4, 3))
vmap("approx_max_k", lambda x: lax.approx_max_k(x, 2), 1, zigzag(4, 3))
vmap("argmax", lambda x: lax.argmax(x, 1, i32), 1, zigzag(2, 3, 4))
vmap("pad", lambda x, v: lax.pad(x, v, ((-1, 2, 1),)), (0, None), reals(2, 3), f32(9))
vmap("pad values", lambda x, v: lax.pad(x, v, ((1, -1, 0), (0, 1, 1))), (1, 0), reals(2, 3, 2), reals(3))
vmap("pad values only", lambda x, v: lax.pad(x, v, ((1, -1, 0),)), (None, 0), reals(3), reals(2))
vmap("concatenate", lambda x, y: lax.concatenate([x, y], 0), (0, None), reals(2, 3), reals(2))
vmap("stack", lambda x, y: lax.stack([x, y]), (1, 1), reals(3, 2), reals(3, 2))
vmap("stack mixed", lambda x, y: lax.stack([x, y], 1), (1, None), reals(3, 2), reals(3))
vmap("unstack", lambda x: lax.unstack(x), 1, reals(2, 3))
vmap("split", lambda x: lax.split(x, (1, 2)), 1, reals(3, 2))
vmap("reshape", lambda x: lax.reshape(x, (3, 2), (1, 0)), 1, reals(2, 2, 3))
vmap("squeeze", lambda x: lax.squeeze(x, (0,)), 1, reals(1, 2, 3))
vmap("transpose", lambda x: lax.transpose(x, (1, 0)), 1, reals(2, 2, 3))
vmap("rev", lambda x: lax.rev(x, (0, 1)), 1, reals(2, 2, 3))
vmap("broadcast_in_dim", lambda x: lax.broadcast_in_dim(x, (3, 2), (1,)), 1, reals(2, 2))
vmap("tile", lambda x: lax.tile(x, (2, 1)), 1, reals(1, 2, 2))
vmap("slice", lambda x: lax.slice(x, (1, 0), (3, 2), (2, 1)), 1, reals(3, 2, 2))

i2 = ints(2, 0)[:, None]
jvp("gather fill", lambda x: lax.gather(x, ints(2, 7)[:, None], element, (1,), mode="fill"), reals(3), reals(3))
for name, scatter in scatters.items():
  unique = name == "scatter_mul"
  jvp(name, lambda x, u: scatter(x, i2, u, S((), (0,), (0,)), unique_indices=unique), reals(3),
      reals(2), reals(3, start=4.0), reals(2, start=7.0))
jvp("scatter unique", lambda x, u: lax.scatter(x, i2, u, S((), (0,), (0,)), unique_indices=True, mode="clip"),
    reals(3), reals(2), reals(3, start=4.0), reals(2, start=7.0))
jvp("scatter overlapping", lambda x, u: lax.scatter(x, i2 * 0, u, S((1,), (0,), (0,))),
    reals(3, 2), reals(2, 2), reals(3, 2, start=4.0), reals(2, 2, start=7.0))
jvp("scatter_max contending", lambda x, u: lax.scatter_max(x, i2 * 0, u, S((), (0,), (0,))), reals(3),
    np.ones(2, f32), reals(3, start=4.0), reals(2, start=7.0))
jvp("sort", lambda x, y: lax.sort((x, y), num_keys=1), zigzag(2, 3), reals(2, 3), reals(2, 3), reals(2, 3, start=9.0))
jvp("top_k", lambda x: lax.top_k(x, 2)[0], zigzag(2, 4), reals(2, 4))
jvp("dynamic_slice", lambda x: lax.dynamic_slice(x, (1,), (2,)), reals(4), reals(4))
jvp("dynamic_update_slice", lambda x, u: lax.dynamic_update_slice(x, u, (1,)), reals(4), reals(2), reals(4), reals(2))
jvp("pad", lambda x: lax.pad(x, f32(0), ((1, -1, 1),)), reals(3), reals(3))
jvp("concatenate", lambda x: lax.concatenate([x, reals(2)], 0), reals(3), reals(3))

known = (True, False)
transpose("gather", lambda x, i: lax.gather(x, i, rows, (1, 2), mode="clip"), known, [reals(4, 2)], reals(3, 2), places)
transpose("gather fill", lambda x, i: lax.gather(x, i, element, (1,), mode="fill"), known, [reals(4)], reals(3), places)
both, numbers = (True, False, True), S((), (0,), (0,))
for name in ("scatter_add", "scatter_sub"):
  transpose(name, lambda x, i, u: scatters[name](x, i, u, numbers), both, [reals(4)], reals(4), i2, reals(2))
  transpose(f"{name} updates", lambda x, i, u: scatters[name](x, i, u, S((1,), (0,), (0,)), mode="clip"),
            (False, False, True), [reals(4, 3)], reals(4, 3), ints(9, 0)[:, None], reals(2, 2))
transpose("scatter", lambda x, i, u: lax.scatter(x, i, u, numbers, unique_indices=True), both, [reals(4)], reals(4), i2,
          reals(2))
transpose("scatter_mul operand", lambda x, i, u: lax.scatter_mul(x, i, u, numbers, unique_indices=True),
          (True, False, False), [reals(4)], reals(4), i2, reals(2))
transpose("scatter_mul updates", lambda x, i, u: lax.scatter_mul(x, i, u, numbers, unique_indices=True),
          (False, False, True), [reals(4)], reals(4), i2, reals(2))
transpose("dynamic_slice", lambda x, i: lax.dynamic_slice(x, (i, 1), (2, 2), allow_negative_indices=False), known,
          [reals(2, 2)], reals(3, 4), np.int32(1))
transpose("dynamic_update_slice",
          lambda x, i, u: lax.dynamic_update_slice(x, u, (i,), allow_negative_indices=False), both, [reals(4)],
          reals(4), np.int32(1), reals(2))
transpose("pad", lambda x: lax.pad(x, f32(0), ((-1, 2, 1), (1, 0, 0))), (True,), [reals(6, 5)], reals(3, 4))
transpose("pad value", lambda x, v: lax.pad(x, v, ((1, 2, 1),)), (True, True), [reals(8)], reals(3), f32(1))
transpose("concatenate", lambda x, y: lax.concatenate([x, y], 1), (True, True), [reals(2, 5)], reals(2, 3), reals(2, 2))
transpose("stack", lambda x, y: lax.stack([x, y], 1), (True, True), [reals(3, 2)], reals(3), reals(3))
transpose("unstack", lambda x: lax.unstack(x)[1], (True,), [reals(3)], reals(2, 3))
transpose("split", lambda x: lax.split(x, (1, 2))[1], (True,), [reals(2)], reals(3))
transpose("reshape", lambda x: lax.reshape(x, (3, 2), (1, 0)), (True,), [reals(3, 2)], reals(2, 3))
transpose("squeeze", lambda x: lax.squeeze(x, (0, 2)), (True,), [reals(3)], reals(1, 3, 1))
transpose("transpose", lambda x: lax.transpose(x, (2, 0, 1)), (True,), [reals(4, 2, 3)], reals(2, 3, 4))
transpose("rev", lambda x: lax.rev(x, (0,)), (True,), [reals(3)], reals(3))
transpose("broadcast_in_dim", lambda x: lax.broadcast_in_dim(x, (2, 3, 4), (0, 2)), (True,), [reals(2, 3, 4)],
          reals(1, 4))
transpose("tile", lambda x: lax.tile(x, (2, 3)), (True,), [reals(4, 6)], reals(2, 2))
transpose("slice", lambda x: lax.slice(x, (0, 1), (2, 3)), (True,), [reals(2, 2)], reals(3, 4))
transpose("slice strided", lambda x: lax.slice(x, (0, 1), (3, 4), (2, 2)), (True,), [reals(2, 2)], reals(3, 4))
x34, index = reals(3, 4), np.int32(1)
FUNCTIONS = {
    "broadcast": (lambda x: lax.broadcast(x, (2, 1)), x34),
    "broadcast_to_rank": (lambda x: lax.broadcast_to_rank(x, 4), x34),
    "broadcast_in_dim same": (lambda x: lax.broadcast_in_dim(x, (3, 4), (0, 1)), x34),
    "broadcast_like": (lambda x, y: lax.broadcast_like(x, y), reals(3, 1), reals(2, 3, 4)),
    "empty": (lambda x: lax.empty((2, 3), np.dtype(i32)), x34),
    "expand_dims": (lambda x: lax.expand_dims(x, (0, -1)), x34),
    "expand_dims none": (lambda x: lax.expand_dims(x, ()), x34),
    "collapse": (lambda x: lax.collapse(x, 0, 2), reals(2, 3, 2)),
    "collapse rest": (lambda x: lax.collapse(x, -2), reals(2, 3, 2)),
    "reshape same": (lambda x: lax.reshape(x, (3, 4), (0, 1)), x34),
    "squeeze negative": (lambda x: lax.squeeze(x, (-1, 0)), reals(1, 3, 1)),
    "transpose same": (lambda x: lax.transpose(x, (0, 1)), x34),
    "concatenate one": (lambda x: lax.concatenate([x], 0), x34),
    "full": (lambda x: lax.full((2,), x), f32(3)),
    "full converted": (lambda x: lax.full((2,), x, i32), f32(3.5)),
    "full literal": (lambda x: lax.add(x, lax.full((2,), 2, f32)), reals(2)),
    "full_like": (lambda x: lax.full_like(x, 2), x34),
    "full_like changed": (lambda x: lax.full_like(x, 2.5, dtype=i32, shape=(2,)), x34),
    "broadcasted_iota": (lambda x: lax.broadcasted_iota(i32, (2, 3), 1), x34),
    "slice_in_dim": (lambda x: lax.slice_in_dim(x, -3, None, stride=2, axis=-1), x34),
    "index_in_dim": (lambda x: lax.index_in_dim(x, -1, 1, keepdims=False), x34),
    "dynamic_slice vector": (lambda x, i: lax.dynamic_slice(x, i, (2, 2)), x34, ints(1, -1)),
    "dynamic_slice known": (lambda x: lax.dynamic_slice(x, (-1, 1), (1, 2)), x34),
    "dynamic_slice_in_dim": (lambda x, i: lax.dynamic_slice_in_dim(x, i, 2, axis=1), x34, index),
    "dynamic_index_in_dim": (lambda x, i: lax.dynamic_index_in_dim(x, i, axis=1, keepdims=False), x34, index),
    "gather given fill": (lambda x, i: lax.gather(x, i, element, (1,), mode="fill", fill_value=-1.5), reals(3), places),
    "gather unsigned fill": (lambda x, i: lax.gather(x, i, element, (1,), mode="fill"), np.arange(3, dtype=np.uint8),
                             places),
    "gather bool fill": (lambda x, i: lax.gather(x, i, element, (1,), mode="fill"), np.zeros(3, bool), places),
    "scatter_add twice": (lambda x, i, u: lax.scatter_add(lax.scatter_add(x, i, u, numbers), i, u, numbers), reals(4), i2,
                          reals(2)),
    "scatter_apply": (lambda x, i: lax.scatter_apply(x, i, lambda y: lax.mul(y, y), S((1,), (0,), (0,)),
                                                     update_shape=(2, 2)), x34[:, :2], ints(0, 0)[:, None]),
    "dynamic_index_in_dim twice": (lambda x: lax.add(lax.dynamic_index_in_dim(x, 1), lax.dynamic_index_in_dim(x, -1)),
                                   x34),
    "sort_key_val": (lambda x, y: lax.sort_key_val(x, y, 0), zigzag(3, 2), x34[:, :2]),
    "top_k front": (lambda x: lax.top_k(x, 2, axis=0), x34),
    "argmin": (lambda x: lax.argmin(x, 0, i32), x34),
}
for name, (function, *operands) in FUNCTIONS.items():
  case(name, function, operands)

write("shapes")
