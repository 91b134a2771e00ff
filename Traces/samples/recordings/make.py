"""Record the programs of `programs.py` here; run it in this folder with jax 0.10.2, flax, equinox and optax.

    python make.py [FOLDER]

Beside each recording stands `NAME.npz` with what real JAX returned: `out0`, `out1` … of the recorded program.
"""

import pathlib
import runpy
import sys

import jax
import numpy as np

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parents[1] / "python"))
from jaxscope_record import record  # noqa: E402
from jaxscope_record.tracing import is_array  # noqa: E402


def save_outputs(path, result):
    leaves = [leaf for leaf in jax.tree.leaves(result) if is_array(leaf)]
    np.savez(path, **{f"out{i}": np.asarray(leaf) for i, leaf in enumerate(leaves)})


def main():
    folder = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else ".").resolve()
    folder.mkdir(exist_ok=True)
    sys.argv = ["make.py"]
    # By a relative path, so that no machine's folders get into the comments.
    programs = runpy.run_path("programs.py")
    for name, (function, inputs) in programs["CALLS"].items():
        result = record(function, *inputs(), path=folder / f"{name}.jaxscope")
        save_outputs(folder / f"{name}.npz", result)

    params = {"u": np.ones((2, 3), np.float32), "w": np.eye(3, dtype=np.float32), "b": np.zeros(3, np.float32)}
    xs = np.linspace(-1, 1, 8, dtype=np.float32).reshape(4, 2)
    result = record(programs["rnn"], params, jax.random.key(7), xs, reverse=True, path=folder / "rnn.jaxscope")
    save_outputs(folder / "rnn.npz", result)

    several = record(path=folder / "calls.jaxscope", calls=3)(programs["scan"])
    for step in (0.5, 1.0, -2.0):
        several(np.float32(1), np.full(2, step, np.float32))

    with jax.debug_nans(True):
        failing = jax.jit(programs["vmap"])
        try:
            record(failing, np.array([[1, 2], [3, -4]], np.float32), path=folder / "raised.jaxscope")
        except FloatingPointError:
            pass


if __name__ == "__main__":
    main()
