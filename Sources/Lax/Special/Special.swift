import JAXBuffers
import JAXCore
import JAXKernels

// Functions of one number.

/// The logarithm of the gamma function's magnitude; inf at its poles (JAX: `lax.lgamma`).
package struct LogGamma: ElementwiseUnary {
  package static let name = "lgamma"
  package static let accepts = DTypeSet.floating
  package init() {}
  package static func kernel(_ x: Buffer) throws -> Buffer { try Kernels.special(.logGamma, x) }
}

/// The derivative of lgamma; NaN at negative integers, -inf at 0 (JAX: `lax.digamma`).
package struct Digamma: ElementwiseUnary {
  package static let name = "digamma"
  package static let accepts = DTypeSet.floating
  package init() {}
  package static func kernel(_ x: Buffer) throws -> Buffer { try Kernels.special(.digamma, x) }
}

/// The inverse of the error function; ±inf at ±1, NaN beyond (JAX: `lax.erf_inv`).
package struct InverseErrorFunction: ElementwiseUnary {
  package static let name = "erf_inv"
  package static let accepts = DTypeSet.floating
  package init() {}
  package static func kernel(_ x: Buffer) throws -> Buffer { try Kernels.special(.inverseErf, x) }
}

/// The modified Bessel function of order 0, times exp(-|x|) (JAX: `lax.bessel_i0e`).
package struct BesselI0e: ElementwiseUnary {
  package static let name = "bessel_i0e"
  package static let accepts = DTypeSet.floating
  package init() {}
  package static func kernel(_ x: Buffer) throws -> Buffer { try Kernels.special(.besselI0e, x) }
}

/// The modified Bessel function of order 1, times exp(-|x|) (JAX: `lax.bessel_i1e`).
package struct BesselI1e: ElementwiseUnary {
  package static let name = "bessel_i1e"
  package static let accepts = DTypeSet.floating
  package init() {}
  package static func kernel(_ x: Buffer) throws -> Buffer { try Kernels.special(.besselI1e, x) }
}

// MARK: - Functions of two numbers

/// The regularised lower incomplete gamma function P(a, x) (JAX: `lax.igamma`).
package struct IncompleteGamma: ElementwiseBinary {
  package static let name = "igamma"
  package static let accepts = DTypeSet.floating
  package init() {}
  package static func kernel(_ a: Buffer, _ x: Buffer) throws -> Buffer {
    try Kernels.special(.incompleteGamma, a, x)
  }
}

/// The regularised upper incomplete gamma function Q(a, x) (JAX: `lax.igammac`).
package struct IncompleteGammaComplement: ElementwiseBinary {
  package static let name = "igammac"
  package static let accepts = DTypeSet.floating
  package init() {}
  package static func kernel(_ a: Buffer, _ x: Buffer) throws -> Buffer {
    try Kernels.special(.incompleteGammaComplement, a, x)
  }
}

/// The derivative of igamma by its first argument (JAX: `lax.igamma_grad_a`).
package struct IncompleteGammaGradient: ElementwiseBinary {
  package static let name = "igamma_grad_a"
  package static let accepts = DTypeSet.floating
  package init() {}
  package static func kernel(_ a: Buffer, _ x: Buffer) throws -> Buffer {
    try Kernels.special(.incompleteGammaGradient, a, x)
  }
}

/// The m-th derivative of digamma (JAX: `lax.polygamma`).
package struct Polygamma: ElementwiseBinary {
  package static let name = "polygamma"
  package static let accepts = DTypeSet.floating
  package init() {}
  package static func kernel(_ m: Buffer, _ x: Buffer) throws -> Buffer {
    try Kernels.special(.polygamma, m, x)
  }
}

/// Hurwitz' zeta function (JAX: `lax.zeta`).
package struct Zeta: ElementwiseBinary {
  package static let name = "zeta"
  package static let accepts = DTypeSet.floating
  package init() {}
  package static func kernel(_ x: Buffer, _ q: Buffer) throws -> Buffer { try Kernels.special(.zeta, x, q) }
}

/// The next number towards another (JAX: `lax.nextafter`).
package struct NextAfter: ElementwiseBinary {
  package static let name = "nextafter"
  package static let accepts = DTypeSet.floating
  package init() {}
  package static func kernel(_ x: Buffer, _ y: Buffer) throws -> Buffer { try Kernels.nextAfter(x, y) }
}

// MARK: - A function of three numbers

/// The regularised incomplete beta function I_x(a, b) (JAX: `lax.betainc`).
package struct RegularizedIncompleteBeta: Primitive {
  package static let name = "regularized_incomplete_beta"
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
}
