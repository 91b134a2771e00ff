"""Generate conformance cases with JAX.

    python make_cases.py OUTPUT [--only SUBSTRING] [--group primitives|programs|failures]

Writes `OUTPUT/{primitives,programs,failures}/NAME.jaxpr`, `NAME.npz` and `cases.jsonl`, and
`OUTPUT/failures/failure.jsonl`.  The same versions of JAX and numpy give the same bytes every time:
inputs depend on the names of the cases only.
"""

import argparse
import json
import pathlib
import sys

import jax
import numpy as np

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))

import cases_arrays  # noqa: E402
import cases_control  # noqa: E402
import cases_conversions  # noqa: E402
import cases_elementwise  # noqa: E402
import cases_failures  # noqa: E402
import cases_linear  # noqa: E402
import cases_learning  # noqa: E402
import cases_numerics  # noqa: E402
import cases_rare  # noqa: E402
import cases_reductions  # noqa: E402
from recorder import Recording  # noqa: E402
from walker import find_first  # noqa: E402

GROUPS = {
    "primitives": (
        cases_elementwise,
        cases_conversions,
        cases_arrays,
        cases_reductions,
        cases_linear,
        cases_control,
        cases_rare,
    ),
    "programs": (cases_learning, cases_numerics),
    "failures": (cases_failures,),
}


def record(case):
    """Record one case with the precision it asks for, from a cold tracing cache.

    Caches are cleared because a cached body keeps its identity between cases, and identity decides
    which bodies are printed as a `let`.
    """
    jax.clear_caches()
    with jax.enable_x64(case.x64), np.errstate(all="ignore"):
        return Recording(case)


def failure_line(recording):
    """Where the first NaN and infinity of a failure arise, for `failure.jsonl`."""
    case = recording.case
    report = find_first(recording.closed, recording.flat)
    chosen = report.first_nan if case.kind == "nan" else report.first_inf
    if chosen is None:
        raise ValueError(f"{case.name} has no {case.kind}")
    agrees = all(
        np.array_equal(
            np.isnan(np.asarray(a, np.complex128)), np.isnan(np.asarray(b, np.complex128))
        )
        for a, b in zip(report.outputs, recording.outputs)
    )
    return {
        "name": case.name,
        "kind": case.kind,
        "where": case.group.split(":")[1],
        "primitive": chosen.eqn.primitive.name,
        "path": chosen.path,
        "steps": chosen.steps,
        "first_nan": report.first_nan and report.first_nan.short(),
        "first_inf": report.first_inf and report.first_inf.short(),
        "origin": report.origin.path,
        "inputs_to_that_equation": {
            "has_nan": chosen.inputs_have_nan,
            "has_inf": chosen.inputs_have_inf,
        },
        "equations_evaluated": report.leaves,
        "jit_agrees_on_nan_positions": agrees,
        "jax": jax.__version__,
    }


def write_group(folder, modules, only):
    """Record every case of one group into its folder."""
    folder.mkdir(parents=True, exist_ok=True)
    cases = [case for module in modules for case in module.SUITE.cases if only in case.name]
    names = [case.name for case in cases]
    if len(names) != len(set(names)):
        raise ValueError(f"names repeat: {sorted({n for n in names if names.count(n) > 1})}")
    lines, failures = [], []
    for case in sorted(cases, key=lambda case: case.name):
        recording = record(case)
        (folder / f"{case.name}.jaxpr").write_text(recording.text)
        (folder / f"{case.name}.npz").write_bytes(recording.npz())
        lines.append(json.dumps(recording.line()))
        if case.group.startswith("failure:"):
            failures.append(json.dumps(failure_line(recording)))
    (folder / "cases.jsonl").write_text("".join(line + "\n" for line in lines))
    if failures:
        (folder / "failure.jsonl").write_text("".join(line + "\n" for line in failures))
    return len(lines)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("output", type=pathlib.Path)
    parser.add_argument("--only", default="", help="record only cases whose name contains this")
    parser.add_argument("--group", choices=GROUPS, help="record only this group")
    options = parser.parse_args()
    for group, modules in GROUPS.items():
        if options.group in (None, group):
            count = write_group(options.output / group, modules, options.only)
            print(f"{group}: {count} cases")


if __name__ == "__main__":
    main()
