"""What JAX 0.10.2 makes of each elementwise primitive under jvp and vmap, one line of JSON for each use.

    JAX_PLATFORMS=cpu python make.py > elementwise.jsonl

`forward` is one equation; `jvp` lists the operands that have tangents, `vmap` the axes of lanes, each with the text
of the transformed function.
"""

import json
import sys

import jax
import jax.ad_checkpoint
import jax.numpy as jnp
import numpy as np
from jax import lax

F, I, B, C = np.float32, np.int32, np.bool_, np.complex64


def array(dtype, *shape):
  return jax.ShapeDtypeStruct(shape, dtype)


def uses():
  x, s, c, i, p = array(F, 2, 3), array(F), array(C, 2, 3), array(I, 2, 3), array(B, 2, 3)
  floats = """acos acosh asin asinh atan atanh bessel_i0e bessel_i1e cbrt ceil cos cosh digamma erf erf_inv erfc exp
    exp2 expm1 floor lgamma log log1p logistic neg abs sign sin sinh sqrt square tan tanh rsqrt round stop_gradient
    is_finite""".split()
  for name in floats:
    yield getattr(lax, name), [x]
  for name in "abs acos asin atan cos cosh exp log neg real imag conj sign sin sqrt square tan tanh".split():
    yield getattr(lax, name), [c]
  for name in "add atan2 complex div max min mul nextafter pow rem sub igamma igammac".split():
    for operands in [x, x], [x, s], [s, x]:
      yield getattr(lax, name), operands
  for operands in [array(F, 2, 1), array(F, 1, 3)], [array(F, 2, 1), x]:
    for f in lax.add, lax.sub, lax.mul, lax.div, lax.max, lax.pow:
      yield f, operands
  for f in lax.polygamma, lax.igamma_grad_a, lax.zeta:
    yield f, [x, x]
  for name in "eq ne lt le gt ge".split():
    yield getattr(lax, name), [x, x]
    yield getattr(lax, name), [x, s]
  for name in "bitwise_and bitwise_or bitwise_xor shift_left shift_right_logical shift_right_arithmetic".split():
    yield getattr(lax, name), [i, i]
  for name in "bitwise_not population_count clz".split():
    yield getattr(lax, name), [i]
  yield lax.pow, [x, i]
  yield lax.pow, [x, array(I)]
  for y in -2, -1, 1, 2, 3, 4:
    yield (lambda a, y=y: lax.integer_pow_p.bind(a, y=y)), [x]
  yield (lambda a: lax.convert_element_type_p.bind(a, new_dtype=np.dtype(np.float16), weak_type=False,
                                                   sharding=None)), [x]
  yield (lambda a: lax.convert_element_type(a, F)), [i]
  yield (lambda a: lax.convert_element_type(a, I)), [x]
  yield (lambda a: lax.convert_element_type(a, C)), [x]
  yield (lambda a: lax.bitcast_convert_type(a, I)), [x]
  yield (lambda a: lax.bitcast_convert_type(a, np.uint8)), [x]
  yield (lambda a: lax.reduce_precision(a, 5, 10)), [x]
  yield lax.select_n, [p, x, x]
  yield lax.select_n, [array(B), x, x]
  yield lax.select_n, [i, x, x, x]
  yield lax.select_n, [array(B), s, s]
  yield lax.clamp, [x, x, x]
  yield lax.clamp, [s, x, s]
  yield lax.clamp, [s, s, s]
  yield lax.betainc, [x, x, x]
  yield (lambda a: lax.optimization_barrier(a)), [x]
  yield jnp.copy, [x]
  yield (lambda a: jax.ad_checkpoint.checkpoint_name(a, "x")), [x]


def text(f, operands):
  try:
    return str(jax.make_jaxpr(f)(*operands))
  except (NotImplementedError, TypeError, ValueError) as error:  # JAX has no such rule, or one that fails.
    print(error, file=sys.stderr)
    return None


def jvp(f, operands, active):
  def run(*arguments):
    primals, tangents = arguments[: len(operands)], arguments[len(operands):]

    def moving(*moved):
      full = list(primals)
      for place, value in zip(active, moved):
        full[place] = value
      return f(*full)

    return jax.jvp(moving, tuple(primals[place] for place in active), tangents)

  return text(run, operands + [operands[place] for place in active])


def vmap(f, operands, axes):
  shapes = [o if a is None else array(o.dtype, *o.shape[:a], 4, *o.shape[a:]) for o, a in zip(operands, axes)]
  return text(jax.vmap(f, in_axes=axes), shapes)


def main():
  for f, operands in uses():
    forward = text(f, operands)
    inexact = [k for k, o in enumerate(operands) if jnp.issubdtype(o.dtype, jnp.inexact)]
    if not jnp.issubdtype(jax.eval_shape(f, *operands).dtype, jnp.inexact):
      inexact = []
    choices = [[k] for k in inexact] + ([inexact] if len(inexact) > 1 else [])
    count, ranks = len(operands), [len(o.shape) for o in operands]
    axes = [[r if k == j else None for j in range(count)] for k, r in enumerate(ranks)]
    axes += [[0] * count, [min(1, r) for r in ranks], ranks]
    if count > 1:
      axes.append([0] + [None] * (count - 1))
    axes = [list(a) for a in sorted(set(map(tuple, axes)), key=str)]
    print(json.dumps({
        "forward": forward,
        "jvp": [{"active": a, "text": t} for a in choices if (t := jvp(f, operands, a))],
        "vmap": [{"axes": a, "text": t} for a in axes if (t := vmap(f, operands, a))],
    }))


main()
