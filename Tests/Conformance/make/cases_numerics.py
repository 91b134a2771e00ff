"""Programs: solvers, simulation, linear algebra, random draws, array manipulation."""

import jax
import jax.numpy as jnp
import numpy as np
from jax import lax
from jax.experimental.ode import odeint

from registry import ALL, FORWARD, NONE, Key, Suite, integers, normal, positive_definite, uniform

SUITE = Suite()
F32, F64, I32 = np.float32, np.float64, np.int32


def add(name, group, function, *args, transforms=NONE, **options):
    SUITE.add(name, group, group, function, *args, transforms=transforms, **options)


# Iteration.
add(
    "fixed_point_cosine",
    "control",
    lambda x: lax.while_loop(
        lambda c: (jnp.abs(c[0] - c[1]) > 1e-4) & (c[2] < 100),
        lambda c: (jnp.cos(c[0]), c[0], c[2] + 1),
        (jnp.cos(x), x, 0),
    ),
    F32(0.3),
)
add(
    "newton_cube_root",
    "control",
    lambda a: lax.fori_loop(0, 8, lambda _, x: x - (x**3 - a) / (3 * x * x), a),
    F32(9.0),
    transforms=ALL,
)
add(
    "newton_vmapped_while",
    "control",
    jax.vmap(
        lambda a: lax.while_loop(
            lambda c: (jnp.abs(c[0] ** 2 - a) > 1e-3) & (c[1] < 30),
            lambda c: (0.5 * (c[0] + a / c[0]), c[1] + 1),
            (a, 0),
        )
    ),
    np.array([2, 100, 0.25], F32),
)
add(
    "bisection",
    "control",
    lambda: lax.fori_loop(
        0,
        20,
        lambda _, b: (lambda m: lax.cond(m**3 - m - 2 > 0, lambda: (b[0], m), lambda: (m, b[1])))(
            (b[0] + b[1]) / 2
        ),
        (1.0, 2.0),
    ),
)
add(
    "collatz_steps",
    "control",
    lambda n: lax.while_loop(
        lambda c: c[0] != 1,
        lambda c: (jnp.where(c[0] % 2 == 0, c[0] // 2, 3 * c[0] + 1), c[1] + 1),
        (n, 0),
    )[1],
    I32(27),
)
add(
    "binary_search_jnp",
    "control",
    lambda a, v: jnp.searchsorted(a, v, side="right"),
    np.sort(normal("bs", 9)),
    normal("bs/v", 3),
    transforms=FORWARD,
)


def rk4(field, state, step):
    k1 = field(state)
    k2 = field(state + step / 2 * k1)
    k3 = field(state + step / 2 * k2)
    k4 = field(state + step * k3)
    return state + step / 6 * (k1 + 2 * k2 + 2 * k3 + k4)


def pendulum(state):
    return jnp.stack([state[1], -jnp.sin(state[0]) - 0.1 * state[1]])


add("rk4_pendulum_step", "ode", lambda s: rk4(pendulum, s, 0.05), normal("rk4", 2), transforms=ALL)
add(
    "rk4_trajectory_scan",
    "ode",
    lambda s: lax.scan(lambda c, _: (rk4(pendulum, c, 0.1),) * 2, s, None, length=8),
    normal("rk4s", 2),
)
add(
    "odeint_decay",
    "ode",
    lambda y, t: odeint(lambda y, t: -0.5 * y, y, t),
    normal("ode", 2),
    np.array([0, 0.5, 1.5], F32),
    notes=("iterative/adaptive: tolerance-sensitive",),
    slack=50,
)
add(
    "leapfrog_nbody",
    "sim",
    lambda q, p: lax.fori_loop(
        0,
        3,
        lambda _, c: (
            lambda q: (
                q,
                c[1]
                - 0.01
                * jax.grad(
                    lambda z: jnp.sum(1 / jnp.sqrt(jnp.sum((z[:, None] - z[None]) ** 2, -1) + 0.1))
                )(q),
            )
        )(c[0] + 0.01 * c[1]),
        (q, p),
    ),
    normal("nb/q", 3, 2),
    normal("nb/p", 3, 2),
)
add(
    "game_of_life",
    "sim",
    lambda g: sum(
        jnp.roll(g, (i, j), (0, 1)) for i in (-1, 0, 1) for j in (-1, 0, 1) if (i, j) != (0, 0)
    ),
    integers("life", 0, 2, 5, 5, dtype=np.uint8),
)
add(
    "heat_equation_2d",
    "sim",
    lambda u: lax.fori_loop(
        0,
        5,
        lambda _, v: v.at[1:-1, 1:-1].add(
            0.1 * (v[2:, 1:-1] + v[:-2, 1:-1] + v[1:-1, 2:] + v[1:-1, :-2] - 4 * v[1:-1, 1:-1])
        ),
        u,
    ),
    normal("heat", 5, 5),
)
add(
    "kalman_update",
    "numerics",
    lambda m, p, h, r, y: (lambda k: (m + k @ (y - h @ m), p - k @ h @ p))(
        jnp.linalg.solve(h @ p @ h.T + r, h @ p).T
    ),
    normal("kal/m", 3),
    positive_definite("kal/p", 3),
    normal("kal/h", 2, 3),
    positive_definite("kal/r", 2),
    normal("kal/y", 2),
)

# Linear algebra.
A = normal("a", 3, 3) + 3 * np.eye(3, dtype=F32)
SPD = positive_definite("spd", 3)
add(
    "solve_inv_det",
    "linalg",
    lambda a, b: (jnp.linalg.solve(a, b), jnp.linalg.inv(a), jnp.linalg.det(a)),
    A,
    normal("sid", 3),
)
add(
    "solve_gradient",
    "linalg",
    jax.grad(lambda a, b: jnp.sum(jnp.linalg.solve(a, b) ** 2), (0, 1)),
    A,
    normal("sg", 3),
)
add(
    "cholesky_log_likelihood",
    "linalg",
    lambda s, x: (
        lambda c: (
            -0.5 * jnp.sum(jax.scipy.linalg.solve_triangular(c, x, lower=True) ** 2)
            - jnp.sum(jnp.log(jnp.diag(c)))
        )
    )(jnp.linalg.cholesky(s)),
    SPD,
    normal("cll", 3),
    transforms=("vjp",),
    batch="scale",
)
add(
    "conjugate_gradient",
    "linalg",
    lambda a, b: jax.scipy.sparse.linalg.cg(a, b, maxiter=5)[0],
    SPD,
    normal("cg", 3),
    notes=("iterative/adaptive: tolerance-sensitive",),
    slack=20,
)
add(
    "norms_and_slogdet",
    "linalg",
    lambda a: (jnp.linalg.norm(a), jnp.linalg.norm(a, 1), jnp.linalg.slogdet(a)),
    A,
)
add("matrix_exponential", "linalg", lambda a: jax.scipy.linalg.expm(a / 4), A)
add(
    "least_squares_normal",
    "linalg",
    lambda a, b: jnp.linalg.solve(a.T @ a, a.T @ b),
    normal("ls/a", 5, 2),
    normal("ls/b", 5),
)
add(
    "matrix_power_and_kron",
    "linalg",
    lambda a: (jnp.linalg.matrix_power(a, 3), jnp.kron(a[:2, :2], a[1:, 1:])),
    A,
)

# Random draws.
for name, draw in (
    ("normal", lambda k: jax.random.normal(k, (2, 3))),
    ("uniform_range", lambda k: jax.random.uniform(k, (4,), minval=-2, maxval=3)),
    ("permutation", lambda k: jax.random.permutation(k, 7)),
    ("categorical", lambda k: jax.random.categorical(k, jnp.log(jnp.arange(1.0, 5)), shape=(6,))),
    ("randint", lambda k: jax.random.randint(k, (5,), -3, 1000)),
    ("gumbel_exponential", lambda k: (jax.random.gumbel(k, (3,)), jax.random.exponential(k, (3,)))),
    ("choice_without_replacement", lambda k: jax.random.choice(k, 6, (3,), replace=False)),
    ("truncated_normal", lambda k: jax.random.truncated_normal(k, -1, 2, (4,))),
    (
        "bernoulli_rademacher",
        lambda k: (jax.random.bernoulli(k, 0.3, (5,)), jax.random.rademacher(k, (4,))),
    ),
):
    add(f"random_{name}", "random", draw, Key(21))
add(
    "random_walk_split_scan",
    "random",
    lambda k: lax.scan(lambda c, k: (c + jax.random.normal(k), c), 0.0, jax.random.split(k, 5)),
    Key(22),
)
add("random_normal_float64", "random", lambda k: jax.random.normal(k, (3,), F64), Key(23), x64=True)

# Array manipulation.
X = normal("x", 3, 4)
add(
    "where_nan_to_num_clip",
    "jnp",
    lambda x: (jnp.where(x > 0, x, -1), jnp.nan_to_num(jnp.log(x)), jnp.clip(x, -0.5, 0.5)),
    X,
    transforms=FORWARD,
)
add(
    "indexed_updates",
    "jnp",
    lambda x, i: x.at[i, 1].set(9.0).at[0].multiply(2).at[-1, ::2].add(1.0),
    X,
    np.array([0, 2], I32),
    transforms=("vjp",),
)
add(
    "take_roll_flip_tile",
    "jnp",
    lambda x, i: (jnp.take(x, i, axis=1), jnp.roll(x, 1, 0), jnp.flip(x, 1), jnp.tile(x, (1, 2))),
    X,
    np.array([3, 0, -1], I32),
)
add(
    "cumsum_diff_gradient",
    "jnp",
    lambda x: (jnp.cumsum(x, 1), jnp.diff(x, axis=0), jnp.gradient(x, axis=1)),
    X,
    transforms=("jvp",),
)
add(
    "sort_argsort_unique_median",
    "jnp",
    lambda x: (jnp.sort(x, 0), jnp.argsort(x, 1), jnp.median(x), jnp.unique(jnp.round(x), size=5)),
    X,
)
add(
    "interp_histogram_digitize",
    "jnp",
    lambda x: (
        jnp.interp(x, jnp.linspace(-1, 1, 5), jnp.arange(5.0) ** 2),
        jnp.histogram(x, 4)[0],
        jnp.digitize(x, jnp.array([-1.0, 0, 1])),
    ),
    X,
)
add(
    "einsum_family",
    "einsum",
    lambda a, b: (
        jnp.einsum("ij,kj->ik", a, b),
        jnp.einsum("ii->", a[:, :3]),
        jnp.einsum("ij->ji", a),
        jnp.einsum("ij,kj,k->i", a, b, b[:, 0]),
    ),
    X,
    normal("einsum/b", 3, 4),
)
add(
    "segment_and_one_hot",
    "jnp",
    lambda x, s: (jax.ops.segment_sum(x, s, 3), jax.nn.one_hot(s, 3).T @ x),
    X,
    np.array([2, 0, 2], I32),
)
add(
    "integer_bit_tricks",
    "jnp",
    lambda n: ((n * I32(-1640531535)) ^ (n >> 15), n & -n, jnp.bitwise_count(n), n // 3, n % -5),
    integers("bits", -(10**6), 10**6, 6),
)
add(
    "percentile_var_moments",
    "jnp",
    lambda x: (jnp.percentile(x, 30), jnp.var(x, 1), jnp.std(x), jnp.corrcoef(x)),
    X,
)
add(
    "polynomials_convolve",
    "jnp",
    lambda p, x: (jnp.polyval(p, x), jnp.convolve(p, x)),
    normal("poly", 3),
    normal("poly/x", 4),
    transforms=("vjp",),
)
add(
    "meshgrid_outer_tri",
    "jnp",
    lambda x: (
        jnp.stack(jnp.meshgrid(x, x)),
        jnp.outer(x, x),
        jnp.tril(jnp.outer(x, x)),
        jnp.eye(3) * x,
    ),
    normal("mesh", 3),
)
add(
    "fft_convolution",
    "jnp",
    lambda x, k: jnp.fft.irfft(jnp.fft.rfft(x) * jnp.fft.rfft(k, 8)),
    normal("fftc", 8),
    normal("fftc/k", 3),
    transforms=FORWARD,
)
add(
    "associative_scan_products",
    "jnp",
    lambda x: lax.associative_scan(jnp.multiply, x),
    normal("asp", 6),
    transforms=FORWARD,
)
add(
    "special_functions_scipy",
    "special",
    lambda x: (
        jax.scipy.special.logsumexp(x),
        jax.scipy.stats.norm.cdf(x),
        jax.scipy.special.xlogy(x, x),
        jax.scipy.special.expit(x),
    ),
    uniform("ssf", 0.1, 3, 4),
    transforms=("vjp",),
)
add(
    "nested_transformations",
    "ad",
    jax.jit(
        jax.vmap(
            jax.grad(
                lambda x: lax.scan(
                    lambda c, t: (jax.jit(jnp.sin)(c * t), c), x, jnp.arange(1.0, 4)
                )[0]
            )
        )
    ),
    normal("nt", 3),
)
add(
    "many_variables_reach_keywords",
    "printing",
    lambda x: [x + float(i) for i in range(226)][-4:],
    F32(0.5),
)
