import JAXBuffers
import JAXCore
import JAXLax

extension jax.numpy {
  /// Zeros (JAX: `jnp.zeros`).
  public static func zeros(_ shape: some Collection<Int>, dtype: DType? = nil) -> NDArray {
    JAXLax.full(ShapedArray(Shape(shape), (dtype ?? .defaultFloat).canonical), 0)
  }
  /// A vector of zeros (JAX: `jnp.zeros`).
  public static func zeros(_ count: Int, dtype: DType? = nil) -> NDArray { zeros([count], dtype: dtype) }

  /// Ones (JAX: `jnp.ones`).
  public static func ones(_ shape: some Collection<Int>, dtype: DType? = nil) -> NDArray {
    JAXLax.full(ShapedArray(Shape(shape), (dtype ?? .defaultFloat).canonical), 1)
  }
  /// A vector of ones (JAX: `jnp.ones`).
  public static func ones(_ count: Int, dtype: DType? = nil) -> NDArray { ones([count], dtype: dtype) }

  /// Zeros: nothing is left uninitialized (JAX: `jnp.empty`).
  public static func empty(_ shape: some Collection<Int>, dtype: DType? = nil) -> NDArray {
    zeros(shape, dtype: dtype)
  }
  /// A vector of zeros (JAX: `jnp.empty`).
  public static func empty(_ count: Int, dtype: DType? = nil) -> NDArray { zeros(count, dtype: dtype) }

  /// One value, or an array that broadcasts, in every place (JAX: `jnp.full`).
  public static func full(
    _ shape: some Collection<Int>, _ fillValue: some ArrayLike, dtype: DType? = nil
  ) -> NDArray {
    let value = fillValue.asNDArray
    let typed = dtype.map { convert(value, to: $0.canonical) } ?? value
    return repeated(typed, Shape(shape), "full")
  }
  /// A vector of one value (JAX: `jnp.full`).
  public static func full(_ count: Int, _ fillValue: some ArrayLike, dtype: DType? = nil) -> NDArray {
    full([count], fillValue, dtype: dtype)
  }

  /// Zeros of the array's shape and dtype (JAX: `jnp.zeros_like`).
  public static func zerosLike(
    _ x: some ArrayLike, dtype: DType? = nil, shape: (any Collection<Int>)? = nil
  )
    -> NDArray
  {
    filled(like: x.asNDArray, 0, dtype?.canonical, shape.map { Shape($0) })
  }

  /// Ones of the array's shape and dtype (JAX: `jnp.ones_like`).
  public static func onesLike(
    _ x: some ArrayLike, dtype: DType? = nil, shape: (any Collection<Int>)? = nil
  )
    -> NDArray
  {
    filled(like: x.asNDArray, 1, dtype?.canonical, shape.map { Shape($0) })
  }

  /// Zeros of the array's shape and dtype (JAX: `jnp.empty_like`).
  public static func emptyLike(
    _ x: some ArrayLike, dtype: DType? = nil, shape: (any Collection<Int>)? = nil
  )
    -> NDArray
  {
    zerosLike(x, dtype: dtype, shape: shape)
  }

  /// One value in every place, of the array's shape and dtype (JAX: `jnp.full_like`).
  public static func fullLike(
    _ x: some ArrayLike, _ fillValue: some ArrayLike, dtype: DType? = nil,
    shape: (any Collection<Int>)? = nil
  ) -> NDArray {
    let (x, value) = (x.asNDArray, fillValue.asNDArray)
    let isWeak = dtype == nil && x.weakType && value.ndim == 0
    let typed = convert(value, to: dtype?.canonical ?? x.dtype, weakType: isWeak)
    return repeated(typed, shape.map { Shape($0) } ?? x.shape, "full_like")
  }
}
