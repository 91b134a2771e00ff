"""Functions of lax and jnp without a transformation: what each emits, and how types meet."""

import jax
import jax.numpy as jnp
from jax import lax

TABLE = jnp.array([1.0, 2.0, 3.0])
HALF = jnp.array(0.5, dtype=jnp.float16)
INDEX = jnp.array([2, 0])


# == arithmetic and literals
def identity(x: "f32[3]"): return x
def nothing(): return ()
def unused_argument(x: "f32[3]", y: "f32[2]"): return x
def same_result_twice(x: "f32[3]"): return (x + 1, x + 1, x)
def duplicate_output(x: "f32[3]"):
    y = jnp.sin(x)
    return (y, y)
def constant_output(x: "f32[3]"): return (x, jnp.float32(2.0))
def add_literal(x: "f32[3]"): return x + 1.0
def add_integer_literal(x: "f32[3]"): return x + 1
def literal_minus(x: "f32[3]"): return 1 - x
def scale_and_shift(x: "f32[3]"): return 2 * x * 3 + 1
def add_arrays(x: "f32[3]", y: "f32[3]"): return x + y
def add_broadcast_row(x: "f32[2,3]", y: "f32[3]"): return x + y
def add_broadcast_both(x: "f32[2,1]", y: "f32[1,3]"): return x + y
def add_scalar_array(x: "f32[2,3]", y: "f32[]"): return x + y
def add_constant_array(x: "f32[3]"): return x + TABLE
def add_constant_twice(x: "f32[3]"): return x + TABLE, TABLE * x
def add_constant_scalar(x: "f16[3]"): return x + HALF
def negate_divide(x: "f32[3]", y: "f32[3]"): return -x / y
def divide_integers(x: "i32[3]", y: "i32[3]"): return x / y
def floor_divide_integers(x: "i32[3]"): return x // 2
def floor_divide_floats(x: "f32[3]", y: "f32[3]"): return x // y
def remainder_integers(x: "i32[3]"): return x % 3
def remainder_floats(x: "f32[3]", y: "f32[3]"): return x % y
def power_two(x: "f32[3]"): return x ** 2
def power_minus_one(x: "f32[3]"): return x ** -1
def power_fraction(x: "f32[3]"): return x ** 0.5
def power_arrays(x: "f32[3]", y: "f32[3]"): return x ** y
def power_of_literal(x: "f32[3]"): return 2.0 ** x
def square_function(x: "f32[3]"): return jnp.square(x)
def absolute(x: "f32[3]"): return abs(x)
def shifts(x: "i32[3]"): return (x << 1) | (x >> 2)
def bitwise_unsigned(x: "u32[3]"): return ~x & 255 ^ x
def unsigned_shift_right(x: "u32[3]"): return x >> 9
def divmod_integers(x: "i32[3]", y: "i32[3]"): return jnp.divmod(x, y)
def elementary(x: "f32[3]"): return jnp.exp(jnp.log(jnp.sqrt(jnp.cos(x))))
def hyperbolic(x: "f32[3]"): return jnp.tanh(jnp.sinh(x)) + jnp.cosh(x)
def inverse_trigonometric(x: "f32[3]"): return jnp.arctan(jnp.arcsin(x)) + jnp.arccos(x)
def log_and_exp_minus_one(x: "f32[3]"): return jnp.log1p(x) * jnp.expm1(x)
def reciprocal_square_root(x: "f32[3]"): return lax.rsqrt(x)
def reciprocal_function(x: "f32[3]"): return jnp.reciprocal(x)
def sine_of_integer(x: "i32[3]"): return jnp.sin(x)
def floor_ceil_round(x: "f32[3]"): return jnp.floor(x) + jnp.ceil(x) + jnp.round(x)
def sign_function(x: "f32[3]"): return jnp.sign(x)
def maximum_literal(x: "f32[3]"): return jnp.maximum(x, 0)
def minimum_arrays(x: "f32[3]", y: "f32[3]"): return jnp.minimum(x, y)
def logaddexp_arrays(x: "f32[3]", y: "f32[3]"): return jnp.logaddexp(x, y)
def hypotenuse(x: "f32[3]", y: "f32[3]"): return jnp.hypot(x, y)
def arctan2_arrays(x: "f32[3]", y: "f32[3]"): return jnp.arctan2(x, y)
def is_nan(x: "f32[3]"): return jnp.isnan(x)
def is_finite(x: "f32[3]"): return jnp.isfinite(x)
def nan_to_num(x: "f32[3]"): return jnp.nan_to_num(x)
def lax_add_mul(x: "f32[3]", y: "f32[3]"): return lax.add(x, lax.mul(y, y))
def lax_scalar_operand(x: "f32[3]"): return lax.mul(x, 2.0)
def lax_integer_pow(x: "f32[3]"): return lax.integer_pow(x, 3)
def lax_clamp(x: "f32[3]"): return lax.clamp(0.0, x, 1.0)
def lax_select(p: "bool[3]", x: "f32[3]", y: "f32[3]"): return lax.select(p, x, y)
def lax_erf(x: "f32[3]"): return lax.erf(x) + lax.erf_inv(x)
def stop_gradient(x: "f32[3]"): return lax.stop_gradient(x) * x
def complex_parts(x: "c64[3]"): return jnp.real(x) + jnp.imag(x) * jnp.abs(x)
def complex_from_parts(x: "f32[3]", y: "f32[3]"): return lax.complex(x, y) * 2j
def many_equations(x: "f32[]"):
    for _ in range(28):
        x = jnp.sin(x)
    return x


# == promotion and conversion
def weak_float_with_integer(x: "i32[3]"): return x + 1.5
def weak_integer_with_float16(x: "f16[3]"): return x * 2
def weak_float_with_bfloat16(x: "bf16[3]"): return x * 0.1
def weak_argument(x: "f32[3]", s: "f32[]*"): return x * s
def weak_argument_with_float16(x: "f16[3]", s: "f32[]*"): return x * s
def weak_integer_argument(x: "i8[3]", s: "i32[]*"): return x + s
def weak_arguments_only(s: "f32[]*", t: "i32[]*"): return s + t
def integer_and_float(x: "i32[3]", y: "f32[3]"): return x + y
def float16_and_float32(x: "f16[3]", y: "f32[3]"): return x * y
def float16_and_bfloat16(x: "f16[3]", y: "bf16[3]"): return x - y
def int8_and_uint8(x: "i8[3]", y: "u8[3]"): return x + y
def bool_and_float(x: "bool[3]", y: "f32[3]"): return x * y
def bool_plus_bool(x: "bool[3]", y: "bool[3]"): return x + y
def bool_plus_one(x: "bool[3]"): return x + 1
def float_and_complex(x: "f32[3]", y: "c64[3]"): return x * y
def strong_scalar(x: "f16[3]"): return x + jnp.float32(2.0)
def as_type_integer(x: "f32[3]"): return x.astype(jnp.int32)
def as_type_same(x: "f32[3]"): return x.astype(jnp.float32)
def as_type_bool(x: "f32[3]"): return x.astype(bool)
def as_type_bfloat16(x: "f32[3]"): return x.astype(jnp.bfloat16) * 2
def as_type_from_bool(x: "bool[3]"): return x.astype(jnp.float32)
def lax_convert(x: "i32[3]"): return lax.convert_element_type(x, jnp.float16)
def bitcast(x: "f32[3]"): return lax.bitcast_convert_type(x, jnp.uint32)
def asarray_dtype(x: "f32[3]"): return jnp.asarray(x, dtype=jnp.float16)


# == comparison and selection
def compare_literal(x: "f32[3]"): return x > 0
def compare_arrays(x: "f32[3]", y: "f32[3]"): return (x < y) & (x >= -1.0)
def compare_mixed(x: "i32[3]", y: "f32[3]"): return x == y
def not_equal_or_not(x: "i32[3]"): return ~(x != 2) | (x <= 0)
def logical_functions(x: "f32[3]", p: "bool[3]"): return jnp.logical_and(x, p)
def jnp_where_scalar(x: "f32[3]"): return jnp.where(x > 0, x, 0.0)
def jnp_where_arrays(p: "bool[3]", x: "f32[3]", y: "f32[3]"): return jnp.where(p, x, y)
def jnp_where_broadcast(p: "bool[3]", x: "f32[2,3]"): return jnp.where(p, x, -1)
def jnp_where_promotes(p: "bool[3]", x: "i32[3]", y: "f32[3]"): return jnp.where(p, x, y)
def jnp_where_two_scalars(p: "bool[3]"): return jnp.where(p, 1.0, 0.0)
def jnp_where_twice(x: "f32[3]"): return jnp.where(x > 0, x, 0.0) + jnp.where(x < 1, x, 0.0)
def jnp_where_twice_typed(p: "bool[3]", x: "f32[3]"):
    return jnp.where(p, x, 0.0) + jnp.where(p, jnp.sin(x), 0.0)
def jnp_clip_both(x: "f32[3]"): return jnp.clip(x, 0, 1)
def jnp_clip_lower(x: "f32[3]"): return jnp.clip(x, 0.5)
def jnp_clip_arrays(x: "f32[3]", lo: "f32[]"): return jnp.clip(x, lo, 2.0)
def jnp_clip_integers(x: "i32[3]"): return jnp.clip(x, 0, 7)
def isclose_arrays(x: "f32[3]", y: "f32[3]"): return jnp.isclose(x, y)
def allclose_arrays(x: "f32[3]", y: "f32[3]"): return jnp.allclose(x, y)


# == products
def dot_vectors(x: "f32[3]", y: "f32[3]"): return jnp.dot(x, y)
def dot_matrix_vector(m: "f32[2,3]", x: "f32[3]"): return jnp.dot(m, x)
def matmul_matrices(x: "f32[2,3]", y: "f32[3,4]"): return x @ y
def matmul_batched(x: "f32[5,2,3]", y: "f32[5,3,4]"): return jnp.matmul(x, y)
def matmul_broadcast_batch(x: "f32[5,2,3]", y: "f32[3,4]"): return x @ y
def matmul_vector_matrix(x: "f32[3]", y: "f32[3,4]"): return x @ y
def matmul_promotes(x: "i32[2,3]", y: "f32[3,4]"): return x @ y
def matmul_bfloat16(x: "bf16[2,3]", y: "bf16[3,4]"): return x @ y
def dense_layer(x: "f32[2,3]", w: "f32[3,4]", b: "f32[4]"): return jnp.tanh(x @ w + b)
def outer_product(x: "f32[3]", y: "f32[2]"): return jnp.outer(x, y)
def inner_product(x: "f32[3]", y: "f32[3]"): return jnp.vdot(x, y)
def lax_dot_general(x: "f32[5,2,3]", y: "f32[5,4,3]"):
    return lax.dot_general(x, y, (((2,), (2,)), ((0,), (0,))))
def lax_dot_preferred(x: "f16[2,3]", y: "f16[3,4]"): return lax.dot(x, y, preferred_element_type=jnp.float32)
def tensordot_one(x: "f32[2,3]", y: "f32[3,4]"): return jnp.tensordot(x, y, 1)


# == reductions
def sum_all(x: "f32[2,3]"): return jnp.sum(x)
def sum_axis(x: "f32[2,3]"): return jnp.sum(x, axis=0)
def sum_last_axis(x: "f32[2,3]"): return x.sum(-1)
def sum_keepdims(x: "f32[2,3]"): return jnp.sum(x, axis=1, keepdims=True)
def sum_two_axes(x: "f32[2,3,4]"): return jnp.sum(x, axis=(0, 2))
def sum_integers(x: "i32[3]"): return jnp.sum(x)
def sum_bool(x: "bool[3]"): return jnp.sum(x)
def sum_float16(x: "f16[3]"): return jnp.sum(x)
def sum_where(x: "f32[3]"): return jnp.sum(x, where=x > 0)
def prod_all(x: "f32[3]"): return jnp.prod(x)
def mean_all(x: "f32[2,3]"): return jnp.mean(x)
def mean_axis_keepdims(x: "f32[2,3]"): return jnp.mean(x, axis=-1, keepdims=True)
def mean_integers(x: "i32[3]"): return jnp.mean(x)
def mean_float16(x: "f16[3]"): return jnp.mean(x)
def var_all(x: "f32[3]"): return jnp.var(x)
def var_axis(x: "f32[2,3]"): return jnp.var(x, axis=-1, keepdims=True)
def std_all(x: "f32[3]"): return jnp.std(x)
def std_ddof(x: "f32[3]"): return jnp.std(x, ddof=1)
def max_all(x: "f32[2,3]"): return jnp.max(x)
def max_axis(x: "f32[2,3]"): return x.max(axis=1)
def min_integers(x: "i32[3]"): return jnp.min(x)
def any_all(x: "f32[3]"): return jnp.any(x > 0), jnp.all(x)
def argmax_all(x: "f32[2,3]"): return jnp.argmax(x)
def argmax_axis(x: "f32[2,3]"): return jnp.argmax(x, axis=1)
def argmin_axis(x: "f32[2,3]"): return jnp.argmin(x, axis=0)
def cumsum_flat(x: "f32[3]"): return jnp.cumsum(x)
def cumsum_axis(x: "f32[2,3]"): return jnp.cumsum(x, axis=1)
def cumprod_axis(x: "f32[2,3]"): return jnp.cumprod(x, axis=0)
def lax_cumulative(x: "f32[3]"): return lax.cumsum(x, reverse=True) + lax.cummax(x)
def count_nonzero(x: "f32[3]"): return jnp.count_nonzero(x)
def logsumexp_all(x: "f32[3]"): return jax.nn.logsumexp(x)
def logsumexp_axis(x: "f32[2,3]"): return jax.nn.logsumexp(x, axis=-1, keepdims=True)
def norm_vector(x: "f32[3]"): return jnp.linalg.norm(x)
def norm_axis(x: "f32[2,3]"): return jnp.linalg.norm(x, axis=1)
def average_weights(x: "f32[3]", w: "f32[3]"): return jnp.average(x, weights=w)
