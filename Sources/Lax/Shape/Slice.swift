import JAXBuffers
import JAXCore

/// Elements between fixed limits along each axis (JAX: `lax.slice`).
package struct Slice: Primitive {
  package static let name = "slice"
  package let startIndices: [Int]
  package let limitIndices: [Int]
  /// nil for every element.
  package let strides: [Int]?

  package init(startIndices: [Int], limitIndices: [Int], strides: [Int]? = nil) {
    self.startIndices = startIndices
    self.limitIndices = limitIndices
    self.strides = strides
  }
  package init(reading text: ParameterReader) throws {
    self.init(
      startIndices: try text("start_indices"), limitIndices: try text("limit_indices"),
      strides: try text("strides"))
  }
  package var parameters: Parameters {
    ["limit_indices": limitIndices, "start_indices": startIndices, "strides": strides]
  }

  package func abstractEval(_ operands: [ShapedArray]) throws -> [ShapedArray] {
    let operand = try only(operands)
    let rank = operand.shape.rank
    guard startIndices.count == rank, limitIndices.count == rank, (strides ?? startIndices).count == rank
    else {
      throw invalid(
        "slice indices must have length equal to the number of dimensions of the operand, got indices "
          + "\(Shape(startIndices)) for operand shape \(operand.shape).",
        code: .invalidShape)
    }
    guard zip(operand.shape, limitIndices).allSatisfy(>=) else {
      throw invalid(
        "slice limit_indices must be less than or equal to operand shape, got limit_indices "
          + "\(Shape(limitIndices)) for operand shape \(operand.shape).",
        code: .invalidShape)
    }
    guard startIndices.allSatisfy({ $0 >= 0 }) else {
      throw invalid(
        "slice start_indices must be greater than or equal to zero, got start_indices of "
          + "\(Shape(startIndices))")
    }
    guard zip(limitIndices, startIndices).allSatisfy(>=) else {
      throw invalid(
        "slice limit_indices must be greater than or equal to start_indices, got start_indices "
          + "\(Shape(startIndices)) and limit_indices \(Shape(limitIndices))")
    }
    guard (strides ?? []).allSatisfy({ $0 > 0 }) else {
      throw invalid("slice strides must be positive, got \(Shape(strides ?? []))")
    }
    let dims = (0..<rank).map { axis in
      let size = limitIndices[axis] - startIndices[axis]
      return size == 0 ? 0 : 1 + (size - 1) / (strides?[axis] ?? 1)
    }
    return [ShapedArray(Shape(dims), operand.dtype, weakType: operand.weakType)]
  }

  package func evaluate(_ operands: [Buffer]) throws -> [Buffer] {
    // A stride beyond the dimension takes one element, as one of the dimension's size does.
    let steps = strides.map { zip($0, operands[0].shape).map { min($0, max($1, 1)) } }
    return [operands[0].sliced(starts: startIndices, limits: limitIndices, steps: steps)]
  }
}
