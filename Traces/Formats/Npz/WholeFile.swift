/// A file in one piece, for formats that are small enough.
package enum WholeFile {
  /// The bytes of a file, or of a pipe that ends before `limit`; a longer file is refused too where one is given.
  package static func read(_ path: String, limit: Int? = nil) throws -> [UInt8] {
    try read(ByteSource(path: path, limit: limit ?? ByteSource.pipeLimit), limit)
  }

  /// What comes from standard input until it ends, at most `limit` bytes.
  package static func readStandardInput(limit: Int) throws -> [UInt8] {
    try read(ByteSource(descriptor: standardInput(), name: "<stdin>", limit: limit), limit)
  }

  private static func read(_ source: ByteSource, _ limit: Int?) throws -> [UInt8] {
    if let limit, source.count > limit { throw Blame(file: source.name)(.endless(limit: limit)) }
    return try source.bytes(0..<source.count)
  }

  /// Writes a file whole or not at all.
  package static func write(_ bytes: [UInt8], to path: String) throws {
    let file = try AtomicFile(path: path)
    try file.write(bytes)
    try file.finish()
  }
}
