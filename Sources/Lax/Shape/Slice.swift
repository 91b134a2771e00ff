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

  package func jvp(_ primals: [NDArray], _ tangents: [NDArray?]) throws -> JVPResult {
    linearJVP(primals, tangents)
  }

  /// Zeros around and between the elements that were taken (JAX: `_slice_transpose_fancy`).
  package func transpose(_ cotangents: [NDArray?], _ operands: [LinearOperand]) throws -> [NDArray?] {
    guard let cotangent = cotangents[0] else { return [nil] }
    let shape = operands[0].aval.shape
    let config = shape.indices.map { axis in
      let (start, step, count) = (startIndices[axis], strides?[axis] ?? 1, cotangent.shape[axis])
      let limit = step == 1 ? limitIndices[axis] : count == 0 ? start : start + 1 + (count - 1) * step
      return [start, shape[axis] - limit, step - 1]
    }
    return [bind(Pad(paddingConfig: config), cotangent, scalar(0, like: cotangent))]
  }

  package func batch(_ operands: [NDArray], _ axes: [Int?], size: Int) throws -> BatchResult {
    let axis = axes[0] ?? 0
    var (starts, limits, strides) = (startIndices, limitIndices, strides)
    starts.insert(0, at: axis)
    limits.insert(size, at: axis)
    strides?.insert(1, at: axis)
    let slice = Slice(startIndices: starts, limitIndices: limits, strides: strides)
    return ([bind(slice, operands[0])], [axis])
  }
}

extension jax.lax {
  /// The elements between fixed limits along each axis (JAX: `lax.slice`).
  public static func slice(
    _ operand: some ArrayLike, _ startIndices: some Collection<Int>, _ limitIndices: some Collection<Int>,
    _ strides: [Int]? = nil
  ) -> NDArray {
    bind(
      Slice(
        startIndices: Swift.Array(startIndices), limitIndices: Swift.Array(limitIndices), strides: strides),
      operand.asNDArray)
  }

  /// The elements from `startIndex` up to `limitIndex` along one axis, every `stride`th; negative indices count
  /// from the end (JAX: `lax.slice_in_dim`).
  public static func sliceInDim(
    _ operand: some ArrayLike, _ startIndex: Int?, _ limitIndex: Int?, stride: Int = 1, axis: Int = 0
  ) -> NDArray {
    let operand = operand.asNDArray
    return checked("slice_in_dim", operand) {
      let axis = try canonicalAxis(axis, rank: operand.ndim)
      let size = operand.shape[axis]
      let fromFront = { (index: Int) in index < 0 ? index + size : index }
      let (start, limit) = (fromFront(startIndex ?? 0), fromFront(limitIndex ?? size))
      let ones = Shape([Int](repeating: 1, count: operand.ndim))
      let zeros = Shape([Int](repeating: 0, count: operand.ndim))
      return slice(
        operand, zeros.replacing(axis, with: start), operand.shape.replacing(axis, with: limit),
        ones.replacing(axis, with: stride).array)
    }
  }

  /// The slice at one index along an axis, which stays with size one or disappears (JAX: `lax.index_in_dim`).
  public static func indexInDim(
    _ operand: some ArrayLike, _ index: Int, axis: Int = 0, keepdims: Bool = true
  ) -> NDArray {
    let operand = operand.asNDArray
    return checked("index_in_dim", operand) {
      let axis = try canonicalAxis(axis, rank: operand.ndim)
      let size = operand.shape[axis]
      let wrapped = index < 0 ? index + size : index
      guard (0..<size).contains(wrapped) else {
        throw JAXError(
          .invalid("index \(index) is out of bounds for axis \(axis) with size \(size)"), kind: .indexError,
          code: .indexOutOfRange)
      }
      let result = sliceInDim(operand, wrapped, wrapped + 1, axis: axis)
      return keepdims ? result : squeeze(result, [axis])
    }
  }
}

extension Slice {
  package static var samples: [Sample] {
    [
      Sample(Slice(startIndices: [0, 1], limitIndices: [2, 3]), [ShapedArray([3, 4], .float64)]),
      Sample(
        Slice(startIndices: [1, 0], limitIndices: [4, 3], strides: [2, 3]), [ShapedArray([5, 4], .float64)]),
      Sample(Slice(startIndices: [1], limitIndices: [1]), [ShapedArray([3], .int32)]),
    ]
  }
}
