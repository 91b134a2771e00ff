import JAXBuffers
import JAXCore
import JAXKernels

/// A running reduction along one axis (JAX: `_cumulative_reduction_primitive`).
package protocol Cumulative: Primitive {
  var axis: Int { get }
  /// Whether it runs from the end to the beginning.
  var reverse: Bool { get }
  init(axis: Int, reverse: Bool)
  static var operation: CumulativeOperation { get }
}

extension Cumulative {
  package init(reading text: ParameterReader) throws {
    self.init(axis: try text("axis"), reverse: try text("reverse"))
  }
  package var parameters: Parameters { ["axis": axis, "reverse": reverse] }

  package func abstractEval(_ operands: [ShapedArray]) throws -> [ShapedArray] {
    let operand = try only(operands)
    try expectAxis(axis, operand)
    guard operand.dtype.isInteger || operand.dtype.isInexact else {
      throw JAXError(.dtypeNotAccepted(operand.dtype, accepted: "number"), operation: name)
    }
    return [ShapedArray(operand.shape, operand.dtype, weakType: operand.weakType)]
  }

  package func evaluate(_ operands: [Buffer]) throws -> [Buffer] {
    guard let result = Kernels.cumulative(operands[0], Self.operation, axis: axis, reverse: reverse) else {
      throw unsupported("\(operands[0].dtype)")
    }
    return [result]
  }

  package func transpose(_ cotangents: [NDArray?], _ operands: [LinearOperand]) throws -> [NDArray?] {
    throw notLinear
  }
  package func batch(_ operands: [NDArray], _ axes: [Int?], size: Int) throws -> BatchResult {
    guard let lane = axes[0] else { return (bindAll(self, operands), [nil]) }
    return ([bind(Self(axis: axis < lane ? axis : axis + 1, reverse: reverse), operands[0])], [lane])
  }

  /// The derivative of scanning with a combination, which has one (JAX: `_cumulative_jvp_rule`).
  func jvp(
    _ primals: [NDArray], _ tangents: [NDArray?], combining: ([NDArray], [NDArray?]) throws -> JVPResult
  ) throws -> JVPResult {
    guard let tangent = tangents[0] else { return zeroJVP(primals) }
    let pair = try associativeScan([[primals[0], tangent]], axis: axis, reverse: reverse) { a, b in
      let (values, changes) = try combining([a[0][0], b[0][0]], [a[0][1], b[0][1]])
      return [[values[0], changes[0] ?? zeros(values[0].aval)]]
    }[0]
    return ([pair[0]], [pair[1]])
  }
}

/// Running sums (JAX: `lax.cumsum`).
package struct CumulativeSum: Cumulative {
  package static let name = "cumsum"
  package static let operation = CumulativeOperation.sum
  package let axis: Int
  package let reverse: Bool
  package init(axis: Int, reverse: Bool = false) { (self.axis, self.reverse) = (axis, reverse) }

  package func jvp(_ primals: [NDArray], _ tangents: [NDArray?]) throws -> JVPResult {
    linearJVP(primals, tangents)
  }
  package func transpose(_ cotangents: [NDArray?], _ operands: [LinearOperand]) throws -> [NDArray?] {
    [cotangents[0].map { bind(CumulativeSum(axis: axis, reverse: !reverse), $0) }]
  }
}

/// Running products (JAX: `lax.cumprod`).
package struct CumulativeProduct: Cumulative {
  package static let name = "cumprod"
  package static let operation = CumulativeOperation.product
  package let axis: Int
  package let reverse: Bool
  package init(axis: Int, reverse: Bool = false) { (self.axis, self.reverse) = (axis, reverse) }

  package func jvp(_ primals: [NDArray], _ tangents: [NDArray?]) throws -> JVPResult {
    try jvp(primals, tangents) { try Multiply().jvp($0, $1) }
  }
}

/// The largest elements so far (JAX: `lax.cummax`).
package struct CumulativeMax: Cumulative {
  package static let name = "cummax"
  package static let operation = CumulativeOperation.maximum
  package let axis: Int
  package let reverse: Bool
  package init(axis: Int, reverse: Bool = false) { (self.axis, self.reverse) = (axis, reverse) }

  package func jvp(_ primals: [NDArray], _ tangents: [NDArray?]) throws -> JVPResult {
    try jvp(primals, tangents) { try Maximum().jvp($0, $1) }
  }
}

/// The smallest elements so far (JAX: `lax.cummin`).
package struct CumulativeMin: Cumulative {
  package static let name = "cummin"
  package static let operation = CumulativeOperation.minimum
  package let axis: Int
  package let reverse: Bool
  package init(axis: Int, reverse: Bool = false) { (self.axis, self.reverse) = (axis, reverse) }

  package func jvp(_ primals: [NDArray], _ tangents: [NDArray?]) throws -> JVPResult {
    try jvp(primals, tangents) { try Minimum().jvp($0, $1) }
  }
}

/// Logarithms of running sums of exponentials (JAX: `lax.cumlogsumexp`).
package struct CumulativeLogSumExp: Cumulative {
  package static let name = "cumlogsumexp"
  package static let operation = CumulativeOperation.logSumExp
  package let axis: Int
  package let reverse: Bool
  package init(axis: Int, reverse: Bool = false) { (self.axis, self.reverse) = (axis, reverse) }

  /// The derivative of combining by the logarithm of a sum of exponentials (JAX: `logaddexp` and its rule).
  package func jvp(_ primals: [NDArray], _ tangents: [NDArray?]) throws -> JVPResult {
    try jvp(primals, tangents) { values, changes in
      let (x, y) = (values[0], values[1])
      let larger = jax.lax.max(x, y)
      let distance = jax.lax.sub(x, y)
      let sum = jax.lax.add(larger, jax.lax.log1p(jax.lax.exp(jax.lax.neg(jax.lax.abs(distance)))))
      let total = select(jax.lax.ne(distance, distance), jax.lax.add(x, y), sum)
      func share(_ x: NDArray, _ change: NDArray?) -> NDArray? {
        change.map { jax.lax.mul($0, jax.lax.exp(jax.lax.sub(replaceInfinity(x), replaceInfinity(total)))) }
      }
      return ([total], [addTangents(share(x, changes[0]), share(y, changes[1]))])
    }
  }

  /// Zeros for infinities, which otherwise give NaN as differences (JAX: `_replace_inf`).
  private func replaceInfinity(_ x: NDArray) -> NDArray {
    select(jax.lax.eq(x, scalar(.infinity, like: x)), full(x.aval, 0), x)
  }
}

extension jax.lax {
  /// Running sums (JAX: `lax.cumsum`).
  public static func cumsum(_ operand: some ArrayLike, axis: Int = 0, reverse: Bool = false) -> NDArray {
    bind(CumulativeSum(axis: axis, reverse: reverse), operand.asNDArray)
  }
  /// Running products (JAX: `lax.cumprod`).
  public static func cumprod(_ operand: some ArrayLike, axis: Int = 0, reverse: Bool = false) -> NDArray {
    bind(CumulativeProduct(axis: axis, reverse: reverse), operand.asNDArray)
  }
  /// The largest elements so far (JAX: `lax.cummax`).
  public static func cummax(_ operand: some ArrayLike, axis: Int = 0, reverse: Bool = false) -> NDArray {
    bind(CumulativeMax(axis: axis, reverse: reverse), operand.asNDArray)
  }
  /// The smallest elements so far (JAX: `lax.cummin`).
  public static func cummin(_ operand: some ArrayLike, axis: Int = 0, reverse: Bool = false) -> NDArray {
    bind(CumulativeMin(axis: axis, reverse: reverse), operand.asNDArray)
  }
  /// Logarithms of running sums of exponentials (JAX: `lax.cumlogsumexp`).
  public static func cumlogsumexp(_ operand: some ArrayLike, axis: Int = 0, reverse: Bool = false) -> NDArray
  {
    bind(CumulativeLogSumExp(axis: axis, reverse: reverse), operand.asNDArray)
  }
}
