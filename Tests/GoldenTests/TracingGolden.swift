import Foundation
import JAX
import JAXBuffers
import JAXCore
import JAXTransforms
import TestSupport
import Testing

/// A function in Swift beside the jaxpr that JAX prints for the same function in Python
/// (`Tests/Golden/make/tracing.py`, `Tests/Golden/tracing`).
struct TracingGolden: CustomTestStringConvertible {
  let name: String
  let function: @Sendable ([NDArray]) throws -> [NDArray]

  init(_ name: String, _ function: @escaping @Sendable ([NDArray]) throws -> [NDArray]) {
    self.name = name
    self.function = function
  }

  var testDescription: String { name }

  private static let folder = Fixtures.repository.appending(path: "Tests/Golden/tracing")

  /// The types of the arguments, by name, as the index has them.
  private static let arguments: [String: [ShapedArray]] = {
    var result: [String: [ShapedArray]] = [:]
    let text = (try? String(contentsOf: folder.appending(path: "index.jsonl"), encoding: .utf8)) ?? ""
    for line in text.split(separator: "\n") {
      guard let entry = try? JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any],
        let name = entry["name"] as? String, let tree = entry["args"]
      else { continue }
      result[name] = leaves(tree).compactMap(type)
    }
    return result
  }()

  /// The strings in a tree, dictionaries in the order of their keys.
  private static func leaves(_ tree: Any) -> [String] {
    if let text = tree as? String { return [text] }
    if let list = tree as? [Any] { return list.flatMap(leaves) }
    if let map = tree as? [String: Any] { return map.keys.sorted().flatMap { leaves(map[$0] as Any) } }
    return []
  }

  /// `f32[2,3]`, with a star if weak.
  private static func type(_ text: String) -> ShapedArray? {
    let weak = text.hasSuffix("*")
    let body = weak ? String(text.dropLast()) : text
    guard let open = body.firstIndex(of: "["),
      let dtype = DType.allCases.first(where: { $0.shortName == body[..<open] })
    else { return nil }
    let sizes = body[body.index(after: open)...].dropLast().split(separator: ",").compactMap { Int($0) }
    return ShapedArray(Shape(sizes), dtype, weakType: weak)
  }

  /// Our text, and JAX's.
  func texts() throws -> (ours: String, golden: String) {
    let types = try #require(TracingGolden.arguments[name], "the index has no \(name)")
    let file = TracingGolden.folder.appending(path: name + ".jaxpr")
    let golden = try String(contentsOf: file, encoding: .utf8)
    return (try stage(types, label: name, function).closed.description, golden)
  }
}

@Suite struct TracingGoldenTests {
  @Test(
    arguments: forwardGoldens + batchGoldens + derivativeGoldens + callGoldens + loopGoldens + ruleGoldens
      + jacobianGoldens + indexGoldens)
  func tracesAsJAXPrints(_ golden: TracingGolden) throws {
    let (ours, theirs) = try golden.texts()
    #expect(ours == theirs)
  }

  @Test func thereAreEnough() {
    let all =
      forwardGoldens + batchGoldens + derivativeGoldens + callGoldens + loopGoldens + ruleGoldens
      + jacobianGoldens + indexGoldens
    #expect(Set(all.map(\.name)).count == all.count)
    #expect(all.count >= 120)
  }
}
