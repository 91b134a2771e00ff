import Foundation
import TestSupport

/// The repository's files, as the House tests read them.
struct SourceFile {
  /// The path from the root of the package.
  let path: String
  let lines: [String]

  var name: String { String(path.split(separator: "/").last ?? "") }

  /// The lines without comments and the contents of string literals, so that words in them do not count.
  var code: [String] { SourceFile.stripped(lines) }
}

enum SourceTree {
  /// Every file with one of these extensions under `folders`.
  static func files(under folders: [String], extensions: Set<String> = ["swift"]) throws -> [SourceFile] {
    var result: [SourceFile] = []
    for folder in folders {
      let root = Fixtures.repository.appending(path: folder)
      guard let walk = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil) else {
        continue
      }
      for case let url as URL in walk where extensions.contains(url.pathExtension) {
        result.append(try read(url))
      }
    }
    return result.sorted { $0.path < $1.path }
  }

  /// One file, by its path from the root.
  static func file(_ path: String) throws -> SourceFile {
    try read(Fixtures.repository.appending(path: path))
  }

  private static func read(_ url: URL) throws -> SourceFile {
    let root = Fixtures.repository.standardizedFileURL.path + "/"
    let path = url.standardizedFileURL.path
    let text = try String(contentsOf: url, encoding: .utf8)
    return SourceFile(
      path: path.hasPrefix(root) ? String(path.dropFirst(root.count)) : path,
      lines: text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init))
  }
}

extension SourceFile {
  private static func stripped(_ lines: [String]) -> [String] {
    var inLongString = false
    return lines.map { line in
      let isDelimiter = line.components(separatedBy: "\"\"\"").count % 2 == 0
      defer { if isDelimiter { inLongString.toggle() } }
      return inLongString || isDelimiter ? "" : stripped(line)
    }
  }

  private static func stripped(_ line: String) -> String {
    var result = ""
    var inString = false
    var previous: Character = " "
    for c in line {
      if c == "\"" && previous != "\\" { inString.toggle() }
      if !inString || c == "\"" { result.append(c) }
      if !inString && result.hasSuffix("//") { return String(result.dropLast(2)) }
      previous = previous == "\\" && c == "\\" ? " " : c
    }
    return result
  }
}
