"""A program's text."""

from __future__ import annotations

import collections
import itertools
import re
from typing import Any

from jax._src import core
from jax._src import pretty_printer as pp

from .bodies import Body, Fields, holds_jaxpr, with_bodies
from .locations import Locations
from .rules import Rules, rules_of


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
