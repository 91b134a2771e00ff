import Foundation
import TestSupport
import Testing

/// Calls of the API compared with real JAX: values, dtypes, weak types, the text of the jaxpr. Where one differs it
/// stands in `differing.tsv` with a reason; that list only shrinks.
@Suite(.enabled(if: Fixtures.shared != nil, "the shared recordings are not there: set JAXSCOPE_SHARED"))
struct ApiCallsTests {
  private static let modules = [
    ApiCalls.promotion, ApiCalls.jaxNumpy, ApiCalls.jaxArray, ApiCalls.jaxRandom, ApiCalls.jaxNn,
    ApiCalls.indexing, ApiCalls.jaxNumpyLinalg,
    ApiCalls.jaxRandom, ApiCalls.jaxNn,
  ]

  private func listed() throws -> [String: String] {
    let file = Fixtures.repository.appending(path: "Tests/ApiCalls/differing.tsv")
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
    let rows = lines.map { $0.split(separator: "\t", maxSplits: 1).map(String.init) }
    return Dictionary(uniqueKeysWithValues: rows.map { ($0[0], $0.last ?? "") })
  }

  @Test(arguments: modules.indices) func callsAnswerAsInJAX(_ index: Int) throws {
    let module = ApiCallsTests.modules[index]
    let listed = try listed()
    let found = try module.differences()
    #expect(module.functions.count > 20)
    for (id, difference) in found.sorted(by: { $0.key < $1.key }) where listed[id] == nil {
      Issue.record("\(id): \(difference)")
    }
    for (id, _) in module.functions where listed[id] != nil && found[id] == nil {
      Issue.record("\(id) answers as in JAX: take it off differing.tsv")
    }
  }
}
