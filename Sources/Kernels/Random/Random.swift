import JAXBuffers

// Random bits of Threefry keys, under `jax_threefry_partitionable=True`: element i of the result is the hash of
// the 64-bit counter i (JAX: `_threefry_random_bits_partitionable`).
extension Kernels {
  /// For each key, `shape` of random bits; `keys` is `key<fry>`.
  package static func threefryBits(_ keys: Buffer, shape: Shape, bitWidth: Int) -> Buffer? {
    let count = shape.elementCount
    let full = keys.shape + shape.array
    switch bitWidth {
    case 8: return bits(keys, count, full, UInt8.self) { UInt8(truncatingIfNeeded: $0 ^ $1) }
    case 16: return bits(keys, count, full, UInt16.self) { UInt16(truncatingIfNeeded: $0 ^ $1) }
    case 32: return bits(keys, count, full, UInt32.self) { $0 ^ $1 }
    case 64: return bits(keys, count, full, UInt64.self) { UInt64($0) << 32 | UInt64($1) }
    default: return nil
    }
  }

  @inline(__always)
  private static func bits<T: Element>(
    _ keys: Buffer, _ count: Int, _ shape: Shape, _: T.Type, _ combine: (UInt32, UInt32) -> T
  ) -> Buffer {
    let result = Buffer(uninitialized: T.dtype, shape)
    guard count > 0 else { return result }
    let target = result.mutablePointer(T.self)
    keys.keyData().withElements(as: UInt32.self) { words in
      for key in 0..<(words.count / 2) {
        Threefry(k0: words[2 * key], k1: words[2 * key + 1]).forEach(count) { start, first, second, n in
          let target = target + (key * count + start)
          for i in 0..<n { target[i] = combine(first[i], second[i]) }
        }
      }
    }
    return result
  }

  /// For each `key<fry>`, `shape` of new keys (JAX: `_threefry_split_foldlike`).
  package static func threefrySplit(_ keys: Buffer, shape: Shape) -> Buffer {
    let count = shape.elementCount
    let full = keys.shape + shape.array
    // A key's first word is the hash's first, and memory is little-endian.
    let data = bits(keys, count, full, UInt64.self) { UInt64($1) << 32 | UInt64($0) }
    return data.reinterpreted(as: .keyFry)
  }

  /// A key from each key and number: the hash of the number's seed (JAX: `_threefry_fold_in`). Both have one
  /// shape.
  package static func threefryFoldIn(_ keys: Buffer, _ data: Buffer) -> Buffer {
    let numbers = integerBits(data)
    return keys.keyData().withElements(as: UInt32.self) { words in
      Buffer(keys.shape) { (result: UnsafeMutableBufferPointer<UInt64>) in
        for (i, number) in numbers.enumerated() {
          let hash = Threefry(k0: words[2 * i], k1: words[2 * i + 1])(0, UInt32(truncatingIfNeeded: number))
          result[i] = UInt64(hash.1) << 32 | UInt64(hash.0)
        }
      }
    }.reinterpreted(as: .keyFry)
  }

  /// The elements of an integer buffer, sign-extended to 64 bits.
  private static func integerBits(_ buffer: Buffer) -> [UInt64] {
    buffer.dtype == .uint64
      ? buffer.elements(as: UInt64.self) : integers(buffer).map { UInt64(bitPattern: Int64($0)) }
  }

  /// A key from each integer: its high and low words (JAX: `threefry_seed`). Of a dtype of 32 bits or less the
  /// high word is 0, since JAX shifts logically in the seed's own dtype; the low one is sign-extended.
  package static func threefrySeed(_ seeds: Buffer) -> Buffer {
    let wide = seeds.dtype.itemSize == 8
    let bits = integerBits(seeds)
    return Buffer(seeds.shape) { (result: UnsafeMutableBufferPointer<UInt64>) in
      for (i, seed) in bits.enumerated() {
        result[i] = (seed & 0xFFFF_FFFF) << 32 | (wide ? seed >> 32 : 0)
      }
    }.reinterpreted(as: .keyFry)
  }

  /// The hash of key words and counter words, element by element; all four have one shape (JAX: `threefry2x32_p`).
  package static func threefry2x32(_ k0: Buffer, _ k1: Buffer, _ x0: Buffer, _ x1: Buffer) -> [Buffer] {
    let results = [Buffer(uninitialized: .uint32, k0.shape), Buffer(uninitialized: .uint32, k0.shape)]
    let a = results[0].baseAddress.assumingMemoryBound(to: UInt32.self)
    let b = results[1].baseAddress.assumingMemoryBound(to: UInt32.self)
    let operands = [k0, k1, x0, x1].map { $0.elements(as: UInt32.self) }
    for i in 0..<k0.elementCount {
      (a[i], b[i]) = Threefry(k0: operands[0][i], k1: operands[1][i])(operands[2][i], operands[3][i])
    }
    return results
  }

  /// The high and low words of `0, 1, 2 …` in row-major order (JAX: `iota_2x32_shape`).
  package static func iota2x32(_ shape: Shape) -> [Buffer] {
    [32, 0].map { shift in
      Buffer(shape) { (result: UnsafeMutableBufferPointer<UInt32>) in
        for i in 0..<result.count { result[i] = UInt32(truncatingIfNeeded: i >> shift) }
      }
    }
  }
}
