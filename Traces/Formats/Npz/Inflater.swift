import CZlib

/// Unpacks raw deflate data (RFC 1951) piece by piece.
final class Inflater {
  private let stream: UnsafeMutablePointer<z_stream>
  private let chunk = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 1 << 16)
  private let blame: Blame
  private var ended = false

  init(_ blame: Blame) throws {
    self.blame = blame
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    let size = CInt(MemoryLayout<z_stream>.size)
    guard inflateInit2_(stream, -MAX_WBITS, ZLIB_VERSION, size) == Z_OK else {
      throw blame(.system(doing: "unpack it", reason: "zlib does not start"))
    }
  }

  deinit {
    inflateEnd(stream)
    stream.deallocate()
    chunk.deallocate()
  }

  /// Fills `target` from the packed bytes of `source` in `range`, which shrinks as they are taken.
  func inflate(
    into target: UnsafeMutableRawBufferPointer, from source: ByteSource, _ range: inout Range<Int>
  ) throws {
    var done = 0
    while done < target.count {
      let n = min(target.count - done, 1 << 30)
      let part = UnsafeMutableRawBufferPointer(rebasing: target[done..<done + n])
      done += try step(into: part, source, &range)
    }
  }

  /// Nothing must be left: neither unpacked nor packed.
  func finish(_ source: ByteSource, _ range: inout Range<Int>) throws {
    var spare: UInt8 = 0
    while !ended {
      let produced = try withUnsafeMutableBytes(of: &spare) { try step(into: $0, source, &range) }
      guard produced == 0 else { throw blame.damaged("it unpacks to more than its declared size") }
    }
    guard range.isEmpty && stream.pointee.avail_in == 0 else {
      throw blame.damaged("bytes follow the end of its packed data")
    }
  }

  /// Produces some bytes; none only at the end of the data, which is an error unless it is expected.
  private func step(
    into target: UnsafeMutableRawBufferPointer, _ source: ByteSource, _ range: inout Range<Int>
  ) throws -> Int {
    guard !ended else { throw blame.damaged("it unpacks to less than its declared size") }
    if stream.pointee.avail_in == 0 && !range.isEmpty {
      let n = min(range.count, chunk.count)
      try source.copyBytes(
        at: range.lowerBound,
        into: UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(chunk)[..<n]))
      range = range.lowerBound + n..<range.upperBound
      stream.pointee.next_in = chunk.baseAddress
      stream.pointee.avail_in = UInt32(n)
    }
    stream.pointee.next_out = target.baseAddress?.assumingMemoryBound(to: UInt8.self)
    stream.pointee.avail_out = UInt32(target.count)
    let before = stream.pointee.avail_in
    let code = CZlib.inflate(stream, Z_NO_FLUSH)
    let produced = target.count - Int(stream.pointee.avail_out)
    switch code {
    case Z_STREAM_END: ended = true
    case Z_OK where produced > 0 || stream.pointee.avail_in < before: break
    default: throw blame.damaged("its packed data is garbage or cut off")
    }
    return produced
  }
}
