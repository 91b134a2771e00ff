import ScopeScreen

/// The help, made from the key map and the commands.
enum HelpText {
  static let lines: [Line] = {
    var lines = [Line("Keys: lower case goes forwards, capitals go backwards", .bold)]
    for binding in KeyMap.bindings {
      let keys = binding.keys.map(\.description).joined(separator: " ")
      var line = Line("  " + keys + String(repeating: " ", count: Swift.max(1, 20 - keys.columns)), .bold)
      let panes = binding.panes.map { panes in
        " (" + Pane.allCases.filter(panes.contains).map(\.rawValue).joined(separator: ", ") + ")"
      }
      line.append(binding.help)
      if let panes { line.append(panes, .faint) }
      lines.append(line)
    }
    lines += [Line(), Line("Commands after :  (each action above by its name too; Tab completes)", .bold)]
    for command in Command.allCases where command != .q {
      let head = command.rawValue + " " + command.help.arguments
      var line = Line("  " + head + String(repeating: " ", count: Swift.max(2, 20 - head.columns)), .bold)
      line.append(command.help.text)
      lines.append(line)
    }
    lines += [Line(), Line("Marks", .bold)]
    for (mark, meaning) in [
      (">", "the next equation to run"), ("-", "a call that a body runs for"), ("!", "NaN in a result"),
      ("^", "an Inf in a result"), ("~", "a weakly typed result"),
      ("*", "the pane with the focus; breakpoints in ASCII"),
    ] {
      var line = Line("  \(mark)                   ", .bold)
      line.append(meaning)
      lines.append(line)
    }
    return lines
  }()
}
