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

  package func jvp(_ primals: [NDArray], _ tangents: [NDArray?]) throws -> JVPResult {
    linearJVP(primals, tangents)
  }

  package func transpose(_ cotangents: [NDArray?], _ operands: [LinearOperand]) throws -> [NDArray?] {
    guard let cotangent = cotangents[0] else { return [nil] }
    let shape = operands[0].aval.shape
    guard let dimensions else { return [reshaped(cotangent, shape)] }
    let permuted = reshaped(cotangent, Shape(dimensions.map { shape[$0] }))
    return [transposed(permuted, inverse(dimensions))]
  }

  package func batch(_ operands: [NDArray], _ axes: [Int?], size: Int) throws -> BatchResult {
    let operand = lanes(operands[0], from: axes[0], size: size)
    let dimensions = dimensions.map { [0] + $0.map { $0 + 1 } }
    return ([jax.lax.reshape(operand, [size] + newSizes, dimensions: dimensions)], [0])
  }
}

/// The array under another shape, itself if that is its own (JAX: `lax.reshape`).
package func reshaped(_ x: NDArray, _ shape: Shape) -> NDArray {
  if x.shape == shape, x.ndim > 0, !x.isLiteral { return x }
  return bind(Reshape(newSizes: shape), x)
}

extension jax.lax {
  /// The same elements in row-major order under another shape; `dimensions` says in which order the operand's axes
  /// are read (JAX: `lax.reshape`).
  public static func reshape(
    _ operand: some ArrayLike, _ newSizes: some Collection<Int>, dimensions: [Int]? = nil
  ) -> NDArray {
    let operand = operand.asNDArray
    guard let dimensions, dimensions != Swift.Array(operand.shape.indices) else {
      return reshaped(operand, Shape(newSizes))
    }
    return bind(Reshape(newSizes: Shape(newSizes), dimensions: dimensions), operand)
  }

  /// The array with the axes `startDimension ..< stopDimension` joined into one (JAX: `lax.collapse`).
  public static func collapse(
    _ operand: some ArrayLike, _ startDimension: Int, _ stopDimension: Int? = nil
  ) -> NDArray {
    let operand = operand.asNDArray
    let rank = operand.ndim
    let bound = { (axis: Int) in Swift.min(Swift.max(axis < 0 ? axis + rank : axis, 0), rank) }
    let (low, high) = (bound(startDimension), bound(stopDimension ?? rank))
    guard low <= high else {
      let range = "\(startDimension):\(stopDimension.map(String.init) ?? "None")"
      let rule = "Invalid dimension range passed to collapse: \(operand.shape)[\(range)]"
      return failed(JAXError(.invalid(rule), operation: "collapse"), operand.aval)
    }
    let shape = operand.shape
    let joined = Shape(shape[low..<high]).elementCount
    return reshaped(operand, Shape(shape[..<low] + [joined] + shape[high...]))
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

  package func jvp(_ primals: [NDArray], _ tangents: [NDArray?]) throws -> JVPResult {
    linearJVP(primals, tangents)
  }

  package func transpose(_ cotangents: [NDArray?], _ operands: [LinearOperand]) throws -> [NDArray?] {
    [cotangents[0].map { expandedDims($0, dimensions) }]
  }

  package func batch(_ operands: [NDArray], _ axes: [Int?], size: Int) throws -> BatchResult {
    let operand = lanes(operands[0], from: axes[0], size: size)
    return ([jax.lax.squeeze(operand, dimensions.map { $0 + 1 })], [0])
  }
}

extension jax.lax {
  /// The array without these axes, whose size is one (JAX: `lax.squeeze`).
  public static func squeeze(_ array: some ArrayLike, _ dimensions: some Collection<Int>) -> NDArray {
    let array = array.asNDArray
    return checked("squeeze", array) {
      let axes = try dimensions.map { try canonicalAxis($0, rank: array.ndim) }.sorted()
      if axes.isEmpty, !array.isLiteral { return array }
      return bind(Squeeze(dimensions: axes), array)
    }
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

  package func jvp(_ primals: [NDArray], _ tangents: [NDArray?]) throws -> JVPResult {
    linearJVP(primals, tangents)
  }

  package func transpose(_ cotangents: [NDArray?], _ operands: [LinearOperand]) throws -> [NDArray?] {
    [cotangents[0].map { transposed($0, inverse(permutation)) }]
  }

  package func batch(_ operands: [NDArray], _ axes: [Int?], size: Int) throws -> BatchResult {
    let axis = axes[0] ?? 0
    let permutation = [axis] + permutation.map { $0 < axis ? $0 : $0 + 1 }
    return ([transposed(operands[0], permutation)], [0])
  }
}

/// The array with its axes in another order, itself if that is their own (JAX: `lax.transpose`).
package func transposed(_ x: NDArray, _ permutation: [Int]) -> NDArray {
  if permutation == Array(x.shape.indices), !x.isLiteral { return x }
  return bind(Transpose(permutation: permutation), x)
}

/// The permutation that undoes another (`np.argsort`).
package func inverse(_ permutation: [Int]) -> [Int] {
  permutation.indices.sorted { permutation[$0] < permutation[$1] }
}

extension jax.lax {
  /// The array with its axes in another order (JAX: `lax.transpose`).
  public static func transpose(_ operand: some ArrayLike, _ permutation: some Collection<Int>) -> NDArray {
    transposed(operand.asNDArray, Swift.Array(permutation))
  }
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

  package func jvp(_ primals: [NDArray], _ tangents: [NDArray?]) throws -> JVPResult {
    linearJVP(primals, tangents)
  }

  package func transpose(_ cotangents: [NDArray?], _ operands: [LinearOperand]) throws -> [NDArray?] {
    [cotangents[0].map { bind(self, $0) }]
  }

  package func batch(_ operands: [NDArray], _ axes: [Int?], size: Int) throws -> BatchResult {
    let axis = axes[0] ?? 0
    let dimensions = dimensions.map { $0 >= axis ? $0 + 1 : $0 }
    return ([bind(Reverse(dimensions: dimensions), operands[0])], [axis])
  }
}

extension jax.lax {
  /// The array with the order of its elements turned around along these axes (JAX: `lax.rev`).
  public static func rev(_ operand: some ArrayLike, _ dimensions: some Collection<Int>) -> NDArray {
    bind(Reverse(dimensions: Swift.Array(dimensions)), operand.asNDArray)
  }
}

extension Reshape {
  package static var samples: [Sample] {
    [
      Sample(Reshape(newSizes: [3, 2]), [ShapedArray([2, 3], .float64)]),
      Sample(Reshape(newSizes: [4, 3], dimensions: [1, 2, 0]), [ShapedArray([3, 2, 2], .float64)]),
      Sample(Reshape(newSizes: []), [ShapedArray([1, 1], .int32)]),
    ]
  }
}

extension Squeeze {
  package static var samples: [Sample] {
    [
      Sample(Squeeze(dimensions: [0, 2]), [ShapedArray([1, 3, 1], .float64)]),
      Sample(Squeeze(dimensions: [1]), [ShapedArray([2, 1], .bool)]),
    ]
  }
}

extension Transpose {
  package static var samples: [Sample] {
    [
      Sample(Transpose(permutation: [2, 0, 1]), [ShapedArray([2, 3, 4], .float64)]),
      Sample(Transpose(permutation: [1, 0]), [ShapedArray([2, 3], .complex128)]),
    ]
  }
}

extension Reverse {
  package static var samples: [Sample] {
    [
      Sample(Reverse(dimensions: [1]), [ShapedArray([2, 3], .float64)]),
      Sample(Reverse(dimensions: [0, 2]), [ShapedArray([2, 2, 2], .int32)]),
    ]
  }
}
