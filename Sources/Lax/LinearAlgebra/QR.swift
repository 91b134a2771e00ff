import JAXBuffers
import JAXCore
import JAXKernels

/// QR, with or without column pivots (JAX: `lax.linalg.qr`).
package struct QR: MatrixPrimitive {
  package static let name = "qr"
  package let pivoting: Bool
  package let fullMatrices: Bool
  /// Which library a GPU would use.
  package let useMagma: ParameterValue

  package init(pivoting: Bool, fullMatrices: Bool, useMagma: ParameterValue = .none) {
    self.pivoting = pivoting
    self.fullMatrices = fullMatrices
    self.useMagma = useMagma
  }

  package init(reading text: ParameterReader) throws {
    self.init(
      pivoting: try text("pivoting"), fullMatrices: try text("full_matrices"), useMagma: try text("use_magma")
    )
  }

  package var parameters: Parameters {
    ["full_matrices": fullMatrices, "pivoting": pivoting, "use_magma": useMagma]
  }

  package var resultCount: Int { pivoting ? 3 : 2 }

  package func abstractEval(_ operands: [ShapedArray]) throws -> [ShapedArray] {
    let x = try matrices(operands)
    let k = fullMatrices ? x.rows : min(x.rows, x.columns)
    let factors = [
      ShapedArray(x.batch + [x.rows, k], x.dtype), ShapedArray(x.batch + [k, x.columns], x.dtype),
    ]
    return factors + (pivoting ? [ShapedArray(x.batch + [x.columns], .int32)] : [])
  }

  package func evaluate(_ operands: [Buffer]) throws -> [Buffer] {
    try supported(Kernels.qr(operands[0], pivoting: pivoting, full: fullMatrices), operands[0])
  }
}

/// R and the reflectors whose product is Q (JAX: `geqrf`).
package struct Geqrf: MatrixPrimitive {
  package static let name = "geqrf"
  package init() {}
  package init(reading text: ParameterReader) throws {}
  package var resultCount: Int { 2 }

  package func abstractEval(_ operands: [ShapedArray]) throws -> [ShapedArray] {
    let x = try matrices(operands)
    return [ShapedArray(x.shape, x.dtype), ShapedArray(x.batch + [min(x.rows, x.columns)], x.dtype)]
  }

  package func evaluate(_ operands: [Buffer]) throws -> [Buffer] {
    let result = try supported(Kernels.geqrf(operands[0]), operands[0])
    return [result.reflectors, result.factors]
  }
}

/// R, column pivots that count from 1, and the reflectors whose product is Q (JAX: `geqp3`).
package struct Geqp3: MatrixPrimitive {
  package static let name = "geqp3"
  package let useMagma: ParameterValue
  package init(useMagma: ParameterValue = .none) { self.useMagma = useMagma }
  package init(reading text: ParameterReader) throws { self.init(useMagma: try text("use_magma")) }
  package var parameters: Parameters { ["use_magma": useMagma] }
  package var resultCount: Int { 3 }

  package func abstractEval(_ operands: [ShapedArray]) throws -> [ShapedArray] {
    try expectSameBatch(operands, ranks: [2, 1])
    let (x, pivots) = (operands[0], operands[1])
    try expectInexact(x)
    guard pivots.dtype == .int32, pivots.shape.last == x.columns else {
      throw invalid("needs an int32 pivot for each of \(x.columns) columns, got \(pivots)")
    }
    return [
      ShapedArray(x.shape, x.dtype), ShapedArray(pivots.shape, .int32),
      ShapedArray(x.batch + [min(x.rows, x.columns)], x.dtype),
    ]
  }

  package func evaluate(_ operands: [Buffer]) throws -> [Buffer] {
    let result = try supported(Kernels.geqp3(operands[0], operands[1]), operands[0])
    return [result.reflectors, result.pivots, result.factors]
  }
}

/// The first columns of the product of reflectors (JAX: `lax.linalg.householder_product`).
package struct HouseholderProduct: MatrixPrimitive {
  package static let name = "householder_product"
  package init() {}
  package init(reading text: ParameterReader) throws {}

  package func abstractEval(_ operands: [ShapedArray]) throws -> [ShapedArray] {
    try expectSameBatch(operands, ranks: [2, 1])
    let x = operands[0]
    try expectInexact(x)
    try expectSameDType(operands)
    guard x.rows >= x.columns else {
      throw invalid("needs at least as many rows as columns, got shape \(x.shape)")
    }
    guard operands[1].shape[operands[1].shape.rank - 1] <= x.columns else {
      throw invalid("has more factors than columns: \(operands[1].shape) for \(x.shape)")
    }
    return [ShapedArray(x.shape, x.dtype)]
  }

  package func evaluate(_ operands: [Buffer]) throws -> [Buffer] {
    [try supported(Kernels.householderProduct(operands[0], operands[1]), operands[0])]
  }
}

/// A matrix multiplied by the product of reflectors (JAX: `lax.linalg.ormqr`).
package struct Ormqr: MatrixPrimitive {
  package static let name = "ormqr"
  package let left: Bool
  package let transpose: Bool

  package init(left: Bool, transpose: Bool) {
    self.left = left
    self.transpose = transpose
  }

  package init(reading text: ParameterReader) throws {
    self.init(left: try text("left"), transpose: try text("transpose"))
  }

  package var parameters: Parameters { ["left": left, "transpose": transpose] }

  package func abstractEval(_ operands: [ShapedArray]) throws -> [ShapedArray] {
    try expectSameBatch(operands, ranks: [2, 1, 2])
    try expectInexact(operands[0])
    try expectSameDType(operands)
    let (a, c) = (operands[0], operands[2])
    let factors = operands[1].shape[operands[1].shape.rank - 1]
    guard (left ? c.rows : c.columns) == a.rows, factors <= min(a.rows, a.columns) else {
      throw invalid(
        "cannot multiply shape \(c.shape) by reflectors \(a.shape) with factors \(operands[1].shape)")
    }
    return [ShapedArray(c.shape, c.dtype)]
  }

  package func evaluate(_ operands: [Buffer]) throws -> [Buffer] {
    let result = Kernels.multiplyByReflectors(
      operands[0], operands[1], operands[2], left: left, adjoint: transpose)
    return [try supported(result, operands[0])]
  }
}
