"""A causal transformer block learns to count on from a random start, by gradient descent."""

import jax
import jax.numpy as jnp

SEQUENCES = 8
LENGTH = 12
VOCABULARY = 16
WIDTH = 32
HEADS = 4
LEARNING_RATE = 0.2


def make_data(key):
    """Sequences that count by one, two or three from a random number, and the same one later."""
    start_key, stride_key = jax.random.split(key)
    first = jnp.floor(jax.random.uniform(start_key, (SEQUENCES, 1)) * VOCABULARY)
    stride = 1 + jnp.floor(jax.random.uniform(stride_key, (SEQUENCES, 1)) * 3)
    tokens = ((first + stride * jnp.arange(LENGTH + 1)) % VOCABULARY).astype(jnp.int32)
    return tokens[:, :-1], tokens[:, 1:]


def init_params(key):
    keys = jax.random.split(key, 7)
    dense = lambda key, n_in, n_out: jax.random.normal(key, (n_in, n_out)) / n_in**0.5
    norm = lambda: {"scale": jnp.ones(WIDTH), "shift": jnp.zeros(WIDTH)}
    return {
        "embed": jax.random.normal(keys[0], (VOCABULARY, WIDTH)) * 0.5,
        "position": jax.random.normal(keys[1], (LENGTH, WIDTH)) * 0.1,
        "attention": {"norm": norm(), "qkv": dense(keys[2], WIDTH, 3 * WIDTH), "out": dense(keys[3], WIDTH, WIDTH)},
        "mlp": {"norm": norm(), "up": dense(keys[4], WIDTH, 4 * WIDTH), "down": dense(keys[5], 4 * WIDTH, WIDTH)},
        "head": {"norm": norm(), "w": dense(keys[6], WIDTH, VOCABULARY)},
    }


def layer_norm(params, x):
    mean = jnp.mean(x, axis=-1, keepdims=True)
    variance = jnp.var(x, axis=-1, keepdims=True)
    return (x - mean) / jnp.sqrt(variance + 1e-5) * params["scale"] + params["shift"]


def attention(params, x):
    """Causal self-attention of one sequence, x[length, width]."""
    split = lambda y: y.reshape(LENGTH, HEADS, WIDTH // HEADS).transpose(1, 0, 2)
    q, k, v = jnp.split(layer_norm(params["norm"], x) @ params["qkv"], 3, axis=-1)
    q, k, v = split(q), split(k), split(v)
    scores = q @ k.transpose(0, 2, 1) / jnp.sqrt(WIDTH / HEADS)
    causal = jnp.tril(jnp.ones((LENGTH, LENGTH), dtype=bool))
    weights = jax.nn.softmax(jnp.where(causal, scores, -1e9), axis=-1)
    return (weights @ v).transpose(1, 0, 2).reshape(LENGTH, WIDTH) @ params["out"]


def mlp(params, x):
    return jax.nn.gelu(layer_norm(params["norm"], x) @ params["up"]) @ params["down"]


def predict(params, tokens):
    """Unnormalised log probabilities of the next token after each of one sequence."""
    x = params["embed"][tokens] + params["position"]
    x = x + attention(params["attention"], x)
    x = x + mlp(params["mlp"], x)
    return layer_norm(params["head"]["norm"], x) @ params["head"]["w"]


def loss_fn(params, x, y):
    log_probs = jax.nn.log_softmax(jax.vmap(predict, in_axes=(None, 0))(params, x))
    return -jnp.mean(jnp.sum(jax.nn.one_hot(y, VOCABULARY) * log_probs, axis=-1))


@jax.jit
def step(params, x, y):
    loss, grads = jax.value_and_grad(loss_fn)(params, x, y)
    params = jax.tree.map(lambda p, g: p - LEARNING_RATE * g, params, grads)
    return params, loss


def start():
    """Initial parameters, and the batch that each step takes."""
    data_key, params_key = jax.random.split(jax.random.key(3))
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
