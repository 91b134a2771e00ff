import Foundation

/// Where tests find what they read.
public enum Fixtures {
  /// The root of the package.
  public static let repository = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The folder with the corpus, the API lists and the trace samples: `JAXSCOPE_SHARED`, else `../shared`
  /// beside the package. nil when there is none; then what needs it is skipped.
  public static let shared: URL? = {
    let given = ProcessInfo.processInfo.environment["JAXSCOPE_SHARED"].flatMap { $0.isEmpty ? nil : $0 }
    let place = given.map { URL(filePath: $0) } ?? repository.appending(path: "../shared").standardizedFileURL
    return FileManager.default.fileExists(atPath: place.path) ? place : nil
  }()

  /// The committed answers of real JAX.
  public static let golden = repository.appending(path: "Tests/Golden")
}

/// Lines from any thread.
package final class Lines: @unchecked Sendable {
  private let lock = NSLock()
  private var lines: [String] = []
  package init() {}
  package func add(_ line: String) { lock.withLock { lines.append(line) } }
  /// Each with its newline.
  package var text: String { lock.withLock { lines.map { $0 + "\n" }.joined() } }
}
