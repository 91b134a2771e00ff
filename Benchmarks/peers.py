"""Measure what the interpreter is compared with, in one process, and print one JSON object.

    python peers.py [--write-program DIR]

* `eval_jaxpr`: time per equation of JAX's own equation-by-equation evaluator on a chain of about a
  thousand tiny elementwise equations (the program `--write-program` writes to disk as
  `chain.jaxpr` and `chain.npz`, so that another evaluator can run the same one);
* `process`: wall time of a fresh Python that imports JAX, jits sin(x)*2+1 and prints the result;
* `numpy`: a 1024 x 1024 matrix product, and exp and tanh over a million values.
"""

import argparse
import json
import os
import pathlib
import platform
import statistics
import subprocess
import sys
import time

CORE_OVERRIDE = "OPENBLAS_CORETYPE"
if CORE_OVERRIDE in os.environ:
    # OpenBLAS reads the variable while numpy is imported, so a clean start is the only way.
    clean = {key: value for key, value in os.environ.items() if key != CORE_OVERRIDE}
    os.execve(sys.executable, [sys.executable, *sys.argv], clean)

import jax  # noqa: E402
import jax.numpy as jnp  # noqa: E402
import numpy as np  # noqa: E402
from jax._src.core import eval_jaxpr  # noqa: E402

CHAIN_EQUATIONS = 1000
CHAIN_ROUNDS = 15
STARTUP_PROGRAM = """
import jax, jax.numpy as jnp
print(jax.jit(lambda x: jnp.sin(x) * 2 + 1)(jnp.arange(8, dtype=jnp.float32)))
"""


def chain(x, y):
    """About a thousand f32[4] equations: a cycle of cheap operations that stays bounded."""
    for _ in range(CHAIN_EQUATIONS // 5):
        x = jnp.add(x, y)
        x = jnp.multiply(x, 0.5)
        x = jnp.tanh(x)
        x = jnp.subtract(y, x)
        x = jnp.maximum(x, -1.0)
    return x


def chain_program():
    """The chain as a jaxpr, and its inputs."""
    inputs = [np.array([0.1, -0.2, 0.3, -0.4], np.float32), np.linspace(0, 1, 4, dtype=np.float32)]
    return jax.make_jaxpr(chain)(*inputs), inputs


def write_program(folder, closed, inputs):
    """Write the chain in the format of the conformance cases."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "chain.jaxpr").write_text(str(closed))
    outputs = jax.jit(chain)(*inputs)
    arrays = {f"in{i}": value for i, value in enumerate(inputs)}
    np.savez(folder / "chain.npz", **arrays, out0=np.asarray(outputs))


def timings(function, rounds):
    """Wall times in seconds, after one call that warms caches up."""
    function()
    measured = []
    for _ in range(rounds):
        start = time.perf_counter()
        function()
        measured.append(time.perf_counter() - start)
    return measured


def summary(seconds, scale, unit):
    """Median and fastest in a unit of its own."""
    return {
        f"median_{unit}": round(statistics.median(seconds) * scale, 3),
        f"fastest_{unit}": round(min(seconds) * scale, 3),
        "rounds": len(seconds),
    }


def measure_eval_jaxpr(closed, inputs):
    arrays = [jnp.asarray(value) for value in inputs]
    count = len(closed.jaxpr.eqns)

    def run():
        jax.block_until_ready(eval_jaxpr(closed.jaxpr, closed.consts, *arrays))

    per_equation = [seconds / count for seconds in timings(run, CHAIN_ROUNDS)]
    return {"equations": count, **summary(per_equation, 1e6, "us_per_equation")}


def measure_process():
    command = [sys.executable, "-c", STARTUP_PROGRAM]

    def run():
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    return summary(timings(run, 7), 1e3, "ms")


def measure_numpy():
    rng = np.random.RandomState(0)
    left, right = (rng.randn(1024, 1024).astype(np.float32) for _ in range(2))
    product = np.empty_like(left)
    values = rng.randn(1_000_000).astype(np.float32)
    result = np.empty_like(values)
    return {
        "matmul_1024_f32": summary(
            timings(lambda: np.matmul(left, right, out=product), 41), 1e3, "ms"
        ),
        "exp_1e6_f32": summary(timings(lambda: np.exp(values, out=result), 101), 1e3, "ms"),
        "tanh_1e6_f32": summary(timings(lambda: np.tanh(values, out=result), 101), 1e3, "ms"),
    }


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--write-program", type=pathlib.Path, metavar="DIR")
    options = parser.parse_args()
    closed, inputs = chain_program()
    if options.write_program:
        write_program(options.write_program, closed, inputs)
    report = {
        "jax": jax.__version__,
        "numpy": np.__version__,
        "python": platform.python_version(),
        "cpus": os.cpu_count(),
        "eval_jaxpr": measure_eval_jaxpr(closed, inputs),
        "process": measure_process(),
        **measure_numpy(),
    }
    print(json.dumps(report, indent=1))


if __name__ == "__main__":
    main()
