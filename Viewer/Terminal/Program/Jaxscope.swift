import ScopeCommands
import ScopeTerminal
import TraceNpz

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

@main
enum Program {
  static func main() {
    BLASThreads.restartWithOneWhereMemoryIsShort()
    Unfinished.removeOnSignals()
    var console = Console.standard()
    console.openTerminal = openTerminal
    let status = Jaxscope.run(Array(CommandLine.arguments.dropFirst()), console)
    fflush(nil)
    // Without the libraries' own endings: OpenBLAS waits for its threads there, and one that got no memory for its
    // buffer asks for it for ever.
    _exit(status)
  }

  private static func openTerminal(_ wishes: TerminalWishes) throws(NoTerminal) -> OpenTerminal {
    if let reason = TerminalOptions.obstacle() { throw NoTerminal(reason: reason) }
    let color: TerminalOptions.Color =
      switch wishes.color {
      case .auto: .auto
      case .always: .always
      case .never: .never
      }
    let options = TerminalOptions(color: color, ascii: wishes.ascii, mouse: wishes.mouse)
    return OpenTerminal(glyphs: options.glyphs) { program in
      try TerminalSession.run(&program, options: options)
    }
  }
}
