"""Primitive cases: products, convolutions, Fourier transforms, factorisations."""

import jax
import jax.numpy as jnp
import numpy as np
from jax import lax

from registry import BF16, FORWARD, Suite, integers, normal, positive_definite

SUITE = Suite()
F16, F32, F64, C64 = np.float16, np.float32, np.float64, np.complex64
RECONSTRUCTED = ("reconstruction",)


def add(name, primitive, function, *args, **options):
    SUITE.add(name, primitive, "linear", function, *args, **options)


def dot(dimensions, **options):
    return lambda x, y: lax.dot_general(x, y, dimensions, **options)


PLAIN = (((1,), (0,)), ((), ()))
BATCHED = (((2,), (1,)), ((0,), (0,)))
add("dot_matrix_vector", "dot_general", jnp.dot, normal("mv", 3, 4), normal("mv/v", 4))
add(
    "dot_outer_no_contraction",
    "dot_general",
    dot((((), ()), ((), ()))),
    normal("o1", 2),
    normal("o2", 3),
)
add("dot_batch", "dot_general", dot(BATCHED), normal("b1", 2, 3, 4), normal("b2", 2, 4, 5))
add(
    "dot_batch_not_leading",
    "dot_general",
    dot((((0,), (1,)), ((2,), (0,)))),
    normal("bnl1", 4, 3, 2),
    normal("bnl2", 2, 4, 5),
)
add(
    "dot_two_contractions",
    "dot_general",
    dot((((0, 2), (1, 0)), ((), ()))),
    normal("tc1", 3, 2, 4),
    normal("tc2", 4, 3, 2),
)
add(
    "dot_zero_contraction_size",
    "dot_general",
    dot(PLAIN),
    np.zeros((2, 0), F32),
    np.zeros((0, 3), F32),
)
add(
    "dot_int8_preferred_int32",
    "dot_general",
    dot(PLAIN, preferred_element_type=np.int32),
    integers("i1", -128, 127, 2, 6, dtype=np.int8),
    integers("i2", -128, 127, 6, 2, dtype=np.int8),
)
add(
    "dot_int32_wraps",
    "dot_general",
    dot(PLAIN),
    integers("w1", 2**29, 2**30, 2, 6),
    integers("w2", 2**29, 2**30, 6, 2),
    notes=("int-wraparound/div0/shift>=width",),
)
add(
    "dot_bfloat16",
    "dot_general",
    dot(PLAIN),
    normal("bf1", 3, 8, dtype=BF16),
    normal("bf2", 8, 3, dtype=BF16),
)
add(
    "dot_bfloat16_preferred_float32",
    "dot_general",
    dot(PLAIN, preferred_element_type=F32),
    normal("bp1", 3, 8, dtype=BF16),
    normal("bp2", 8, 3, dtype=BF16),
)
add(
    "dot_float16",
    "dot_general",
    dot(PLAIN),
    normal("h1", 3, 5, dtype=F16),
    normal("h2", 5, 2, dtype=F16),
)
add(
    "dot_complex64",
    "dot_general",
    dot(BATCHED),
    normal("c1", 2, 3, 2, dtype=C64),
    normal("c2", 2, 2, 3, dtype=C64),
)
add(
    "dot_float64_highest",
    "dot_general",
    dot(PLAIN, precision=lax.Precision.HIGHEST),
    normal("d1", 3, 4, dtype=F64),
    normal("d2", 4, 2, dtype=F64),
    x64=True,
)
add(
    "dot_bool_or",
    "dot_general",
    lambda x, y: jnp.matmul(x, y),
    np.array([[True, False], [True, True]]),
    np.array([[False, True], [False, True]]),
)
add(
    "dot_nan_inf",
    "dot_general",
    dot(PLAIN),
    np.array([[0, np.inf], [1, np.nan]], F32),
    np.array([[np.inf, 1], [1, 0]], F32),
)
add(
    "dot_general_mixed_sizes",
    "dot_general",
    lambda x, y: jnp.einsum("bij,bkj->bik", x, y),
    normal("e1", 2, 1, 5),
    normal("e2", 2, 3, 5),
)


def conv(dimensions=("NCHW", "OIHW", "NCHW"), **options):
    settings = {"window_strides": (1, 1), "padding": "VALID", **options}
    return lambda x, k: lax.conv_general_dilated(x, k, dimension_numbers=dimensions, **settings)


IMAGE, KERNEL = normal("image", 2, 3, 6, 5), normal("kernel", 4, 3, 3, 2)
for label, options in (
    ("valid", {}),
    ("same_strided", {"window_strides": (2, 3), "padding": "SAME"}),
    ("rhs_dilation", {"rhs_dilation": (2, 1)}),
    ("lhs_dilation", {"lhs_dilation": (2, 3), "padding": ((1, 2), (0, 1))}),
    ("negative_padding", {"padding": ((-1, 0), (2, -1))}),
):
    add(f"conv_{label}", "conv_general_dilated", conv(**options), IMAGE, KERNEL)
add(
    "conv_groups",
    "conv_general_dilated",
    conv(feature_group_count=2),
    normal("cg", 1, 4, 4, 4),
    normal("cg/k", 6, 2, 2, 2),
)
add(
    "conv_depthwise",
    "conv_general_dilated",
    conv(feature_group_count=3, padding="SAME"),
    normal("cd", 1, 3, 4, 4),
    normal("cd/k", 3, 1, 3, 3),
)
add(
    "conv_batch_groups",
    "conv_general_dilated",
    conv(batch_group_count=2),
    normal("cb", 4, 2, 4, 3),
    normal("cb/k", 4, 2, 2, 2),
)
add(
    "conv_nhwc_hwio",
    "conv_general_dilated",
    conv(("NHWC", "HWIO", "NHWC"), padding="SAME"),
    normal("cn", 1, 4, 4, 2),
    normal("cn/k", 3, 3, 2, 3),
)
add(
    "conv_1d_causal_dilated",
    "conv_general_dilated",
    lambda x, k: lax.conv_general_dilated(
        x, k, (1,), ((4, 0),), rhs_dilation=(2,), dimension_numbers=("NWC", "WIO", "NWC")
    ),
    normal("c1d", 2, 7, 2),
    normal("c1d/k", 3, 2, 3),
)
add(
    "conv_int32",
    "conv_general_dilated",
    lambda x, k: lax.conv(x, k, (1,), "SAME"),
    integers("ci", -9, 9, 1, 2, 5),
    integers("ci/k", -4, 4, 3, 2, 2),
    transforms=FORWARD,
)
add(
    "conv_bfloat16_preferred",
    "conv_general_dilated",
    conv(preferred_element_type=F32),
    normal("cbf", 1, 2, 4, 4, dtype=BF16),
    normal("cbf/k", 2, 2, 2, 2, dtype=BF16),
)
add(
    "conv_complex64",
    "conv_general_dilated",
    conv(),
    normal("cc", 1, 1, 3, 3, dtype=C64),
    normal("cc/k", 2, 1, 2, 2, dtype=C64),
)
add(
    "conv_3d",
    "conv_general_dilated",
    lambda x, k: lax.conv_general_dilated(x, k, (1, 2, 1), "SAME"),
    normal("c3", 1, 1, 3, 4, 3),
    normal("c3/k", 2, 1, 2, 2, 2),
)
add(
    "conv_transpose",
    "conv_general_dilated",
    lambda x, k: lax.conv_transpose(x, k, (2, 2), "SAME"),
    normal("ct", 1, 3, 3, 2),
    normal("ct/k", 3, 3, 2, 2),
)
add(
    "conv_zero_batch",
    "conv_general_dilated",
    conv(),
    np.zeros((0, 3, 4, 4), F32),
    normal("cz/k", 2, 3, 2, 2),
)

for n in (8, 6, 7, 1):
    add(f"fft_{n}_complex64", "fft", jnp.fft.fft, normal(f"fft{n}", 2, n, dtype=C64))
add("ifft_two_axes", "fft", jnp.fft.ifft2, normal("ifft2", 3, 4, dtype=C64))
add("rfft_float32", "fft", jnp.fft.rfft, normal("rfft", 2, 9))
add("irfft_odd", "fft", lambda x: jnp.fft.irfft(x, n=7), normal("irfft", 2, 4, dtype=C64))
add("fft_complex128", "fft", jnp.fft.fft, normal("fft128", 12, dtype=np.complex128), x64=True)

SPD = positive_definite("spd", 4)
GENERAL = normal("general", 3, 3) + 3 * np.eye(3, dtype=F32)
add("cholesky_float32", "cholesky", jnp.linalg.cholesky, SPD, batch="scale")
add(
    "cholesky_batch_float64",
    "cholesky",
    jnp.linalg.cholesky,
    positive_definite("spdb", 3, 2, dtype=F64),
    x64=True,
    batch="scale",
)
add(
    "cholesky_complex64",
    "cholesky",
    jnp.linalg.cholesky,
    positive_definite("spdc", 3, dtype=C64),
    batch="scale",
)
add(
    "cholesky_indefinite_is_nan",
    "cholesky",
    jnp.linalg.cholesky,
    np.array([[1, 2], [2, 1]], F32),
    transforms=FORWARD,
    batch="scale",
)
for label, options in (
    ("lower", {"lower": True}),
    ("upper_transposed", {"transpose_a": True}),
    ("unit_diagonal", {"unit_diagonal": True, "lower": True}),
    ("right_side", {"left_side": False}),
):
    options = {"left_side": True, **options}
    b = normal(f"tri/{label}", 3, 2) if options["left_side"] else normal(f"tri/{label}", 2, 3)
    add(
        f"triangular_solve_{label}",
        "triangular_solve",
        lambda a, b, options=options: lax.linalg.triangular_solve(a, b, **options),
        GENERAL,
        b,
        batch="scale",
    )
add(
    "triangular_solve_conjugate",
    "triangular_solve",
    lambda a, b: lax.linalg.triangular_solve(
        a, b, left_side=True, lower=True, transpose_a=True, conjugate_a=True
    ),
    (normal("trc", 3, 3, dtype=C64) + 3 * np.eye(3)).astype(C64),
    normal("trc/b", 3, 1, dtype=C64),
    batch="scale",
)
add("lu_float32", "lu", lambda a: lax.linalg.lu(a), GENERAL, batch="scale")
add("lu_rectangular", "lu", lambda a: lax.linalg.lu(a), normal("lur", 4, 3), batch="scale")
add(
    "lu_singular",
    "lu",
    lambda a: lax.linalg.lu(a),
    np.array([[1, 2], [2, 4]], F32),
    transforms=FORWARD,
    batch="scale",
)
add(
    "lu_pivots_to_permutation_batch",
    "lu_pivots_to_permutation",
    lambda p: lax.linalg.lu_pivots_to_permutation(p, 4),
    np.array([[2, 1, 3], [0, 2, 2]], np.int32),
    transforms=FORWARD,
    batch="scale",
)


def rebuild_qr(a):
    q, r = lax.linalg.qr(a, full_matrices=False)
    return q @ r, jnp.abs(jnp.diagonal(r))


def rebuild_svd(a):
    u, s, vt = jnp.linalg.svd(a, full_matrices=False)
    return (u * s) @ vt, s


def rebuild_eigh(a):
    values, vectors = jnp.linalg.eigh(a)
    return (vectors * values) @ vectors.T, values


add("qr_rebuilt", "qr", rebuild_qr, normal("qr", 4, 3), notes=RECONSTRUCTED, batch="scale")
add("svd_rebuilt", "svd", rebuild_svd, normal("svd", 3, 4), notes=RECONSTRUCTED, batch="scale")
add("eigh_rebuilt", "eigh", rebuild_eigh, SPD, notes=RECONSTRUCTED, batch="scale")
add(
    "eigvalsh_float64",
    "eigh",
    jnp.linalg.eigvalsh,
    positive_definite("evh", 3, dtype=F64),
    x64=True,
    batch="scale",
)
add(
    "tridiagonal_solve",
    "tridiagonal_solve",
    lax.linalg.tridiagonal_solve,
    np.array([0, 1, 1, 1], F32),
    np.full(4, 4, F32),
    np.array([1, 1, 1, 0], F32),
    normal("tds", 4, 2),
    transforms=(),
    batch="scale",
)
add(
    "solve_vector",
    "custom_linear_solve",
    jnp.linalg.solve,
    GENERAL,
    normal("solve", 3),
    batch="scale",
)
add(
    "inverse_batch",
    "custom_linear_solve",
    jnp.linalg.inv,
    normal("inv", 2, 3, 3) + 3 * np.eye(3, dtype=F32),
    batch="scale",
)
add(
    "conv_scaled_by_vmap",
    "conv_general_dilated",
    jax.vmap(lambda x, k: lax.conv(x, k, (1,), "SAME")),
    normal("cv", 2, 1, 2, 5),
    normal("cv/k", 2, 3, 2, 3),
)
