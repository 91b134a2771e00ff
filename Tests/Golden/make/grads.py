"""Write `Tests/Golden/grads/grads.jsonl`: derivatives of small functions, by value.

    python Tests/Golden/make/grads.py

The functions are those of `grads_cases.py`; annotations are as in `tracing.py`, and a `+` after one asks for positive
numbers. A line has `name`, `group`, `python`, `uses`, `structure` (the result's tree as JAX prints it), `args` and
`outs`. The last two are flattened in JAX's order; an argument or result has its `aval` and `value` (nested lists), a
result also `rtol` and `atol`: it passes if |a - b| <= atol + rtol * |b|.

The base is that of the conformance cases: rtol 1e-5 (2e-2 in bfloat16), atol = rtol * rms(result). It is wider where
JAX's float32 and float64 results differ by more than a quarter of it (`widened` says how many times).
"""

import json
import pathlib
import re
import zlib

import jax
import jax.numpy as jnp
import numpy as np
from tracing import cases, leaf

FOLDER = pathlib.Path(__file__).resolve().parent.parent / "grads"
RTOL = {"float32": 1e-5, "float16": 4e-3, "bfloat16": 2e-2}


def value(text, random):
    """An operand of three decimals, or small integers."""
    positive = text.endswith("+")
    like = leaf(text.rstrip("+"))
    if isinstance(like, (int, float)) or jnp.issubdtype(like.dtype, jax.dtypes.prng_key):
        return like
    if like.dtype == bool:
        return np.arange(like.size).reshape(like.shape) % 2 == 0
    if jnp.issubdtype(like.dtype, jnp.integer):
        return np.asarray(1 + np.arange(like.size).reshape(like.shape) % 3, like.dtype)
    low, high = (0.5, 1.5) if positive else (-1.0, 1.0)
    return np.asarray(np.round(random.uniform(low, high, like.shape), 3), like.dtype)


def widen(leaf_value):
    """The same operand in float64."""
    if isinstance(leaf_value, np.ndarray) and jnp.issubdtype(leaf_value.dtype, jnp.floating):
        return leaf_value.astype(np.float64)
    return leaf_value


def numbers(array):
    """Nested lists; float32 by its shortest decimal."""
    if array.dtype == np.float32:
        shortest = np.array([float(str(x)) for x in array.ravel()], np.float64)
        return shortest.reshape(array.shape).tolist()
    return array.tolist()


def described(array):
    array = jnp.asarray(array)
    if jnp.issubdtype(array.dtype, jax.dtypes.prng_key):
        array = jax.random.key_data(array)
    return {"aval": array.aval.str_short(short_dtypes=True), "value": numbers(np.asarray(array))}


def result(array, precise):
    line = described(array)
    if not jnp.issubdtype(array.dtype, jnp.floating):
        return {**line, "rtol": 0.0, "atol": 0.0}
    found, exact = np.asarray(array, np.float64), np.asarray(precise, np.float64)
    assert np.all(np.isfinite(found)), "a derivative is not finite"
    rtol = RTOL[str(array.dtype)]
    rms = float(np.sqrt(np.mean(found**2))) if found.size else 0.0
    error = np.abs(found - exact)
    base = rtol * (rms + np.abs(found))
    over = float(np.max(4 * error / np.where(base > 0, base, np.inf))) if found.size else 0.0
    if np.any((base == 0) & (error > 0)):
        line["around_zero"] = float(4 * error.max())
    factor = max(1, int(np.ceil(over)))
    line.update(rtol=rtol * factor, atol=float(f"{rtol * factor * rms + line.pop('around_zero', 0.0):.3g}"))
    if factor > 1:
        line["widened"] = factor
    return line


def main():
    FOLDER.mkdir(exist_ok=True)
    lines = []
    for function, avals, line in cases("grads_cases"):
        random = np.random.RandomState(zlib.crc32(line["name"].encode()))
        args = jax.tree.map(lambda text: value(text, random), avals)
        outs = function(*jax.tree.map(jnp.asarray, args))
        with jax.enable_x64(True):
            precise = jax.tree.leaves(function(*jax.tree.map(lambda x: jnp.asarray(widen(x)), args)))
        leaves, structure = jax.tree.flatten(outs)
        line["tree"] = line["args"]
        line["args"] = [described(x) for x in jax.tree.leaves(args)]
        line["structure"] = re.sub(r"^PyTreeDef\((.*)\)$", r"\1", str(structure))
        line["outs"] = [result(x, y) for x, y in zip(leaves, precise, strict=True)]
        lines.append(json.dumps(line))
    (FOLDER / "grads.jsonl").write_text("\n".join(lines) + "\n")
    print(len(lines), "functions")


if __name__ == "__main__":
    main()
