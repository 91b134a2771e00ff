import JAXBuffers

// XLA's RngBitGenerator as the CPU has it: a 128-bit state of two words, the first of which is the key
// (XLA: `rng_bit_generator_expander.cc`, `prng.cc`).
extension Kernels {
  /// `count` random words of `dtype`, and the state after them; nil for a dtype that is no unsigned integer.
  package static func philoxBits(
    state: (UInt64, UInt64), count: Int, dtype: DType
  ) -> (state: (UInt64, UInt64), bits: Buffer)? {
    let words = dtype == .uint64 ? count * 2 : count
    let blocks = (words + 3) / 4
    let philox = Philox(
      k0: UInt32(truncatingIfNeeded: state.0), k1: UInt32(truncatingIfNeeded: state.0 >> 32))
    var raw = [UInt32](repeating: 0, count: blocks * 4)
    for block in 0..<blocks {
      // The counter has 128 bits; its upper half is the key, plus a carry out of the lower.
      let (low, carry) = state.1.addingReportingOverflow(UInt64(block))
      let hash = philox(low, carry ? state.0 &+ 1 : state.0)
      for i in 0..<4 { raw[block * 4 + i] = hash[i] }
    }
    let after = (state.0, state.1 &+ UInt64(blocks))
    return narrowed(raw, count: count, dtype).map { (after, $0) }
  }

  /// As `philoxBits`, by Threefry. The two words of a hash lie side by side along one axis of `shape`: the first of
  /// even size, else the longest.
  package static func threefryGeneratorBits(
    state: (UInt64, UInt64), shape: Shape, dtype: DType
  ) -> (state: (UInt64, UInt64), bits: Buffer)? {
    let threefry = Threefry(
      k0: UInt32(truncatingIfNeeded: state.0), k1: UInt32(truncatingIfNeeded: state.0 >> 32))
    func hash(_ counter: Int) -> (UInt32, UInt32) {
      let input = state.1 &+ UInt64(counter)
      return threefry(UInt32(truncatingIfNeeded: input), UInt32(truncatingIfNeeded: input >> 32))
    }
    let count = shape.elementCount
    if count == 0 { return (state, Buffer(uninitialized: dtype, shape)) }
    if dtype == .uint64 {
      var raw: [UInt32] = []
      for i in 0..<count {
        let (low, high) = hash(i)
        raw += [low, high]
      }
      return narrowed(raw, count: count, dtype).map {
        ((state.0, state.1 &+ UInt64(count)), $0.reshaped(shape))
      }
    }
    let longest = shape.max() ?? 1
    let axis = shape.firstIndex { $0 % 2 == 0 } ?? shape.firstIndex(of: longest)
    let size = axis.map { shape[$0] } ?? 1
    let half = (size + 1) / 2
    let inner = axis.map { shape[($0 + 1)...].reduce(1, *) } ?? 1
    let outer = count / (size * inner)
    var raw = [UInt32](repeating: 0, count: count)
    for o in 0..<outer {
      for h in 0..<half {
        for i in 0..<inner {
          let (first, second) = hash((o * half + h) * inner + i)
          raw[(o * size + 2 * h) * inner + i] = first
          if 2 * h + 1 < size { raw[(o * size + 2 * h + 1) * inner + i] = second }
        }
      }
    }
    let used = UInt64(outer * half * inner)
    return narrowed(raw, count: count, dtype).map { ((state.0, state.1 &+ used), $0.reshaped(shape)) }
  }

  /// Words of 32 bits cut down to narrower ones, or joined in pairs, the low one first.
  private static func narrowed(_ words: [UInt32], count: Int, _ dtype: DType) -> Buffer? {
    switch dtype {
    case .uint8: Buffer(words.prefix(count).map { UInt8(truncatingIfNeeded: $0) })
    case .uint16: Buffer(words.prefix(count).map { UInt16(truncatingIfNeeded: $0) })
    case .uint32: Buffer(Array(words.prefix(count)))
    case .uint64: Buffer((0..<count).map { UInt64(words[2 * $0 + 1]) << 32 | UInt64(words[2 * $0]) })
    default: nil
    }
  }
}

/// Philox-4x32 with 10 rounds (Salmon et al., SC 2011).
private struct Philox {
  let k0: UInt32
  let k1: UInt32

  /// Hashes a 128-bit counter, given by its lower and upper half.
  func callAsFunction(_ low: UInt64, _ high: UInt64) -> SIMD4<UInt32> {
    var x = SIMD4<UInt32>(
      UInt32(truncatingIfNeeded: low), UInt32(truncatingIfNeeded: low >> 32),
      UInt32(truncatingIfNeeded: high), UInt32(truncatingIfNeeded: high >> 32))
    var (a, b) = (k0, k1)
    for _ in 0..<10 {
      let first = x[0].multipliedFullWidth(by: 0xD251_1F53)
      let second = x[2].multipliedFullWidth(by: 0xCD9E_8D57)
      x = SIMD4(second.high ^ x[1] ^ a, second.low, first.high ^ x[3] ^ b, first.low)
      a = a &+ 0x9E37_79B9
      b = b &+ 0xBB67_AE85
    }
    return x
  }
}
