import CZlib

/// Gzip files (RFC 1952) in memory.
package enum Gzip {
  /// 15 bits of window, and 16 for gzip's header in place of zlib's.
  private static let windowBits = MAX_WBITS + 16
  /// The most that a file may unpack to: some kilobytes can become a thousand times as many.
  private static let unpackedLimit = 4 << 30

  /// Whether the bytes begin like a gzip file.
  package static func isPacked(_ bytes: [UInt8]) -> Bool {
    bytes.count > 2 && bytes[0] == 0x1F && bytes[1] == 0x8B
  }

  /// Packs bytes, preferring speed; `file` is for the error.
  package static func pack(_ bytes: [UInt8], file: String) throws -> [UInt8] {
    let blame = Blame(file: file)
    return try withStream { stream in
      let size = CInt(MemoryLayout<z_stream>.size)
      guard
        deflateInit2_(
          stream, Z_BEST_SPEED, Z_DEFLATED, windowBits, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, size) == Z_OK
      else { throw blame(.system(doing: "pack it", reason: "zlib does not start")) }
      defer { deflateEnd(stream) }
      return try run(stream, bytes, blame, doing: "pack it") { deflate(stream, $0) }
    }
  }

  /// A stream that packs as `pack` does; its owner ends and deallocates it.
  static func speedyStream(_ blame: Blame) throws -> UnsafeMutablePointer<z_stream> {
    let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
    stream.initialize(to: z_stream())
    let size = CInt(MemoryLayout<z_stream>.size)
    let code = deflateInit2_(
      stream, Z_BEST_SPEED, Z_DEFLATED, windowBits, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, size)
    guard code == Z_OK else {
      stream.deallocate()
      throw blame(.system(doing: "pack it", reason: "zlib does not start"))
    }
    return stream
  }

  /// Unpacks a gzip file; a damaged one is an error.
  package static func unpack(_ bytes: [UInt8], file: String) throws -> [UInt8] {
    let blame = Blame(file: file)
    return try withStream { stream in
      let size = CInt(MemoryLayout<z_stream>.size)
      guard inflateInit2_(stream, windowBits, ZLIB_VERSION, size) == Z_OK else {
        throw blame(.system(doing: "unpack it", reason: "zlib does not start"))
      }
      defer { inflateEnd(stream) }
      return try run(stream, bytes, blame, doing: "unpack it") { _ in CZlib.inflate(stream, Z_NO_FLUSH) }
    }
  }

  /// zlib remembers where its stream is, so it must not move.
  private static func withStream<R>(_ body: (UnsafeMutablePointer<z_stream>) throws -> R) rethrows -> R {
    let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
    stream.initialize(to: z_stream())
    defer { stream.deallocate() }
    return try body(stream)
  }

  /// Takes steps over all the bytes until the stream ends.
  private static func run(
    _ stream: UnsafeMutablePointer<z_stream>, _ bytes: [UInt8], _ blame: Blame, doing: String,
    _ step: (CInt) -> CInt
  ) throws -> [UInt8] {
    var input = bytes
    var result = GrowingBytes(blame, limit: unpackedLimit)
    var output = [UInt8](repeating: 0, count: 1 << 18)
    var position = 0
    while true {
      let count = min(input.count - position, 1 << 30)
      let flush = position + count == input.count ? Z_FINISH : Z_NO_FLUSH
      let (code, produced) = input.withUnsafeMutableBufferPointer { input in
        output.withUnsafeMutableBufferPointer { output in
          stream.pointee.next_in = input.baseAddress.map { $0 + position }
          stream.pointee.avail_in = UInt32(count)
          stream.pointee.next_out = output.baseAddress
          stream.pointee.avail_out = UInt32(output.count)
          let code = step(flush)
          return (code, output.count - Int(stream.pointee.avail_out))
        }
      }
      position += count - Int(stream.pointee.avail_in)
      try result.append(output[..<produced])
      if code == Z_STREAM_END { return result.content }
      guard code == Z_OK || (code == Z_BUF_ERROR && produced > 0) else {
        throw blame(.system(doing: doing, reason: "its data is garbage or cut off"))
      }
    }
  }
}
