import JAXBuffers
import JAXCore
import JAXKernels

/// Joins arrays along one dimension (JAX: `lax.concatenate`).
package struct Concatenate: Primitive {
  package static let name = "concatenate"
  package let dimension: Int

  package init(dimension: Int) { self.dimension = dimension }
  package init(reading text: ParameterReader) throws { dimension = try text("dimension") }
  package var parameters: Parameters { ["dimension": dimension] }

  package func abstractEval(_ operands: [ShapedArray]) throws -> [ShapedArray] {
    guard let first = operands.first else {
      throw invalid("concatenate requires a non-empty sequences of arrays", .valueError)
    }
    let shapes = operands.map(\.shape.description).joined(separator: ", ")
    guard operands.allSatisfy({ $0.shape.rank == first.shape.rank }) else {
      throw invalid(
        "Cannot concatenate arrays with different numbers of dimensions: got \(shapes).", code: .shapeMismatch)
    }
    guard first.shape.indices.contains(dimension) else {
      throw invalid(
        "concatenate dimension out of bounds: dimension \(dimension) for shapes \(shapes).", code: .axisOutOfRange)
    }
    try expectSameDType(operands)
    var size = 0
    for operand in operands {
      guard operand.shape.removing(axes: [dimension]) == first.shape.removing(axes: [dimension]) else {
        throw invalid(
          "Cannot concatenate arrays with shapes that differ in dimensions other than the one being "
            + "concatenated: concatenating along dimension \(dimension) for shapes \(shapes).", code: .shapeMismatch)
      }
      size &+= operand.shape[dimension]
    }
    return [
      ShapedArray(
        first.shape.replacing(dimension, with: size), first.dtype, weakType: operands.allSatisfy(\.weakType))
    ]
  }

  package func evaluate(_ operands: [Buffer]) throws -> [Buffer] {
    [operands.count == 1 ? operands[0] : Kernels.concatenate(operands, axis: dimension)]
  }
}

/// Joins arrays of one shape along a new axis (JAX: `lax.stack`).
package struct Stack: Primitive {
  package static let name = "stack"
  package let axis: Int

  package init(axis: Int) { self.axis = axis }
  package init(reading text: ParameterReader) throws { axis = try text("axis") }
  package var parameters: Parameters { ["axis": axis] }

  package func abstractEval(_ operands: [ShapedArray]) throws -> [ShapedArray] {
    guard let first = operands.first else { throw invalid("Need at least one array to stack.", .valueError) }
    guard operands.allSatisfy({ $0.shape == first.shape }) else {
      throw invalid("All input arrays must have the same shape.", .valueError, code: .shapeMismatch)
    }
    try expectSameDType(operands)
    guard (0...first.shape.rank).contains(axis) else {
      throw invalid("axis \(axis) is out of bounds for array of dimension \(first.shape.rank + 1)", .valueError, code: .axisOutOfRange)
    }
    var shape = first.shape
    shape.insert(operands.count, at: axis)
    return [ShapedArray(shape, first.dtype, weakType: operands.allSatisfy(\.weakType))]
  }

  package func evaluate(_ operands: [Buffer]) throws -> [Buffer] {
    [Kernels.stack(operands, axis: axis)]
  }
}

/// The slices of an array along one axis, which disappears (JAX: `lax.unstack`).
package struct Unstack: Primitive {
  package static let name = "unstack"
  package let axis: Int
  /// How many there are: the operand's size along the axis.
  package let count: Int

  package init(axis: Int, count: Int) {
    self.axis = axis
    self.count = count
  }
  package init(reading text: ParameterReader) throws {
    self.init(axis: try text("axis"), count: text.results.count)
  }
  package var parameters: Parameters { ["axis": axis] }
  package var resultCount: Int { count }

  package func abstractEval(_ operands: [ShapedArray]) throws -> [ShapedArray] {
    let operand = try only(operands)
    try expectAxis(axis, operand)
    guard operand.shape[axis] == count else {
      throw JAXError(.resultCount(expected: operand.shape[axis], got: count), operation: name)
    }
    let slice = ShapedArray(
      operand.shape.removing(axes: [axis]), operand.dtype, weakType: operand.weakType)
    return [ShapedArray](repeating: slice, count: count)
  }

  package func evaluate(_ operands: [Buffer]) throws -> [Buffer] {
    (0..<count).map { operands[0].element($0, along: axis) }
  }
}

/// Consecutive pieces of an array along one axis (JAX: `lax.split`).
package struct Split: Primitive {
  package static let name = "split"
  package let sizes: [Int]
  package let axis: Int

  package init(sizes: [Int], axis: Int) {
    self.sizes = sizes
    self.axis = axis
  }
  package init(reading text: ParameterReader) throws {
    self.init(sizes: try text("sizes"), axis: try text("axis"))
  }
  package var parameters: Parameters { ["axis": axis, "sizes": sizes] }
  package var resultCount: Int { sizes.count }

  package func abstractEval(_ operands: [ShapedArray]) throws -> [ShapedArray] {
    let operand = try only(operands)
    try expectAxis(axis, operand)
    guard sizes.allSatisfy({ $0 >= 0 }) else {
      throw invalid("sizes passed to split must be nonnegative, got \(sizes)")
    }
    // No size exceeds the dimension, so that their sum cannot wrap around to it.
    let limit = operand.shape[axis]
    guard sizes.allSatisfy({ $0 <= limit }), sizes.reduce(0, &+) == limit else {
      throw invalid(
        "sum of sizes \(sizes) must be equal to dimension \(axis) of the operand shape \(operand.shape)")
    }
    return sizes.map {
      ShapedArray(operand.shape.replacing(axis, with: $0), operand.dtype, weakType: operand.weakType)
    }
  }

  package func evaluate(_ operands: [Buffer]) throws -> [Buffer] {
    var starts = [Int](repeating: 0, count: operands[0].rank)
    var limits = operands[0].shape.array
    return sizes.map { size in
      limits[axis] = starts[axis] + size
      defer { starts[axis] += size }
      return operands[0].sliced(starts: starts, limits: limits)
    }
  }
}
