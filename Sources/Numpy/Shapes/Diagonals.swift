import JAXBuffers
import JAXControl
import JAXCore
import JAXLax

extension jax.numpy {
  /// The diagonals of the matrices in two axes (JAX: `jnp.diagonal`).
  ///
  /// JAX has another way on TPUs, which a jaxpr of its shows beside this one.
  public static func diagonal(
    _ a: some ArrayLike, offset: Int = 0, axis1: Int = 0, axis2: Int = 1
  ) -> NDArray {
    jitted("diagonal", a.asNDArray, statics: [offset, axis1, axis2]) { operands in
      let x = operands[0]
      guard x.ndim >= 2 else { throw invalid("diagonal requires an array of at least two dimensions.") }
      let (first, second) = (try canonicalAxis(axis1, rank: x.ndim), try canonicalAxis(axis2, rank: x.ndim))
      let rows = x.shape[first] + Swift.min(offset, 0)
      let count = Swift.max(0, Swift.min(rows, x.shape[second] - Swift.max(offset, 0)))
      let matrices = moveaxis(x, [first, second], [-2, -1])
      let near = iota(.defaultInt, [count])
      let far =
        offset == 0 ? iota(.defaultInt, [count]) : arange(Swift.abs(offset), Swift.abs(offset) + count)
      return offset >= 0 ? matrices[.ellipsis, near, far] : matrices[.ellipsis, far, near]
    }
  }

  /// The sums of diagonals (JAX: `jnp.trace`).
  public static func trace(
    _ a: some ArrayLike, offset: Int = 0, axis1: Int = 0, axis2: Int = 1, dtype: DType? = nil
  ) -> NDArray {
    jitted("trace", a.asNDArray, statics: "\(offset) \(axis1) \(axis2) \(dtype?.name ?? "")") { operands in
      let x = operands[0]
      let (first, second) = (try canonicalAxis(axis1, rank: x.ndim), try canonicalAxis(axis2, rank: x.ndim))
      guard first != second else {
        throw invalid("axis1 and axis2 can not be same. axis1=\(axis1) and axis2=\(axis2)")
      }
      let matrices = moveaxis(x, [first, second], [-2, -1])
      let mask = eye(x.shape[first], x.shape[second], k: offset, dtype: .bool)
      return sum(`where`(mask, matrices, zerosLike(matrices)), axis: [-2, -1], dtype: dtype)
    }
  }

  /// A matrix with this diagonal, or the diagonal of a matrix (JAX: `jnp.diag`).
  public static func diag(_ v: some ArrayLike, k: Int = 0) -> NDArray {
    jitted("_diag", v.asNDArray, statics: k) { operands in
      let x = operands[0]
      if x.ndim == 2 { return diagonal(x, offset: k) }
      guard x.ndim == 1 else { throw invalid("diag input must be 1d or 2d") }
      let zero = scalar(0, like: x)
      let padded = bind(Pad(paddingConfig: [[Swift.max(0, -k), Swift.max(0, k), 0]]), x, zero)
      let mask = eye(x.shape[0] + Swift.abs(k), k: k, dtype: .bool)
      return `where`(mask, expandedDims(padded, [1]), zero)
    }
  }

  /// A matrix whose diagonal is all elements (JAX: `jnp.diagflat`).
  public static func diagflat(_ v: some ArrayLike, k: Int = 0) -> NDArray {
    let x = raveled(v.asNDArray)
    let size = x.size + Swift.abs(k)
    let start = zeros([size * size], dtype: x.dtype)
    let i = arange(0, size - Swift.abs(k))
    let places = k >= 0 ? add(add(i, k), multiply(i, size)) : add(i, multiply(subtract(i, k), size))
    return reshaped(start.at[places].set(x), [size, size])
  }
}
