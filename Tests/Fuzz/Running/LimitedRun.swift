import JAXBuffers
import JAXCore
import JAXInterpreter
import ScopeCommands
import TraceNpz

/// Runs programs that nobody has looked at: small ones, for a while. Whatever is wrong with one must be an error.
package enum LimitedRun {
  private static let steps = 2000
  private static let byteCount = 1 << 16
  private static let equations = 1000
  private static let variables = 1000
  /// What the checker does not hold to types yet: their bodies may be anything.
  private static let unchecked: Set<String> = [
    "reduce", "reduce_window", "scatter", "scatter-add", "scatter_add", "scatter-mul", "scatter_mul",
    "scatter-sub",
    "scatter_sub", "scatter_min", "scatter_max",
  ]

  /// Reads, checks and runs a text on made-up inputs, or on those that `archive` has.
  package static func run(_ text: String, archive: NpzArchive? = nil) {
    guard let jaxpr = program(text, archive), let (closed, arguments) = try? inputs(of: jaxpr, text, archive)
    else { return }
    run(closed, arguments)
  }

  /// The program of a text; nil where it is refused, or too large to run here.
  package static func program(_ text: String, _ archive: NpzArchive? = nil) -> Jaxpr? {
    guard let jaxpr = try? ProgramLoader(text: text, name: "input", archive: archive).jaxpr(), isSmall(jaxpr)
    else { return nil }
    return jaxpr
  }

  /// The inputs that a program is given where it has none.
  package static func randomInputs(of jaxpr: Jaxpr) throws -> [Buffer] {
    var random = RandomInputs(seed: 0)
    return try jaxpr.inputTypes.map { try random.buffer($0) }
  }

  private static func inputs(
    of jaxpr: Jaxpr, _ text: String, _ archive: NpzArchive?
  ) throws -> (Jaxpr, [Buffer]) {
    var random = RandomInputs(seed: 1)
    let constants = try zip(jaxpr.constvars, jaxpr.constants).map { try $1 ?? random.buffer($0.aval) }
    let closed = Jaxpr(
      constvars: jaxpr.constvars, constants: constants, invars: jaxpr.invars, equations: jaxpr.equations,
      outputs: jaxpr.outputs)
    guard archive != nil else { return (closed, try randomInputs(of: jaxpr)) }
    return (closed, try ProgramLoader(text: text, name: "input", archive: archive).arguments(jaxpr))
  }

  private static func isSmall(_ jaxpr: Jaxpr) -> Bool {
    var (count, binders, isKnown) = (0, 0, true)
    jaxpr.visitAll { body in
      count += body.equations.count
      binders += body.invars.count + body.constvars.count
      for equation in body.equations {
        binders += equation.outputs.count
        if unchecked.contains(equation.primitive.name) { isKnown = false }
      }
    }
    return isKnown && count <= equations && binders <= variables
      && (jaxpr.largestArray?.byteCount ?? 0) <= byteCount
  }

  private static func run(_ jaxpr: Jaxpr, _ arguments: [Buffer]) {
    do {
      var machine = try Machine(jaxpr, arguments)
      while !machine.isFinished, machine.position < steps { try machine.step() }
    } catch {
      // An error is an answer.
    }
  }
}
