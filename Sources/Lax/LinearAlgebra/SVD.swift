import JAXBuffers
import JAXCore
import JAXKernels

/// Singular values in falling order, with or without their vectors (JAX: `lax.linalg.svd`).
package struct SVD: MatrixPrimitive {
  package static let name = "svd"
  package let computeUV: Bool
  package let fullMatrices: Bool
  package let subsetByIndex: [Int]?
  package let algorithm: String?

  package init(computeUV: Bool, fullMatrices: Bool, subsetByIndex: [Int]? = nil, algorithm: String? = nil) {
    self.computeUV = computeUV
    self.fullMatrices = fullMatrices
    self.subsetByIndex = subsetByIndex
    self.algorithm = algorithm
  }

  package init(reading text: ParameterReader) throws {
    self.init(
      computeUV: try text("compute_uv"), fullMatrices: try text("full_matrices"),
      subsetByIndex: try text("subset_by_index"), algorithm: try text("algorithm"))
  }

  package var parameters: Parameters {
    [
      "algorithm": algorithm, "compute_uv": computeUV, "full_matrices": fullMatrices,
      "subset_by_index": subsetByIndex,
    ]
  }

  package var resultCount: Int { computeUV ? 3 : 1 }

  package func abstractEval(_ operands: [ShapedArray]) throws -> [ShapedArray] {
    let x = try matrices(operands)
    let k = min(x.rows, x.columns)
    if let subset = subsetByIndex, subset != [0, k] {
      throw unsupported("a subset of singular values, which JAX has on TPUs only,")
    }
    let values = ShapedArray(x.batch + [k], x.dtype.real)
    guard computeUV else { return [values] }
    return [
      values, ShapedArray(x.batch + [x.rows, fullMatrices ? x.rows : k], x.dtype),
      ShapedArray(x.batch + [fullMatrices ? x.columns : k, x.columns], x.dtype),
    ]
  }

  package func evaluate(_ operands: [Buffer]) throws -> [Buffer] {
    let known = [nil, "SvdAlgorithm.DEFAULT", "SvdAlgorithm.QR", "SvdAlgorithm.DIVIDE_AND_CONQUER"]
    guard known.contains(algorithm) else { throw unsupported("algorithm=\(algorithm ?? "None")") }
    let result = Kernels.svd(
      operands[0], !computeUV ? .none : fullMatrices ? .all : .thin, byQR: algorithm == "SvdAlgorithm.QR")
    return try supported(result, operands[0])
  }
}
