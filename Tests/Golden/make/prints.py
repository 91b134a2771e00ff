"""What JAX prints while programs with `jax.debug.print` and callbacks run, and their jaxprs.

    python Tests/Golden/make/prints.py > Tests/Golden/prints/prints.jsonl

Each program runs as it is and under jit. Tests/GoldenTests/PrintGoldens.swift has the same programs in Swift.
"""

import contextlib
import io
import json
import re
import sys

import jax
import jax.numpy as jnp
import numpy as np
from jax import lax
from jax.experimental import io_callback

PROGRAMS = []


def program(*args):
    def add(function):
        PROGRAMS.append((function.__name__, function, args))
        return function
    return add


def show(x):
    jax.debug.print("x={} y={y:.2f}", x, y=x * 2)
    return jnp.sin(x)


V3 = np.array([0.5, 1.5, 2.5], np.float32)
M23 = np.arange(6, dtype=np.float32).reshape(2, 3)
ONE = np.float32(1.25)


@program(ONE)
def plain(x):
    return show(x)


@program(ONE)
def jitted(x):
    return jax.jit(show)(x)


@program(V3)
def vmapped(x):
    return jax.vmap(show)(x)


@program(V3)
def vmapped_jit(x):
    return jax.vmap(jax.jit(show))(x)


@program(M23)
def vmapped_twice(x):
    return jax.vmap(jax.vmap(show))(x)


@program(M23)
def vmapped_columns(x):
    return jax.vmap(lambda c: jax.debug.print("column {}", c) or c.sum(), in_axes=1)(x)


@program(V3, ONE)
def vmapped_shared(x, y):
    def f(a, b):
        jax.debug.print("shared {}", b)
        jax.debug.print("both {} {}", a, b)
        return a * b
    return jax.vmap(f, in_axes=(0, None))(x, y)


@program(ONE)
def graded(x):
    return jax.grad(show)(x)


@program(ONE)
def graded_jit(x):
    return jax.grad(jax.jit(show))(x)


@program(ONE)
def value_and_graded(x):
    return jax.value_and_grad(show)(x)


@program(ONE)
def pushed_forward(x):
    return jax.jvp(show, (x,), (x,))


@program(ONE)
def graded_twice(x):
    return jax.grad(jax.grad(show))(x)


@program(V3)
def vmapped_grad(x):
    return jax.vmap(jax.grad(show))(x)


@program(V3)
def graded_vmap(x):
    return jax.grad(lambda a: jax.vmap(show)(a).sum())(x)


@program(V3)
def scanned(x):
    def body(c, a):
        jax.debug.print("c={c} a={a}", c=c, a=a)
        return c + a, c * a
    return lax.scan(body, 0.0, x)


@program(V3)
def scanned_ordered(x):
    def body(c, a):
        jax.debug.print("c={c} a={a}", c=c, a=a, ordered=True)
        return c + a, c * a
    return lax.scan(body, 0.0, x, reverse=True)


@program(V3)
def scanned_grad(x):
    def f(x):
        def body(c, a):
            jax.debug.print("step {} {}", c, a)
            return c * a, jnp.sin(c)
        c, ys = lax.scan(body, 1.0, x)
        return c + ys.sum()
    return jax.grad(f)(x)


@program(M23)
def scanned_vmap(x):
    def f(row):
        def body(c, a):
            jax.debug.print("row {}", a)
            return c + a, c
        return lax.scan(body, 0.0, row)
    return jax.vmap(f)(x)


@program(ONE)
def looped(x):
    def body(s):
        i, y = s
        jax.debug.print("i={i} y={y:.3f}", i=i, y=y)
        return i + 1, y * 1.5
    return lax.while_loop(lambda s: s[0] < 3, body, (0, x))


@program(ONE)
def looped_condition(x):
    def condition(s):
        jax.debug.print("test {}", s)
        return s < 3
    return lax.while_loop(condition, lambda s: s + 1, x)


@program(V3)
def looped_vmap(x):
    def body(s):
        jax.debug.print("at {}", s)
        return s + 1
    return jax.vmap(lambda a: lax.while_loop(lambda s: s < 3, body, a))(x)


@program(ONE)
def counted(x):
    def body(i, y):
        jax.debug.print("{} {}", i, y)
        return y * 2
    return lax.fori_loop(0, 3, body, x)


@program(ONE)
def counted_grad(x):
    def body(i, y):
        jax.debug.print("{} {}", i, y)
        return y * 2
    return jax.grad(lambda x: lax.fori_loop(0, 3, body, x))(x)


def yes(x):
    jax.debug.print("yes {}", x)
    return x * 2


def no(x):
    jax.debug.print("no {}", x)
    return x - 1


@program(ONE)
def chosen(x):
    return lax.cond(x > 0, yes, no, x)


@program(V3)
def chosen_vmap(x):
    return jax.vmap(lambda a: lax.cond(a > 1, yes, no, a))(x)


@program(ONE)
def chosen_grad(x):
    return jax.grad(lambda a: lax.cond(a > 0, yes, no, a))(x)


@program(ONE)
def switched(x):
    return lax.switch(1, [yes, no, jnp.sin], x)


@program(ONE)
def checkpointed_grad(x):
    def f(x):
        y = jnp.sin(x)
        jax.debug.print("inside {}", y)
        return jnp.cos(y)
    return jax.grad(jax.checkpoint(f))(x)


@program(V3)
def checkpointed_scan(x):
    @jax.checkpoint
    def body(c, a):
        c = jnp.sin(c * a)
        jax.debug.print("c {:.4f}", c)
        return c, a
    return jax.grad(lambda x: lax.scan(body, 1.0, x)[0])(x)


@program(ONE)
def own_derivative(x):
    @jax.custom_jvp
    def f(x):
        jax.debug.print("f {}", x)
        return x * x

    @f.defjvp
    def jvp(primals, tangents):
        jax.debug.print("rule {} {}", primals[0], tangents[0])
        return primals[0] * primals[0], 2 * primals[0] * tangents[0]
    return f(x), jax.grad(f)(x)


@program(ONE)
def own_passes(x):
    @jax.custom_vjp
    def f(x):
        jax.debug.print("f {}", x)
        return x * x

    def fwd(x):
        jax.debug.print("forward {}", x)
        return x * x, x

    def bwd(x, g):
        jax.debug.print("backward {} {}", x, g)
        return (2 * x * g,)
    f.defvjp(fwd, bwd)
    return f(x), jax.grad(f)(x)


@program(ONE)
def pulled_back(x):
    y, pull = jax.vjp(show, x)
    jax.debug.print("between")
    return y, pull(jnp.float32(1))


@program(ONE)
def linearized(x):
    y, push = jax.linearize(show, x)
    jax.debug.print("between")
    return y, push(jnp.float32(1))


@program(V3)
def forward_jacobian(x):
    return jax.jacfwd(lambda a: (jax.debug.print("J {}", a), a * a)[1])(x)


@program(ONE)
def things(x):
    jax.debug.print("{} {} {}", 3, 2.5, True)
    jax.debug.print("{} is {name}", "ab", name="a name")
    jax.debug.print("{t}", t={"b": [x, [x * 2]], "a": None})
    jax.debug.print("{x!r:>40}|{x!s}|{0.shape}|{1[1]}", x[None], [x, x * 3], x=x)
    jax.debug.print("no fields")
    jax.debug.print("{:>{w}.{p}f}|", x, w=9, p=3)
    jax.debug.print("{}", jnp.arange(2000.0))
    jax.debug.print("", ordered=True)
    return x


@program(V3)
def called(x):
    jax.debug.callback(lambda a, b: print("called with", a, b), x, x[0])
    return x


@program(V3)
def called_vmap(x):
    jax.vmap(lambda a: jax.debug.callback(lambda v: print("lane", v), a))(x)
    return x


@program(ONE)
def called_grad(x):
    def f(a):
        jax.debug.callback(lambda v: print("value", v), a, ordered=True)
        return a * a
    return jax.grad(f)(x)


def host(shape, method=None):
    def f(a, b):
        print("host", a.shape, b.shape)
        return np.asarray(a + b, np.float32)
    return lambda a, b: jax.pure_callback(
        f, jax.ShapeDtypeStruct(shape, jnp.float32), a, b, vmap_method=method)


@program(V3, ONE)
def pure(x, y):
    return host((3,))(x, y) * 2


@program(V3, ONE)
def pure_sequential(x, y):
    return jax.vmap(host((), "sequential"), in_axes=(0, None))(x, y)


@program(V3, ONE)
def pure_unrolled(x, y):
    return jax.vmap(host((), "sequential_unrolled"), in_axes=(0, None))(x, y)


@program(V3, ONE)
def pure_expand(x, y):
    return jax.vmap(host((), "expand_dims"), in_axes=(0, None))(x, y)


@program(V3, ONE)
def pure_broadcast(x, y):
    return jax.vmap(host((), "broadcast_all"), in_axes=(0, None))(x, y)


@program(V3, ONE)
def pure_scanned(x, y):
    return lax.scan(lambda c, a: (host(())(c, a), a), y, x)


def device(a):
    print("io", a)
    return np.float32(a + 1)


SCALAR = jax.ShapeDtypeStruct((), jnp.float32)


@program(V3)
def io_scanned(x):
    def body(c, a):
        return c + io_callback(device, SCALAR, a, ordered=True), a
    return lax.scan(body, 0.0, x)


@program(V3)
def io_vmapped(x):
    return jax.vmap(lambda a: io_callback(device, SCALAR, a))(x)


@program(ONE)
def io_unused(x):
    io_callback(device, SCALAR, x)
    return x


def captured(function, args):
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        result = function(*args)
        jax.block_until_ready(result)
        jax.effects_barrier()
    return out.getvalue(), result


def normalized(text):
    """Without the names that only Python's functions have."""
    return re.sub(r"callback_func=<function \S+ at", "callback_func=<function <lambda> at", text)


def main():
    for name, function, args in PROGRAMS:
        arrays = [jnp.asarray(a) for a in args]
        # Callbacks are other functions at each trace, so the text comes from a trace of its own.
        text = str(jax.make_jaxpr(function)(*arrays))
        eager, result = captured(function, arrays)
        staged, again = captured(jax.jit(function), arrays)
        print(json.dumps({
            "name": name,
            "jaxpr": normalized(text),
            "eager": eager,
            "jit": staged,
            "results": [np.asarray(r, np.float64).ravel().tolist() for r in jax.tree.leaves(result)],
        }))


main()
