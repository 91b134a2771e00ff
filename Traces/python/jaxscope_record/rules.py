"""Custom derivative rules as jaxprs."""

from __future__ import annotations

from typing import Any

import jax
import numpy as np
from jax._src import ad_util, core, dtypes
from jax._src.interpreters import ad

from .bodies import holds_jaxpr


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
