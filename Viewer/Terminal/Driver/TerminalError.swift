/// Why a program cannot have the terminal, or lost it.
package enum TerminalError: Error, Hashable, CustomStringConvertible {
  /// There is none that can be drawn on; the reason is a clause ("standard output is not a terminal").
  case notATerminal(String)
  /// It went away while the program ran.
  case lost

  package var description: String {
    switch self {
    case .notATerminal(let reason): reason
    case .lost: "the terminal went away"
    }
  }
}
