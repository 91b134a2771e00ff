/// A block of pooled memory, shared by reference count among the buffers that view it.
///
/// It is written once, by the kernel that made it, and never changes after; so buffers are values and may cross
/// threads.
package final class Storage: @unchecked Sendable {
  package let pointer: UnsafeMutableRawPointer
  package let byteCount: Int
  private let isCounted: Bool

  /// A block of at least `byteCount` bytes, not cleared.
  package init(byteCount: Int) {
    self.byteCount = byteCount
    isCounted = LiveBytes.isCounting
    if isCounted { LiveBytes.add(byteCount) }
    pointer = BufferPool.shared.allocate(byteCount)
  }

  deinit {
    if isCounted { LiveBytes.add(-byteCount) }
    BufferPool.shared.release(pointer, byteCount)
  }
}
