"""Programs: networks, losses, attention, optimisers, and derivatives of them."""

import functools

import flax.linen as nn
import jax
import jax.numpy as jnp
import numpy as np
import optax
from jax import lax

from registry import ALL, BF16, FORWARD, NONE, Key, Suite, integers, normal, uniform

SUITE = Suite()
F32 = np.float32


def add(name, function, *args, transforms=NONE, group="nn", **options):
    SUITE.add(name, group, group, function, *args, transforms=transforms, **options)


def layers(name, *sizes, dtype=F32):
    """Weights and biases of a dense network."""
    return [
        (
            normal(f"{name}/w{i}", a, b, dtype=dtype, scale=a**-0.5),
            normal(f"{name}/b{i}", b, dtype=dtype, scale=0.1),
        )
        for i, (a, b) in enumerate(zip(sizes, sizes[1:]))
    ]


def mlp(params, x, activation=jnp.tanh):
    for w, b in params[:-1]:
        x = activation(x @ w + b)
    w, b = params[-1]
    return x @ w + b


def cross_entropy(logits, labels):
    log_probabilities = jax.nn.log_softmax(logits)
    return -jnp.mean(jnp.take_along_axis(log_probabilities, labels[:, None], axis=1))


X, LABELS = normal("x", 5, 4), integers("labels", 0, 3, 5)
NET = layers("net", 4, 6, 3)

add("mlp_forward_tanh", mlp, NET, X, transforms=ALL)
add("mlp_forward_gelu", functools.partial(mlp, activation=jax.nn.gelu), NET, X)
add(
    "mlp_relu_gradient",
    jax.grad(lambda p, x, y: cross_entropy(mlp(p, x, jax.nn.relu), y)),
    NET,
    X,
    LABELS,
)
add(
    "mlp_value_and_grad_jit",
    jax.jit(jax.value_and_grad(lambda p, x, y: cross_entropy(mlp(p, x), y))),
    NET,
    X,
    LABELS,
)
add(
    "mlp_bfloat16",
    lambda p, x: mlp(p, x.astype(BF16)).astype(F32),
    layers("bf", 4, 4, 2, dtype=BF16),
    X,
)
add(
    "mlp_per_example_gradients",
    jax.vmap(
        jax.grad(lambda p, x, y: cross_entropy(mlp(p, x[None]), y[None])), in_axes=(None, 0, 0)
    ),
    NET,
    X,
    LABELS,
)
add(
    "softmax_cross_entropy_integer",
    lambda s, y: optax.softmax_cross_entropy_with_integer_labels(s, y),
    normal("sce", 5, 3),
    LABELS,
    transforms=ALL,
)
add(
    "label_smoothing_loss",
    lambda s, y: optax.softmax_cross_entropy(
        s, optax.smooth_labels(jax.nn.one_hot(y, 3), 0.1)
    ).mean(),
    normal("lsl", 5, 3),
    LABELS,
    transforms=ALL,
)
add(
    "sigmoid_focal_loss",
    optax.sigmoid_focal_loss,
    normal("sfl", 4),
    np.array([0, 1, 1, 0], F32),
    transforms=FORWARD,
)
add(
    "huber_and_log_cosh",
    lambda a, b: (optax.huber_loss(a, b), optax.log_cosh(a, b)),
    normal("h/a", 5),
    normal("h/b", 5),
    transforms=ALL,
)
add(
    "activations_many",
    lambda x: [
        f(x)
        for f in (
            jax.nn.silu,
            jax.nn.elu,
            jax.nn.selu,
            jax.nn.softplus,
            jax.nn.leaky_relu,
            jax.nn.hard_swish,
            jax.nn.relu6,
            jax.nn.log_sigmoid,
        )
    ],
    normal("act", 6, scale=3.0),
)
add(
    "layer_norm",
    lambda x, g, b: (
        (x - x.mean(-1, keepdims=True)) * lax.rsqrt(x.var(-1, keepdims=True) + 1e-5) * g + b
    ),
    X,
    normal("ln/g", 4),
    normal("ln/b", 4),
    transforms=ALL,
)
add(
    "rms_norm_gradient",
    jax.grad(
        lambda x, g: jnp.sum((x * lax.rsqrt(jnp.mean(x * x, -1, keepdims=True) + 1e-6) * g) ** 3),
        (0, 1),
    ),
    X,
    normal("rms/g", 4),
)
add(
    "batch_norm_flax",
    lambda p, x: nn.BatchNorm(use_running_average=False).apply(p, x, mutable=["batch_stats"]),
    {
        "params": {"scale": np.ones(4, F32), "bias": np.zeros(4, F32)},
        "batch_stats": {"mean": np.zeros(4, F32), "var": np.ones(4, F32)},
    },
    X,
)


def conv_net(kernel, dense, images):
    x = lax.conv_general_dilated(
        images, kernel, (1, 1), "SAME", dimension_numbers=("NHWC", "HWIO", "NHWC")
    )
    x = nn.max_pool(jax.nn.relu(x), (2, 2), strides=(2, 2))
    return x.reshape(x.shape[0], -1) @ dense


IMAGES = normal("images", 2, 6, 6, 1)
CONV = (normal("conv/k", 3, 3, 1, 2), normal("conv/d", 18, 3, scale=0.3))
add("conv_net_forward", conv_net, *CONV, IMAGES)
add(
    "conv_net_gradient",
    jax.grad(lambda k, d, x, y: cross_entropy(conv_net(k, d, x), y), (0, 1)),
    *CONV,
    IMAGES,
    np.array([0, 2], np.int32),
)
add(
    "average_pool_depthwise",
    lambda x, k: nn.avg_pool(
        lax.conv_general_dilated(
            x, k, (1, 1), "VALID", dimension_numbers=("NHWC", "HWIO", "NHWC"), feature_group_count=2
        ),
        (2, 2),
    ),
    normal("apd", 1, 5, 5, 2),
    normal("apd/k", 2, 2, 1, 4),
)


def lstm(params, xs):
    w, u, b = params

    def step(state, x):
        h, c = state
        i, f, g, o = jnp.split(x @ w + h @ u + b, 4, axis=-1)
        c = jax.nn.sigmoid(f + 1) * c + jax.nn.sigmoid(i) * jnp.tanh(g)
        h = jax.nn.sigmoid(o) * jnp.tanh(c)
        return (h, c), h

    zeros = jnp.zeros((xs.shape[1], u.shape[0]), xs.dtype)
    return lax.scan(step, (zeros, zeros), xs)


CELL = (normal("lstm/w", 3, 16, scale=0.5), normal("lstm/u", 4, 16, scale=0.5), np.zeros(16, F32))
SEQUENCE = normal("sequence", 5, 2, 3)
add("lstm_scan_forward", lstm, CELL, SEQUENCE)
add("lstm_scan_gradient", jax.grad(lambda p, x: jnp.sum(lstm(p, x)[1] ** 2)), CELL, SEQUENCE)
add(
    "gru_flax",
    lambda p, h, x: nn.GRUCell(4).apply(p, h, x),
    nn.GRUCell(4).init(jax.random.key(0), np.zeros((2, 4), F32), np.zeros((2, 3), F32)),
    normal("gru/h", 2, 4),
    normal("gru/x", 2, 3),
)


def attention(q, k, v, mask):
    scores = jnp.einsum("bqhd,bkhd->bhqk", q, k) / np.sqrt(q.shape[-1]).astype(F32)
    weights = jax.nn.softmax(jnp.where(mask, scores, -1e9))
    return jnp.einsum("bhqk,bkhd->bqhd", weights, v)


HEADS = [normal(f"att/{n}", 2, 4, 2, 3) for n in "qkv"]
CAUSAL = np.tril(np.ones((4, 4), bool))
add("attention_causal", attention, *HEADS, CAUSAL, transforms=("vjp",))
add(
    "attention_library",
    lambda q, k, v: jax.nn.dot_product_attention(q, k, v, is_causal=True),
    *HEADS,
)


def block(params, x):
    """A transformer block with pre-normalisation."""

    def norm(v):
        return (v - v.mean(-1, keepdims=True)) * lax.rsqrt(v.var(-1, keepdims=True) + 1e-5)

    wq, wk, wv, wo, w1, w2 = params
    split = lambda v: v.reshape(*v.shape[:-1], 2, 2)  # noqa: E731
    y = norm(x)
    y = attention(split(y @ wq), split(y @ wk), split(y @ wv), CAUSAL)
    x = x + y.reshape(x.shape) @ wo
    return x + jax.nn.gelu(norm(x) @ w1) @ w2


BLOCK = [normal(f"block/{i}", *s, scale=0.5) for i, s in enumerate([(4, 4)] * 4 + [(4, 8), (8, 4)])]
TOKENS = normal("tokens", 1, 4, 4)
add("transformer_block_forward", block, BLOCK, TOKENS)
add(
    "transformer_block_remat_gradient",
    jax.grad(lambda p, x: jnp.mean(jax.checkpoint(block)(p, x) ** 2)),
    BLOCK,
    TOKENS,
)
add(
    "transformer_layers_scan",
    lambda p, x: lax.scan(lambda h, q: (block(q, h), jnp.mean(h)), x, p),
    [np.stack([w, w * F32(0.5)]) for w in BLOCK],
    TOKENS,
)


def sgd_epoch(params, xs, ys):
    def step(p, batch):
        value, g = jax.value_and_grad(lambda p: cross_entropy(mlp(p, batch[0]), batch[1]))(p)
        return jax.tree.map(lambda a, b: a - 0.1 * b, p, g), value

    return lax.scan(step, params, (xs, ys))


add(
    "sgd_epoch_scan",
    sgd_epoch,
    NET,
    normal("epoch/x", 3, 4, 4),
    integers("epoch/y", 0, 3, 3, 4),
    group="train",
)
ADAM = optax.adam(1e-2)
add(
    "adam_update_optax",
    lambda g, s, p: optax.apply_updates(p, ADAM.update(g, s, p)[0]),
    {"w": normal("adam/g", 3, 2)},
    ADAM.init({"w": np.zeros((3, 2), F32)}),
    {"w": normal("adam/w", 3, 2)},
    group="train",
)
CHAIN = optax.chain(
    optax.clip_by_global_norm(1.0), optax.adamw(optax.cosine_decay_schedule(1e-2, 10))
)
add(
    "clip_adamw_cosine_step",
    lambda g, s, p: CHAIN.update(g, s, p),
    {"w": normal("chain/g", 4)},
    CHAIN.init({"w": np.zeros(4, F32)}),
    {"w": normal("chain/w", 4)},
    group="train",
)
add(
    "rmsprop_momentum_step",
    lambda p, g, v, m: p - (0.9 * m + 1e-2 * g / (jnp.sqrt(0.9 * v + 0.1 * g * g) + 1e-8)),
    normal("rp/p", 4),
    normal("rp/g", 4),
    uniform("rp/v", 0, 1, 4),
    normal("rp/m", 4),
    group="train",
    transforms=ALL,
)
add(
    "dropout_mlp",
    lambda k, p, x: jnp.where(jax.random.bernoulli(k, 0.8, x.shape), mlp(p, x)[:, :1] * x / 0.8, 0),
    Key(1),
    NET,
    X,
)
add(
    "variational_gradient",
    jax.grad(
        lambda m, s, k: (
            jnp.mean((m + jnp.exp(s) * jax.random.normal(k, m.shape)) ** 2) - jnp.sum(s)
        ),
        (0, 1),
    ),
    normal("vae/m", 3),
    normal("vae/s", 3),
    Key(2),
)
add(
    "hessian_of_loss",
    jax.hessian(lambda w: jnp.sum(jnp.log1p(jnp.exp(-X @ w)))),
    normal("hess", 4),
    group="ad",
)
add(
    "hessian_vector_product",
    lambda w, v: jax.jvp(jax.grad(lambda u: jnp.sum(jnp.tanh(X @ u) ** 2)), (w,), (v,))[1],
    normal("hvp/w", 4),
    normal("hvp/v", 4),
    group="ad",
)
add(
    "jacobian_forward_and_reverse",
    lambda x: (jax.jacfwd(jnp.tanh)(x), jax.jacrev(lambda v: jnp.outer(v, v))(x)),
    normal("jac", 2),
    group="ad",
)
add(
    "gradient_through_scan_cond",
    jax.grad(
        lambda x: lax.scan(
            lambda c, i: (lax.cond(i % 2 == 0, jnp.sin, lambda v: v * 1.3, c), None),
            x,
            jnp.arange(4),
        )[0]
    ),
    F32(0.7),
    group="ad",
)
