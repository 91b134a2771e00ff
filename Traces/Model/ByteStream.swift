/// A file's bytes under construction, which go on in pieces that stay in the processor's cache.
package struct ByteStream: ~Copyable {
  private var base: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  package private(set) var count = 0

  /// From how many bytes on a writer hands them on.
  package static let piece = 1 << 17

  package init(capacity: Int = ByteStream.piece + 4096) {
    self.capacity = capacity
    base = .allocate(capacity: capacity)
  }

  deinit { base.deallocate() }

  /// Makes room for so many bytes.
  @inline(__always) private mutating func reserve(_ more: Int) {
    if capacity - count < more { grow(more) }
  }

  @inline(never) private mutating func grow(_ more: Int) {
    let larger = max(capacity * 2, count + more)
    let new = UnsafeMutablePointer<UInt8>.allocate(capacity: larger)
    new.update(from: base, count: count)
    base.deallocate()
    base = new
    capacity = larger
  }

  @inline(__always) package mutating func append(_ byte: UInt8) {
    reserve(1)
    base[count] = byte
    count += 1
  }

  @inline(__always) package mutating func append(_ bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { append($0) }
  }

  @inline(__always) package mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let source = bytes.baseAddress else { return }
    reserve(bytes.count)
    (base + count).update(from: source, count: bytes.count)
    count += bytes.count
  }

  /// A number in decimal digits, at least so many.
  @inline(__always) package mutating func append(decimal number: Int, digits least: Int = 1) {
    if number < 0 { append(UInt8(ascii: "-")) }
    var rest = number.magnitude
    var digits = 1
    var bound: UInt = 10
    while digits < 20 && (rest >= bound || digits < least) {
      digits += 1
      bound &*= 10
    }
    reserve(20)
    for at in stride(from: count + digits - 1, through: count, by: -1) {
      let tenth = rest / 10
      base[at] = 48 + UInt8(truncatingIfNeeded: rest &- tenth &* 10)
      rest = tenth
    }
    count += digits
  }

  /// Protobuf's whole number.
  @inline(__always) package mutating func append(varint value: UInt64) {
    reserve(10)
    var rest = value
    while rest > 127 {
      base[count] = UInt8(truncatingIfNeeded: rest) | 128
      count += 1
      rest >>= 7
    }
    base[count] = UInt8(truncatingIfNeeded: rest)
    count += 1
  }

  /// Hands the bytes on if there are at least so many, and begins anew.
  @inline(__always) package mutating func drain<E: Error>(
    from least: Int = ByteStream.piece, to drain: (UnsafeRawBufferPointer) throws(E) -> Void
  ) throws(E) {
    guard count >= least, count > 0 else { return }
    try drain(UnsafeRawBufferPointer(start: base, count: count))
    count = 0
  }
}
