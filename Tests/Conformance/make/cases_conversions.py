"""Primitive cases: conversions, bit casts, literals, empty arrays, denormals."""

import jax.numpy as jnp
import numpy as np
from jax import lax

from cases_elementwise import C64, F16, F32, I8, I16, I32, SPECIAL, U8, U32, complex_values, short
from registry import BF16, F8_E4M3, F8_E5M2, FORWARD, NONE, Suite, edges, integers, normal

SUITE = Suite()

# Conversions.
OUT_OF_RANGE = ("out-of-range-conversions",)
for source, target in (
    (F32, I8),
    (F32, U8),
    (F32, I32),
    (F32, BF16),
    (F32, F16),
    (F32, F8_E4M3),
    (F32, F8_E5M2),
    (F32, np.bool_),
    (F32, C64),
    (BF16, I16),
    (F16, F32),
    (F8_E4M3, F32),
    (I32, I8),
    (I32, U32),
    (I32, F16),
    (U32, F32),
    (I8, jnp.int4),
    (np.bool_, F32),
):
    SUITE.add(
        f"edge_convert_{short(source)}_to_{short(target)}",
        "convert_element_type",
        "conversion",
        lambda x, target=target: lax.convert_element_type(x, target),
        edges(source),
        transforms=FORWARD,
        notes=OUT_OF_RANGE + SPECIAL,
    )
SUITE.add(
    "convert_complex64_to_float32",
    "convert_element_type",
    "conversion",
    lambda x: lax.convert_element_type(lax.real(x), np.float16),
    complex_values("convert"),
    transforms=FORWARD,
)
for source, target in ((F32, U32), (U32, F32), (F16, I16), (F32, U8), (U8, U32)):
    values = edges(source)
    if (source, target) == (U8, U32):
        values = integers("bitcast", 0, 256, 3, 4, dtype=U8)
    elif source is U32:
        values = np.array([0, 0x3F800000, 0xC0490FDB, 0x00800000, 0x7F800000], U32)
    SUITE.add(
        f"bitcast_{short(source)}_to_{short(target)}",
        "bitcast_convert_type",
        "conversion",
        lambda x, target=target: lax.bitcast_convert_type(x, target),
        values,
        transforms=FORWARD,
    )
for exponent, mantissa in ((5, 10), (8, 7), (4, 3), (8, 23), (3, 0)):
    SUITE.add(
        f"reduce_precision_e{exponent}m{mantissa}",
        "reduce_precision",
        "conversion",
        lambda x, e=exponent, m=mantissa: lax.reduce_precision(x, e, m),
        np.concatenate([edges(F32), normal("reduce_precision", 6, scale=30.0)]),
        notes=SPECIAL,
    )
SUITE.add(
    "stop_gradient_float32",
    "stop_gradient",
    "elementwise",
    lambda x: lax.stop_gradient(x) * x,
    normal("stop_gradient", 4),
)
SUITE.add("copy_float32", "copy", "elementwise", lambda x: jnp.copy(x) + 1, normal("copy", 3))
SUITE.add(
    "optimization_barrier_two",
    "optimization_barrier",
    "elementwise",
    lambda x, y: lax.optimization_barrier((x, y)),
    normal("barrier", 3),
    integers("barrier/i", 0, 9, 2),
)
SUITE.add(
    "empty_add_float32", "add", "elementwise", lax.add, np.zeros((0, 3), F32), np.zeros((0, 3), F32)
)
SUITE.add("empty_exp_zero_dim", "exp", "elementwise", lax.exp, np.zeros((2, 0, 3), F32))
SUITE.add(
    "scalar_literal_operands",
    "mul",
    "elementwise",
    lambda x: (x * 0.1 + 1e-30, 1 - x, x * np.float32(np.inf), jnp.maximum(x, -0.0)),
    normal("scalar_literal", 3),
)
SUITE.add(
    "literal_precision_bfloat16",
    "mul",
    "elementwise",
    lambda x: x * BF16(0.1) + BF16(3),
    normal("literal_bf16", 3, dtype=BF16),
)

# XLA on a CPU takes denormal operands for zero and flushes denormal results.
FLUSHED = ("denormals", "flush-to-zero")
DENORMAL = np.array([1e-45, -1e-45, 1e-39, 0.0, 2e-38], F32)
for name, function in (
    ("sign", lax.sign),
    ("rsqrt", lax.rsqrt),
    ("eq", lambda x: x == 0),
    ("div", lambda x: x / jnp.abs(x)),
    ("mul", lambda x: x * F32(1e10)),
    ("mul_result", lambda x: x * F32(0.01)),
    ("sort", lambda x: lax.sort(x)),
    ("neg_keeps_bits", lax.neg),
):
    SUITE.add(
        f"denormals_{name}_float32",
        name.split("_")[0],
        "elementwise",
        function,
        DENORMAL,
        notes=SPECIAL + FLUSHED,
        transforms=NONE,
    )
