import JAXBuffers
import JAXCore

/// The same elements in row-major order under another shape (JAX: `lax.reshape`).
package struct Reshape: Primitive {
  package static let name = "reshape"
  package let newSizes: Shape
  /// The order in which the operand's axes are read; nil for their own.
  package let dimensions: [Int]?
  package let sharding: ParameterValue

  package init(newSizes: Shape, dimensions: [Int]? = nil, sharding: ParameterValue = .none) {
    self.newSizes = newSizes
    self.dimensions = dimensions
    self.sharding = sharding
  }
  package init(reading text: ParameterReader) throws {
    self.init(
      newSizes: try text("new_sizes"), dimensions: try text("dimensions"),
      sharding: try text("sharding", default: .none))
  }
  package var parameters: Parameters {
    ["dimensions": dimensions, "new_sizes": newSizes, "sharding": sharding]
  }

  package func abstractEval(_ operands: [ShapedArray]) throws -> [ShapedArray] {
    let operand = try only(operands)
    guard newSizes.allSatisfy({ $0 >= 0 }) else {
      throw invalid("reshape new_sizes must all be positive, got \(newSizes).", code: .invalidShape)
    }
    try expectSize(newSizes, "new_sizes")
    guard newSizes.elementCount == operand.shape.elementCount else {
      throw invalid(
        "cannot reshape array of shape \(operand.shape) (size \(operand.shape.elementCount)) into shape "
          + "\(newSizes) (size \(newSizes.elementCount))", code: .invalidShape)
    }
    if let dimensions, dimensions.sorted() != Array(operand.shape.indices) {
      throw invalid(
        "reshape dimensions must be a permutation of operand dimensions, got dimensions "
          + "\(Shape(dimensions)) for shape \(operand.shape).", code: .invalidArgument)
    }
    return [ShapedArray(newSizes, operand.dtype, weakType: operand.weakType)]
  }

  package func evaluate(_ operands: [Buffer]) throws -> [Buffer] {
    let operand = dimensions.map { operands[0].transposed($0) } ?? operands[0]
    return [operand.reshaped(newSizes)]
  }
}

/// Removes axes of size one (JAX: `lax.squeeze`).
package struct Squeeze: Primitive {
  package static let name = "squeeze"
  package let dimensions: [Int]

  package init(dimensions: [Int]) { self.dimensions = dimensions }
  package init(reading text: ParameterReader) throws { dimensions = try text("dimensions") }
  package var parameters: Parameters { ["dimensions": dimensions] }

  package func abstractEval(_ operands: [ShapedArray]) throws -> [ShapedArray] {
    let operand = try only(operands)
    for axis in dimensions { try expectAxis(axis, operand) }
    try expectAxes(dimensions, rank: operand.shape.rank, "dimensions")
    guard dimensions.allSatisfy({ operand.shape[$0] == 1 }) else {
      throw invalid(
        "cannot select an axis to squeeze out which has size not equal to one, got shape="
          + "\(operand.shape) and dimensions=\(Shape(dimensions))", .valueError, code: .invalidShape)
    }
    return [ShapedArray(operand.shape.removing(axes: dimensions), operand.dtype, weakType: operand.weakType)]
  }

  package func evaluate(_ operands: [Buffer]) throws -> [Buffer] {
    let operand = operands[0]
    guard !operand.isRowMajor else { return [operand.reshaped(operand.shape.removing(axes: dimensions))] }
    return [dimensions.sorted(by: >).reduce(operand) { $0.element(0, along: $1) }]
  }
}

/// Puts the axes in another order (JAX: `lax.transpose`).
package struct Transpose: Primitive {
  package static let name = "transpose"
  package let permutation: [Int]

  package init(permutation: [Int]) { self.permutation = permutation }
  package init(reading text: ParameterReader) throws { permutation = try text("permutation") }
  package var parameters: Parameters { ["permutation": permutation] }

  package func abstractEval(_ operands: [ShapedArray]) throws -> [ShapedArray] {
    let operand = try only(operands)
    guard permutation.sorted() == Array(operand.shape.indices) else {
      throw invalid(
        "transpose permutation isn't a permutation of operand dimensions, got permutation "
          + "\(Shape(permutation)) for operand shape \(operand.shape).")
    }
    return [
      ShapedArray(Shape(permutation.map { operand.shape[$0] }), operand.dtype, weakType: operand.weakType)
    ]
  }

  package func evaluate(_ operands: [Buffer]) throws -> [Buffer] { [operands[0].transposed(permutation)] }
}

/// Turns the order of elements around along axes (JAX: `lax.rev`).
package struct Reverse: Primitive {
  package static let name = "rev"
  package let dimensions: [Int]

  package init(dimensions: [Int]) { self.dimensions = dimensions }
  package init(reading text: ParameterReader) throws { dimensions = try text("dimensions") }
  package var parameters: Parameters { ["dimensions": dimensions] }

  package func abstractEval(_ operands: [ShapedArray]) throws -> [ShapedArray] {
    let operand = try only(operands)
    try expectAxes(dimensions, rank: operand.shape.rank, "rev dimensions")
    return [ShapedArray(operand.shape, operand.dtype, weakType: operand.weakType)]
  }

  package func evaluate(_ operands: [Buffer]) throws -> [Buffer] { [operands[0].reversed(dimensions)] }
}
