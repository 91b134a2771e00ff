import JAXBuffers
import JAXCore
import JAXKernels

extension jax.lax.linalg {
  /// Eigenvalues, then left and right eigenvectors as asked for (JAX: `lax.linalg.eig`).
  public static func eig(
    _ x: some ArrayLike, computeLeftEigenvectors: Bool = true, computeRightEigenvectors: Bool = true,
    enableEigvecDerivs: Bool = false, implementation: EigImplementation? = nil
  ) -> [NDArray] {
    let primitive = Eig(
      left: computeLeftEigenvectors, right: computeRightEigenvectors, derivatives: enableEigvecDerivs,
      implementation: implementation?.rawValue)
    return bindAll(primitive, [x.asNDArray])
  }

  /// Eigenvectors and eigenvalues, in rising order, of symmetric or Hermitian matrices
  /// (JAX: `lax.linalg.eigh`).
  public static func eigh(
    _ x: some ArrayLike, lower: Bool = true, symmetrizeInput: Bool = true, sortEigenvalues: Bool = true,
    implementation: EighImplementation? = nil
  ) -> (NDArray, NDArray) {
    let primitive = Eigh(
      lower: lower, sortEigenvalues: sortEigenvalues, algorithm: implementation?.rawValue)
    let x = x.asNDArray
    // A mistake is reported as the primitive's own, not as that of an operation before it.
    let isSquare = (try? primitive.check([x])) != nil
    let results = bindAll(primitive, [symmetrizeInput && isSquare ? symmetrized(x) : x])
    return (results[0], results[1])
  }

  /// The Schur form of square matrices and its vectors (JAX: `lax.linalg.schur`).
  public static func schur(_ x: some ArrayLike) -> (NDArray, NDArray) {
    let results = bindAll(Schur(vectors: true), [x.asNDArray])
    return (results[0], results[1])
  }

  /// The Schur form of square matrices, and its vectors if they are asked for (JAX: `lax.linalg.schur`).
  public static func schur(_ x: some ArrayLike, computeSchurVectors: Bool) -> [NDArray] {
    bindAll(Schur(vectors: computeSchurVectors), [x.asNDArray])
  }

  /// Upper Hessenberg form with the reflectors that lead to it, and their factors
  /// (JAX: `lax.linalg.hessenberg`).
  public static func hessenberg(_ a: some ArrayLike) -> (NDArray, NDArray) {
    let results = bindAll(Hessenberg(), [a.asNDArray])
    return (results[0], results[1])
  }

  /// The tridiagonal form of symmetric or Hermitian matrices: the reflectors that lead to it, the diagonal, what is
  /// beside it, and the reflectors' factors (JAX: `lax.linalg.tridiagonal`).
  public static func tridiagonal(
    _ a: some ArrayLike, lower: Bool = true
  ) -> (NDArray, NDArray, NDArray, NDArray) {
    let results = bindAll(Tridiagonal(lower: lower), [a.asNDArray])
    return (results[0], results[1], results[2], results[3])
  }
}
