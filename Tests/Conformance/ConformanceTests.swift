import Foundation
import ScopeCommands
import TestSupport
import Testing

/// What real JAX computed, case by case: the committed sample always, the whole corpus where it is at hand.
@Suite struct ConformanceTests {
  private static let sample = Fixtures.repository.appending(path: "Tests/Conformance/sample").path
  private static let corpus = Fixtures.shared?.appending(path: "corpus").path

  /// Their derivative is 0 / 0 by JAX's rule; XLA writes the product with a mask as a selection, so that infinity times
  /// 0 is 0 in the stored cotangents.
  private static let known = ["reduce_max_nan_inf", "reduce_min_nan_inf"]

  private func check(_ folder: String) throws -> (report: ConformanceReport, last: String) {
    var report = ConformanceReport()
    for part in try ConformanceFolder.find(in: folder) {
      let run = ConformanceRun(folder: part.path)
      for item in part.cases { report.add(item.name, run.check(item)) }
    }
    return (report, report.text)
  }

  /// What is not supported yet only ever shrinks: lower these numbers when a primitive arrives.
  @Test func theSampleHolds() throws {
    let (report, text) = try check(ConformanceTests.sample)
    let failed = text.split(separator: "\n").filter { $0.hasPrefix("FAIL ") }
    let known = failed.filter { line in ConformanceTests.known.contains { line.hasPrefix("FAIL \($0):") } }
    #expect(failed == known, "\(text)")
    #expect(report.unsupportedCount <= 5, "\(text)")
    #expect(report.passedCount + report.unsupportedCount + known.count == 617)
  }

  @Test(.enabled(if: corpus != nil, "the shared corpus is not there: set JAXSCOPE_SHARED"))
  func theCorpusHolds() throws {
    let (report, text) = try check(try #require(ConformanceTests.corpus))
    #expect(report.failureCount == 0, "\(text)")
    #expect(report.unsupportedCount <= 17, "\(text)")
  }

  private static let failures = [sample + "/failures"] + (corpus.map { [$0 + "/failures"] } ?? [])

  /// Every failure case is located as its oracle says.
  @Test(arguments: failures) func failuresAreLocated(_ folder: String) throws {
    let text = try String(contentsOfFile: folder + "/failure.jsonl", encoding: .utf8)
    let lines = text.split(separator: "\n")
    #expect(lines.count >= 28)
    for line in lines {
      let oracle = try object(String(line))
      let name = try #require(oracle["name"] as? String)
      let kind = try #require(oracle["kind"] as? String)
      var out = ""
      let console = Console(showsProgress: false, out: { out += $0 }, err: { _ in })
      let code = Jaxscope.run(["nan", "\(folder)/\(name).jaxpr", "--kind", kind, "--json"], console)
      #expect(code == 1, "\(name)")
      let got = try object(out)
      for key in ["kind", "primitive", "path", "steps", "equations_evaluated"] {
        #expect(same(got[key], oracle[key]), "\(name) \(key)")
      }
      for key in ["first_nan", "first_inf"] {
        let expected = oracle[key] as? [String: Any] ?? [:]
        let found = got[key] as? [String: Any] ?? [:]
        #expect(expected.isEmpty == found.isEmpty, "\(name) \(key)")
        for (field, value) in expected { #expect(same(found[field], value), "\(name) \(key).\(field)") }
      }
    }
  }

  private func object(_ json: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
  }

  private func same(_ a: Any?, _ b: Any?) -> Bool {
    guard let a = a as? NSObject, let b = b as? NSObject else { return a == nil && b == nil }
    return a == b
  }
}
