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
/// as `HOST.pftrace`.
package struct ProfileFolder {
  private let runs: String

  /// Makes the folders in which profiles lie: what cannot be written is known before it is recorded.
  package init(_ logDirectory: String) throws {
    runs = (logDirectory.isEmpty ? "." : logDirectory) + "/plugins/profile"
    try ProfileFolder.make(runs)
  }

  /// Writes a profile and gives its folder.
  package func write(_ timeline: Timeline, alsoPerfettoJSON: Bool = false) throws -> String {
    let folder = try newRun()
    let name = folder + "/" + ProfileFolder.host
    let json = try FileStream(name + ".trace.json.gz", packed: true)
    try ChromeWriter.write(timeline, to: json.write)
    try json.finish()
    if alsoPerfettoJSON {
      try WholeFile.write(WholeFile.read(name + ".trace.json.gz"), to: folder + "/perfetto_trace.json.gz")
    }
    let protobuf = try FileStream(name + ".pftrace")
    try PerfettoWriter.write(timeline, to: protobuf.write)
    try protobuf.finish()
    return folder
  }

  /// A folder named by the time, as JAX's; a second profile within a second gets a number.
  private func newRun() throws -> String {
    var now = time(nil)
    var parts = tm()
    localtime_r(&now, &parts)
    var text = [CChar](repeating: 0, count: 64)
    let count = strftime(&text, text.count, "%Y_%m_%d_%H_%M_%S", &parts)
    let name = String(decoding: text[..<count].map(UInt8.init(bitPattern:)), as: UTF8.self)
    for attempt in 1...1000 {
      let folder = runs + "/" + name + (attempt == 1 ? "" : "_\(attempt)")
      if mkdir(folder, 0o777) == 0 { return folder }
      guard errno == EEXIST else { throw ProfileFolder.refusal(folder) }
    }
    throw ProfileFolder.refusal(runs + "/" + name)
  }

  private static func make(_ path: String) throws {
    var made = path.hasPrefix("/") ? "/" : ""
    for part in path.split(separator: "/") {
      made += made.isEmpty || made.hasSuffix("/") ? String(part) : "/" + part
      if mkdir(made, 0o777) == 0 || errno == EEXIST { continue }
      throw refusal(made)
    }
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
      errno = ENOTDIR
      throw refusal(path)
    }
  }

  private static func refusal(_ path: String) -> TraceError {
    TraceError("\(path): cannot make this folder for the profile: \(String(cString: strerror(errno)))")
  }

  private static var host: String {
    var name = [CChar](repeating: 0, count: 256)
    guard gethostname(&name, name.count - 1) == 0 else { return "localhost" }
    let bytes = name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:))
    let text = String(decoding: bytes, as: UTF8.self)
    return text.isEmpty || text.contains("/") ? "localhost" : text
  }
}
