import CZlib

/// A file written piece by piece, packed by gzip if wanted, that appears whole or not at all.
package final class FileStream {
  private let file: AtomicFile
  private let blame: Blame
  private let stream: UnsafeMutablePointer<z_stream>?
  private var isSealed = false
  private let output = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 17, alignment: 16)

  package init(_ path: String, packed: Bool = false) throws {
    blame = Blame(file: path)
    file = try AtomicFile(path: path)
    stream = packed ? try Gzip.speedyStream(blame) : nil
  }

  deinit {
    output.deallocate()
    guard let stream else { return }
    deflateEnd(stream)
    stream.deallocate()
  }

  /// Adds bytes.
  package func write(_ bytes: UnsafeRawBufferPointer) throws {
    guard let stream else { return try file.write(bytes) }
    try pack(bytes, stream, Z_NO_FLUSH)
  }

  /// Writes what is left, so that only the file's name is missing; gives where the bytes are meanwhile.
  package func seal() throws -> String {
    if let stream, !isSealed { try pack(UnsafeRawBufferPointer(start: nil, count: 0), stream, Z_FINISH) }
    isSealed = true
    return try file.seal()
  }

  /// Makes the file appear under its name.
  package func finish() throws {
    _ = try seal()
    try file.finish()
  }

  private func pack(
    _ bytes: UnsafeRawBufferPointer, _ stream: UnsafeMutablePointer<z_stream>, _ flush: CInt
  ) throws {
    var rest = bytes
    repeat {
      let count = min(rest.count, 1 << 30)
      let isLast = count == rest.count
      stream.pointee.next_in = UnsafeMutablePointer(
        mutating: rest.baseAddress?.assumingMemoryBound(to: UInt8.self))
      stream.pointee.avail_in = UInt32(count)
      try run(stream, isLast ? flush : Z_NO_FLUSH)
      rest = UnsafeRawBufferPointer(rebasing: rest[count...])
    } while !rest.isEmpty
  }

  /// Takes all of the stream's input and writes what comes out.
  private func run(_ stream: UnsafeMutablePointer<z_stream>, _ flush: CInt) throws {
    while true {
      stream.pointee.next_out = output.baseAddress?.assumingMemoryBound(to: UInt8.self)
      stream.pointee.avail_out = UInt32(output.count)
      let code = deflate(stream, flush)
      let produced = output.count - Int(stream.pointee.avail_out)
      try file.write(UnsafeRawBufferPointer(rebasing: output[..<produced]))
      let isDry = stream.pointee.avail_in == 0 && stream.pointee.avail_out > 0
      if code == Z_STREAM_END || (flush == Z_NO_FLUSH && isDry) { return }
      guard code == Z_OK || (code == Z_BUF_ERROR && produced > 0) else {
        throw blame(.system(doing: "pack it", reason: "zlib fails"))
      }
    }
  }
}
