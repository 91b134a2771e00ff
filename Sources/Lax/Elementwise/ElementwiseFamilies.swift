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
}

extension ElementwiseBinary {
  package init(reading text: ParameterReader) throws { self.init() }
  package static func resultDType(_ dtype: DType) -> DType { dtype }

  package func abstractEval(_ operands: [ShapedArray]) throws -> [ShapedArray] {
    try expect(2, operands)
    try expect(operands[0].dtype, in: Self.accepts)
    try expectSameDType(operands)
    let weak = operands[0].weakType && operands[1].weakType
    let shape = try broadcastShape(operands)
    return [ShapedArray(shape, Self.resultDType(operands[0].dtype), weakType: weak)]
  }

  package func evaluate(_ operands: [Buffer]) throws -> [Buffer] {
    [try Self.kernel(operands[0], operands[1])]
  }
}
