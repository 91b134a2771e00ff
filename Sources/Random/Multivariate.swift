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

  /// Orthogonal matrices, of m columns if that is given (JAX: `jax.random.orthogonal`).
  public static func orthogonal(
    _ key: some ArrayLike, _ n: Int, shape: some Collection<Int> = Shape(), dtype: DType? = nil,
    m: Int? = nil
  ) -> NDArray {
    let (shape, columns) = (Shape(shape), m ?? n)
    let dtype = (dtype ?? .defaultFloat).canonical
    return sampling("orthogonal", key, shape + [n, columns], dtype) { key in
      let sizes = [max(n, columns), min(n, columns)]
      let statics = Signature(shape + sizes, dtype, n < columns ? "wide" : "")
      return jitted("_orthogonal", key, statics: statics) { operands in
        let (q, r) = jnp.linalg.qr(normalSamples(operands[0], shape + sizes, dtype))
        let signs = jnp.sign(jnp.diagonal(r, axis1: -2, axis2: -1))
        let x = q * expandedDims(signs, [signs.ndim - 1])
        return n < columns ? jnp.matrixTranspose(x) : x
      }
    }
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
      "multivariate_normal requires cov.shape == (..., n, n) for n=\(size), but got cov.shape == \(cov.shape)."
    )
  }
  func batch(_ shape: some Collection<Int>) -> NDArray { NDArray(abstract: ShapedArray(Shape(shape), dtype)) }
  let shape = try checkedShape(
    "normal", shape, [batch(mean.shape.dropLast()), batch(cov.shape.dropLast(2))])
  let factor = try squareRoot(of: cov, method)
  let samples = normalSamples(key, shape + [size], dtype)
  return mean + jnp.einsum("...ij,...j->...i", factor, samples)
}

/// A matrix whose product with its transpose is the covariance.
private func squareRoot(of cov: NDArray, _ method: String) throws -> NDArray {
  func scaled(_ vectors: NDArray, _ values: NDArray) -> NDArray {
    vectors * jnp.sqrt(expandedDims(values, [values.ndim - 1]))
  }
  switch method {
  case "cholesky": return jnp.linalg.cholesky(cov)
  case "svd":
    let (u, s, _) = jnp.linalg.svd(cov)
    return scaled(u, s)
  case "eigh":
    let (values, vectors) = jnp.linalg.eigh(cov)
    return scaled(vectors, values)
  default: throw invalid("method must be one of {'svd', 'eigh', 'cholesky'}")
  }
}
