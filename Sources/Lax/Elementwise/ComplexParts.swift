import JAXBuffers
import JAXCore
import JAXKernels

/// The real part (JAX: `lax.real`).
package struct RealPart: ElementwiseUnary {
  package static let name = "real"
  package static let accepts = DTypeSet.complex
  package init() {}
  package static func resultDType(_ dtype: DType) -> DType { dtype.real }
  package static func kernel(_ x: Buffer) throws -> Buffer { Kernels.realPart(x) }
}

/// The imaginary part (JAX: `lax.imag`).
package struct ImaginaryPart: ElementwiseUnary {
  package static let name = "imag"
  package static let accepts = DTypeSet.complex
  package init() {}
  package static func resultDType(_ dtype: DType) -> DType { dtype.real }
  package static func kernel(_ x: Buffer) throws -> Buffer { Kernels.imaginaryPart(x) }
}

/// The complex number with these parts (JAX: `lax.complex`).
package struct MakeComplex: ElementwiseBinary {
  package static let name = "complex"
  package static let accepts = DTypeSet.floating
  package init() {}
  package static func resultDType(_ dtype: DType) -> DType { dtype == .float64 ? .complex128 : .complex64 }
  package static func kernel(_ x: Buffer, _ y: Buffer) throws -> Buffer { try Kernels.complex(x, y) }
}

/// The complex conjugate; of a real number, the complex number with it as real part (JAX: `lax.conj`).
package struct Conjugate: Primitive {
  package static let name = "conj"
  /// The dtype before conjugation, as JAX prints it, where it does: a name, or a class for real numbers.
  private let inputDType: Parameter?

  package init(_ dtype: DType) { inputDType = Parameter("input_dtype", dtype.parameterValue) }
  package init(reading text: ParameterReader) throws {
    inputDType = text.parameters.first { $0.name == "input_dtype" || $0.name == "_input_dtype" }
  }

  package var parameters: Parameters { Parameters(inputDType.map { [$0] } ?? []) }

  package func abstractEval(_ operands: [ShapedArray]) throws -> [ShapedArray] {
    try expect(1, operands)
    try expect(operands[0].dtype, in: .inexact)
    let dtype = operands[0].dtype
    return [
      ShapedArray(operands[0].shape, dtype.isComplex ? dtype : dtype == .float64 ? .complex128 : .complex64)
    ]
  }

  package func evaluate(_ operands: [Buffer]) throws -> [Buffer] { [try Kernels.conjugate(operands[0])] }
}
