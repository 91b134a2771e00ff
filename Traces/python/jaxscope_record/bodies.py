"""The jaxprs inside of an equation's parameters."""

from __future__ import annotations

import dataclasses
from typing import Any

from jax._src import core


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
