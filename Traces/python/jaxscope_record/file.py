"""A recording and its file; `docs/recording.md` describes it."""

from __future__ import annotations

import contextlib
import dataclasses
import functools
import inspect
import json
import os
import platform
import sys
import types
import zipfile
from typing import Any, Callable, Iterator, Mapping, Sequence

import jax
import jaxlib
import numpy as np
from jax._src import core, dtypes

from .text import Text
from .tracing import Program, function_name

FORMAT = 1


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
