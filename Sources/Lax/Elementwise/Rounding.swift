import JAXBuffers
import JAXCore
import JAXKernels

/// The largest whole number not above (JAX: `lax.floor`).
package struct Floor: PiecewiseConstantUnary {
  package static let name = "floor"
  package static let accepts = DTypeSet.floating
  package init() {}
  package static func kernel(_ x: Buffer) throws -> Buffer { try Kernels.exact(.floor, x) }
}

extension jax.lax {
  /// The largest whole number not above (JAX: `lax.floor`).
  public static func floor(_ x: some ArrayLike) -> NDArray { bind(Floor(), x.asNDArray) }
}

/// The smallest whole number not below (JAX: `lax.ceil`).
package struct Ceil: PiecewiseConstantUnary {
  package static let name = "ceil"
  package static let accepts = DTypeSet.floating
  package init() {}
  package static func kernel(_ x: Buffer) throws -> Buffer { try Kernels.exact(.ceil, x) }
}

extension jax.lax {
  /// The smallest whole number not below (JAX: `lax.ceil`).
  public static func ceil(_ x: some ArrayLike) -> NDArray { bind(Ceil(), x.asNDArray) }
}

/// Whether it is neither infinite nor NaN (JAX: `lax.is_finite`).
package struct IsFinite: PiecewiseConstantUnary {
  package static let name = "is_finite"
  package static let accepts = DTypeSet.floating
  package init() {}
  package static func resultDType(_ dtype: DType) -> DType { .bool }
  package static func kernel(_ x: Buffer) throws -> Buffer { try Kernels.isFinite(x) }
}

extension jax.lax {
  /// Whether it is neither infinite nor NaN (JAX: `lax.is_finite`).
  public static func isFinite(_ x: some ArrayLike) -> NDArray { bind(IsFinite(), x.asNDArray) }
}

/// The nearest whole number (JAX: `lax.round`).
package struct Round: Elementwise {
  package static let name = "round"
  package static var samples: [Sample] {
    [0, 1].map { Sample(Self(roundingMethod: $0), [ShapedArray([2, 3], .float64)]) }
  }
  /// 0: halves away from zero; 1: halves to even (JAX: `RoundingMethod`, an IntEnum that prints its number).
  package let roundingMethod: Int
  package init(roundingMethod: Int) { self.roundingMethod = roundingMethod }
  package init(reading text: ParameterReader) throws { roundingMethod = try text("rounding_method") }
  package var parameters: Parameters { ["rounding_method": roundingMethod] }

  package func abstractEval(_ operands: [ShapedArray]) throws -> [ShapedArray] {
    try expect(1, operands)
    try expect(operands[0].dtype, in: .floating)
    guard roundingMethod == 0 || roundingMethod == 1 else {
      throw JAXError(.badParameter("rounding_method", String(roundingMethod)), operation: name)
    }
    return operands
  }

  package func evaluate(_ operands: [Buffer]) throws -> [Buffer] {
    [try Kernels.exact(roundingMethod == 0 ? .roundAwayFromZero : .roundToEven, operands[0])]
  }

  package func jvp(_ primals: [NDArray], _ tangents: [NDArray?]) throws -> JVPResult { zeroJVP(primals) }
  package func transpose(_ cotangents: [NDArray?], _ operands: [LinearOperand]) throws -> [NDArray?] {
    throw notLinear
  }
  package func batch(_ operands: [NDArray], _ axes: [Int?], size: Int) throws -> BatchResult {
    (bindAll(self, operands), axes)
  }
}

extension jax.lax {
  /// The nearest whole number; halves away from zero (0), or to even (1) (JAX: `lax.round`).
  public static func round(_ x: some ArrayLike, roundingMethod: Int = 0) -> NDArray {
    bind(Round(roundingMethod: roundingMethod), x.asNDArray)
  }
}

/// The nearest number of a float with fewer bits (JAX: `lax.reduce_precision`).
package struct ReducePrecision: Elementwise {
  package static let name = "reduce_precision"
  package static var samples: [Sample] {
    [
      // Exact, so that differences see no steps.
      Sample(Self(exponentBits: 11, mantissaBits: 52), [ShapedArray([2, 3], .float64)]),
      Sample(
        Self(exponentBits: 5, mantissaBits: 10), [ShapedArray([2, 3], .float32)],
        exempt: [.derivative: "it is defined as the identity's, rounded", .transposition: "both ways round"]),
    ]
  }
  package let exponentBits: Int
  package let mantissaBits: Int
  package init(reading text: ParameterReader) throws {
    exponentBits = try text("exponent_bits")
    mantissaBits = try text("mantissa_bits")
  }
  package var parameters: Parameters { ["exponent_bits": exponentBits, "mantissa_bits": mantissaBits] }

  package func abstractEval(_ operands: [ShapedArray]) throws -> [ShapedArray] {
    try expect(1, operands)
    try expect(operands[0].dtype, in: .floating)
    guard (1...11).contains(exponentBits) else {
      throw JAXError(.badParameter("exponent_bits", String(exponentBits)), operation: name)
    }
    guard (0...52).contains(mantissaBits) else {
      throw JAXError(.badParameter("mantissa_bits", String(mantissaBits)), operation: name)
    }
    return operands
  }

  package func evaluate(_ operands: [Buffer]) throws -> [Buffer] {
    [try Kernels.reducePrecision(operands[0], exponentBits: exponentBits, mantissaBits: mantissaBits)]
  }

  package init(exponentBits: Int, mantissaBits: Int) {
    self.exponentBits = exponentBits
    self.mantissaBits = mantissaBits
  }

  package func jvp(_ primals: [NDArray], _ tangents: [NDArray?]) throws -> JVPResult {
    linearJVP(primals, tangents)
  }
  package func transpose(_ cotangents: [NDArray?], _ operands: [LinearOperand]) throws -> [NDArray?] {
    [cotangents[0].map { bind(self, $0) }]
  }
  package func batch(_ operands: [NDArray], _ axes: [Int?], size: Int) throws -> BatchResult {
    (bindAll(self, operands), axes)
  }
}

extension jax.lax {
  /// The nearest number of a float with fewer bits (JAX: `lax.reduce_precision`).
  public static func reducePrecision(_ operand: some ArrayLike, exponentBits: Int, mantissaBits: Int)
    -> NDArray
  {
    bind(ReducePrecision(exponentBits: exponentBits, mantissaBits: mantissaBits), operand.asNDArray)
  }
}
