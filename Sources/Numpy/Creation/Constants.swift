import JAXBuffers
import JAXCore

// MARK: - Numbers

extension jax.numpy {
  /// The ratio of a circle's circumference to its diameter (JAX: `jnp.pi`).
  public static var pi: Double { .pi }
  /// The base of natural logarithms (JAX: `jnp.e`).
  public static var e: Double { 2.718281828459045 }
  /// Euler's constant (JAX: `jnp.euler_gamma`).
  public static var eulerGamma: Double { 0.5772156649015329 }
  /// Infinity (JAX: `jnp.inf`).
  public static var inf: Double { .infinity }
  /// Not a number (JAX: `jnp.nan`).
  public static var nan: Double { .nan }
}

// MARK: - Dtypes

extension jax.numpy {
  /// Booleans (JAX: `jnp.bool_`).
  public static var bool_: DType { .bool }
  /// The dtype `bool` (JAX: `jnp.bool`).
  public static var bool: DType { .bool }
  /// The dtype `int2` (JAX: `jnp.int2`).
  public static var int2: DType { .int2 }
  /// The dtype `int4` (JAX: `jnp.int4`).
  public static var int4: DType { .int4 }
  /// The dtype `int8` (JAX: `jnp.int8`).
  public static var int8: DType { .int8 }
  /// The dtype `int16` (JAX: `jnp.int16`).
  public static var int16: DType { .int16 }
  /// The dtype `int32` (JAX: `jnp.int32`).
  public static var int32: DType { .int32 }
  /// The dtype `int64` (JAX: `jnp.int64`).
  public static var int64: DType { .int64 }
  /// The dtype `uint2` (JAX: `jnp.uint2`).
  public static var uint2: DType { .uint2 }
  /// The dtype `uint4` (JAX: `jnp.uint4`).
  public static var uint4: DType { .uint4 }
  /// The dtype `uint8` (JAX: `jnp.uint8`).
  public static var uint8: DType { .uint8 }
  /// The dtype `uint16` (JAX: `jnp.uint16`).
  public static var uint16: DType { .uint16 }
  /// The dtype `uint32` (JAX: `jnp.uint32`).
  public static var uint32: DType { .uint32 }
  /// The dtype `uint64` (JAX: `jnp.uint64`).
  public static var uint64: DType { .uint64 }
  /// The dtype `bfloat16` (JAX: `jnp.bfloat16`).
  public static var bfloat16: DType { .bfloat16 }
  /// The dtype `float16` (JAX: `jnp.float16`).
  public static var float16: DType { .float16 }
  /// The dtype `float32` (JAX: `jnp.float32`).
  public static var float32: DType { .float32 }
  /// The dtype `float64` (JAX: `jnp.float64`).
  public static var float64: DType { .float64 }
  /// The dtype `complex64` (JAX: `jnp.complex64`).
  public static var complex64: DType { .complex64 }
  /// The dtype `complex128` (JAX: `jnp.complex128`).
  public static var complex128: DType { .complex128 }
  /// The dtype `float4_e2m1fn` (JAX: `jnp.float4_e2m1fn`).
  public static var float4E2m1fn: DType { .float4E2M1FN }
  /// The dtype `float8_e3m4` (JAX: `jnp.float8_e3m4`).
  public static var float8E3m4: DType { .float8E3M4 }
  /// The dtype `float8_e4m3` (JAX: `jnp.float8_e4m3`).
  public static var float8E4m3: DType { .float8E4M3 }
  /// The dtype `float8_e4m3b11fnuz` (JAX: `jnp.float8_e4m3b11fnuz`).
  public static var float8E4m3b11fnuz: DType { .float8E4M3B11FNUZ }
  /// The dtype `float8_e4m3fn` (JAX: `jnp.float8_e4m3fn`).
  public static var float8E4m3fn: DType { .float8E4M3FN }
  /// The dtype `float8_e4m3fnuz` (JAX: `jnp.float8_e4m3fnuz`).
  public static var float8E4m3fnuz: DType { .float8E4M3FNUZ }
  /// The dtype `float8_e5m2` (JAX: `jnp.float8_e5m2`).
  public static var float8E5m2: DType { .float8E5M2 }
  /// The dtype `float8_e5m2fnuz` (JAX: `jnp.float8_e5m2fnuz`).
  public static var float8E5m2fnuz: DType { .float8E5M2FNUZ }
  /// The dtype `float8_e8m0fnu` (JAX: `jnp.float8_e8m0fnu`).
  public static var float8E8m0fnu: DType { .float8E8M0FNU }
  /// The default integers (JAX: `jnp.int_`).
  public static var int_: DType { .defaultInt }
  /// The default floats (JAX: `jnp.float_`).
  public static var float_: DType { .defaultFloat }
  /// 32-bit floats (JAX: `jnp.single`).
  public static var single: DType { .float32 }
  /// 64-bit floats (JAX: `jnp.double`).
  public static var double: DType { .float64 }
  /// 64-bit complex numbers (JAX: `jnp.csingle`).
  public static var csingle: DType { .complex64 }
  /// 128-bit complex numbers (JAX: `jnp.cdouble`).
  public static var cdouble: DType { .complex128 }
}

extension DType {
  /// The values as this dtype: `jnp.float32(x)` (JAX: `jnp.float32(x)`).
  public func callAsFunction(_ x: some ArrayLike) -> NDArray { jnp.asarray(x.asNDArray, dtype: self) }
}

// The names that JAX's become by rule, beside the formats' own.
extension DType {
  /// The dtype `float4E2M1FN`.
  public static var float4E2m1fn: DType { .float4E2M1FN }
  /// The dtype `float8E3M4`.
  public static var float8E3m4: DType { .float8E3M4 }
  /// The dtype `float8E4M3`.
  public static var float8E4m3: DType { .float8E4M3 }
  /// The dtype `float8E4M3B11FNUZ`.
  public static var float8E4m3b11fnuz: DType { .float8E4M3B11FNUZ }
  /// The dtype `float8E4M3FN`.
  public static var float8E4m3fn: DType { .float8E4M3FN }
  /// The dtype `float8E4M3FNUZ`.
  public static var float8E4m3fnuz: DType { .float8E4M3FNUZ }
  /// The dtype `float8E5M2FNUZ`.
  public static var float8E5m2fnuz: DType { .float8E5M2FNUZ }
  /// The dtype `float8E8M0FNU`.
  public static var float8E8m0fnu: DType { .float8E8M0FNU }
  /// The dtype `float8E5M2`.
  public static var float8E5m2: DType { .float8E5M2 }
}
