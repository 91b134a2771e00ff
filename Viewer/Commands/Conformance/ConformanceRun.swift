import FoundationEssentials
import JAXBuffers
import JAXCore
import JAXInterpreter
import TraceNpz

/// How one case ended.
package enum ConformanceResult: Sendable {
  case passed
  /// `what` names the output: `out0`.
  case failed(what: String, Difference)
  /// The run itself ended in an error.
  case broken(String)
  case unsupported([MissingRule])
}

/// What a case needs and is not there.
package struct MissingRule: Hashable, Sendable {
  /// The primitive, or the transformation that no primitive has yet.
  package let primitive: String
  /// `evaluate`, `jvp`, `vjp`, `vmap`, or `text` for what no reader can know from a text.
  package let rule: String
}

/// Runs cases and compares their answers with the stored ones.
package struct ConformanceRun: Sendable {
  package let folder: String
  /// The answers to compare: `out`, and with it the transforms that a case stores.
  package let onlyOutputs: Bool

  package init(folder: String, onlyOutputs: Bool) {
    self.folder = folder
    self.onlyOutputs = onlyOutputs
  }

  package func check(_ item: ConformanceCase) -> ConformanceResult {
    do {
      let program = try load(item)
      let opaque = ConformanceRun.opaquePrimitives(program.jaxpr)
      guard opaque.isEmpty else {
        return .unsupported(opaque.map { MissingRule(primitive: $0, rule: "evaluate") })
      }
      if let difference = try checkOutputs(item, program) { return difference }
    } catch let error as JAXError where error.isUnsupported {
      return .unsupported([MissingRule(primitive: error.operation ?? "?", rule: "evaluate")])
    } catch let error as ParseError where error.message.contains("ambiguous") {
      return .unsupported([MissingRule(primitive: "ambiguous let names", rule: "text")])
    } catch {
      return .broken(String(describing: error))
    }
    if !onlyOutputs, !item.transforms.isEmpty {
      return .unsupported(item.transforms.map { MissingRule(primitive: "every primitive", rule: $0) })
    }
    return .passed
  }

  private struct Program {
    let jaxpr: Jaxpr
    let arguments: [Buffer]
    let archive: NpzArchive
  }

  private func load(_ item: ConformanceCase) throws -> Program {
    let path = "\(folder)/\(item.name)"
    guard let data = FileManager.default.contents(atPath: path + ".jaxpr") else {
      throw CommandError(.unreadable, "\(path).jaxpr: it cannot be read")
    }
    let archive = try NpzArchive(path: path + ".npz")
    let loader = ProgramLoader(
      text: String(decoding: data, as: UTF8.self), name: path + ".jaxpr", archive: archive)
    let jaxpr = try loader.jaxprOrParseError()
    try jaxpr.check()
    return Program(jaxpr: jaxpr, arguments: try loader.arguments(jaxpr), archive: archive)
  }

  private func checkOutputs(_ item: ConformanceCase, _ program: Program) throws -> ConformanceResult? {
    var machine = try Machine(program.jaxpr, program.arguments)
    let outputs = try machine.run()
    for (index, output) in outputs.enumerated() {
      let name = "out\(index)"
      guard program.archive.hasArray(name) else { continue }
      let expected = try program.archive.array(name, as: output.dtype, output.shape)
      if let difference = Comparison.firstDifference(output, expected, item.tolerance("out")) {
        return .failed(what: name, difference)
      }
    }
    return nil
  }

  /// The primitives of a program that cannot be run, wherever they stand in what would be run.
  private static func opaquePrimitives(_ jaxpr: Jaxpr) -> Set<String> {
    var found = Set<String>()
    var seen = Set<Jaxpr>()
    func visit(_ jaxpr: Jaxpr) {
      guard seen.insert(jaxpr).inserted else { return }
      for equation in jaxpr.equations {
        if let opaque = equation.primitive as? OpaquePrimitive { found.insert(opaque.name) }
        equation.higherOrder?.jaxprs.forEach(visit)
      }
    }
    visit(jaxpr)
    return found
  }
}
