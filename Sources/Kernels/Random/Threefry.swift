import CVectorMath

/// The counter-based generator behind `jax.random`: 20 rounds of Threefry-2x32 (Salmon et al., "Parallel random
/// numbers: as easy as 1, 2, 3", SC 2011; JAX: `threefry2x32_p`).
///
/// The loop is in C, since Swift's vectors know only the oldest instructions: 1 ms for a million words, not 8.
struct Threefry {
  let k0: UInt32
  let k1: UInt32

  /// Hashes one counter, given as high and low words.
  func callAsFunction(_ high: UInt32, _ low: UInt32) -> (UInt32, UInt32) {
    var hash: (UInt32, UInt32) = (0, 0)
    vm_threefry2x32(k0, k1, high, low, &hash.0, &hash.1, 1)
    return hash
  }

  /// Hashes the counters `0 ..< count`, some at a time: `body` gets the first's index, both words of each hash,
  /// and how many there are.
  @inline(__always)
  func forEach(_ count: Int, _ body: (Int, UnsafePointer<UInt32>, UnsafePointer<UInt32>, Int) -> Void) {
    // A power of two, so that the low word never wraps around inside a chunk; both halves stay in L1.
    let chunk = min(count, 1024)
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 2 * chunk) { memory in
      guard let first = memory.baseAddress else { return }
      let second = first + chunk
      for start in stride(from: 0, to: count, by: 1024) {
        let n = min(chunk, count - start)
        let high = UInt32(truncatingIfNeeded: start >> 32)
        vm_threefry2x32(k0, k1, high, UInt32(truncatingIfNeeded: start), first, second, n)
        body(start, first, second, n)
      }
    }
  }
}
