import JAXBuffers
import JAXCore

// JAX's array methods, each a call of the `jnp` function of that name.
extension NDArray {
  /// JAX: `Array.astype`.
  public func astype(_ dtype: DType, copy: Bool = false) -> NDArray { jnp.astype(self, dtype, copy: copy) }
  /// JAX: `Array.clip`.
  public func clip(min: (any ArrayLike)? = nil, max: (any ArrayLike)? = nil) -> NDArray {
    jnp.clip(self, min: min, max: max)
  }
  /// JAX: `Array.clip`.
  public func clip(_ min: some ArrayLike, _ max: (any ArrayLike)? = nil) -> NDArray {
    jnp.clip(self, min: min, max: max)
  }
  /// JAX: `Array.conj`.
  public func conj() -> NDArray { jnp.conj(self) }
  /// JAX: `Array.conjugate`.
  public func conjugate() -> NDArray { jnp.conjugate(self) }
  /// JAX: `Array.copy`.
  public func copy() -> NDArray { jnp.copy(self) }
  /// JAX: `Array.round`.
  public func round(_ decimals: Int = 0) -> NDArray { jnp.round(self, decimals: decimals) }
  /// The real part (JAX: `Array.real`).
  public var real: NDArray { jnp.real(self) }
  /// The imaginary part (JAX: `Array.imag`).
  public var imag: NDArray { jnp.imag(self) }
  /// Bytes of one element in memory (JAX: `Array.itemsize`).
  public var itemsize: Int { dtype.itemSize }
  /// Bytes of all elements in memory (JAX: `Array.nbytes`).
  public var nbytes: Int { size * itemsize }
}
