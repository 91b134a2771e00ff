import Foundation
import JAXCore
import TestSupport
import Testing
import TraceChrome
import TraceModel

/// Profiles that tests make. The process has one profiler, so the tests that use it stand in one serialized suite.
enum Profiles {
  static func withFolder<R>(_ body: (String) throws -> R) throws -> R {
    let folder = FileManager.default.temporaryDirectory.appending(path: "profile-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try body(folder.path)
  }

  /// The files of the only run under a folder, by how their names end.
  static func files(_ folder: String, _ ending: String) throws -> [String] {
    let all = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    return all.filter { $0.hasSuffix(ending) }.map { "\(folder)/\($0)" }
  }

  static func read(_ folder: String) throws -> Timeline {
    let file = try #require(files(folder, ".trace.json.gz").first)
    return try ChromeReader.read(file).timeline
  }
}

extension Timeline.Track {
  /// Each slice's name with those around it: `jit:f/sin`.
  var paths: [String] {
    var result: [String] = []
    forEachNested { index, parent in
      result.append((parent.map { result[$0] + "/" } ?? "") + slices[index].name)
    }
    return result
  }
}
