import ArgumentParser

/// `jaxscope check`.
package struct CheckCommand: ScopeCommand {
  package static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Run a corpus of jaxprs and compare with what real JAX computed.",
    discussion: """
      DIR holds cases.jsonl with NAME.jaxpr and NAME.npz for each case, or subfolders that do. A case passes when
      its outputs and every transform stored for it are within the stored tolerances. Failures name the first
      differing element; what is missing is listed by primitive and rule.
      The last line is: N passed, N failed, N unsupported. Exit code 1 when a case failed.
      """)

  @Argument(help: "The corpus.")
  package var dir: String

  @Option(help: ArgumentHelp("Compare only these answers: out, jvp, vjp or vmap.", valueName: "what"))
  package var only: ConformanceRun.Answer?

  @Option(help: "Only cases whose names contain this.")
  package var filter: String?

  @Flag(help: "Print the results as JSON.")
  package var json = false

  package init() {}

  package func execute(_ console: Console) throws -> ExitStatus {
    var report = ConformanceReport()
    let folders = try ConformanceFolder.find(in: dir)
    let total = folders.reduce(0) { $0 + $1.cases.count }
    var done = 0
    for folder in folders {
      let run = ConformanceRun(folder: folder.path, only: only)
      for item in folder.cases {
        done += 1
        if let filter, !item.name.contains(filter) { continue }
        if done % 20 == 0 { console.progress("\(done) of \(total)  \(item.name)") }
        report.add(item.name, run.check(item))
      }
    }
    console.endProgress()
    if let filter, report.isEmpty {
      throw CommandError(.usage, "no case of \(dir) has '\(filter)' in its name: \(total) were looked at")
    }
    console.out(json ? try report.json.text() : report.text)
    return report.failureCount == 0 ? .fine : .found
  }
}

extension ConformanceRun.Answer: ExpressibleByArgument {}

/// The results of many cases.
package struct ConformanceReport {
  private var results: [(name: String, result: ConformanceResult)] = []
  package private(set) var passedCount = 0
  package private(set) var failureCount = 0
  package private(set) var unsupportedCount = 0

  package init() {}

  /// Whether no case was tried.
  package var isEmpty: Bool { results.isEmpty }

  package mutating func add(_ name: String, _ result: ConformanceResult) {
    results.append((name, result))
    switch result {
    case .passed: passedCount += 1
    case .failed, .broken: failureCount += 1
    case .unsupported: unsupportedCount += 1
    }
  }

  /// For each missing rule, how many cases want it; most wanted first.
  private var missing: [(rule: MissingRule, cases: Int)] {
    var counts: [MissingRule: Int] = [:]
    for case .unsupported(let rules) in results.map(\.result) {
      for rule in Set(rules) { counts[rule, default: 0] += 1 }
    }
    return counts.map { ($0.key, $0.value) }.sorted {
      ($1.cases, $0.rule.rule, $0.rule.primitive) < ($0.cases, $1.rule.rule, $1.rule.primitive)
    }
  }

  package var text: String {
    var lines: [String] = []
    for (name, result) in results {
      switch result {
      case .failed(let what, let d):
        lines.append("FAIL \(name): \(what)\(d.element): expected \(d.expected), got \(d.got)")
      case .broken(let why): lines.append("FAIL \(name): \(why)")
      case .passed, .unsupported: break
      }
    }
    let missing = missing
    if !missing.isEmpty { lines.append("missing:") }
    for (rule, cases) in missing {
      lines.append("  \(rule.rule) of \(rule.primitive): \(cases) case\(cases == 1 ? "" : "s")")
    }
    lines.append("\(passedCount) passed, \(failureCount) failed, \(unsupportedCount) unsupported")
    return lines.joined(separator: "\n")
  }

  package var json: JSON {
    var failures: [JSON] = []
    var cases: [JSON] = []
    for (name, result) in results {
      var status = "passed"
      switch result {
      case .passed: break
      case .unsupported: status = "unsupported"
      case .failed(let what, let d):
        status = "failed"
        failures.append(
          .object([
            "name": .string(name), "output": .string(what), "element": .ints(d.element),
            "expected": .string(d.expected), "got": .string(d.got), "error": .null,
          ]))
      case .broken(let why):
        status = "failed"
        failures.append(.object(["name": .string(name), "error": .string(why)]))
      }
      cases.append(.object(["name": .string(name), "status": .string(status)]))
    }
    return .object([
      "passed": .int(passedCount), "failed": .int(failureCount), "unsupported": .int(unsupportedCount),
      "failures": .array(failures), "cases": .array(cases),
      "missing": .array(
        missing.map {
          .object([
            "primitive": .string($0.rule.primitive), "rule": .string($0.rule.rule), "cases": .int($0.cases),
          ])
        }),
    ])
  }
}
