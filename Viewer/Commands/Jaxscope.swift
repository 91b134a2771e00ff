import ArgumentParser
import JAXCore

/// The program `jaxscope`.
package struct Jaxscope: ParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "jaxscope",
    abstract: "See every equation your JAX program runs.",
    discussion: """
      FILE is a jaxpr as JAX prints it: print(jax.make_jaxpr(f)(*args)), best with
      .pretty_print(source_info=True, name_stack=True) so that reports name your source lines.
      Inputs are an npz with in0, in1 … (np.savez("inputs.npz", in0=x, in1=y)); NAME.npz beside NAME.jaxpr is
      found by itself.

      Try:  jaxscope run f.jaxpr --random 0        run it on made-up inputs
            jaxscope nan step.jaxpr --inputs x.npz  find the equation that makes the first NaN
            jaxscope explain shape-mismatch        what an error means, and what to do

      Exit codes: 0 fine, 1 found or failed, 2 usage, 3 unreadable file.
      """,
    version: "jaxscope 0.1.0 (jaxpr text of JAX 0.10.2)",
    subcommands: [
      RunCommand.self, NanCommand.self, StepCommand.self, ReportCommand.self, CheckCommand.self,
      ExplainCommand.self,
    ])

  package init() {}

  /// Runs the command line and gives the process's exit status.
  package static func run(_ arguments: [String], _ console: Console) -> Int32 {
    do {
      var command = try parseAsRoot(arguments)
      if let command = command as? any ScopeCommand {
        return try Messages.with(command.messages(console)) { try command.execute(console).rawValue }
      }
      try command.run()
      return ExitStatus.fine.rawValue
    } catch let error as CommandError {
      console.endProgress()
      console.note("jaxscope: \(error.message)")
      // Who asked for JSON reads it, whatever happened.
      if arguments.contains("--json"), let text = try? error.json.text() { console.out(text) }
      return error.status.rawValue
    } catch {
      let text = fullMessage(for: error)
      if exitCode(for: error) == .success {
        console.out(text)
        return ExitStatus.fine.rawValue
      }
      console.note(text)
      return ExitStatus.usage.rawValue
    }
  }
}

/// A subcommand: writes to a console and says how it ended.
package protocol ScopeCommand: ParsableCommand {
  func execute(_ console: Console) throws -> ExitStatus

  /// What becomes of the lines that the program prints.
  func messages(_ console: Console) -> Messages
}

extension ScopeCommand {
  /// Tools run programs more than once, in parts and backwards; then nothing is said.
  package func messages(_ console: Console) -> Messages { .silent }
}
