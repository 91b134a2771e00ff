import JAXBuffers
import JAXCore
import JAXKernels

extension jax.lax.linalg {
  /// The solutions of triangular systems, `x` with `x a = b` unless `leftSide`
  /// (JAX: `lax.linalg.triangular_solve`).
  public static func triangularSolve(
    _ a: some ArrayLike, _ b: some ArrayLike, leftSide: Bool = false, lower: Bool = false,
    transposeA: Bool = false, conjugateA: Bool = false, unitDiagonal: Bool = false
  ) -> NDArray {
    let (a, b) = (a.asNDArray, b.asNDArray)
    let form = TriangularForm(
      leftSide: leftSide, lower: lower, transpose: transposeA, conjugate: conjugateA && a.dtype.isComplex,
      unitDiagonal: unitDiagonal)
    guard b.ndim == a.ndim - 1 else { return bind(TriangularSolve(form), a, b) }
    let axis = leftSide ? -1 : -2
    let result = bind(TriangularSolve(form), a, jax.lax.expandDims(b, [axis]))
    return result.ndim == a.ndim ? jax.lax.squeeze(result, [axis]) : result
  }

  /// The solutions of tridiagonal systems, from the diagonals below, on and above
  /// (JAX: `lax.linalg.tridiagonal_solve`).
  public static func tridiagonalSolve(
    _ dl: some ArrayLike, _ d: some ArrayLike, _ du: some ArrayLike, _ b: some ArrayLike,
    perturbSingular: Bool = false
  ) -> NDArray {
    let operands = [dl.asNDArray, d.asNDArray, du.asNDArray, b.asNDArray]
    return bindAll(TridiagonalSolve(perturbSingular: perturbSingular), operands)[0]
  }
}
