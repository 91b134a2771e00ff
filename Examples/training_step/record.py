"""Record one step of `train.py` as text and arrays, and say where its first NaN arises.

Writes next to this file: `training_step.jaxpr` (with source comments and name stacks),
`training_step.npz` (`in{i}`, `const{i}`, expected `out{i}`) and `expected.txt`.
"""

import pathlib
import sys
import types

import jax
import numpy as np
from jax._src import source_info_util

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parents[1] / "Tests" / "Conformance"))

from walker import find_first  # noqa: E402


def load(name):
    """Run a program so that its code objects carry its bare file name in every source comment."""
    module = types.ModuleType(pathlib.Path(name).stem)
    source = (HERE / name).read_text()
    exec(compile(source, name, "exec"), module.__dict__)
    return module


def describe(title, finding):
    """A few lines about one finding: the way to it, and the source line of every level."""
    if finding is None:
        return [f"{title}: none"]
    lines = [f"{title}: {finding.path}", f"  leaf equation number {finding.order} of the run"]
    for step, eqn in zip(finding.steps, finding.enclosing):
        source = source_info_util.summarize(eqn.source_info) or "no source"
        where = f"equation {step['eqn']}"
        where += f", iteration {step['iteration']}" if "iteration" in step else ""
        scopes = str(eqn.source_info.name_stack)
        lines.append(f"  {step['primitive']} ({where}): {source} [{scopes}]")
    lines.append(
        f"  operands of that equation: NaN {finding.inputs_have_nan}, inf {finding.inputs_have_inf}"
    )
    return lines


def main():
    train = load("train.py")
    params = train.init_params()
    args = (params, train.init_state(params), *train.load_batch())
    closed = jax.make_jaxpr(train.step)(*args)
    flat = [np.asarray(a) for a in jax.tree.leaves(args)]
    text = closed.pretty_print(source_info=True, name_stack=True, use_color=False)
    (HERE / "training_step.jaxpr").write_text(text)

    outputs = jax.tree.leaves(train.step(*args))
    arrays = {f"const{i}": np.asarray(c) for i, c in enumerate(closed.consts)}
    arrays |= {f"in{i}": a for i, a in enumerate(flat)}
    arrays |= {f"out{i}": np.asarray(o) for i, o in enumerate(outputs)}
    np.savez(HERE / "training_step.npz", **arrays)

    report = find_first(closed, flat)
    for ours, theirs in zip(report.outputs, outputs):
        assert np.array_equal(np.isnan(ours), np.isnan(theirs)), "jit and the walker disagree"
    lines = [
        *describe("first NaN", report.first_nan),
        *describe("first inf", report.first_inf),
        f"leaf equations evaluated: {report.leaves}",
        f"outputs with a NaN: {sum(bool(np.isnan(o).any()) for o in report.outputs)} "
        f"of {len(report.outputs)}",
        "",
        "Cause: `layer_norm` divides by the standard deviation without an epsilon.  From time",
        "step 7 on all eight sensors of recording 4 read 0.5, so the centred row and its",
        "standard deviation are zero, and 0 / 0 is NaN.  The scan feeds it forward, the loss",
        "is NaN, and the backward pass makes every gradient NaN.",
    ]
    (HERE / "expected.txt").write_text("\n".join(lines) + "\n")
    print("\n".join(lines))


if __name__ == "__main__":
    main()
