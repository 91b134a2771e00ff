"""Run our side and the peers' in turn and print the ratios as the table of docs/benchmarks.md.

    python run.py [--build DIR] [--write]

Needs a Python with jax and numpy (`pip install jax==0.10.2`). `--build` is the folder with the release
binaries (default .build/release); `--write` puts the table into docs/benchmarks.md. Both sides run on the
same machine one after the other, three times each in turn, and the best of the three medians counts: other
programs only ever make a run slower.
"""

import argparse
import json
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent
DOCUMENT = ROOT / "docs" / "benchmarks.md"
MARKER = "<!-- measured -->"
STARTUP = """{ lambda ; a:f32[8]. let
    b:f32[8] = sin a
    c:f32[8] = mul b 2.0:f32[]
    d:f32[8] = add c 1.0:f32[]
  in (d,) }"""

# Sections of peers_trace.py: section, key, label, unit, target.
TRACING = [
    ("eager_add", "median_us", "eager `x + 1` on f32[100]", "µs", 10),
    ("trace_grad", "median_us_per_equation", "tracing with `grad`, per equation", "µs", 8),
    ("first_mlp_gradient", "median_ms", "first gradient of an MLP (peer: `jax.jit`, cold)", "ms", 20),
    ("first_transformer_gradient", "median_ms", "first gradient of a six-block transformer", "ms", 20),
    ("jit_call_scalar", "median_us", "call of a jitted `x + 1`, scalar", "µs", 3),
    ("jit_call_tree", "median_us", "call of a jitted `x + 1`, an MLP's parameters", "µs", 3),
]


# Sections of the stepper, on a recording of 10,000 equations on f32[64,64]: section, label, target in ms.
STEPPING = [
    ("step_open", "`jaxscope step` of 10,000 equations, from file to first screen", 150),
    ("step_key", "a key to its screen", 16),
    ("step_back", "a step back from the end, 256 MiB", 50),
    ("step_back_tight", "a step back from the end, 32 MiB", 50),
]

# What profiles cost: our section, key, label, unit, target and section of peers_profile.py.
PROFILING = [
    ("profile_off", "median_ns", "no profile: a slice that would be", "ns", 2, None),
    ("profile_slice", "median_ns", "profile: an equation's slice", "ns", 60, None),
    ("annotation_off", "median_ns", "`TraceAnnotation` around nothing, no profile", "ns", None, "annotation_off"),
    ("annotation_on", "median_ns", "`TraceAnnotation` around nothing, profile", "ns", None, "annotation_on"),
    ("profile_stop", "median_us", "`stopTrace`, both files, gzip, per event", "µs", 1.5, "profile_stop"),
    ("profile_json", "median_us", "JSON alone, not packed, per event", "µs", 0.3, None),
    ("profile_protobuf", "median_us", "Perfetto's protobuf alone, per event", "µs", 0.3, None),
]

# What profiles slow down: our section, and that of peers_profile.py without a profile, label.
SLOWDOWNS = [("mlp_slowdown", "mlp_step", "an eager"), ("mlp_slowdown_jit", "mlp_step_jit", "a jitted")]


def clean_environment():
    """OPENBLAS_CORETYPE would make the two sides use different kernels."""
    return {key: value for key, value in os.environ.items() if key != "OPENBLAS_CORETYPE"}


def run_json(command):
    output = subprocess.run(
        command, check=True, capture_output=True, text=True, env=clean_environment()
    ).stdout
    return json.loads(output)


def startup_milliseconds(binary, folder):
    """`jaxscope run` from start to printed result, median of 21."""
    program = folder / "startup.jaxpr"
    program.write_text(STARTUP)
    command = [binary, "run", program, "--random", "0"]
    seconds = []
    for _ in range(21):
        start = time.perf_counter()
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, env=clean_environment())
        seconds.append(time.perf_counter() - start)
    return statistics.median(seconds) * 1e3


def check_seconds(binary):
    """`jaxscope check` over the conformance corpus (values), if it is there."""
    shared = pathlib.Path(os.environ.get("JAXSCOPE_SHARED", ROOT.parent / "shared"))
    corpus = shared / "corpus"
    if not corpus.is_dir():
        return None
    start = time.perf_counter()
    subprocess.run([binary, "check", corpus, "--only", "out"], stdout=subprocess.DEVNULL)
    return time.perf_counter() - start


def row(name, ours, peer, unit, target):
    ratio = peer / ours
    verdict = "met" if ratio >= target else "**missed**"
    return f"| {name} | {ours:.4g} {unit} | {peer:.4g} {unit} | {ratio:.2f}× | ≥ {target}× | {verdict} |"


def profiling_rows(ours, peers, best):
    rows = []
    for section, key, label, unit, target, peer in PROFILING:
        took = best(ours, section, key)
        other = best(peers, peer, key) if peer else None
        cells = f"{other:.4g} {unit} | {other / took:.2f}×" if other else "|"
        verdict = "" if target is None else "met" if took <= target else "**missed**"
        goal = "" if target is None else f"≤ {target} {unit}"
        rows.append(f"| {label} | {took:.3g} {unit} | {cells} | {goal} | {verdict} |")
    for section, peer, label in SLOWDOWNS:
        slower = best(ours, section, "median")
        other = best(peers, peer + "_profiled", "median_us") / best(peers, peer, "median_us")
        verdict = "met" if slower < 1.2 else "**missed**"
        rows.append(f"| a profile slows {label} MLP step by | {slower:.2f}× | {other:.2f}× | | < 1.2× | {verdict} |")
    return rows


def measure(build):
    binary = build / "jaxscope"
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        peers, traces, records, profiles, ours, starts = [], [], [], [], [], []
        for _ in range(3):
            peers.append(run_json([sys.executable, HERE / "peers.py", "--write-program", folder]))
            traces.append(run_json([sys.executable, HERE / "peers_trace.py"]))
            records.append(run_json([sys.executable, HERE / "record_trace.py"]))
            profiles.append(run_json([sys.executable, HERE / "peers_profile.py"]))
            ours.append(run_json([build / "measure", folder]))
            starts.append(startup_milliseconds(binary, folder))

    def best(reports, section, key):
        return min(report[section][key] for report in reports)

    machine = best(ours, "machine", "median_ns_per_equation") / 1e3
    rows = [
        row(
            "Machine, per equation on f32[4] (peer: `jax.core.eval_jaxpr`)",
            machine,
            best(peers, "eval_jaxpr", "median_us_per_equation"),
            "µs",
            12,
        ),
        row(
            "`jaxscope run`, start to printed result (peer: `python -c` with `jax.jit`)",
            min(starts),
            best(peers, "process", "median_ms"),
            "ms",
            10,
        ),
    ]
    for section, label, target in [
        ("matmul_1024_f32", "1024² f32 matmul (peer: numpy)", 0.9),
        ("exp_1e6_f32", "exp of 10⁶ f32 (peer: numpy, `out=`)", 0.8),
        ("tanh_1e6_f32", "tanh of 10⁶ f32 (peer: numpy, `out=`)", 0.8),
    ]:
        rows.append(
            row(label, best(ours, section, "median_ms"), best(peers, section, "median_ms"), "ms", target)
        )
    for section, key, label, unit, target in TRACING:
        if section in ours[0]:
            rows.append(row(label, best(ours, section, key), best(traces, section, key), unit, target))
    for section, label, target in STEPPING:
        took = best(ours, section, "median_ms")
        verdict = "met" if took <= target else "**missed**"
        rows.append(f"| {label} | {took:.3g} ms | | | ≤ {target} ms | {verdict} |")
    recorded, alone = best(records, "recorded", "fastest_ms"), best(records, "make_jaxpr", "fastest_ms")
    verdict = "met" if recorded < 3 * alone else "**missed**"
    rows.append(
        "| recording 10,000 equations from Python, the trace included (peer: `jax.make_jaxpr`) "
        f"| {recorded:.4g} ms | {alone:.4g} ms | {alone / recorded:.2f}× | > 0.33× | {verdict} |"
    )
    rows += profiling_rows(ours, profiles, best)
    versions = peers[0]
    header = (
        f"JAX {versions['jax']}, numpy {versions['numpy']}, Python {versions['python']}, "
        f"{versions['cpus']} cores; {time.strftime('%Y-%m-%d')}.\n\n"
        "| what | ours | peer | ratio | target | |\n|---|--:|--:|--:|--:|---|\n"
    )
    seconds = check_seconds(binary)
    if seconds is not None:
        verdict = "met" if seconds < 60 else "**missed**"
        rows.append(
            f"| `jaxscope check` of the whole corpus, values | {seconds:.1f} s | | | < 60 s | {verdict} |"
        )
    return header + "\n".join(rows) + "\n"


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--build", type=pathlib.Path, default=ROOT / ".build" / "release")
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    table = measure(options.build.resolve())
    print(table)
    if options.write:
        before, _, after = DOCUMENT.read_text().partition(MARKER)
        _, _, after = after.partition(MARKER)
        DOCUMENT.write_text(f"{before}{MARKER}\n\n{table}\n{MARKER}{after}")


if __name__ == "__main__":
    main()
