import JAXBuffers
import Synchronization

extension JAXError {
  /// There is no memory for an array (JAX: `XlaRuntimeError`, whose words these are).
  static func outOfMemory(_ byteCount: Int, _ type: ShapedArray? = nil) -> JAXError {
    let what = type.map { " for an array of type \($0)" } ?? ""
    let gigabytes = BufferPool.physicalMemory >> 30
    return JAXError(
      .invalid("RESOURCE_EXHAUSTED: Out of memory allocating \(byteCount) bytes\(what)."),
      kind: .runtimeError, code: .invalidShape,
      hint:
        "This machine has \(gigabytes) GiB: compute in parts, for instance with lax.map, or in a smaller dtype."
    )
  }
}

/// Refuses results that no memory could hold, before anything is allocated.
package func expectMemory(_ types: [ShapedArray]) throws {
  for type in types where type.byteCount > BufferPool.physicalMemory {
    throw JAXError.outOfMemory(type.byteCount, type)
  }
}

/// Makes running out of memory, where nothing can be thrown any more, end with a report.
func reportExhaustion() {
  BufferPool.onExhaustion.withLock { handler in
    handler = { byteCount in endProgram(JAXError.outOfMemory(byteCount)) }
  }
}
