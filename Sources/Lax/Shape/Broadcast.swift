import JAXBuffers
import JAXCore

/// Repeats an array along new and unit axes (JAX: `lax.broadcast_in_dim`).
package struct BroadcastInDim: Primitive {
  package static let name = "broadcast_in_dim"
  /// The result's shape. JAX does not print it: the binder's type says it.
  package let shape: Shape
  /// Where each axis of the operand goes.
  package let broadcastDimensions: [Int]
  /// Whether JAX prints them as NumPy's integers.
  private let isNumPys: Bool

  package init(shape: Shape, broadcastDimensions: [Int], isNumPys: Bool = false) {
    self.shape = shape
    self.broadcastDimensions = broadcastDimensions
    self.isNumPys = isNumPys
  }
  package init(reading text: ParameterReader) throws {
    self.init(
      shape: try text.result().shape, broadcastDimensions: try text("broadcast_dimensions", default: []))
  }
  package var parameters: Parameters {
    broadcastDimensions.isEmpty
      ? [:] : ["broadcast_dimensions": printedIntegers(broadcastDimensions, isNumPys: isNumPys)]
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
          + "broadcast shape \(shape), broadcast_dimensions \(Shape(broadcastDimensions))",
        code: .shapeMismatch)
    }
    return [ShapedArray(shape, operand.dtype, weakType: operand.weakType)]
  }

  package func evaluate(_ operands: [Buffer]) throws -> [Buffer] {
    [operands[0].broadcast(to: shape, axes: broadcastDimensions)]
  }

  package func jvp(_ primals: [NDArray], _ tangents: [NDArray?]) throws -> JVPResult {
    linearJVP(primals, tangents)
  }

  /// Sums over the axes along which elements were repeated (JAX: `_broadcast_in_dim_transpose_rule`).
  package func transpose(_ cotangents: [NDArray?], _ operands: [LinearOperand]) throws -> [NDArray?] {
    guard let cotangent = cotangents[0] else { return [nil] }
    let operand = operands[0].aval.shape
    let unitAxes = operand.indices.filter { operand[$0] == 1 }
    let kept = Set(operand.indices.filter { operand[$0] != 1 }.map { broadcastDimensions[$0] })
    let sum = bind(ReduceSum(axes: shape.indices.filter { !kept.contains($0) }), cotangent)
    return [expandedDims(sum, unitAxes)]
  }

  package func batch(_ operands: [NDArray], _ axes: [Int?], size: Int) throws -> BatchResult {
    let operand = lanes(operands[0], from: axes[0], size: size)
    let dimensions = [0] + broadcastDimensions.map { $0 + 1 }
    return ([bind(BroadcastInDim(shape: [size] + shape, broadcastDimensions: dimensions), operand)], [0])
  }
}

extension jax.lax {
  /// The array repeated along new and unit axes (JAX: `lax.broadcast_in_dim`).
  ///
  /// Each axis of the operand becomes the axis of the result that `broadcastDimensions` says.
  public static func broadcastInDim(
    _ operand: some ArrayLike, _ shape: some Collection<Int>, _ broadcastDimensions: some Collection<Int>
  ) -> NDArray {
    let operand = operand.asNDArray
    let (shape, dimensions) = (Shape(shape), Swift.Array(broadcastDimensions))
    // Staging forwards what changes nothing (JAX: `_broadcast_in_dim_fwd_rule`).
    if operand.shape == shape, dimensions == Swift.Array(shape.indices), !operand.isLiteral { return operand }
    return bind(BroadcastInDim(shape: shape, broadcastDimensions: dimensions), operand)
  }

  /// The array repeated along new leading axes of these sizes (JAX: `lax.broadcast`).
  public static func broadcast(_ operand: some ArrayLike, _ sizes: some Collection<Int>) -> NDArray {
    let operand = operand.asNDArray
    if sizes.isEmpty { return operand }
    let shape = Shape(sizes) + operand.shape
    return broadcastInDim(operand, shape, sizes.count..<shape.count)
  }

  /// The array with unit axes in front, so that it has this many (JAX: `lax.broadcast_to_rank`).
  public static func broadcastToRank(_ x: some ArrayLike, _ rank: Int) -> NDArray {
    let x = x.asNDArray
    guard rank >= x.ndim else {
      let rule = "cannot broadcast an array of shape \(x.shape) to rank \(rank)"
      return failed(JAXError(.invalid(rule), operation: "broadcast_to_rank"), x.aval)
    }
    return broadcast(x, [Int](repeating: 1, count: rank - x.ndim))
  }

  /// The array broadcast to the shape of another (JAX: `lax.broadcast_like`).
  public static func broadcastLike(_ arr: some ArrayLike, _ likeArr: some ArrayLike) -> NDArray {
    let (arr, shape) = (arr.asNDArray, likeArr.asNDArray.shape)
    return checked("broadcast_like", arr) {
      let lead = shape.rank - arr.ndim
      guard lead >= 0 else {
        throw JAXError(
          .invalid(
            "Cannot broadcast to shape with fewer dimensions: arr_shape=\(arr.shape) shape=\(shape)"))
      }
      return broadcastInDim(arr, shape, lead..<shape.rank)
    }
  }

  /// The array with axes of size one at these places of the result (JAX: `lax.expand_dims`).
  public static func expandDims(_ array: some ArrayLike, _ dimensions: some Collection<Int>) -> NDArray {
    let array = array.asNDArray
    return checked("expand_dims", array) {
      let rank = array.ndim + dimensions.count
      let axes = try dimensions.map { try canonicalAxis($0, rank: rank) }
      guard Set(axes).count == axes.count else {
        throw JAXError(.invalid("repeated axis in lax.expand_dims: \(Shape(dimensions))"), kind: .valueError)
      }
      return expandedDims(array, axes)
    }
  }

  /// The shape to which arrays of these shapes broadcast (JAX: `lax.broadcast_shapes`).
  public static func broadcastShapes(_ shapes: Shape...) -> Shape {
    let rank = shapes.map(\.rank).max() ?? 0
    var result = Shape([Int](repeating: 1, count: rank))
    for shape in shapes {
      for (axis, size) in zip(result.indices.suffix(shape.rank), shape) where size != 1 {
        if result[axis] == 1 {
          result[axis] = size
        } else if result[axis] != size {
          let given = shapes.map(\.description).joined(separator: ", ")
          let rule = "Incompatible shapes for broadcasting: shapes=[\(given)]"
          raise(
            JAXError(.invalid(rule), operation: "broadcast_shapes", kind: .valueError, code: .shapeMismatch))
          return result
        }
      }
    }
    return result
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

  package func jvp(_ primals: [NDArray], _ tangents: [NDArray?]) throws -> JVPResult {
    linearJVP(primals, tangents)
  }

  package func transpose(_ cotangents: [NDArray?], _ operands: [LinearOperand]) throws -> [NDArray?] {
    guard let cotangent = cotangents[0] else { return [nil] }
    let shape = operands[0].aval.shape
    let interleaved = Shape(zip(reps, shape).flatMap { [$0, $1] })
    let split = reshaped(cotangent, interleaved)
    return [bind(ReduceSum(axes: shape.indices.map { 2 * $0 }), split)]
  }

  package func batch(_ operands: [NDArray], _ axes: [Int?], size: Int) throws -> BatchResult {
    let axis = axes[0] ?? 0
    var reps = reps
    reps.insert(1, at: axis)
    return ([bind(Tile(reps: reps), operands[0])], [axis])
  }
}

extension jax.lax {
  /// The array repeated whole along each axis (JAX: `lax.tile`).
  public static func tile(_ operand: some ArrayLike, _ reps: some Collection<Int>) -> NDArray {
    bind(Tile(reps: Swift.Array(reps)), operand.asNDArray)
  }
}

extension BroadcastInDim {
  package static var samples: [Sample] {
    let repeated = BroadcastInDim(shape: [2, 3, 4], broadcastDimensions: [0, 2])
    return [
      Sample(repeated, [ShapedArray([1, 4], .float64)]),
      Sample(repeated, [ShapedArray([2, 4], .complex128)]),
      Sample(BroadcastInDim(shape: [3], broadcastDimensions: []), [ShapedArray([], .float64)]),
      Sample(BroadcastInDim(shape: [3, 2], broadcastDimensions: [0]), [ShapedArray([3], .int32)]),
    ]
  }
}

extension Tile {
  package static var samples: [Sample] {
    [DType.float64, .int32].map { Sample(Tile(reps: [2, 3]), [ShapedArray([2, 1], $0)]) }
  }
}
