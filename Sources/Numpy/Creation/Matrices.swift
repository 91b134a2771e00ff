import JAXBuffers
import JAXControl
import JAXCore
import JAXLax

extension jax.numpy {
  /// Ones on a diagonal, zeros elsewhere (JAX: `jnp.eye`).
  public static func eye(_ rows: Int, _ columns: Int? = nil, k: some ArrayLike = 0, dtype: DType? = nil)
    -> NDArray
  {
    let offset = k.asNDArray
    guard offset.ndim == 0, offset.dtype.isInteger, rows >= 0, (columns ?? rows) >= 0 else {
      return refused("eye", "k must be a scalar integer and dimensions nonnegative", offset)
    }
    let shape: Shape = [rows, columns ?? rows]
    let i = bind(Iota(dtype: offset.dtype, shape: shape, dimension: 0))
    let j = bind(Iota(dtype: offset.dtype, shape: shape, dimension: 1))
    return convert(i + offset .== j, to: (dtype ?? .defaultFloat).canonical)
  }

  /// The identity matrix (JAX: `jnp.identity`).
  public static func identity(_ n: Int, dtype: DType? = nil) -> NDArray { eye(n, dtype: dtype) }

  /// Ones on and below a diagonal (JAX: `jnp.tri`).
  public static func tri(_ rows: Int, _ columns: Int? = nil, k: Int = 0, dtype: DType? = nil) -> NDArray {
    guard rows >= 0, (columns ?? rows) >= 0 else {
      let error = JAXError(.invalid("dimensions must be nonnegative"), operation: "tri")
      return failed(error, ShapedArray([0, 0], dtype ?? .float32))
    }
    let shape: Shape = [rows, columns ?? rows]
    let i = bind(Iota(dtype: .int32, shape: shape, dimension: 0))
    let shifted = bind(Add(), i, scalar(Double(k), .int32))
    let j = bind(Iota(dtype: .int32, shape: shape, dimension: 1))
    let isBelow = bind(GreaterOrEqual(), shifted, j)
    let dtype = (dtype ?? .float32).canonical
    return dtype == .bool ? isBelow : bind(ConvertElementType(newDType: dtype), isBelow)
  }

  /// The lower triangle, zeros above (JAX: `jnp.tril`).
  public static func tril(_ m: some ArrayLike, k: Int = 0) -> NDArray {
    jitted("tril", m.asNDArray, statics: k) { operands in
      guard let mask = triangle("tril", operands[0], k) else {
        return refused("tril", "Argument to jax.numpy.tril must be at least 2D", operands[0])
      }
      return selected(mask, operands[0], filled(like: operands[0], 0))
    }
  }

  /// The upper triangle, zeros below (JAX: `jnp.triu`).
  public static func triu(_ m: some ArrayLike, k: Int = 0) -> NDArray {
    jitted("triu", m.asNDArray, statics: k) { operands in
      guard let mask = triangle("triu", operands[0], k - 1) else {
        return refused("triu", "Argument to jax.numpy.triu must be at least 2D", operands[0])
      }
      return selected(mask, filled(like: operands[0], 0), operands[0])
    }
  }

  /// Powers of a vector's elements as the columns of a matrix (JAX: `jnp.vander`).
  public static func vander(_ x: some ArrayLike, _ n: Int? = nil, increasing: Bool = false) -> NDArray {
    jitted("vander", x.asNDArray, statics: [n, increasing ? 1 : 0]) { operands in
      let x = operands[0]
      guard x.ndim == 1, n ?? 0 >= 0 else {
        return refused("vander", "x must be a one-dimensional array and N nonnegative", x)
      }
      let count = n ?? x.shape[0]
      var exponents = bind(Iota(dtype: x.dtype, shape: [count], dimension: 0))
      if !increasing {
        exponents = bind(Subtract(), constant(Double(count - 1), like: exponents), exponents)
      }
      return power(expandedDims(x, [1]), expandedDims(exponents, [0]))
    }
  }
}

/// Which elements of the last two axes lie on or below a diagonal; nil for fewer axes.
private func triangle(_ name: String, _ m: NDArray, _ k: Int) -> NDArray? {
  guard m.ndim >= 2 else { return nil }
  let mask = jnp.tri(m.shape[m.ndim - 2], m.shape[m.ndim - 1], k: k, dtype: .bool)
  return repeated(mask, m.shape, name)
}
