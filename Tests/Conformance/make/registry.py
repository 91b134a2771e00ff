"""What a case is before it is recorded, and the input values the case modules share."""

import dataclasses
import zlib
from collections.abc import Callable

import ml_dtypes
import numpy as np

BF16 = ml_dtypes.bfloat16
F8_E4M3 = ml_dtypes.float8_e4m3fn
F8_E5M2 = ml_dtypes.float8_e5m2
ALL = ("jvp", "vjp", "vmap")
FORWARD = ("vmap",)
NONE = ()


@dataclasses.dataclass(frozen=True)
class Key:
    """A typed random key, made only when the case is recorded."""

    seed: int
    count: int | None = None
    impl: str = "threefry2x32"


@dataclasses.dataclass
class Case:
    """A function, its arguments and how to record it.

    `slack` multiplies the base tolerance (functions whose accuracy differs between good
    implementations); `batch` says how the vmap inputs vary: `roll` moves the elements around,
    `scale` keeps the structure (positive definite matrices) and only scales.
    """

    name: str
    primitive: str
    group: str
    function: Callable
    args: tuple
    transforms: tuple = ALL
    x64: bool = False
    slack: float = 1.0
    notes: tuple = ()
    batch: str = "roll"
    kind: str = "nan"


class Suite:
    """A list of cases that refuses to hold two of the same name."""

    def __init__(self):
        self.cases = []
        self._names = set()

    def add(self, name, primitive, group, function, *args, **options):
        if name in self._names:
            raise ValueError(f"two cases are named {name}")
        self._names.add(name)
        self.cases.append(Case(name, primitive, group, function, args, **options))


def seeded(name):
    """A generator that depends on nothing but `name`."""
    return np.random.RandomState(zlib.crc32(name.encode()))


def normal(name, *shape, dtype=np.float32, scale=1.0):
    """Normal values of any real or complex dtype."""
    rng = seeded(name)
    values = rng.randn(*shape) * scale
    if np.dtype(dtype).kind == "c":
        values = values + 1j * rng.randn(*shape) * scale
    return np.asarray(values).astype(dtype)


def uniform(name, low, high, *shape, dtype=np.float32):
    return np.asarray(seeded(name).uniform(low, high, size=shape)).astype(dtype)


def integers(name, low, high, *shape, dtype=np.int32):
    return np.asarray(seeded(name).randint(low, high, size=shape)).astype(dtype)


def positive_definite(name, n, *batch, dtype=np.float32):
    root = normal(name, *batch, n, n, dtype=dtype)
    return (root @ root.conj().swapaxes(-1, -2) + n * np.eye(n)).astype(dtype)


def edges(dtype):
    """The values of a dtype that break careless kernels.

    Denormals only where they survive: XLA on a CPU reads and writes those of float32, float64 and
    bfloat16 as zero, which the cases noted `denormals` show on their own.
    """
    dtype = np.dtype(dtype)
    if dtype == np.bool_:
        return np.array([False, True])
    if dtype.kind in "iu":
        info = np.iinfo(dtype)
        picked = [0, 1, 2, 3, 7, info.max, info.max - 1, info.min, info.min + 1]
        picked += [-1, -2, -7] if dtype.kind == "i" else [info.max // 2, 31]
        return np.array(picked, dtype)
    if dtype.kind == "c":
        return np.array(
            [
                0,
                1,
                1j,
                -1,
                -2.5 + 0.5j,
                complex(np.inf, 1),
                complex(1, -np.inf),
                complex(np.nan, 0),
                complex(-0.0, -0.0),
                1e20 + 1e20j,
            ],
            dtype,
        )
    info = ml_dtypes.finfo(dtype)
    picked = [
        0.0,
        -0.0,
        1.0,
        -1.0,
        0.5,
        -2.5,
        3.5,
        np.inf,
        -np.inf,
        np.nan,
        float(info.max),
        float(info.tiny),
        float(info.eps),
    ]
    if dtype == np.float16:
        picked.append(float(info.smallest_subnormal) * 3)
    return np.array(picked).astype(dtype)


def pairs(values):
    """All ordered pairs of `values`, as two flat arrays."""
    left, right = np.meshgrid(values, values, indexing="ij")
    return left.ravel(), right.ravel()
