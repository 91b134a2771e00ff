"""Measure real JAX where tracing and dispatch are compared, in one process, and print one JSON object.

    python peers_trace.py

* `eager_add`: `x + 1` on f32[100], one call after the other, per call;
* `trace_grad`: `make_jaxpr(grad(f))` of a chain of f32[4] equations, per equation of the chain (JAX keeps what it
  has traced by function, so that each round traces a new one);
* `first_mlp_gradient`, `first_transformer_gradient`: `jit(grad(loss))` of the example models (the transformer with
  six blocks), from the call to the result, with every cache of JAX cleared: tracing, compiling, running. JAX itself
  is imported and its backend has run something before;
* `jit_call_scalar`, `jit_call_tree`: a compiled `jit(lambda x: x + 1)` on a scalar, and the same on every leaf of the
  MLP's parameters, per call.

Each section has its median and fastest; `run.py` joins them with the sections of the same names of our side.
"""

import json
import pathlib
import sys
import time

from peers import summary, timings  # first: it starts Python again without OPENBLAS_CORETYPE

import jax
import jax.numpy as jnp
import numpy as np

MODELS = pathlib.Path(__file__).resolve().parent.parent / "Examples" / "models" / "oracle"
sys.path.insert(0, str(MODELS))
import mlp  # noqa: E402
import transformer  # noqa: E402

CHAIN_STEPS = 40
BLOCKS = 6
CALLS = 2000


def per_call(function, argument, rounds=15):
    """Microseconds per call, of many calls whose results are waited for once."""

    def run():
        for _ in range(CALLS):
            result = function(argument)
        jax.block_until_ready(result)

    return summary([seconds / CALLS for seconds in timings(run, rounds)], 1e6, "us")


def chain(x, y):
    """Two hundred equations that stay bounded, and their sum."""
    for _ in range(CHAIN_STEPS):
        x = jnp.sin(x)
        x = x * y
        x = x + 0.5
        x = jnp.tanh(x)
        x = x - y
    return jnp.sum(x)


def measure_trace_grad():
    x, y = np.linspace(-1, 1, 4, dtype=np.float32), np.linspace(0, 1, 4, dtype=np.float32)
    count = len(jax.make_jaxpr(chain)(x, y).eqns)
    seconds = timings(lambda: jax.make_jaxpr(jax.grad(lambda a, b: chain(a, b)))(x, y), 15)
    traced = len(jax.make_jaxpr(jax.grad(chain))(x, y).eqns)
    per_equation = summary([time / count for time in seconds], 1e6, "us_per_equation")
    return {"equations": count, "equations_after_grad": traced, **per_equation}


def first_result(loss, arguments, rounds):
    """From `jit(grad(loss))` to its result, nothing traced or compiled before."""
    measured = []
    for _ in range(rounds):
        jax.clear_caches()
        jax.block_until_ready(jax.jit(lambda x: x + 1)(1.0))
        start = time.perf_counter()
        jax.block_until_ready(jax.jit(jax.grad(loss))(*arguments))
        measured.append(time.perf_counter() - start)
    return summary(measured, 1e3, "ms")


def blocks_params(key):
    """The example's parameters, with six blocks in place of one."""
    keys = jax.random.split(key, BLOCKS)
    layers = [transformer.init_params(key) for key in keys]
    blocks = [{"attention": layer["attention"], "mlp": layer["mlp"]} for layer in layers]
    return {"embed": layers[0]["embed"], "position": layers[0]["position"], "blocks": blocks, "head": layers[0]["head"]}


def blocks_predict(params, tokens):
    x = params["embed"][tokens] + params["position"]
    for block in params["blocks"]:
        x = x + transformer.attention(block["attention"], x)
        x = x + transformer.mlp(block["mlp"], x)
    return transformer.layer_norm(params["head"]["norm"], x) @ params["head"]["w"]


def blocks_loss(params, x, y):
    log_probs = jax.nn.log_softmax(jax.vmap(blocks_predict, in_axes=(None, 0))(params, x))
    return -jnp.mean(jnp.sum(jax.nn.one_hot(y, transformer.VOCABULARY) * log_probs, axis=-1))


def main():
    mlp_params, mlp_batch = mlp.start()
    batch = transformer.make_data(jax.random.key(0))
    params = blocks_params(jax.random.key(1))
    report = {
        "eager_add": per_call(lambda x: x + 1, jnp.arange(100.0)),
        "trace_grad": measure_trace_grad(),
        "jit_call_scalar": per_call(jax.jit(lambda x: x + 1), jnp.float32(1.0)),
        "jit_call_tree": per_call(jax.jit(lambda tree: jax.tree.map(lambda x: x + 1, tree)), mlp_params),
        # Last: clearing the caches would make the others slow.
        "first_mlp_gradient": first_result(mlp.loss_fn, (mlp_params, *mlp_batch), 5),
        "first_transformer_gradient": first_result(blocks_loss, (params, *batch), 3),
    }
    print(json.dumps(report, indent=1))


if __name__ == "__main__":
    main()
