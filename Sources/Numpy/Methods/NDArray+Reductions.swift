import JAXBuffers
import JAXCore

extension NDArray {
  /// The sum over axes (JAX: `Array.sum`).
  public func sum(
    axis: (any AxisLike)? = nil, dtype: DType? = nil, keepdims: Bool = false,
    initial: (any ArrayLike)? = nil, where mask: (any ArrayLike)? = nil
  ) -> NDArray {
    jnp.sum(self, axis: axis, dtype: dtype, keepdims: keepdims, initial: initial, where: mask)
  }

  /// The sum over one axis (JAX: `Array.sum`).
  public func sum(_ axis: any AxisLike) -> NDArray { jnp.sum(self, axis: axis) }

  /// The product over axes (JAX: `Array.prod`).
  public func prod(
    axis: (any AxisLike)? = nil, dtype: DType? = nil, keepdims: Bool = false,
    initial: (any ArrayLike)? = nil, where mask: (any ArrayLike)? = nil
  ) -> NDArray {
    jnp.prod(self, axis: axis, dtype: dtype, keepdims: keepdims, initial: initial, where: mask)
  }

  /// The mean over axes (JAX: `Array.mean`).
  public func mean(
    axis: (any AxisLike)? = nil, dtype: DType? = nil, keepdims: Bool = false,
    where mask: (any ArrayLike)? = nil
  ) -> NDArray {
    jnp.mean(self, axis: axis, dtype: dtype, keepdims: keepdims, where: mask)
  }

  /// The mean over one axis (JAX: `Array.mean`).
  public func mean(_ axis: any AxisLike) -> NDArray { jnp.mean(self, axis: axis) }

  /// The variance over axes (JAX: `Array.var`).
  public func `var`(
    axis: (any AxisLike)? = nil, dtype: DType? = nil, ddof: any ArrayLike = 0, keepdims: Bool = false,
    where mask: (any ArrayLike)? = nil, correction: (any ArrayLike)? = nil
  ) -> NDArray {
    jnp.var(
      self, axis: axis, dtype: dtype, ddof: ddof, keepdims: keepdims, where: mask, correction: correction)
  }

  /// The standard deviation over axes (JAX: `Array.std`).
  public func std(
    axis: (any AxisLike)? = nil, dtype: DType? = nil, ddof: any ArrayLike = 0, keepdims: Bool = false,
    where mask: (any ArrayLike)? = nil, correction: (any ArrayLike)? = nil
  ) -> NDArray {
    jnp.std(
      self, axis: axis, dtype: dtype, ddof: ddof, keepdims: keepdims, where: mask, correction: correction)
  }

  /// The largest element over axes (JAX: `Array.max`).
  public func max(
    axis: (any AxisLike)? = nil, keepdims: Bool = false, initial: (any ArrayLike)? = nil,
    where mask: (any ArrayLike)? = nil
  ) -> NDArray {
    jnp.max(self, axis: axis, keepdims: keepdims, initial: initial, where: mask)
  }

  /// The smallest element over axes (JAX: `Array.min`).
  public func min(
    axis: (any AxisLike)? = nil, keepdims: Bool = false, initial: (any ArrayLike)? = nil,
    where mask: (any ArrayLike)? = nil
  ) -> NDArray {
    jnp.min(self, axis: axis, keepdims: keepdims, initial: initial, where: mask)
  }

  /// The largest element minus the smallest (JAX: `Array.ptp`).
  public func ptp(axis: (any AxisLike)? = nil, keepdims: Bool = false) -> NDArray {
    jnp.ptp(self, axis: axis, keepdims: keepdims)
  }

  /// Whether all elements over axes hold (JAX: `Array.all`).
  public func all(
    axis: (any AxisLike)? = nil, keepdims: Bool = false, where mask: (any ArrayLike)? = nil
  ) -> NDArray {
    jnp.all(self, axis: axis, keepdims: keepdims, where: mask)
  }

  /// Whether any element over axes holds (JAX: `Array.any`).
  public func any(
    axis: (any AxisLike)? = nil, keepdims: Bool = false, where mask: (any ArrayLike)? = nil
  ) -> NDArray {
    jnp.any(self, axis: axis, keepdims: keepdims, where: mask)
  }

  /// Where the largest element is (JAX: `Array.argmax`).
  public func argmax(axis: Int? = nil, keepdims: Bool = false) -> NDArray {
    jnp.argmax(self, axis: axis, keepdims: keepdims)
  }

  /// Where the smallest element is (JAX: `Array.argmin`).
  public func argmin(axis: Int? = nil, keepdims: Bool = false) -> NDArray {
    jnp.argmin(self, axis: axis, keepdims: keepdims)
  }

  /// Running sums (JAX: `Array.cumsum`).
  public func cumsum(axis: Int? = nil, dtype: DType? = nil) -> NDArray {
    jnp.cumsum(self, axis: axis, dtype: dtype)
  }

  /// Running products (JAX: `Array.cumprod`).
  public func cumprod(axis: Int? = nil, dtype: DType? = nil) -> NDArray {
    jnp.cumprod(self, axis: axis, dtype: dtype)
  }
}
