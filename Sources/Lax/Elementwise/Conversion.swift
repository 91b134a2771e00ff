import JAXBuffers
import JAXCore
import JAXKernels

/// The values as another dtype (JAX: `lax.convert_element_type`).
package struct ConvertElementType: Elementwise {
  package static let name = "convert_element_type"
  package let newDType: DType
  package let weakType: Bool
  package init(newDType: DType, weakType: Bool = false) {
    self.newDType = newDType
    self.weakType = weakType
  }
  package init(reading text: ParameterReader) throws {
    newDType = try text("new_dtype")
    weakType = try text("weak_type")
  }
  package var parameters: Parameters { ["new_dtype": newDType, "weak_type": weakType] }

  package func abstractEval(_ operands: [ShapedArray]) throws -> [ShapedArray] {
    try expect(1, operands)
    return [ShapedArray(operands[0].shape, newDType, weakType: weakType)]
  }

  package func evaluate(_ operands: [Buffer]) throws -> [Buffer] {
    [try Kernels.convert(operands[0], to: newDType)]
  }
}

/// The same bits as another dtype; elements of another size split or join along the last axis
/// (JAX: `lax.bitcast_convert_type`).
package struct BitcastConvertType: Primitive {
  package static let name = "bitcast_convert_type"
  package let newDType: DType
  package init(newDType: DType) { self.newDType = newDType }
  package init(reading text: ParameterReader) throws { newDType = try text("new_dtype") }
  package var parameters: Parameters { ["new_dtype": newDType] }

  package func abstractEval(_ operands: [ShapedArray]) throws -> [ShapedArray] {
    try expect(1, operands)
    let x = operands[0]
    let (from, to) = (x.dtype.itemSize, newDType.itemSize)
    if from == to { return [ShapedArray(x.shape, newDType)] }
    if from > to { return [ShapedArray(x.shape + [from / to], newDType)] }
    guard x.shape.last == to / from else {
      throw JAXError(
        .invalid("the last dimension of \(x) must be \(to / from) to become \(newDType)"), operation: name)
    }
    return [ShapedArray(Shape(x.shape.dropLast()), newDType)]
  }

  package func evaluate(_ operands: [Buffer]) throws -> [Buffer] {
    [try Kernels.bitcast(operands[0], to: newDType)]
  }
}
