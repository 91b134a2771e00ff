import CZlib

/// The CRC-32 of `bytes` that follow others with the checksum `start`. zlib counts in 32 bits, so large memory goes
/// in pieces.
func checksum(_ bytes: UnsafeRawBufferPointer, after start: UInt32) -> UInt32 {
  var crc = UInt(start)
  var done = 0
  while done < bytes.count {
    let n = min(bytes.count - done, 1 << 30)
    let part = UnsafeRawBufferPointer(rebasing: bytes[done..<done + n])
    crc = crc32(crc, part.baseAddress?.assumingMemoryBound(to: UInt8.self), UInt32(n))
    done += n
  }
  return UInt32(truncatingIfNeeded: crc)
}

/// `head` and `data` as one stream of raw deflate.
func deflated(_ head: [UInt8], _ data: UnsafeRawBufferPointer, _ blame: Blame) throws -> [UInt8] {
  let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
  stream.initialize(to: z_stream())
  defer {
    deflateEnd(stream)
    stream.deallocate()
  }
  let size = CInt(MemoryLayout<z_stream>.size)
  let code = deflateInit2_(
    stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, size)
  guard code == Z_OK else { throw blame(.system(doing: "pack it", reason: "zlib does not start")) }
  var result: [UInt8] = []
  var chunk = [UInt8](repeating: 0, count: 1 << 16)
  func feed(_ bytes: UnsafeRawBufferPointer, last: Bool) {
    var done = 0
    repeat {
      let n = min(bytes.count - done, 1 << 30)
      stream.pointee.next_in = UnsafeMutablePointer(
        mutating: bytes.baseAddress.map { ($0 + done).assumingMemoryBound(to: UInt8.self) })
      stream.pointee.avail_in = UInt32(n)
      done += n
      let flush = last && done == bytes.count ? Z_FINISH : Z_NO_FLUSH
      var spare = 0
      repeat {
        chunk.withUnsafeMutableBufferPointer {
          stream.pointee.next_out = $0.baseAddress
          stream.pointee.avail_out = UInt32($0.count)
          _ = deflate(stream, flush)
          spare = Int(stream.pointee.avail_out)
        }
        result.append(contentsOf: chunk[..<(chunk.count - spare)])
      } while spare == 0
    } while done < bytes.count
  }
  head.withUnsafeBytes { feed($0, last: false) }
  feed(data, last: true)
  return result
}
