import FoundationEssentials
import TraceNpz

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

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
    let names: [String]
    do {
      names = try FolderNames.sorted(in: path)
    } catch {
      let why =
        switch error.number {
        case ENOENT: "there is no such folder"
        case ENOTDIR: "it is a file, and a corpus is a folder with cases.jsonl"
        default: "cannot read this folder: \(error.reason)"
        }
      throw CommandError(.unreadable, "\(path): \(why)")
    }
    if manager.fileExists(atPath: path + "/cases.jsonl") { return [try ConformanceFolder(path: path)] }
    let inner = names.filter { manager.fileExists(atPath: "\(path)/\($0)/cases.jsonl") }
    guard !inner.isEmpty else {
      throw CommandError(.unreadable, "\(path): no cases.jsonl in it or its subfolders, so it is no corpus")
    }
    return try inner.map { try ConformanceFolder(path: "\(path)/\($0)") }
  }

  private init(path: String) throws {
    self.path = path
    let file = path + "/cases.jsonl"
    let lines: [UInt8]
    do { lines = try WholeFile.read(file) } catch {
      throw CommandError(.unreadable, String(describing: error))
    }
    let decoder = JSONDecoder()
    cases = try lines.split(separator: UInt8(ascii: "\n")).enumerated().map { number, line in
      do {
        return try decoder.decode(ConformanceCase.self, from: Data(line))
      } catch {
        throw CommandError(.unreadable, "\(file):\(number + 1): not a case: \(error)")
      }
    }
  }
}
