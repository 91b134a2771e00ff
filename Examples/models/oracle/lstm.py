"""An LSTM, a scan over time, learns to say how a sine wave goes on, by gradient descent."""

import jax
import jax.numpy as jnp
from jax import lax

WAVES = 8
TIME = 20
HIDDEN = 16
LEARNING_RATE = 0.2


def make_data(key):
    """Waves of random phase and frequency, time first, and the same waves one step later."""
    phase_key, frequency_key = jax.random.split(key)
    phases = jax.random.uniform(phase_key, (WAVES,), maxval=2 * jnp.pi)
    frequencies = jax.random.uniform(frequency_key, (WAVES,), minval=0.2, maxval=0.6)
    times = jnp.arange(TIME + 1)
    waves = jnp.sin(phases + frequencies * times[:, None])
    return waves[:-1, :, None], waves[1:, :, None]


def init_params(key):
    k1, k2, k3 = jax.random.split(key, 3)
    return {
        "input": jax.random.normal(k1, (1, 4 * HIDDEN)) * 0.5,
        "hidden": jax.random.normal(k2, (HIDDEN, 4 * HIDDEN)) / HIDDEN**0.5,
        "bias": jnp.zeros(4 * HIDDEN),
        "output": jax.random.normal(k3, (HIDDEN, 1)) / HIDDEN**0.5,
    }


def lstm_step(params, carry, x):
    h, c = carry
    gates = x @ params["input"] + h @ params["hidden"] + params["bias"]
    i, f, g, o = jnp.split(gates, 4, axis=-1)
    c = jax.nn.sigmoid(f + 1.0) * c + jax.nn.sigmoid(i) * jnp.tanh(g)
    h = jax.nn.sigmoid(o) * jnp.tanh(c)
    return (h, c), h


def predict(params, xs):
    zeros = jnp.zeros((xs.shape[1], HIDDEN))
    _, hs = lax.scan(lambda carry, x: lstm_step(params, carry, x), (zeros, zeros), xs)
    return hs @ params["output"]


def loss_fn(params, xs, ys):
    return jnp.mean((predict(params, xs) - ys) ** 2)


@jax.jit
def step(params, xs, ys):
    loss, grads = jax.value_and_grad(loss_fn)(params, xs, ys)
    params = jax.tree.map(lambda p, g: p - LEARNING_RATE * g, params, grads)
    return params, loss


def start():
    """Initial parameters, and the batch that each step takes."""
    data_key, params_key = jax.random.split(jax.random.key(2))
    return init_params(params_key), make_data(data_key)


def train(params, batch, steps=5):
    losses = []
    for _ in range(steps):
        params, loss = step(params, *batch)
        losses.append(loss)
    return losses


if __name__ == "__main__":
    for i, loss in enumerate(train(*start())):
        print(f"step {i}: loss {loss:.6f}")
