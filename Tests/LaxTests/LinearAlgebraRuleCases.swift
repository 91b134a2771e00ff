import JAXBuffers
import JAXControl
import JAXCore
import JAXLax

private typealias linalg = jax.lax.linalg

/// 1, 1.5, 2 … as in the script.
private func reals(_ shape: Shape) -> NDArray {
  NDArray(Buffer((0..<shape.elementCount).map { 1 + Float($0) / 2 }, shape: shape))
}

private func all(_ results: (NDArray, NDArray)) -> [NDArray] { [results.0, results.1] }
private func all(_ results: (NDArray, NDArray, NDArray)) -> [NDArray] { [results.0, results.1, results.2] }

private func transposedSolve(lower: Bool, left: Bool) -> RuleCase {
  let name = "lower=\(lower ? "True" : "False") left=\(left ? "True" : "False")"
  return .transpose("triangular_solve " + name, [false, true]) {
    [linalg.triangularSolve($0[0], $0[1], leftSide: left, lower: lower)]
  }
}

let linearAlgebraCases: [RuleCase] = [
  transposedSolve(lower: true, left: true), transposedSolve(lower: true, left: false),
  transposedSolve(lower: false, left: true), transposedSolve(lower: false, left: false),
  .vmap("cholesky", [1]) { [linalg.cholesky($0[0])] },
  .vmap("triangular_solve", [0, nil]) { [linalg.triangularSolve($0[0], $0[1], leftSide: true, lower: true)] },
  .vmap("triangular_solve right", [nil, 0]) {
    [linalg.triangularSolve($0[0], $0[1], leftSide: true, transposeA: true)]
  },
  .vmap("lu", [0]) { all(linalg.lu($0[0])) },
  .vmap("eigh", [2]) { all(linalg.eigh($0[0])) },
  RuleCase("cholesky") { [linalg.cholesky($0[0])] },
  RuleCase("cholesky batch") { [linalg.cholesky($0[0], symmetrizeInput: false)] },
  RuleCase("eigh") { [linalg.eigh($0[0], lower: false).1] },
  RuleCase("triangular_solve vector") { [linalg.triangularSolve($0[0], $0[1], leftSide: true, lower: true)] },
  RuleCase("triangular_solve row") { [linalg.triangularSolve($0[0], $0[1])] },
  RuleCase("qr") { all(linalg.qr($0[0], fullMatrices: false)) },
  RuleCase("svd") { [linalg.svd($0[0], fullMatrices: false).1] },
  RuleCase("svd values") { linalg.svd($0[0], computeUv: false) },
  RuleCase("eig") { [linalg.eig($0[0], computeLeftEigenvectors: false)[0]] },
  RuleCase("lu") { all(linalg.lu($0[0])) },
  RuleCase("hessenberg") { all(linalg.hessenberg($0[0])) },
  RuleCase("tridiagonal") {
    let (reflectors, diagonal, beside, factors) = linalg.tridiagonal($0[0])
    return [reflectors, diagonal, beside, factors]
  },
  RuleCase("householder_product") { [linalg.householderProduct($0[0], $0[1])] },
  RuleCase("schur") { [linalg.schur($0[0]).0] },
  RuleCase("tridiagonal_solve") { [linalg.tridiagonalSolve($0[0], $0[1], $0[2], $0[3])] },
]

private func gradients(_ name: String, _ function: @escaping @Sendable (NDArray) -> NDArray) -> [RuleCase] {
  [.jvp(name) { [function($0[0])] }, .vjp(name) { [function($0[0])] }]
}

private let factors: [[RuleCase]] = [
  gradients("cholesky") { linalg.cholesky($0) },
  gradients("cholesky complex") { linalg.cholesky($0) },
  gradients("lu") { linalg.lu($0).0 },
  gradients("lu tall") { linalg.lu($0).0 },
  gradients("lu wide") { linalg.lu($0).0 },
  gradients("qr") { linalg.qr($0, fullMatrices: false).1 },
  gradients("qr wide") { linalg.qr($0).1 },
  gradients("qr complex") { linalg.qr($0).1 },
]

private let spectra: [[RuleCase]] = [
  gradients("eigh") { linalg.eigh($0).1 },
  gradients("eigh vectors") {
    let vectors = linalg.eigh($0).0
    return lax.mul(vectors, vectors)
  },
  gradients("eig") {
    let values = linalg.eig($0, computeLeftEigenvectors: false, computeRightEigenvectors: false)
    return lax.reduceSum(values[0], axes: [0])
  },
  gradients("svd") { linalg.svd($0, computeUv: false)[0] },
  gradients("svd thin") {
    let (u, s, v) = linalg.svd($0, fullMatrices: false)
    let scaled = lax.mul(u, lax.broadcastInDim(s, u.shape, [1]))
    return lax.mul(lax.dot(scaled, v), lax.dot(u, v))
  },
]

private let systems: [[RuleCase]] = [
  gradients("triangular_solve") { linalg.triangularSolve($0, reals([3, 2]), leftSide: true, lower: true) },
  gradients("triangular_solve unit") {
    linalg.triangularSolve($0, reals([2, 3]), transposeA: true, unitDiagonal: true)
  },
  gradients("tridiagonal_solve") { linalg.tridiagonalSolve($0, lax.add($0, 9), $0, reals([3, 2])) },
]

let gradientCases = (factors + spectra + systems + [transformCases]).flatMap { $0 }

private func transform(_ kind: lax.FftType, _ lengths: [Int]) -> RuleCase.Function {
  { [lax.fft($0[0], kind, lengths)] }
}

private let transformCases: [RuleCase] = [
  .vmap("fft", [1], transform("fft", [4])), .jvp("rfft", transform("rfft", [3, 4])),
  .jvp("irfft", transform("irfft", [3, 6])), .vjp("fft (3, 4)", transform("fft", [3, 4])),
  .vjp("ifft (4,)", transform("ifft", [4])), .vjp("rfft (3, 4)", transform("rfft", [3, 4])),
  .vjp("rfft (5,)", transform("rfft", [5])), .vjp("irfft (3, 6)", transform("irfft", [3, 6])),
  .vjp("irfft (7,)", transform("irfft", [7])), RuleCase("fft", transform("fft", [3, 4])),
  RuleCase("rfft", transform("RFFT", [4])),
]
