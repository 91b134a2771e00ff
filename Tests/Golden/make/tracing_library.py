"""Functions of jnp, nn and random that move data, make arrays, index, or are jitted in JAX itself."""

import jax
import jax.numpy as jnp
from jax import lax

ROWS = jnp.array([2, 0])


# == shapes
def reshape_two(x: "f32[6]"): return x.reshape(2, 3)
def reshape_unknown(x: "f32[2,3]"): return jnp.reshape(x, -1)
def ravel_function(x: "f32[2,3]"): return jnp.ravel(x)
def transpose_property(x: "f32[2,3]"): return x.T
def transpose_axes(x: "f32[2,3,4]"): return jnp.transpose(x, (2, 0, 1))
def transpose_method(x: "f32[2,3,4]"): return x.transpose(0, 2, 1)
def swap_axes(x: "f32[2,3,4]"): return jnp.swapaxes(x, 1, 2)
def move_axis(x: "f32[2,3,4]"): return jnp.moveaxis(x, 0, -1)
def concatenate_axis(x: "f32[2,3]", y: "f32[2,1]"): return jnp.concatenate([x, y], axis=1)
def concatenate_promotes(x: "i32[2]", y: "f32[3]"): return jnp.concatenate([x, y])
def stack_three(x: "f32[3]"): return jnp.stack([x, x, -x])
def stack_axis(x: "f32[3]", y: "f32[3]"): return jnp.stack([x, y], axis=1)
def stack_scalars(x: "f32[]", y: "f32[]"): return jnp.array([x, y, 1.0])
def vstack_hstack(x: "f32[3]"): return jnp.vstack([x, x]), jnp.hstack([x, x])
def expand_dims(x: "f32[3]"): return jnp.expand_dims(x, 0)
def squeeze_axis(x: "f32[1,3,1]"): return jnp.squeeze(x, axis=0)
def squeeze_all(x: "f32[1,3,1]"): return jnp.squeeze(x)
def pad_constant(x: "f32[2,3]"): return jnp.pad(x, ((0, 0), (1, 2)))
def lax_pad(x: "f32[3]"): return lax.pad(x, 0.0, [(1, 1, 1)])
def broadcast_to(x: "f32[3]"): return jnp.broadcast_to(x, (2, 3))
def lax_broadcast_in_dim(x: "f32[3]"): return lax.broadcast_in_dim(x, (3, 2), (0,))
def tile_twice(x: "f32[3]"): return jnp.tile(x, 2)
def repeat_twice(x: "f32[3]"): return jnp.repeat(x, 2)
def flip_axis(x: "f32[2,3]"): return jnp.flip(x, axis=1)
def roll_one(x: "f32[3]"): return jnp.roll(x, 1)
def split_two(x: "f32[4,3]"): return jnp.split(x, 2)
def diff_function(x: "f32[4]"): return jnp.diff(x)
def lax_slice(x: "f32[6]"): return lax.slice(x, (1,), (5,), (2,))
def lax_rev(x: "f32[3]"): return lax.rev(x, (0,))
def shape_as_number(x: "f32[2,3]"): return x / x.shape[1] + x.ndim * x.size


# == making arrays
def zeros_ones(x: "f32[3]"): return x + jnp.zeros(3) + jnp.ones((3,))
def zeros_like(x: "f32[3]"): return jnp.zeros_like(x)
def ones_like(x: "i32[2,3]"): return jnp.ones_like(x)
def full_function(x: "f32[]"): return jnp.full((2, 3), x)
def full_like(x: "f32[3]"): return jnp.full_like(x, 7)
def arange_integers(): return jnp.arange(4)
def arange_floats(): return jnp.arange(0.0, 2.0, 0.5)
def arange_times(x: "f32[3]"): return x * jnp.arange(3)
def arange_dtype(): return jnp.arange(1, 5, dtype=jnp.float32)
def lax_iota(): return lax.iota(jnp.float32, 4)
def lax_broadcasted_iota(): return lax.broadcasted_iota(jnp.int32, (2, 3), 1)
def linspace_function(): return jnp.linspace(0.0, 1.0, 5)
def linspace_operands(a: "f32[]", b: "f32[]"): return jnp.linspace(a, b, 4)
def eye_function(): return jnp.eye(3)
def identity_times(x: "f32[3,3]"): return x * jnp.identity(3)
def tril_function(x: "f32[3,3]"): return jnp.tril(x)
def triu_offset(x: "f32[3,3]"): return jnp.triu(x, 1)
def tri_mask(): return jnp.tri(3, dtype=bool)
def diagonal_function(x: "f32[3,3]"): return jnp.diagonal(x)
def diag_from_vector(x: "f32[3]"): return jnp.diag(x)
def trace_function(x: "f32[3,3]"): return jnp.trace(x)
def meshgrid_two(x: "f32[3]", y: "f32[2]"): return jnp.meshgrid(x, y)
def array_of_numbers(x: "f32[3]"): return x * jnp.array([1.0, 2.0, 3.0])
def array_of_scalar(x: "f32[3]"): return x * jnp.array(2.0)


# == indexing
def index_first(x: "f32[3]"): return x[0]
def index_last(x: "f32[3]"): return x[-1]
def index_first_row(x: "f32[2,3]"): return x[0]
def index_last_row(x: "f32[2,3]"): return x[-1]
def index_two(x: "f32[2,3]"): return x[1, 2]
def index_slice(x: "f32[5]"): return x[1:3]
def index_slice_from(x: "f32[5]"): return x[1:]
def index_slice_to_negative(x: "f32[5]"): return x[:-1]
def index_slice_step(x: "f32[5]"): return x[::2]
def index_slice_reversed(x: "f32[5]"): return x[::-1]
def index_column(x: "f32[2,3]"): return x[:, 0]
def index_slices_two_axes(x: "f32[4,5]"): return x[1:3, :2]
def index_new_axis(x: "f32[3]"): return x[:, None]
def index_new_axis_first(x: "f32[3]"): return x[None]
def index_ellipsis(x: "f32[2,3,4]"): return x[..., 0]
def index_everything(x: "f32[3]"): return x[:]
def index_array(x: "f32[5]", i: "i32[2]"): return x[i]
def index_array_rows(x: "f32[5,3]", i: "i32[2]"): return x[i]
def index_constant_array(x: "f32[5,3]"): return x[ROWS]
def index_scalar_tracer(x: "f32[5]", i: "i32[]"): return x[i]
def index_scalar_tracer_row(x: "f32[5,3]", i: "i32[]"): return x[i]
def index_tracer_column(x: "f32[5,3]", i: "i32[]"): return x[:, i]
def index_two_arrays(x: "f32[5,3]", i: "i32[2]", j: "i32[2]"): return x[i, j]
def index_uint8(x: "f32[5]", i: "u8[2]"): return x[i]
def gather_arange(x: "f32[2,3]", i: "i32[2]"): return x[jnp.arange(2), i]
def at_set(x: "f32[5]"): return x.at[1].set(2.0)
def at_set_last(x: "f32[5]"): return x.at[-1].set(0)
def at_set_slice(x: "f32[5]", y: "f32[2]"): return x.at[1:3].set(y)
def at_add(x: "f32[5]", i: "i32[2]"): return x.at[i].add(1.0)
def at_add_row(x: "f32[2,3]", y: "f32[3]"): return x.at[0].add(y)
def at_multiply(x: "f32[5]"): return x.at[2].multiply(3.0)
def at_max_tracer(x: "f32[5]", i: "i32[]"): return x.at[i].max(0.0)
def at_set_column(x: "f32[2,3]", y: "f32[2]"): return x.at[:, 1].set(y)
def take_axis(x: "f32[5,3]", i: "i32[2]"): return jnp.take(x, i, axis=0)
def take_flat(x: "f32[5]", i: "i32[2]"): return jnp.take(x, i)
def take_along_axis(x: "f32[2,3]", i: "i32[2,1]"): return jnp.take_along_axis(x, i, axis=1)
def dynamic_slice(x: "f32[5]", i: "i32[]"): return lax.dynamic_slice(x, (i,), (2,))
def dynamic_slice_two_axes(x: "f32[5,4]", i: "i32[]"): return lax.dynamic_slice(x, (i, 0), (2, 4))
def dynamic_slice_in_dim(x: "f32[5,4]", i: "i32[]"): return lax.dynamic_slice_in_dim(x, i, 2, axis=1)
def dynamic_index_in_dim(x: "f32[5,4]", i: "i32[]"): return lax.dynamic_index_in_dim(x, i, keepdims=False)
def dynamic_update_slice(x: "f32[5]", y: "f32[2]", i: "i32[]"): return lax.dynamic_update_slice(x, y, (i,))
def dynamic_update_index(x: "f32[5,4]", y: "f32[4]", i: "i32[]"):
    return lax.dynamic_update_index_in_dim(x, y, i, 0)


# == sorting
def sort_vector(x: "f32[5]"): return jnp.sort(x)
def sort_axis(x: "f32[2,3]"): return jnp.sort(x, axis=0)
def sort_descending(x: "i32[5]"): return jnp.sort(x, descending=True)
def argsort_vector(x: "f32[5]"): return jnp.argsort(x)
def lax_sort_two(x: "f32[5]", y: "i32[5]"): return lax.sort([x, y], num_keys=1)
def lax_top_k(x: "f32[5]"): return lax.top_k(x, 2)
def searchsorted_function(x: "f32[5]", y: "f32[3]"): return jnp.searchsorted(x, y)


# == nn
def nn_relu(x: "f32[3]"): return jax.nn.relu(x)
def nn_relu_twice(x: "f32[3]"): return jax.nn.relu(jax.nn.relu(x))
def nn_relu_literal_free(x: "i32[3]"): return jax.nn.relu(x)
def nn_gelu(x: "f32[3]"): return jax.nn.gelu(x)
def nn_gelu_exact(x: "f32[3]"): return jax.nn.gelu(x, approximate=False)
def nn_silu(x: "f32[3]"): return jax.nn.silu(x)
def nn_sigmoid(x: "f32[3]"): return jax.nn.sigmoid(x)
def nn_softplus(x: "f32[3]"): return jax.nn.softplus(x)
def nn_log_sigmoid(x: "f32[3]"): return jax.nn.log_sigmoid(x)
def nn_leaky_relu(x: "f32[3]"): return jax.nn.leaky_relu(x)
def nn_elu(x: "f32[3]"): return jax.nn.elu(x)
def nn_tanh_relu6(x: "f32[3]"): return jax.nn.relu6(jnp.tanh(x))
def nn_softmax(x: "f32[2,3]"): return jax.nn.softmax(x)
def nn_softmax_axis(x: "f32[2,3]"): return jax.nn.softmax(x, axis=0)
def nn_log_softmax(x: "f32[2,3]"): return jax.nn.log_softmax(x)
def nn_one_hot(x: "i32[3]"): return jax.nn.one_hot(x, 4)
def nn_standardize(x: "f32[2,3]"): return jax.nn.standardize(x)
def cross_entropy(x: "f32[2,3]", y: "i32[2]"):
    return -jnp.mean(jnp.sum(jax.nn.log_softmax(x) * jax.nn.one_hot(y, 3), axis=-1))
def layer_norm(x: "f32[2,3]", g: "f32[3]", b: "f32[3]"):
    m, v = jnp.mean(x, -1, keepdims=True), jnp.var(x, -1, keepdims=True)
    return (x - m) / jnp.sqrt(v + 1e-5) * g + b


# == windows
def conv_lax(x: "f32[2,1,8,8]", w: "f32[4,1,3,3]"): return lax.conv(x, w, (1, 1), "SAME")
def conv_general(x: "f32[2,8,8,1]", w: "f32[3,3,1,4]"):
    return lax.conv_general_dilated(x, w, (2, 2), "VALID", dimension_numbers=("NHWC", "HWIO", "NHWC"))
def max_pool(x: "f32[2,8,8,4]"):
    return lax.reduce_window(x, -jnp.inf, lax.max, (1, 2, 2, 1), (1, 2, 2, 1), "VALID")
def sum_pool(x: "f32[2,8,8,4]"):
    return lax.reduce_window(x, 0.0, lax.add, (1, 2, 2, 1), (1, 2, 2, 1), "VALID")


# == random
def random_key_from_seed(): return jax.random.key(0)
def random_key_from_tracer(s: "i32[]"): return jax.random.key(s)
def random_raw_key(): return jax.random.PRNGKey(42)
def random_split_two(k: "key<fry>[]"): return jax.random.split(k)
def random_split_unpacked(k: "key<fry>[]"):
    a, b = jax.random.split(k)
    return b, a
def random_split_many(k: "key<fry>[]"): return jax.random.split(k, 5)[3]
def random_split_raw(k: "u32[2]"): return jax.random.split(k)
def random_fold_in(k: "key<fry>[]", i: "i32[]"): return jax.random.fold_in(k, i)
def random_key_data(k: "key<fry>[]"): return jax.random.key_data(k)
def random_bits(k: "key<fry>[]"): return jax.random.bits(k, (3,))
def random_bits_uint8(k: "key<fry>[]"): return jax.random.bits(k, (3,), jnp.uint8)
def random_uniform(k: "key<fry>[]"): return jax.random.uniform(k, (3,))
def random_uniform_bounds(k: "key<fry>[]"): return jax.random.uniform(k, (2, 3), minval=-1.0, maxval=1.0)
def random_uniform_float16(k: "key<fry>[]"): return jax.random.uniform(k, (3,), jnp.float16)
def random_normal(k: "key<fry>[]"): return jax.random.normal(k, (3,))
def random_normal_scalar(k: "key<fry>[]"): return jax.random.normal(k)
def random_normal_twice(k: "key<fry>[]"): return jax.random.normal(k, (3,)) + jax.random.normal(k, (3,))
def random_normal_raw(k: "u32[2]"): return jax.random.normal(k, (3,))
def random_bernoulli(k: "key<fry>[]"): return jax.random.bernoulli(k, 0.3, (3,))
def random_randint(k: "key<fry>[]"): return jax.random.randint(k, (3,), 0, 10)
def random_categorical(k: "key<fry>[]", x: "f32[3]"): return jax.random.categorical(k, x)
def random_permutation(k: "key<fry>[]"): return jax.random.permutation(k, 5)
def dropout(k: "key<fry>[]", x: "f32[3]"):
    keep = jax.random.bernoulli(k, 0.9, x.shape)
    return jnp.where(keep, x / 0.9, 0.0)
