/// What can be typed after `:`, besides the names of keys' actions.
enum Command: String, CaseIterable {
  case `break`, delete, enable, disable, breakpoints
  case goto, iterate, show, slice, find, write, source, help, quit, q

  /// What it takes, and what it does.
  var help: (arguments: String, text: String) {
    switch self {
    case .break:
      (
        "PRIMITIVE | #N | FILE:LINE | scope NAME | nan | inf  [hit K]",
        "stop there; with hit K, the K-th time only"
      )
    case .delete: ("N | all", "remove a breakpoint")
    case .enable: ("N", "let a breakpoint stop again")
    case .disable: ("N", "let a breakpoint pass")
    case .breakpoints: ("", "list breakpoints and how often each was hit")
    case .goto: ("N", "to just after N steps from the start")
    case .iterate: ("K", "to iteration K of the loop that runs")
    case .show: ("NAME[SLICE]", "an array as a table: show ii[0:5, :]")
    case .slice: ("SLICE", "another part of the array shown: slice 3, :, 0:8")
    case .find: ("TEXT", "search, as / does")
    case .write: ("FILE", "write this screen to a file as text")
    case .source: ("FILE:LINE", "to the equations of a line of source")
    case .help: ("", "keys and commands")
    case .quit: ("", "quit")
    case .q: ("", "quit")
    }
  }
}
