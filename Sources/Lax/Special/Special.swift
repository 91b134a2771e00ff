import JAXBuffers
import JAXCore
import JAXKernels

// Functions of one number.

/// The logarithm of the gamma function's magnitude; inf at its poles (JAX: `lax.lgamma`).
package struct LogGamma: ElementwiseUnary {
  package static let name = "lgamma"
  package static let accepts = DTypeSet.floating
  package static var domain: [Sample.Values] { [.between(0.1, 3)] }
  package init() {}
  package static func kernel(_ x: Buffer) throws -> Buffer { try Kernels.special(.logGamma, x) }

  package static func derivative(_ tangent: NDArray, _ x: NDArray, _ result: NDArray) -> NDArray? {
    jax.lax.mul(tangent, jax.lax.digamma(x))
  }
}

extension jax.lax {
  /// The logarithm of the gamma function's magnitude (JAX: `lax.lgamma`).
  public static func lgamma(_ x: some ArrayLike) -> NDArray { bind(LogGamma(), x.asNDArray) }
}

/// The derivative of lgamma; NaN at negative integers, -inf at 0 (JAX: `lax.digamma`).
package struct Digamma: ElementwiseUnary {
  package static let name = "digamma"
  package static let accepts = DTypeSet.floating
  package static var domain: [Sample.Values] { [.between(0.1, 3)] }
  package init() {}
  package static func kernel(_ x: Buffer) throws -> Buffer { try Kernels.special(.digamma, x) }

  package static func derivative(_ tangent: NDArray, _ x: NDArray, _ result: NDArray) -> NDArray? {
    jax.lax.mul(tangent, jax.lax.polygamma(scalar(1, like: x), x))
  }
}

extension jax.lax {
  /// The derivative of lgamma (JAX: `lax.digamma`).
  public static func digamma(_ x: some ArrayLike) -> NDArray { bind(Digamma(), x.asNDArray) }
}

/// The inverse of the error function; ±inf at ±1, NaN beyond (JAX: `lax.erf_inv`).
package struct InverseErrorFunction: ElementwiseUnary {
  package static let name = "erf_inv"
  package static let accepts = DTypeSet.floating
  package static var domain: [Sample.Values] { [.between(-0.9, 0.9)] }
  package init() {}
  package static func kernel(_ x: Buffer) throws -> Buffer { try Kernels.special(.inverseErf, x) }

  package static func derivative(_ tangent: NDArray, _ x: NDArray, _ result: NDArray) -> NDArray? {
    jax.lax.mul(
      scalar(Double.pi.squareRoot() / 2, like: x), jax.lax.mul(tangent, jax.lax.exp(jax.lax.square(result))))
  }
}

extension jax.lax {
  /// The inverse of the error function (JAX: `lax.erf_inv`).
  public static func erfInv(_ x: some ArrayLike) -> NDArray { bind(InverseErrorFunction(), x.asNDArray) }
}

/// The modified Bessel function of order 0, times exp(-|x|) (JAX: `lax.bessel_i0e`).
package struct BesselI0e: ElementwiseUnary {
  package static let name = "bessel_i0e"
  package static let accepts = DTypeSet.floating
  package init() {}
  package static func kernel(_ x: Buffer) throws -> Buffer { try Kernels.special(.besselI0e, x) }

  package static func derivative(_ tangent: NDArray, _ x: NDArray, _ result: NDArray) -> NDArray? {
    jax.lax.mul(
      tangent, jax.lax.sub(jax.lax.besselI1e(x), jax.lax.mul(jax.lax.sign(x), result)))
  }
}

extension jax.lax {
  /// The modified Bessel function of order 0, times exp(-|x|) (JAX: `lax.bessel_i0e`).
  public static func besselI0e(_ x: some ArrayLike) -> NDArray { bind(BesselI0e(), x.asNDArray) }
}

/// The modified Bessel function of order 1, times exp(-|x|) (JAX: `lax.bessel_i1e`).
package struct BesselI1e: ElementwiseUnary {
  package static let name = "bessel_i1e"
  package static let accepts = DTypeSet.floating
  package init() {}
  package static func kernel(_ x: Buffer) throws -> Buffer { try Kernels.special(.besselI1e, x) }

  package static func derivative(_ tangent: NDArray, _ x: NDArray, _ result: NDArray) -> NDArray? {
    let epsilon: Double =
      switch x.dtype {
      case .float64: 0x1p-52
      case .float16: 0x1p-10
      case .bfloat16: 0x1p-7
      default: 0x1p-23
      }
    let isNotTiny = jax.lax.gt(jax.lax.abs(x), scalar(epsilon, like: x))
    let safe = select(isNotTiny, x, full(x.aval, epsilon))
    let slope = jax.lax.sub(
      jax.lax.besselI0e(safe),
      jax.lax.mul(result, jax.lax.add(jax.lax.sign(safe), jax.lax.reciprocal(safe))))
    return jax.lax.mul(tangent, select(isNotTiny, slope, full(x.aval, 0.5)))
  }
}

extension jax.lax {
  /// The modified Bessel function of order 1, times exp(-|x|) (JAX: `lax.bessel_i1e`).
  public static func besselI1e(_ x: some ArrayLike) -> NDArray { bind(BesselI1e(), x.asNDArray) }
}

// MARK: - Functions of two numbers

/// The regularised lower incomplete gamma function P(a, x) (JAX: `lax.igamma`).
package struct IncompleteGamma: ElementwiseBinary {
  package static let name = "igamma"
  package static let accepts = DTypeSet.floating
  package static var domain: [Sample.Values] { [.between(0.1, 3)] }
  package init() {}
  package static func kernel(_ a: Buffer, _ x: Buffer) throws -> Buffer {
    try Kernels.special(.incompleteGamma, a, x)
  }

  package static func derivative(
    _ tangent: NDArray, of operand: Int, _ x: NDArray, _ y: NDArray, _ result: NDArray
  ) -> NDArray? {
    operand == 0
      ? jax.lax.mul(tangent, jax.lax.igammaGradA(x, y)) : jax.lax.mul(tangent, gammaDensity(x, y))
  }
}

extension jax.lax {
  /// The regularised lower incomplete gamma function P(a, x) (JAX: `lax.igamma`).
  public static func igamma(_ x: some ArrayLike, _ y: some ArrayLike) -> NDArray {
    binary(IncompleteGamma(), x, y)
  }
}

/// The regularised upper incomplete gamma function Q(a, x) (JAX: `lax.igammac`).
package struct IncompleteGammaComplement: ElementwiseBinary {
  package static let name = "igammac"
  package static let accepts = DTypeSet.floating
  package static var domain: [Sample.Values] { [.between(0.1, 3)] }
  package init() {}
  package static func kernel(_ a: Buffer, _ x: Buffer) throws -> Buffer {
    try Kernels.special(.incompleteGammaComplement, a, x)
  }

  package static func derivative(
    _ tangent: NDArray, of operand: Int, _ x: NDArray, _ y: NDArray, _ result: NDArray
  ) -> NDArray? {
    jax.lax.neg(
      jax.lax.mul(tangent, operand == 0 ? jax.lax.igammaGradA(x, y) : gammaDensity(x, y)))
  }
}

extension jax.lax {
  /// The regularised upper incomplete gamma function Q(a, x) (JAX: `lax.igammac`).
  public static func igammac(_ x: some ArrayLike, _ y: some ArrayLike) -> NDArray {
    binary(IncompleteGammaComplement(), x, y)
  }
}

/// The derivative of igamma by its first argument (JAX: `lax.igamma_grad_a`).
package struct IncompleteGammaGradient: ElementwiseBinary {
  package static let name = "igamma_grad_a"
  package static let accepts = DTypeSet.floating
  package static var domain: [Sample.Values] { [.between(0.1, 3)] }
  package init() {}
  package static func kernel(_ a: Buffer, _ x: Buffer) throws -> Buffer {
    try Kernels.special(.incompleteGammaGradient, a, x)
  }

  package static func derivative(
    _ tangent: NDArray, of operand: Int, _ x: NDArray, _ y: NDArray, _ result: NDArray
  ) throws -> NDArray? {
    throw JAXError(.notDifferentiable("JAX has no derivative of igamma_grad_a"), operation: name)
  }
}

extension jax.lax {
  /// The derivative of igamma by its first argument (JAX: `lax.igamma_grad_a`).
  public static func igammaGradA(_ x: some ArrayLike, _ y: some ArrayLike) -> NDArray {
    binary(IncompleteGammaGradient(), x, y)
  }
}

/// The m-th derivative of digamma (JAX: `lax.polygamma`).
package struct Polygamma: ElementwiseBinary {
  package static let name = "polygamma"
  package static let accepts = DTypeSet.floating
  package static var domain: [Sample.Values] { [.whole(0, 3), .between(0.5, 3)] }
  package init() {}
  package static func kernel(_ m: Buffer, _ x: Buffer) throws -> Buffer {
    try Kernels.special(.polygamma, m, x)
  }

  package static func derivative(
    _ tangent: NDArray, of operand: Int, _ x: NDArray, _ y: NDArray, _ result: NDArray
  ) throws -> NDArray? {
    if operand == 1 {
      return jax.lax.mul(tangent, jax.lax.polygamma(jax.lax.add(x, scalar(1, like: x)), y))
    }
    throw JAXError(
      .notDifferentiable("polygamma gradient with respect to m is not supported"), operation: name)
  }
}

extension jax.lax {
  /// The m-th derivative of digamma (JAX: `lax.polygamma`).
  public static func polygamma(_ x: some ArrayLike, _ y: some ArrayLike) -> NDArray {
    binary(Polygamma(), x, y)
  }
}

/// Hurwitz' zeta function (JAX: `lax.zeta`).
package struct Zeta: ElementwiseBinary {
  package static let name = "zeta"
  package static let accepts = DTypeSet.floating
  package static var domain: [Sample.Values] { [.between(1.5, 3), .between(0.5, 3)] }
  package init() {}
  package static func kernel(_ x: Buffer, _ q: Buffer) throws -> Buffer { try Kernels.special(.zeta, x, q) }

  package static func derivative(
    _ tangent: NDArray, of operand: Int, _ x: NDArray, _ y: NDArray, _ result: NDArray
  ) throws -> NDArray? {
    throw JAXError(.notDifferentiable("JAX has no derivative of zeta"), operation: name)
  }
}

extension jax.lax {
  /// Hurwitz' zeta function (JAX: `lax.zeta`).
  public static func zeta(_ x: some ArrayLike, _ y: some ArrayLike) -> NDArray {
    binary(Zeta(), x, y)
  }
}

/// The next number towards another (JAX: `lax.nextafter`).
package struct NextAfter: ElementwiseBinary {
  package static let name = "nextafter"
  package static let accepts = DTypeSet.floating
  package init() {}
  package static func kernel(_ x: Buffer, _ y: Buffer) throws -> Buffer { try Kernels.nextAfter(x, y) }

  package static func derivative(
    _ tangent: NDArray, of operand: Int, _ x: NDArray, _ y: NDArray, _ result: NDArray
  ) throws -> NDArray? {
    throw JAXError(.notDifferentiable("nextafter moves by single bits"), operation: name)
  }
}

extension jax.lax {
  /// The next number towards another (JAX: `lax.nextafter`).
  public static func nextafter(_ x: some ArrayLike, _ y: some ArrayLike) -> NDArray {
    binary(NextAfter(), x, y)
  }
}

// MARK: - A function of three numbers

/// The regularised incomplete beta function I_x(a, b) (JAX: `lax.betainc`).
package struct RegularizedIncompleteBeta: Primitive {
  package static let name = "regularized_incomplete_beta"
  package static var samples: [Sample] {
    let (x, scalar) = (ShapedArray([2, 3], .float64), ShapedArray([], .float64))
    return [[x, x, x], [scalar, scalar, x], [scalar, scalar, scalar]].map {
      Sample(Self(), $0, values: [.between(0.5, 3), .between(0.5, 3), .between(0.1, 0.9)])
    }
  }
  package init() {}
  package init(reading text: ParameterReader) throws {}

  package func abstractEval(_ operands: [ShapedArray]) throws -> [ShapedArray] {
    try expect(3, operands)
    try expect(operands[0].dtype, in: .floating)
    try expectSameDType(operands)
    return [ShapedArray(try broadcastShape(operands), operands[0].dtype)]
  }

  package func evaluate(_ operands: [Buffer]) throws -> [Buffer] {
    let shape = try broadcastShape(operands.map { ShapedArray($0) })
    let x = operands.map { $0.expanded(to: shape) }
    return [try Kernels.incompleteBeta(x[0], x[1], x[2])]
  }

  package func jvp(_ primals: [NDArray], _ tangents: [NDArray?]) throws -> JVPResult {
    let (a, b, x) = (primals[0], primals[1], primals[2])
    guard tangents[0] == nil, tangents[1] == nil else {
      throw JAXError(
        .notDifferentiable("Betainc gradient with respect to a and b not supported."), operation: name)
    }
    return jvp(primals, tangents) { tangent, _, _ in
      let beta = jax.lax.sub(
        jax.lax.add(jax.lax.lgamma(a), jax.lax.lgamma(b)), jax.lax.lgamma(jax.lax.add(a, b)))
      let one = scalar(1, like: x)
      let left = jax.lax.mul(jax.lax.sub(b, one), jax.lax.log1p(jax.lax.neg(x)))
      let right = jax.lax.mul(jax.lax.sub(a, one), jax.lax.log(x))
      return jax.lax.mul(jax.lax.exp(jax.lax.sub(jax.lax.add(left, right), beta)), tangent)
    }
  }
  package func transpose(_ cotangents: [NDArray?], _ operands: [LinearOperand]) throws -> [NDArray?] {
    throw notLinear
  }
  package func batch(_ operands: [NDArray], _ axes: [Int?], size: Int) throws -> BatchResult {
    batchBroadcasting(operands, axes)
  }
}

extension jax.lax {
  /// The regularised incomplete beta function I_x(a, b) (JAX: `lax.betainc`).
  public static func betainc(_ a: some ArrayLike, _ b: some ArrayLike, _ x: some ArrayLike) -> NDArray {
    let x = x.asNDArray
    return bind(
      RegularizedIncompleteBeta(), literal(a.asNDArray, as: x.dtype), literal(b.asNDArray, as: x.dtype), x)
  }
}

/// The derivative of P(a, x) by x (JAX: `igamma_gradx`).
private func gammaDensity(_ a: NDArray, _ x: NDArray) -> NDArray {
  let negative = jax.lax.neg(x)
  let power = jax.lax.mul(jax.lax.sub(a, full(a.aval, 1)), jax.lax.log(x))
  return jax.lax.exp(jax.lax.sub(jax.lax.add(negative, power), jax.lax.lgamma(a)))
}
