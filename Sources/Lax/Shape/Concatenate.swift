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
        "Cannot concatenate arrays with different numbers of dimensions: got \(shapes).", code: .shapeMismatch
      )
    }
    guard first.shape.indices.contains(dimension) else {
      throw invalid(
        "concatenate dimension out of bounds: dimension \(dimension) for shapes \(shapes).",
        code: .axisOutOfRange)
    }
    try expectSameDType(operands)
    var size = 0
    for operand in operands {
      guard operand.shape.removing(axes: [dimension]) == first.shape.removing(axes: [dimension]) else {
        throw invalid(
          "Cannot concatenate arrays with shapes that differ in dimensions other than the one being "
            + "concatenated: concatenating along dimension \(dimension) for shapes \(shapes).",
          code: .shapeMismatch)
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

  package func jvp(_ primals: [NDArray], _ tangents: [NDArray?]) throws -> JVPResult {
    linearJVP(primals, tangents)
  }

  package func transpose(_ cotangents: [NDArray?], _ operands: [LinearOperand]) throws -> [NDArray?] {
    guard let cotangent = cotangents[0] else { return operands.map { _ in nil } }
    let sizes = operands.map { $0.aval.shape[dimension] }
    return bindAll(Split(sizes: sizes, axis: dimension), [cotangent])
  }

  package func batch(_ operands: [NDArray], _ axes: [Int?], size: Int) throws -> BatchResult {
    let front = zip(operands, axes).map { lanes($0, from: $1, size: size) }
    return ([jax.lax.concatenate(front, dimension: dimension + 1)], [0])
  }
}

extension jax.lax {
  /// Arrays joined along one dimension (JAX: `lax.concatenate`).
  public static func concatenate(_ operands: [NDArray], dimension: Int) -> NDArray {
    if operands.count == 1, !operands[0].isLiteral { return operands[0] }
    return bindAll(Concatenate(dimension: dimension), operands)[0]
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
      throw invalid(
        "axis \(axis) is out of bounds for array of dimension \(first.shape.rank + 1)", .valueError,
        code: .axisOutOfRange)
    }
    var shape = first.shape
    shape.insert(operands.count, at: axis)
    return [ShapedArray(shape, first.dtype, weakType: operands.allSatisfy(\.weakType))]
  }

  package func evaluate(_ operands: [Buffer]) throws -> [Buffer] {
    [Kernels.stack(operands, axis: axis)]
  }

  package func jvp(_ primals: [NDArray], _ tangents: [NDArray?]) throws -> JVPResult {
    linearJVP(primals, tangents)
  }

  package func transpose(_ cotangents: [NDArray?], _ operands: [LinearOperand]) throws -> [NDArray?] {
    guard let cotangent = cotangents[0] else { return operands.map { _ in nil } }
    return bindAll(Unstack(axis: axis, count: operands.count), [cotangent])
  }

  package func batch(_ operands: [NDArray], _ axes: [Int?], size: Int) throws -> BatchResult {
    if let lane = axes[0], axes.allSatisfy({ $0 == lane }) {
      let (axis, lane) = axis <= lane ? (axis, lane + 1) : (axis + 1, lane)
      return (bindAll(Stack(axis: axis), operands), [lane])
    }
    let front = zip(operands, axes).map { lanes($0, from: $1, size: size) }
    return (bindAll(Stack(axis: axis + 1), front), [0])
  }
}

extension jax.lax {
  /// Arrays of one shape joined along a new axis (JAX: `lax.stack`).
  public static func stack(_ operands: [NDArray], axis: Int = 0) -> NDArray {
    let rank = (operands.first?.ndim ?? 0) + 1
    return checked("stack", operands.first ?? 0.0) {
      bindAll(Stack(axis: try canonicalAxis(axis, rank: rank)), operands)[0]
    }
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

  package func jvp(_ primals: [NDArray], _ tangents: [NDArray?]) throws -> JVPResult {
    linearJVP(primals, tangents)
  }

  package func transpose(_ cotangents: [NDArray?], _ operands: [LinearOperand]) throws -> [NDArray?] {
    var slice = operands[0].aval
    slice.shape.remove(at: axis)
    return [bindAll(Stack(axis: axis), cotangents.map { $0 ?? zeros(slice) })[0]]
  }

  package func batch(_ operands: [NDArray], _ axes: [Int?], size: Int) throws -> BatchResult {
    let lane = axes[0] ?? 0
    let (axis, result) = axis < lane ? (axis, lane - 1) : (axis + 1, lane)
    let results = bindAll(Unstack(axis: axis, count: count), operands)
    return (results, results.map { _ in result })
  }
}

extension jax.lax {
  /// The slices of an array along one axis, which disappears (JAX: `lax.unstack`).
  public static func unstack(_ x: some ArrayLike, axis: Int = 0) -> [NDArray] {
    let x = x.asNDArray
    do {
      let axis = try canonicalAxis(axis, rank: x.ndim)
      return bindAll(Unstack(axis: axis, count: x.shape[axis]), [x])
    } catch {
      return [failed(JAXError(error, operation: "unstack"), x.aval)]
    }
  }
}

/// Consecutive pieces of an array along one axis (JAX: `lax.split`).
package struct Split: Primitive {
  package static let name = "split"
  package let sizes: [Int]
  package let axis: Int
  /// Whether JAX prints the sizes as NumPy's numbers, as it does where it computed them.
  private let isNumPys: Bool

  package init(sizes: [Int], axis: Int, isNumPys: Bool = false) {
    self.sizes = sizes
    self.axis = axis
    self.isNumPys = isNumPys
  }
  package init(reading text: ParameterReader) throws {
    self.init(sizes: try text("sizes"), axis: try text("axis"))
  }
  package var parameters: Parameters { ["axis": axis, "sizes": printedIntegers(sizes, isNumPys: isNumPys)] }
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

  package func jvp(_ primals: [NDArray], _ tangents: [NDArray?]) throws -> JVPResult {
    linearJVP(primals, tangents)
  }

  package func transpose(_ cotangents: [NDArray?], _ operands: [LinearOperand]) throws -> [NDArray?] {
    let operand = operands[0].aval
    let pieces = zip(cotangents, sizes).map { cotangent, size in
      let shape = operand.shape.replacing(axis, with: size)
      return cotangent ?? zeros(ShapedArray(shape, operand.dtype, weakType: operand.weakType))
    }
    return [jax.lax.concatenate(pieces, dimension: axis)]
  }

  package func batch(_ operands: [NDArray], _ axes: [Int?], size: Int) throws -> BatchResult {
    let lane = axes[0] ?? 0
    let batched = Split(sizes: sizes, axis: axis >= lane ? axis + 1 : axis, isNumPys: isNumPys)
    let results = bindAll(batched, operands)
    return (results, results.map { _ in lane })
  }
}

extension jax.lax {
  /// Consecutive pieces of an array along one axis (JAX: `lax.split`).
  public static func split(
    _ operand: some ArrayLike, _ sizes: some Collection<Int>, axis: Int = 0
  ) -> [NDArray] {
    let operand = operand.asNDArray
    do {
      let axis = try canonicalAxis(axis, rank: operand.ndim)
      return bindAll(Split(sizes: Swift.Array(sizes), axis: axis), [operand])
    } catch {
      return sizes.map { _ in failed(JAXError(error, operation: "split"), operand.aval) }
    }
  }
}

extension Concatenate {
  package static var samples: [Sample] {
    let (wide, narrow) = (ShapedArray([2, 3], .float64), ShapedArray([2, 1], .float64))
    return [
      Sample(Concatenate(dimension: 1), [wide, narrow, wide]),
      Sample(Concatenate(dimension: 0), [ShapedArray([2], .int32), ShapedArray([3], .int32)]),
    ]
  }
}

extension Stack {
  package static var samples: [Sample] {
    let operand = ShapedArray([2, 3], .float64)
    return (0...2).map { Sample(Stack(axis: $0), [operand, operand]) }
  }
}

extension Unstack {
  package static var samples: [Sample] {
    [
      Sample(Unstack(axis: 0, count: 2), [ShapedArray([2, 3], .float64)]),
      Sample(Unstack(axis: 1, count: 3), [ShapedArray([2, 3], .complex128)]),
    ]
  }
}

extension Split {
  package static var samples: [Sample] {
    [
      Sample(Split(sizes: [1, 3], axis: 1), [ShapedArray([2, 4], .float64)]),
      Sample(Split(sizes: [2, 0, 1], axis: 0), [ShapedArray([3, 2], .int32)]),
    ]
  }
}
