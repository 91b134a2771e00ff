/// A file in one piece, for formats that are small enough.
package enum WholeFile {
  /// The bytes of a file.
  package static func read(_ path: String) throws -> [UInt8] {
    let source = try ByteSource(path: path)
    guard source.count <= memoryLimit else {
      throw Blame(file: path)(.tooLarge(byteCount: source.count, limit: memoryLimit))
    }
    return try source.bytes(0..<source.count)
  }

  /// Writes a file whole or not at all.
  package static func write(_ bytes: [UInt8], to path: String) throws {
    let file = try AtomicFile(path: path)
    try file.write(bytes)
    try file.finish()
  }
}
