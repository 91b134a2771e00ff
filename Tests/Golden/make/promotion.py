"""Write `Tests/Golden/promotion/promotion.json`: which type two operands meet at, by real JAX.

    python Tests/Golden/make/promotion.py

Types have the short names of jaxprs; `*` after a name is a weak type, `!` is a `TypePromotionError`. A row is one
string, its entries separated by one blank; entry j of row i is about (dtypes[i], dtypes[j]).

* `promote_types`: `jnp.promote_types` of every two dtypes, narrow ones too. It takes names, so without x64 it answers
  with 64-bit types as well.
* `arrays`: operands are arrays, strong (`strong`) or weak (`weak`), named `left_right`. `result_type` is
  `dtypes.result_type(x, y, return_weak_type_flag=True)`, `lattice` is `dtypes.lattice_result_type(x, y)` (the first
  replaces a weak result's dtype by the default dtype of its kind), `add` is the aval of `x + y`.
* `scalars`: row i is the Python scalar `True`, `1`, `1.0` or `1j`, entry j an array of dtypes[j]; `add` is `array + scalar`,
  `radd` is `scalar + array`.
* `weak`: what a weak array of dtypes[i] is (bool cannot be weak).
* `errors`: messages in full, for a few pairs.
"""

import json
import pathlib

import jax
import jax.numpy as jnp
from jax._src import dtypes as jax_dtypes

FOLDER = pathlib.Path(__file__).resolve().parent.parent / "promotion"
DTYPES = """bool uint8 uint16 uint32 uint64 int8 int16 int32 int64 float8_e4m3fn bfloat16 float16 float32 float64
    complex64 complex128""".split()
WIDE = {"uint64", "int64", "float64", "complex128"}
NARROW = """int2 int4 uint2 uint4 float4_e2m1fn float8_e3m4 float8_e4m3 float8_e4m3b11fnuz float8_e4m3fnuz
    float8_e5m2 float8_e5m2fnuz float8_e8m0fnu""".split()
SCALARS = [True, 1, 1.0, 1j]


def short(dtype, weak=False):
    return jax.core.ShapedArray((), jnp.dtype(dtype)).str_short(short_dtypes=True)[:-2] + ("*" if weak else "")


def answer(function, *args):
    """A type by name, or what stands for JAX's refusal."""
    try:
        return function(*args)
    except jax_dtypes.TypePromotionError:
        return "!"


def promote_types(left, right):
    return short(jnp.promote_types(left, right))


def array(dtype, weak):
    return jax.ShapeDtypeStruct((), jnp.dtype(dtype), weak_type=weak and dtype != "bool")


def traced(function):
    """The name of the type that `function` finds while its operands are being traced."""

    def name(*operands):
        found = []
        jax.eval_shape(lambda *tracers: found.append(function(*tracers)), *operands)
        return short(*found[0])

    return name


def aval(function):
    def type_and_weak(*tracers):
        result = function(*tracers)
        return result.dtype, result.aval.weak_type

    return type_and_weak


FUNCTIONS = {
    "result_type": traced(lambda x, y: jax_dtypes.result_type(x, y, return_weak_type_flag=True)),
    "lattice": traced(lambda x, y: jax_dtypes.lattice_result_type(x, y)),
    "add": traced(aval(lambda x, y: x + y)),
}


def array_tables(names):
    tables = {}
    for left in (False, True):
        for right in (False, True):
            key = "_".join("weak" if weak else "strong" for weak in (left, right))
            tables[key] = {
                name: [" ".join(answer(f, array(a, left), array(b, right)) for b in names) for a in names]
                for name, f in FUNCTIONS.items()
            }
    return tables


def scalar_tables(names):
    tables = {}
    for key, weak in [("strong", False), ("weak", True)]:
        tables[key] = {name: [] for name in ("result_type", "lattice", "add", "radd")}
        for scalar in SCALARS:
            functions = {
                "result_type": lambda x: jax_dtypes.result_type(x, scalar, return_weak_type_flag=True),
                "lattice": lambda x: jax_dtypes.lattice_result_type(x, scalar),
                "add": aval(lambda x: x + scalar),
                "radd": aval(lambda x: scalar + x),
            }
            for name, function in functions.items():
                row = [answer(traced(function), array(b, weak)) for b in names]
                tables[key][name].append(" ".join(row))
    return tables


def settings(x64):
    with jax.enable_x64(x64):
        names = [name for name in DTYPES if x64 or name not in WIDE]
        every = DTYPES + NARROW
        return {
            "promote_types": {
                "dtypes": " ".join(map(short, every)),
                "rows": [" ".join(answer(promote_types, a, b) for b in every) for a in every],
            },
            "dtypes": " ".join(map(short, names)),
            "weak": " ".join(traced(lambda x: (x.dtype, x.aval.weak_type))(array(a, True)) for a in names),
            "arrays": array_tables(names),
            "scalars": {"python": "bool int float complex", **scalar_tables(names)},
        }


def errors():
    messages = {}
    for left, right in [("int4", "int8"), ("int4", "float32"), ("float8_e4m3fn", "float32"), ("uint2", "int2")]:
        try:
            jnp.promote_types(left, right)
        except jax_dtypes.TypePromotionError as error:
            messages[f"{short(left)} {short(right)}"] = str(error)
    return messages


def main():
    report = {"jax": jax.__version__, "x64": settings(True), "x32": settings(False), "errors": errors()}
    FOLDER.mkdir(exist_ok=True)
    (FOLDER / "promotion.json").write_text(json.dumps(report, indent=1) + "\n")


if __name__ == "__main__":
    main()
