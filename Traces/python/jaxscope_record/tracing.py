"""The program that a call runs, as JAX traces it."""

from __future__ import annotations

import contextlib
import dataclasses
import inspect
from typing import Any, Callable, Sequence

import jax
import numpy as np
from jax._src import core, tree_util
from jax._src.interpreters import partial_eval
from jax._src.lib import jax_jit


def function_name(f: Callable) -> str:
    return getattr(f, "__name__", None) or type(f).__name__


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
