"""Primitive cases: elementwise functions on ordinary and on edge values, and conversions."""

import functools

import jax
import jax.numpy as jnp
import numpy as np
from jax import lax

from registry import (
    BF16,
    FORWARD,
    Suite,
    edges,
    integers,
    normal,
    pairs,
    uniform,
)

SUITE = Suite()
SPECIAL = ("special-values",)
WRAPAROUND = ("int-wraparound/div0/shift>=width",)
F16, F32, F64 = np.float16, np.float32, np.float64
C64, C128 = np.complex64, np.complex128
I8, I16, I32, I64 = np.int8, np.int16, np.int32, np.int64
U8, U16, U32 = np.uint8, np.uint16, np.uint32


def short(dtype):
    return np.dtype(dtype).name


def moderate(values, limit):
    """Edge values without finite ones beyond `limit` (argument reduction is not the point here)."""
    wide = values.astype(np.float64)
    return np.where(np.isfinite(wide) & (np.abs(wide) > limit), limit, wide).astype(values.dtype)


def add_unary(name, function, dtypes, limit=None, **options):
    for dtype in dtypes:
        values = edges(dtype)
        if limit is not None:
            values = moderate(values, limit)
        kind = np.dtype(dtype).kind
        notes = SPECIAL if kind not in "iub" else WRAPAROUND
        SUITE.add(
            f"edge_{name}_{short(dtype)}",
            name,
            "elementwise",
            function,
            values,
            x64=np.dtype(dtype).itemsize == 8 and kind in "fiu",
            notes=notes,
            **options,
        )


def complex_values(name, dtype=C64):
    return normal(name, 7, dtype=dtype)


# Rounding, signs and algebra.
add_unary("abs", lax.abs, [F32, I8])
add_unary("neg", lax.neg, [F32, BF16, I32, U8])
add_unary("sign", lax.sign, [F32, I16, U8])
add_unary("floor", lax.floor, [F32, BF16])
add_unary("ceil", lax.ceil, [F32, F16])
add_unary("is_finite", lax.is_finite, [F32, BF16], transforms=FORWARD)
add_unary("square", lax.square, [F32, I32])
add_unary("sqrt", lax.sqrt, [F32, F64])
add_unary("rsqrt", lax.rsqrt, [F32, F16])
add_unary("cbrt", lax.cbrt, [F32, F64])
add_unary("not", lax.bitwise_not, [np.bool_, U8, I32], transforms=FORWARD)
add_unary("population_count", lax.population_count, [I32, U8], transforms=FORWARD)
add_unary("clz", lax.clz, [I32, U16], transforms=FORWARD)
for method in lax.RoundingMethod:
    label = method.name.lower()
    SUITE.add(
        f"edge_round_{label}",
        "round",
        "elementwise",
        functools.partial(lax.round, rounding_method=method),
        np.concatenate([edges(F32), np.arange(-3.5, 4, 0.5, dtype=F32)]),
        notes=SPECIAL,
    )
for power in (-2, 0, 3):
    SUITE.add(
        f"edge_integer_pow_{power}".replace("-", "m"),
        "integer_pow",
        "elementwise",
        lambda x, power=power: lax.integer_pow(x, power),
        edges(F32),
        notes=SPECIAL,
    )
SUITE.add(
    "edge_integer_pow_int32",
    "integer_pow",
    "elementwise",
    lambda x: lax.integer_pow(x, 5),
    edges(I32),
    notes=WRAPAROUND,
)

# Exponentials, trigonometry, special functions.
add_unary("exp", lax.exp, [F32, BF16])
add_unary("exp2", lax.exp2, [F32, F16])
add_unary("expm1", lax.expm1, [F32, F64])
add_unary("log", lax.log, [F32, BF16])
add_unary("log1p", lax.log1p, [F32, F64])
add_unary("tanh", lax.tanh, [F32, BF16])
add_unary("logistic", lax.logistic, [F32, F16])
add_unary("sin", lax.sin, [F32, F64], limit=10)
add_unary("cos", lax.cos, [F32, BF16], limit=10)
add_unary("tan", lax.tan, [F32, F64], limit=10)
add_unary("asin", lax.asin, [F32, F16])
add_unary("acos", lax.acos, [F32, F64])
add_unary("atan", lax.atan, [F32, BF16])
add_unary("sinh", lax.sinh, [F32, F64], limit=50)
add_unary("cosh", lax.cosh, [F32, F16], limit=10)
add_unary("asinh", lax.asinh, [F32, F64])
add_unary("acosh", lax.acosh, [F32, F64])
add_unary("atanh", lax.atanh, [F32, F64])
add_unary("erf", lax.erf, [F32, BF16])
add_unary("erfc", lax.erfc, [F32, F64])
add_unary("erf_inv", lax.erf_inv, [F32, F64], slack=10)
add_unary("lgamma", lax.lgamma, [F32, F64], limit=50, slack=10)
add_unary("digamma", lax.digamma, [F32, F64], limit=50, slack=10)
add_unary("bessel_i0e", lax.bessel_i0e, [F32, F64], limit=50, slack=3)
add_unary("bessel_i1e", lax.bessel_i1e, [F32, F64], limit=50, slack=3)

for name, function in (
    ("exp", lax.exp),
    ("log", lax.log),
    ("sqrt", lax.sqrt),
    ("tanh", lax.tanh),
    ("sin", lax.sin),
    ("abs", lax.abs),
    ("sign", lax.sign),
):
    SUITE.add(
        f"complex_{name}_complex64", name, "complex", function, complex_values(f"complex_{name}")
    )
for name, function in (("real", lax.real), ("imag", lax.imag), ("conj", lax.conj)):
    for dtype in (C64, C128):
        SUITE.add(
            f"complex_{name}_{short(dtype)}",
            name,
            "complex",
            function,
            complex_values(name, dtype),
            x64=dtype is C128,
        )
SUITE.add(
    "complex_from_parts_float32",
    "complex",
    "complex",
    lax.complex,
    normal("complex/re", 2, 3),
    normal("complex/im", 2, 3),
)
SUITE.add(
    "complex_from_parts_float64",
    "complex",
    "complex",
    lax.complex,
    normal("complex/re64", 4, dtype=F64),
    normal("complex/im64", 4, dtype=F64),
    x64=True,
)

# Two operands.
FLOAT_SAMPLE = np.array([0.0, -0.0, 1.0, -2.5, 3.0, np.inf, -np.inf, np.nan], F32)
INT_SAMPLE = {d: np.unique(edges(d)) for d in (I8, I16, I32, U8, U32, I64)}


def add_binary(name, function, dtypes, **options):
    for dtype in dtypes:
        if np.dtype(dtype).kind in "iu":
            left, right = pairs(INT_SAMPLE[dtype])
            notes = WRAPAROUND
        elif np.dtype(dtype).kind == "b":
            left, right = pairs(edges(dtype))
            notes = ()
        elif np.dtype(dtype).kind == "c":
            left, right = complex_values(f"{name}/a", dtype), complex_values(f"{name}/b", dtype)
            notes = ()
        else:
            left, right = pairs(FLOAT_SAMPLE.astype(dtype))
            notes = SPECIAL
        SUITE.add(
            f"edge_{name}_{short(dtype)}",
            name,
            "elementwise",
            function,
            left,
            right,
            x64=dtype in (F64, I64, C128),
            notes=notes,
            **options,
        )


add_binary("add", lax.add, [F32, BF16, I8, C64])
add_binary("sub", lax.sub, [F32, F16, U8])
add_binary("mul", lax.mul, [F32, I32, C64])
add_binary("div", lax.div, [F32, F64, I8, I32, U8, C64])
add_binary("rem", lax.rem, [F32, I8, U32])
add_binary("max", lax.max, [F32, BF16, I16])
add_binary("min", lax.min, [F32, F64, U8])
add_binary("pow", lax.pow, [F32, F64])
add_binary("atan2", lax.atan2, [F32, F64])
add_binary("nextafter", lax.nextafter, [F32, F64], transforms=FORWARD)
add_binary("and", lax.bitwise_and, [np.bool_, I8], transforms=FORWARD)
add_binary("or", lax.bitwise_or, [np.bool_, U32], transforms=FORWARD)
add_binary("xor", lax.bitwise_xor, [np.bool_, I16], transforms=FORWARD)
add_binary("eq", lax.eq, [F32, C64], transforms=FORWARD)
add_binary("ne", lax.ne, [F32, np.bool_], transforms=FORWARD)
add_binary("lt", lax.lt, [F32, I8], transforms=FORWARD)
add_binary("le", lax.le, [BF16, U8], transforms=FORWARD)
add_binary("gt", lax.gt, [F32, np.bool_], transforms=FORWARD)
add_binary("ge", lax.ge, [F64, I32], transforms=FORWARD)
SUITE.add(
    "add_any_float32",
    "add_any",
    "elementwise",
    lambda x: jax.vjp(lambda v: (v * 2, v * 3), x)[1]((x, x))[0],
    normal("add_any", 5),
)
SUITE.add(
    "add_any_int_exponent_pow",
    "pow",
    "elementwise",
    lax.pow,
    normal("pow/base", 6),
    integers("pow/exponent", -3, 4, 6),
)
SUITE.add(
    "pow_negative_base_fraction",
    "pow",
    "elementwise",
    lax.pow,
    np.array([-8.0, -1.0, 0.0, -0.0, 2.0], F32),
    np.array([1 / 3, 0.5, -1.0, -3.0, 0.5], F32),
)

for name, function in (
    ("shift_left", lax.shift_left),
    ("shift_right_logical", lax.shift_right_logical),
    ("shift_right_arithmetic", lax.shift_right_arithmetic),
):
    for dtype in (I8, I32, U32):
        width = np.dtype(dtype).itemsize * 8
        amounts = np.array([0, 1, width - 1, width, width + 1, 100], dtype)
        left, right = np.meshgrid(edges(dtype), amounts, indexing="ij")
        SUITE.add(
            f"edge_{name}_{short(dtype)}",
            name,
            "elementwise",
            function,
            left.ravel(),
            right.ravel(),
            transforms=FORWARD,
            notes=WRAPAROUND,
        )

# Three operands, selection.
SUITE.add(
    "clamp_scalar_bounds",
    "clamp",
    "elementwise",
    lambda x: lax.clamp(np.float32(-1), x, np.float32(2)),
    edges(F32),
    notes=SPECIAL,
)
SUITE.add(
    "clamp_array_bounds_int32",
    "clamp",
    "elementwise",
    lax.clamp,
    integers("clamp/low", -3, 1, 6),
    integers("clamp/x", -9, 9, 6),
    integers("clamp/high", 1, 5, 6),
)
SUITE.add(
    "clamp_low_above_high",
    "clamp",
    "elementwise",
    lambda x: lax.clamp(np.float32(3), x, np.float32(-3)),
    normal("clamp/empty", 5),
)
SUITE.add(
    "select_n_bool",
    "select_n",
    "elementwise",
    lax.select_n,
    np.array([True, False, True]),
    normal("select/0", 3),
    normal("select/1", 3),
)
SUITE.add(
    "select_n_four_ways",
    "select_n",
    "elementwise",
    lax.select_n,
    np.array([0, 3, 1, 2], I32),
    *(normal(f"select4/{i}", 4) for i in range(4)),
)
SUITE.add(
    "select_n_scalar_predicate",
    "select_n",
    "elementwise",
    lax.select_n,
    np.bool_(True),
    normal("selects/0", 2, 3),
    normal("selects/1", 2, 3),
)
SUITE.add(
    "select_n_hides_nan",
    "select_n",
    "elementwise",
    lambda x: jnp.where(x > 0, jnp.log(x), 0.0),
    np.array([-1.0, 0.0, 2.0], F32),
)
for name, function, args in (
    ("igamma", lax.igamma, (uniform("ig/a", 0.5, 4, 6), uniform("ig/x", 0.1, 6, 6))),
    ("igammac", lax.igammac, (uniform("igc/a", 0.5, 4, 6), uniform("igc/x", 0.1, 6, 6))),
    ("polygamma", lax.polygamma, (np.array([0, 1, 2, 3], F32), uniform("pg", 0.5, 4, 4))),
    ("zeta", lax.zeta, (uniform("zeta/x", 1.5, 6, 5), uniform("zeta/q", 0.5, 4, 5))),
    (
        "regularized_incomplete_beta",
        lax.betainc,
        (
            uniform("beta/a", 0.5, 4, 5),
            uniform("beta/b", 0.5, 4, 5),
            uniform("beta/x", 0.05, 0.95, 5),
        ),
    ),
):
    SUITE.add(f"{name}_float32", name, "special", function, *args, slack=20)
