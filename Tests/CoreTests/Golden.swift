import Foundation
import TestSupport

/// Texts that real JAX printed, by name (`Tests/Golden/jaxpr/make.py`, `Tests/Golden/source_info/make.py`).
enum Golden {
  static let jaxprs = Fixtures.golden.appending(path: "jaxpr")
  static let commented = Fixtures.golden.appending(path: "source_info")

  static func text(_ name: String, in folder: URL = jaxprs) throws -> String {
    try String(contentsOf: folder.appending(path: name + ".jaxpr"), encoding: .utf8)
  }

  /// The names of all texts in a folder.
  static func names(in folder: URL) -> [String] {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return files.filter { $0.hasSuffix(".jaxpr") }.map { String($0.dropLast(6)) }.sorted()
  }
}
