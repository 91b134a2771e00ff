"""Recording what JAX makes of functions under vmap, jvp and transposition, for the goldens of rules. One case a line: its
name, the operands, the jaxpr and the results. Complex elements are written as their parts in turn.

NumPy's integers in parameters are written as plain ones: which of both JAX's rules happen to use means nothing.
"""

import json
import pathlib

import jax
import numpy as np
from jax.extend import core

f32, i32 = np.float32, np.int32


def reals(*shape, start=1.0):
  count = int(np.prod(shape))
  return (start + np.arange(count, dtype=f32) * 0.5).reshape(shape)


def zigzag(*shape):
  count = int(np.prod(shape))
  return ((np.arange(count) * 7) % 5).astype(f32).reshape(shape)


def ints(*values):
  return np.array(values, i32)


BODIES = {}


def plain(value):
  if isinstance(value, np.integer):
    return int(value)
  if isinstance(value, tuple):
    items = [plain(v) for v in value]
    return type(value)(*items) if hasattr(value, "_fields") else tuple(items)
  if isinstance(value, jax.lax.RaggedDotDimensionNumbers):
    return type(value)(*[plain(v) for v in vars(value).values()])
  if isinstance(value, core.ClosedJaxpr):
    # One object for one, so that what is shared is printed once.
    return BODIES.setdefault(id(value), (value, value.replace(jaxpr=normal(value.jaxpr))))[1]
  return value


def normal(jaxpr):
  equations = [e.replace(params={k: plain(v) for k, v in e.params.items()}) for e in jaxpr.eqns]
  return jaxpr.replace(eqns=equations)


CASES = []


def array(x):
  x = np.asarray(x)
  parts = np.stack([x.real, x.imag], -1) if np.iscomplexobj(x) else x
  elements = ["nan" if v != v else v for v in parts.ravel().tolist()]
  return {"dtype": x.dtype.name, "shape": x.shape, "elements": elements}


def case(name, function, operands, text=True):
  """Without text only the results count: JAX's jaxpr holds calls of library functions that ours does without."""
  traced = jax.make_jaxpr(function)(*operands)
  results = jax.tree.leaves(function(*operands))
  CASES.append({
      "name": name, "operands": [array(x) for x in operands],
      "jaxpr": str(traced.replace(jaxpr=normal(traced.jaxpr))) if text else None,
      "results": [array(x) for x in results]})


def vmap(name, function, axes, *operands):
  case("vmap " + name, jax.vmap(function, in_axes=axes), operands)


def jvp(name, function, *operands, text=True):
  """The second half of the operands are the tangents of the first."""
  count = len(operands) // 2
  case("jvp " + name, lambda *xs: jax.jvp(function, xs[:count], xs[count:]), operands, text)


def transpose(name, function, linear, cotangents, *operands):
  """`linear` says which operands' cotangents are asked for."""
  def run(*xs):
    xs, cts = xs[:len(operands)], xs[len(operands):]
    some = [x for x, is_linear in zip(xs, linear) if is_linear]
    def partial(*given):
      given = iter(given)
      return function(*[next(given) if is_linear else x for x, is_linear in zip(xs, linear)])
    return jax.linear_transpose(partial, *some)(cts[0])
  case("transpose " + name, run, tuple(operands) + tuple(cotangents))


def write(name):
  folder = pathlib.Path(__file__).parent.parent / name
  folder.mkdir(exist_ok=True)
  (folder / f"{name}.jsonl").write_text("".join(json.dumps(case) + "\n" for case in CASES))
