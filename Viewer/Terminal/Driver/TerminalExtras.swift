/// What terminals understand and terminfo does not tell. Consoles that may print such sequences get none.
struct TerminalExtras {
  private let isModern: Bool

  init(name: String) {
    isModern = !["linux", "vt", "ansi", "cons", "sun", "cygwin", "mach", "hurd", "pcansi", "wsvt", "wy"]
      .contains { name.hasPrefix($0) && !name.hasPrefix("vte") }
  }

  private func bytes(_ text: String) -> [UInt8] { isModern ? Array(text.utf8) : [] }

  var pasteOn: [UInt8] { bytes("\u{1B}[?2004h") }
  var pasteOff: [UInt8] { bytes("\u{1B}[?2004l") }
  /// Clicks and the wheel, in numbers that know no limit.
  var mouseOn: [UInt8] { bytes("\u{1B}[?1000h\u{1B}[?1006h") }
  var mouseOff: [UInt8] { bytes("\u{1B}[?1006l\u{1B}[?1000l") }
  /// Between these the terminal shows nothing half-drawn (DEC 2026).
  var synchronizedBegin: [UInt8] { bytes("\u{1B}[?2026h") }
  var synchronizedEnd: [UInt8] { bytes("\u{1B}[?2026l") }

  func copy(_ text: String) -> [UInt8] {
    guard isModern else { return [] }
    return Clipboard.sequence(text, insideTmux: TerminalOptions.variable("TMUX") != nil)
  }

  /// Everything that brings the terminal back from wherever the program left it, in one piece.
  func restoration() -> [UInt8] {
    let ends = ["rmkx", "sgr0", "op", "cnorm", "rmcup"].flatMap {
      TerminalExtras.withoutPadding(KeySequences.capability($0) ?? [])
    }
    return synchronizedEnd + mouseOff + pasteOff + ends
  }

  /// Without terminfo's delays (`$<5>`), which are meant for whoever sends the string.
  static func withoutPadding(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var i = 0
    while i < bytes.count {
      if bytes[i...].starts(with: Array("$<".utf8)), let end = bytes[i...].firstIndex(of: UInt8(ascii: ">")) {
        i = end + 1
      } else {
        result.append(bytes[i])
        i += 1
      }
    }
    return result
  }
}
