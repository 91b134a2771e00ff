import JAXBuffers
import JAXCore
import JAXKernels

/// Solves triangular systems (JAX: `lax.linalg.triangular_solve`).
package struct TriangularSolve: MatrixPrimitive {
  package static let name = "triangular_solve"
  package let form: TriangularForm

  package init(_ form: TriangularForm) { self.form = form }

  package init(reading text: ParameterReader) throws {
    self.init(
      TriangularForm(
        leftSide: try text("left_side"), lower: try text("lower"), transpose: try text("transpose_a"),
        conjugate: try text("conjugate_a"), unitDiagonal: try text("unit_diagonal")))
  }

  package var parameters: Parameters {
    [
      "conjugate_a": form.conjugate, "left_side": form.leftSide, "lower": form.lower,
      "transpose_a": form.transpose, "unit_diagonal": form.unitDiagonal,
    ]
  }

  package func abstractEval(_ operands: [ShapedArray]) throws -> [ShapedArray] {
    try expectSameBatch(operands, ranks: [2, 2])
    try expectInexact(operands[0])
    try expectSameDType(operands)
    let (a, b) = (operands[0], operands[1])
    try expectSquare(a)
    guard a.columns == (form.leftSide ? b.rows : b.columns) else {
      throw invalid("incompatible shapes \(a.shape) and \(b.shape)")
    }
    return [ShapedArray(b.shape, b.dtype)]
  }

  package func evaluate(_ operands: [Buffer]) throws -> [Buffer] {
    [try supported(Kernels.triangularSolve(operands[0], operands[1], form), operands[0])]
  }
}

/// Solves tridiagonal systems (JAX: `lax.linalg.tridiagonal_solve`): three diagonals, then the right-hand sides.
package struct TridiagonalSolve: MatrixPrimitive {
  package static let name = "tridiagonal_solve"
  package let perturbSingular: Bool

  package init(perturbSingular: Bool = false) { self.perturbSingular = perturbSingular }
  package init(reading text: ParameterReader) throws {
    self.init(perturbSingular: try text("perturb_singular"))
  }
  package var parameters: Parameters { ["perturb_singular": perturbSingular] }

  package func abstractEval(_ operands: [ShapedArray]) throws -> [ShapedArray] {
    try expectSameBatch(operands, ranks: [1, 1, 1, 2])
    try expectInexact(operands[0])
    try expectSameDType(operands)
    let b = operands[3]
    guard operands[..<3].allSatisfy({ $0.shape == Shape(b.shape.dropLast()) }) else {
      throw invalid("needs three diagonals of length \(b.rows), got \(operands[..<3].map(\.shape))")
    }
    return [ShapedArray(b.shape, b.dtype)]
  }

  package func evaluate(_ operands: [Buffer]) throws -> [Buffer] {
    if perturbSingular { throw unsupported("perturb_singular=True") }
    let result = Kernels.tridiagonalSolve(
      lower: operands[0], diagonal: operands[1], upper: operands[2], operands[3])
    return [try supported(result, operands[3])]
  }
}
