"""A convolution net learns which quarter of a noisy picture is bright, by gradient descent."""

import jax
import jax.numpy as jnp
from jax import lax

SIZE = 8
PICTURES = 16
CLASSES = 4
LEARNING_RATE = 0.05


def make_data(key):
    """Pictures (NHWC) of noise with one bright quarter, and which quarter that is."""
    labels = jnp.arange(PICTURES) % CLASSES
    half = jnp.arange(SIZE) // (SIZE // 2)
    quarter = 2 * half[:, None] + half[None, :]
    bright = (quarter == labels[:, None, None]).astype(jnp.float32)
    noise = jax.random.normal(key, (PICTURES, SIZE, SIZE))
    return (bright + 0.5 * noise)[..., None], labels


def init_params(key):
    k1, k2, k3 = jax.random.split(key, 3)
    flat = (SIZE // 4) ** 2 * 16
    return {
        "conv1": {"w": jax.random.normal(k1, (3, 3, 1, 8)) * (2.0 / 9) ** 0.5, "b": jnp.zeros(8)},
        "conv2": {"w": jax.random.normal(k2, (3, 3, 8, 16)) * (2.0 / 72) ** 0.5, "b": jnp.zeros(16)},
        "dense": {"w": jax.random.normal(k3, (flat, CLASSES)) * (1.0 / flat) ** 0.5, "b": jnp.zeros(CLASSES)},
    }


def conv(layer, x):
    y = lax.conv_general_dilated(
        x, layer["w"], window_strides=(1, 1), padding="SAME", dimension_numbers=("NHWC", "HWIO", "NHWC")
    )
    return y + layer["b"]


def max_pool(x):
    return lax.reduce_window(x, -jnp.inf, lax.max, (1, 2, 2, 1), (1, 2, 2, 1), "VALID")


def predict(params, x):
    x = max_pool(jax.nn.relu(conv(params["conv1"], x)))
    x = max_pool(jax.nn.relu(conv(params["conv2"], x)))
    x = x.reshape(x.shape[0], -1)
    return x @ params["dense"]["w"] + params["dense"]["b"]


def loss_fn(params, x, y):
    log_probs = jax.nn.log_softmax(predict(params, x))
    return -jnp.mean(jnp.sum(jax.nn.one_hot(y, CLASSES) * log_probs, axis=-1))


@jax.jit
def step(params, x, y):
    loss, grads = jax.value_and_grad(loss_fn)(params, x, y)
    params = jax.tree.map(lambda p, g: p - LEARNING_RATE * g, params, grads)
    return params, loss


def start():
    """Initial parameters, and the batch that each step takes."""
    data_key, params_key = jax.random.split(jax.random.key(1))
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
