/// How many colours are used.
package enum ColorDepth: Hashable, Sendable {
  case none, eight, sixteen
  case palette
  /// 24 bits, where terminfo says that colours are numbers.
  case direct

  /// What the person wants and the terminal has. `--color` comes before NO_COLOR, that before CLICOLOR_FORCE, that
  /// before CLICOLOR.
  package init(
    _ choice: TerminalOptions.Color, environment: (String) -> String?, colors: Int, isDirect: Bool
  ) {
    let forced = environment("CLICOLOR_FORCE").map { $0 != "0" } ?? false
    let wanted =
      switch choice {
      case .always: true
      case .never: false
      case .auto: environment("NO_COLOR") == nil && (forced || environment("CLICOLOR") != "0")
      }
    guard wanted, colors >= 8 else {
      self = .none
      return
    }
    self = isDirect ? .direct : colors >= 256 ? .palette : colors >= 16 ? .sixteen : .eight
  }

  /// The entry of terminfo to use: where COLORTERM tells of more colours than TERM, the one with 256.
  package static func terminfoName(_ name: String, environment: (String) -> String?) -> String {
    let more = ["truecolor", "24bit"].contains(environment("COLORTERM") ?? "")
    return more && ["xterm", "screen", "tmux", "rxvt", "konsole", "vte"].contains(name)
      ? name + "-256color" : name
  }
}
