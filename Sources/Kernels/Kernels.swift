import JAXBuffers

/// Routines from buffers to buffers, one family a file. They know dtypes and strides, but no tracing.
package enum Kernels {}

/// Why a kernel refuses; the primitive that called it adds its name.
package enum KernelError: Error, CustomStringConvertible {
  /// The operation is not defined for this dtype.
  case dtype(DType)
  /// Something that JAX does and no kernel here does yet.
  case unsupported(String)

  package var description: String {
    switch self {
    case .dtype(let dtype): "the dtype \(dtype)"
    case .unsupported(let what): what
    }
  }
}
