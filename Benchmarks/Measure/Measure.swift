import Foundation
import JAXBuffers
import JAXControl
import JAXCore
import JAXInterpreter
import JAXKernels
import ScopeCommands
import TraceNpz

/// Times what `Benchmarks/run.py` compares with its peers, and prints one JSON object: medians, and the fastest.
///
///     measure DIR [SECTION]     DIR holds chain.jaxpr and chain.npz, as peers.py writes them
@main
enum Measure {
  static func main() {
    let console = Console.standard()
    do {
      console.out(try report())
    } catch {
      console.note("measure: \(error)")
      exit(1)
    }
  }

  private static func report() throws -> String {
    let folder = CommandLine.arguments.dropFirst().first ?? "."
    if let section = CommandLine.arguments.dropFirst(2).first {
      let found =
        try TracingMeasure.sections(only: section)[section]
        ?? SteppingMeasure.sections(only: section)[section]
        ?? ProfilingMeasure.sections(only: section)[section]
      guard let only = found else {
        throw CommandError(.unreadable, "there is no section \(section)")
      }
      return try only.text()
    }
    var sections = [
      "machine": try machine(folder), "matmul_1024_f32": try product(),
      "exp_1e6_f32": try function(.exp), "tanh_1e6_f32": try function(.tanh),
    ]
    sections.merge(try TracingMeasure.sections()) { _, new in new }
    sections.merge(try SteppingMeasure.sections()) { _, new in new }
    sections.merge(try ProfilingMeasure.sections()) { _, new in new }
    return try JSON.object(sections).text()
  }

  /// The machine on a chain of tiny equations, per equation.
  private static func machine(_ folder: String) throws -> JSON {
    let text = try String(contentsOfFile: folder + "/chain.jaxpr", encoding: .utf8)
    let archive = try NpzArchive(path: folder + "/chain.npz")
    let loader = ProgramLoader(text: text, name: "chain.jaxpr", archive: archive)
    let jaxpr = try loader.jaxpr()
    let arguments = try loader.arguments(jaxpr)
    let count = Double(jaxpr.equations.count)
    return try summary(rounds: 101, scale: 1e9 / count, unit: "ns_per_equation") {
      var machine = try Machine(jaxpr, arguments)
      _ = try machine.run()
    }
  }

  private static func product() throws -> JSON {
    var random = RandomInputs(seed: 0)
    let type = ShapedArray([1024, 1024], .float32)
    let (x, y) = (try random.buffer(type), try random.buffer(type))
    let text =
      "{ lambda ; a:f32[1024,1024] b:f32[1024,1024]. let c:f32[1024,1024] = dot_general["
      + "dimension_numbers=(([1], [0]), ([], [])) preferred_element_type=float32] a b in (c,) }"
    let jaxpr = try JaxprParser.parse(text, file: "matmul", catalogue: Catalogue.all)
    return try summary(rounds: 41, scale: 1e3, unit: "ms") {
      var machine = try Machine(jaxpr, [x, y])
      _ = try machine.run()
    }
  }

  private static func function(_ function: Kernels.Elementary) throws -> JSON {
    var random = RandomInputs(seed: 0)
    let x = try random.buffer(ShapedArray([1_000_000], .float32))
    return try summary(rounds: 101, scale: 1e3, unit: "ms") { _ = try Kernels.elementary(function, x) }
  }

  static func summary(
    rounds: Int, scale: Double, unit: String, _ body: () throws -> Void
  ) throws -> JSON {
    try body()
    var seconds: [Double] = []
    let clock = ContinuousClock()
    for _ in 0..<rounds {
      let time = try clock.measure(body).components
      seconds.append(Double(time.seconds) + Double(time.attoseconds) * 1e-18)
    }
    seconds.sort()
    return .object([
      "median_\(unit)": .number(seconds[rounds / 2] * scale), "fastest_\(unit)": .number(seconds[0] * scale),
      "rounds": .int(rounds),
    ])
  }
}
