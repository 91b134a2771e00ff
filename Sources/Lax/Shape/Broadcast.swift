import JAXBuffers
import JAXCore

/// Repeats an array along new and unit axes (JAX: `lax.broadcast_in_dim`).
package struct BroadcastInDim: Primitive {
  package static let name = "broadcast_in_dim"
  /// The result's shape. JAX does not print it: the binder's type says it.
  package let shape: Shape
  /// Where each axis of the operand goes.
  package let broadcastDimensions: [Int]

  package init(shape: Shape, broadcastDimensions: [Int]) {
    self.shape = shape
    self.broadcastDimensions = broadcastDimensions
  }
  package init(reading text: ParameterReader) throws {
    self.init(
      shape: try text.result().shape, broadcastDimensions: try text("broadcast_dimensions", default: []))
  }
  package var parameters: Parameters {
    broadcastDimensions.isEmpty ? [:] : ["broadcast_dimensions": broadcastDimensions]
  }

  package func abstractEval(_ operands: [ShapedArray]) throws -> [ShapedArray] {
    let operand = try only(operands)
    guard operand.shape.rank == broadcastDimensions.count else {
      throw invalid(
        "broadcast_in_dim broadcast_dimensions must have length equal to operand ndim; got "
          + "broadcast_dimensions \(Shape(broadcastDimensions)) for operand ndim \(operand.shape.rank).",
        code: .invalidShape)
    }
    try expectSize(shape, "shape")
    guard broadcastDimensions.allSatisfy({ shape.indices.contains($0) }) else {
      throw invalid(
        "broadcast_in_dim broadcast_dimensions must be a subset of output dimensions, got "
          + "\(Shape(broadcastDimensions)) for operand ndim \(operand.shape.rank) and shape \(shape).",
        code: .axisOutOfRange)
    }
    try expectAxes(broadcastDimensions, rank: shape.rank, "broadcast_dimensions")
    guard zip(operand.shape, broadcastDimensions).allSatisfy({ $0 == 1 || $0 == shape[$1] }) else {
      throw invalid(
        "broadcast_in_dim operand dimension sizes must either be 1, or be equal to their corresponding "
          + "dimensions in the target broadcast shape; got operand of shape \(operand.shape), target "
          + "broadcast shape \(shape), broadcast_dimensions \(Shape(broadcastDimensions))", code: .shapeMismatch)
    }
    return [ShapedArray(shape, operand.dtype, weakType: operand.weakType)]
  }

  package func evaluate(_ operands: [Buffer]) throws -> [Buffer] {
    [operands[0].broadcast(to: shape, axes: broadcastDimensions)]
  }
}

/// Repeats an array whole along each axis (JAX: `lax.tile`).
package struct Tile: Primitive {
  package static let name = "tile"
  package let reps: [Int]

  package init(reps: [Int]) { self.reps = reps }
  package init(reading text: ParameterReader) throws { reps = try text("reps") }
  package var parameters: Parameters { ["reps": reps] }

  package func abstractEval(_ operands: [ShapedArray]) throws -> [ShapedArray] {
    let operand = try only(operands)
    guard reps.count == operand.shape.rank else {
      throw invalid(
        "reps length must be equal to the ndim of x, got len(reps)=\(reps.count) and x.ndim="
          + "\(operand.shape.rank)")
    }
    guard reps.allSatisfy({ $0 >= 0 }) else { throw invalid("reps must be nonnegative, got \(Shape(reps))") }
    // The product could wrap around to a small shape: check it factor by factor first.
    try expectSize(operand.shape + reps, "reps")
    return [
      ShapedArray(Shape(zip(operand.shape, reps).map { $0 * $1 }), operand.dtype, weakType: operand.weakType)
    ]
  }

  package func evaluate(_ operands: [Buffer]) throws -> [Buffer] {
    let operand = operands[0]
    let tiled = Shape(zip(operand.shape, reps).map { $0 * $1 })
    let interleaved = Shape(zip(reps, operand.shape).flatMap { [$0, $1] })
    let places = operand.shape.indices.map { 2 * $0 + 1 }
    return [operand.broadcast(to: interleaved, axes: places).reshaped(tiled)]
  }
}
