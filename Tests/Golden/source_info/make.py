"""Write the golden texts of this folder: jaxprs with source comments and name stacks.

Every `NAME.jaxpr` is what JAX's `pretty_print` gave with the comments asked for, every
`NAME.plain.jaxpr` is `str(jaxpr)` of the same program.  Programs are compiled under made-up
relative file names: the file name is part of the text, and some are awkward on purpose.
"""

import pathlib
import textwrap

import jax
import jax.numpy as jnp
import numpy as np

HERE = pathlib.Path(__file__).resolve().parent
BOTH = {"source_info": True, "name_stack": True}
PROGRAMS = {}


def program(name, file, source, args, **settings):
    """Register one text: `source` must define `f`, which is traced on `args`."""
    PROGRAMS[name] = (file, textwrap.dedent(source).lstrip("\n"), args, settings or BOTH)


VECTOR = np.arange(4, dtype=np.float32)
MATRIX = np.arange(12, dtype=np.float32).reshape(3, 4)
SCALAR = np.float32(1.5)

program(
    "plain_ops",
    "models/plain.py",
    """
    def f(x, y):
        z = jnp.sin(x) * y
        return z + 1, -z
    """,
    (VECTOR, VECTOR),
)

program(
    "plain_ops_source_only",
    "models/plain.py",
    """
    def f(x, y):
        z = jnp.sin(x) * y
        return z + 1, -z
    """,
    (VECTOR, VECTOR),
    source_info=True,
)

program(
    "plain_ops_names_only",
    "models/plain.py",
    """
    def f(x, y):
        with jax.named_scope("first"):
            z = jnp.sin(x) * y
        return z + 1, -z
    """,
    (VECTOR, VECTOR),
    name_stack=True,
)

program(
    "one_line_bodies",
    "one_line.py",
    """
    @jax.jit
    def inner(x):
        return jnp.cos(jnp.sin(x))

    def f(x):
        return inner(x)
    """,
    (SCALAR,),
)

program(
    "nested_jit_empty_source",
    "nested.py",
    """
    @jax.jit
    def outer(x):
        y = jnp.linalg.norm(x)
        return jax.nn.relu(x) / y, jnp.where(x > y, x, 0.0)

    def f(x):
        with jax.named_scope("call"):
            a, b = outer(x)
        return a + b
    """,
    (VECTOR,),
)

program(
    "scan_steps",
    "recurrent.py",
    """
    def step(state, row):
        with jax.named_scope("cell"):
            state = jnp.tanh(state * row)
        return state, jnp.sum(state)

    def f(rows):
        last, sums = jax.lax.scan(step, jnp.ones(4), rows, reverse=True)
        return last, sums
    """,
    (MATRIX,),
)

program(
    "while_and_cond",
    "control.py",
    """
    def f(x):
        def unfinished(pair):
            return pair[0] < 10
        def advance(pair):
            i, v = pair
            return i + 1, jax.lax.cond(v > 0, lambda a: a * 0.5, jnp.exp, v)
        return jax.lax.while_loop(unfinished, advance, (0, x))
    """,
    (SCALAR,),
)

program(
    "custom_jvp_grad",
    "rules.py",
    """
    @jax.custom_jvp
    def log1pexp(x):
        return jnp.log(1 + jnp.exp(x))

    @log1pexp.defjvp
    def log1pexp_jvp(primals, tangents):
        x, = primals
        return log1pexp(x), tangents[0] * (1 - 1 / (1 + jnp.exp(x)))

    def f(x):
        return log1pexp(x), jax.grad(log1pexp)(x)
    """,
    (SCALAR,),
)

program(
    "custom_vjp_call",
    "rules.py",
    """
    @jax.custom_vjp
    def clip(x):
        return x * 2

    clip.defvjp(lambda x: (clip(x), None), lambda _, g: (jnp.clip(g, -1, 1),))

    def f(x):
        return clip(x), jax.vmap(jax.grad(lambda v: jnp.sin(clip(v))))(x)
    """,
    (VECTOR,),
)

program(
    "grad_scopes",
    "deep/er/grad.py",
    """
    def model(w, x):
        with jax.named_scope("layer 1"):
            h = jnp.tanh(x @ w)
        with jax.named_scope("loss/[mean]"):
            return jnp.mean(jnp.log(h * h))

    def f(w, x):
        with jax.named_scope("step"):
            return jax.value_and_grad(model)(w, x)
    """,
    (np.ones((4, 4), np.float32), MATRIX),
)

program(
    "vmap_remat_named_call",
    "blocks.py",
    """
    @jax.checkpoint
    def block(x):
        return jnp.sin(jnp.sin(x))

    @jax.named_call
    def head(x):
        return jnp.sum(block(x) ** 2)

    def f(xs):
        return jax.vmap(jax.grad(head))(xs)
    """,
    (MATRIX,),
)

program(
    "odd_file_names",
    "my models/net #2 (copy):1.py",
    """
    class Net:
        def __call__(self, x):
            pick = lambda v: [jnp.sqrt(u) for u in (v, v * 2)]
            return pick(x)

    f = Net()
    """,
    (VECTOR,),
)

program(
    "unicode_names",
    "modèles/réseau_ü.py",
    """
    def größe(x):
        with jax.named_scope("Schicht·ä"):
            return jnp.exp(x) * jnp.float32(3)

    def f(x):
        return größe(größe(x))
    """,
    (VECTOR,),
)

program(
    "module_level",
    "script.py",
    """
    def f(x):
        scope = {"jnp": jnp, "x": x}
        exec("y = jnp.sin(x)\\nz = (\\ny * 2)", scope)
        return (
    scope["z"] + jnp.arange(4.0)
        )
    """,
    (VECTOR,),
)

program(
    "no_operands",
    "iota.py",
    """
    def f():
        i = jax.lax.iota(jnp.int32, 7)
        with jax.named_scope("grid"):
            j = jax.lax.broadcasted_iota(jnp.float32, (2, 3), 1)
        return i, j
    """,
    (),
)

program(
    "multi_line_params",
    "lookup.py",
    """
    def f(table, rows):
        picked = table[rows]
        return picked.at[0, rows].add(1.0, mode="drop"), jnp.pad(picked, ((1, 2), (0, 1)))
    """,
    (MATRIX, np.array([0, 2], np.int32)),
)

program(
    "pulled_out_lets",
    "long.py",
    """
    @jax.jit
    def long(x):
        for _ in range(11):
            x = jnp.sin(x)
        return x

    @jax.jit
    def twice(x):
        return x * x

    def f(x):
        with jax.named_scope("pair"):
            return twice(x) + twice(x) + long(x)
    """,
    (SCALAR,),
)

program(
    "wrapped_lists",
    "many.py",
    """
    def f(*xs):
        rows = jnp.stack(xs)
        return tuple(x * 2 for x in xs) + tuple(jnp.split(rows, len(xs)))
    """,
    (SCALAR,) * 26,
)

program(
    "linear_solve",
    "solve.py",
    """
    def f(a, b):
        with jax.named_scope("system"):
            return jnp.linalg.solve(a, b)
    """,
    (np.eye(3, dtype=np.float32) * 2, VECTOR[:3]),
)

program(
    "debug_prints",
    "prints.py",
    """
    def f(x):
        jax.debug.print("x = {x} # not a comment\\n[{y}] é", x=x, y=x * 2)
        return jnp.log(x)
    """,
    (SCALAR,),
)

program(
    "dropped_results",
    "dropped.py",
    """
    @jax.jit
    def pair(x):
        low = jnp.sin(x)
        return low, low * 2

    def f(x):
        jnp.cos(x)
        return pair(x)[1]
    """,
    (SCALAR,),
)

program(
    "ref_updates",
    "refs.py",
    """
    def f(x):
        ref = jax.new_ref(x)
        ref[...] += 1.0
        ref[0] = 5.0
        return ref[...] * ref[1]
    """,
    (VECTOR,),
)


def main():
    for name, (file, source, args, settings) in PROGRAMS.items():
        scope = {"jax": jax, "jnp": jnp, "np": np, "__name__": "golden"}
        exec(compile(source, file, "exec"), scope)
        closed = jax.make_jaxpr(scope["f"])(*args)
        commented = closed.pretty_print(use_color=False, **settings)
        (HERE / f"{name}.jaxpr").write_text(commented)
        (HERE / f"{name}.plain.jaxpr").write_text(str(closed))
    print(len(PROGRAMS), "golden texts")


if __name__ == "__main__":
    main()
