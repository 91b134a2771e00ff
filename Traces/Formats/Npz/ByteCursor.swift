/// Reads little-endian numbers one after the other. Past the end each is nil, and so is one above `Int.max`.
struct ByteCursor {
  private let bytes: ArraySlice<UInt8>
  private var position: Int

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    position = bytes.startIndex
  }

  var remaining: Int { bytes.endIndex - position }

  mutating func integer(_ width: Int) -> Int? {
    guard remaining >= width else { return nil }
    var value: UInt64 = 0
    for i in 0..<width { value |= UInt64(bytes[position + i]) << UInt64(8 * i) }
    position += width
    return Int(exactly: value)
  }

  mutating func take(_ count: Int) -> ArraySlice<UInt8>? {
    guard count >= 0, remaining >= count else { return nil }
    defer { position += count }
    return bytes[position..<position + count]
  }

  mutating func skip(_ count: Int) { position = min(position + count, bytes.endIndex) }
}
