import JAXBuffers
import JAXCore
import JAXKernels

/// Fourier transforms over the last axes (JAX: `lax.fft`).
package struct FFT: Primitive {
  package static let name = "fft"
  package let kind: FourierTransform
  package let lengths: [Int]

  package init(_ kind: FourierTransform, lengths: [Int]) {
    self.kind = kind
    self.lengths = lengths
  }

  package init(reading text: ParameterReader) throws {
    let number: Int = try text("fft_type")
    guard let kind = FourierTransform(rawValue: number) else {
      throw JAXError(.badParameter("fft_type", "\(number)"), operation: Self.name)
    }
    self.init(kind, lengths: try text("fft_lengths"))
  }

  /// The type prints as a number: 0 FFT, 1 IFFT, 2 RFFT, 3 IRFFT.
  package var parameters: Parameters { ["fft_type": kind.rawValue, "fft_lengths": lengths] }

  package func abstractEval(_ operands: [ShapedArray]) throws -> [ShapedArray] {
    let x = try only(operands)
    guard !lengths.isEmpty, lengths.count <= x.shape.rank else {
      throw invalid("needs as many dimensions as fft_lengths \(Shape(lengths)), got shape \(x.shape)")
    }
    let accepted: [DType] = kind == .forwardReal ? [.float32, .float64] : [.complex64, .complex128]
    guard accepted.contains(x.dtype) else {
      throw JAXError(
        .dtypeNotAccepted(x.dtype, accepted: accepted.map(\.name).joined(separator: " and ")), operation: name
      )
    }
    let batch = x.shape.dropLast(lengths.count)
    var stored = lengths
    let last = lengths.count - 1
    if kind == .inverseReal { stored[last] = lengths[last] / 2 + 1 }
    guard lengths.allSatisfy({ $0 >= 0 }), x.shape == batch + stored else {
      throw invalid("needs \(Shape(stored)) as the last dimensions, got shape \(x.shape)")
    }
    if kind == .forwardReal && lengths[last] == 0 { throw invalid("needs at least one real number") }
    switch kind {
    case .forward, .inverse: return [ShapedArray(x.shape, x.dtype)]
    case .forwardReal:
      stored[last] = lengths[last] / 2 + 1
      return [ShapedArray(Shape(batch + stored), x.dtype == .float32 ? .complex64 : .complex128)]
    case .inverseReal: return [ShapedArray(Shape(batch + lengths), x.dtype.real)]
    }
  }

  package func evaluate(_ operands: [Buffer]) throws -> [Buffer] {
    guard let result = try Kernels.fft(operands[0], kind, lengths: lengths) else {
      throw unsupported("a transform of \(operands[0].dtype)")
    }
    return [result]
  }
}
