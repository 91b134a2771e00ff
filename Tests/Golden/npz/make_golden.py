"""Writes the npz files that NpzTests reads, and expected.json with what is in them.

    python Tests/Golden/npz/make_golden.py

numpy writes the files; ml_dtypes (it comes with JAX) is needed for raw.npz.
"""

import io
import json
import pathlib
import zipfile

import ml_dtypes
import numpy as np

FOLDER = pathlib.Path(__file__).parent
expected = {}


def remember(file, arrays):
    """dtype, shape and the elements' little-endian bytes in row-major order."""
    expected[file] = {
        name: {
            "dtype": x.dtype.newbyteorder("=").name,
            "shape": list(x.shape),
            "hex": x.astype(x.dtype.newbyteorder("<")).tobytes().hex(),
        }
        for name, x in arrays.items()
    }


def npy(x, version=(1, 0)):
    out = io.BytesIO()
    np.lib.format.write_array(out, np.asanyarray(x), version=version, allow_pickle=True)
    return out.getvalue()


class Pipe(io.RawIOBase):
    """A file that cannot seek, so that zipfile writes data descriptors."""

    def __init__(self):
        self.data = bytearray()

    def writable(self):
        return True

    def write(self, block):
        self.data += bytes(block)
        return len(block)


def main():
    rng = np.random.default_rng(0)
    dtypes = "bool int8 int16 int32 int64 uint8 uint16 uint32 uint64 float16 float32 float64 complex64 complex128"
    every = {}
    for name in dtypes.split():
        x = rng.standard_normal((2, 3)) * 5
        every[name] = (x + 1j * x[::-1]).astype(name) if name.startswith("complex") else x.astype(name)
    every["float32_special"] = np.array([np.nan, np.inf, -np.inf, -0.0, 1e-45], np.float32)
    every["scalar"] = np.float32(1.5)
    every["empty"] = np.zeros((0, 3), np.int32)
    every["deep"] = np.arange(24, dtype=np.int16).reshape(1, 2, 3, 4, 1)

    np.savez(FOLDER / "stored.npz", **every)
    remember("stored.npz", every)
    np.savez_compressed(FOLDER / "deflated.npz", **every, zeros=np.zeros(4096, np.uint8))
    remember("deflated.npz", {**every, "zeros": np.zeros(4096, np.uint8)})

    layout = {
        "fortran": np.asfortranarray(np.arange(6, dtype=np.float32).reshape(2, 3)),
        "fortran3": np.asfortranarray(np.arange(24, dtype=np.uint8).reshape(2, 3, 4)),
        "big_i2": np.arange(-2, 3, dtype=">i2"),
        "big_f4": np.array([1.5, -2.0], ">f4"),
        "big_f8_fortran": np.asfortranarray(np.arange(6, dtype=">f8").reshape(3, 2)),
        "big_c8": np.array([1 + 2j, 3 - 4j], ">c8"),
        "big_c16": np.array([1 + 2j], ">c16"),
    }
    np.savez(FOLDER / "layout.npz", **layout)
    remember("layout.npz", layout)

    x = np.arange(5, dtype=np.float64)
    with zipfile.ZipFile(FOLDER / "versions.npz", "w") as out:
        for major in (1, 2, 3):
            out.writestr(f"v{major}.npy", npy(x, (major, 0)))
        python2 = npy(np.arange(3, dtype=np.int32)).replace(b"'shape': (3,), }", b"'shape': (3L,),}")
        out.writestr("python2.npy", python2)
    remember("versions.npz", {"v1": x, "v2": x, "v3": x, "python2": np.arange(3, dtype=np.int32)})

    pipe = Pipe()
    with zipfile.ZipFile(pipe, "w", zipfile.ZIP_DEFLATED) as out:
        out.writestr("packed.npy", npy(x))
        out.writestr("plain.npy", npy(x + 1), zipfile.ZIP_STORED)
        with out.open("large.npy", "w", force_zip64=True) as member:
            member.write(npy(x + 2))
        out.writestr("meta.json", '{"text": "späße"}')
        out.comment = b"a comment"
    (FOLDER / "streamed.npz").write_bytes(pipe.data)
    remember("streamed.npz", {"packed": x, "plain": x + 1, "large": x + 2})

    np.savez(FOLDER / "no_members.npz")
    remember("no_members.npz", {})
    np.savez(
        FOLDER / "unsupported.npz",
        record=np.zeros(2, [("a", "<f4"), ("b", "S3", (2,))]),
        object=np.array([None, {}], object),
        bytes=np.array([b"abc"]),
        unicode=np.array(["abc"]),
        date=np.array(["2020-01-01"], "datetime64[D]"),
        longdouble=np.zeros(2, np.longdouble),
    )
    np.savez(
        FOLDER / "raw.npz",
        bfloat16=np.array([1.0, -2.5], ml_dtypes.bfloat16),
        float8_e4m3fn=np.array([1.0, -2.5], ml_dtypes.float8_e4m3fn),
        int4=np.array([1, -3], ml_dtypes.int4),
    )
    (FOLDER / "one.npy").write_bytes(npy(np.arange(6, dtype=np.int32).reshape(2, 3)))
    (FOLDER / "expected.json").write_text(json.dumps(expected, indent=1) + "\n")


main()
