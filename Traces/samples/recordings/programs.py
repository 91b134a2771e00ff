"""Small programs that go wrong, each at the line marked `# first NaN`; `make.py` records them."""

import functools
from typing import Callable

import equinox as eqx
import flax.linen as nn
import jax
import jax.numpy as jnp
import optax
from flax.training.train_state import TrainState

# --- One construct each ----------------------------------------------------------------------------------------------


def vmap(x):
    def one(row):
        return jnp.sum(jnp.log(row))  # first NaN

    return jax.vmap(one)(x)


def scan(x, steps):
    def body(carry, step):
        total = carry + step
        return total, jnp.sqrt(total)  # first NaN

    return jax.lax.scan(body, x, steps)


def while_loop(x):
    def body(state):
        i, value = state
        return i + 1, jnp.sqrt(value) - 0.9  # first NaN

    return jax.lax.while_loop(lambda state: state[0] < 5, body, (0, x))


def cond(x):
    def safe(value):
        return value * 2

    def unsafe(value):
        return jnp.arccos(value)  # first NaN

    return jax.lax.cond(jnp.sum(x) > 2, unsafe, safe, x)


@jax.custom_jvp
def root(x):
    return jnp.sqrt(x)


@root.defjvp
def root_jvp(primals, tangents):
    (x,), (t,) = primals, tangents
    return root(x), 0 * t / x  # first NaN


def custom_jvp(x):
    """Forward all is well; only the rule divides zero by zero."""
    return jax.jvp(root, (x,), (jnp.ones_like(x),))


@jax.custom_vjp
def scaled(x, scale):
    return x * scale


def scaled_forward(x, scale):
    return x * scale, (x, scale)


def scaled_backward(saved, g):
    x, scale = saved
    return g * scale, jnp.log(x).sum() * g.sum()


scaled.defvjp(scaled_forward, scaled_backward)


def custom_vjp(x, scale):
    """JAX gives the equations of a backward rule the line of the call."""

    def loss(a, b):
        return scaled(a, b).sum()  # first NaN

    return jax.grad(loss, argnums=(0, 1))(x, scale)


def rules(x, scale):
    """Not differentiated, so that the rules stand in the text and wait."""
    return root(x) + jax.nn.relu(scaled(x, scale))


def solve(matrix, right):
    return jnp.linalg.solve(matrix, right)  # first NaN


def solve_gradient(matrix, right):
    def loss(m):
        return jnp.sum(jnp.linalg.solve(m, right) ** 2)  # first NaN

    return jax.grad(loss)(matrix)


def remat(x):
    @jax.checkpoint
    def layer(value):
        return jnp.sqrt(value) * value  # first NaN

    return jax.grad(lambda value: layer(jnp.sin(value)).sum())(x)


def backward(x):
    """The forward pass masks what the backward pass multiplies by zero."""

    def loss(value):
        return jnp.where(value > 0, jnp.sqrt(value), 0.0).sum()  # first NaN

    return jax.grad(loss)(x)


def nested(x):
    """A loop in a vmap of a jitted function, differentiated."""

    @jax.jit
    def cell(carry, t):
        return carry * t, jnp.log(carry - t)  # first NaN

    def loss(row):
        return jnp.sum(jax.lax.scan(cell, row, jnp.arange(4.0))[1])

    return jax.grad(lambda rows: jax.vmap(loss)(rows).sum())(x)


# --- Training steps --------------------------------------------------------------------------------------------------


class Classifier(nn.Module):
    """A flax model whose own normalisation has no epsilon."""

    hidden: int = 8

    @nn.compact
    def __call__(self, x):
        x = nn.relu(nn.Dense(self.hidden)(x))
        x = (x - x.mean(-1, keepdims=True)) / x.std(-1, keepdims=True)  # first NaN
        return nn.Dense(3)(x)


@jax.jit
def flax_step(state, batch):
    def loss_fn(params):
        logits = state.apply_fn({"params": params}, batch["x"])
        return optax.softmax_cross_entropy_with_integer_labels(logits, batch["y"]).mean()

    loss, grads = jax.value_and_grad(loss_fn)(state.params)
    return state.apply_gradients(grads=grads), {"loss": loss, "norm": optax.global_norm(grads)}


def flax_state():
    model = Classifier()
    batch = {"x": jnp.linspace(-1.0, 1.0, 20).reshape(4, 5).at[2].set(0.0), "y": jnp.array([0, 2, 1, 0])}
    params = model.init(jax.random.key(0), batch["x"])["params"]
    return TrainState.create(apply_fn=model.apply, params=params, tx=optax.adam(1e-3)), batch


class Encoder(eqx.Module):
    first: eqx.nn.Linear
    second: eqx.nn.Linear
    activation: Callable

    def __init__(self, key):
        a, b = jax.random.split(key)
        self.first = eqx.nn.Linear(4, 8, key=a, use_bias=False)
        self.activation = jax.nn.tanh
        self.second = eqx.nn.Linear(8, 3, key=b, use_bias=False)

    def __call__(self, x):
        code = self.second(self.activation(self.first(x)))
        return code / jnp.linalg.norm(code)  # first NaN


@eqx.filter_jit
def equinox_step(model, x, target):
    @eqx.filter_value_and_grad
    def loss_fn(model):
        return jnp.mean((jax.vmap(model)(x) - target) ** 2)

    return loss_fn(model)


def equinox_state():
    x = jax.random.normal(jax.random.key(1), (3, 4)).at[1].set(0.0)
    return Encoder(jax.random.key(0)), x, jnp.ones((3, 3))


OPTIMIZER = optax.chain(optax.normalize_by_update_norm(eps=0.0), optax.adam(0.1))


@functools.partial(jax.jit, donate_argnums=(0, 1))
def optax_step(params, state, gradient):
    updates, state = OPTIMIZER.update(gradient, state, params)  # first NaN
    return optax.apply_updates(params, updates), state


def optax_state():
    params = {"w": jnp.arange(4.0), "b": jnp.zeros(2)}
    return params, OPTIMIZER.init(params), jax.tree.map(lambda p: p * 0, params)


# --- Nothing wrong ---------------------------------------------------------------------------------------------------


@functools.partial(jax.jit, static_argnames="reverse")
def rnn(params, key, xs, reverse=False):
    """A recurrent network: keys, a static argument, a scan; all is finite."""
    drop = jax.random.bernoulli(key, 0.5, params["w"].shape)

    def body(h, x):
        h = jnp.tanh(x @ params["u"] + h @ jnp.where(drop, params["w"], 0) + params["b"])
        jax.debug.print("[h] = {}; # mean", h.mean())
        return h, h.sum()

    return jax.lax.scan(body, jnp.zeros(params["b"].shape), xs, reverse=reverse)


CALLS = {
    "vmap": (vmap, lambda: (jnp.array([[1.0, 2.0], [3.0, -4.0]]),)),
    "scan": (scan, lambda: (jnp.array([1.0, 2.0]), jnp.array([[0.5, 0.5], [-1.0, 1.0], [-1.0, 1.0]]))),
    "while": (while_loop, lambda: (jnp.array([0.5, 2.0]),)),
    "cond": (cond, lambda: (jnp.array([0.5, 2.0]),)),
    "custom_jvp": (custom_jvp, lambda: (jnp.array([0.0, 1.0]),)),
    "custom_vjp": (custom_vjp, lambda: (jnp.array([-1.0, 1.0]), 2.0)),
    "rules": (rules, lambda: (jnp.array([4.0, 1.0]), jnp.float32(2.0))),
    "solve": (solve, lambda: (jnp.zeros((2, 2)), jnp.ones(2))),
    "solve_gradient": (solve_gradient, lambda: (jnp.zeros((2, 2)), jnp.ones(2))),
    "remat": (remat, lambda: (jnp.array([0.0, 1.0]),)),
    "backward": (backward, lambda: (jnp.array([0.0, 1.0, -1.0]),)),
    "nested": (nested, lambda: (jnp.array([[3.0, 5.0], [4.0, 1.5]]),)),
    "flax_step": (flax_step, flax_state),
    "equinox_step": (equinox_step, equinox_state),
    "optax_step": (optax_step, optax_state),
}
