import JAXBuffers
import JAXCore
import JAXKernels

/// The values as another dtype (JAX: `lax.convert_element_type`).
package struct ConvertElementType: Elementwise {
  package static let name = "convert_element_type"
  package static var samples: [Sample] {
    let pairs: [(DType, DType)] = [
      (.float64, .float32), (.float32, .float64), (.float64, .complex128),
      (.float64, .int32), (.int32, .float64), (.bool, .float32), (.uint8, .bool),
    ]
    return pairs.map { Sample(Self(newDType: $1), [ShapedArray([2, 3], $0)]) } + [
      Sample(
        Self(newDType: .bfloat16), [ShapedArray([2, 3], .float32)],
        exempt: [.derivative: "differences would see steps"])
    ]
  }
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

  /// JAX: `_convert_element_type_jvp_rule`.
  package func jvp(_ primals: [NDArray], _ tangents: [NDArray?]) throws -> JVPResult {
    let result = bindAll(self, primals)
    guard newDType.isInexact, let tangent = tangents[0] else { return (result, [nil]) }
    return (result, [jax.lax.convertElementType(tangent, newDType, weakType: weakType)])
  }

  package func transpose(_ cotangents: [NDArray?], _ operands: [LinearOperand]) throws -> [NDArray?] {
    let type = operands[0].aval
    return [cotangents[0].map { jax.lax.convertElementType($0, type.dtype, weakType: type.weakType) }]
  }

  package func batch(_ operands: [NDArray], _ axes: [Int?], size: Int) throws -> BatchResult {
    (bindAll(self, operands), axes)
  }
}

extension jax.lax {
  /// The values as another dtype (JAX: `lax.convert_element_type`).
  public static func convertElementType(_ operand: some ArrayLike, _ newDtype: DType) -> NDArray {
    convertElementType(operand.asNDArray, newDtype, weakType: false)
  }

  /// JAX: `_convert_element_type`.
  package static func convertElementType(_ x: NDArray, _ dtype: DType, weakType: Bool) -> NDArray {
    if x.isLiteral {
      return NDArray(literal(x, as: dtype).concrete ?? Buffer(scalar: Float.nan), weakType: weakType)
    }
    if x.dtype == dtype, x.weakType == weakType { return x }
    // JAX drops the imaginary part by taking the real one.
    if x.dtype.isComplex, !dtype.isComplex { return convertElementType(real(x), dtype, weakType: weakType) }
    return bind(ConvertElementType(newDType: dtype, weakType: weakType), x)
  }
}

/// The same bits as another dtype; elements of another size split or join along the last axis
/// (JAX: `lax.bitcast_convert_type`).
package struct BitcastConvertType: Primitive {
  package static let name = "bitcast_convert_type"
  package static var samples: [Sample] {
    [
      Sample(Self(newDType: .int32), [ShapedArray([2, 3], .float32)]),
      Sample(Self(newDType: .float32), [ShapedArray([3], .uint32)]),
      Sample(Self(newDType: .uint8), [ShapedArray([2, 3], .int32)]),
      Sample(Self(newDType: .int32), [ShapedArray([3, 2], .int16)]),
    ]
  }
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

  package func jvp(_ primals: [NDArray], _ tangents: [NDArray?]) throws -> JVPResult { zeroJVP(primals) }
  package func transpose(_ cotangents: [NDArray?], _ operands: [LinearOperand]) throws -> [NDArray?] {
    throw notLinear
  }

  package func batch(_ operands: [NDArray], _ axes: [Int?], size: Int) throws -> BatchResult {
    let x = operands[0]
    let joins = x.dtype.itemSize < newDType.itemSize
    // Elements join along the last axis, which then cannot count lanes; JAX fails there.
    guard joins, axes[0] == x.ndim - 1 else { return (bindAll(self, operands), axes) }
    return ([bind(self, lanes(x, from: axes[0], size: size))], [0])
  }
}

extension jax.lax {
  /// The same bits as another dtype (JAX: `lax.bitcast_convert_type`).
  public static func bitcastConvertType(_ operand: some ArrayLike, _ newDtype: DType) -> NDArray {
    bind(BitcastConvertType(newDType: newDtype), operand.asNDArray)
  }
}
