import JAXCore
import TraceNpz

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// Source files on disk, for a jaxpr that comes without them. Whoever wrote its comments chose their names, so only
/// files beside the jaxpr, below its folder or below the current one are opened, unless the user asks for all.
struct SourceFiles {
  private let folder: String
  /// The folders below which files may be read, links resolved; nil for any place.
  private let allowed: [String]?
  /// A source that is larger is none.
  private static let limit = 4 << 20

  init(beside file: String, anywhere: Bool) {
    folder = file.lastIndex(of: "/").map { String(file[...$0]) } ?? ""
    allowed = anywhere ? nil : [folder.isEmpty ? "." : folder, "."].compactMap(SourceFiles.resolved)
  }

  func texts(for jaxpr: Jaxpr) -> [String: String] {
    jaxpr.sourceFiles.reduce(into: [:]) { $0[$1] = text($1) }
  }

  private func text(_ file: String) -> String? {
    guard file.hasSuffix(".py") || file.hasSuffix(".swift") else { return nil }
    for path in file.hasPrefix("/") ? [file] : [folder + file, file] {
      // A pipe of that name would be waited for.
      var status = stat()
      guard let real = SourceFiles.resolved(path), isAllowed(real), stat(real, &status) == 0,
        status.st_mode & S_IFMT == S_IFREG, let bytes = try? WholeFile.read(real, limit: SourceFiles.limit)
      else { continue }
      return String(decoding: bytes, as: UTF8.self)
    }
    return nil
  }

  private func isAllowed(_ path: String) -> Bool {
    allowed?.contains { path.hasPrefix($0 == "/" ? $0 : $0 + "/") } ?? true
  }

  private static func resolved(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }
}
