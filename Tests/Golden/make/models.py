"""Write `Tests/Golden/models/losses.json`: the losses of the example models in real JAX.

    python Tests/Golden/make/models.py

Each model of `Examples/models/oracle` takes five steps. `losses` are float32 with nine significant digits; a port passes
if |a - b| <= atol + rtol * |b| with rtol = 1e-5 and atol = rtol * rms(losses), the base of the conformance cases.
`margin` says how safe that is: the largest share of the tolerance by which the losses move when everything is
computed in float64 from the same parameters and data (`float64`), or when parameters and floating data move by four
units in the last place, as normals may (`inputs`, the worst of eight). `parameters` are checks of the initial state: for each
leaf in JAX's order its path, shape, sum and the sum of its squares, and the same for `data`. `uses` are the names
of JAX that the program mentions (`jit` and the operators aside).
"""

import ast
import importlib
import json
import pathlib
import sys

import jax
import jax.numpy as jnp
import numpy as np

ROOT = pathlib.Path(__file__).resolve().parents[3]
ORACLE = ROOT / "Examples" / "models" / "oracle"
FOLDER = ROOT / "Tests" / "Golden" / "models"
MODELS = ["mlp", "convnet", "lstm", "transformer"]
RTOL = 1e-5


def numbers(losses):
    return np.asarray([float(loss) for loss in losses])


def precise_losses(model, start):
    def wide(leaf):
        leaf = np.asarray(leaf)
        return jnp.asarray(leaf.astype(np.float64) if leaf.dtype == np.float32 else leaf)

    host = jax.tree.map(np.asarray, start)
    with jax.enable_x64(True):
        return numbers(model.train(*jax.tree.map(wide, host)))


def moved_losses(model, start, seed):
    random = np.random.RandomState(seed)

    def move(leaf):
        leaf = np.asarray(leaf)
        if leaf.dtype != np.float32:
            return jnp.asarray(leaf)
        ulps = np.spacing(np.abs(leaf)) * random.randint(-4, 5, leaf.shape)
        # Zeros are exact in any port.
        return jnp.asarray(np.where(leaf == 0, leaf, leaf + ulps).astype(np.float32))

    return numbers(model.train(*jax.tree.map(move, start)))


def summaries(tree):
    lines = []
    for path, leaf in jax.tree_util.tree_flatten_with_path(tree)[0]:
        values = np.asarray(leaf, np.float64)
        lines.append(
            {
                "path": jax.tree_util.keystr(path),
                "aval": leaf.aval.str_short(short_dtypes=True),
                "sum": float(f"{values.sum():.9g}"),
                "sum_of_squares": float(f"{(values**2).sum():.9g}"),
            }
        )
    return lines


def dotted(node):
    if isinstance(node, ast.Attribute):
        base = dotted(node.value)
        return base and f"{base}.{node.attr}"
    return node.id if isinstance(node, ast.Name) else None


def uses(name):
    """Names under `jax`, `jnp` and `lax`, and methods of arrays."""
    tree = ast.parse((ORACLE / f"{name}.py").read_text())
    found = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute):
            full = dotted(node) or ""
            if full.split(".")[0] in ("jax", "jnp", "lax"):
                found.add(full)
            elif node.attr in ("astype", "reshape", "transpose", "shape"):
                found.add(f"Array.{node.attr}")
    return sorted(full for full in found if full not in ("jax.nn", "jax.random", "jax.tree", "jax.numpy"))


def report(name):
    model = importlib.import_module(name)
    start = model.start()
    losses = numbers(model.train(*start))
    rms = float(np.sqrt(np.mean(losses**2)))
    allowed = RTOL * rms + RTOL * np.abs(losses)
    moved = [moved_losses(model, start, seed) for seed in range(8)]
    margin = {
        "float64": float(np.max(np.abs(precise_losses(model, start) - losses) / allowed)),
        "inputs": float(max(np.max(np.abs(other - losses) / allowed) for other in moved)),
    }
    return {
        "losses": [float(f"{loss:.9g}") for loss in losses],
        "rtol": RTOL,
        "atol": float(f"{RTOL * rms:.3g}"),
        "margin": {key: round(share, 3) for key, share in margin.items()},
        "parameters": summaries(start[0]),
        "data": summaries(start[1]),
        "uses": uses(name),
    }


def main():
    sys.path.insert(0, str(ORACLE))
    models = {name: report(name) for name in MODELS}
    FOLDER.mkdir(exist_ok=True)
    (FOLDER / "losses.json").write_text(json.dumps({"jax": jax.__version__, **models}, indent=1) + "\n")
    for name, model in models.items():
        print(name, model["losses"], model["margin"])


if __name__ == "__main__":
    main()
