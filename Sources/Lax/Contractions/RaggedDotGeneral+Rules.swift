import JAXCore

extension RaggedDotGeneral {
  package func jvp(_ primals: [NDArray], _ tangents: [NDArray?]) throws -> JVPResult {
    throw unsupported("the derivative of a ragged product")
  }
  package func transpose(_ cotangents: [NDArray?], _ operands: [LinearOperand]) throws -> [NDArray?] {
    throw unsupported("the transpose of a ragged product")
  }
  package func batch(_ operands: [NDArray], _ axes: [Int?], size: Int) throws -> BatchResult {
    throw unsupported("lanes of ragged products")
  }
}
