import ArgumentParser
import JAXBuffers
import JAXCore
import JAXInterpreter
import JAXKernels
import JAXVisibleText

extension NonFinite: ExpressibleByArgument {}

/// `jaxscope nan`.
package struct NanCommand: ScopeCommand {
  package static let configuration = CommandConfiguration(
    commandName: "nan",
    abstract: "Find the equation that makes the first NaN or Inf.",
    discussion: """
      Looks into calls, loops and branches: the report names the iteration, the element and what went in.
      Exit code 1 when one is found, in an equation's result or already in the inputs; else 0.
      """)

  @OptionGroup package var program: ProgramOptions

  @Option(help: "What to look for: nan or inf. By default a NaN if one occurs, else an Inf.")
  package var kind: NonFinite?

  @Flag(help: "Print the finding as JSON.")
  package var json = false

  package init() {}

  package func execute(_ console: Console) throws -> ExitStatus {
    try NonFiniteSearch(loaded: try program.load(console), kind: kind, json: json).run(console)
  }
}

/// A run of a program that looks for the first NaN or Inf, and its report.
struct NonFiniteSearch {
  let loaded: LoadedProgram
  var kind: NonFinite?
  var json = false

  func run(_ console: Console) throws -> ExitStatus {
    let finder = NonFiniteFinder()
    var stopped: JAXError?
    do {
      var machine = try Machine(loaded.jaxpr, loaded.arguments)
      _ = try machine.run(observer: finder, showing: console)
    } catch {
      stopped = JAXError(error, operation: "nan")
    }
    let finding = kind.map { finder[$0] } ?? finder.worst
    if finding == nil, let stopped { throw CommandError(stopped) }
    if json {
      console.out(try FindingJSON(finder: finder, finding: finding, arguments: loaded.arguments).json.text())
    } else if let finding {
      console.out(
        FindingReport.text(finding, in: loaded.jaxpr, names: loaded.reportNames) + earlier(finder, finding))
    } else {
      console.out(nothingFound(finder))
    }
    if let stopped {
      console.note("jaxscope: the run stopped before its end: \(CommandError.report(stopped))")
    }
    return finding == nil && badInputs.isEmpty ? .fine : .found
  }

  /// A NaN is often born of an Inf.
  private func earlier(_ finder: NonFiniteFinder, _ finding: Finding) -> String {
    guard finding.kind == .nan, let inf = finder.firstInf, inf.order < finding.order else { return "" }
    return "\nAn Inf came before it, from \(inf.path) (equation \(inf.order)): see --kind inf."
  }

  /// The inputs that hold what is looked for before anything is run.
  private var badInputs: [(kind: NonFinite, names: [String])] {
    (kind.map { [$0] } ?? NonFinite.allCases).compactMap { kind in
      let bad = loaded.arguments.indices.filter { Kernels.contains(kind, loaded.arguments[$0]) }
      return bad.isEmpty ? nil : (kind, bad.map { loaded.inputNames[$0].visibleName() })
    }
  }

  private func nothingFound(_ finder: NonFiniteFinder) -> String {
    let name = kind.map { $0 == .nan ? "NaN" : "Inf" } ?? "NaN or Inf"
    let count = finder.equationCount
    var text = "No equation makes a \(name): \(count) equation\(count == 1 ? "" : "s") run."
    for (kind, names) in badInputs {
      text +=
        "\nBut the inputs hold \(kind == .nan ? "NaN" : "Inf") already: \(names.joined(separator: ", "))."
    }
    return text
  }
}

/// The JSON of `jaxscope nan`.
struct FindingJSON {
  let finder: NonFiniteFinder
  let finding: Finding?
  let arguments: [Buffer]

  var json: JSON {
    var fields: [String: JSON] = [
      "equations_evaluated": .int(finder.equationCount),
      "first_nan": finder.firstNaN.map(brief) ?? .null,
      "first_inf": finder.firstInf.map(brief) ?? .null,
    ]
    guard let finding else {
      for key in ["kind", "primitive", "path", "location", "steps", "element", "operands", "source"] {
        fields[key] = .null
      }
      return .object(fields)
    }
    fields["kind"] = .string(finding.kind.rawValue)
    fields["primitive"] = .string(finding.primitive)
    fields["path"] = .string(FindingJSON.corpusPath(finding.path))
    fields["location"] = .string(finding.path.exact)
    fields["steps"] = steps(finding.path)
    fields["element"] = .ints(finding.element)
    fields["result"] = .object(
      OperandJSON.fields(finding.result).merging(["index": .int(finding.resultIndex)]) { $1 })
    fields["operands"] = .array(finding.operands.map { .object(OperandJSON.fields($0)) })
    fields["source"] = finding.source.map(JSON.source) ?? .null
    return .object(fields)
  }

  private func brief(_ finding: Finding) -> JSON {
    .object([
      "primitive": .string(finding.primitive), "path": .string(FindingJSON.corpusPath(finding.path)),
      "location": .string(finding.path.exact), "order": .int(finding.order),
      "steps": steps(finding.path), "source": finding.source.map(JSON.source) ?? .null,
    ])
  }

  /// Machine-readable: the equation's index per nesting level, and which iteration or branch was entered.
  private func steps(_ path: ExecutionPath) -> JSON {
    .array(
      path.steps.map { step in
        var fields: [String: JSON] = ["eqn": .int(step.index), "primitive": .string(step.primitive)]
        switch step.entry {
        case .iteration(let k): fields["iteration"] = .int(k)
        case .condition(let k):
          fields["iteration"] = .int(k)
          fields["part"] = .string("cond")
        case .branch(let b): fields["branch"] = .int(b)
        case .call, nil: break
        }
        return .object(fields)
      })
  }

  /// The path as the conformance corpus spells it: `scan[body] iteration 7 / mul`.
  private static func corpusPath(_ path: ExecutionPath) -> String {
    path.steps.map { step in
      switch step.entry {
      case nil: step.primitive
      case .call: step.primitive == "jit" ? step.pathName : step.primitive
      case .iteration(let k): "\(step.primitive)[body] iteration \(k)"
      case .condition(let k): "\(step.primitive)[cond] iteration \(k)"
      case .branch(let b): "\(step.primitive)[branch \(b)]"
      }
    }.joined(separator: " / ")
  }
}
