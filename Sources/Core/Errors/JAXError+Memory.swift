import JAXBuffers
import Synchronization

extension JAXError {
  /// The system has not the memory that an operation takes (JAX: `XlaRuntimeError`, whose words these are).
  package static func outOfMemory(_ byteCount: Int, operation: String? = nil) -> JAXError {
    let problem = OutOfMemory(byteCount: byteCount)
    return JAXError(
      .invalid(
        "RESOURCE_EXHAUSTED: Out of memory allocating \(byteCount) bytes "
          + "(\(OutOfMemory.size(byteCount))); there are \(OutOfMemory.size(problem.available))."),
      operation: operation, kind: .runtimeError,
      code: .outOfMemory, hint: "Compute in parts, for instance with lax.map, or in a smaller dtype.")
  }
}

/// Makes running out of memory, where nothing can be thrown any more, end with a report.
func reportExhaustion() {
  BufferPool.onExhaustion.withLock { handler in
    handler = { byteCount in endProgram(JAXError.outOfMemory(byteCount)) }
  }
}
