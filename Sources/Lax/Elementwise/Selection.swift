import JAXBuffers
import JAXCore
import JAXKernels

/// Element by element the case that the first operand names; a boolean's false is the first case
/// (JAX: `lax.select_n`).
package struct SelectN: Elementwise {
  package static let name = "select_n"
  package static var samples: [Sample] {
    let x = ShapedArray([2, 3], .float64)
    return [
      Sample(Self(), [ShapedArray([2, 3], .bool), x, x]),
      Sample(Self(), [ShapedArray([], .bool), x, x]),
      Sample(Self(), [ShapedArray([2, 3], .int32), x, x, x], values: [.between(0, 2), .between(-2, 2)]),
      Sample(Self(), [ShapedArray([], .int32), x, x, x], values: [.between(0, 2), .between(-2, 2)]),
      Sample(Self(), Array(repeating: ShapedArray([], .bool), count: 3)),
    ]
  }
  package init() {}
  package init(reading text: ParameterReader) throws {}

  package func abstractEval(_ operands: [ShapedArray]) throws -> [ShapedArray] {
    guard let which = operands.first, operands.count > 1 else {
      throw invalid("takes a predicate and at least one case")
    }
    let cases = Array(operands.dropFirst())
    guard which.dtype == .bool || which.dtype == .int32 else {
      throw invalid(
        "select `which` must be boolean or int32 type, got \(which.dtype.name).", code: .dtypeNotAccepted)
    }
    try expectSameDType(cases)
    guard cases.allSatisfy({ $0.shape == cases[0].shape }) else {
      let shapes = cases.map(\.shape.description).joined(separator: ", ")
      throw invalid("select cases must have the same shapes, got [\(shapes)].", code: .shapeMismatch)
    }
    guard which.shape.rank == 0 || which.shape == cases[0].shape else {
      throw invalid(
        "select `which` must be scalar or have the same shape as cases, got `which` shape \(which.shape) but case "
          + "shape \(cases[0].shape).", code: .shapeMismatch)
    }
    guard which.dtype != .bool || cases.count <= 2 else {
      throw invalid("a boolean selects among at most two cases, got \(cases.count)")
    }
    let weak = cases.allSatisfy(\.weakType)
    return [ShapedArray(cases[0].shape, cases[0].dtype, weakType: weak)]
  }

  package func evaluate(_ operands: [Buffer]) throws -> [Buffer] {
    [try Kernels.select(operands[0], Array(operands.dropFirst()))]
  }

  package func jvp(_ primals: [NDArray], _ tangents: [NDArray?]) throws -> JVPResult {
    let result = bindAll(self, primals)
    guard let known = tangents.dropFirst().compactMap({ $0 }).first else { return (result, [nil]) }
    // JAX makes it where every case has a tangent, too, and the jaxpr shows it.
    let zero = full(known.aval, 0)
    return (result, bindAll(self, [primals[0]] + tangents.dropFirst().map { $0 ?? zero }))
  }

  /// Each case gets the cotangent where it was chosen (JAX: `_select_transpose_rule`).
  package func transpose(_ cotangents: [NDArray?], _ operands: [LinearOperand]) throws -> [NDArray?] {
    guard let which = operands[0].known else { throw notLinear }
    guard let cotangent = cotangents[0] else { return operands.map { _ in nil } }
    let zero = full(cotangent.aval, 0)
    let cases = operands.dropFirst()
    return [nil]
      + cases.indices.map { i in
        guard operands[i].isLinear else { return nil }
        return bindAll(self, [which] + cases.indices.map { $0 == i ? cotangent : zero })[0]
      }
  }

  /// JAX: `_select_batch_rule`.
  package func batch(_ operands: [NDArray], _ axes: [Int?], size: Int) throws -> BatchResult {
    var (which, cases) = (operands[0], Array(operands.dropFirst()))
    let (whichAxis, caseAxes) = (axes[0], Array(axes.dropFirst()))
    if let whichAxis, caseAxes.allSatisfy({ $0 == whichAxis }) {
      if which.shape != cases[0].shape {
        which = bind(BroadcastInDim(shape: cases[0].shape, broadcastDimensions: [whichAxis]), which)
      }
      return (bindAll(self, [which] + cases), [whichAxis])
    }
    if which.ndim == 0, let first = caseAxes[0], caseAxes.allSatisfy({ $0 != nil }) {
      if caseAxes.allSatisfy({ $0 == first }) { return (bindAll(self, [which] + cases), [first]) }
      if cases.allSatisfy({ $0.shape == cases[0].shape }) {
        let moved = zip(cases, caseAxes).map { moveLanes($0, from: $1 ?? first, to: first) }
        return (bindAll(self, [which] + moved), [first])
      }
    }
    if which.ndim != 0 { which = lanes(which, from: whichAxis, size: size) }
    if !cases.allSatisfy({ $0.ndim == 0 }) {
      cases = zip(cases, caseAxes).map { lanes($0, from: $1, size: size) }
    }
    if which.ndim > 0, which.ndim < cases[0].ndim {
      which = bind(BroadcastInDim(shape: cases[0].shape, broadcastDimensions: [0]), which)
    }
    if which.ndim > cases[0].ndim {
      cases = cases.map { bind(BroadcastInDim(shape: which.shape, broadcastDimensions: []), $0) }
    }
    return (bindAll(self, [which] + cases), [0])
  }
}

extension jax.lax {
  /// The elements of `onTrue` where the predicate holds, else of `onFalse` (JAX: `lax.select`).
  public static func select(_ pred: some ArrayLike, _ onTrue: some ArrayLike, _ onFalse: some ArrayLike)
    -> NDArray
  {
    bind(SelectN(), pred.asNDArray, onFalse.asNDArray, onTrue.asNDArray)
  }

  /// Element by element the case that the first operand names (JAX: `lax.select_n`).
  public static func selectN(_ which: some ArrayLike, _ cases: NDArray...) -> NDArray {
    bindAll(SelectN(), [which.asNDArray] + cases)[0]
  }
}

/// The second operand held between the first and the third (JAX: `lax.clamp`).
package struct Clamp: Elementwise {
  package static let name = "clamp"
  package static var samples: [Sample] {
    let (x, scalar) = (ShapedArray([2, 3], .float64), ShapedArray([], .float64))
    let bounds = [Sample.Values.between(-1, 0), .between(-2, 2), .between(0, 1)]
    return [[x, x, x], [scalar, x, scalar], [scalar, x, x], [scalar, scalar, scalar]].map {
      Sample(Self(), $0, values: bounds)
    } + [Sample(Self(), Array(repeating: ShapedArray([3], .int32), count: 3), values: bounds)]
  }
  package init() {}
  package init(reading text: ParameterReader) throws {}

  package func abstractEval(_ operands: [ShapedArray]) throws -> [ShapedArray] {
    try expect(3, operands)
    try expect(operands[1].dtype, in: .ordered)
    try expectSameDType(operands)
    let x = operands[1]
    for (bound, side) in [(operands[0], "min"), (operands[2], "max")]
    where bound.shape.rank != 0 && bound.shape != x.shape {
      throw invalid(
        "clamp requires \(side).shape == operand.shape or \(side).shape == (), got \(side).shape=\(bound.shape), "
          + "operand.shape=\(x.shape).", code: .shapeMismatch)
    }
    return [x]
  }

  package func evaluate(_ operands: [Buffer]) throws -> [Buffer] {
    [try Kernels.clamp(operands[0], operands[1], operands[2])]
  }

  package func jvp(_ primals: [NDArray], _ tangents: [NDArray?]) throws -> JVPResult {
    let (low, x, high) = (primals[0], primals[1], primals[2])
    return jvp(primals, tangents) { tangent, operand, result in
      let chosen =
        switch operand {
        case 0: jax.lax.bitwiseAnd(jax.lax.gt(low, x), jax.lax.lt(low, high))
        case 1: jax.lax.bitwiseAnd(jax.lax.gt(x, low), jax.lax.lt(x, high))
        default: jax.lax.lt(high, x)
        }
      return select(chosen, broadcast(tangent, to: result.shape), full(x.aval, 0))
    }
  }

  package func transpose(_ cotangents: [NDArray?], _ operands: [LinearOperand]) throws -> [NDArray?] {
    throw notLinear
  }

  /// JAX: `_clamp_batch_rule`.
  package func batch(_ operands: [NDArray], _ axes: [Int?], size: Int) throws -> BatchResult {
    var (low, x, high) = (operands[0], operands[1], operands[2])
    if axes[0] == axes[1], axes[2] == axes[1] {
      if low.shape == x.shape, high.shape == x.shape { return (bindAll(self, operands), [axes[1]]) }
      if let axis = axes[1], low.ndim == 1, high.ndim == 1 {
        low = bind(BroadcastInDim(shape: x.shape, broadcastDimensions: [axis]), low)
        high = bind(BroadcastInDim(shape: x.shape, broadcastDimensions: [axis]), high)
        return ([bind(self, low, x, high)], [axis])
      }
    } else if low.ndim == 0, high.ndim == 0, let axis = axes[1] {
      return (bindAll(self, operands), [axis])
    }
    func front(_ operand: Int) -> NDArray {
      operands[operand].ndim == 0
        ? operands[operand] : lanes(operands[operand], from: axes[operand], size: size)
    }
    (low, high) = (front(0), front(2))
    x = front(1)
    func spread(_ bound: NDArray, rank: Int) -> NDArray {
      guard bound.ndim == rank, rank < x.ndim else { return bound }
      return bind(BroadcastInDim(shape: x.shape, broadcastDimensions: rank == 0 ? [] : [0]), bound)
    }
    (low, high) = (spread(low, rank: 0), spread(high, rank: 0))
    (low, high) = (spread(low, rank: 1), spread(high, rank: 1))
    // JAX fails where the upper bound alone has lanes.
    if let lane = [low, high].first(where: { $0.ndim > x.ndim }) {
      x = bind(BroadcastInDim(shape: lane.shape, broadcastDimensions: []), x)
    }
    return ([bind(self, low, x, high)], [0])
  }
}

extension jax.lax {
  /// The operand held between two bounds, each of its shape or a scalar (JAX: `lax.clamp`).
  public static func clamp(_ min: some ArrayLike, _ x: some ArrayLike, _ max: some ArrayLike) -> NDArray {
    let x = x.asNDArray
    return bind(Clamp(), literal(min.asNDArray, as: x.dtype), x, literal(max.asNDArray, as: x.dtype))
  }
}

/// The elements of `onTrue` where the predicate holds, else of `onFalse`.
func select(_ predicate: NDArray, _ onTrue: NDArray, _ onFalse: NDArray) -> NDArray {
  bind(SelectN(), predicate, onFalse, onTrue)
}

/// The array with ones for zeros (JAX: `_replace_zero`).
func replaceZero(_ x: NDArray) -> NDArray {
  select(jax.lax.eq(x, scalar(0, like: x)), full(x.aval, 1), x)
}
