import JAXBuffers
import JAXCore

extension NDArray {
  /// The array with its axes reversed (JAX: `Array.T`).
  public var T: NDArray { jnp.transpose(self) }
  /// The array with its last two axes exchanged (JAX: `Array.mT`).
  public var mT: NDArray { jnp.matrixTranspose(self) }

  /// The same elements under another shape (JAX: `Array.reshape`).
  public func reshape(_ shape: Int...) -> NDArray { jnp.reshape(self, shape) }
  /// The same elements under another shape (JAX: `Array.reshape`).
  public func reshape(_ shape: some Collection<Int>, order: String = "C") -> NDArray {
    jnp.reshape(self, shape, order: order)
  }
  /// The elements as a vector (JAX: `Array.ravel`).
  public func ravel(order: String = "C") -> NDArray { jnp.ravel(self, order: order) }
  /// The elements as a vector (JAX: `Array.flatten`).
  public func flatten(order: String = "C") -> NDArray { jnp.ravel(self, order: order) }
  /// The array with its axes permuted, or reversed (JAX: `Array.transpose`).
  public func transpose() -> NDArray { jnp.transpose(self) }
  /// The array with its axes permuted (JAX: `Array.transpose`).
  public func transpose(_ axes: Int...) -> NDArray { jnp.transpose(self, axes) }
  /// The array with its axes permuted (JAX: `Array.transpose`).
  public func transpose(_ axes: some Collection<Int>) -> NDArray { jnp.transpose(self, axes) }
  /// The array with two axes exchanged (JAX: `Array.swapaxes`).
  public func swapaxes(_ axis1: Int, _ axis2: Int) -> NDArray { jnp.swapaxes(self, axis1, axis2) }
  /// The array without axes of size one (JAX: `Array.squeeze`).
  public func squeeze(axis: (any AxisLike)? = nil) -> NDArray { jnp.squeeze(self, axis: axis) }
  /// Each element repeated (JAX: `Array.repeat`).
  public func `repeat`(_ repeats: Int, axis: Int? = nil) -> NDArray {
    jnp.repeat(self, repeats, axis: axis)
  }
  /// The elements that indices name (JAX: `Array.take`).
  public func take(_ indices: some ArrayLike, axis: Int? = nil, mode: String? = nil) -> NDArray {
    jnp.take(self, indices, axis: axis, mode: mode)
  }
  /// The matrix product (JAX: `Array.dot`).
  public func dot(_ b: some ArrayLike) -> NDArray { jnp.dot(self, b) }
  /// The array sorted along an axis (JAX: `Array.sort`).
  public func sort(axis: Int? = -1, stable: Bool = true, descending: Bool = false) -> NDArray {
    jnp.sort(self, axis: axis, stable: stable, descending: descending)
  }
  /// The indices that sort the array (JAX: `Array.argsort`).
  public func argsort(axis: Int? = -1, stable: Bool = true, descending: Bool = false) -> NDArray {
    jnp.argsort(self, axis: axis, stable: stable, descending: descending)
  }
  /// The diagonals of the matrices in two axes (JAX: `Array.diagonal`).
  public func diagonal(offset: Int = 0, axis1: Int = 0, axis2: Int = 1) -> NDArray {
    jnp.diagonal(self, offset: offset, axis1: axis1, axis2: axis2)
  }
  /// The sums of diagonals (JAX: `Array.trace`).
  public func trace(offset: Int = 0, axis1: Int = 0, axis2: Int = 1, dtype: DType? = nil) -> NDArray {
    jnp.trace(self, offset: offset, axis1: axis1, axis2: axis2, dtype: dtype)
  }
  /// Where values would be inserted to keep a sorted vector sorted (JAX: `Array.searchsorted`).
  public func searchsorted(_ v: some ArrayLike, side: String = "left") -> NDArray {
    jnp.searchsorted(self, v, side: side)
  }
  /// The indices that partition along an axis (JAX: `Array.argpartition`).
  public func argpartition(_ kth: Int, axis: Int = -1) -> NDArray {
    jnp.argpartition(self, kth, axis: axis)
  }
  /// Where elements are not zero (JAX: `Array.nonzero`).
  public func nonzero(size: Int? = nil, fillValue: (any ArrayLike)? = nil) -> [NDArray] {
    jnp.nonzero(self, size: size, fillValue: fillValue)
  }
}
