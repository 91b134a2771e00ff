import ArgumentParser
import JAXBuffers
import JAXCore
import JAXInterpreter
import TraceNpz

/// `jaxscope run`.
package struct RunCommand: ScopeCommand {
  package static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Run a jaxpr and print its outputs.",
    discussion: """
      jaxscope run f.jaxpr --inputs x.npz --out y.npz   outputs as out0, out1 … in y.npz
      python -c '…print(jax.make_jaxpr(f)(x))' | jaxscope run - --random 0
      """)

  @OptionGroup package var program: ProgramOptions

  @Option(help: "Write the outputs to this npz as out0, out1 …")
  package var out: String?

  @Flag(help: "Print the outputs as JSON.")
  package var json = false

  package init() {}

  package func execute(_ console: Console) throws -> ExitStatus {
    let loaded = try program.load(console)
    let outputs: [Buffer]
    do {
      var machine = try Machine(loaded.jaxpr, loaded.arguments)
      outputs = try machine.run(showing: console)
    } catch {
      throw CommandError(error as? JAXError)
    }
    if let out { try write(outputs, to: out) }
    if json {
      let described = JSON.object(["outputs": .array(outputs.map(RunCommand.describe))])
      console.out(try described.text())
    } else if out == nil {
      for (index, output) in outputs.enumerated() {
        console.out("out\(index): \(ShapedArray(output))\n\(NDArray(output))")
      }
    } else {
      console.remark("\(outputs.count) output\(outputs.count == 1 ? "" : "s") in \(out ?? "")")
    }
    return .fine
  }

  private func write(_ outputs: [Buffer], to path: String) throws {
    do {
      try NpzWriter.write(outputs.enumerated().map { ("out\($0)", $1) }, to: path)
    } catch {
      throw CommandError(.unreadable, String(describing: error))
    }
  }

  /// Up to a thousand elements are given in full; larger arrays by their statistics alone.
  private static func describe(_ output: Buffer) -> JSON {
    var fields = OperandJSON.fields(output)
    fields["values"] = output.elementCount <= 1000 ? OperandJSON.values(output) : .null
    return .object(fields)
  }
}
