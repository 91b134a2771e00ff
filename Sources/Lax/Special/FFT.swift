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

  /// Everything as complex128, twice; and the plan of one line, whose length may have to grow to a power of two.
  package func memory(_ operands: [Buffer], _ results: [ShapedArray]) -> Int {
    let elements = clampedSum(operands[0].elementCount, results[0].shape.elementCount)
    let line = lengths.max() ?? 1
    return memory(
      operands, results, scratch: clampedSum(clampedProduct(elements, 32), clampedProduct(line, 256)))
  }

  package func evaluate(_ operands: [Buffer]) throws -> [Buffer] {
    guard let result = try Kernels.fft(operands[0], kind, lengths: lengths) else {
      throw unsupported("a transform of \(operands[0].dtype)")
    }
    return [result]
  }

  package func jvp(_ primals: [NDArray], _ tangents: [NDArray?]) throws -> JVPResult {
    linearJVP(primals, tangents)
  }

  package func transpose(_ cotangents: [NDArray?], _ operands: [LinearOperand]) throws -> [NDArray?] {
    guard let cotangent = cotangents[0] else { return [nil] }
    switch kind {
    case .forward, .inverse: return [bind(self, cotangent)]
    case .forwardReal: return [transposedReal(cotangent)]
    case .inverseReal: return [transposedInverseReal(cotangent)]
    }
  }

  /// JAX: `_rfft_transpose`.
  private func transposedReal(_ cotangent: NDArray) -> NDArray {
    let mask = multiplicities(count: cotangent.shape[cotangent.ndim - 1], cotangent)
    let halved = jax.lax.div(jax.lax.conj(cotangent), mask)
    let inverse = bind(FFT(.inverseReal, lengths: lengths), halved)
    return jax.lax.mul(scalar(Double(lengths.reduce(1, *)), like: inverse), inverse)
  }

  /// JAX: `_irfft_transpose`.
  private func transposedInverseReal(_ cotangent: NDArray) -> NDArray {
    let spectrum = bind(FFT(.forwardReal, lengths: lengths), cotangent)
    let mask = multiplicities(count: spectrum.shape[spectrum.ndim - 1], spectrum)
    let scale = scalar(1 / Double(lengths.reduce(1, *)), like: spectrum)
    return jax.lax.conj(jax.lax.mul(jax.lax.mul(scale, mask), spectrum))
  }

  /// How often each stored frequency occurs in the whole spectrum: the first and, of an even length, the last once,
  /// the others twice. Of the rank of `x`, along its last axis.
  private func multiplicities(count: Int, _ x: NDArray) -> NDArray {
    let isEven = lengths[lengths.count - 1] % 2 == 0
    let values = (0..<count).map { Float($0 == 0 || (isEven && $0 == count - 1) ? 1 : 2) }
    let mask = jax.lax.convertElementType(NDArray(Buffer(values)), x.dtype)
    let shape = Shape(Array(repeating: 1, count: x.ndim - 1) + [count])
    return bind(BroadcastInDim(shape: shape, broadcastDimensions: [x.ndim - 1]), mask)
  }

  package func batch(_ operands: [NDArray], _ axes: [Int?], size: Int) throws -> BatchResult {
    ([bind(self, lanes(operands[0], from: axes[0], size: size))], [0])
  }
}
