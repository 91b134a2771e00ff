"""Functions whose derivatives are compared by value (`grads.py`)."""

import functools

import jax
import jax.numpy as jnp
from jax import lax

_square = jax.custom_jvp(lambda x: x * x)
_square.defjvp(lambda primals, tangents: (_square(primals[0]), 3.0 * primals[0] * tangents[0]))
_clipped = jax.custom_vjp(lambda x: x * 2)
_clipped.defvjp(lambda x: (x * 2, x), lambda x, g: (jnp.clip(g * x, -0.5, 0.5),))
_sine = jax.custom_vjp(lambda x, s: jnp.sin(x) * s)
_sine.defvjp(lambda x, s: (jnp.sin(x) * s, (x, s)), lambda r, g: (g * jnp.cos(r[0]) * r[1], jnp.sum(g * jnp.sin(r[0]))))
_jitted = jax.jit(lambda x: jnp.sin(x) * x)


def _mlp(p, x):
    return jnp.tanh(x @ p["w1"] + p["b1"]) @ p["w2"]


def _rnn(w, xs):
    return lax.scan(lambda h, x: (jnp.tanh(w @ h + x), h), jnp.zeros(3, w.dtype), xs)


def _power_loop(x, n):
    return lax.fori_loop(0, n, lambda i, c: jnp.sin(c) * x, x)


# == grad
def grad_sin(x: "f32[]"): return jax.grad(jnp.sin)(x)
def grad_polynomial(x: "f32[]"): return jax.grad(lambda a: a**3 - 2 * a**2 + a / 3)(x)
def grad_sum_of_squares(x: "f32[2,3]"): return jax.grad(lambda a: jnp.sum(a**2))(x)
def grad_second_argument(x: "f32[3]", y: "f32[3]"):
    return jax.grad(lambda a, b: jnp.dot(a, jnp.exp(b)), argnums=1)(x, y)
def grad_both_arguments(x: "f32[3]", y: "f32[3]+"):
    return jax.grad(lambda a, b: jnp.sum(a / b), argnums=(0, 1))(x, y)
def grad_elementary(x: "f32[3]+"):
    return jax.grad(lambda a: jnp.sum(jnp.log(a) * jnp.sqrt(a) / jnp.exp(a)))(x)
def grad_power(x: "f32[3]+", y: "f32[3]"): return jax.grad(lambda a, b: jnp.sum(a**b), argnums=(0, 1))(x, y)
def grad_arctan2(x: "f32[3]", y: "f32[3]+"):
    return jax.grad(lambda a, b: jnp.sum(jnp.arctan2(a, b)), argnums=(0, 1))(x, y)
def grad_matmul(x: "f32[2,3]", y: "f32[3,4]"):
    return jax.grad(lambda a, b: jnp.sum(jnp.tanh(a @ b)), argnums=(0, 1))(x, y)
def grad_batched_matmul(x: "f32[2,2,3]", y: "f32[3,4]"): return jax.grad(lambda b: jnp.sum((x @ b) ** 2))(y)
def grad_broadcast(x: "f32[2,1]", y: "f32[3]"):
    return jax.grad(lambda a, b: jnp.sum(a * b * b), argnums=(0, 1))(x, y)
def grad_max_with_ties(x: "f32[5]"): return jax.grad(jnp.max)(jnp.sign(x))
def grad_mean_var(x: "f32[2,3]"): return jax.grad(lambda a: jnp.mean(a) * jnp.var(a) + jnp.std(a))(x)
def grad_prod(x: "f32[3]"): return jax.grad(jnp.prod)(x)
def grad_cumsum(x: "f32[4]"): return jax.grad(lambda a: jnp.sum(jnp.cumsum(a) ** 2))(x)
def grad_logsumexp(x: "f32[3]"): return jax.grad(jax.nn.logsumexp)(x)
def grad_norm(x: "f32[3]"): return jax.grad(jnp.linalg.norm)(x)
def grad_where(x: "f32[4]"): return jax.grad(lambda a: jnp.sum(jnp.where(a > 0, a * a, -a)))(x)
def grad_clip(x: "f32[4]"): return jax.grad(lambda a: jnp.sum(jnp.clip(a, -0.3, 0.3) * a))(x)
def grad_index(x: "f32[5]", i: "i32[3]"): return jax.grad(lambda a: a[0] * a[-1] + jnp.sum(a[i] * a[1:4]))(x)
def grad_repeated_index(x: "f32[5]"): return jax.grad(lambda a: jnp.sum(a[jnp.array([1, 1, 2])] ** 2))(x)
def grad_at_set(x: "f32[4]"): return jax.grad(lambda a: jnp.sum(a.at[1].set(a[0] * 2) ** 2))(x)
def grad_at_add(x: "f32[4]", y: "f32[]"):
    return jax.grad(lambda a, b: jnp.sum(a.at[2].add(b) ** 2), argnums=(0, 1))(x, y)
def grad_dynamic_slice(x: "f32[5]", i: "i32[]"):
    return jax.grad(lambda a: jnp.sum(lax.dynamic_slice(a, (i,), (2,)) ** 2))(x)
def grad_concatenate_pad(x: "f32[3]"):
    return jax.grad(lambda a: jnp.sum(jnp.pad(jnp.concatenate([a, a * a]), 1) ** 2))(x)
def grad_stack_transpose(x: "f32[3]"): return jax.grad(lambda a: jnp.sum(jnp.stack([a, a**2]).T[1:] ** 2))(x)
def grad_sort(x: "f32[4]"): return jax.grad(lambda a: jnp.dot(jnp.sort(a), jnp.arange(4.0)))(x)
def grad_relu_gelu_silu(x: "f32[4]"):
    return jax.grad(lambda a: jnp.sum(jax.nn.relu(a) + jax.nn.gelu(a) * jax.nn.silu(a)))(x)
def grad_relu_at_zero(x: "f32[]"):
    return jax.grad(jax.nn.relu)(x * 0), jax.grad(lambda a: jnp.maximum(a, 0))(x * 0)
def grad_softmax(x: "f32[2,3]"): return jax.grad(lambda a: jnp.sum(jax.nn.softmax(a)[:, 0]))(x)
def grad_cross_entropy(x: "f32[2,3]", y: "i32[2]"):
    return jax.grad(lambda a: -jnp.mean(jnp.sum(jax.nn.log_softmax(a) * jax.nn.one_hot(y, 3), -1)))(x)
def grad_layer_norm(x: "f32[2,4]", g: "f32[4]", b: "f32[4]"):
    def loss(x, g, b):
        y = (x - jnp.mean(x, -1, keepdims=True)) / jnp.sqrt(jnp.var(x, -1, keepdims=True) + 1e-5)
        return jnp.sum(jnp.sin(y * g + b))
    return jax.grad(loss, argnums=(0, 1, 2))(x, g, b)
def grad_stop_gradient(x: "f32[3]"): return jax.grad(lambda a: jnp.sum(a * lax.stop_gradient(a)))(x)
def grad_unused_argument(x: "f32[3]", y: "f32[2]"): return jax.grad(lambda a, b: jnp.sum(a), argnums=1)(x, y)
def grad_float16_in_float32(x: "f32[3]"):
    return jax.grad(lambda a: jnp.sum(a.astype(jnp.bfloat16).astype(jnp.float32) * a))(x)
def grad_convolution(x: "f32[2,1,5,5]", w: "f32[2,1,3,3]"):
    return jax.grad(lambda a, b: jnp.sum(lax.conv(a, b, (1, 1), "SAME") ** 2), argnums=(0, 1))(x, w)
def grad_max_pool(x: "f32[1,4,4,1]"):
    return jax.grad(lambda a: jnp.sum(lax.reduce_window(a, -jnp.inf, lax.max, (1, 2, 2, 1), (1, 2, 2, 1), "VALID") ** 2))(x)
def grad_aux(x: "f32[3]"): return jax.grad(lambda a: (jnp.sum(a**2), a * 2), has_aux=True)(x)
def value_and_grad_tree(p: {"w1": "f32[3,4]", "b1": "f32[4]", "w2": "f32[4]"}, x: "f32[5,3]"):
    return jax.value_and_grad(lambda q: jnp.mean(_mlp(q, x) ** 2))(p)
def value_and_grad_aux(x: "f32[3]"):
    return jax.value_and_grad(lambda a: (jnp.sum(jnp.cos(a)), {"y": a + 1}), has_aux=True)(x)


# == vjp, jvp, linearize
def vjp_two_results(x: "f32[3]", y: "f32[3]"):
    outs, pullback = jax.vjp(lambda a, b: (a * jnp.sin(b), jnp.sum(a)), x, y)
    return outs, pullback((y, 2.0 * jnp.sum(y)))
def vjp_called_twice(x: "f32[3]", u: "f32[3]", v: "f32[3]"):
    _, pullback = jax.vjp(jnp.tanh, x)
    return pullback(u), pullback(v)
def jvp_tree(p: {"b": "f32[]", "a": "f32[3]"}): return jax.jvp(lambda q: q["a"] * jnp.exp(q["b"]), (p,), (p,))
def linearize_then_apply(x: "f32[3]", t: "f32[3]"):
    y, push = jax.linearize(lambda a: jnp.sin(a) * jnp.sum(a), x)
    return y, push(t), push(2 * t)
def jvp_of_grad(x: "f32[3]", t: "f32[3]"):
    return jax.jvp(jax.grad(lambda a: jnp.sum(jnp.sin(a) * a[::-1])), (x,), (t,))
def vjp_of_vmap(x: "f32[4,3]", w: "f32[3,2]"):
    y, pullback = jax.vjp(jax.vmap(lambda v, m: jnp.tanh(v @ m), in_axes=(0, None)), x, w)
    return pullback(y)


# == higher order
def hessian_of_cubic(x: "f32[3]"): return jax.hessian(lambda a: jnp.sum(a**3) + a[0] * a[1] * a[2])(x)
def jacobian_forward(x: "f32[3]"): return jax.jacfwd(lambda a: jnp.sin(a) * a[0])(x)
def jacobian_reverse(x: "f32[3]"): return jax.jacrev(lambda a: jnp.sin(a) * a[0])(x)
def grad_of_grad(x: "f32[]"): return jax.grad(jax.grad(lambda a: jnp.tanh(a) * a))(x)
def sixth_derivative_of_sin(x: "f32[]"):
    f = jnp.sin
    for _ in range(6):
        f = jax.grad(f)
    return f(x)
def sixth_derivative_by_jvp(x: "f32[]"):
    f = lambda a: jnp.sin(2 * a)
    for _ in range(6):
        f = functools.partial(lambda g, a: jax.jvp(g, (a,), (1.0,))[1], f)
    return f(x)
def sixth_mixed_derivative(x: "f32[]", y: "f32[]", z: "f32[]"):
    f = lambda a, b, c: jnp.sin(a * b * c)
    for argument in (0, 1, 2, 2, 1, 0):
        f = jax.grad(f, argnums=argument)
    return f(x, y, z)
def sixth_derivative_alternating(x: "f32[]"):
    f = lambda a: jnp.exp(jnp.sin(a))
    for _ in range(3):
        f = functools.partial(lambda g, a: jax.jvp(jax.grad(g), (a,), (1.0,))[1], f)
    return f(x)
def perturbation_confusion(x: "f32[]"): return jax.grad(lambda a: a * jax.grad(lambda b: a + b)(1.0))(x)
def perturbation_confusion_forward(x: "f32[]"):
    d = lambda f, a: jax.jvp(f, (a,), (1.0,))[1]
    return d(lambda a: a * d(lambda b: a * b, 2.0), x)
def perturbation_of_closure(x: "f32[]", y: "f32[]"):
    return jax.grad(lambda a: jax.grad(lambda b: jnp.sin(a * b) * a)(y) * a)(x)
def hessian_vector_product(x: "f32[3]", v: "f32[3]"):
    return jax.grad(lambda a: jnp.vdot(jax.grad(lambda b: jnp.sum(jnp.exp(b) * b[0]))(a), v))(x)


# == vmap and jit
def vmap_of_grad(x: "f32[4]"): return jax.vmap(jax.grad(lambda a: jnp.sin(a) * a))(x)
def per_example_gradients(w: "f32[3]", x: "f32[4,3]", y: "f32[4]"):
    return jax.vmap(jax.grad(lambda p, a, b: (p @ a - b) ** 2), in_axes=(None, 0, 0))(w, x, y)
def grad_of_vmap(x: "f32[4]"): return jax.grad(lambda a: jnp.sum(jax.vmap(lambda b: jnp.sin(b) * b)(a)))(x)
def grad_of_jit(x: "f32[3]"): return jax.grad(lambda a: jnp.sum(_jitted(a) + _jitted(2 * a)))(x)
def jit_of_grad_of_vmap(x: "f32[4,3]"): return jax.jit(jax.grad(lambda a: jnp.sum(jax.vmap(jnp.prod)(a))))(x)
def vmap_of_hessian(x: "f32[2,3]"): return jax.vmap(jax.hessian(lambda a: jnp.prod(jnp.sin(a))))(x)
def vmap_vmap_grad(x: "f32[2]", y: "f32[3]"):
    g = jax.grad(lambda a, b: jnp.sin(a * b))
    return jax.vmap(jax.vmap(g, in_axes=(None, 0)), in_axes=(0, None))(x, y)


# == scan and loops
def grad_of_scan(w: "f32[3,3]", xs: "f32[5,3]"):
    return jax.grad(lambda m: jnp.sum(_rnn(m, xs)[0]) + jnp.sum(_rnn(m, xs)[1] ** 2))(w)
def grad_of_scan_xs(w: "f32[3,3]", xs: "f32[5,3]"): return jax.grad(lambda a: jnp.sum(_rnn(w, a)[1] ** 2))(xs)
def grad_of_scan_reverse(xs: "f32[5]"):
    return jax.grad(lambda a: jnp.sum(lax.scan(lambda c, x: (jnp.sin(c) + x, c * x), 1.0, a, reverse=True)[1]))(xs)
def grad_of_scan_constant(w: "f32[]", xs: "f32[5]"):
    return jax.grad(lambda a: lax.scan(lambda c, x: (c * jnp.cos(a * x), None), 1.0, xs)[0])(w)
def grad_of_grad_of_scan(x: "f32[]", xs: "f32[4]"):
    return jax.grad(jax.grad(lambda a: lax.scan(lambda c, y: (jnp.sin(c * y + a), None), a, xs)[0]))(x)
def vmap_grad_scan(x: "f32[3]", xs: "f32[4]"):
    return jax.vmap(jax.grad(lambda a: lax.scan(lambda c, y: (jnp.sin(c) * y + c, None), a, xs)[0]))(x)
def grad_vmap_scan(x: "f32[3]", xs: "f32[4]"):
    f = jax.vmap(lambda a: lax.scan(lambda c, y: (jnp.sin(c) * y + c, c), a, xs)[1])
    return jax.grad(lambda a: jnp.sum(f(a) ** 2))(x)
def jit_grad_scan_of_jit(x: "f32[3]"):
    return jax.jit(jax.grad(lambda a: jnp.sum(lax.scan(lambda c, _: (_jitted(c), None), a, None, length=3)[0])))(x)
def grad_of_nested_scan(x: "f32[]", xs: "f32[2,3]"):
    inner = lambda c, row: lax.scan(lambda d, y: (jnp.tanh(d * y) + x, d), c, row)
    return jax.grad(lambda a: lax.scan(inner, a, xs)[0])(x)
def grad_of_fori_loop(x: "f32[]"): return jax.grad(lambda a: _power_loop(a, 5))(x)
def grad_of_map(xs: "f32[4,3]"):
    return jax.grad(lambda a: jnp.sum(lax.map(lambda r: jnp.prod(jnp.sin(r)), a)))(xs)
def jvp_of_fori_dynamic(x: "f32[]", n: "i32[]"): return jax.jvp(lambda a: _power_loop(a, n), (x,), (1.0,))
def jvp_of_while(x: "f32[]+"):
    return jax.jvp(lambda a: lax.while_loop(lambda c: c < 20, lambda c: c * (a + 1), a), (x,), (1.0,))
def jvp_of_jvp_of_while(x: "f32[]+"):
    f = lambda a: lax.while_loop(lambda c: c < 20, lambda c: c * (a + 1), a)
    return jax.jvp(lambda a: jax.jvp(f, (a,), (1.0,))[1], (x,), (1.0,))
def vmap_jvp_while(x: "f32[4]+"):
    f = lambda a: lax.while_loop(lambda c: c < 20, lambda c: c * (a + 1), a)
    return jax.vmap(lambda a: jax.jvp(f, (a,), (1.0,)))(x)
def grad_through_loop_counter(xs: "f32[5]"):
    return jax.grad(lambda a: lax.fori_loop(0, 5, lambda i, c: c * 0.5 + a[i] ** 2, 0.0))(xs)


# == cond and switch
def grad_of_cond(x: "f32[]", y: "f32[]"):
    return jax.grad(lambda a: lax.cond(y > 0, jnp.sin, lambda b: b * b, a))(x)
def grad_of_cond_on_operand(x: "f32[]"):
    f = lambda a: lax.cond(a > 0, lambda b: b * b, lambda b: -jnp.cos(b), a)
    return jax.grad(f)(x), jax.grad(f)(-x)
def grad_of_cond_closure(x: "f32[3]", y: "f32[3]"):
    f = lambda a, b: jnp.sum(lax.cond(a[0] > b[0], lambda: a * b, lambda: jnp.exp(a)))
    return jax.grad(f, argnums=(0, 1))(x, y), jax.grad(f, argnums=(0, 1))(y, x)
def grad_of_switch(x: "f32[]"):
    return [jax.grad(lambda a: lax.switch(i, [jnp.sin, jnp.cos, lambda b: b**3], a))(x) for i in range(3)]
def vmap_grad_cond(x: "f32[4]"):
    return jax.vmap(jax.grad(lambda a: lax.cond(a > 0, jnp.sin, lambda b: b**2, a)))(x)
def grad_of_scan_of_cond(x: "f32[]", xs: "f32[5]"):
    step = lambda c, y: (lax.cond(y > 0, lambda: jnp.sin(c) * y, lambda: c + y * y), None)
    return jax.grad(lambda a: lax.scan(step, a, xs)[0])(x)
def grad_of_grad_of_cond(x: "f32[]"):
    return jax.grad(jax.grad(lambda a: lax.cond(a < 9, jnp.tanh, jnp.cos, a)))(x)


# == custom rules and checkpoint
def grad_custom_jvp(x: "f32[3]"): return jax.grad(lambda a: jnp.sum(_square(a)))(x)
def grad_grad_custom_jvp(x: "f32[]"): return jax.grad(jax.grad(_square))(x)
def vmap_grad_custom_jvp(x: "f32[3]"): return jax.vmap(jax.grad(_square))(x)
def grad_custom_vjp(x: "f32[3]"): return jax.grad(lambda a: jnp.sum(_clipped(a) * a))(x)
def grad_custom_vjp_two_arguments(x: "f32[3]", s: "f32[]"):
    return jax.grad(lambda a, b: jnp.sum(_sine(a, b)), argnums=0)(x, s)
def vmap_grad_custom_vjp(x: "f32[3]", s: "f32[3]"): return jax.vmap(jax.grad(_sine, argnums=(0, 1)))(x, s)
def grad_vmap_custom_vjp(x: "f32[3]", s: "f32[3]"):
    return jax.grad(lambda a: jnp.sum(jax.vmap(_sine)(a, s)))(x)
def grad_custom_vjp_in_scan(x: "f32[]", xs: "f32[4]"):
    return jax.grad(lambda a: lax.scan(lambda c, y: (_sine(c, y) + c, None), a, xs)[0])(x)
def grad_checkpoint(x: "f32[3]"): return jax.grad(jax.checkpoint(lambda a: jnp.sum(jnp.sin(jnp.sin(a)))))(x)
def grad_grad_checkpoint(x: "f32[]"):
    return jax.grad(jax.grad(jax.checkpoint(lambda a: jnp.sin(jnp.sin(a)))))(x)
def grad_checkpoint_closure(w: "f32[3,3]", x: "f32[3]"):
    return jax.grad(lambda m: jnp.sum(jax.checkpoint(lambda v: jnp.tanh(m @ v))(x) ** 2))(w)
def grad_scan_of_checkpoint(x: "f32[]", xs: "f32[4]"):
    return jax.grad(lambda a: lax.scan(jax.checkpoint(lambda c, y: (jnp.sin(c * y) + a, c)), a, xs)[0])(x)
def vmap_grad_checkpoint(x: "f32[4]"): return jax.vmap(jax.grad(jax.checkpoint(lambda a: jnp.sin(a) * a)))(x)
def jvp_of_grad_of_checkpoint(x: "f32[]"):
    return jax.jvp(jax.grad(jax.checkpoint(lambda a: jnp.exp(jnp.sin(a)))), (x,), (1.0,))
