"""Write the golden texts of this folder: `NAME.jaxpr` is `str(jax.make_jaxpr(f)(*args))` of a small program.

Each program is here for one corner of the printed form: how variables are named, when bodies are pulled in front, how
lines are broken, what types and parameters look like.
"""

import os
import pathlib

os.environ.setdefault("XLA_FLAGS", "--xla_force_host_platform_device_count=4")

import jax
import jax.numpy as jnp
import numpy as np
from jax import lax
from jax.sharding import AxisType, NamedSharding, PartitionSpec as P

HERE = pathlib.Path(__file__).resolve().parent
PROGRAMS = {}

X = np.arange(3, dtype=np.float32)
M = np.ones((3, 3), np.float32)
S = np.float32(2.0)


def program(*args):
    def register(function):
        PROGRAMS[function.__name__] = (function, args)
        return function

    return register


@program()
def nothing():
    return ()


@program(X)
def identity(x):
    return x


@program(X)
def one_line(x):
    return jax.jit(lambda y: jnp.sin(jnp.cos(y)))(x)


@program(S)
def constants(x):
    table = np.arange(4, dtype=np.float32)
    return x + jnp.asarray(table), jnp.asarray(table) * 2


@program(X)
def inner_constants(x):
    table = jnp.arange(3.0) * 7

    @jax.jit
    def inner(y):
        return y + table

    return inner(x)


@program(X)
def dropped(x):
    @jax.jit
    def pair(y):
        low = jnp.sin(y)
        return low, low * 2

    jnp.cos(x)
    return pair(x)[1]


@program(X)
def two_dropped(x):
    @jax.jit
    def triple(y):
        low = jnp.sin(y)
        middle = jnp.cos(low)
        return low, middle, low * middle

    return triple(x)[2]


@program(X)
def nested_dropped(x):
    @jax.jit
    def inner(y):
        low = jnp.sin(y)
        return low, low.sum()

    @jax.jit
    def outer(y):
        low, total = inner(y)
        return low, total * 2

    return outer(x)[1]


@program(X, X)
def repeated_operands(x, y):
    @jax.jit
    def f(a, b, c, d):
        return a + b, c * d, a

    return f(x, x, y, 2.0)


@program(X)
def shared_twice(x):
    @jax.jit
    def f(y):
        return jnp.sin(y) * 2

    return f(f(x))


@program(X)
def shared_lambda(x):
    f = jax.jit(lambda y: y * 3)
    g = jax.jit(lambda y: y * 4)
    return f(f(x)) + g(g(x))


@program(X)
def long_body(x):
    @jax.jit
    def f(y):
        for _ in range(6):
            y = jnp.sin(y) + 1
        return y

    return f(x)


@program(X)
def nested_shared(x):
    @jax.jit
    def inner(y):
        return jnp.sin(y) + jnp.cos(y)

    @jax.jit
    def outer(y):
        return inner(y) * inner(2 * y)

    return outer(x) + outer(x + 1) + inner(x)


@program(X)
def keyword_names(x):
    # Enough variables for one called `in`, and names of primitives.
    for i in range(230):
        x = x + i
    return x


@program(*[S] * 40)
def wrapped_operands(*xs):
    return jnp.stack(xs), sum(xs)


@program(X)
def scan_long(x):
    def body(carry, _):
        for _ in range(6):
            carry = jnp.sin(carry) * 2
        return carry, carry.sum()

    return lax.scan(body, x, None, length=4)


@program(X)
def while_shared(x):
    def long(state):
        i, y = state
        for _ in range(6):
            y = jnp.sin(y) * 2
        return i + 1, y

    def condition(state):
        total = state[1].sum()
        for _ in range(11):
            total = jnp.sin(total)
        return (state[0] < 10) & (total < 3)

    return lax.while_loop(condition, long, (0, x))


@program(X, np.int32(1))
def switch(x, i):
    return lax.switch(i, [jnp.sin, lambda y: y, lambda y: jnp.where(y > 0, y, 0.0)], x)


@program(X)
def custom_rules(x):
    @jax.custom_jvp
    def f(y):
        return jnp.log1p(jnp.exp(y))

    f.defjvp(lambda p, t: (f(*p), t[0]))

    @jax.custom_vjp
    def g(y):
        return y * 2

    g.defvjp(lambda y: (g(y), None), lambda _, t: (t,))
    return f(x), g(x), jax.nn.relu(x)


@program(M, X)
def solve(a, b):
    return jnp.linalg.solve(a, b)


@program(M, X)
def solve_twice(a, b):
    return jnp.linalg.solve(a, jnp.linalg.solve(a + 1, b))


@program(M, X)
def conjugate_gradient(a, b):
    return jax.scipy.sparse.linalg.cg(a, b, maxiter=5)[0]


@program(X)
def printing(x):
    jax.debug.print("x = {} [;]\n has a=1  ", x)
    jax.debug.print("", ordered=True)
    return jnp.log(x)


@program(X)
def references(x):
    ref = jax.new_ref(x)
    ref[...] += 1.0
    ref[0] = 5.0
    i = jnp.int32(1)
    ref[i] = ref[i + 1] * 2
    y = ref[0:2]
    lax.fori_loop(0, 3, lambda k, _: ref.__setitem__(k, ref[k] * 2), None)
    return jax.freeze(ref), y


@program(X)
def literals(x):
    small = (x + 1e-7) * 1e16 + 123456789.123
    return small, x * jnp.inf, x + jnp.nan, x * -0.0, x.astype(jnp.bfloat16) * 0.1, x.astype(jnp.complex64) * (1 - 2j)


@program(np.arange(4, dtype=np.int8), np.arange(4, dtype=np.uint32), np.zeros(4, bool))
def integers(a, b, c):
    return a + np.int8(-128), b * np.uint32(4294967295), c & True


@program(X)
def small_dtypes(x):
    y = x.astype(jnp.float8_e4m3fn) * jnp.float8_e4m3fn(0.5)
    return y, x.astype(jnp.int4) + jnp.int4(-8), x.astype(jnp.float8_e5m2)


@program(X)
def keys(x):
    key = jax.random.key(0)
    a, b = jax.random.split(key)
    return jax.random.uniform(a, (2,)), jax.random.fold_in(b, 3), jax.random.key(1, impl="rbg")


@program(M, np.array([0, 2], np.int32))
def gathers(m, i):
    return m[i], m.at[i, 0].add(1.0, mode="drop"), m.at[i].apply(jnp.sin), jnp.pad(m, ((1, 0), (0, 2)))


@program(X)
def remat(x):
    f = jax.checkpoint(lambda y: jnp.sin(jnp.sin(y)).sum(), policy=jax.checkpoint_policies.dots_saveable)
    return jax.grad(f)(x)


@program(X)
def vmapped(x):
    return jax.vmap(lambda y: lax.while_loop(lambda v: v < 3, lambda v: v + 1, y))(x)


MESH = jax.make_mesh((2, 2), ("x", "y"), axis_types=(AxisType.Explicit,) * 2)


@program(jax.device_put(np.ones((2, 8), np.float32), NamedSharding(MESH, P("x", "y"))))
def explicit_sharding(x):
    return jnp.sin(x) * 2, x.sum(0)


@program(jax.device_put(np.ones((4, 8), np.float32), NamedSharding(MESH, P(("x", "y"), None))))
def explicit_sharding_of_two_axes(x):
    return x + 1


@program(np.ones((8,), np.float32))
def shard_mapped(x):
    mesh = jax.make_mesh((4,), ("i",), axis_types=(AxisType.Auto,))
    return jax.shard_map(lambda y: jax.lax.psum(y, "i"), mesh=mesh, in_specs=P("i"), out_specs=P())(x)


@program(X)
def memory_spaces(x):
    return jax.device_put(x, jax.memory.Space.Host) * 1


@program(X)
def callback(x):
    return jax.pure_callback(np.sin, jax.ShapeDtypeStruct((3,), np.float32), x)


def spaced(x):
    return x * 2


spaced.__name__ = "my function (x"


@program(X)
def odd_names(x):
    f = jax.jit(spaced)
    g = jax.jit(lambda y: y + 1)
    return f(f(x)) + g(x)


def symbolic(x):
    return jnp.sin(x).reshape(-1)


def main():
    for old in HERE.glob("*.jaxpr"):
        old.unlink()
    for name, (function, args) in PROGRAMS.items():
        (HERE / f"{name}.jaxpr").write_text(str(jax.make_jaxpr(function)(*args)))
    from jax import export

    shape = jax.ShapeDtypeStruct(export.symbolic_shape("b, 4"), np.float32)
    (HERE / "symbolic_sizes.jaxpr").write_text(str(jax.make_jaxpr(symbolic)(shape)))
    print(len(PROGRAMS) + 1, "golden texts")


if __name__ == "__main__":
    main()
