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
/// the old one. What is not a regular file (`/dev/stdout`, a pipe) is written directly.
final class AtomicFile: ByteSink {
  private let blame: Blame
  private let target: String
  private let temporary: String?
  private var descriptor: CInt

  init(path: String) throws {
    blame = Blame(file: path)
    var status = stat()
    let exists = stat(path, &status) == 0
    let kind = status.st_mode & S_IFMT
    if exists && kind == S_IFDIR {
      throw blame(.system(doing: "write it", reason: "it is a directory"))
    }
    if exists && kind != S_IFREG {
      target = path
      temporary = nil
      descriptor = open(path, O_WRONLY | O_CLOEXEC)
    } else {
      // Through a symbolic link the file it names is replaced, not the link.
      target = exists ? AtomicFile.resolved(path) : path
      let name = target + ".\(getpid())-\(UInt32.random(in: .min ... .max)).partial"
      temporary = name
      descriptor = open(name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
      if exists && descriptor >= 0 { fchmod(descriptor, status.st_mode & 0o7777) }
    }
    guard descriptor >= 0 else { throw blame(.system(doing: "write it", reason: systemReason())) }
  }

  deinit {
    guard descriptor >= 0 else { return }
    close(descriptor)
    if let temporary { unlink(temporary) }
  }

  private static func resolved(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }

  func write(_ bytes: UnsafeRawBufferPointer) throws {
    var done = 0
    while done < bytes.count {
      let rest = UnsafeRawBufferPointer(rebasing: bytes[done...])
      let n = systemWrite(descriptor, rest)
      if n < 0 && errno == EINTR { continue }
      guard n > 0 else { throw blame(.system(doing: "write it", reason: systemReason())) }
      done += n
    }
  }

  func finish() throws {
    // The close reports what the disk refused late; the rename comes only after it.
    let closed = close(descriptor)
    descriptor = -1
    guard closed == 0, temporary.map({ rename($0, target) == 0 }) ?? true else {
      let reason = systemReason()
      if let temporary { unlink(temporary) }
      throw blame(.system(doing: "write it", reason: reason))
    }
  }
}

private func systemWrite(_ descriptor: CInt, _ bytes: UnsafeRawBufferPointer) -> Int {
  write(descriptor, bytes.baseAddress, bytes.count)
}
