"""Find the equation in which the first NaN and the first infinity of a program arise.

The program is evaluated equation by equation.  Calls and control flow (`jit`, `remat2`, `scan`,
`while`, `cond`, custom rules) are entered; every other equation is a leaf.  A leaf is where a NaN
(infinity) arises if one of its outputs holds one and none of its operands does, and the first leaf
like that, in evaluation order, is the answer.  This is the reference for `failure.jsonl`.
"""

import contextlib
import dataclasses

import jax
import jax.numpy as jnp
import numpy as np
from jax import lax
from jax.extend import core as jex_core

CALL_BODIES = {
    "jit": "jaxpr",
    "remat2": "jaxpr",
    "closed_call": "call_jaxpr",
    "custom_jvp_call": "call_jaxpr",
    "custom_vjp_call": "call_jaxpr",
}


@dataclasses.dataclass
class Finding:
    """One leaf equation together with the way that leads to it."""

    eqn: object
    enclosing: tuple
    steps: list
    order: int
    inputs_have_nan: bool
    inputs_have_inf: bool

    @property
    def path(self):
        return " / ".join(step_text(step, eqn) for step, eqn in zip(self.steps, self.enclosing))

    def short(self):
        """The form `failure.jsonl` stores."""
        return {"primitive": self.eqn.primitive.name, "path": self.path, "order": self.order}


@dataclasses.dataclass
class Report:
    """The two findings of a run, and what the program returned."""

    first_nan: Finding | None = None
    first_inf: Finding | None = None
    leaves: int = 0
    outputs: tuple = ()

    @property
    def origin(self):
        """The earlier of the two: an infinity is often what a later NaN comes from."""
        found = [f for f in (self.first_nan, self.first_inf) if f is not None]
        return min(found, key=lambda f: f.order, default=None)


def step_text(step, eqn):
    """One level of a path: `jit:norm`, `scan[body] iteration 3`, `cond[branch 1]`, `div`."""
    name = step["primitive"]
    if name == "jit":
        return f"jit:{eqn.params['name']}"
    if name in ("scan", "while") and "iteration" in step:
        return f"{name}[{step.get('part', 'body')}] iteration {step['iteration']}"
    if name == "cond" and "branch" in step:
        return f"cond[branch {step['branch']}]"
    return name


def _floats(values):
    for value in values:
        if jnp.issubdtype(value.dtype, jnp.inexact):
            array = np.asarray(value)
            yield array if array.dtype.kind == "c" else array.astype(np.float64)


def has_nan(values):
    return any(np.isnan(array).any() for array in _floats(values))


def has_inf(values):
    return any(np.isinf(array).any() for array in _floats(values))


class Walker:
    """Evaluates a jaxpr and keeps the first NaN and the first infinity it meets."""

    def __init__(self):
        self.report = Report()
        self._steps = []
        self._enclosing = []

    def run(self, closed, args):
        outputs = self._body(closed.jaxpr, closed.consts, [jnp.asarray(a) for a in args])
        self.report.outputs = tuple(outputs)
        return self.report

    def _body(self, jaxpr, consts, args):
        env = dict(zip([*jaxpr.constvars, *jaxpr.invars], [*consts, *args]))

        def read(atom):
            if isinstance(atom, jex_core.Literal):
                return jnp.asarray(atom.val, dtype=atom.aval.dtype)
            return env[atom]

        for index, eqn in enumerate(jaxpr.eqns):
            outputs = self._equation(index, eqn, [read(atom) for atom in eqn.invars])
            env.update(zip(eqn.outvars, outputs))
        return [read(atom) for atom in jaxpr.outvars]

    def _closed(self, closed, args):
        return self._body(closed.jaxpr, closed.consts, args)

    def _equation(self, index, eqn, args):
        name = eqn.primitive.name
        if name in CALL_BODIES:
            body = eqn.params[CALL_BODIES[name]]
            with self._inside(index, eqn):
                if isinstance(body, jex_core.ClosedJaxpr):
                    return self._closed(body, args)
                return self._body(body, (), args)
        special = {"scan": self._scan, "while": self._while, "cond": self._cond}.get(name)
        return special(index, eqn, args) if special else self._leaf(index, eqn, args)

    @contextlib.contextmanager
    def _inside(self, index, eqn, **detail):
        self._steps.append({"eqn": index, "primitive": eqn.primitive.name, **detail})
        self._enclosing.append(eqn)
        yield
        self._steps.pop()
        self._enclosing.pop()

    def _leaf(self, index, eqn, args):
        with eqn.ctx.manager:
            result = eqn.primitive.bind(*args, **eqn.primitive.get_bind_params(eqn.params))
        outputs = list(result) if eqn.primitive.multiple_results else [result]
        self.report.leaves += 1
        with self._inside(index, eqn):
            if self.report.first_nan is None and has_nan(outputs) and not has_nan(args):
                self.report.first_nan = self._finding(eqn, args)
            if self.report.first_inf is None and has_inf(outputs) and not has_inf(args):
                self.report.first_inf = self._finding(eqn, args)
        return outputs

    def _finding(self, eqn, args):
        steps = [dict(step) for step in self._steps]
        return Finding(
            eqn, tuple(self._enclosing), steps, self.report.leaves, has_nan(args), has_inf(args)
        )

    def _cond(self, index, eqn, args):
        branches = eqn.params["branches"]
        branch = int(np.clip(int(args[0]), 0, len(branches) - 1))
        with self._inside(index, eqn, branch=branch):
            return self._closed(branches[branch], args[1:])

    def _scan(self, index, eqn, args):
        params = eqn.params
        split = params["num_consts"]
        consts, rest = args[:split], args[split:]
        carry, xs = rest[: params["num_carry"]], rest[params["num_carry"] :]
        length = params["length"]
        rows = [None] * length
        for row in reversed(range(length)) if params["reverse"] else range(length):
            with self._inside(index, eqn, iteration=row):
                results = self._closed(params["jaxpr"], [*consts, *carry, *(x[row] for x in xs)])
            carry, rows[row] = results[: len(carry)], results[len(carry) :]
        if length:
            return [*carry, *(jnp.stack(column) for column in zip(*rows))]
        ys = eqn.outvars[len(carry) :]
        return [*carry, *(jnp.zeros(y.aval.shape, y.aval.dtype) for y in ys)]

    def _while(self, index, eqn, args):
        params = eqn.params
        n_cond, n_body = params["cond_nconsts"], params["body_nconsts"]
        cond_consts, body_consts = args[:n_cond], args[n_cond : n_cond + n_body]
        carry = list(args[n_cond + n_body :])
        iteration = 0
        while True:
            with self._inside(index, eqn, iteration=iteration, part="cond"):
                (predicate,) = self._closed(params["cond_jaxpr"], [*cond_consts, *carry])
            if not bool(jnp.any(predicate)):
                return carry
            with self._inside(index, eqn, iteration=iteration):
                stepped = self._closed(params["body_jaxpr"], [*body_consts, *carry])
            carry = [_select_lanes(predicate, new, old) for new, old in zip(stepped, carry)]
            iteration += 1


def _select_lanes(predicate, new, old):
    """A batched predicate stops its lanes one by one: finished lanes keep their carry."""
    if predicate.ndim == 0:
        return new
    padding = (1,) * (new.ndim - predicate.ndim)
    return lax.select_n(
        jnp.broadcast_to(predicate.reshape(predicate.shape + padding), new.shape), old, new
    )


def find_first(closed, args):
    """Evaluate `closed` on the flat `args` and report the first NaN and the first infinity."""
    with jax.default_matmul_precision("highest"):
        return Walker().run(closed, args)
