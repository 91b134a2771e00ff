import COpenBLAS
import JAXBuffers
import Synchronization

extension Kernels {
  private static let blasHasMemory = Atomic<Bool>(false)

  /// Whether BLAS must still be given memory.
  @inline(__always)
  package static var blasNeedsMemory: Bool { !blasHasMemory.load(ordering: .relaxed) }

  /// Asks for what BLAS takes when it is first used: 128 MiB for each of its threads (OpenBLAS: `BUFFER_SIZE` of x86-64
  /// builds for all processors). Refused, OpenBLAS 0.3 tries again for ever, so it must not be called.
  package static func prepareBLAS() throws(OutOfMemory) {
    guard blasNeedsMemory else { return }
    try MemoryBudget.ask(for: Int(openblas_get_num_threads()) * (128 << 20))
    blasHasMemory.store(true, ordering: .relaxed)
  }
}
