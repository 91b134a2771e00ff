import JAXVisibleText
import Synchronization
import TraceChrome
import TraceModel
import TraceNpz
import TracePerfetto

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// The files of a profile, where JAX puts them: `LOGDIR/plugins/profile/RUN/HOST.trace.json.gz`, and the same
/// as `HOST.pftrace`. A profile has all of its files or none.
package final class ProfileFolder: Sendable {
  private let runs: String
  /// Those of the folders around it that were not there before; they go again while they are empty.
  private let made: MadeFolders

  /// Makes the folders in which profiles lie: what cannot be written is known before it is recorded.
  package init(_ logDirectory: String) throws {
    runs = (logDirectory.isEmpty ? "." : logDirectory) + "/plugins/profile"
    made = try ProfileFolder.make(runs)
  }

  /// Writes a profile and gives its folder.
  package func write(_ timeline: Timeline, alsoPerfettoJSON: Bool = false) throws -> String {
    let (folder, run) = try newRun()
    // It goes after the files that were begun in it.
    defer { withExtendedLifetime(run) {} }
    try writeFiles(timeline, folder + "/", alsoPerfettoJSON: alsoPerfettoJSON)
    return folder
  }

  private func writeFiles(_ timeline: Timeline, _ folder: String, alsoPerfettoJSON: Bool) throws {
    let name = folder + ProfileFolder.host
    var files: [(path: String, stream: FileStream)] = []
    func add(_ path: String, packed: Bool = false) throws -> FileStream {
      let stream = try FileStream(path, packed: packed)
      files.append((path, stream))
      return stream
    }
    let json = try add(name + ".trace.json.gz", packed: true)
    try ChromeWriter.write(timeline, to: json.write)
    let written = try json.seal()
    if alsoPerfettoJSON {
      let copy = try add(folder + "perfetto_trace.json.gz")
      try WholeFile.read(written).withUnsafeBytes(copy.write)
    }
    try PerfettoWriter.write(timeline, to: add(name + ".pftrace").write)
    for (_, stream) in files { _ = try stream.seal() }
    do {
      for (_, stream) in files { try stream.finish() }
    } catch {
      for (path, _) in files { unlink(path) }
      throw error
    }
  }

  /// A folder named by the time, as JAX's; a second profile within a second gets a number.
  private func newRun() throws -> (path: String, made: MadeFolders) {
    var now = time(nil)
    var parts = tm()
    localtime_r(&now, &parts)
    var text = [CChar](repeating: 0, count: 64)
    let count = strftime(&text, text.count, "%Y_%m_%d_%H_%M_%S", &parts)
    let name = String(decoding: text[..<count].map(UInt8.init(bitPattern:)), as: UTF8.self)
    for attempt in 1...1000 {
      let folder = runs + "/" + name + (attempt == 1 ? "" : "_\(attempt)")
      let made = MadeFolders()
      let refused = made.make(folder)
      if refused == 0 { return (folder, made) }
      guard refused == EEXIST else { throw ProfileFolder.refusal(folder, refused) }
    }
    throw ProfileFolder.refusal(runs + "/" + name, EEXIST)
  }

  private static func make(_ path: String) throws -> MadeFolders {
    let folders = MadeFolders()
    var made = path.hasPrefix("/") ? "/" : ""
    for part in path.split(separator: "/") {
      made += made.isEmpty || made.hasSuffix("/") ? String(part) : "/" + part
      let refused = folders.make(made)
      guard refused == 0 || refused == EEXIST else { throw refusal(made, refused) }
    }
    var status = stat()
    guard stat(path, &status) == 0 else { throw refusal(path, errno) }
    guard status.st_mode & S_IFMT == S_IFDIR else { throw refusal(path, ENOTDIR) }
    return folders
  }

  private static func refusal(_ path: String, _ number: CInt) -> TraceError {
    TraceError(
      "\(path.visiblePath): cannot make this folder for the profile: \(String(cString: strerror(number)))")
  }

  private static var host: String {
    var name = [CChar](repeating: 0, count: 256)
    guard gethostname(&name, name.count - 1) == 0 else { return "localhost" }
    let bytes = name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:))
    let text = String(decoding: bytes, as: UTF8.self)
    return text.isEmpty || text.contains("/") ? "localhost" : text
  }
}

/// Folders that were made for what comes into them, and that go again when nothing did.
private final class MadeFolders: Sendable {
  private let folders = Mutex<[(path: String, unfinished: Unfinished)]>([])

  /// Makes a folder; gives the number of the system's error, 0 for none.
  func make(_ path: String) -> CInt {
    guard mkdir(path, 0o777) == 0 else { return errno }
    folders.withLock { $0.append((path, Unfinished(folder: path))) }
    return 0
  }

  deinit { for (path, _) in folders.withLock({ $0 }).reversed() { rmdir(path) } }
}
