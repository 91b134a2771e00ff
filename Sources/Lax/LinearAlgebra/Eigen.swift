import JAXBuffers
import JAXCore
import JAXKernels

/// Eigenvectors and eigenvalues of symmetric or Hermitian matrices, in rising order (JAX: `lax.linalg.eigh`).
package struct Eigh: MatrixPrimitive {
  package static let name = "eigh"
  package let lower: Bool
  /// LAPACK sorts in any case.
  package let sortEigenvalues: Bool
  package let subsetByIndex: [Int]?
  package let algorithm: String?

  package init(
    lower: Bool, sortEigenvalues: Bool = true, subsetByIndex: [Int]? = nil, algorithm: String? = nil
  ) {
    self.lower = lower
    self.sortEigenvalues = sortEigenvalues
    self.subsetByIndex = subsetByIndex
    self.algorithm = algorithm
  }

  package init(reading text: ParameterReader) throws {
    self.init(
      lower: try text("lower"), sortEigenvalues: try text("sort_eigenvalues"),
      subsetByIndex: try text("subset_by_index"), algorithm: try text("algorithm"))
  }

  package var parameters: Parameters {
    [
      "algorithm": algorithm, "lower": lower, "sort_eigenvalues": sortEigenvalues,
      "subset_by_index": subsetByIndex,
    ]
  }

  package var resultCount: Int { 2 }

  package func abstractEval(_ operands: [ShapedArray]) throws -> [ShapedArray] {
    let x = try squareMatrices(operands)
    if let subset = subsetByIndex, subset != [0, x.rows] {
      throw unsupported("a subset of eigenvalues, which JAX has on TPUs only,")
    }
    return [ShapedArray(x.shape, x.dtype), ShapedArray(x.batch + [x.rows], x.dtype.real)]
  }

  package func evaluate(_ operands: [Buffer]) throws -> [Buffer] {
    let known = [nil, "EighImplementation.QR"]
    guard known.contains(algorithm) else { throw unsupported("algorithm=\(algorithm ?? "None")") }
    let result = try supported(Kernels.eigh(operands[0], lower: lower), operands[0])
    return [result.vectors, result.values]
  }
}

/// Eigenvalues and eigenvectors of any square matrices (JAX: `lax.linalg.eig`).
package struct Eig: MatrixPrimitive {
  package static let name = "eig"
  package let left: Bool
  package let right: Bool
  /// Whether JAX would differentiate the eigenvectors.
  package let derivatives: Bool
  package let implementation: String?

  package init(left: Bool, right: Bool, derivatives: Bool = false, implementation: String? = nil) {
    self.left = left
    self.right = right
    self.derivatives = derivatives
    self.implementation = implementation
  }

  package init(reading text: ParameterReader) throws {
    self.init(
      left: try text("compute_left_eigenvectors"), right: try text("compute_right_eigenvectors"),
      derivatives: try text("enable_eigvec_derivs"), implementation: try text("implementation"))
  }

  package var parameters: Parameters {
    [
      "compute_left_eigenvectors": left, "compute_right_eigenvectors": right,
      "enable_eigvec_derivs": derivatives,
      "implementation": implementation,
    ]
  }

  package var resultCount: Int { 1 + (left ? 1 : 0) + (right ? 1 : 0) }

  package func abstractEval(_ operands: [ShapedArray]) throws -> [ShapedArray] {
    let x = try squareMatrices(operands)
    let dtype: DType = x.dtype.real == .float64 ? .complex128 : .complex64
    let vectors = [ShapedArray](repeating: ShapedArray(x.shape, dtype), count: resultCount - 1)
    return [ShapedArray(x.batch + [x.rows], dtype)] + vectors
  }

  package func evaluate(_ operands: [Buffer]) throws -> [Buffer] {
    let known = [nil, "EigImplementation.LAPACK"]
    guard known.contains(implementation) else {
      throw unsupported("implementation=\(implementation ?? "None")")
    }
    return try supported(Kernels.eig(operands[0], left: left, right: right), operands[0])
  }
}

/// The Schur form of square matrices (JAX: `lax.linalg.schur`).
package struct Schur: MatrixPrimitive {
  package static let name = "schur"
  package let vectors: Bool

  package init(vectors: Bool) { self.vectors = vectors }

  /// JAX refuses to sort eigenvalues when it runs, so only texts that do not are read.
  package init(reading text: ParameterReader) throws {
    let sorts: Bool = try text("sort_eig_vals")
    let selects: ParameterValue = try text("select_callable")
    guard !sorts, selects == .none else {
      throw JAXError(.badParameter("sort_eig_vals", "\(sorts)"), operation: Self.name)
    }
    self.init(vectors: try text("compute_schur_vectors"))
  }

  package var parameters: Parameters {
    ["compute_schur_vectors": vectors, "select_callable": nil as String?, "sort_eig_vals": false]
  }

  package var resultCount: Int { vectors ? 2 : 1 }

  package func abstractEval(_ operands: [ShapedArray]) throws -> [ShapedArray] {
    let x = try squareMatrices(operands)
    return [ShapedArray](repeating: ShapedArray(x.shape, x.dtype), count: resultCount)
  }

  package func evaluate(_ operands: [Buffer]) throws -> [Buffer] {
    try supported(Kernels.schur(operands[0], vectors: vectors), operands[0])
  }
}

/// Upper Hessenberg form with the reflectors that lead to it (JAX: `lax.linalg.hessenberg`).
package struct Hessenberg: MatrixPrimitive {
  package static let name = "hessenberg"
  package init() {}
  package init(reading text: ParameterReader) throws {}
  package var resultCount: Int { 2 }

  package func abstractEval(_ operands: [ShapedArray]) throws -> [ShapedArray] {
    let x = try squareMatrices(operands)
    guard x.rows > 0 else { throw invalid("needs at least one row, got shape \(x.shape)") }
    return [ShapedArray(x.shape, x.dtype), ShapedArray(x.batch + [x.rows - 1], x.dtype)]
  }

  package func evaluate(_ operands: [Buffer]) throws -> [Buffer] {
    let result = try supported(Kernels.hessenberg(operands[0]), operands[0])
    return [result.reflectors, result.factors]
  }
}

/// The tridiagonal form of symmetric or Hermitian matrices with the reflectors that lead to it (JAX:
/// `lax.linalg.tridiagonal`).
package struct Tridiagonal: MatrixPrimitive {
  package static let name = "tridiagonal"
  package let lower: Bool
  package init(lower: Bool) { self.lower = lower }
  package init(reading text: ParameterReader) throws { self.init(lower: try text("lower")) }
  package var parameters: Parameters { ["lower": lower] }
  package var resultCount: Int { 4 }

  package func abstractEval(_ operands: [ShapedArray]) throws -> [ShapedArray] {
    let x = try squareMatrices(operands)
    guard x.rows > 0 else { throw invalid("needs at least one row, got shape \(x.shape)") }
    let beside = x.batch + [x.rows - 1]
    return [
      ShapedArray(x.shape, x.dtype), ShapedArray(x.batch + [x.rows], x.dtype.real),
      ShapedArray(beside, x.dtype.real), ShapedArray(beside, x.dtype),
    ]
  }

  package func evaluate(_ operands: [Buffer]) throws -> [Buffer] {
    try supported(Kernels.tridiagonal(operands[0], lower: lower), operands[0])
  }
}
