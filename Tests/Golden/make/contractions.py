"""Writes ../contractions/contractions.jsonl: what JAX makes of reductions, products, convolutions, windows, transforms,
random bits and linear algebra under vmap, jvp and transposition (`rules.py`). Run with JAX 0.10.2.
"""

import jax
import jax.numpy as jnp
import numpy as np
from jax import lax

from rules import case, f32, i32, ints, jvp, reals, transpose, vmap, write, zigzag

linalg = lax.linalg

# Reductions.
for name in ("sum", "prod", "max", "min"):
  reduce = getattr(lax, f"reduce_{name}")
  vmap(f"reduce_{name}", lambda x: reduce(x, (0,)), 1, zigzag(2, 3, 2))
  jvp(f"reduce_{name}", lambda x: reduce(x, (0, 2)), zigzag(2, 3, 2) + 1, reals(2, 3, 2))
for name in ("and", "or", "xor"):
  vmap(f"reduce_{name}", lambda x: getattr(lax, f"reduce_{name}")(x, (1,)), 1, ints(*range(12)).reshape(2, 3, 2))
vmap("reduce_sum last", lambda x: lax.reduce_sum(x, (0, 1)), 2, reals(2, 3, 2))
jvp("reduce_prod zeros", lambda x: lax.reduce_prod(x, (0,)), np.array([2, 0, 3, 0.5, 4], f32), reals(5))
transpose("reduce_sum", lambda x: lax.reduce_sum(x, (0, 2)), (True,), [reals(3)], reals(2, 3, 2))

# Cumulative reductions.
CUMULATIVE = ("cumsum", "cumprod", "cummax", "cummin", "cumlogsumexp")
for name in CUMULATIVE:
  cumulative = getattr(lax, name)
  vmap(name, lambda x: cumulative(x, axis=0), 1, zigzag(3, 2) + 1)
  vmap(f"{name} reverse", lambda x: cumulative(x, axis=1, reverse=True), 0, zigzag(2, 2, 3) + 1)
  # JAX's rule for the last calls a function with a custom rule, which ours writes out.
  text = name != "cumlogsumexp"
  jvp(name, lambda x: cumulative(x, axis=0), zigzag(5, 2) + 1, reals(5, 2), text=text)
  jvp(f"{name} reverse", lambda x: cumulative(x, axis=1, reverse=True), zigzag(2, 4) + 1, reals(2, 4), text=text)
transpose("cumsum", lambda x: lax.cumsum(x, axis=1), (True,), [reals(2, 3)], reals(2, 3))
transpose("cumsum reverse", lambda x: lax.cumsum(x, reverse=True), (True,), [reals(3)], reals(3))

# Products.
A, B, C = reals(2, 3), reals(3, 4, start=-1.0), reals(5, 3)
for axes, x, y in [
    ((0, None), reals(5, 2, 3), B), ((1, None), reals(2, 5, 3), B), ((2, None), reals(2, 3, 5), B),
    ((None, 0), A, reals(5, 3, 4)), ((None, 1), A, reals(3, 5, 4)), ((None, 2), A, reals(3, 4, 5)),
    ((0, 0), reals(5, 2, 3), reals(5, 3, 4)), ((1, 2), reals(2, 5, 3), reals(3, 4, 5)),
    ((2, 1), reals(2, 3, 5), reals(3, 5, 4))]:
  vmap(f"dot {axes}", lax.dot, axes, x, y)
vmap("dot vectors", lax.dot, (0, None), C, reals(3))
vmap("dot vectors right", lax.dot, (None, 1), reals(3), reals(3, 5))
vmap("dot preferred", lambda x, y: lax.dot(x, y, precision="highest", preferred_element_type=f32), (0, None),
     reals(5, 2, 3), B)
BATCHED = (([2], [1]), ([0], [0]))
SEVERAL = (([0, 3], [3, 1]), ([2], [0]))
for axes, x, y in [((0, None), reals(5, 2, 3, 4), reals(2, 4, 3)), ((None, 2), reals(2, 3, 4), reals(2, 4, 5, 3)),
                   ((1, 3), reals(2, 5, 3, 4), reals(2, 4, 3, 5))]:
  vmap(f"dot_general batched {axes}", lambda x, y: lax.dot_general(x, y, BATCHED), axes, x, y)
vmap("dot_general several", lambda x, y: lax.dot_general(x, y, SEVERAL), (2, 0), reals(2, 3, 5, 4, 2),
     reals(5, 4, 2, 3, 2))
vmap("dot twice", lambda x, y: jax.vmap(lax.dot, (0, None))(x, y), (None, 0), reals(5, 3), reals(2, 3, 4))
vmap("batch_matmul", lax.batch_matmul, (1, None), reals(2, 3, 2, 3), reals(2, 3, 4))
jvp("dot", lax.dot, A, B, reals(2, 3, start=4.0), reals(3, 4, start=7.0))
jvp("dot_general several", lambda x, y: lax.dot_general(x, y, SEVERAL), reals(2, 3, 4, 2), reals(4, 2, 3, 2),
    reals(2, 3, 4, 2), reals(4, 2, 3, 2))
left, right = (True, False), (False, True)
for side, linear in (("left", left), ("right", right)):
  transpose(f"dot {side}", lax.dot, linear, [reals(2, 4)], A, B)
  transpose(f"dot vectors {side}", lax.dot, linear, [f32(2)], reals(3), reals(3))
  transpose(f"dot_general batched {side}", lambda x, y: lax.dot_general(x, y, BATCHED), linear, [reals(2, 3, 5)],
            reals(2, 3, 4), reals(2, 4, 5))
  transpose(f"dot_general several {side}", lambda x, y: lax.dot_general(x, y, SEVERAL), linear, [reals(4, 3, 3)],
            reals(2, 3, 4, 2), reals(4, 2, 3, 2))
  transpose(f"dot_general preferred {side}",
            lambda x, y: lax.dot_general(x, y, (([1], [0]), ([], [])), preferred_element_type=f32), linear,
            [reals(2, 4)], A.astype(np.float16), B.astype(np.float16))
sizes = ints(2, 0, 3)
jvp("ragged_dot", lambda x, y: lax.ragged_dot(x, y, sizes), reals(5, 2), reals(3, 2, 4), reals(5, 2),
    reals(3, 2, 4, start=3.0))
for side, linear in (("left", left), ("right", right)):
  transpose(f"ragged_dot {side}", lambda x, y: lax.ragged_dot(x, y, sizes), linear, [reals(5, 4)], reals(5, 2),
            reals(3, 2, 4))
vmap("ragged_dot", lax.ragged_dot, (0, 0, 0), reals(2, 5, 2), reals(2, 3, 2, 4), ints(2, 0, 3, 1, 3, 1).reshape(2, 3))

# Convolutions.
IMAGE, KERNEL = reals(2, 4, 4, 3, start=-9.0) % 7, reals(4, 4, 2, 2, start=-4.0) % 5
NHWC = ("NHWC", "HWIO", "NHWC")


def conv(**options):
  return lambda x, w: lax.conv_general_dilated(
      x, w, **{"window_strides": (1, 1), "padding": "VALID", **options})


CONVOLUTIONS = {
    "plain": (conv(), IMAGE, KERNEL),
    "strided": (conv(window_strides=(2, 1), padding="SAME", rhs_dilation=(1, 2)), IMAGE, KERNEL),
    "padded": (conv(padding=((1, -1), (0, 2)), lhs_dilation=(2, 1)), IMAGE, KERNEL),
    "last": (conv(padding="SAME_LOWER", window_strides=(2, 2), dimension_numbers=NHWC), IMAGE.transpose(0, 2, 3, 1),
             KERNEL.transpose(2, 3, 1, 0)),
    "features": (conv(feature_group_count=2), IMAGE, KERNEL[:, :2]),
    "batches": (conv(batch_group_count=2), IMAGE, KERNEL),
}
for name, (function, x, w) in CONVOLUTIONS.items():
  jvp(f"conv {name}", function, x, w, x + 1, w - 1)
  out = jax.eval_shape(function, x, w)
  for side, linear in (("left", left), ("right", right)):
    transpose(f"conv {name} {side}", function, linear, [reals(*out.shape) % 3], x, w)
  vmap(f"conv {name} (1, None)", function, (1, None), np.stack([x, x + 1], 1), w)
  vmap(f"conv {name} (None, 0)", function, (None, 0), x, np.stack([w, w - 1, w + 1]))
  vmap(f"conv {name} (0, 2)", function, (0, 2), np.stack([x, x + 1]), np.stack([w, w - 1], 2))
vmap("conv shared batches", conv(), (4, None), np.stack([IMAGE, IMAGE - 1], 4),
     KERNEL)
FUNCTIONS = {
    "conv": (lambda x, w: lax.conv(x, w, (1, 1), "SAME"), IMAGE, KERNEL),
    "conv_with_general_padding": (
        lambda x, w: lax.conv_with_general_padding(x, w, (1, 2), ((1, 1), (0, 2)), (2, 1), (1, 2)), IMAGE, KERNEL),
    "conv_transpose": (lambda x, w: lax.conv_transpose(x, w, (2, 3), "SAME"), IMAGE.transpose(0, 2, 3, 1),
                       KERNEL.transpose(2, 3, 1, 0)),
    "conv_transpose valid": (lambda x, w: lax.conv_transpose(x, w, (2, 1), "VALID", rhs_dilation=(1, 2)),
                             IMAGE.transpose(0, 2, 3, 1), KERNEL.transpose(2, 3, 1, 0)),
    "conv_transpose kernel": (
        lambda x, w: lax.conv_transpose(x, w, (2, 2), ((1, 1), (2, 0)), transpose_kernel=True,
                                        dimension_numbers=("NCHW", "OIHW", "NCHW")), IMAGE,
        KERNEL.transpose(1, 0, 2, 3)),
    "conv_transpose consistent": (
        lambda x, w: lax.conv_transpose(x, w, (2, 2), ((1, 1), (0, 1)), use_consistent_padding=True),
        IMAGE.transpose(0, 2, 3, 1), KERNEL.transpose(2, 3, 1, 0)),
    "conv_general_dilated_patches": (lambda x: lax.conv_general_dilated_patches(x, (2, 3), (1, 2), "VALID"), IMAGE),
    "conv_general_dilated_patches last": (
        lambda x: lax.conv_general_dilated_patches(x, (2, 2), (2, 2), "SAME", dimension_numbers=NHWC),
        IMAGE.transpose(0, 2, 3, 1)),
    "conv_general_dilated_local": (
        lambda x, w: lax.conv_general_dilated_local(x, w, (2, 1), "VALID", (2, 2)), IMAGE, reals(3, 16, 2, 2) % 5),
    "dot_general": (lambda x, y: lax.dot_general(x, y, BATCHED, precision=(lax.Precision.HIGH, lax.Precision.DEFAULT)),
                    reals(2, 3, 4), reals(2, 4, 5)),
}

# Windows.
pool = {
    "sum": lambda x: lax.reduce_window(x, f32(0), lax.add, (2, 2), (1, 2), ((1, 0), (0, 1)), (2, 1), (1, 2)),
    "max": lambda x: lax.reduce_window(x, -f32(np.inf), lax.max, (2, 2), (1, 2), ((1, 0), (0, 1))),
    "min": lambda x: lax.reduce_window(x, f32(np.inf), lax.min, (2, 2), (2, 2), "SAME", (2, 1)),
}
for name, function in pool.items():
  vmap(f"reduce_window_{name}", function, 1, zigzag(4, 2, 5))
  jvp(f"reduce_window_{name}", function, zigzag(4, 5), reals(4, 5))
  case(f"vjp reduce_window_{name}", lambda x, ct: jax.vjp(function, x)[1](ct)[0],
       (zigzag(4, 5), reals(*jax.eval_shape(function, zigzag(4, 5)).shape)), text=False)
transpose("reduce_window_sum", pool["sum"], (True,), [reals(*jax.eval_shape(pool["sum"], zigzag(4, 5)).shape)],
          reals(4, 5))
case("vmap jvp reduce_window_max", lambda x, t: jax.vmap(lambda x, t: jax.jvp(pool["max"], (x,), (t,)), (0, None))(x, t),
     (zigzag(2, 4, 5), reals(4, 5)))

# Transforms.
Z = (reals(3, 4) + 1j * zigzag(3, 4)).astype(np.complex64)
case("vmap fft", jax.vmap(lambda x: lax.fft(x, "fft", (4,)), 1), (np.stack([Z, Z * 2], 1),), text=False)
jvp("rfft", lambda x: lax.fft(x, "rfft", (3, 4)), zigzag(3, 4), reals(3, 4), text=False)
jvp("irfft", lambda x: lax.fft(x, "irfft", (3, 6)), Z, Z + 1, text=False)
for name, x, lengths in (("fft", Z, (3, 4)), ("ifft", Z, (4,)), ("rfft", zigzag(3, 4), (3, 4)),
                         ("rfft", zigzag(3, 5), (5,)), ("irfft", Z, (3, 6)), ("irfft", Z, (7,))):
  function = lambda x: lax.fft(x, name, lengths)
  out = jax.eval_shape(function, x)
  ct = (reals(*out.shape) + (1j if out.dtype == np.complex64 else 0)).astype(out.dtype)
  case(f"vjp {name} {lengths}", lambda x, ct: jax.vjp(function, x)[1](ct)[0], (x, ct), text=False)

# Linear algebra.
M = np.array([[4, 1, -2], [1, 3, 0.5], [-2, 0.5, 5]], f32)
N = np.array([[1, -2, 0.5], [3, 1, 2], [-1, 0.5, 4]], f32)
SYMMETRIC = N + N.T
TALL = np.array([[1, 2], [-1, 0.5], [3, 1], [2, -2]], f32)
COMPLEX = (N + 1j * M).astype(np.complex64)
vmap("cholesky", lambda x: linalg.cholesky(x), 1, np.stack([M, M + 1], 1))
vmap("triangular_solve", lambda a, b: linalg.triangular_solve(a, b, lower=True, left_side=True), (0, None),
     np.stack([M, N]), TALL[:3])
vmap("triangular_solve right", lambda a, b: linalg.triangular_solve(a, b, left_side=True, transpose_a=True), (None, 0),
     M, np.stack([TALL[:3], TALL[1:]]))
vmap("lu", linalg.lu, 0, np.stack([M, N]))
vmap("eigh", linalg.eigh, 2, np.stack([M, M + np.eye(3, dtype=f32)], 2))
for lower in (True, False):
  for side in (True, False):
    transpose(f"triangular_solve lower={lower} left={side}",
              lambda a, b: linalg.triangular_solve(a, b, left_side=side, lower=lower), right,
              [reals(3, 2) if side else reals(2, 3)], M, reals(3, 2) if side else reals(2, 3))
FUNCTIONS |= {
    "fft": (lambda x: lax.fft(x, "fft", (3, 4)), Z),
    "rfft": (lambda x: lax.fft(x, "rfft", (4,)), zigzag(3, 4)),
    "cholesky": (lambda x: linalg.cholesky(x), M),
    "cholesky batch": (lambda x: linalg.cholesky(x, symmetrize_input=False), np.stack([M, M + 1])),
    "eigh": (lambda x: linalg.eigh(x, lower=False)[1], M),
    "triangular_solve vector": (lambda a, b: linalg.triangular_solve(a, b, left_side=True, lower=True), M, reals(3)),
    "triangular_solve row": (lambda a, b: linalg.triangular_solve(a, b), M, reals(3)),
    "qr": (lambda x: linalg.qr(x, full_matrices=False), TALL),
    "svd": (lambda x: linalg.svd(x, full_matrices=False)[1], TALL),
    "svd values": (lambda x: linalg.svd(x, compute_uv=False), TALL),
    "eig": (lambda x: linalg.eig(x, compute_left_eigenvectors=False)[0], N),
    "lu": (linalg.lu, N),
    "hessenberg": (linalg.hessenberg, N),
    "tridiagonal": (lambda x: linalg.tridiagonal(x), SYMMETRIC),
    "householder_product": (linalg.householder_product, TALL, np.array([0.5, 1.5], f32)),
    "schur": (lambda x: linalg.schur(x)[0], SYMMETRIC),
    "tridiagonal_solve": (linalg.tridiagonal_solve, np.array([0, 1, 2], f32), np.array([4, 5, 6], f32),
                          np.array([1, 1, 0], f32), TALL[:3]),
}
GRADIENTS = {
    "cholesky": (lambda x: linalg.cholesky(x), M),
    "cholesky complex": (lambda x: linalg.cholesky(x), (M + 0.5j * (N - N.T)).astype(np.complex64)),
    "lu": (lambda x: linalg.lu(x)[0], N),
    "lu tall": (lambda x: linalg.lu(x)[0], TALL),
    "lu wide": (lambda x: linalg.lu(x)[0], TALL.T),
    "qr": (lambda x: linalg.qr(x, full_matrices=False)[1], TALL),
    "qr wide": (lambda x: linalg.qr(x)[1], TALL.T),
    "qr complex": (lambda x: linalg.qr(x)[1], COMPLEX),
    "eigh": (lambda x: linalg.eigh(x)[1], M),
    "eigh vectors": (lambda x: (lambda v: v * v)(linalg.eigh(x)[0]), M),
    "eig": (lambda x: lax.reduce_sum(linalg.eig(x, compute_left_eigenvectors=False,
                                                compute_right_eigenvectors=False)[0], (0,)), N),
    "svd": (lambda x: linalg.svd(x, compute_uv=False), TALL),
    "svd thin": (lambda x: (lambda u, s, v: lax.dot(u * s, v) * lax.dot(u, v))(*linalg.svd(x, full_matrices=False)),
                 TALL),
    "triangular_solve": (lambda x: linalg.triangular_solve(x, reals(3, 2), left_side=True, lower=True), M),
    "triangular_solve unit": (lambda x: linalg.triangular_solve(x, reals(2, 3), transpose_a=True, unit_diagonal=True), N),
    "tridiagonal_solve": (lambda x: linalg.tridiagonal_solve(x, x + 9, x, reals(3, 2)), np.array([1, 2, 1], f32)),
}
for name, (function, x) in GRADIENTS.items():
  jvp(name, function, x, (x * 0.5 + 1).astype(x.dtype), text=False)
  out = jax.eval_shape(function, x)
  case(f"vjp {name}", lambda x, ct: jax.vjp(function, x)[1](ct)[0],
       (x, (zigzag(*out.shape) - 1).astype(out.dtype)), text=False)

for name, (function, *operands) in FUNCTIONS.items():
  case(name, function, operands)

write("contractions")
