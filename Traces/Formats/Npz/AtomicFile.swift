#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// Where a writer's bytes go.
protocol ByteSink: AnyObject {
  func write(_ bytes: UnsafeRawBufferPointer) throws
  /// Makes what was written appear under its name.
  func finish() throws
}

extension ByteSink {
  func write(_ bytes: [UInt8]) throws { try bytes.withUnsafeBytes { try write($0) } }
}

/// Collects bytes in memory.
final class MemorySink: ByteSink {
  private(set) var bytes: [UInt8] = []
  func write(_ new: UnsafeRawBufferPointer) { bytes.append(contentsOf: new) }
  func finish() {}
}

/// Writes beside the target and renames at the end, so that nobody sees half a file and a failed write leaves
/// the old one. What is not a regular file (`/dev/stdout`, a pipe) is written directly. Through a symbolic link the file
/// that it names is written, also one that is not there yet.
final class AtomicFile: ByteSink {
  private let blame: Blame
  private let target: String
  private let temporary: String?
  private var descriptor: CInt
  /// Until the file has its name.
  private var unfinished: Unfinished?
  private var isFinished = false

  init(path: String) throws {
    blame = Blame(file: path)
    var status = stat()
    let exists = stat(path, &status) == 0
    guard exists || errno == ENOENT else { throw blame(.system(doing: "write it", reason: systemReason())) }
    let kind = status.st_mode & S_IFMT
    if exists && kind == S_IFDIR {
      throw blame(.system(doing: "write it", reason: "it is a directory"))
    }
    if exists && kind != S_IFREG {
      target = path
      temporary = nil
      descriptor = open(path, O_WRONLY | O_CLOEXEC)
    } else {
      target = AtomicFile.destination(path)
      let name = AtomicFile.partialName(target)
      temporary = name
      // Before there is anything to take away: a signal may come at any time.
      unfinished = Unfinished(file: name)
      descriptor = open(name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
      if exists && descriptor >= 0 { fchmod(descriptor, status.st_mode & 0o7777) }
    }
    guard descriptor >= 0 else { throw blame(.system(doing: "write it", reason: systemReason())) }
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
    if let temporary, !isFinished { unlink(temporary) }
  }

  /// What a path names when links are followed; the last of them may name a file that is not there.
  private static func destination(_ path: String) -> String {
    var path = path
    // As many as the system follows.
    for _ in 0..<40 {
      var text = [CChar](repeating: 0, count: Int(PATH_MAX))
      let count = readlink(path, &text, text.count)
      guard count > 0 else { return path }
      let link = String(decoding: text[..<count].map(UInt8.init(bitPattern:)), as: UTF8.self)
      path = link.hasPrefix("/") ? link : folder(of: path) + link
    }
    return path
  }

  /// The part of a path before the file's name, with its slash.
  private static func folder(of path: String) -> Substring {
    path.lastIndex(of: "/").map { path[...$0] } ?? ""
  }

  /// A name beside the target, which may itself have the longest name that there can be.
  private static func partialName(_ target: String) -> String {
    let folder = folder(of: target)
    let name = String(decoding: target.dropFirst(folder.count).utf8.prefix(200), as: UTF8.self)
    return folder + name + ".\(getpid())-\(UInt32.random(in: .min ... .max)).partial"
  }

  func write(_ bytes: UnsafeRawBufferPointer) throws {
    var done = 0
    while done < bytes.count {
      let rest = UnsafeRawBufferPointer(rebasing: bytes[done...])
      let n = systemWrite(descriptor, rest)
      if n < 0 && errno == EINTR { continue }
      guard n > 0 else { throw failed() }
      done += n
    }
  }

  /// Ends the writing, without the file's name; gives where the bytes are until it has that.
  @discardableResult
  func seal() throws -> String {
    if descriptor >= 0 {
      // The close reports what the disk refused late; the rename comes only after it.
      let closed = close(descriptor)
      descriptor = -1
      if closed != 0 { throw failed() }
    }
    return temporary ?? target
  }

  func finish() throws {
    try seal()
    if let temporary, rename(temporary, target) != 0 { throw failed() }
    isFinished = true
    unfinished = nil
  }

  private func failed() -> NpzError { blame(.system(doing: "write it", reason: systemReason())) }
}

private func systemWrite(_ descriptor: CInt, _ bytes: UnsafeRawBufferPointer) -> Int {
  write(descriptor, bytes.baseAddress, bytes.count)
}
