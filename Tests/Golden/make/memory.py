"""Writes ../memory: programs of one operation each on arrays of some megabytes, which are run where there is too little
memory for them (Tests/CommandsTests/MemoryTests.swift). Needs jax 0.10.2."""

from pathlib import Path

import jax
import jax.numpy as jnp
from jax import lax

FOLDER = Path(__file__).resolve().parents[1] / "memory"
N = 1 << 20
f = lambda *s: jax.ShapeDtypeStruct(s, jnp.float32)
h = lambda *s: jax.ShapeDtypeStruct(s, jnp.bfloat16)
c = lambda *s: jax.ShapeDtypeStruct(s, jnp.complex64)
i = lambda *s: jax.ShapeDtypeStruct(s, jnp.int32)
b8 = lambda *s: jax.ShapeDtypeStruct(s, jnp.int8)


def sv(name, fn, *a):
    (FOLDER / f"{name}.jaxpr").write_text(str(jax.make_jaxpr(fn)(*a)))


for n in "sin exp log tanh sqrt erf lgamma digamma cbrt sign floor round abs neg is_finite".split():
    sv("u_" + n, getattr(lax, n), f(N))
    sv("uh_" + n, getattr(lax, n), h(N))
    sv("ut_" + n, lambda x, n=n: getattr(lax, n)(x.T), f(1024, 1024))
for n in "sin exp log abs real imag conj".split():
    sv("c_" + n, getattr(lax, n), c(N))
for n in "add mul div max pow atan2 nextafter rem eq lt".split():
    sv("b_" + n, getattr(lax, n), f(N), f(N))
    sv("bt_" + n, lambda x, y, n=n: getattr(lax, n)(x.T, y), f(1024, 1024), f(1024, 1024))
sv("select", lambda x, y: jnp.where(x > 0, x, y), f(N), f(N))
sv("clamp", lambda x: lax.clamp(0.0, x, 1.0), f(N))
sv("conv_t", lambda x: x.astype(jnp.int8), f(N))
sv("conv_h", lambda x: x.astype(jnp.float16), f(N))
sv("conv_f8", lambda x: x.astype(jnp.float8_e4m3fn), f(N))
sv("conv_c", lambda x: x.astype(jnp.complex64), f(N))
sv("conv_i4", lambda x: x.astype(jnp.int4), b8(N))
sv("bitcast", lambda x: lax.bitcast_convert_type(x, jnp.int8), f(N))
sv("concat", lambda x, y: jnp.concatenate([x, y, x]), f(N), f(N))
sv("pad", lambda x: lax.pad(x, 0.0, ((5, 5, 1),)), f(N))
sv("reshape_t", lambda x: x.T.reshape(-1), f(1024, 1024))
sv("rev", lambda x: x[::-1] + 1, f(N))
sv("tile", lambda x: jnp.tile(x, 3), f(N))
sv("stack", lambda x: jnp.stack([x, x, x]), f(N))
sv("iota", lambda: lax.iota(jnp.float32, 3 * N))
sv("iotah", lambda: lax.iota(jnp.bfloat16, 3 * N))
for n in "sum prod max min".split():
    sv("r_" + n, lambda x, n=n: getattr(jnp, n)(x, axis=0), f(1024, 1024))
    sv("rh_" + n, lambda x, n=n: getattr(jnp, n)(x, axis=1), h(1024, 1024))
    sv("rc_" + n, lambda x, n=n: getattr(jnp, n)(x, axis=0), c(1024, 1024))
    sv("rt_" + n, lambda x, n=n: getattr(jnp, n)(x.T, axis=1), f(1024, 1024))
for n in "cumsum cumprod cummax cumlogsumexp".split():
    sv("cu_" + n, lambda x, n=n: getattr(lax, n)(x, axis=0), f(1024, 1024))
sv("cuc", lambda x: lax.cumsum(x, axis=0), c(1024, 1024))
sv("cuh", lambda x: lax.cumsum(x, axis=1), h(1024, 1024))
sv("argmax", lambda x: jnp.argmax(x, axis=0), f(1024, 1024))
sv("argmin8", lambda x: jnp.argmin(x, axis=1), b8(1024, 1024))
sv("sort", jnp.sort, f(N))
sv("sort8", jnp.sort, b8(N))
sv("sortc", jnp.sort, c(N))
sv("sort0", lambda x: jnp.sort(x, axis=0), f(1024, 1024))
sv("argsort", jnp.argsort, f(N))
sv("topk", lambda x: lax.top_k(x, 1000), f(N))
sv("topk2", lambda x: lax.top_k(x, 100), h(1024, 1024))
sv("approx", lambda x: lax.approx_max_k(x, 10), f(N))
sv("dot", jnp.dot, f(1024, 1024), f(1024, 1024))
sv("doth", jnp.dot, h(1024, 1024), h(1024, 1024))
sv("dott", lambda x, y: jnp.einsum("abc,bdc->abd", x, y), f(32, 64, 512), f(64, 64, 512))
sv("doti", lambda x, y: lax.dot(x, y, preferred_element_type=jnp.int32), b8(512, 512), b8(512, 512))
sv("mv", jnp.dot, f(1024, 1024), f(1024))
sv("dotc", jnp.dot, c(512, 512), c(512, 512))
sv("dots", jnp.dot, f(40, 40), f(40, 40))
sv("conv2", lambda x, k: lax.conv_general_dilated(x, k, (1, 1), "SAME"), f(4, 16, 64, 64), f(32, 16, 3, 3))
sv(
    "conv2h",
    lambda x, k: lax.conv_general_dilated(x, k, (1, 1), "SAME", dimension_numbers=("NHWC", "HWIO", "NHWC")),
    h(4, 64, 64, 16),
    h(5, 5, 16, 32),
)
sv("conv1", lambda x, k: lax.conv_general_dilated(x, k, (1,), "SAME"), f(1, 1, N), f(4, 1, 31))
sv(
    "maxpool",
    lambda x: lax.reduce_window(x, -jnp.inf, lax.max, (1, 1, 3, 3), (1, 1, 1, 1), "SAME"),
    f(8, 8, 128, 128),
)
sv(
    "sumpool",
    lambda x: lax.reduce_window(x, 0.0, lax.add, (1, 1, 3, 3), (1, 1, 1, 1), "SAME"),
    f(8, 8, 128, 128),
)
sv(
    "maxpool_g",
    jax.grad(lambda x: lax.reduce_window(x, -jnp.inf, lax.max, (1, 1, 3, 3), (1, 1, 1, 1), "SAME").sum()),
    f(8, 8, 128, 128),
)
sv("genpool", lambda x: lax.reduce_window(x, 0.0, lambda a, b: a + b * b, (64,), (64,), "SAME"), f(1 << 18))
sv(
    "avgh",
    lambda x: lax.reduce_window(x, jnp.bfloat16(0), lax.add, (1, 1, 3, 3), (1, 1, 1, 1), "SAME"),
    h(8, 8, 128, 128),
)
sv("reduce", lambda x: lax.reduce(x, 0.0, lambda a, b: a + b * b, (1,)), f(1 << 16, 2))
sv("reduce1", lambda x: lax.reduce(x, 0.0, lambda a, b: a + b * b, (0,)), f(1 << 16))
sv("fft", jnp.fft.fft, c(N))
sv("fftp", jnp.fft.fft, c(1000003))
sv("rfft", jnp.fft.rfft, f(N))
sv("irfft", jnp.fft.irfft, c(N // 2 + 1))
sv("fft2", jnp.fft.fft2, c(512, 512))
sv("gather", lambda x, j: x[j], f(N), i(N))
sv("gather2", lambda x, j: jnp.take(x, j, axis=0), f(4096, 256), i(4096))
sv("scatter", lambda x, j, u: x.at[j].add(u), f(N), i(N), f(N))
sv("scset", lambda x, j, u: x.at[j].set(u), f(N), i(N), f(N))
sv("scapply", lambda x, j: x.at[j].apply(jnp.sin), f(1 << 16), i(1 << 16))
sv("scmulh", lambda x, j, u: x.at[j].multiply(u), h(N), i(N), h(N))
sv("dslice", lambda x, j: lax.dynamic_slice(x, (j,), (N // 2,)), f(N), i())
sv("dus", lambda x, u, j: lax.dynamic_update_slice(x, u, (j,)), f(N), f(N // 2), i())
key = jax.eval_shape(lambda: jax.random.key(0))
for n, fn in dict(
    normal=lambda k: jax.random.normal(k, (N,)),
    uniform=lambda k: jax.random.uniform(k, (N,)),
    bits8=lambda k: jax.random.bits(k, (N,), "uint8"),
    perm=lambda k: jax.random.permutation(k, N),
    gamma=lambda k: jax.random.gamma(k, 2.0, (1 << 14,)),
    split=lambda k: jax.random.split(k, N),
    cat=lambda k: jax.random.categorical(k, jnp.zeros((1024, 64)), axis=-1),
    pois=lambda k: jax.random.poisson(k, 3.0, (1 << 12,)),
    trunc=lambda k: jax.random.truncated_normal(k, -1, 1, (N,)),
).items():
    sv("k_" + n, fn, key)
sv("k_rbg", lambda: jax.random.normal(jax.random.key(0, impl="rbg"), (N,)))
for n, fn in dict(
    chol=jnp.linalg.cholesky,
    eigh=jnp.linalg.eigh,
    svd=jnp.linalg.svd,
    qr=jnp.linalg.qr,
    inv=jnp.linalg.inv,
    det=jnp.linalg.det,
    eig=jnp.linalg.eig,
    schur=jax.scipy.linalg.schur,
    hess=jax.scipy.linalg.hessenberg,
    svdv=lambda x: jnp.linalg.svd(x, compute_uv=False),
).items():
    sv("l_" + n, fn, f(300, 300))
    sv("lb_" + n, fn, f(64, 30, 30))
sv("l_lu", jax.scipy.linalg.lu, f(300, 300))
sv("l_solve", jnp.linalg.solve, f(300, 300), f(300, 300))
sv("l_svdt", lambda x: jnp.linalg.svd(x, full_matrices=True), f(1000, 20))
sv("l_qrf", lambda x: jnp.linalg.qr(x, mode="complete"), f(1000, 20))
sv("l_tri", lambda a, b: jax.scipy.linalg.solve_triangular(a, b), f(300, 300), f(300, 1000))


def scanf(x):
    return lax.scan(lambda c, a: (c + a, jnp.sin(c)), jnp.zeros(1024), x)


sv("scan", scanf, f(1024, 1024))
sv("scang", jax.grad(lambda x: scanf(x)[1].sum()), f(512, 1024))
sv("fori", lambda x: lax.fori_loop(0, 5, lambda k, a: jnp.sin(a) * 2, x), f(N))
sv(
    "cond",
    lambda p, x: lax.cond(p, lambda a: a * 2, lambda a: a + 1, x),
    jax.ShapeDtypeStruct((), bool),
    f(N),
)
sv("jit", lambda x: jax.jit(lambda a: a * 2 + a.T)(x), f(1024, 1024))
sv("beta", jax.scipy.special.betainc, f(1 << 16), f(1 << 16), f(1 << 16))
sv("igamma", jax.scipy.special.gammainc, f(1 << 16), f(1 << 16))
sv("igammah", jax.scipy.special.gammainc, h(1 << 16), h(1 << 16))
sv("zeta", jax.scipy.special.zeta, f(1 << 16), f(1 << 16))
sv("i0e", jax.scipy.special.i0e, f(N))
sv("erfinv", lax.erf_inv, f(N))
sv("ragged", lambda x, y, g: lax.ragged_dot(x, y, g), f(512, 256), f(8, 256, 256), i(8))
