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

  /// An array of this type.
  package mutating func buffer(_ type: ShapedArray) throws -> Buffer {
    let count = type.shape.elementCount
    switch type.dtype.kind {
    case .bool: return Buffer((0..<count).map { _ in next() & 1 == 1 }, shape: type.shape)
    case .signed, .unsigned:
      let values = (0..<count).map { _ in Int64(next() % 8) }
      return try Kernels.convert(Buffer(values, shape: type.shape), to: type.dtype)
    case .floating:
      let values = (0..<count).map { _ in normal() }
      return try Kernels.convert(Buffer(values, shape: type.shape), to: type.dtype)
    case .complex:
      let real = Buffer((0..<count).map { _ in normal() }, shape: type.shape)
      let imaginary = Buffer((0..<count).map { _ in normal() }, shape: type.shape)
      return try Kernels.convert(try Kernels.complex(real, imaginary), to: type.dtype)
    case .key:
      let words = (0..<count * type.dtype.keyWords).map { _ in UInt32(truncatingIfNeeded: next()) }
      return Buffer(words, shape: type.shape + [type.dtype.keyWords]).asKeys(type.dtype)
    case .float0:
      return Buffer([UInt8](repeating: 0, count: count), shape: type.shape).reinterpreted(as: .float0)
    }
  }
}
