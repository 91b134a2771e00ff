"""Prints arrays with real JAX: arrays.npz holds them, texts.json their str and repr.

    python Tests/Golden/printing/make_golden.py

Dtypes that numpy lacks are stored as in the corpus: bfloat16 as uint16, one-byte dtypes as uint8, keys as uint32.
"""

import json
import pathlib

import jax
import jax.numpy as jnp
import numpy as np

jax.config.update("jax_enable_x64", True)

FOLDER = pathlib.Path(__file__).parent
FLOATS = ["float16", "float32", "float64"]
SMALL_FLOATS = """bfloat16 float4_e2m1fn float8_e3m4 float8_e4m3 float8_e4m3b11fnuz float8_e4m3fn float8_e4m3fnuz
    float8_e5m2 float8_e5m2fnuz float8_e8m0fnu""".split()
INTEGERS = "int8 int16 int32 int64 uint8 uint16 uint32 uint64".split()
SMALL_INTEGERS = "int2 int4 uint2 uint4".split()

cases = []


def add(x):
    cases.append(x)


def special(dtype):
    """Numbers at which numpy changes its mind."""
    x = lambda *values: add(jnp.asarray(np.array(values, np.float64).astype(dtype)))
    x(1, 2, 3)
    x(1, 2.5, -3)
    x(0, -0.0)
    x(np.nan, 1)
    x(np.nan, -1.5)
    x(np.inf, 1)
    x(-np.inf, 1, np.nan)
    x(np.nan, np.nan)
    x(np.inf)
    x(-np.inf, np.inf)
    x(1e-4, 0.5)
    x(9e-5, 0.05)
    x(1, 999)
    x(1, 1001)
    x(1e3, 1e5)
    x(0.1, 0.2, 0.3)
    x(1e-5, 1234.5678)
    x(1 / 3, 2 / 3, 10)
    x(1 / 3, np.nan, -1e4, -np.inf)
    x(0, 0, 0)
    x(1e-7, 1e-7)
    x(123456.789, 999999.5)
    x(1234567.25, 0)


def scalars(dtype):
    for value in (0.0, -0.0, 1, -2.5, 1 / 3, 1e-4, 9.9e-5, 999, 1000, 12345.678, 1e6, 1.5e7, 1e16, 1e20, 6e-8, np.nan, -np.inf):
        with np.errstate(over="ignore"):
            add(jnp.asarray(np.array(value, np.float64).astype(dtype)))


def everything():
    rng = np.random.default_rng(7)
    for dtype in FLOATS:
        special(dtype)
        scalars(dtype)
    add(jnp.asarray(np.array([1e-100, 1e5, -2.5e300])))
    add(jnp.asarray(np.array([5e-324, 1.7976931348623157e308])))
    add(jnp.asarray(np.array([0.123456785, 0.123456775, 2.5e-1, 1234567.123456785])))
    add(jnp.asarray(np.array([123456789.123, 1.0])))

    # Powers of two are where the distance to the neighbours differs.
    add(jnp.asarray(np.float16(2.0) ** np.arange(-24, 16, dtype=np.float16)))
    for first in range(-149, 128, 40):
        add(jnp.asarray(np.ldexp(np.float32(1), np.arange(first, min(first + 40, 128)))))
    for first in range(-1074, 1024, 200):
        add(jnp.asarray(np.ldexp(1.0, np.arange(first, min(first + 200, 1024)))))

    bits = rng.integers(0, 2**16, 60).astype(np.uint16)
    for dtype in SMALL_FLOATS + SMALL_INTEGERS:
        if dtype == "bfloat16":
            add(jnp.asarray(bits.view(dtype)))
            add(jnp.asarray(np.array([0x7FC0, 0xFFC0, 0x8000, 1, 0x7F7F, 0x477F, 0x4974], np.uint16).view(dtype)))
        else:
            width = int(dtype[-1]) if "int" in dtype else 4 if "float4" in dtype else 8
            every = np.arange(2**width).astype(np.uint8).view(dtype)
            if width == 8:
                add(jnp.asarray(every.reshape(16, 16)))
            add(jnp.asarray(every[: 2**width // 2]))
        add(jnp.asarray(np.array(3).astype(dtype)))
        add(jnp.asarray(np.array([[1, 0], [1, 1]]).astype(dtype)))
    for dtype in INTEGERS:
        info = np.iinfo(dtype)
        add(jnp.asarray(np.array([info.min, 0, info.max], dtype)))
        add(jnp.asarray(np.array(info.max, dtype)))
        add(jnp.asarray(rng.integers(-99, 100, (3, 4)).astype(dtype)))
    add(jnp.array([[True, False], [False, False]]))
    add(jnp.asarray(True))
    add(jnp.asarray(False))
    add(jnp.ones((3, 400), bool))

    for dtype in ("complex64", "complex128"):
        for values in (
            [1 + 2j], [1 + 2j, np.nan], [complex(-0.0, -0.0), 1j], [complex(np.inf, -np.inf), complex(0, np.nan)],
            [1e-5 + 1e5j, 2], [1 / 3 + 1j / 7, -100.25 - 3j], [complex(np.nan, -np.inf), -1 - 1e10j],
        ):
            add(jnp.asarray(np.array(values, dtype)))
        for value in (1 + 2j, 2j, -2j, complex(-0.0, 2), 0j, complex(0, -0.0), complex(np.nan, np.inf),
                      complex(-np.inf, -np.nan), 1e20 + 1e-10j, 1e7 + 3.5j, complex(0, np.inf), 0.1 - 0.2j):
            add(jnp.asarray(np.array(value, dtype)))
        add(jnp.asarray((rng.standard_normal((5, 9)) + 1j * rng.standard_normal((5, 9))).astype(dtype)))

    for shape in ((0,), (0, 3), (3, 0), (2, 0, 2)):
        add(jnp.zeros(shape, jnp.float32))
    add(jnp.zeros((0, 2), jnp.bfloat16))
    add(jnp.zeros((0,), bool))

    add(jnp.asarray(1.5))
    add(jnp.asarray(3))
    add(jnp.asarray(True) * 2)
    add(jnp.asarray(2.0) * jnp.ones((2,)))
    add(jnp.full((3,), 2, dtype=None) * 1)

    # Line breaks, nesting and dots.
    for shape in ((1,), (1, 1), (1, 1, 1), (20,), (30,), (2, 20), (2, 3, 4), (2, 1, 2, 2), (1000,), (1001,), (7, 143),
                  (11, 100), (6, 7, 8, 3), (200, 6), (6, 200), (1, 1, 1001), (3, 7, 50)):
        add(jnp.arange(np.prod(shape), dtype=np.int32).reshape(shape))
        add((jnp.arange(np.prod(shape), dtype=np.float32) / 7).reshape(shape))
    for width in range(1, 15):
        # Elements of each width, so that the last line ends at every column before dtype=.
        add(jnp.full((33,), 10 ** width, np.int64))
    for n in range(1, 21):
        add(jnp.ones((n,), np.float32))
    for n in range(1, 15):
        add(jnp.full((n,), 0.333333, jnp.bfloat16))

    for dtype in FLOATS + ["complex64"]:
        for _ in range(12):
            shape = tuple(rng.integers(1, 6, rng.integers(0, 4)))
            x = rng.standard_normal(shape) * 10.0 ** rng.integers(-6, 7)
            if rng.random() < 0.3:
                x = x * 10.0 ** rng.integers(-3, 4, shape)
            if rng.random() < 0.3:
                x = np.where(rng.random(shape) < 0.2, np.nan, x)
            with np.errstate(over="ignore"):
                add(jnp.asarray(np.asarray(x).astype(dtype)))
    with np.errstate(invalid="ignore"):
        add(jnp.asarray(rng.integers(0, 2**32, 300).astype(np.uint32).view(np.float32)))
        add(jnp.asarray(rng.integers(0, 2**63, 300).astype(np.uint64).view(np.float64)))
        add(jnp.asarray(np.arange(0, 31744, 32, dtype=np.uint16).view(np.float16)))

    key = jax.random.key(0)
    for x in (key, jax.random.split(key, 3), jax.random.split(key, 6).reshape(2, 3), jax.random.split(key, 0),
              jax.random.split(key, 600), jax.random.key(1, impl="rbg"), jax.random.split(jax.random.key(2, impl="unsafe_rbg"), 2)):
        add(x)


def stored(x):
    if jnp.issubdtype(x.dtype, jax.dtypes.prng_key):
        return np.asarray(jax.random.key_data(x))
    x = np.asarray(x)
    if x.dtype.name in ("int2", "int4"):
        return x.astype(np.int8).view(np.uint8)
    if x.dtype.name == "bfloat16":
        return x.view(np.uint16)
    return x.view(np.uint8) if x.dtype.name in SMALL_FLOATS + SMALL_INTEGERS else x


everything()
np.savez_compressed(FOLDER / "arrays.npz", **{f"x{i}": stored(x) for i, x in enumerate(cases)})
texts = [
    {"dtype": str(x.dtype), "shape": list(x.shape), "weak": bool(x.weak_type) if hasattr(x, "weak_type") else False,
     "str": str(x), "repr": repr(x)}
    for x in cases
]
(FOLDER / "texts.json").write_text(json.dumps(texts, indent=0) + "\n")
print(len(cases), "arrays")
