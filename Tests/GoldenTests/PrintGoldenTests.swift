import Foundation
import JAX
import JAXBuffers
import JAXCore
import JAXTransforms
import TestSupport
import Testing

/// What JAX printed for a program (`Tests/Golden/prints/prints.jsonl`).
private struct Recorded: Decodable {
  let name: String
  let jaxpr: String
  /// As it is, and under jit. Without order there, JAX may print in any.
  let eager: String
  let jit: String
  let results: [[Double]]

  static let all: [String: Recorded] = {
    let file = Fixtures.repository.appending(path: "Tests/Golden/prints/prints.jsonl")
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    let entries = text.split(separator: "\n").compactMap {
      try? JSONDecoder().decode(Recorded.self, from: Data($0.utf8))
    }
    return Dictionary(uniqueKeysWithValues: entries.map { ($0.name, $0) })
  }()
}

@Suite struct PrintGoldenTests {
  static let programs = transformedPrints + controlledPrints + calledBack

  private static let arguments: [String: [NDArray]] = [
    "V3": [jnp.array([0.5, 1.5, 2.5])], "ONE": [jnp.float32(1.25)],
    "M23": [jnp.reshape(jnp.arange(6.0), [2, 3])],
  ]

  /// As the decorators of `prints.py` say.
  private func arguments(_ name: String) throws -> [NDArray] {
    let file = Fixtures.repository.appending(path: "Tests/Golden/make/prints.py")
    let lines = try String(contentsOf: file, encoding: .utf8).components(separatedBy: "\n")
    let place = try #require(lines.firstIndex { $0.hasPrefix("def \(name)(") })
    let names = lines[place - 1].dropFirst("@program(".count).dropLast().components(separatedBy: ", ")
    return try names.flatMap { try #require(PrintGoldenTests.arguments[$0]) }
  }

  /// What a program prints, with its newlines, and its results.
  private func captured(_ body: () throws -> [NDArray]) throws -> (text: String, results: [NDArray]) {
    let lines = Lines()
    let results = try Messages.with(.collected { lines.add($0) }) { try ErrorScope.run(body) }
    return (lines.text, results)
  }

  @Test(arguments: PrintGoldenTests.programs.map(\.name))
  func printsWhatJAXPrints(_ name: String) throws {
    let program = try #require(PrintGoldenTests.programs.first { $0.name == name })
    let golden = try #require(Recorded.all[name])
    let arguments = try arguments(name)
    let eager = try captured { try program.function(arguments) }
    // JAX runs the jitted function compiled here too.
    let isCompiled = name == "vmapped_jit"
    #expect(isCompiled ? sorted(eager.text) == sorted(golden.eager) : eager.text == golden.eager)
    #expect(eager.results.count == golden.results.count)
    for (ours, theirs) in zip(eager.results, golden.results) {
      let values = try ours.scalars(as: Double.self)
      #expect(
        zip(values, theirs).allSatisfy { abs($0 - $1) <= 1e-5 * max(1, abs($1)) }, "\(values) \(theirs)")
    }
    let staged = try captured { try jax.jit({ (a: [NDArray]) in try program.function(a) })(arguments) }
    let isReordered = isCompiled || golden.jit != golden.eager
    #expect(isReordered ? sorted(staged.text) == sorted(golden.jit) : staged.text == golden.jit)
  }

  private func sorted(_ text: String) -> [Substring] {
    text.split(separator: "\n", omittingEmptySubsequences: false).sorted()
  }

  /// Gradients of calls and loops, whose text is not JAX's (`docs/decisions/gradients-of-calls.md`).
  static let ownTexts: Set = ["checkpointed_grad", "checkpointed_scan", "scanned_grad"]

  @Test(arguments: PrintGoldenTests.programs.map(\.name).filter { !ownTexts.contains($0) })
  func tracesAsJAXPrints(_ name: String) throws {
    let program = try #require(PrintGoldenTests.programs.first { $0.name == name })
    let golden = try #require(Recorded.all[name])
    let types = try arguments(name).map(\.aval)
    let text = try stage(types, label: name, droppingUnread: true, program.function).closed.description
    #expect(text == golden.jaxpr)
  }

  @Test func everyRecordedProgramIsThere() {
    #expect(Set(Recorded.all.keys) == Set(PrintGoldenTests.programs.map(\.name)))
  }
}
