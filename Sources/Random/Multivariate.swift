import JAXBuffers
import JAXControl
import JAXCore
import JAXLax
import JAXNumpy

extension jax.random {
  /// Normal samples of a mean vector and a covariance matrix (JAX: `jax.random.multivariate_normal`).
  ///
  /// `method`, `cholesky`, `svd` or `eigh`, says how the covariance is divided.
  public static func multivariateNormal(
    _ key: some ArrayLike, _ mean: some ArrayLike, _ cov: some ArrayLike,
    shape: (any Collection<Int>)? = nil, dtype: DType? = nil, method: String = "cholesky"
  ) -> NDArray {
    let promoted = promoteDTypes([mean.asNDArray, cov.asNDArray], .inexact)
    let (mean, cov) = (promoted[0], promoted[1])
    return floatSampling("multivariate_normal", key, mean.shape, dtype ?? mean.dtype) { key, dtype in
      let given = shape.map { Shape($0) }
      let statics = Signature(given ?? [], dtype, method + (given == nil ? " any shape" : ""))
      return jitted("_multivariate_normal", [key, mean, cov], statics: statics) { operands in
        [try multivariateBody(operands[0], operands[1], operands[2], given, dtype, method)]
      }[0]
    }
  }

  /// Normal samples of a mean vector and a covariance matrix (JAX: `jax.random.multivariate_normal`).
  public static func multivariateNormal(
    _ key: some ArrayLike, _ mean: some ArrayLike, _ cov: some ArrayLike, _ shape: some Collection<Int>,
    dtype: DType? = nil, method: String = "cholesky"
  ) -> NDArray {
    multivariateNormal(key, mean, cov, shape: Shape(shape), dtype: dtype, method: method)
  }
}

/// JAX: `random.core._multivariate_normal`.
private func multivariateBody(
  _ key: NDArray, _ mean: NDArray, _ cov: NDArray, _ shape: Shape?, _ dtype: DType, _ method: String
) throws -> NDArray {
  guard let size = mean.shape.last else {
    throw invalid("multivariate_normal requires mean.ndim >= 1, got mean.ndim == 0")
  }
  guard cov.ndim >= 2 else {
    throw invalid("multivariate_normal requires cov.ndim >= 2, got cov.ndim == \(cov.ndim)")
  }
  guard Array(cov.shape.suffix(2)) == [size, size] else {
    throw invalid(
      "multivariate_normal requires cov.shape == (..., n, n) for n=\(size), but got cov.shape == \(cov.shape).")
  }
  func batch(_ shape: some Collection<Int>) -> NDArray { NDArray(abstract: ShapedArray(Shape(shape), dtype)) }
  let shape = try checkedShape(
    "normal", shape, [batch(mean.shape.dropLast()), batch(cov.shape.dropLast(2))])
  let factor = try squareRoot(of: cov, method)
  let samples = normalSamples(key, shape + [size], dtype)
  return mean + applied(factor, samples)
}

/// A matrix whose product with its transpose is the covariance.
private func squareRoot(of cov: NDArray, _ method: String) throws -> NDArray {
  func scaled(_ vectors: NDArray, _ values: NDArray) -> NDArray {
    vectors * jnp.sqrt(expandedDims(values, [values.ndim - 1]))
  }
  switch method {
  case "cholesky": return cholesky(cov)
  case "svd":
    let parts = jitted("svd", [cov]) { operands in
      let results = bindAll(SVD(computeUV: true, fullMatrices: true), operands)
      return [results[1], results[0], results[2]]
    }
    return parts.count == 3 ? scaled(parts[0], parts[1]) : parts[0]
  case "eigh": throw JAXError(.unsupported("method=\"eigh\""))
  default: throw invalid("method must be one of {'svd', 'eigh', 'cholesky'}")
  }
}

/// The lower factor of a symmetrized matrix (JAX: `jnp.linalg.cholesky`).
private func cholesky(_ x: NDArray) -> NDArray {
  jitted("cholesky", x) { operands in
    let x = operands[0]
    let axes = Array(x.shape.indices)
    let mirrored = bind(Transpose(permutation: axes.dropLast(2) + [x.ndim - 1, x.ndim - 2]), x)
    return jnp.tril(bind(Cholesky(), (x + mirrored) / 2))
  }
}

/// Matrices times vectors (JAX: `einsum('...ij,...j->...i')`).
private func applied(_ matrices: NDArray, _ vectors: NDArray) -> NDArray {
  let last = vectors.ndim - 1
  if matrices.ndim == 2, last == 0 { return jnp.dot(matrices, vectors) }
  if matrices.ndim == 2 { return jnp.tensordot(vectors, matrices, axes: [[last], [1]]) }
  let product = jnp.matmul(matrices, expandedDims(vectors, [last + 1]))
  return bind(Squeeze(dimensions: [product.ndim - 1]), product)
}
