import FoundationEssentials

/// A line of a corpus's `cases.jsonl`: a program that real JAX ran, and how closely its answers must be met.
package struct ConformanceCase: Decodable, Sendable {
  package let name: String
  package let transforms: [String]
  /// For `out` and each transform, the relative and absolute tolerance.
  package let tol: [String: [Double]]
  package let notes: [String]

  /// Whether the answer depends on a rule that the text only names: then the body is differentiated in its place,
  /// which is right unless the rule differs on purpose.
  func hides(_ answer: ConformanceRun.Answer) -> Bool {
    (answer == .jvp || answer == .vjp) && notes.contains("custom-rule-not-in-text")
  }

  package func tolerance(_ transform: String) -> Tolerance {
    let pair = tol[transform] ?? [0, 0]
    return Tolerance(relative: pair.first ?? 0, absolute: pair.count > 1 ? pair[1] : 0)
  }
}

/// How far a value may be from the stored one: `|a - b| <= absolute + relative |b|`.
package struct Tolerance: Sendable {
  package let relative: Double
  package let absolute: Double
}

/// A folder of cases: `cases.jsonl`, and `NAME.jaxpr` and `NAME.npz` for each.
package struct ConformanceFolder: Sendable {
  package let path: String
  package let cases: [ConformanceCase]

  /// The folder itself if it holds cases, else those of its subfolders that do.
  package static func find(in path: String) throws -> [ConformanceFolder] {
    let manager = FileManager.default
    var isFolder: Bool = false
    guard manager.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw CommandError(.unreadable, "\(path): there is no such folder")
    }
    guard isFolder else {
      throw CommandError(.unreadable, "\(path): it is a file, and a corpus is a folder with cases.jsonl")
    }
    if manager.fileExists(atPath: path + "/cases.jsonl") { return [try ConformanceFolder(path: path)] }
    let inner = try manager.contentsOfDirectory(atPath: path).sorted()
      .filter { manager.fileExists(atPath: "\(path)/\($0)/cases.jsonl") }
    guard !inner.isEmpty else {
      throw CommandError(.unreadable, "\(path): no cases.jsonl in it or its subfolders, so it is no corpus")
    }
    return try inner.map { try ConformanceFolder(path: "\(path)/\($0)") }
  }

  private init(path: String) throws {
    self.path = path
    let file = path + "/cases.jsonl"
    guard let data = FileManager.default.contents(atPath: file) else {
      throw CommandError(.unreadable, "\(file): it cannot be read")
    }
    let decoder = JSONDecoder()
    cases = try data.split(separator: UInt8(ascii: "\n")).enumerated().map { number, line in
      do {
        return try decoder.decode(ConformanceCase.self, from: Data(line))
      } catch {
        throw CommandError(.unreadable, "\(file):\(number + 1): not a case: \(error)")
      }
    }
  }
}
