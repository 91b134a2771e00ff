#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// A file's bytes, in any order. Small files are read at once, of larger ones only what is asked for; nothing is
/// mapped, since a file that shrinks under a mapping kills the program.
final class ByteSource: Sendable {
  let name: String
  let count: Int
  private let content: Content

  private enum Content: Sendable {
    case memory([UInt8])
    case descriptor(CInt)
  }

  /// Files up to this size are read at once.
  static let smallLimit = 4 << 20
  /// The most that is read of a pipe or a device.
  static let pipeLimit = 1 << 30

  init(bytes: [UInt8], name: String) {
    self.name = name
    count = bytes.count
    content = .memory(bytes)
  }

  /// Opens a file. Pipes and devices do not say how long they are: they are read to their end, which must come before
  /// `limit`.
  convenience init(path: String, limit: Int = ByteSource.pipeLimit) throws {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw Blame(file: path)(.system(doing: "open it", reason: systemReason()))
    }
    try self.init(descriptor: descriptor, name: path, limit: limit)
  }

  /// Takes an open file over; it is closed when it is no longer needed.
  init(descriptor: CInt, name: String, limit: Int = ByteSource.pipeLimit) throws {
    let blame = Blame(file: name)
    self.name = name
    var keep = false
    defer { if !keep { close(descriptor) } }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      throw blame(.system(doing: "read it", reason: systemReason()))
    }
    let kind = status.st_mode & S_IFMT
    guard kind != S_IFDIR else { throw blame(.system(doing: "read it", reason: "it is a directory")) }
    if kind == S_IFREG && Int(status.st_size) > ByteSource.smallLimit {
      count = Int(status.st_size)
      content = .descriptor(descriptor)
      keep = true
    } else {
      let bytes = try ByteSource.readAll(descriptor, expecting: Int(status.st_size), limit, blame)
      count = bytes.count
      content = .memory(bytes)
    }
  }

  deinit {
    if case .descriptor(let descriptor) = content { close(descriptor) }
  }

  private static func readAll(
    _ descriptor: CInt, expecting size: Int, _ limit: Int, _ blame: Blame
  ) throws -> [UInt8] {
    var bytes = GrowingBytes(blame, limit: limit)
    var chunk = [UInt8](repeating: 0, count: min(max(size + 1, 1 << 12), smallLimit))
    while true {
      let n = read(descriptor, &chunk, chunk.count)
      if n == 0 { return bytes.content }
      if n < 0 {
        if errno == EINTR { continue }
        throw blame(.system(doing: "read it", reason: systemReason()))
      }
      try bytes.append(chunk[0..<n])
    }
  }

  /// Fills `target` with the bytes from `offset` on, all of which must exist.
  func copyBytes(at offset: Int, into target: UnsafeMutableRawBufferPointer) throws {
    guard offset >= 0, offset <= count, target.count <= count - offset else {
      throw Blame(file: name).damaged("it ends at byte \(count), before its content does")
    }
    switch content {
    case .memory(let bytes):
      bytes.withUnsafeBytes {
        target.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[offset..<offset + target.count]))
      }
    case .descriptor(let descriptor):
      try readFile(descriptor, offset, target)
    }
  }

  private func readFile(_ descriptor: CInt, _ offset: Int, _ target: UnsafeMutableRawBufferPointer) throws {
    var done = 0
    while done < target.count {
      let rest = UnsafeMutableRawBufferPointer(rebasing: target[done...])
      let n = pread(descriptor, rest.baseAddress, rest.count, off_t(offset + done))
      if n < 0 && errno == EINTR { continue }
      guard n >= 0 else {
        throw Blame(file: name)(.system(doing: "read it", reason: systemReason()))
      }
      guard n > 0 else { throw Blame(file: name).damaged("it became shorter while it was read") }
      done += n
    }
  }

  /// The bytes in `range`, all of which must exist.
  func bytes(_ range: Range<Int>) throws -> [UInt8] {
    guard range.lowerBound >= 0, range.upperBound <= count else {
      throw Blame(file: name).damaged("it ends at byte \(count), before its content does")
    }
    try Blame(file: name).ask(for: range.count)
    return try [UInt8](unsafeUninitializedCapacity: range.count) { buffer, filled in
      try copyBytes(at: range.lowerBound, into: UnsafeMutableRawBufferPointer(buffer))
      filled = range.count
    }
  }
}

/// Standard input, to be closed by whoever reads it.
func standardInput() -> CInt { dup(STDIN_FILENO) }

/// What the last failed system call says of itself.
func systemReason() -> String { String(cString: strerror(errno)) }
