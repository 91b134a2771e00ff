import JAXBuffers
import JAXCore
import JAXKernels

extension Reduction {
  package func abstractEval(_ operands: [ShapedArray]) throws -> [ShapedArray] {
    let x = try only(operands)
    try expect(x.dtype, in: Self.accepts)
    guard axes.allSatisfy({ x.shape.indices.contains($0) }) else {
      throw invalid(
        "reduction axes \(Shape(axes)) contains out-of-bounds indices for \(x.longName).", .valueError,
        code: .axisOutOfRange)
    }
    guard Set(axes).count == axes.count else {
      throw invalid("duplicate value in 'axes' of reduction: \(Shape(axes))", .valueError)
    }
    return [ShapedArray(x.shape.removing(axes: axes), x.dtype, weakType: x.weakType)]
  }

  /// The same reduction of an array with lanes at `axis`, and where they are in the result
  /// (JAX: `batching.reducer_batcher`).
  func lanes(at axis: Int) -> (axes: [Int], result: Int) {
    let moved = axes.map { $0 < axis ? $0 : $0 + 1 }
    return (moved, axis - moved.count { $0 < axis })
  }
}

/// A reduction of which JAX prints nothing but the axes.
package protocol PlainReduction: Reduction {
  init(axes: [Int], isNumPys: Bool)
  /// Whether the axes came out of NumPy arithmetic in JAX, which shows in print: `np.int64(1)`.
  var isNumPys: Bool { get }
  /// How it combines elements.
  static var reducer: Kernels.Reducer { get }
}

extension PlainReduction {
  package init(axes: [Int]) { self.init(axes: axes, isNumPys: false) }
  package init(reading text: ParameterReader) throws { self.init(axes: try text("axes")) }
  package var parameters: Parameters { ["axes": printedIntegers(axes, isNumPys: isNumPys)] }
  package func evaluate(_ operands: [Buffer]) throws -> [Buffer] {
    [try Kernels.reduce(operands[0], axes: axes, by: Self.reducer)]
  }

  package func transpose(_ cotangents: [NDArray?], _ operands: [LinearOperand]) throws -> [NDArray?] {
    throw notLinear
  }
  package func batch(_ operands: [NDArray], _ axes: [Int?], size: Int) throws -> BatchResult {
    guard let axis = axes[0] else { return (bindAll(self, operands), [nil]) }
    let (moved, result) = lanes(at: axis)
    return ([bind(Self(axes: moved, isNumPys: true), operands[0])], [result])
  }
}

/// A reduction that chooses one of the elements.
package protocol ChoosingReduction: PlainReduction {}

extension ChoosingReduction {
  /// The mean of the tangents of the elements that are the result (JAX: `_reduce_chooser_jvp_rule`).
  package func jvp(_ primals: [NDArray], _ tangents: [NDArray?]) throws -> JVPResult {
    jvp(primals, tangents) { tangent, _, result in
      let x = primals[0]
      let kept = Shape(x.shape.indices.map { axes.contains($0) ? 1 : x.shape[$0] })
      let chosen = jax.lax.eq(x, jax.lax.reshaped(result, kept))
      let marks = jax.lax.convertElementType(chosen, tangent.dtype)
      let counts = bind(ReduceSum(axes: axes), marks)
      return jax.lax.div(bind(ReduceSum(axes: axes), jax.lax.mul(tangent, marks)), counts)
    }
  }
}

/// A reduction of bits, whose derivative is zero.
package protocol BitReduction: PlainReduction {}

extension BitReduction {
  package func jvp(_ primals: [NDArray], _ tangents: [NDArray?]) throws -> JVPResult { zeroJVP(primals) }
}

/// The sum along axes (JAX: `lax.reduce_sum`).
package struct ReduceSum: Reduction {
  package static let name = "reduce_sum"
  package static let accepts = DTypeSet.numbers
  package let axes: [Int]
  package let outSharding: ParameterValue
  private let isNumPys: Bool
  package init(axes: [Int], isNumPys: Bool = false) {
    self.axes = axes
    self.isNumPys = isNumPys
    outSharding = .none
  }
  package init(reading text: ParameterReader) throws {
    axes = try text("axes")
    isNumPys = false
    outSharding = try text("out_sharding")
  }
  package var parameters: Parameters {
    ["axes": printedIntegers(axes, isNumPys: isNumPys), "out_sharding": outSharding]
  }
  package func evaluate(_ operands: [Buffer]) throws -> [Buffer] {
    [try Kernels.reduce(operands[0], axes: axes, by: .sum)]
  }

  package func jvp(_ primals: [NDArray], _ tangents: [NDArray?]) throws -> JVPResult {
    linearJVP(primals, tangents)
  }
  package func transpose(_ cotangents: [NDArray?], _ operands: [LinearOperand]) throws -> [NDArray?] {
    let shape = operands[0].aval.shape
    let kept = shape.indices.filter { !axes.contains($0) }
    return [cotangents[0].map { bind(BroadcastInDim(shape: shape, broadcastDimensions: kept), $0) }]
  }
  package func batch(_ operands: [NDArray], _ axes: [Int?], size: Int) throws -> BatchResult {
    guard let axis = axes[0] else { return (bindAll(self, operands), [nil]) }
    let (moved, result) = lanes(at: axis)
    return ([bind(ReduceSum(axes: moved, isNumPys: true), operands[0])], [result])
  }
}

/// The product along axes (JAX: `lax.reduce_prod`).
package struct ReduceProduct: PlainReduction {
  package static let name = "reduce_prod"
  package static let accepts = DTypeSet.numbers
  package static let reducer = Kernels.Reducer.product
  package let axes: [Int]
  package let isNumPys: Bool
  package init(axes: [Int], isNumPys: Bool) { (self.axes, self.isNumPys) = (axes, isNumPys) }

  /// The derivative of multiplying in a tree, which needs no division and so holds at zeros
  /// (JAX: `_reduce_prod_jvp_rule`).
  package func jvp(_ primals: [NDArray], _ tangents: [NDArray?]) throws -> JVPResult {
    guard let tangent = tangents[0] else { return zeroJVP(primals) }
    let x = primals[0]
    let kept = x.shape.indices.filter { !axes.contains($0) }
    let count = axes.reduce(1) { $0 * x.shape[$1] }
    let flat = Shape([count] + kept.map { x.shape[$0] })
    let order = axes + kept
    let isOrdered = order == Array(x.shape.indices)
    func flattened(_ x: NDArray) -> NDArray {
      if isOrdered { return jax.lax.reshaped(x, flat) }
      return bind(Reshape(newSizes: flat, dimensions: order), x)
    }
    var (value, change) = (flattened(x), flattened(tangent))
    while value.shape[0] > 1 { (value, change) = halved(value, change) }
    if value.shape[0] == 0 {
      let type = ShapedArray(Shape(flat.dropFirst()), x.dtype)
      return ([full(type, 1)], [nil])
    }
    return ([bind(Squeeze(dimensions: [0]), value)], [bind(Squeeze(dimensions: [0]), change)])
  }

  /// Multiplies the second half of the rows into the first, an odd row with 1.
  private func halved(_ x: NDArray, _ t: NDArray) -> (NDArray, NDArray) {
    let count = x.shape[0]
    let half = (count + 1) / 2
    func rows(_ array: NDArray, _ start: Int, _ limit: Int) -> NDArray {
      var (starts, limits) = ([Int](repeating: 0, count: array.ndim), array.shape.array)
      (starts[0], limits[0]) = (start, limit)
      let ones = array.shape.map { _ in 1 }
      return bind(Slice(startIndices: starts, limitIndices: limits, strides: ones), array)
    }
    func filled(_ array: NDArray, _ value: Double) -> NDArray {
      guard count - half < half else { return array }
      let padding = array.shape.indices.map { [0, $0 == 0 ? 1 : 0, 0] }
      return bind(Pad(paddingConfig: padding), array, scalar(value, like: array))
    }
    let (a, da) = (rows(x, 0, half), rows(t, 0, half))
    let (left, change) = (rows(x, half, count), rows(t, half, count))
    let (b, db) = (filled(left, 1), filled(change, 0))
    return (jax.lax.mul(a, b), bind(AddAny(), jax.lax.mul(da, b), jax.lax.mul(a, db)))
  }
}

/// The largest along axes; NaN where one is (JAX: `lax.reduce_max`).
package struct ReduceMax: ChoosingReduction {
  package static let name = "reduce_max"
  package static let accepts = DTypeSet.plain
  package static let reducer = Kernels.Reducer.max
  package let axes: [Int]
  package let isNumPys: Bool
  package init(axes: [Int], isNumPys: Bool) { (self.axes, self.isNumPys) = (axes, isNumPys) }
}

/// The smallest along axes; NaN where one is (JAX: `lax.reduce_min`).
package struct ReduceMin: ChoosingReduction {
  package static let name = "reduce_min"
  package static let accepts = DTypeSet.plain
  package static let reducer = Kernels.Reducer.min
  package let axes: [Int]
  package let isNumPys: Bool
  package init(axes: [Int], isNumPys: Bool) { (self.axes, self.isNumPys) = (axes, isNumPys) }
}

/// The bits that are set everywhere along axes (JAX: `lax.reduce_and`).
package struct ReduceAnd: BitReduction {
  package static let name = "reduce_and"
  package static let accepts = DTypeSet.bits
  package static let reducer = Kernels.Reducer.and
  package let axes: [Int]
  package let isNumPys: Bool
  package init(axes: [Int], isNumPys: Bool) { (self.axes, self.isNumPys) = (axes, isNumPys) }
}

/// The bits that are set anywhere along axes (JAX: `lax.reduce_or`).
package struct ReduceOr: BitReduction {
  package static let name = "reduce_or"
  package static let accepts = DTypeSet.bits
  package static let reducer = Kernels.Reducer.or
  package let axes: [Int]
  package let isNumPys: Bool
  package init(axes: [Int], isNumPys: Bool) { (self.axes, self.isNumPys) = (axes, isNumPys) }
}

/// The bits that are set an odd number of times along axes (JAX: `lax.reduce_xor`).
package struct ReduceXor: BitReduction {
  package static let name = "reduce_xor"
  package static let accepts = DTypeSet.bits
  package static let reducer = Kernels.Reducer.xor
  package let axes: [Int]
  package let isNumPys: Bool
  package init(axes: [Int], isNumPys: Bool) { (self.axes, self.isNumPys) = (axes, isNumPys) }
}

extension jax.lax {
  /// The sum along axes (JAX: `lax.reduce_sum`).
  public static func reduceSum(_ operand: some ArrayLike, axes: some Collection<Int>) -> NDArray {
    bind(ReduceSum(axes: Swift.Array(axes)), operand.asNDArray)
  }
  /// The product along axes (JAX: `lax.reduce_prod`).
  public static func reduceProd(_ operand: some ArrayLike, axes: some Collection<Int>) -> NDArray {
    bind(ReduceProduct(axes: Swift.Array(axes)), operand.asNDArray)
  }
  /// The largest along axes; NaN where one is (JAX: `lax.reduce_max`).
  public static func reduceMax(_ operand: some ArrayLike, axes: some Collection<Int>) -> NDArray {
    bind(ReduceMax(axes: Swift.Array(axes)), operand.asNDArray)
  }
  /// The smallest along axes; NaN where one is (JAX: `lax.reduce_min`).
  public static func reduceMin(_ operand: some ArrayLike, axes: some Collection<Int>) -> NDArray {
    bind(ReduceMin(axes: Swift.Array(axes)), operand.asNDArray)
  }
  /// The bits that are set everywhere along axes (JAX: `lax.reduce_and`).
  public static func reduceAnd(_ operand: some ArrayLike, axes: some Collection<Int>) -> NDArray {
    bind(ReduceAnd(axes: Swift.Array(axes)), operand.asNDArray)
  }
  /// The bits that are set anywhere along axes (JAX: `lax.reduce_or`).
  public static func reduceOr(_ operand: some ArrayLike, axes: some Collection<Int>) -> NDArray {
    bind(ReduceOr(axes: Swift.Array(axes)), operand.asNDArray)
  }
  /// The bits that are set an odd number of times along axes (JAX: `lax.reduce_xor`).
  public static func reduceXor(_ operand: some ArrayLike, axes: some Collection<Int>) -> NDArray {
    bind(ReduceXor(axes: Swift.Array(axes)), operand.asNDArray)
  }

  /// The array under another shape; itself if it has it.
  static func reshaped(_ x: NDArray, _ shape: Shape) -> NDArray {
    x.shape == shape ? x : bind(Reshape(newSizes: shape), x)
  }
}
