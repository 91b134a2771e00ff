import Synchronization

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// Keeps freed memory for reuse, since the first touch of fresh pages costs more than most kernels.
///
/// Blocks under 64 KB come from `malloc`, which recycles them well. Larger ones are kept in free lists by size
/// class (four per power of two, so at most a quarter is wasted); from 2 MB on they are mapped with huge pages
/// (first touch of 64 MB: 2.6 ms instead of 23). What the pool holds idle stays under `capacity`.
package final class BufferPool: Sendable {
  /// The pool that every `Storage` uses.
  package static let shared = BufferPool(capacity: 1 << 30)

  private struct State {
    /// Addresses of idle blocks by size class.
    var free: [Int: [UInt]] = [:]
    var idleBytes = 0
    var capacity: Int
  }
  private let state: Mutex<State>

  /// Reports that there is no memory for so many bytes, before the program ends.
  package static let onExhaustion = Mutex<(@Sendable (Int) -> Void)?>(nil)

  static let smallLimit = 64 << 10
  static let hugePage = 2 << 20

  package init(capacity: Int) { state = Mutex(State(capacity: capacity)) }

  /// The most bytes kept idle; lowering it frees what is above.
  package var capacity: Int {
    get { state.withLock { $0.capacity } }
    set {
      state.withLock {
        $0.capacity = newValue
        BufferPool.shrink(&$0, to: newValue)
      }
    }
  }

  /// Bytes held for reuse now.
  package var idleBytes: Int { state.withLock { $0.idleBytes } }

  /// Gives all idle memory back to the system.
  package func empty() { state.withLock { BufferPool.shrink(&$0, to: 0) } }

  /// Memory for at least `byteCount` bytes, aligned to 64 bytes, not cleared.
  func allocate(_ byteCount: Int) -> UnsafeMutableRawPointer {
    if byteCount < BufferPool.smallLimit {
      return BufferPool.aligned(Swift.max(byteCount, 16), to: byteCount < 1024 ? 16 : 64)
    }
    // The system would promise what it does not have, and end the program when it is used.
    guard byteCount <= SystemMemory.physical else { BufferPool.outOfMemory(byteCount) }
    let size = BufferPool.sizeClass(byteCount)
    let recycled = state.withLock { state -> UInt? in
      guard let block = state.free[size]?.popLast() else { return nil }
      state.idleBytes -= size
      return block
    }
    return recycled.flatMap(UnsafeMutableRawPointer.init(bitPattern:)) ?? BufferPool.map(size)
  }

  /// Takes back what `allocate(byteCount)` returned.
  func release(_ block: UnsafeMutableRawPointer, _ byteCount: Int) {
    if byteCount < BufferPool.smallLimit { return free(block) }
    let size = BufferPool.sizeClass(byteCount)
    let address = UInt(bitPattern: block)
    let kept = state.withLock { state in
      guard state.idleBytes + size <= state.capacity else { return false }
      state.free[size, default: []].append(address)
      state.idleBytes += size
      return true
    }
    if !kept { BufferPool.unmap(block, size) }
  }

  /// The smallest of 1, 1.25, 1.5, 1.75 times a power of two that holds `byteCount`.
  static func sizeClass(_ byteCount: Int) -> Int {
    let quarter = 1 << (Int.bitWidth - 1 - (byteCount - 1).leadingZeroBitCount - 2)
    return (byteCount + quarter - 1) / quarter * quarter
  }

  private static func shrink(_ state: inout State, to limit: Int) {
    for (size, blocks) in state.free.sorted(by: { $0.key > $1.key }) where state.idleBytes > limit {
      var blocks = blocks
      while state.idleBytes > limit, let address = blocks.popLast() {
        if let block = UnsafeMutableRawPointer(bitPattern: address) { unmap(block, size) }
        state.idleBytes -= size
      }
      state.free[size] = blocks.isEmpty ? nil : blocks
    }
  }

  private static func aligned(_ byteCount: Int, to alignment: Int) -> UnsafeMutableRawPointer {
    if alignment <= 16, let block = malloc(byteCount) { return block }
    var block: UnsafeMutableRawPointer?
    guard posix_memalign(&block, alignment, byteCount) == 0, let block else { outOfMemory(byteCount) }
    return block
  }

  private static func map(_ size: Int) -> UnsafeMutableRawPointer {
    guard size >= hugePage else { return aligned(size, to: 64) }
    guard let block = mmap(nil, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0),
      block != MAP_FAILED
    else { outOfMemory(size) }
    #if canImport(Glibc)
    madvise(block, size, MADV_HUGEPAGE)
    #endif
    return block
  }

  private static func unmap(_ block: UnsafeMutableRawPointer, _ size: Int) {
    if size >= hugePage { munmap(block, size) } else { free(block) }
  }

  /// Ends the program as an uncaught `MemoryError` would: nothing can be computed without memory.
  private static func outOfMemory(_ byteCount: Int) -> Never {
    onExhaustion.withLock { $0 }?(byteCount)
    let text = "out of memory: the system refused \(byteCount) bytes for an array\n"
    _ = text.withCString { write(STDERR_FILENO, $0, strlen($0)) }
    exit(1)
  }
}
