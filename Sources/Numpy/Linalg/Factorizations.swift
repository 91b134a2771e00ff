import JAXBuffers
import JAXControl
import JAXCore
import JAXLax

extension jax.numpy.linalg {
  /// The triangular root of positive definite matrices (JAX: `jnp.linalg.cholesky`).
  public static func cholesky(
    _ a: some ArrayLike, upper: Bool = false, symmetrizeInput: Bool = true
  ) -> NDArray {
    jitted("cholesky", a.asNDArray, statics: [upper, symmetrizeInput]) { operands in
      let x = promoteDTypes(operands, .inexact)[0]
      let root = lowerTriangle(bind(Cholesky(), symmetrizeInput ? symmetrized(x) : x))
      return upper ? adjoint(root) : root
    }
  }

  /// Orthonormal columns and a triangular matrix whose product is the array; `mode` "complete" gives square ones
  /// (JAX: `jnp.linalg.qr`).
  public static func qr(_ a: some ArrayLike, mode: String = "reduced") -> (Q: NDArray, R: NDArray) {
    let results = jitted("qr", [a.asNDArray], statics: mode) { operands in
      let x = promoteDTypes(operands, .inexact)[0]
      switch mode {
      case "raw":
        let raw = bindAll(Geqrf(), [x])
        return [jnp.matrixTranspose(raw[0]), raw[1]]
      case "reduced", "full", "complete":
        return bindAll(QR(pivoting: false, fullMatrices: mode == "complete"), [x])
      default: throw invalid("Unsupported QR decomposition mode '\(mode)'")
      }
    }
    return (results[0], results.last ?? results[0])
  }

  /// Singular vectors and values: `a = U S Vh` (JAX: `jnp.linalg.svd`).
  public static func svd(
    _ a: some ArrayLike, fullMatrices: Bool = true
  ) -> (U: NDArray, S: NDArray, Vh: NDArray) {
    let results = jitted("svd", [a.asNDArray], statics: fullMatrices) { operands in
      let x = promoteDTypes(operands, .inexact)[0]
      let found = bindAll(SVD(computeUV: true, fullMatrices: fullMatrices), [x])
      return [found[1], found[0], found[2]]
    }
    guard results.count == 3 else { return (results[0], results[0], results[0]) }
    return (results[0], results[1], results[2])
  }

  /// Singular values alone (JAX: `jnp.linalg.svd` with `compute_uv=False`).
  public static func svd(_ a: some ArrayLike, fullMatrices: Bool = true, computeUv: Bool) -> NDArray {
    jitted("svd", a.asNDArray, statics: "values") { operands in
      bindAll(SVD(computeUV: false, fullMatrices: fullMatrices), promoteDTypes(operands, .inexact))[0]
    }
  }

  /// Singular values in falling order (JAX: `jnp.linalg.svdvals`).
  public static func svdvals(_ x: some ArrayLike) -> NDArray { svd(x, computeUv: false) }

  /// Eigenvalues, rising, and eigenvectors of symmetric or Hermitian matrices (JAX: `jnp.linalg.eigh`).
  public static func eigh(
    _ a: some ArrayLike, UPLO: String? = nil, symmetrizeInput: Bool = true
  ) -> (eigenvalues: NDArray, eigenvectors: NDArray) {
    let results = jitted("eigh", [a.asNDArray], statics: "\(UPLO ?? "") \(symmetrizeInput)") { operands in
      guard UPLO == nil || UPLO == "L" || UPLO == "U" else {
        throw invalid("UPLO must be one of None, 'L', or 'U', got \(UPLO ?? "")")
      }
      let x = promoteDTypes(operands, .inexact)[0]
      let found = bindAll(Eigh(lower: UPLO != "U"), [symmetrizeInput ? symmetrized(x) : x])
      return [found[1], found[0]]
    }
    return (results[0], results.last ?? results[0])
  }

  /// Eigenvalues of symmetric or Hermitian matrices (JAX: `jnp.linalg.eigvalsh`).
  public static func eigvalsh(_ a: some ArrayLike, UPLO: String? = "L", symmetrizeInput: Bool = true)
    -> NDArray
  {
    jitted("eigvalsh", a.asNDArray, statics: "\(UPLO ?? "") \(symmetrizeInput)") { operands in
      eigh(promoteDTypes(operands, .inexact)[0], UPLO: UPLO, symmetrizeInput: symmetrizeInput).eigenvalues
    }
  }

  /// Eigenvalues and right eigenvectors of any square matrices (JAX: `jnp.linalg.eig`).
  public static func eig(_ a: some ArrayLike) -> (eigenvalues: NDArray, eigenvectors: NDArray) {
    let x = promoteDTypes([a.asNDArray], .inexact)[0]
    let results = bindAll(Eig(left: false, right: true), [x])
    return (results[0], results[1])
  }

  /// Eigenvalues of any square matrices (JAX: `jnp.linalg.eigvals`).
  public static func eigvals(_ a: some ArrayLike) -> NDArray {
    jitted("eigvals", a.asNDArray) { operands in
      bindAll(Eig(left: false, right: false), promoteDTypes(operands, .inexact))[0]
    }
  }

  /// How many singular values are not negligible (JAX: `jnp.linalg.matrix_rank`).
  public static func matrixRank(_ M: some ArrayLike, rtol: (any ArrayLike)? = nil) -> NDArray {
    let operands = [M.asNDArray] + (rtol.map { [$0.asNDArray] } ?? [])
    return jitted("matrix_rank", operands) { operands in
      let x = promoteDTypes([operands[0]], .inexact)[0]
      if x.ndim < 2 { return [convert(jnp.any(x .!= 0), to: .int32)] }
      let values = svd(x, fullMatrices: false, computeUv: false)
      let size = Double(Swift.max(x.shape[x.ndim - 1], x.shape[x.ndim - 2]))
      let largest = jnp.max(values, axis: -1)
      let limit =
        operands.count > 1
        ? operands[1] : jnp.multiply(jnp.multiply(largest, size), epsilon(values.dtype))
      return [jnp.sum(values .> jnp.expandDims(limit, limit.ndim), axis: -1)]
    }[0]
  }
}

/// The distance from one to the next number (JAX: `jnp.finfo(dtype).eps`).
func epsilon(_ dtype: DType) -> Double {
  switch dtype.real {
  case .float64: 0x1p-52
  case .float16: 0x1p-10
  case .bfloat16: 0x1p-7
  default: 0x1p-23
  }
}

/// The matrices with zeros above the diagonal (JAX: `lax.linalg._tril`).
private func lowerTriangle(_ x: NDArray) -> NDArray {
  let shape = Shape(x.shape.suffix(2))
  let rows = bind(Add(), iota(.int32, shape), scalar(0, .int32))
  let mask = bind(GreaterOrEqual(), rows, iota(.int32, shape, axis: 1))
  let spread = broadcastInDim(mask, x.shape, [x.ndim - 2, x.ndim - 1])
  return selected(spread, x, filled(like: x, 0))
}

/// The conjugate transpose.
func adjoint(_ x: NDArray) -> NDArray { jnp.conj(jnp.matrixTranspose(x)) }

/// The mean of the matrices and their adjoints (JAX: `lax.linalg.symmetrize`).
func symmetrized(_ x: NDArray) -> NDArray { jnp.divide(jnp.add(x, adjoint(x)), 2) }
