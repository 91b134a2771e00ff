"""A jaxpr's text with prints of every kind, and the lines that JAX prints for it.

    python Tests/Golden/make/printed_text.py Tests/Golden/prints
"""

import contextlib
import io
import pathlib
import sys

import jax
import jax.numpy as jnp
import numpy as np


def step(x):
    def body(c, a):
        c = c + a
        jax.debug.print("c={c:.3f} a={}", a, c=c, ordered=True)
        return c, c

    total, sums = jax.lax.scan(body, x.sum(), x)
    jax.debug.print("sums {}\nsecond line", sums, ordered=True)
    jax.debug.print("{name!r} {t} [{}, ({{]", 2.5, name="it's, (me]", t={"a b": [total], "it's": None}, ordered=True)
    with np.printoptions(precision=3, threshold=3, edgeitems=1, linewidth=40):
        jax.debug.print("short {} {}", sums / 3, jnp.zeros((4, 4)) + total, ordered=True)
    with np.printoptions(suppress=True):
        jax.debug.print("suppressed {}", x * 1e-7 + 1e-3, ordered=True)
    jax.vmap(lambda a: jax.debug.print("lane {:>8.2e}|", a, ordered=True))(x)
    jax.debug.print("plain", ordered=True)
    jax.debug.print("{} {} {}", True, "word", jnp.float16(0.1), ordered=True)
    return total


def main():
    folder = pathlib.Path(sys.argv[1])
    x = jnp.arange(1.0, 5.0)
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        jax.block_until_ready(jax.jit(step)(x))
        jax.effects_barrier()
    (folder / "step.jaxpr").write_text(str(jax.make_jaxpr(step)(x)) + "\n")
    (folder / "step.txt").write_text(out.getvalue())
    np.savez(folder / "step.npz", in0=np.asarray(x))


main()
