import JAXBuffers

/// The counter-based generator behind `jax.random`: 20 rounds of Threefry-2x32 (Salmon et al., "Parallel random
/// numbers: as easy as 1, 2, 3", SC 2011; JAX: `threefry2x32_p`).
struct Threefry {
  let k0: UInt32
  let k1: UInt32
  private var k2: UInt32 { k0 ^ k1 ^ 0x1BD1_1BDA }

  /// Hashes a 64-bit counter given as high and low words, in every lane.
  @inline(__always)
  func callAsFunction<V: SIMD>(_ high: V, _ low: V) -> (V, V) where V.Scalar == UInt32 {
    var x = high &+ V(repeating: k0)
    var y = low &+ V(repeating: k1)
    Threefry.even(&x, &y)
    x = x &+ V(repeating: k1)
    y = y &+ V(repeating: k2 &+ 1)
    Threefry.odd(&x, &y)
    x = x &+ V(repeating: k2)
    y = y &+ V(repeating: k0 &+ 2)
    Threefry.even(&x, &y)
    x = x &+ V(repeating: k0)
    y = y &+ V(repeating: k1 &+ 3)
    Threefry.odd(&x, &y)
    x = x &+ V(repeating: k1)
    y = y &+ V(repeating: k2 &+ 4)
    Threefry.even(&x, &y)
    return (x &+ V(repeating: k2), y &+ V(repeating: k0 &+ 5))
  }

  /// Hashes one counter.
  func callAsFunction(_ high: UInt32, _ low: UInt32) -> (UInt32, UInt32) {
    let (x, y) = self(SIMD2(high, 0), SIMD2(low, 0))
    return (x[0], y[0])
  }

  /// Hashes the counters `0 ..< count`, eight at a time: `body` gets the first's index, their hashes, and how many
  /// of the lanes count.
  @inline(__always)
  func forEach(_ count: Int, _ body: (Int, SIMD8<UInt32>, SIMD8<UInt32>, Int) -> Void) {
    let lanes = SIMD8<UInt32>(0, 1, 2, 3, 4, 5, 6, 7)
    var index = 0
    while index < count {
      // Eight counters from a multiple of eight never cross a multiple of 2^32.
      let high = SIMD8<UInt32>(repeating: UInt32(truncatingIfNeeded: index >> 32))
      let low = SIMD8<UInt32>(repeating: UInt32(truncatingIfNeeded: index)) &+ lanes
      let (x, y) = self(high, low)
      body(index, x, y, min(8, count - index))
      index += 8
    }
  }

  @inline(__always)
  private static func even<V: SIMD>(_ x: inout V, _ y: inout V) where V.Scalar == UInt32 {
    round(&x, &y, 13)
    round(&x, &y, 15)
    round(&x, &y, 26)
    round(&x, &y, 6)
  }

  @inline(__always)
  private static func odd<V: SIMD>(_ x: inout V, _ y: inout V) where V.Scalar == UInt32 {
    round(&x, &y, 17)
    round(&x, &y, 29)
    round(&x, &y, 16)
    round(&x, &y, 24)
  }

  @inline(__always)
  private static func round<V: SIMD>(_ x: inout V, _ y: inout V, _ distance: UInt32)
  where V.Scalar == UInt32 {
    x = x &+ y
    y = (y &<< V(repeating: distance)) | (y &>> V(repeating: 32 - distance))
    y = x ^ y
  }
}
