import CNcurses
import ScopeScreen

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// What a session is run with: what the person asked for, and what the environment says.
package struct TerminalOptions: Sendable {
  /// `--color`.
  package enum Color: String, CaseIterable, Sendable { case auto, always, never }

  package var color: Color
  /// The characters that borders and marks are drawn with; the program is made with them.
  package var glyphs: Glyphs
  /// Whether mouse reports are on from the start. They take the terminal's own selection away.
  package var mouse: Bool
  /// Milliseconds that an Escape waits for the rest of a key.
  package var escapeDelay: Int32 = 40

  /// Reads the locale, which decides about `glyphs`.
  package init(color: Color = .auto, ascii: Bool = false, mouse: Bool = false) {
    self.color = color
    self.mouse = mouse
    glyphs = !ascii && TerminalOptions.takesUnicode() ? .unicode : .ascii
  }

  /// Why no session can be run here; nil when one can.
  package static func obstacle() -> String? {
    if isatty(STDIN_FILENO) != 1 { return "standard input is not a terminal" }
    if isatty(STDOUT_FILENO) != 1 { return "standard output is not a terminal" }
    guard let name = variable("TERM") else { return "TERM is not set, so the terminal's kind is unknown" }
    if name == "dumb" { return "TERM is dumb: the terminal cannot move its cursor" }
    switch jx_probe(name) {
    case 1: return nil
    case 0: return "the terminal (TERM is \(name)) cannot move its cursor"
    default: return "TERM is \(name), which terminfo does not know"
    }
  }

  /// Whether terminfo has an entry that can be drawn with; what is asked of terminfo after is asked of that entry.
  static func isKnown(_ name: String) -> Bool { jx_probe(name) == 1 }

  /// A variable of the environment; nil when it is unset or empty.
  static func variable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// Sets the locale of characters, and says whether it is UTF-8.
  ///
  /// ssh carries the name of a locale to machines that lack it; what it says of the encoding still holds.
  private static func takesUnicode() -> Bool {
    let found = setlocale(LC_CTYPE, "") != nil
    if !found, let name = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap(variable).first {
      let encoding = name.lowercased()
      guard encoding.contains("utf-8") || encoding.contains("utf8") else { return false }
      return setlocale(LC_CTYPE, "C.UTF-8") != nil || setlocale(LC_CTYPE, "en_US.UTF-8") != nil
    }
    return nl_langinfo(Int32(CODESET)).map { String(cString: $0) } == "UTF-8"
  }
}
