import Foundation
import JAXBuffers
import JAXControl
import JAXCore
import JAXLax
import JAXTransforms
import TestSupport
import Testing

/// Rules write the equations that JAX's write: the same primitives in the same order on the same operands
/// (`Tests/Golden/rules/make.py`).
@Suite struct RuleTextTests {
  /// One equation, and what JAX makes of it.
  struct Use: Decodable, Sendable, CustomTestStringConvertible {
    struct Forward: Decodable, Sendable {
      var active: [Int]
      var text: String
    }
    struct Lanes: Decodable, Sendable {
      var axes: [Int?]
      var text: String
    }
    var forward: String
    var jvp: [Forward]
    var vmap: [Lanes]
    var testDescription: String { forward }
  }

  static let uses: [Use] = {
    let file = Fixtures.golden.appending(path: "rules/elementwise.jsonl")
    let lines = (try? String(contentsOf: file, encoding: .utf8))?.split(separator: "\n") ?? []
    return lines.compactMap { try? JSONDecoder().decode(Use.self, from: Data($0.utf8)) }
  }()

  @Test func thereAreTexts() {
    #expect(Self.uses.count >= 150)
  }

  private func primitive(_ use: Use) throws -> (primitive: any Primitive, types: [ShapedArray]) {
    let jaxpr = try JaxprParser.parse(use.forward, catalogue: Catalogue.all)
    let equation = try #require(jaxpr.equations.first)
    #expect(jaxpr.equations.count == 1 && !(equation.primitive is OpaquePrimitive))
    return (equation.primitive, equation.inputs.map(\.aval))
  }

  /// The text without its breaks: JAX prints some axes as NumPy's numbers, and longer lines break.
  private func plain(_ text: String) -> String {
    text.replacing(/np\.int64\((\d+)\)/) { String($0.output.1) }
      .replacing(/\s+/, with: " ").replacing("[ ", with: "[").replacing(" ]", with: "]")
  }

  @Test(arguments: uses) func derivatives(_ use: Use) throws {
    let (primitive, types) = try primitive(use)
    for expected in use.jvp {
      let tangentTypes = expected.active.map { types[$0] }
      let jaxpr = try stage(types + tangentTypes, label: "jvp") { arguments in
        var tangents = [NDArray?](repeating: nil, count: types.count)
        for (place, tangent) in zip(expected.active, arguments.dropFirst(types.count)) {
          tangents[place] = tangent
        }
        let (results, derivatives) = try jvp(
          { bindAll(primitive, $0) }, Array(arguments.prefix(types.count)), tangents)
        return results + zip(derivatives, results).map { $0 ?? zeros($1.aval.tangent) }
      }.closed
      #expect(plain(jaxpr.description) == plain(expected.text), "by \(expected.active)")
    }
  }

  @Test(arguments: uses) func lanes(_ use: Use) throws {
    let (primitive, types) = try primitive(use)
    for expected in use.vmap {
      let batched = zip(types, expected.axes).map { type, axis in
        guard let axis else { return type }
        var type = type
        type.shape.insert(4, at: axis)
        return type
      }
      let jaxpr = try stage(batched, label: "vmap") { arguments in
        let (results, axes) = try batch({ bindAll(primitive, $0) }, arguments, expected.axes, size: 4)
        return zip(results, axes).map { JAXLax.lanes($0, from: $1, size: 4) }
      }.closed
      #expect(plain(jaxpr.description) == plain(expected.text), "lanes at \(expected.axes)")
    }
  }
}
