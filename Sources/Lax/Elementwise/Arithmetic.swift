import JAXBuffers
import JAXCore
import JAXKernels

/// The sum (JAX: `lax.add`).
package struct Add: ElementwiseBinary {
  package static let name = "add"
  package static let accepts = DTypeSet.numbers
  package init() {}
  package static func kernel(_ x: Buffer, _ y: Buffer) throws -> Buffer { try Kernels.add(x, y) }

  package static func derivative(
    _ tangent: NDArray, of operand: Int, _ x: NDArray, _ y: NDArray, _ result: NDArray
  ) -> NDArray? { broadcast(tangent, to: result.shape) }

  /// Tangents of both operands are added as the operands are (JAX: `_add_jvp`).
  package func jvp(_ primals: [NDArray], _ tangents: [NDArray?]) throws -> JVPResult {
    let result = bind(self, primals[0], primals[1])
    if let x = tangents[0], let y = tangents[1] { return ([result], [bind(self, x, y)]) }
    return ([result], [(tangents[0] ?? tangents[1]).map { broadcast($0, to: result.shape) }])
  }

  package func transpose(_ cotangents: [NDArray?], _ operands: [LinearOperand]) throws -> [NDArray?] {
    operands.map { operand in
      guard operand.isLinear, let cotangent = cotangents[0] else { return nil }
      return unbroadcast(cotangent, to: operand.aval)
    }
  }
}

extension jax.lax {
  /// The sum of two arrays of one shape and dtype (JAX: `lax.add`).
  public static func add(_ x: some ArrayLike, _ y: some ArrayLike) -> NDArray { binary(Add(), x, y) }
}

/// The sum of two cotangents (JAX: `lax.add_any`).
package struct AddAny: ElementwiseBinary {
  package static let name = "add_any"
  // Cotangents of one value have one shape.
  package static var samples: [Sample] {
    [DType.float64, .complex128, .float32].map { dtype in
      Sample(Self(), [ShapedArray([2, 3], dtype), ShapedArray([2, 3], dtype)])
    }
  }
  package static let accepts = DTypeSet.any
  package init() {}
  package static func kernel(_ x: Buffer, _ y: Buffer) throws -> Buffer {
    x.dtype == .float0 ? x : try Kernels.add(x, y)
  }

  package static func derivative(
    _ tangent: NDArray, of operand: Int, _ x: NDArray, _ y: NDArray, _ result: NDArray
  ) -> NDArray? { tangent }

  package func jvp(_ primals: [NDArray], _ tangents: [NDArray?]) throws -> JVPResult {
    linearJVP(primals, tangents)
  }
  package func transpose(_ cotangents: [NDArray?], _ operands: [LinearOperand]) throws -> [NDArray?] {
    operands.map { $0.isLinear ? cotangents[0] : nil }
  }
}

/// The difference (JAX: `lax.sub`).
package struct Subtract: ElementwiseBinary {
  package static let name = "sub"
  package static let accepts = DTypeSet.numbers
  package init() {}
  package static func kernel(_ x: Buffer, _ y: Buffer) throws -> Buffer { try Kernels.subtract(x, y) }

  package static func derivative(
    _ tangent: NDArray, of operand: Int, _ x: NDArray, _ y: NDArray, _ result: NDArray
  ) -> NDArray? {
    operand == 0 ? broadcast(tangent, to: result.shape) : broadcast(jax.lax.neg(tangent), to: result.shape)
  }

  /// Tangents of both operands are subtracted as the operands are (JAX: `_sub_jvp`).
  package func jvp(_ primals: [NDArray], _ tangents: [NDArray?]) throws -> JVPResult {
    let result = bind(self, primals[0], primals[1])
    if let x = tangents[0], let y = tangents[1] { return ([result], [bind(self, x, y)]) }
    let tangent = tangents[0] ?? tangents[1].map { jax.lax.neg($0) }
    return ([result], [tangent.map { broadcast($0, to: result.shape) }])
  }

  package func transpose(_ cotangents: [NDArray?], _ operands: [LinearOperand]) throws -> [NDArray?] {
    guard let cotangent = cotangents[0] else { return [nil, nil] }
    return [
      operands[0].isLinear ? unbroadcast(cotangent, to: operands[0].aval) : nil,
      operands[1].isLinear ? unbroadcast(jax.lax.neg(cotangent), to: operands[1].aval) : nil,
    ]
  }
}

extension jax.lax {
  /// The difference of two arrays of one shape and dtype (JAX: `lax.sub`).
  public static func sub(_ x: some ArrayLike, _ y: some ArrayLike) -> NDArray {
    binary(Subtract(), x, y)
  }
}

/// The product (JAX: `lax.mul`).
package struct Multiply: ElementwiseBinary {
  package static let name = "mul"
  package static let accepts = DTypeSet.numbers
  package init() {}
  package static func kernel(_ x: Buffer, _ y: Buffer) throws -> Buffer { try Kernels.multiply(x, y) }

  package static func derivative(
    _ tangent: NDArray, of operand: Int, _ x: NDArray, _ y: NDArray, _ result: NDArray
  ) -> NDArray? { operand == 0 ? bind(Multiply(), tangent, y) : bind(Multiply(), x, tangent) }

  package func transpose(_ cotangents: [NDArray?], _ operands: [LinearOperand]) throws -> [NDArray?] {
    guard let cotangent = cotangents[0] else { return [nil, nil] }
    switch (operands[0], operands[1]) {
    case (.linear(let type), .known(let y)):
      return [unbroadcast(bind(self, cotangent, y), to: type), nil]
    case (.known(let x), .linear(let type)):
      return [nil, unbroadcast(bind(self, x, cotangent), to: type)]
    default: throw notLinear
    }
  }
}

extension jax.lax {
  /// The product of two arrays of one shape and dtype (JAX: `lax.mul`).
  public static func mul(_ x: some ArrayLike, _ y: some ArrayLike) -> NDArray { binary(Multiply(), x, y) }
}

/// The quotient; integers round towards zero, and by zero give all ones (JAX: `lax.div`).
package struct Divide: ElementwiseBinary {
  package static let name = "div"
  package static let accepts = DTypeSet.numbers
  package static var domain: [Sample.Values] { [.between(-2, 2), .between(0.5, 3)] }
  package init() {}
  package static func kernel(_ x: Buffer, _ y: Buffer) throws -> Buffer { try Kernels.divide(x, y) }

  package static func derivative(
    _ tangent: NDArray, of operand: Int, _ x: NDArray, _ y: NDArray, _ result: NDArray
  ) -> NDArray? {
    operand == 0
      ? jax.lax.div(tangent, y)
      : jax.lax.mul(jax.lax.mul(jax.lax.neg(tangent), x), jax.lax.integerPow(y, -2))
  }

  package func transpose(_ cotangents: [NDArray?], _ operands: [LinearOperand]) throws -> [NDArray?] {
    guard let cotangent = cotangents[0] else { return [nil, nil] }
    guard case .linear(let type) = operands[0], let y = operands[1].known else { throw notLinear }
    return [unbroadcast(jax.lax.div(cotangent, y), to: type), nil]
  }
}

extension jax.lax {
  /// The quotient of two arrays of one shape and dtype; integers round towards zero (JAX: `lax.div`).
  public static func div(_ x: some ArrayLike, _ y: some ArrayLike) -> NDArray {
    binary(Divide(), x, y)
  }
}

/// The remainder with the dividend's sign; an integer by zero gives the dividend (JAX: `lax.rem`).
package struct Remainder: ElementwiseBinary {
  package static let name = "rem"
  package static let accepts = DTypeSet.reals
  package static var domain: [Sample.Values] { [.between(-2, 2), .between(0.5, 3)] }
  package init() {}
  package static func kernel(_ x: Buffer, _ y: Buffer) throws -> Buffer { try Kernels.remainder(x, y) }

  package static func derivative(
    _ tangent: NDArray, of operand: Int, _ x: NDArray, _ y: NDArray, _ result: NDArray
  ) -> NDArray? {
    if operand == 0 { return broadcast(tangent, to: result.shape) }
    return jax.lax.mul(
      jax.lax.neg(tangent),
      jax.lax.mul(
        jax.lax.sign(jax.lax.div(x, y)), jax.lax.floor(jax.lax.abs(jax.lax.div(x, y)))))
  }
}

extension jax.lax {
  /// The remainder, with the dividend's sign (JAX: `lax.rem`).
  public static func rem(_ x: some ArrayLike, _ y: some ArrayLike) -> NDArray {
    binary(Remainder(), x, y)
  }
}

/// The larger; NaN where either is (JAX: `lax.max`).
package struct Maximum: ElementwiseBinary {
  package static let name = "max"
  package static let accepts = DTypeSet.plain
  package init() {}
  package static func kernel(_ x: Buffer, _ y: Buffer) throws -> Buffer { try Kernels.maximum(x, y) }

  package static func derivative(
    _ tangent: NDArray, of operand: Int, _ x: NDArray, _ y: NDArray, _ result: NDArray
  ) -> NDArray? {
    jax.lax.mul(tangent, operand == 0 ? balancedEqual(x, result, y) : balancedEqual(y, result, x))
  }
}

extension jax.lax {
  /// The larger of each pair; NaN where either is (JAX: `lax.max`).
  public static func max(_ x: some ArrayLike, _ y: some ArrayLike) -> NDArray {
    binary(Maximum(), x, y)
  }
}

/// The smaller; NaN where either is (JAX: `lax.min`).
package struct Minimum: ElementwiseBinary {
  package static let name = "min"
  package static let accepts = DTypeSet.plain
  package init() {}
  package static func kernel(_ x: Buffer, _ y: Buffer) throws -> Buffer { try Kernels.minimum(x, y) }

  package static func derivative(
    _ tangent: NDArray, of operand: Int, _ x: NDArray, _ y: NDArray, _ result: NDArray
  ) -> NDArray? {
    jax.lax.mul(tangent, operand == 0 ? balancedEqual(x, result, y) : balancedEqual(y, result, x))
  }
}

extension jax.lax {
  /// The smaller of each pair; NaN where either is (JAX: `lax.min`).
  public static func min(_ x: some ArrayLike, _ y: some ArrayLike) -> NDArray {
    binary(Minimum(), x, y)
  }
}

/// The number with its sign turned (JAX: `lax.neg`).
package struct Negate: ElementwiseUnary {
  package static let name = "neg"
  package static let accepts = DTypeSet.numbers
  package init() {}
  package static func kernel(_ x: Buffer) throws -> Buffer { try Kernels.exact(.negate, x) }

  package static func derivative(_ tangent: NDArray, _ x: NDArray, _ result: NDArray) -> NDArray? {
    bind(Negate(), tangent)
  }
  package func transpose(_ cotangents: [NDArray?], _ operands: [LinearOperand]) throws -> [NDArray?] {
    [cotangents[0].map { bind(self, $0) }]
  }
}

extension jax.lax {
  /// The negative (JAX: `lax.neg`).
  public static func neg(_ x: some ArrayLike) -> NDArray { bind(Negate(), x.asNDArray) }
}

/// The magnitude; of the least integer, itself (JAX: `lax.abs`).
package struct Absolute: ElementwiseUnary {
  package static let name = "abs"
  package static let accepts = DTypeSet.numbers
  package init() {}
  package static func resultDType(_ dtype: DType) -> DType { dtype.real }
  package static func kernel(_ x: Buffer) throws -> Buffer { try Kernels.exact(.abs, x) }

  package static func derivative(_ tangent: NDArray, _ x: NDArray, _ result: NDArray) -> NDArray? {
    guard x.dtype.isComplex else {
      return select(jax.lax.ge(x, scalar(0, like: x)), tangent, jax.lax.neg(tangent))
    }
    let conjugate = jax.lax.conj(x)
    let magnitude = replaceZero(jax.lax.convertElementType(result, x.dtype))
    return jax.lax.real(jax.lax.mul(tangent, jax.lax.div(conjugate, magnitude)))
  }
}

extension jax.lax {
  /// The magnitude (JAX: `lax.abs`).
  public static func abs(_ x: some ArrayLike) -> NDArray { bind(Absolute(), x.asNDArray) }
}

/// -1, 0 or 1; zeros keep their sign and NaN stays; a complex number over its magnitude (JAX: `lax.sign`).
package struct Sign: PiecewiseConstantUnary {
  package static let name = "sign"
  package static var samples: [Sample] {
    DTypeSet.reals.examples.map { Sample(Self(), [ShapedArray([2, 3], $0)]) } + [
      Sample(
        Self(), [ShapedArray([2, 3], .complex128)],
        exempt: [.derivative: "JAX takes it for zero, though a complex sign turns"])
    ]
  }
  package static let accepts = DTypeSet.numbers
  package init() {}
  package static func kernel(_ x: Buffer) throws -> Buffer { try Kernels.exact(.sign, x) }
}

extension jax.lax {
  /// -1, 0 or 1; of a complex number, the number over its magnitude (JAX: `lax.sign`).
  public static func sign(_ x: some ArrayLike) -> NDArray { bind(Sign(), x.asNDArray) }
}

/// The number times itself (JAX: `lax.square`).
package struct Square: ElementwiseUnary {
  package static let name = "square"
  package static let accepts = DTypeSet.numbers
  package init() {}
  package static func kernel(_ x: Buffer) throws -> Buffer { try Kernels.exact(.square, x) }

  package static func derivative(_ tangent: NDArray, _ x: NDArray, _ result: NDArray) -> NDArray? {
    jax.lax.mul(tangent, jax.lax.mul(scalar(2, like: x), x))
  }
}

extension jax.lax {
  /// The number times itself (JAX: `lax.square`).
  public static func square(_ x: some ArrayLike) -> NDArray { bind(Square(), x.asNDArray) }
}

/// 1 where `x` is the chosen `z`, a half where `y` is it too, else 0 (JAX: `_balanced_eq`).
private func balancedEqual(_ x: NDArray, _ z: NDArray, _ y: NDArray) -> NDArray {
  let type = z.aval
  return jax.lax.div(
    select(jax.lax.eq(x, z), full(type, 1), full(type, 0)),
    select(jax.lax.eq(y, z), full(type, 2), full(type, 1)))
}
