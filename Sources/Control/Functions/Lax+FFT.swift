import JAXBuffers
import JAXCore
import JAXKernels
import JAXLax

extension jax.lax {
  /// Which Fourier transform (JAX: `lax.FftType`).
  public enum FftType: Int, Hashable, Sendable {
    /// Of complex numbers.
    case fft
    /// The inverse of that of complex numbers.
    case ifft
    /// Of real numbers, without the half that repeats.
    case rfft
    /// The inverse of that of real numbers.
    case irfft
  }

  /// The Fourier transform over the last axes, as many as there are lengths (JAX: `lax.fft`).
  public static func fft(
    _ x: some ArrayLike, _ fftType: FftType, _ fftLengths: some Collection<Int>
  ) -> NDArray {
    let statics = ["\(fftType)"] + fftLengths.map { "\($0)" }
    return jitted("fft", x.asNDArray, statics: statics) { operands in
      let x = operands[0]
      if fftType == .rfft, x.dtype.isComplex {
        throw JAXError(.invalid("only real valued inputs supported for rfft"), operation: "fft")
      }
      let accepted = fftType == .rfft ? x.dtype.inexact : x.dtype.complex
      let input = convertElementType(x, accepted)
      guard !fftLengths.isEmpty, let kind = FourierTransform(rawValue: fftType.rawValue) else {
        return input
      }
      return bind(FFT(kind, lengths: Swift.Array(fftLengths)), input)
    }
  }
}

extension jax.lax.FftType: ExpressibleByStringLiteral {
  /// The transform that JAX calls so: "fft", "ifft", "rfft" or "irfft", or the same in capitals.
  public init(stringLiteral name: String) {
    switch name {
    case "fft", "FFT": self = .fft
    case "ifft", "IFFT": self = .ifft
    case "rfft", "RFFT": self = .rfft
    case "irfft", "IRFFT": self = .irfft
    default:
      raise(JAXError(.invalid("Unknown FFT type '\(name)'"), operation: "fft"))
      self = .fft
    }
  }
}

extension DType {
  /// The dtype in which real numbers of this one are transformed (JAX: `dtypes.to_inexact_dtype`).
  fileprivate var inexact: DType {
    if isInexact { return self }
    return canonical(bitWidth > 32 ? .float64 : .float32)
  }

  /// The complex dtype for numbers of this one (JAX: `dtypes.to_complex_dtype`).
  fileprivate var complex: DType {
    isComplex ? self : canonical(real == .float64 || (!isInexact && bitWidth > 32) ? .complex128 : .complex64)
  }
}
