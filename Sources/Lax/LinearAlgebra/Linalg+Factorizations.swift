import JAXBuffers
import JAXCore
import JAXKernels

extension jax.lax.linalg {
  /// How eigenvalues are found; a CPU has LAPACK alone (JAX: `lax.linalg.EigImplementation`).
  public enum EigImplementation: String, Hashable, Sendable {
    /// On GPUs.
    case cusolver = "EigImplementation.CUSOLVER"
    /// On GPUs.
    case magma = "EigImplementation.MAGMA"
    /// On CPUs.
    case lapack = "EigImplementation.LAPACK"
  }

  /// How eigenvalues of symmetric matrices are found; a CPU has QR alone
  /// (JAX: `lax.linalg.EighImplementation`).
  public enum EighImplementation: String, Hashable, Sendable {
    /// By tridiagonal form.
    case qr = "EighImplementation.QR"
    /// By rotations, on accelerators.
    case jacobi = "EighImplementation.JACOBI"
    /// By polar decompositions, on accelerators.
    case qdwh = "EighImplementation.QDWH"
  }

  /// How singular values are found (JAX: `lax.linalg.SvdAlgorithm`).
  public enum SvdAlgorithm: String, Hashable, Sendable {
    /// The platform's choice.
    case `default` = "SvdAlgorithm.DEFAULT"
    /// By bidiagonal form and QR.
    case qr = "SvdAlgorithm.QR"
    /// By rotations, on accelerators.
    case jacobi = "SvdAlgorithm.JACOBI"
    /// By polar decompositions, on accelerators.
    case polar = "SvdAlgorithm.POLAR"
    /// By bidiagonal form and division into halves.
    case divideAndConquer = "SvdAlgorithm.DIVIDE_AND_CONQUER"
  }

  /// The lower Cholesky factor of symmetric or Hermitian matrices (JAX: `lax.linalg.cholesky`).
  public static func cholesky(_ x: some ArrayLike, symmetrizeInput: Bool = true) -> NDArray {
    let x = x.asNDArray
    return checked("cholesky", x) {
      try Cholesky().check([x])
      return lowerTriangle(bind(Cholesky(), symmetrizeInput ? symmetrized(x) : x))
    }
  }

  /// Both factors of PA = LU in one matrix, the pivots, and the permutation they amount to
  /// (JAX: `lax.linalg.lu`).
  public static func lu(_ x: some ArrayLike) -> (NDArray, NDArray, NDArray) {
    let results = bindAll(LU(), [x.asNDArray])
    return (results[0], results[1], results[2])
  }

  /// The permutation that a sequence of row swaps amounts to (JAX: `lax.linalg.lu_pivots_to_permutation`).
  public static func luPivotsToPermutation(_ pivots: some ArrayLike, _ permutationSize: Int) -> NDArray {
    bind(LUPivotsToPermutation(permutationSize: permutationSize), pivots.asNDArray)
  }

  /// Q and R (JAX: `lax.linalg.qr`).
  public static func qr(_ x: some ArrayLike, fullMatrices: Bool = true) -> (NDArray, NDArray) {
    let results = bindAll(QR(pivoting: false, fullMatrices: fullMatrices), [x.asNDArray])
    return (results[0], results[1])
  }

  /// Q, R and, with pivoting, the order of the columns (JAX: `lax.linalg.qr`).
  public static func qr(_ x: some ArrayLike, pivoting: Bool, fullMatrices: Bool = true) -> [NDArray] {
    bindAll(QR(pivoting: pivoting, fullMatrices: fullMatrices), [x.asNDArray])
  }

  /// The product of the reflectors of a QR factorization (JAX: `lax.linalg.householder_product`).
  public static func householderProduct(_ a: some ArrayLike, _ taus: some ArrayLike) -> NDArray {
    bind(HouseholderProduct(), a.asNDArray, taus.asNDArray)
  }

  /// A matrix multiplied by the product of reflectors (JAX: `lax.linalg.ormqr`).
  public static func ormqr(
    _ a: some ArrayLike, _ taus: some ArrayLike, _ c: some ArrayLike, left: Bool = true,
    transpose: Bool = false
  ) -> NDArray {
    bind(Ormqr(left: left, transpose: transpose), a.asNDArray, taus.asNDArray, c.asNDArray)
  }

  /// Left singular vectors, singular values in falling order, and adjoint right singular vectors
  /// (JAX: `lax.linalg.svd`).
  public static func svd(
    _ x: some ArrayLike, fullMatrices: Bool = true, algorithm: SvdAlgorithm? = nil
  ) -> (NDArray, NDArray, NDArray) {
    let primitive = SVD(computeUV: true, fullMatrices: fullMatrices, algorithm: algorithm?.rawValue)
    let results = bindAll(primitive, [x.asNDArray])
    return (results[1], results[0], results[2])
  }

  /// Singular values in falling order, between their vectors if these are asked for (JAX: `lax.linalg.svd`).
  public static func svd(
    _ x: some ArrayLike, fullMatrices: Bool = true, computeUv: Bool, algorithm: SvdAlgorithm? = nil
  ) -> [NDArray] {
    let primitive = SVD(computeUV: computeUv, fullMatrices: fullMatrices, algorithm: algorithm?.rawValue)
    let results = bindAll(primitive, [x.asNDArray])
    return computeUv ? [results[1], results[0], results[2]] : results
  }

  /// Half the sum of square matrices and their adjoints (JAX: `symmetrize`).
  static func symmetrized(_ x: NDArray) -> NDArray {
    jax.lax.div(jax.lax.add(x, adjoint(x)), scalar(2, like: x))
  }
}
