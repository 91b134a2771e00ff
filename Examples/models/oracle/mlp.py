"""A multilayer perceptron learns whether a point of the plane lies inside of a ring, by gradient descent."""

import jax
import jax.numpy as jnp

LAYERS = [2, 32, 32, 2]
POINTS = 64
LEARNING_RATE = 0.1


def make_data(key):
    """Points around the origin, and 1 for those whose radius is between 0.5 and 1.2."""
    points = jax.random.normal(key, (POINTS, 2))
    radius = jnp.sqrt(jnp.sum(points**2, axis=1))
    inside = jnp.logical_and(radius > 0.5, radius < 1.2)
    return points, inside.astype(jnp.int32)


def init_layer(key, n_in, n_out):
    weight = jax.random.normal(key, (n_in, n_out)) * (2.0 / n_in) ** 0.5
    return {"w": weight, "b": jnp.zeros(n_out)}


def init_params(key):
    keys = jax.random.split(key, len(LAYERS) - 1)
    return [init_layer(keys[i], LAYERS[i], LAYERS[i + 1]) for i in range(len(LAYERS) - 1)]


def predict(params, x):
    """Unnormalised log probabilities of the two classes."""
    for layer in params[:-1]:
        x = jax.nn.relu(x @ layer["w"] + layer["b"])
    return x @ params[-1]["w"] + params[-1]["b"]


def loss_fn(params, x, y):
    log_probs = jax.nn.log_softmax(predict(params, x))
    return -jnp.mean(jnp.sum(jax.nn.one_hot(y, 2) * log_probs, axis=-1))


@jax.jit
def step(params, x, y):
    loss, grads = jax.value_and_grad(loss_fn)(params, x, y)
    params = jax.tree.map(lambda p, g: p - LEARNING_RATE * g, params, grads)
    return params, loss


def start():
    """Initial parameters, and the batch that each step takes."""
    data_key, params_key = jax.random.split(jax.random.key(0))
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
