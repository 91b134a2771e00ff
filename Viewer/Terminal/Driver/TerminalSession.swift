import CTerminal
import ScopeApp
import ScopeScreen

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// A program in the terminal, from taking it to giving it back.
package enum TerminalSession {
  /// Runs a program until it asks to quit. However that ends, the terminal is as it was before; when a signal ends
  /// it, the process ends by that signal.
  package static func run(_ program: inout some Interactive, options: TerminalOptions) throws {
    if let reason = TerminalOptions.obstacle() { throw TerminalError.notATerminal(reason) }
    let name = entry()
    let extras = TerminalExtras(name: name)
    var modes = termios()
    guard tcgetattr(STDIN_FILENO, &modes) == 0 else {
      throw TerminalError.notATerminal("the terminal does not tell its modes")
    }
    let signals = jx_signals_begin()
    guard signals >= 0 else { throw TerminalError.notATerminal("a session runs already") }
    extras.restoration().withUnsafeBytes { bytes in
      jx_guard_begin(STDOUT_FILENO, &modes, bytes.baseAddress, bytes.count)
    }
    guard let screen = CursesScreen(name: name, color: options.color, extras: extras) else {
      jx_guard_end()
      jx_signals_end()
      throw TerminalError.notATerminal("ncurses cannot use the terminal (TERM is \(name))")
    }
    var loop = EventLoop(screen: screen, extras: extras, options: options, signals: signals)
    let result = Result { try loop.run(&program) }
    screen.close()
    while tcsetattr(STDIN_FILENO, TCSADRAIN, &modes) != 0 && errno == EINTR {}
    let ending = jx_signals_ending()
    jx_guard_end()
    jx_signals_end()
    if ending != 0 { jx_die(ending) }
    try result.get()
  }

  /// The entry of terminfo to use; `obstacle` has found that of TERM.
  private static func entry() -> String {
    let name = TerminalOptions.variable("TERM") ?? "dumb"
    let better = ColorDepth.terminfoName(name, environment: TerminalOptions.variable)
    if better != name && TerminalOptions.isKnown(better) { return better }
    return TerminalOptions.isKnown(name) ? name : "dumb"
  }
}
