"""Records calls of a function on a tape: which calls, what they were given, and how they ended."""

from __future__ import annotations

import functools
import os
import types
import warnings
from typing import Any, Callable, Mapping

import jax
import numpy as np
from jax._src import core, tree_util

from .file import Recording, write
from .tracing import Program, function_name, trace

WHEN = ("always", "error", "nonfinite")


def record(f: Callable | None = None, /, *args, path: str | os.PathLike = "call.jaxscope", calls: int = 1,
           first: int = 0, when: str = "always", **kwargs) -> Any:
    """Call `f` and record the call in the file `path`; without arguments for it, decorate `f`.

    Args:
      f: any function that JAX can trace, jitted or not, with any arguments that it takes itself.
      path: the file to write; one that exists is replaced.
      calls: how many calls to record; several stand in one file.
      first: how many calls to let pass before.
      when: "always"; "error" for calls that raise; "nonfinite" for calls that raise or whose result has a NaN or
        an infinity.

    Returns:
      What `f` returns; as a decorator, a function that behaves as `f`.

    A function that takes no arguments, or one with arguments named as those above, is recorded by decorating it:
    `record(path="a.jaxscope")(f)()`.
    """
    if when not in WHEN:
        raise ValueError(f"when={when!r}: it is one of {', '.join(WHEN)}")
    if calls < 1 or first < 0:
        raise ValueError(f"calls={calls}, first={first}: at least one call is recorded, after none or some")
    tape = Tape(os.fspath(path), calls, first, when)
    if f is None:
        return lambda function: Recorder(function, tape)
    if not callable(f):
        raise TypeError(f"record() takes a function, not {type(f).__name__}")
    recorder = Recorder(f, tape)
    return recorder(*args, **kwargs) if args or kwargs else recorder


class Tape:
    """A file with calls, and which calls go there."""

    def __init__(self, path: str, calls: int = 1, first: int = 0, when: str = "always"):
        self.path, self.calls, self.first, self.when = path, calls, first, when
        self.seen = 0
        self.untraced = 0
        self.recorded: list[Recording] = []
        self.failure: Exception | None = None

    @property
    def is_full(self) -> bool:
        """Whether no more calls go there: it has them all, or one could not be written."""
        return len(self.recorded) >= self.calls or self.failure is not None

    @property
    def calls_until_recorded(self) -> int:
        """The number of the call that was recorded last: no call is counted once the tape is full."""
        return self.seen - 1

    def add(self, recording: Recording) -> None:
        write(self.path, [*self.recorded, recording], numbered=self.calls > 1)
        self.recorded.append(recording)


class Recorder:
    """A function that records calls of another on a tape and otherwise behaves as it."""

    def __init__(self, function: Callable, tape: Tape):
        functools.update_wrapper(self, function, updated=())
        self._function, self._tape = function, tape

    def __call__(self, *args, **kwargs):
        tape = self._tape
        # Inside of a transformation there are no values: the call around it is the one to record.
        if tape.is_full or has_tracers((args, kwargs)):
            return self._function(*args, **kwargs)
        number, tape.seen = tape.seen, tape.seen + 1
        if number < tape.first:
            return self._function(*args, **kwargs)
        values = kept_values((args, kwargs))
        # Traced at most once, and before the call where it is known to be wanted.
        program = functools.cache(lambda: self._trace(args, kwargs))
        if tape.when == "always":
            program()
        try:
            result = self._function(*args, **kwargs)
        except Exception as error:
            self._add(program(), values, error)
            raise
        if tape.when == "always" or tape.when == "nonfinite" and has_nonfinite(result):
            self._add(program(), values, None)
        return result

    def __get__(self, instance: Any, owner: type | None = None):
        return self if instance is None else types.MethodType(self, instance)

    def __getattr__(self, name: str):
        return getattr(self.__dict__["_function"], name)

    def _trace(self, args: tuple, kwargs: dict) -> Program | None:
        try:
            return trace(self._function, args, kwargs)
        except Exception as error:  # The call itself must go on.
            reason = (str(error).splitlines() or [""])[0]
            warnings.warn(
                f"jaxscope_record: this call of {function_name(self._function)} is not recorded, since JAX cannot "
                f"trace it: {type(error).__name__}: {reason}", stacklevel=4)
            return None

    def _add(self, program: Program | None, values: Mapping[int, Any], error: Exception | None) -> None:
        if program is None:
            self._tape.untraced += 1
            return
        try:
            self._tape.add(Recording.of(program, values, self._function, error))
        except Exception as failure:  # A full disk must not stop a training run.
            self._tape.failure = failure
            warnings.warn(f"jaxscope_record: {self._tape.path} is not written: {failure!r}", stacklevel=4)


def has_tracers(tree: Any) -> bool:
    return any(isinstance(leaf, core.Tracer) for leaf in tree_util.tree_leaves(tree))


def has_nonfinite(tree: Any) -> bool:
    """Whether any array in it has a NaN or an infinity."""
    for leaf in tree_util.tree_leaves(tree):
        if isinstance(leaf, (jax.Array, np.ndarray, np.generic, float, complex)):
            dtype = getattr(leaf, "dtype", None)
            inexact = dtype is None or jax.dtypes.issubdtype(dtype, np.inexact)
            if inexact and not np.isfinite(np.asarray(leaf)).all():
                return True
    return False


def kept_values(tree: Any) -> dict[int, Any]:
    """Copies of the arrays by the identity of the originals, which may be donated or overwritten by the call."""
    copies = {}
    for leaf in tree_util.tree_leaves(tree):
        if isinstance(leaf, jax.Array):
            copies[id(leaf)] = jax.numpy.copy(leaf)
        elif isinstance(leaf, np.ndarray):
            copies[id(leaf)] = leaf.copy()
    return copies
