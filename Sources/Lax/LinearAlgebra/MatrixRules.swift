import JAXBuffers
import JAXCore

// What the type rules of linear algebra have in common (JAX: `linalg_primitive`): operands are batches of matrices
// in their last two axes, of one inexact dtype.
extension Primitive {
  /// The only operand, batches of matrices.
  func matrices(_ operands: [ShapedArray]) throws -> ShapedArray {
    let x = try only(operands)
    try expectInexact(x)
    guard x.shape.rank >= 2 else { throw invalid("needs matrices, got shape \(x.shape)") }
    return x
  }

  /// The only operand, batches of square matrices.
  func squareMatrices(_ operands: [ShapedArray]) throws -> ShapedArray {
    let x = try matrices(operands)
    try expectSquare(x)
    return x
  }

  func expectInexact(_ x: ShapedArray) throws {
    guard x.dtype.isInexact else {
      throw JAXError(.dtypeNotAccepted(x.dtype, accepted: "floating and complex dtypes"), operation: name)
    }
  }

  func expectSquare(_ x: ShapedArray) throws {
    guard x.shape.rank >= 2, x.rows == x.columns else {
      throw invalid("needs square matrices, got shape \(x.shape)")
    }
  }

  /// Refuses operands whose leading axes differ; `ranks` says how many axes of each are its own.
  func expectSameBatch(_ operands: [ShapedArray], ranks: [Int]) throws {
    try expect(ranks.count, operands)
    for (x, rank) in zip(operands, ranks) where x.shape.rank < rank {
      throw invalid("needs at least \(rank) dimensions, got shape \(x.shape)")
    }
    let batches = zip(operands, ranks).map { Shape($0.shape.dropLast($1)) }
    guard batches.allSatisfy({ $0 == batches[0] }) else {
      let shapes = operands.map(\.shape.description).joined(separator: ", ")
      throw invalid("operands must have the same leading axes, got \(shapes)", code: .shapeMismatch)
    }
  }

  /// What a kernel gave, or an error that names the dtype which it does not compute in.
  func supported<T>(_ result: T?, _ operand: Buffer) throws -> T {
    guard let result else { throw unsupported("linear algebra in \(operand.dtype)") }
    return result
  }
}

extension ShapedArray {
  /// The leading axes.
  var batch: Shape { Shape(shape.dropLast(2)) }
  var rows: Int { shape[shape.rank - 2] }
  var columns: Int { shape[shape.rank - 1] }
}
