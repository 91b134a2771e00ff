"""Measure real JAX's profiler, in one process, and print one JSON object.

    python peers_profile.py

* `annotation_off`, `annotation_on`: `with jax.profiler.TraceAnnotation("zone"): pass`, per round, without and with a
  profile;
* `profile_stop`: `stop_trace` after a hundred thousand annotations, per annotation;
* `mlp_step`, `mlp_step_profiled`: a step of the example MLP outside of `jit`, without and with a
  profile; `mlp_step_jit` and `mlp_step_jit_profiled`: the jitted step.

The profiler is JAX's own without its tracer of Python's calls, which would only make it slower.
"""

import contextlib
import json
import pathlib
import sys
import tempfile
import time

from peers import summary, timings  # first: it starts Python again without OPENBLAS_CORETYPE

import jax

MODELS = pathlib.Path(__file__).resolve().parent.parent / "Examples" / "models" / "oracle"
sys.path.insert(0, str(MODELS))
import mlp  # noqa: E402

CALLS = 100_000


@contextlib.contextmanager
def profile():
    options = jax.profiler.ProfileOptions()
    options.python_tracer_level = 0
    with tempfile.TemporaryDirectory() as folder:
        with jax.profiler.trace(folder, profiler_options=options):
            yield


def annotations():
    for _ in range(CALLS):
        with jax.profiler.TraceAnnotation("zone"):
            pass


def measure_annotation(rounds):
    return summary([seconds / CALLS for seconds in timings(annotations, rounds)], 1e9, "ns")


def measure_stop(rounds=3):
    options = jax.profiler.ProfileOptions()
    options.python_tracer_level = 0
    seconds = []
    for _ in range(rounds):
        with tempfile.TemporaryDirectory() as folder:
            jax.profiler.start_trace(folder, profiler_options=options)
            annotations()
            start = time.perf_counter()
            jax.profiler.stop_trace()
            seconds.append((time.perf_counter() - start) / CALLS)
    return summary(seconds, 1e6, "us")


def measure_step(step, rounds):
    params, batch = mlp.start()
    return summary(timings(lambda: jax.block_until_ready(step(params, *batch)), rounds), 1e6, "us")


def main():
    report = {"annotation_off": measure_annotation(11)}
    with profile():
        report["annotation_on"] = measure_annotation(11)
    report["profile_stop"] = measure_stop()
    for name, context in (("", contextlib.nullcontext), ("_profiled", profile)):
        with context():
            report["mlp_step_jit" + name] = measure_step(mlp.step, 201)
            report["mlp_step" + name] = measure_step(mlp.step.__wrapped__, 15)
    print(json.dumps(report, indent=1))


if __name__ == "__main__":
    main()
