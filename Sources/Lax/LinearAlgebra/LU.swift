import JAXBuffers
import JAXCore
import JAXKernels

/// LU with partial pivoting: both factors in one matrix, pivots, and the permutation they amount to (JAX:
/// `lax.linalg.lu`).
package struct LU: MatrixPrimitive {
  package static let name = "lu"
  package init() {}
  package init(reading text: ParameterReader) throws {}
  package var resultCount: Int { 3 }

  package func abstractEval(_ operands: [ShapedArray]) throws -> [ShapedArray] {
    let x = try matrices(operands)
    return [
      ShapedArray(x.shape, x.dtype), ShapedArray(x.batch + [min(x.rows, x.columns)], .int32),
      ShapedArray(x.batch + [x.rows], .int32),
    ]
  }

  package func evaluate(_ operands: [Buffer]) throws -> [Buffer] {
    let result = try supported(Kernels.lu(operands[0]), operands[0])
    return [result.lu, result.pivots, result.permutation]
  }
}

/// The permutation that a sequence of row swaps amounts to (JAX: `lax.linalg.lu_pivots_to_permutation`).
package struct LUPivotsToPermutation: MatrixPrimitive {
  package static let name = "lu_pivots_to_permutation"
  package let permutationSize: Int

  package init(permutationSize: Int) { self.permutationSize = permutationSize }
  package init(reading text: ParameterReader) throws {
    self.init(permutationSize: try text("permutation_size"))
  }
  package var parameters: Parameters { ["permutation_size": permutationSize] }

  package func abstractEval(_ operands: [ShapedArray]) throws -> [ShapedArray] {
    let pivots = try only(operands)
    guard pivots.dtype == .int32 else {
      throw JAXError(.dtypeNotAccepted(pivots.dtype, accepted: "int32"), operation: name)
    }
    guard let count = pivots.shape.last else { throw invalid("needs a vector of pivots, got a scalar") }
    guard permutationSize >= count else {
      throw invalid("cannot order \(permutationSize) rows by \(count) pivots")
    }
    let shape = pivots.shape.dropLast() + [permutationSize]
    try expectSize(Shape(shape), "permutation_size")
    return [ShapedArray(Shape(shape), .int32)]
  }

  package func evaluate(_ operands: [Buffer]) throws -> [Buffer] {
    [Kernels.permutation(ofPivots: operands[0], size: permutationSize)]
  }
}
