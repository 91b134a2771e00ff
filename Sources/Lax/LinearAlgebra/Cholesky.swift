import JAXBuffers
import JAXCore
import JAXKernels

/// The Cholesky factor of symmetric or Hermitian matrices, whose lower triangle alone is read (JAX:
/// `lax.linalg.cholesky`).
package struct Cholesky: MatrixPrimitive {
  package static let name = "cholesky"
  package init() {}
  package init(reading text: ParameterReader) throws {}

  package func abstractEval(_ operands: [ShapedArray]) throws -> [ShapedArray] {
    let x = try squareMatrices(operands)
    return [ShapedArray(x.shape, x.dtype)]
  }

  package func evaluate(_ operands: [Buffer]) throws -> [Buffer] {
    [try supported(Kernels.cholesky(operands[0]), operands[0])]
  }
}
