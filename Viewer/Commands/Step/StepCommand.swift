import ArgumentParser
import JAXCore
import ScopeApp
import ScopeScreen
import TraceNpz

/// `jaxscope step`.
package struct StepCommand: ScopeCommand {
  package static let configuration = CommandConfiguration(
    commandName: "step",
    abstract: "Step through a program in the terminal, forwards and backwards.",
    discussion: """
      Shows the equations, their values and the source lines that made them.
      n goes to the next equation, s into a call or loop, capitals go back,
      ! goes to the first NaN, ? lists the keys. Without a terminal it prints
      what jaxscope nan prints.
      With --keys it types them itself and prints the screen, for scripts:
        jaxscope step f.jaxscope --keys '!'
        jaxscope step f.jaxscope --keys ':break log<Enter>c' --size 120x40
      """)

  @OptionGroup package var program: ProgramOptions

  @Option(
    help: ArgumentHelp(
      "Type these keys and print the screen instead of showing it; special keys as <Enter>, <Tab>, <Esc>, <F5>, <C-o>.",
      valueName: "keys"))
  package var keys: String?

  @Flag(help: "Open at the first NaN, or else the first Inf.")
  package var firstNan = false

  @Option(help: ArgumentHelp("The size of the screen that --keys prints.", valueName: "WxH"))
  package var size = "100x30"

  @Flag(help: "Print the screen of --keys as a picture (SVG).")
  package var svg = false

  @Option(help: "Colours: auto, always or never; auto heeds NO_COLOR and the terminal.")
  package var color = TerminalWishes.Color.auto

  @Flag(help: "Take the mouse from the start; F2 does so later.")
  package var mouse = false

  @Flag(help: "Draw with ASCII characters only.")
  package var ascii = false

  @Option(help: ArgumentHelp("Memory for going back, in MiB.", valueName: "MiB"))
  package var budget = 256

  package init() {}

  package func validate() throws {
    if Screenplay.size(size) == nil {
      throw ValidationError("--size \(size): write columns and rows as 80x24, at most 1000 each.")
    }
    guard (1...1 << 20).contains(budget) else { throw ValidationError("--budget \(budget): MiB, from 1.") }
  }

  package func execute(_ console: Console) throws -> ExitStatus {
    let loaded = try program.load(console)
    let session = Session(
      title: loaded.title, jaxpr: loaded.jaxpr, arguments: loaded.arguments, sources: loaded.sources,
      inputNames: loaded.inputNames, recordedError: loaded.recordedError)
    if let keys { return try play(keys, session, console) }
    let terminal: OpenTerminal
    do {
      terminal = try console.openTerminal(TerminalWishes(color: color, ascii: ascii, mouse: mouse))
    } catch {
      return try report(loaded, instead: error, console)
    }
    var app = try app(session, terminal.glyphs)
    if firstNan { _ = app.update(.key("!")) }
    try terminal.run(&app)
    return .fine
  }

  /// Without a terminal: where the first NaN or Inf comes from, as `nan` says it, and how to see more.
  private func report(
    _ loaded: LoadedProgram, instead reason: NoTerminal, _ console: Console
  ) throws -> ExitStatus {
    let status = try NonFiniteSearch(loaded: loaded).run(console)
    console.note(
      "jaxscope: \(reason.reason), so this is the report of jaxscope nan; run it in a terminal to step, "
        + "or give --keys")
    return status
  }

  private func app(_ session: Session, _ glyphs: Glyphs) throws -> StepperApp {
    do {
      return try StepperApp(session, glyphs: glyphs, byteBudget: budget << 20) { path, text in
        do {
          try WholeFile.write(Array(text.utf8), to: path)
        } catch {
          throw CommandError(.unreadable, String(describing: error))
        }
      }
    } catch {
      throw CommandError(error)
    }
  }

  private func play(_ keys: String, _ session: Session, _ console: Console) throws -> ExitStatus {
    var app = try app(session, ascii ? .ascii : .unicode)
    let screenplay: Screenplay
    do {
      screenplay = try Screenplay(keys)
    } catch {
      throw CommandError(.usage, "--keys: \(error)")
    }
    if firstNan { _ = app.update(.key("!")) }
    let screen = screenplay.play(&app, Screenplay.size(size) ?? Size(width: 80, height: 24))
    console.out(svg ? screen.svg : screen.text)
    return .fine
  }
}

extension TerminalWishes.Color: ExpressibleByArgument {}
