"""python -m jaxscope_record: runs a script and records a call of one of its jitted functions."""

from __future__ import annotations

import argparse
import functools
import os
import runpy
import sys
from typing import Callable, Sequence

import jax

from .recorder import Recorder, Tape
from .tracing import function_name


class Watch:
    """Stands for `jax.jit` and its like while a script runs, and records the wanted call of what they make."""

    NAMES = ("jit", "grad", "value_and_grad")

    def __init__(self, tape: Tape, function: str | None):
        self.tape, self.function = tape, function
        self.names: set[str] = set()
        self._originals = {name: getattr(jax, name) for name in self.NAMES}

    def __enter__(self) -> Watch:
        for name, original in self._originals.items():
            setattr(jax, name, self._watching(original))
        return self

    def __exit__(self, *_) -> None:
        for name, original in self._originals.items():
            setattr(jax, name, original)

    def _watching(self, transform: Callable) -> Callable:
        @functools.wraps(transform)
        def watched(*args, **kwargs):
            made = transform(*args, **kwargs)
            if not args and "fun" not in kwargs:  # `@jax.jit(static_argnames=…)`: made is a decorator.
                return lambda f: self._recorder(made(f))
            return self._recorder(made)

        return watched

    def _recorder(self, f: Callable) -> Callable:
        name = function_name(f)
        if self.function not in (None, name):
            self.names.add(name)
            return f
        return Recorder(f, self.tape)


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(
        prog="python -m jaxscope_record", description="Run a script and record a call of one of its jitted functions.")
    parser.add_argument("--path", default="call.jaxscope", help="the file to write (default: %(default)s)")
    parser.add_argument("--function", metavar="NAME", help="watch only the function of this name")
    which = parser.add_mutually_exclusive_group()
    which.add_argument("--call", type=int, metavar="N", help="record the call with this number, from 0")
    which.add_argument("--first-failing", action="store_true",
                       help="record the first call that raises or returns a NaN or an infinity (the default)")
    parser.add_argument("script", help="the script, run as python would run it")
    parser.add_argument("args", nargs=argparse.REMAINDER, help="its arguments")
    options = parser.parse_args(arguments)
    if not os.path.isfile(options.script):
        parser.error(f"{options.script}: there is no such file")
    if options.call is not None and options.call < 0:
        parser.error("--call counts from 0")
    tape = Tape(options.path, first=options.call or 0, when="nonfinite" if options.call is None else "always")
    sys.argv = [options.script, *options.args]
    sys.path[0] = os.path.dirname(os.path.abspath(options.script))
    watch = Watch(tape, options.function)
    try:
        with watch:
            runpy.run_path(options.script, run_name="__main__")
    finally:
        print(report(watch), file=sys.stderr)


def report(watch: Watch) -> str:
    """What came of watching a script."""
    tape = watch.tape
    if tape.recorded:
        meta = tape.recorded[0].meta
        why = f", which raised {meta['error']['kind']}" if meta["error"] else ""
        which = f"call {tape.calls_until_recorded}" + ("" if watch.function else " of those watched")
        return (f"jaxscope_record: {tape.path} has a call of {meta['function']} ({which}){why}\n"
                f"  jaxscope step --first-nan {tape.path}")
    calls = f"{tape.seen} call{'s' * (tape.seen != 1)} of jitted functions"
    if watch.function and not tape.seen:
        known = f"; it made {', '.join(sorted(watch.names))}" if watch.names else ""
        return f"jaxscope_record: nothing recorded: the script never called a jitted {watch.function}{known}"
    if tape.failure:
        return f"jaxscope_record: nothing recorded: {tape.path} could not be written: {tape.failure}"
    if tape.untraced:
        lost = f"{tape.untraced} of them could not be traced (see the warning above)"
        return f"jaxscope_record: nothing recorded: {calls} watched, {lost}"
    missed = f"there is no call {tape.first}" if tape.when == "always" else "none raised or gave a NaN or infinity"
    return f"jaxscope_record: nothing recorded: {calls} watched, {missed}"


if __name__ == "__main__":
    main()
