"""Record a call of a JAX function, so that `jaxscope` can walk through it.

One file that needs nothing but jax (0.10) and numpy. In a program:

    from jaxscope_record import record

    loss = record(train_step, state, batch, path="step.jaxscope")   # one call, here and now

    @record(path="step.jaxscope", when="nonfinite")                 # the first call that goes wrong
    @jax.jit
    def train_step(state, batch): ...

Without touching the program:

    python -m jaxscope_record train.py --epochs 3           # the first failing call of a jitted function
    python -m jaxscope_record --function train_step --call 7 train.py --epochs 3

The result is what the function returns; it runs as it was, and an exception passes through unchanged. What is
recorded is the program that JAX traces, its inputs as they were before the call (also donated ones) and the source
files that its equations point to: `docs/recording.md` describes the file, which numpy.load opens.
"""

from __future__ import annotations

import argparse
import collections
import contextlib
import dataclasses
import functools
import inspect
import io
import itertools
import json
import linecache
import os
import platform
import re
import runpy
import sys
import sysconfig
import types
import warnings
import zipfile
from typing import Any, Callable, Iterator, Mapping, Sequence

import jax
import jaxlib
import numpy as np
from jax._src import ad_util, core, dtypes, tree_util
from jax._src import pretty_printer as pp
from jax._src.interpreters import ad, partial_eval
from jax._src.lib import jax_jit, xla_client

__all__ = ["record"]

FORMAT = 1
WHEN = ("always", "error", "nonfinite")


# --- Recording a call ------------------------------------------------------------------------------------------------


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

    @property
    def is_full(self) -> bool:
        return len(self.recorded) >= self.calls

    @property
    def calls_until_recorded(self) -> int:
        """The number of the call that was recorded last: no call is counted once the tape is full."""
        return self.seen - 1

    def add(self, recording: Recording) -> None:
        self.recorded.append(recording)
        write(self.path, self.recorded, numbered=self.calls > 1)


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


def function_name(f: Callable) -> str:
    return getattr(f, "__name__", None) or type(f).__name__


# --- Tracing ---------------------------------------------------------------------------------------------------------


@dataclasses.dataclass
class Program:
    """What JAX traced: the jaxpr, the leaves that are its inputs, and the names of inputs and outputs."""

    closed: core.ClosedJaxpr
    leaves: Sequence[Any]
    inputs: Sequence[str]
    outputs: Sequence[str]


# Asked before anybody watches `jax.jit`.
JITTED = type(jax.jit(lambda: None))


def trace(f: Callable, args: tuple, kwargs: dict) -> Program:
    """The program that this call of `f` runs."""
    if isinstance(f, JITTED) and hasattr(f, "_jit_info"):
        return trace_jitted(f, args, kwargs)
    try:
        return trace_leaves(f, args, kwargs, is_array)
    except (jax.errors.JAXTypeError, jax.errors.JAXIndexError, TypeError, ValueError):
        # Python numbers may steer the Python code (`range(n)`, `if training:`): then they are constants.
        return trace_leaves(f, args, kwargs, lambda leaf: is_array(leaf) and not isinstance(leaf, (int, float)))


def trace_jitted(f: Any, args: tuple, kwargs: dict) -> Program:
    """The trace that `f` itself makes and keeps, its static arguments left out."""
    traced = f.trace(*args, **kwargs)
    info = f._jit_info
    _, leaves = jax_jit.parse_arguments(
        args, tuple(kwargs.values()), tuple(kwargs), info.static_argnums, info.static_argnames,
        tree_util.tracing_registry)
    closed = traced.jaxpr
    if traced._consts:  # As in jax.make_jaxpr: constants of the closure come first.
        closed = core.ClosedJaxpr(
            partial_eval.convert_invars_to_constvars(closed.jaxpr, len(traced._consts)),
            traced._consts)
    # With constants before them the names of the inputs stand at the end.
    names = closed.jaxpr.debug_info.arg_names
    count = len(leaves)
    inputs = tuple(names)[-count:] if names and len(names) >= count and count else ("",) * count
    return Program(closed, leaves, named(inputs, "in"), output_names(traced.out_info))


def trace_leaves(f: Callable, args: tuple, kwargs: dict, is_input: Callable[[Any], bool]) -> Program:
    """The trace of `f` as a function of those leaves of its arguments that are inputs."""
    paths, structure = tree_util.tree_flatten_with_path((args, kwargs))
    inputs = [is_input(leaf) for _, leaf in paths]

    def call(*leaves):
        rest = iter(leaves)
        flat = [next(rest) if chosen else leaf for chosen, (_, leaf) in zip(inputs, paths)]
        inner_args, inner_kwargs = tree_util.tree_unflatten(structure, flat)
        return array_leaves(f(*inner_args, **inner_kwargs))

    leaves = [leaf for chosen, (_, leaf) in zip(inputs, paths) if chosen]
    closed, shapes = jax.make_jaxpr(call, return_shape=True)(*leaves)
    arguments = argument_names(f, args, kwargs)
    names = [arguments(path) for chosen, (path, _) in zip(inputs, paths) if chosen]
    return Program(closed, leaves, named(names, "in"), output_names(shapes))


def array_leaves(tree: Any) -> Any:
    """The tree with None in place of leaves that are no arrays, such as a model's activation functions."""
    return tree_util.tree_map(lambda leaf: leaf if is_array(leaf) else None, tree)


def is_array(leaf: Any) -> bool:
    return isinstance(leaf, (jax.Array, np.ndarray, np.generic, bool, int, float, complex)) and not (
        isinstance(leaf, (np.ndarray, np.generic)) and leaf.dtype.kind in "OSUMm")


def argument_names(f: Callable, args: tuple, kwargs: dict) -> Callable[[tuple], str]:
    """From the path of a leaf in `(args, kwargs)` to what a user calls it: `params['w']`."""
    positional: list[str] = []
    with contextlib.suppress(TypeError, ValueError):
        for parameter in inspect.signature(f).parameters.values():
            if parameter.kind is parameter.VAR_POSITIONAL:
                rest = len(args) - len(positional)
                positional += [f"{parameter.name}[{i}]" for i in range(rest)]
            elif parameter.kind in (parameter.POSITIONAL_ONLY, parameter.POSITIONAL_OR_KEYWORD):
                positional.append(parameter.name)
    positional += [f"args[{i}]" for i in range(len(positional), len(args))]

    def name(path: tuple) -> str:
        kind, place, *rest = path
        start = positional[place.idx] if kind.idx == 0 else str(place.key)
        return start + tree_util.keystr(tuple(rest))

    return name


def output_names(tree: Any) -> list[str]:
    return ["result" + tree_util.keystr(path) for path, _ in tree_util.tree_flatten_with_path(tree)[0]]


def named(names: Sequence[str | None], prefix: str) -> list[str]:
    return [name or f"{prefix}{i}" for i, name in enumerate(names)]


# --- The user's lines ------------------------------------------------------------------------------------------------

_JAX = (os.path.dirname(jax.__file__) + os.sep, os.path.dirname(jaxlib.__file__) + os.sep, __file__)
_STANDARD = (sysconfig.get_path("stdlib") + os.sep, os.path.dirname(contextlib.__file__) + os.sep, "<frozen ")
_PACKAGES = re.compile(r"[/\\](?:site|dist)-packages[/\\]")


class Locations:
    """Where equations come from: the innermost frame of the user's own code, else of a library's other than JAX."""

    USER, LIBRARY, HIDDEN = range(3)

    def __init__(self) -> None:
        self._kinds: dict[str, int] = {}
        self._spellings: dict[tuple, str] = {}
        self._known: dict[Any, str] = {}
        self.files: dict[str, str] = {}

    def spell(self, traceback: Any) -> str:
        """`FILE:LINE:COLUMN (FUNCTION)` as JAX spells it, empty where no frame is known."""
        if traceback is None:
            return ""
        codes, instructions = traceback.raw_frames()
        second = None
        kinds = self._kinds
        for i, code in enumerate(codes):
            file = code.co_filename
            kind = kinds.get(file)
            if kind is None:
                kind = kinds[file] = self._kind(file)
            if kind == self.USER:
                return self._spelling(code, instructions[i])
            if kind == self.LIBRARY and second is None:
                second = i
        return "" if second is None else self._spelling(codes[second], instructions[second])

    def _kind(self, file: str) -> int:
        if file.startswith(_JAX):
            return self.HIDDEN
        if _PACKAGES.search(file):
            return self.LIBRARY
        return self.HIDDEN if file.startswith(_STANDARD) else self.USER

    def _spelling(self, code: types.CodeType, instruction: int) -> str:
        known = self._spellings.get((code, instruction))
        if known is None:
            line, column, _, _ = xla_client.Traceback.code_addr2location(code, instruction)
            # A library's file by its place among the packages, which is the same on every machine.
            file = _PACKAGES.split(code.co_filename)[-1]
            self.files[file] = code.co_filename
            place = f"{file}:{line}" + (f":{column}" if column else "")
            known = self._spellings[code, instruction] = f"{place} ({code.co_qualname})"
        return known

    def sources(self) -> dict[str, str]:
        """The text of every file that was spelled, where Python still has it."""
        texts = {file: "".join(linecache.getlines(path)) for file, path in self.files.items()}
        return {file: text for file, text in texts.items() if text}


# --- The text --------------------------------------------------------------------------------------------------------


@dataclasses.dataclass(frozen=True)
class Body:
    """A jaxpr inside of an equation, with the constants that its own binders stand for."""

    jaxpr: core.Jaxpr
    constants: tuple

    @property
    def key(self) -> tuple:
        return (id(self.jaxpr), *map(id, self.constants))

    @classmethod
    def of(cls, value: Any) -> Body | None:
        if isinstance(value, core.ClosedJaxpr):
            return cls(value.jaxpr, tuple(value.consts))
        return cls(value, ()) if isinstance(value, core.Jaxpr) else None


@dataclasses.dataclass(frozen=True)
class Fields:
    """A named tuple with jaxprs in it, such as the functions of `custom_linear_solve`."""

    name: str
    fields: tuple[tuple[str, Body | None], ...]


class Text:
    """A program in the form that `jaxpr.pretty_print(source_info=True, name_stack=True)` prints, without its gaps.

    Every body that is used twice, or is long, has a name that no other has; inner constants are numbered in the
    order of the text; custom derivative rules stand there as jaxprs; comments name the user's own lines.
    """

    # From this many equations on, a body stands in front of the program, as in JAX.
    LONG = 10
    SETTINGS = core.JaxprPpSettings()

    def __init__(self, closed: core.ClosedJaxpr):
        self.locations = Locations()
        self.inner_constants: list[Any] = []
        self._main = closed.jaxpr
        self._context = core.JaxprPpContext()
        self._values: dict[int, list[tuple[str, Any]] | None] = {}
        self._stacks: dict[Any, str] = {}
        self._names: dict[tuple, str] = {}
        self._bound: set[core.Var] = set()
        self._alive: list[Any] = []
        definitions = self._definitions()
        docs = [
            pp.concat([pp.text(f"let {self._names[body.key]} = "), self._jaxpr(body), pp.text(" in"), pp.brk()])
            for body in definitions
        ]
        main = self._jaxpr(Body(closed.jaxpr, tuple(closed.consts)))
        self.text = pp.concat([*docs, main]).format(width=80, use_color=False)

    # Which bodies get a name

    def _definitions(self) -> list[Body]:
        """The bodies to print in front of the program, outer ones first."""
        uses: collections.Counter = collections.Counter()
        bodies: dict[tuple, Body] = {}
        wanted: dict[tuple, str] = {}
        queue = collections.deque([Body(self._main, ())])
        while queue:
            for equation in queue.popleft().jaxpr.eqns:
                for key, value in self._parameters(equation) or ():
                    if key in Rules.NAMES:
                        # A name there is the name of a Python function.
                        queue.extend([value] if isinstance(value, Body) else [])
                        continue
                    found = value if isinstance(value, tuple) else (value,)
                    if isinstance(value, Fields):
                        # A field is a text of its own, which knows no names of this one.
                        continue
                    for body in found:
                        if not isinstance(body, Body):
                            continue
                        uses[body.key] += 1
                        if uses[body.key] == 1:
                            bodies[body.key] = body
                            wanted[body.key] = str(equation.params.get("name") or "jaxpr")
                            queue.append(body)
        shared = [
            body for key, body in bodies.items() if uses[key] > 1 or len(body.jaxpr.eqns) > self.LONG
        ]
        for body in shared:
            self._names[body.key] = self._unique(wanted[body.key])
        return shared

    def _unique(self, name: str) -> str:
        """A name for a body that is one word and nobody else's."""
        name = re.sub(r"\W+", "_", name.strip("<>"), flags=re.ASCII).strip("_") or "jaxpr"
        if name[0].isdigit() or name in ("let", "in", "lambda", "None"):
            name = "f_" + name
        taken = self._context.shared_jaxpr_names
        unique = next(n for n in itertools.chain([name], (f"{name}_{i}" for i in itertools.count(1)))
                      if n not in taken)
        taken.add(unique)
        return unique

    # Documents

    def _jaxpr(self, body: Body, inline: bool = False) -> pp.Doc:
        """`{ lambda … }`, one equation per line."""
        jaxpr, context = body.jaxpr, self._context
        self._rename(jaxpr)
        if jaxpr is not self._main:
            self.inner_constants += body.constants
        header = pp.concat([
            pp.text("{ lambda "), core.pp_vars(jaxpr.constvars, context, print_shapes=True, is_binder=True),
            pp.text("; "), core.pp_vars(jaxpr.invars, context, print_shapes=True, is_binder=True),
            pp.text(". let"),
        ])
        equations = [self._equation(equation, inline) for equation in jaxpr.eqns]
        results = pp.concat([
            pp.text("in ("), core.pp_vars(jaxpr.outvars, context, separator=","),
            pp.text(")" if len(jaxpr.outvars) != 1 else ",)")])
        lines = pp.nest(2, pp.concat([x for equation in equations for x in (pp.brk(), equation)]))
        return pp.concat([pp.nest(2, pp.concat([header, lines, pp.brk(), results])), pp.text(" }")])

    def _rename(self, jaxpr: core.Jaxpr) -> None:
        """Gives the variables new names where they were printed before: a name means one variable."""
        bound = self._bound
        for v in itertools.chain(jaxpr.constvars, jaxpr.invars, *(e.outvars for e in jaxpr.eqns)):
            if v in bound:
                self._context.var_names.pop(v, None)
            else:
                bound.add(v)

    def _equation(self, equation: core.JaxprEqn, inline: bool) -> pp.Doc:
        notes = self._notes(equation.source_info)
        parameters = self._parameters(equation)
        if parameters is None:
            rule = core.pp_eqn_rules.get(equation.primitive, core._pp_eqn)
            return pp.concat([*notes, rule(equation, self._context, self.SETTINGS)])
        context = self._context
        parts = [*notes]
        if equation.outvars:
            parts += [core.pp_vars(equation.outvars, context, print_shapes=True, is_binder=True), pp.text(" = ")]
        pairs = [x for key, value in parameters for x in (pp.brk(), pp.text(f"{key}="), self._value(value, inline))]
        parts += [
            pp.text(equation.primitive.name + "["), pp.nest(2, pp.concat(pairs)), pp.brk(), pp.text("] "),
            core.pp_vars(equation.invars, context)]
        return pp.concat(parts)

    def _notes(self, source: Any) -> list[pp.Doc]:
        """The comments of an equation: its place and its name stack, what there is of them."""
        stack = self._stacks.get(source.name_stack)
        if stack is None:
            stack = self._stacks[source.name_stack] = str(source.name_stack)
        place = self.locations.spell(source.traceback)
        return [pp.text("", annotation=note) for note in (place, stack and f"[{stack}]") if note]

    def _value(self, value: Any, inline: bool) -> pp.Doc:
        if isinstance(value, Body):
            name = None if inline else self._names.get(value.key)
            return self._jaxpr(value, inline) if name is None else pp.text(name)
        if isinstance(value, tuple) and value and all(isinstance(x, Body) for x in value):
            inner = [x for body in value for x in (pp.brk(), self._value(body, inline))]
            return pp.concat([pp.text("("), pp.nest(2, pp.concat(inner)), pp.brk(), pp.text(")")])
        if isinstance(value, Fields):
            inner = []
            for key, body in value.fields:
                inner += [pp.concat([pp.text(","), pp.brk()]) if inner else pp.nil(), pp.text(f"{key}=")]
                inner.append(pp.text("None") if body is None else self._jaxpr(body, inline=True))
            return pp.concat([pp.text(value.name + "("), pp.nest(2, pp.concat(inner)), pp.text(")")])
        return pp.text(re.sub(r" at 0x[0-9a-fA-F]+", " at 0x0", plain(value)))

    # Parameters

    def _parameters(self, equation: core.JaxprEqn) -> list[tuple[str, Any]] | None:
        """What to print of an equation that holds jaxprs; None for all others, which JAX prints."""
        key = id(equation)
        if key not in self._values:
            self._values[key] = self._read_parameters(equation)
        return self._values[key]

    def _read_parameters(self, equation: core.JaxprEqn) -> list[tuple[str, Any]] | None:
        if not any(holds_jaxpr(value) for value in equation.params.values()):
            return None
        params = dict(equation.params)
        name = equation.primitive.name
        if name == "jit":
            params = jit_parameters(params)
        elif name in ("custom_jvp_call", "custom_vjp_call"):
            params["name"] = params["call_jaxpr"].jaxpr.debug_info.func_name
            if not params["num_consts"]:
                del params["num_consts"]
            rules = rules_of(equation) if Rules.is_call(equation) else params.pop("rules")
            for key in Rules.PARAMETERS:
                params.pop(key, None)
            params |= rules
        self._alive.append(params)
        order = (["name"] if "name" in params else []) + sorted(key for key in params if key != "name")
        return [(key, with_bodies(params[key])) for key in order]


def holds_jaxpr(value: Any) -> bool:
    if isinstance(value, (core.Jaxpr, core.ClosedJaxpr)):
        return True
    return isinstance(value, tuple) and any(isinstance(x, (core.Jaxpr, core.ClosedJaxpr)) for x in value)


def with_bodies(value: Any) -> Any:
    if isinstance(value, (core.Jaxpr, core.ClosedJaxpr)):
        return Body.of(value)
    if holds_jaxpr(value):
        if hasattr(value, "_fields"):
            return Fields(type(value).__name__, tuple(zip(value._fields, map(Body.of, value))))
        if all(Body.of(x) for x in value):
            return tuple(map(Body.of, value))
    return value


def plain(value: Any) -> str:
    if isinstance(value, frozenset):
        return f"frozenset({{{', '.join(map(repr, sorted(value)))}}})"
    return str(value)


def jit_parameters(params: dict[str, Any]) -> dict[str, Any]:
    """Without what JAX leaves out when it prints a `jit`: everything that is as by default."""
    unspecified = lambda values: all(type(x).__name__ == "UnspecifiedValue" for x in values)
    is_default = {
        "inline": lambda _: True, "donated_invars": lambda x: not any(x), "in_shardings": unspecified,
        "out_shardings": unspecified, "in_layouts": lambda x: all(y is None for y in x),
        "out_layouts": lambda x: all(y is None for y in x), "keep_unused": lambda x: not x,
        "ctx_mesh": lambda x: x.empty, "compiler_options_kvs": lambda x: not x,
    }
    return {key: value for key, value in params.items() if not (key in is_default and is_default[key](value))}


# --- Custom derivative rules -----------------------------------------------------------------------------------------


class Rules:
    """The custom derivative rules in equations."""

    NAMES = ("jvp", "fwd", "bwd")
    PARAMETERS = ("jvp_jaxpr_fun", "fwd_jaxpr_thunk", "bwd", "out_trees")

    @classmethod
    def is_call(cls, equation: core.JaxprEqn) -> bool:
        """Whether it has rules that can be traced."""
        return "jvp_jaxpr_fun" in equation.params or "fwd_jaxpr_thunk" in equation.params

    @classmethod
    def names(cls, equation: core.JaxprEqn) -> dict[str, str]:
        keys = {"jvp_jaxpr_fun": "jvp", "fwd_jaxpr_thunk": "fwd", "bwd": "bwd"}
        return {name: equation.params[key].debug_info.func_name for key, name in keys.items()
                if key in equation.params}

    @classmethod
    def without(cls, jaxpr: core.Jaxpr) -> core.Jaxpr:
        """The jaxpr with the names of the rules of all calls in it: rules mostly call their own function again, and
        would unfold for ever."""
        equations = [cls._without(equation) for equation in jaxpr.eqns]
        same = all(new is old for new, old in zip(equations, jaxpr.eqns))
        return jaxpr if same else jaxpr.replace(eqns=equations)

    @classmethod
    def _without(cls, equation: core.JaxprEqn) -> core.JaxprEqn:
        params = {key: cls._in_value(value) for key, value in equation.params.items()}
        if cls.is_call(equation):
            params = {key: value for key, value in params.items() if key not in cls.PARAMETERS}
            params["rules"] = cls.names(equation)
        same = params.keys() == equation.params.keys() and all(params[k] is v for k, v in equation.params.items())
        return equation if same else equation.replace(params=params)

    @classmethod
    def _in_value(cls, value: Any) -> Any:
        if isinstance(value, core.ClosedJaxpr):
            jaxpr = cls.without(value.jaxpr)
            return value if jaxpr is value.jaxpr else core.ClosedJaxpr(jaxpr, value.consts)
        if isinstance(value, core.Jaxpr):
            return cls.without(value)
        if not holds_jaxpr(value):
            return value
        values = [cls._in_value(x) for x in value]
        if all(new is old for new, old in zip(values, value)):
            return value
        return type(value)(*values) if hasattr(value, "_fields") else tuple(values)


def rules_of(equation: core.JaxprEqn) -> dict[str, core.ClosedJaxpr | str]:
    """The rules of a custom call as jaxprs; their names if they cannot be traced."""
    try:
        rules = jvp_rule(equation) if "jvp_jaxpr_fun" in equation.params else vjp_rules(equation)
        return {key: core.ClosedJaxpr(Rules.without(rule.jaxpr), rule.consts) for key, rule in rules.items()}
    except Exception:  # A rule is the user's code and may refuse what it never met.
        return Rules.names(equation)


def jvp_rule(equation: core.JaxprEqn) -> dict[str, core.ClosedJaxpr]:
    """From primals and tangents to results and theirs."""
    rule = equation.params["jvp_jaxpr_fun"]
    operands = equation.invars[equation.params["num_consts"]:]
    jaxpr, constants, zeros = rule.call_wrapped(*[False] * len(operands))
    if not any(zeros):
        return {"jvp": core.ClosedJaxpr(jaxpr, constants)}

    def spelled_out(*arguments):
        outputs = core.eval_jaxpr(jaxpr, constants, *arguments)
        results, tangents = outputs[:len(zeros)], iter(outputs[len(zeros):])
        return [*results, *(zero_of(core.typeof(r).to_tangent_aval()) if z else next(tangents)
                            for r, z in zip(results, zeros))]

    return {"jvp": jax.make_jaxpr(spelled_out)(*map(shape_of, jaxpr.in_avals))}


def vjp_rules(equation: core.JaxprEqn) -> dict[str, core.ClosedJaxpr]:
    """From the operands to results and residuals; from residuals and cotangents to the operands' cotangents."""
    params = equation.params
    count = params["num_consts"]
    operands = [v.aval for v in equation.invars[count:]]
    varied = [aval.to_tangent_aval().dtype != dtypes.float0 for aval in operands]
    jaxpr, constants = params["fwd_jaxpr_thunk"].call_wrapped(*varied)
    _, residual_tree, forwarded = params["out_trees"]()
    saved = residual_tree.num_leaves - sum(f is not None for f in forwarded)

    def forward(*arguments):
        outputs = core.eval_jaxpr(jaxpr, constants, *arguments)
        rest = iter(outputs[:saved])
        return [*outputs[saved:], *(next(rest) if f is None else arguments[f - count] for f in forwarded)]

    def backward(*arguments):
        given = params["bwd"].call_wrapped(*arguments)
        return [zero_of(x.aval) if isinstance(x, (ad_util.Zero, ad_util.SymbolicZero)) else x for x in given]

    fwd = jax.make_jaxpr(forward)(*map(shape_of, operands))
    results = len(equation.outvars)
    cotangents = [aval.to_tangent_aval() for aval in fwd.out_avals[:results]]
    bwd = jax.make_jaxpr(backward)(*map(shape_of, [*fwd.out_avals[results:], *cotangents]))
    return {"fwd": fwd, "bwd": bwd}


def shape_of(aval: Any) -> jax.ShapeDtypeStruct:
    return jax.ShapeDtypeStruct(aval.shape, aval.dtype, weak_type=getattr(aval, "weak_type", False))


def zero_of(aval: Any) -> Any:
    if aval.dtype == dtypes.float0:
        return np.zeros(aval.shape, dtypes.float0)
    return ad.instantiate_zeros(ad_util.Zero(aval))


# --- The file --------------------------------------------------------------------------------------------------------


@dataclasses.dataclass
class Recording:
    """One call as it stands in the file."""

    text: str
    meta: dict[str, Any]
    sources: dict[str, str]
    arrays: dict[str, np.ndarray]

    @classmethod
    def of(cls, program: Program, values: Mapping[int, Any], f: Callable, error: Exception | None) -> Recording:
        text = Text(program.closed)
        jaxpr = program.closed.jaxpr
        leaves = [values.get(id(leaf), leaf) for leaf in program.leaves]
        arrays = {f"in{i}": stored(x, v.aval) for i, (x, v) in enumerate(zip(leaves, jaxpr.invars))}
        arrays |= {f"const{i}": stored(x, v.aval)
                   for i, (x, v) in enumerate(zip(program.closed.consts, jaxpr.constvars))}
        arrays |= {f"nconst{i}": stored(x) for i, x in enumerate(text.inner_constants)}
        meta = {
            "format": FORMAT, "jax": jax.__version__, "jaxlib": jaxlib.__version__, "numpy": np.__version__,
            "python": platform.python_version(), "platform": jax.default_backend(),
            "x64": bool(jax.config.jax_enable_x64), "command": list(sys.argv), **place(f),
            "inputs": described(program.inputs, jaxpr.invars),
            "outputs": described(program.outputs, jaxpr.outvars),
            "error": error and {"kind": type(error).__name__, "message": str(error)},
        }
        return cls(text.text, meta, text.locations.sources(), arrays)

    def members(self) -> Iterator[tuple[str, str | np.ndarray]]:
        yield "program.jaxpr", self.text
        yield "meta.json", json.dumps(self.meta, indent=1) + "\n"
        for file, text in self.sources.items():
            yield "source/" + file.removeprefix("/"), text
        for name, array in self.arrays.items():
            yield name + ".npy", array


def described(names: Sequence[str], variables: Sequence[Any]) -> list[dict[str, str]]:
    return [{"name": name, "type": v.aval.str_short(short_dtypes=True)} for name, v in zip(names, variables)]


def place(f: Callable) -> dict[str, Any]:
    """The function and where it was written."""
    inner = inspect.unwrap(f)
    while isinstance(inner, (functools.partial, types.MethodType)):
        inner = inspect.unwrap(inner.func if isinstance(inner, functools.partial) else inner.__func__)
    code = getattr(inner, "__code__", None)
    return {"function": function_name(inner), "file": code and code.co_filename,
            "line": code and code.co_firstlineno}


def stored(x: Any, aval: Any = None) -> np.ndarray:
    """The array as numpy can hold it: keys as their data, types that numpy lacks as unsigned integers."""
    if isinstance(x, jax.Array) and jax.dtypes.issubdtype(x.dtype, jax.dtypes.prng_key):
        return np.asarray(jax.random.key_data(x))
    if isinstance(x, core.Literal):
        x = x.val
    array = np.asarray(x)
    if aval is not None and array.dtype != aval.dtype and array.dtype != dtypes.float0:
        array = array.astype(aval.dtype)
    if array.dtype == dtypes.float0:
        return np.zeros(array.shape, np.bool_)
    if array.dtype.kind in "biufc" and array.dtype.isbuiltin == 1:
        return array
    if array.dtype.name == "bfloat16":
        return array.view(np.uint16)
    if array.dtype.name.startswith("int"):
        return array.astype(np.int8).view(np.uint8)
    return array.astype(np.uint8) if array.dtype.name.startswith("uint") else array.view(np.uint8)


def write(path: str, recordings: Sequence[Recording], numbered: bool) -> None:
    """Writes the file whole or not at all."""
    partial = f"{path}.{os.getpid()}.partial"
    try:
        with zipfile.ZipFile(partial, "w") as archive:
            if numbered:
                calls = [{"function": r.meta["function"], "error": r.meta["error"]} for r in recordings]
                add_text(archive, "meta.json", json.dumps({"format": FORMAT, "calls": calls}, indent=1) + "\n")
            for index, recording in enumerate(recordings):
                prefix = f"calls/{index}/" if numbered else ""
                for name, content in recording.members():
                    if isinstance(content, str):
                        add_text(archive, prefix + name, content)
                    else:
                        with archive.open(zipfile.ZipInfo(prefix + name), "w", force_zip64=True) as member:
                            np.lib.format.write_array(member, np.ascontiguousarray(content).reshape(content.shape))
        os.replace(partial, path)
    finally:
        with contextlib.suppress(OSError):
            os.remove(partial)


def add_text(archive: zipfile.ZipFile, name: str, text: str) -> None:
    info = zipfile.ZipInfo(name)
    archive.writestr(info, text.encode("utf-8", "surrogateescape"), zipfile.ZIP_DEFLATED, compresslevel=1)


# --- python -m jaxscope_record ---------------------------------------------------------------------------------------


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
    sys.modules.setdefault("jaxscope_record", sys.modules[__name__])
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
    if tape.untraced:
        lost = f"{tape.untraced} of them could not be traced (see the warning above)"
        return f"jaxscope_record: nothing recorded: {calls} watched, {lost}"
    missed = f"there is no call {tape.first}" if tape.when == "always" else "none raised or gave a NaN or infinity"
    return f"jaxscope_record: nothing recorded: {calls} watched, {missed}"


if __name__ == "__main__":
    main()
