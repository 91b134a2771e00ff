"""The user's lines: where in a program's sources its equations come from."""

from __future__ import annotations

import contextlib
import linecache
import os
import re
import sysconfig
import types
from typing import Any

import jax
import jaxlib
from jax._src.lib import xla_client

_JAX = (os.path.dirname(jax.__file__) + os.sep, os.path.dirname(jaxlib.__file__) + os.sep,
        os.path.dirname(__file__) + os.sep)
_STANDARD = (sysconfig.get_path("stdlib") + os.sep, os.path.dirname(contextlib.__file__) + os.sep, "<frozen ")
_PACKAGES = re.compile(r"[/\\](?:site|dist)-packages[/\\]")


class Locations:
    """Where equations come from: the innermost frame of the user's own code, else of a library's other than JAX."""

    USER, LIBRARY, HIDDEN = range(3)

    def __init__(self) -> None:
        self._kinds: dict[str, int] = {}
        self._spellings: dict[tuple, str] = {}
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
