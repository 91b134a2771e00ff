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

  package static func derivative(_ tangent: NDArray, _ x: NDArray, _ result: NDArray) -> NDArray? {
    bind(RealPart(), tangent)
  }

  package func transpose(_ cotangents: [NDArray?], _ operands: [LinearOperand]) throws -> [NDArray?] {
    [cotangents[0].map { c in bind(MakeComplex(), c, scalar(0, like: c)) }]
  }
}

extension jax.lax {
  /// The real part (JAX: `lax.real`).
  public static func real(_ x: some ArrayLike) -> NDArray { bind(RealPart(), x.asNDArray) }
}

/// The imaginary part (JAX: `lax.imag`).
package struct ImaginaryPart: ElementwiseUnary {
  package static let name = "imag"
  package static let accepts = DTypeSet.complex
  package init() {}
  package static func resultDType(_ dtype: DType) -> DType { dtype.real }
  package static func kernel(_ x: Buffer) throws -> Buffer { Kernels.imaginaryPart(x) }

  package static func derivative(_ tangent: NDArray, _ x: NDArray, _ result: NDArray) -> NDArray? {
    bind(ImaginaryPart(), tangent)
  }

  package func transpose(_ cotangents: [NDArray?], _ operands: [LinearOperand]) throws -> [NDArray?] {
    [cotangents[0].map { c in bind(MakeComplex(), scalar(0, like: c), jax.lax.neg(c)) }]
  }
}

extension jax.lax {
  /// The imaginary part (JAX: `lax.imag`).
  public static func imag(_ x: some ArrayLike) -> NDArray { bind(ImaginaryPart(), x.asNDArray) }
}

/// The complex number with these parts (JAX: `lax.complex`).
package struct MakeComplex: ElementwiseBinary {
  package static let name = "complex"
  package static let accepts = DTypeSet.floating
  package init() {}
  package static func resultDType(_ dtype: DType) -> DType { dtype == .float64 ? .complex128 : .complex64 }
  package static func kernel(_ x: Buffer, _ y: Buffer) throws -> Buffer { try Kernels.complex(x, y) }

  package static func derivative(
    _ tangent: NDArray, of operand: Int, _ x: NDArray, _ y: NDArray, _ result: NDArray
  ) -> NDArray? {
    nil
  }

  package func jvp(_ primals: [NDArray], _ tangents: [NDArray?]) throws -> JVPResult {
    linearJVP(primals, tangents)
  }

  package func transpose(_ cotangents: [NDArray?], _ operands: [LinearOperand]) throws -> [NDArray?] {
    guard let c = cotangents[0] else { return [nil, nil] }
    return [
      operands[0].isLinear ? unbroadcast(jax.lax.real(c), to: operands[0].aval) : nil,
      operands[1].isLinear ? unbroadcast(jax.lax.imag(jax.lax.neg(c)), to: operands[1].aval) : nil,
    ]
  }
}

extension jax.lax {
  /// The complex number with these parts (JAX: `lax.complex`).
  public static func complex(_ x: some ArrayLike, _ y: some ArrayLike) -> NDArray {
    binary(MakeComplex(), x, y)
  }
}

/// The complex conjugate; of a real number, the complex number with it as real part (JAX: `lax.conj`).
package struct Conjugate: Primitive {
  package static let name = "conj"
  package static var samples: [Sample] {
    [DType.complex128, .float64].map { Sample(Self($0), [ShapedArray([2, 3], $0)]) }
  }
  /// The dtype before conjugation, as JAX prints it, where it does: a name, or a class for real numbers.
  private let inputDType: Parameter?

  package init(_ dtype: DType) { inputDType = Parameter("input_dtype", dtype.parameterValue) }
  package init(reading text: ParameterReader) throws {
    let printed = text.parameters.first { $0.name == "input_dtype" || $0.name == "_input_dtype" }
    inputDType = printed.map { DType(parameter: $0.value) == nil ? $0 : Parameter($0.name, $0.value) }
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

  package func jvp(_ primals: [NDArray], _ tangents: [NDArray?]) throws -> JVPResult {
    linearJVP(primals, tangents)
  }
  package func transpose(_ cotangents: [NDArray?], _ operands: [LinearOperand]) throws -> [NDArray?] {
    [cotangents[0].map { operands[0].aval.dtype.isComplex ? jax.lax.conj($0) : jax.lax.real($0) }]
  }
  package func batch(_ operands: [NDArray], _ axes: [Int?], size: Int) throws -> BatchResult {
    (bindAll(self, operands), axes)
  }
}

extension jax.lax {
  /// The complex conjugate; of a real number, the complex number with it as real part (JAX: `lax.conj`).
  public static func conj(_ x: some ArrayLike) -> NDArray { bind(Conjugate(x.asNDArray.dtype), x.asNDArray) }
}
