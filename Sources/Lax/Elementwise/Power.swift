import JAXBuffers
import JAXCore
import JAXKernels

/// The first to the power of the second, which may be of another, integer dtype (JAX: `lax.pow`).
package struct Power: Elementwise {
  package static let name = "pow"
  package static var samples: [Sample] {
    let (x, n) = (ShapedArray([2, 3], .float64), ShapedArray([2, 3], .int32))
    let scalar = ShapedArray([], .float64)
    return [[x, x], [x, scalar], [scalar, x], [x, n], [scalar, n], [x, ShapedArray([], .int32)]].map {
      Sample(Self(), $0, values: [.between(0.1, 2), .between(-2, 2)])
    } + [
      Sample(
        Self(), [ShapedArray([3], .complex128), ShapedArray([3], .complex128)], values: [.between(0.1, 2)]),
      Sample(Self(), [n, n], values: [.between(-3, 3), .between(0, 4)]),
    ]
  }
  package init() {}
  package init(reading text: ParameterReader) throws {}

  package func abstractEval(_ operands: [ShapedArray]) throws -> [ShapedArray] {
    try expect(2, operands)
    let (x, y) = (operands[0], operands[1])
    if x.dtype.isInexact {
      guard y.dtype == x.dtype || y.dtype.isInteger else {
        throw JAXError(.dtypesDiffer(operands), operation: name)
      }
    } else {
      try expect(x.dtype, in: .integers)
      try expect(y.dtype, in: .integers)
    }
    let weak = x.weakType && y.weakType
    return [ShapedArray(try broadcastShape(operands), x.dtype, weakType: weak)]
  }

  package func evaluate(_ operands: [Buffer]) throws -> [Buffer] {
    [try Kernels.power(operands[0], operands[1])]
  }

  package func jvp(_ primals: [NDArray], _ tangents: [NDArray?]) throws -> JVPResult {
    jvp(primals, tangents) { tangent, operand, result in
      operand == 0
        ? jax.lax.mul(tangent, Power.slope(primals[0], primals[1]))
        : jax.lax.mul(tangent, jax.lax.mul(jax.lax.log(replaceZero(primals[0])), result))
    }
  }

  /// y x^(y - 1) (JAX: `_pow_jvp_lhs`).
  private static func slope(_ x: NDArray, _ y: NDArray) -> NDArray {
    guard y.dtype.isInteger else {
      return jax.lax.mul(y, jax.lax.pow(x, jax.lax.sub(y, full(y.aval, 1))))
    }
    var (x, y) = (x, jax.lax.convertElementType(y, x.dtype))
    if x.shape != y.shape {
      let shape = x.ndim == 0 ? y.shape : x.shape
      (x, y) = (broadcast(x, to: shape), broadcast(y, to: shape))
    }
    return select(
      jax.lax.eq(y, scalar(0, like: y)), full(y.aval, 0),
      jax.lax.mul(replaceZero(y), jax.lax.pow(x, jax.lax.sub(y, full(y.aval, 1)))))
  }

  package func transpose(_ cotangents: [NDArray?], _ operands: [LinearOperand]) throws -> [NDArray?] {
    throw notLinear
  }
  package func batch(_ operands: [NDArray], _ axes: [Int?], size: Int) throws -> BatchResult {
    batchBroadcasting(operands, axes)
  }
}

extension jax.lax {
  /// The first to the power of the second (JAX: `lax.pow`).
  public static func pow(_ x: some ArrayLike, _ y: some ArrayLike) -> NDArray { binary(Power(), x, y) }
}

/// The operand to one whole power, by repeated squaring (JAX: `lax.integer_pow`).
package struct IntegerPower: Elementwise {
  package static let name = "integer_pow"
  package static var samples: [Sample] {
    [-3, -1, 0, 1, 2, 3, 5].map { y in
      Sample(Self(y: y), [ShapedArray([2, 3], .float64)], values: [.between(0.5, 2)])
    } + [
      Sample(Self(y: -2), [ShapedArray([3], .complex128)], values: [.between(0.5, 2)]),
      Sample(Self(y: 3), [ShapedArray([3], .int32)]),
    ]
  }
  package let y: Int
  package init(y: Int) { self.y = y }
  package init(reading text: ParameterReader) throws { y = try text("y") }
  package var parameters: Parameters { ["y": y] }

  package func abstractEval(_ operands: [ShapedArray]) throws -> [ShapedArray] {
    try expect(1, operands)
    try expect(operands[0].dtype, in: .numbers)
    guard y >= 0 || operands[0].dtype.isInexact else {
      throw invalid(
        "Integers cannot be raised to negative powers, got integer_pow(\(operands[0].longName), \(y))")
    }
    return operands
  }

  package func evaluate(_ operands: [Buffer]) throws -> [Buffer] {
    [try Kernels.integerPower(operands[0], exponent: y)]
  }

  package func jvp(_ primals: [NDArray], _ tangents: [NDArray?]) throws -> JVPResult {
    jvp(primals, tangents) { tangent, _, _ in
      let x = primals[0]
      switch y {
      case 0: return full(tangent.aval, 0)
      case 1: return tangent
      case 2: return jax.lax.mul(tangent, jax.lax.mul(scalar(2, like: x), x))
      default:
        let power = bind(IntegerPower(y: y - 1), x)
        return jax.lax.mul(tangent, jax.lax.mul(scalar(Double(y), like: x), power))
      }
    }
  }
  package func transpose(_ cotangents: [NDArray?], _ operands: [LinearOperand]) throws -> [NDArray?] {
    throw notLinear
  }
  package func batch(_ operands: [NDArray], _ axes: [Int?], size: Int) throws -> BatchResult {
    (bindAll(self, operands), axes)
  }
}

extension jax.lax {
  /// The operand to one whole power (JAX: `lax.integer_pow`).
  public static func integerPow(_ x: some ArrayLike, _ y: Int) -> NDArray {
    bind(IntegerPower(y: y), x.asNDArray)
  }

  /// 1 over the number (JAX: `lax.reciprocal`).
  public static func reciprocal(_ x: some ArrayLike) -> NDArray { integerPow(x, -1) }
}
