import TestSupport

/// Ways to damage bytes. Each is a few draws of a generator with a seed, so that a mutant can be made again.
struct Mutation {
  var random: SplitMix64

  /// Numbers at the edges of what programs count with.
  static let extremes = [
    "0", "-1", "1", "2", "127", "128", "255", "65536", "2147483647", "2147483648", "-2147483649",
    "4294967296",
    "4611686018427387904", "9223372036854775807", "-9223372036854775808", "99999999999999999999", "0.5",
    "-0.0",
    "1e308", "1e-320", "1e999", "nan", "inf", "-inf",
  ]
  static let types = [
    "f32[]", "f32[3]", "f32[0]", "f32[2,3]", "f64[3]", "f16[3]", "bf16[2]", "i32[]", "i32[3]", "i8[4]",
    "u8[3]",
    "u32[2]", "u64[]", "bool[]", "bool[3]", "c64[3]", "c128[]", "key<fry>[]", "key<fry>[2]", "float0[3]",
    "i4[3]",
    "f8_e4m3fn[3]", "f32[1,1,1,1,1,1,1,1]", "f32[1048576]", "f32[4294967296]", "Ref{f32[3]}", "Tok",
  ]

  mutating func number(below n: Int) -> Int { Int.random(in: 0..<Swift.max(1, n), using: &random) }

  mutating func element<C: RandomAccessCollection>(of all: C) -> C.Element? {
    all.randomElement(using: &random)
  }

  /// Bytes with one to three damages. Of texts, half get only such as leave them well formed: what is refused at once
  /// finds little.
  mutating func damaged(_ bytes: [UInt8], isText: Bool) -> [UInt8] {
    if isText, number(below: 2) == 0 { return consistent(bytes) }
    var result = bytes
    for _ in 0...number(below: 3) {
      result = isText && number(below: 4) > 0 ? text(result) : binary(result)
    }
    return result
  }

  // MARK: - Any bytes

  private mutating func binary(_ bytes: [UInt8]) -> [UInt8] {
    guard !bytes.isEmpty else { return [UInt8(number(below: 256))] }
    var result = bytes
    let chunk = chunk(of: bytes)
    switch number(below: 6) {
    case 0: for _ in 0...number(below: 8) { result[number(below: bytes.count)] ^= 1 << number(below: 8) }
    case 1: result[number(below: bytes.count)] = [0, 0x7F, 0x80, 0xFF][number(below: 4)]
    case 2: result.removeLast(number(below: bytes.count))
    case 3: result.removeSubrange(chunk)
    case 4: result.insert(contentsOf: bytes[chunk], at: number(below: bytes.count))
    default: result.replaceSubrange(chunk, with: bytes[self.chunk(of: bytes)])
    }
    return result
  }

  private mutating func chunk(of bytes: [UInt8]) -> Range<Int> {
    let start = number(below: bytes.count)
    return start..<Swift.min(bytes.count, start + 1 + number(below: [4, 32, 400][number(below: 3)]))
  }

  // MARK: - Texts

  private mutating func text(_ bytes: [UInt8]) -> [UInt8] {
    let words = Mutation.ranges(in: bytes) { Mutation.isWord($0) }
    let numbers = words.filter { bytes[$0].allSatisfy { $0 >= 48 && $0 <= 57 } }
    guard words.count > 1 else { return binary(bytes) }
    switch number(below: 6) {
    case 0, 1: return replacing(numbers, with: Mutation.extremes, in: bytes)
    case 2: return swapping(words, in: bytes)
    case 3: return replacing(Mutation.typeRanges(bytes), with: Mutation.types, in: bytes)
    case 4:
      // Values of parameters, also those of other primitives.
      return swapping(
        Mutation.ranges(in: bytes) { !Mutation.isSpace($0) && $0 != 0x5B && $0 != 0x5D }
          .compactMap { range in
            bytes[range].firstIndex(of: UInt8(ascii: "=")).map { $0 + 1..<range.upperBound }
          }.filter { !$0.isEmpty }, in: bytes)
    default:
      // What stands behind ` = `: a primitive for another.
      return swapping(
        words.filter { $0.lowerBound >= 2 && bytes[$0.lowerBound - 2] == UInt8(ascii: "=") }, in: bytes)
    }
  }

  /// One type for another wherever it stands, one number wherever it stands, a literal, or an operand for another.
  private mutating func consistent(_ bytes: [UInt8]) -> [UInt8] {
    let words = Mutation.ranges(in: bytes) { Mutation.isWord($0) }
    let numbers = words.filter { bytes[$0].allSatisfy { $0 >= 48 && $0 <= 57 } }
    switch number(below: 5) {
    case 0: return replacingAll(Mutation.typeRanges(bytes), with: Mutation.types, in: bytes)
    case 1:
      // Dimensions, limits and axes that belong together are mostly the same number.
      return replacingAll(numbers, with: ["0", "1", "2", "3", "5", "7", "8", "64", "1000"], in: bytes)
    case 2:
      let literals = Mutation.ranges(in: bytes) { Mutation.isWord($0) || $0 == 0x2E || $0 == 0x2D }
        .filter { $0.upperBound < bytes.count && bytes[$0.upperBound] == 0x3A && bytes[$0.lowerBound] < 58 }
      return replacing(literals, with: Mutation.extremes, in: bytes)
    case 3: return replacing(numbers, with: ["0", "1", "2", "3", "4", "6", "100"], in: bytes)
    default:
      let names = words.filter { range in
        range.count <= 2 && bytes[range].allSatisfy { $0 >= 97 && $0 <= 122 }
          && range.lowerBound > 0 && bytes[range.lowerBound - 1] == 32
          && (range.upperBound == bytes.count || bytes[range.upperBound] <= 32)
      }
      guard let range = element(of: names), let other = element(of: names) else { return bytes }
      var result = bytes
      result.replaceSubrange(range, with: bytes[other])
      return result
    }
  }

  private mutating func replacingAll(_ ranges: [Range<Int>], with words: [String], in bytes: [UInt8])
    -> [UInt8]
  {
    guard let chosen = element(of: ranges).map({ Array(bytes[$0]) }), let word = element(of: words) else {
      return bytes
    }
    var result = bytes
    for range in ranges.reversed() where bytes[range].elementsEqual(chosen) {
      result.replaceSubrange(range, with: Array(word.utf8))
    }
    return result
  }

  private mutating func replacing(_ ranges: [Range<Int>], with words: [String], in bytes: [UInt8]) -> [UInt8]
  {
    guard let range = element(of: ranges), let word = element(of: words) else { return binary(bytes) }
    var result = bytes
    result.replaceSubrange(range, with: Array(word.utf8))
    return result
  }

  private mutating func swapping(_ ranges: [Range<Int>], in bytes: [UInt8]) -> [UInt8] {
    guard let a = element(of: ranges), let b = element(of: ranges), a.upperBound <= b.lowerBound else {
      return binary(bytes)
    }
    return Array(
      bytes[..<a.lowerBound] + bytes[b] + bytes[a.upperBound..<b.lowerBound] + bytes[a]
        + bytes[b.upperBound...])
  }

  private static func isWord(_ b: UInt8) -> Bool {
    (b | 32) >= 97 && (b | 32) <= 122 || b >= 48 && b <= 57 || b == UInt8(ascii: "_")
  }

  private static func isSpace(_ b: UInt8) -> Bool { b == 32 || b >= 9 && b <= 13 }

  /// The longest stretches of bytes that belong together.
  private static func ranges(in bytes: [UInt8], _ belongs: (UInt8) -> Bool) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var start: Int?
    for (i, byte) in bytes.enumerated() {
      if belongs(byte) {
        start = start ?? i
      } else if let first = start {
        result.append(first..<i)
        start = nil
      }
    }
    if let start { result.append(start..<bytes.count) }
    return result
  }

  /// What stands between a colon and the end of a type: `f32[2,3]`.
  private static func typeRanges(_ bytes: [UInt8]) -> [Range<Int>] {
    bytes.indices.compactMap { colon in
      guard bytes[colon] == UInt8(ascii: ":"), colon + 1 < bytes.count, isWord(bytes[colon + 1]),
        let end = bytes[colon...].prefix(40).firstIndex(of: UInt8(ascii: "]"))
      else { return nil }
      return colon + 1..<end + 1
    }
  }
}
