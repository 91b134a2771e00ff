"""What `jax.debug.print` makes of format strings: texts, and the errors of wrong ones.

    python Tests/Golden/make/formats.py > Tests/Golden/prints/formats.jsonl

Values are named; Tests/CoreTests/FormatStringTests.swift has the same ones.
"""

import contextlib
import io
import json
import logging

import jax
import jax.numpy as jnp
import numpy as np

VALUES = {
    "f32": jnp.float32(3.14159),
    "small": jnp.float32(-1.5e-7),
    "large": jnp.float32(2.5e20),
    "nan": jnp.float32("nan"),
    "inf": jnp.float32("-inf"),
    "negzero": jnp.float32(-0.0),
    "i32": jnp.int32(-42),
    "u8": jnp.uint8(200),
    "big": jnp.int32(1234567),
    "yes": jnp.bool_(True),
    "no": jnp.bool_(False),
    "f16": jnp.float16(1.1),
    "bf16": jnp.bfloat16(1.1),
    "c64": jnp.complex64(1 - 2j),
    "imaginary": jnp.complex64(2j),
    "vector": jnp.array([0.5, 1.0, 2.25], jnp.float32),
    "matrix": jnp.arange(6, dtype=jnp.int32).reshape(2, 3),
    "empty": jnp.zeros((0,), jnp.float32),
    "word": "ab",
    "quoted": "it's\n\"so\"",
    "none": None,
    "list": [jnp.float32(0.5), "x", None],
    "map": {"a": jnp.int32(1), "b": [jnp.float32(2)]},
}

SPECIFICATIONS = [
    "", ".2f", "8.3f", "<8.2f", "^9.1f", "+.1e", "E", "g", ".3g", "#.3g", "G", "%", ".1%", "010.2f", "_^12", ",",
    "_", "d", "+d", "x", "#x", "X", "#b", "o", "n", "c", "s", "5", "<5", ">+10", "08", "012,", "012,.1f", "=+9.1f",
    "z.0f", "z.1f", ",.2f", "_.2f", ".3", ".0", ".0f", "#.0f", "#.0e", ".17g", ".20f", "é>6", "q", "%Y", ".", "5.", "-",
    " d", " .2f", "#o", "_x", ",x", "#_b", "i", "<<5", "1,_",
]

FORMATS = [
    ("{!r} {!s}", ["f32", "f32"]), ("{!r}", ["vector"]), ("{!r:>40}", ["i32"]), ("{!a}", ["quoted"]),
    ("{0} {1} {0}", ["f32", "i32"]), ("{} {0}", ["f32"]), ("{0} {}", ["f32"]), ("{", []), ("}", []), ("a{", []),
    ("{{{}}}", ["i32"]), ("a{{b}} {}", ["i32"]), ("{{}} {}", ["i32"]), ("{:{}.{}f}|", ["f32", "u8", "yes"]), ("{:{w}}", ["f32"]),
    ("{} {}", ["f32"]), ("{x}", []), ("{}", []), ("none", []), ("none", ["f32"]), ("{}", ["f32", "i32"]),
    ("{0.shape} {0.ndim} {0.dtype} {0.size}", ["matrix"]), ("{0[1]}", ["matrix"]), ("{0[0]:.3f}", ["vector"]),
    ("{0[a]} {0[b][0]}", ["map"]), ("{0[c]}", ["map"]), ("{0[5]}", ["list"]), ("{0[x]}", ["list"]), ("{0.nothing}", ["f32"]),
    ("{!x}", ["f32"]), ("{!", ["f32"]), ("{!r", ["f32"]), ("{!rr}", ["f32"]), ("{:.2f", ["f32"]), ("{a b}", []),
    ("{x[0}", []), ("{0[0]y}", ["vector"]), ("{0[]}", ["f32"]), ("{0[0].}", ["vector"]), ("{:{:{:{}}}}", ["f32"] * 4),
    ("{} is {}", ["word", "list"]), ("{}", ["quoted"]), ("{!r}", ["quoted"]), ("", []), ("{+1}", ["f32"]),
    ("line\n{}\tend", ["vector"]), ("{0:>{1}}|", ["word", "u8"]),
]


def main():
    logging.disable(logging.CRITICAL)
    cases = [("{:" + s + "}", [name]) for s in SPECIFICATIONS for name in VALUES] + FORMATS
    for text, names in cases:
        entry = {"format": text, "values": names}
        out = io.StringIO()
        try:
            with contextlib.redirect_stdout(out):
                jax.debug.print(text, *[VALUES[name] for name in names])
            entry["text"] = out.getvalue()[:-1]
        except Exception as error:  # noqa: BLE001
            entry["error"] = type(error).__name__
            entry["message"] = str(error)
        print(json.dumps(entry))


main()
