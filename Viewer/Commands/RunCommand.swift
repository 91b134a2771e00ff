import ArgumentParser
import JAXBuffers
import JAXControl
import JAXCore
import JAXInterpreter
import JAXProfiling
import TraceModel
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

  @Option(
    help: ArgumentHelp(
      "Write a profile of the run under this folder, for Perfetto and jaxscope report.", valueName: "logdir"))
  package var profile: String?

  package init() {}

  /// As they come, before the outputs; JSON stays alone on standard output.
  package func messages(_ console: Console) -> Messages {
    // One thread runs the program and writes.
    nonisolated(unsafe) let console = console
    let isJSON = json
    return .collected { line in
      console.endProgress()
      if isJSON { console.note(line) } else { console.out(line) }
    }
  }

  package func execute(_ console: Console) throws -> ExitStatus {
    let outputs = try run(console)
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

  private func run(_ console: Console) throws -> [Buffer] {
    guard let profile else { return try run(try program.load(console), nil, console) }
    let folder: ProfileFolder
    do { folder = try ProfileFolder(profile) } catch {
      throw CommandError(.unreadable, String(describing: error))
    }
    // It counts the inputs' memory too, so it is there first.
    let observer = ProfileObserver()
    let loaded = try Result { try program.load(console) }.mapError { error in
      _ = observer.stop()
      return error
    }.get()
    let outputs = Result { try run(loaded, observer, console) }
    // A run that failed has a profile too.
    let timeline = observer.stop()
    if timeline.dropped > 0 { console.note("jaxscope: \(timeline.droppedNote)") }
    do {
      console.remark("profile in \(try folder.write(timeline))")
    } catch {
      let message = "there is no profile: \(error)"
      guard case .failure = outputs else { throw CommandError(.unreadable, message) }
      console.note("jaxscope: \(message)")
    }
    return try outputs.get()
  }

  private func run(
    _ loaded: LoadedProgram, _ observer: ProfileObserver?, _ console: Console
  ) throws -> [Buffer] {
    if loaded.jaxpr.callsPython {
      console.note(
        "jaxscope: debug_callback is passed over: the file names its Python function and does not hold it")
    }
    do {
      var machine = try Machine(loaded.jaxpr, loaded.arguments)
      return try machine.run(observer: observer, showing: console)
    } catch {
      throw CommandError(error as? JAXError)
    }
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
