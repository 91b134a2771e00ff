#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// What is in a folder.
enum FolderNames {
  /// Why the system does not list a folder.
  struct Refusal: Error {
    let number: CInt
    var reason: String { String(cString: strerror(number)) }
  }

  /// The names in a folder, sorted.
  static func sorted(in path: String) throws(Refusal) -> [String] {
    guard let stream = opendir(path) else { throw Refusal(number: errno) }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) {
        String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != "." && name != ".." { names.append(name) }
    }
    return names.sorted()
  }
}
