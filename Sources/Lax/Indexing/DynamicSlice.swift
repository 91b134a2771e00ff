import JAXBuffers
import JAXCore
import JAXKernels

/// A slice of fixed size, at a place that operands give; moved inside if it sticks out (JAX: `dynamic_slice`).
package struct DynamicSlice: Primitive {
  package static let name = "dynamic_slice"
  package let sliceSizes: Shape

  package init(sliceSizes: Shape) { self.sliceSizes = sliceSizes }
  package init(reading text: ParameterReader) throws { sliceSizes = try text("slice_sizes") }
  package var parameters: Parameters { ["slice_sizes": sliceSizes] }

  package func abstractEval(_ operands: [ShapedArray]) throws -> [ShapedArray] {
    guard let operand = operands.first else {
      throw JAXError(.operandCount(expected: sliceSizes.rank + 1, got: 0), operation: name)
    }
    guard sliceSizes.rank == operand.shape.rank, zip(operand.shape, sliceSizes).allSatisfy(>=) else {
      throw invalid(
        "slice slice_sizes must be less than or equal to operand shape, got slice_sizes \(sliceSizes) for "
          + "operand shape \(operand.shape).",
        code: .invalidShape)
    }
    guard sliceSizes.allSatisfy({ $0 >= 0 }) else {
      throw invalid(
        "slice slice_sizes must be greater than or equal to zero, got slice_sizes of \(sliceSizes)")
    }
    try expectStarts(operands.dropFirst(), rank: operand.shape.rank)
    return [ShapedArray(sliceSizes, operand.dtype, weakType: operand.weakType)]
  }

  package func evaluate(_ operands: [Buffer]) throws -> [Buffer] {
    let starts = clampedStarts(operands.dropFirst(), of: sliceSizes, in: operands[0].shape)
    return [operands[0].sliced(starts: starts, limits: zip(starts, sliceSizes).map { $0 + $1 })]
  }
}

/// An array with a slice of it replaced, at a place given by operands (JAX: `lax.dynamic_update_slice`).
package struct DynamicUpdateSlice: Primitive {
  package static let name = "dynamic_update_slice"

  package init() {}
  package init(reading text: ParameterReader) throws {}

  package func abstractEval(_ operands: [ShapedArray]) throws -> [ShapedArray] {
    guard operands.count >= 2 else {
      throw JAXError(.operandCount(expected: 2, got: operands.count), operation: name)
    }
    let (operand, update) = (operands[0], operands[1])
    guard operand.shape.rank == update.shape.rank, zip(operand.shape, update.shape).allSatisfy(>=) else {
      throw invalid(
        "dynamic_update_slice update shape must be smaller than operand shape, got update shape "
          + "\(update.shape) for operand shape \(operand.shape).",
        code: .invalidShape)
    }
    try expectSameDType([operand, update])
    try expectStarts(operands.dropFirst(2), rank: operand.shape.rank)
    return [ShapedArray(operand.shape, operand.dtype, weakType: operand.weakType)]
  }

  package func evaluate(_ operands: [Buffer]) throws -> [Buffer] {
    let (operand, update) = (operands[0], operands[1])
    if update.shape == operand.shape { return [update] }
    if update.elementCount == 0 { return [operand] }
    let starts = clampedStarts(operands.dropFirst(2), of: update.shape, in: operand.shape)
    let result = operand.copied()
    let limits = zip(starts, update.shape).map { $0 + $1 }
    update.copy(into: result.sliced(starts: starts, limits: limits))
    return [result]
  }
}

extension Primitive {
  /// Refuses starts that are not one integer scalar of one dtype for each axis.
  fileprivate func expectStarts(_ starts: ArraySlice<ShapedArray>, rank: Int) throws {
    guard starts.count == rank else {
      throw invalid("\(name) takes one start index for each of the \(rank) dimensions, got \(starts.count)")
    }
    guard starts.allSatisfy({ $0.shape.rank == 0 }) else {
      throw invalid("start_indices arguments to \(name) must be scalars")
    }
    guard starts.allSatisfy({ $0.dtype.isInteger && $0.dtype == starts.first?.dtype }) else {
      let dtypes = starts.map(\.dtype.name).joined(separator: ", ")
      throw invalid("index arguments to \(name) must be integers of the same type, got: \(dtypes)")
    }
  }

  fileprivate func clampedStarts(_ starts: ArraySlice<Buffer>, of sizes: Shape, in shape: Shape) -> [Int] {
    zip(starts, zip(sizes, shape)).map { start, extent in
      min(max(Kernels.integers(start)[0], 0), extent.1 - extent.0)
    }
  }
}
