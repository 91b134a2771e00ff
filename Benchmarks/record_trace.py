"""Measure what recording adds to tracing, in real JAX, and print one JSON object.

    python record_trace.py

A chain of 10,000 equations on f32[4] is traced by `jax.make_jaxpr`, and recorded by `Traces/python/
jaxscope_record` into memory and onto disk; JAX keeps what it has traced by function, so each round makes a new
one. The aim: recording takes less than three times `make_jaxpr`, that is, adds less than twice its time.

* `make_jaxpr`: the trace alone;
* `text`: the program's text with the user's lines, from a jaxpr;
* `recorded`: trace and text and everything else that `record` does around the call, arrays and file included;
* `ratio`: `recorded` over `make_jaxpr`, by the fastest of each.
"""

import json
import pathlib
import sys
import tempfile

from peers import summary, timings  # first: it starts Python again without OPENBLAS_CORETYPE

import jax
import jax.numpy as jnp
import numpy as np

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "Traces" / "python"))
from jaxscope_record import file, recorder, text, tracing  # noqa: E402

STEPS = 2000
ROUNDS = 7


def chain(x, y):
    """Five equations a step that stay bounded, and their sum."""
    for _ in range(STEPS):
        x = jnp.sin(x)
        x = x * y
        x = x + 0.5
        x = jnp.tanh(x)
        x = x - y
    return jnp.sum(x)


def main():
    x, y = np.linspace(-1, 1, 4, dtype=np.float32), np.linspace(0, 1, 4, dtype=np.float32)
    closed = jax.make_jaxpr(chain)(x, y)
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / "chain.jaxscope"

        def recorded():
            f = lambda a, b: chain(a, b)  # noqa: E731
            program = tracing.trace(f, (x, y), {})
            values = recorder.kept_values((x, y))
            recording = file.Recording.of(program, values, f, None)
            file.write(path, [recording], numbered=False)

        trace = timings(lambda: jax.make_jaxpr(lambda a, b: chain(a, b))(x, y), ROUNDS)
        texts = timings(lambda: text.Text(closed), ROUNDS)
        whole = timings(recorded, ROUNDS)
        size = path.stat().st_size
    report = {
        "equations": len(closed.eqns),
        "make_jaxpr": summary(trace, 1e3, "ms"),
        "text": summary(texts, 1e3, "ms"),
        "recorded": summary(whole, 1e3, "ms"),
        "ratio": round(min(whole) / min(trace), 2),
        "bytes": size,
    }
    print(json.dumps(report, indent=1))


if __name__ == "__main__":
    main()
