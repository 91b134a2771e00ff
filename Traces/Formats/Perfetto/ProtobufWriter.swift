import TraceModel

/// Protobuf's wire format under construction.
struct ProtobufWriter {
  private(set) var bytes: [UInt8] = []

  mutating func varint(_ value: UInt64) {
    var rest = value
    while rest > 127 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 128)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  private mutating func tag(_ field: Int, _ wireType: UInt64) { varint(UInt64(field) << 3 | wireType) }

  /// A whole number; a negative one takes ten bytes, as protobuf wants.
  mutating func number(_ field: Int, _ value: Int) {
    tag(field, 0)
    varint(UInt64(bitPattern: Int64(value)))
  }

  mutating func fixed64(_ field: Int, _ value: UInt64) {
    tag(field, 1)
    withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
  }

  mutating func double(_ field: Int, _ value: Double) { fixed64(field, value.bitPattern) }

  mutating func string(_ field: Int, _ value: String) {
    tag(field, 2)
    varint(UInt64(value.utf8.count))
    bytes.append(contentsOf: value.utf8)
  }

  mutating func message(_ field: Int, _ fill: (inout ProtobufWriter) -> Void) {
    var inner = ProtobufWriter()
    fill(&inner)
    tag(field, 2)
    varint(UInt64(inner.bytes.count))
    bytes.append(contentsOf: inner.bytes)
  }
}

/// How many bytes a whole number takes.
@inline(__always) func varintSize(_ value: Int) -> Int {
  let bits = UInt64.bitWidth - (UInt64(bitPattern: Int64(value)) | 1).leadingZeroBitCount
  return (bits + 6) / 7
}

/// How packets of a sequence begin: their time, sequence and flags.
struct Stamp {
  private let tail: [UInt8]

  init(sequence: Int, flags: Int) {
    var tail = ProtobufWriter()
    tail.number(Field.sequence, sequence)
    if flags != 0 { tail.number(Field.sequenceFlags, flags) }
    self.tail = tail.bytes
  }

  /// Begins a packet that has so many bytes after its stamp.
  @inline(__always) func begin(_ time: Int, further: Int, _ stream: inout ByteStream) {
    let time = max(time, 0)
    stream.append(UInt8(Field.packet << 3 | 2))
    stream.append(varint: UInt64(1 + varintSize(time) + tail.count + further))
    stream.append(UInt8(Field.timestamp << 3))
    stream.append(varint: UInt64(time))
    stream.append(tail)
  }
}
