"""A small recurrent classifier: which machine is running, told from eight vibration sensors.

One training step reads a batch of recordings, runs a recurrent cell with normalised activations
over the time axis, and updates the parameters with Adam.  The recordings come straight from the
sensors: a sensor box that loses power sends the same value on all of its channels.
"""

import jax
import jax.numpy as jnp
import numpy as np

BATCH, TIME, SENSORS, HIDDEN, CLASSES = 6, 12, 8, 16, 3
LEARNING_RATE = 1e-3


def init_params(seed=0):
    """Weights of the recurrent cell and of the classifier on top of it."""
    rng = np.random.RandomState(seed)

    def dense(rows, columns):
        return (rng.randn(rows, columns) / np.sqrt(rows)).astype(np.float32)

    return {
        "input": dense(SENSORS, HIDDEN),
        "recurrent": dense(HIDDEN, HIDDEN),
        "bias": np.zeros(HIDDEN, np.float32),
        "scale": np.ones(SENSORS, np.float32),
        "shift": np.zeros(SENSORS, np.float32),
        "readout": dense(HIDDEN, CLASSES),
    }


def init_state(params):
    """Adam's moments and its step counter."""
    zeros = jax.tree.map(np.zeros_like, params)
    return {"first": zeros, "second": zeros, "count": np.int32(0)}


def load_batch(seed=1):
    """Recordings (time, batch, sensor) and labels; recording 4 loses power from time step 7 on."""
    rng = np.random.RandomState(seed)
    recordings = rng.randn(TIME, BATCH, SENSORS).astype(np.float32)
    recordings[7:, 4, :] = 0.5
    labels = rng.randint(0, CLASSES, size=BATCH).astype(np.int32)
    return recordings, labels


def layer_norm(x, scale, shift):
    """Normalise every row of `x` over its last axis."""
    centred = x - jnp.mean(x, axis=-1, keepdims=True)
    variance = jnp.mean(centred * centred, axis=-1, keepdims=True)
    return centred / jnp.sqrt(variance) * scale + shift


def cell(params, hidden, reading):
    """One time step of the recurrent cell."""
    with jax.named_scope("cell"):
        features = layer_norm(reading, params["scale"], params["shift"])
        drive = features @ params["input"] + hidden @ params["recurrent"]
        return jnp.tanh(drive + params["bias"])


def logits(params, recordings):
    """Run the cell over time and classify from the last hidden state."""

    def body(hidden, reading):
        hidden = cell(params, hidden, reading)
        return hidden, jnp.mean(hidden)

    start = jnp.zeros((recordings.shape[1], HIDDEN), recordings.dtype)
    hidden, activity = jax.lax.scan(body, start, recordings)
    return hidden @ params["readout"], activity


def loss(params, recordings, labels):
    """Mean cross entropy, with a penalty on the mean activity."""
    scores, activity = logits(params, recordings)
    log_probabilities = scores - jax.nn.logsumexp(scores, axis=-1, keepdims=True)
    picked = jnp.take_along_axis(log_probabilities, labels[:, None], axis=-1)
    return -jnp.mean(picked) + 1e-2 * jnp.mean(activity**2)


def adam(params, gradients, state):
    """One update of the parameters."""
    count = state["count"] + 1
    first = jax.tree.map(lambda m, g: 0.9 * m + 0.1 * g, state["first"], gradients)
    second = jax.tree.map(lambda v, g: 0.999 * v + 0.001 * g * g, state["second"], gradients)
    time = count.astype(jnp.float32)
    rate = LEARNING_RATE * jnp.sqrt(1 - 0.999**time) / (1 - 0.9**time)
    params = jax.tree.map(
        lambda p, m, v: p - rate * m / (jnp.sqrt(v) + 1e-8), params, first, second
    )
    return params, {"first": first, "second": second, "count": count}


@jax.jit
def step(params, state, recordings, labels):
    """Value, new parameters and new optimiser state."""
    with jax.named_scope("loss"):
        value, gradients = jax.value_and_grad(loss)(params, recordings, labels)
    with jax.named_scope("adam"):
        params, state = adam(params, gradients, state)
    return value, params, state


def main():
    params = init_params()
    value, params, _ = step(params, init_state(params), *load_batch())
    print("loss", float(value))


if __name__ == "__main__":
    main()
