import JAXBuffers
import JAXCore

extension ElementwiseUnary {
  package init(reading text: ParameterReader) throws { self.init() }
  package static func resultDType(_ dtype: DType) -> DType { dtype }

  package func abstractEval(_ operands: [ShapedArray]) throws -> [ShapedArray] {
    try expect(1, operands)
    let x = operands[0]
    try expect(x.dtype, in: Self.accepts)
    let dtype = Self.resultDType(x.dtype)
    return [ShapedArray(x.shape, dtype, weakType: x.weakType && dtype == x.dtype)]
  }

  package func evaluate(_ operands: [Buffer]) throws -> [Buffer] { [try Self.kernel(operands[0])] }

  package func evaluateQuickly(_ x: Buffer) throws -> Buffer? {
    Self.accepts.contains(x.dtype) ? try Self.kernel(x) : nil
  }

  package func jvp(_ primals: [NDArray], _ tangents: [NDArray?]) throws -> JVPResult {
    try jvp(primals, tangents) { tangent, _, result in try Self.derivative(tangent, primals[0], result) }
  }
  package func transpose(_ cotangents: [NDArray?], _ operands: [LinearOperand]) throws -> [NDArray?] {
    throw notLinear
  }
  package func batch(_ operands: [NDArray], _ axes: [Int?], size: Int) throws -> BatchResult {
    (bindAll(self, operands), axes)
  }
}

extension ElementwiseBinary {
  package init(reading text: ParameterReader) throws { self.init() }
  package static func resultDType(_ dtype: DType) -> DType { dtype }

  package func abstractEval(_ operands: [ShapedArray]) throws -> [ShapedArray] {
    try expect(2, operands)
    for (position, operand) in operands.enumerated() {
      try expect(operand.dtype, in: Self.accepts, position: position)
    }
    try expectSameDType(operands)
    let weak = operands[0].weakType && operands[1].weakType
    let shape = try broadcastShape(operands)
    return [ShapedArray(shape, Self.resultDType(operands[0].dtype), weakType: weak)]
  }

  package func evaluate(_ operands: [Buffer]) throws -> [Buffer] {
    [try Self.kernel(operands[0], operands[1])]
  }

  package func evaluateQuickly(_ x: Buffer, _ y: Buffer) throws -> Buffer? {
    guard x.dtype == y.dtype, Self.accepts.contains(x.dtype),
      x.rank == 0 || y.rank == 0 || x.shape == y.shape
    else { return nil }
    return try Self.kernel(x, y)
  }

  package func jvp(_ primals: [NDArray], _ tangents: [NDArray?]) throws -> JVPResult {
    try jvp(primals, tangents) { tangent, operand, result in
      try Self.derivative(tangent, of: operand, primals[0], primals[1], result)
    }
  }
  package func transpose(_ cotangents: [NDArray?], _ operands: [LinearOperand]) throws -> [NDArray?] {
    throw notLinear
  }
  package func batch(_ operands: [NDArray], _ axes: [Int?], size: Int) throws -> BatchResult {
    batchBroadcasting(operands, axes)
  }
}

/// An elementwise function whose derivative is zero wherever it exists (JAX: `ad.defjvp_zero`).
package protocol PiecewiseConstantUnary: ElementwiseUnary {}

extension PiecewiseConstantUnary {
  package func jvp(_ primals: [NDArray], _ tangents: [NDArray?]) throws -> JVPResult { zeroJVP(primals) }
  package static func derivative(_ tangent: NDArray, _ x: NDArray, _ result: NDArray) -> NDArray? { nil }
}

/// An elementwise function of two operands whose derivative is zero wherever it exists (JAX: `ad.defjvp_zero`).
package protocol PiecewiseConstantBinary: ElementwiseBinary {}

extension PiecewiseConstantBinary {
  package func jvp(_ primals: [NDArray], _ tangents: [NDArray?]) throws -> JVPResult { zeroJVP(primals) }
  package static func derivative(
    _ tangent: NDArray, of operand: Int, _ x: NDArray, _ y: NDArray, _ result: NDArray
  ) -> NDArray? { nil }
}
