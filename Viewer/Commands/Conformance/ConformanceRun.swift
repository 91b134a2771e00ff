import FoundationEssentials
import JAXBuffers
import JAXCore
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
  /// The answers to compare; nil for the outputs and every transform that a case stores.
  package let only: Answer?

  /// What a case stores answers of.
  package enum Answer: String, CaseIterable, Sendable { case out, jvp, vjp, vmap }

  package init(folder: String, only: Answer? = nil) {
    self.folder = folder
    self.only = only
  }

  package func check(_ item: ConformanceCase) -> ConformanceResult {
    do {
      let program = try load(item)
      let opaque = ConformanceRun.opaquePrimitives(program.jaxpr)
      guard opaque.isEmpty else {
        return .unsupported(opaque.map { MissingRule(primitive: $0, rule: "evaluate") })
      }
      return compare(item, program)
    } catch let error as JAXError where error.isUnsupported {
      return .unsupported([MissingRule(primitive: error.operation ?? "?", rule: "evaluate")])
    } catch let error as ParseError where error.message.contains("ambiguous") {
      return .unsupported([MissingRule(primitive: "ambiguous let names", rule: "text")])
    } catch {
      return .broken(CommandError.report(error))
    }
  }

  /// Every answer in turn: a wrong one ends it, missing rules are gathered.
  private func compare(_ item: ConformanceCase, _ program: ConformanceProgram) -> ConformanceResult {
    var missing: [MissingRule] = []
    for answer in Answer.allCases where only == nil || only == answer {
      guard answer == .out || item.transforms.contains(answer.rawValue) else { continue }
      do {
        for (name, got) in try ErrorScope.run({ try program.answers(answer) }) {
          guard program.archive.hasArray(name) else { continue }
          let expected = try program.archive.array(name, as: got.dtype, got.shape)
          let tolerance = item.tolerance(answer.rawValue)
          if let difference = Comparison.firstDifference(got, expected, tolerance) {
            guard item.hides(answer) else { return .failed(what: name, difference) }
            throw ConformanceRun.hiddenRule
          }
        }
      } catch let error as JAXError where error.isUnsupported {
        let rule = answer == .out ? "evaluate" : answer.rawValue
        missing.append(MissingRule(primitive: error.operation ?? "?", rule: rule))
      } catch _ where item.hides(answer) {
        missing.append(
          MissingRule(primitive: "a custom rule that the text only names", rule: answer.rawValue))
      } catch {
        return .broken("\(answer.rawValue): \(CommandError.report(error))")
      }
    }
    return missing.isEmpty ? .passed : .unsupported(missing)
  }

  private static let hiddenRule = JAXError(.notDifferentiable("the text only names its rule"))

  private func load(_ item: ConformanceCase) throws -> ConformanceProgram {
    let path = "\(folder)/\(item.name)"
    let text = try WholeFile.read(path + ".jaxpr")
    let archive = try NpzArchive(path: path + ".npz")
    let loader = ProgramLoader(
      text: String(decoding: text, as: UTF8.self), name: path + ".jaxpr", archive: archive)
    let jaxpr = try loader.jaxprOrParseError()
    try jaxpr.check()
    return ConformanceProgram(jaxpr: jaxpr, arguments: try loader.arguments(jaxpr), archive: archive)
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
