import JAXBuffers
import JAXCore
import JAXKernels

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// Made-up inputs: the same for the same seed, everywhere. Floats are standard normal, integers from 0 to 7,
/// booleans even.
package struct RandomInputs {
  private var state: UInt64

  package init(seed: UInt64) { state = seed }

  /// SplitMix64 (Steele, Lea and Flood 2014).
  private mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// In [0, 1).
  private mutating func uniform() -> Double { Double(next() >> 11) * 0x1p-53 }

  /// Box and Muller's method.
  private mutating func normal() -> Double {
    (-2 * log(1 - uniform())).squareRoot() * cos(2 * Double.pi * uniform())
  }

  /// Arrays of these types. Memory for all of them is asked for before the first is made.
  package mutating func buffers(_ types: [ShapedArray]) throws -> [Buffer] {
    try MemoryBudget.ask(for: types.reduce(0) { clampedSum($0, $1.byteCount) })
    return try types.map { try make($0) }
  }

  /// An array of this type.
  package mutating func buffer(_ type: ShapedArray) throws -> Buffer { try buffers([type])[0] }

  private mutating func make(_ type: ShapedArray) throws -> Buffer {
    switch type.dtype.kind {
    case .key:
      let data = ShapedArray(type.shape + [type.dtype.keyWords], .uint32)
      return try filled(data) { Buffer($0.words($1)) }.asKeys(type.dtype)
    case .float0:
      let bytes = try filled(ShapedArray(type.shape, .uint8)) { Buffer([UInt8](repeating: 0, count: $1)) }
      return bytes.reinterpreted(as: .float0)
    case .complex:
      let result = Buffer(uninitialized: type.dtype, type.shape)
      for part in [Kernels.realPart(result), Kernels.imaginaryPart(result)] {
        try fill(part) { Buffer($0.normals($1)) }
      }
      return result
    case .bool: return try filled(type) { Buffer($0.booleans($1)) }
    case .signed, .unsigned: return try filled(type) { Buffer($0.integers($1)) }
    case .floating: return try filled(type) { Buffer($0.normals($1)) }
    }
  }

  private mutating func words(_ count: Int) -> [UInt32] {
    (0..<count).map { _ in UInt32(truncatingIfNeeded: next()) }
  }
  private mutating func normals(_ count: Int) -> [Double] { (0..<count).map { _ in normal() } }
  private mutating func integers(_ count: Int) -> [Int64] { (0..<count).map { _ in Int64(next() % 8) } }
  private mutating func booleans(_ count: Int) -> [Bool] { (0..<count).map { _ in next() & 1 == 1 } }

  private mutating func filled(
    _ type: ShapedArray, _ make: (inout RandomInputs, Int) -> Buffer
  ) throws -> Buffer {
    let result = Buffer(uninitialized: type.dtype, type.shape)
    try fill(result, make)
    return result
  }

  /// Fills fresh memory, a piece at a time: numbers are made in a wide dtype, of which there never is a whole array.
  private mutating func fill(_ target: Buffer, _ make: (inout RandomInputs, Int) -> Buffer) throws {
    // In one axis: what is filled is dense, but for the parts of complex numbers, which lie at every second place.
    let count = target.elementCount
    let flat = Buffer(
      storage: target.storage, dtype: target.dtype, shape: [count],
      strides: target.isRowMajor ? nil : [2], offset: target.offset)
    for start in stride(from: 0, to: count, by: RandomInputs.pieceCount) {
      let end = min(start + RandomInputs.pieceCount, count)
      let piece = try Kernels.convert(make(&self, end - start), to: target.dtype)
      piece.copy(into: flat.sliced(starts: [start], limits: [end]))
    }
  }

  private static let pieceCount = 1 << 14
}
