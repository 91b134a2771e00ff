import ScopeApp
import ScopeScreen

/// What a person asks of the terminal on the command line.
package struct TerminalWishes: Hashable, Sendable {
  /// `--color`.
  package enum Color: String, CaseIterable, Sendable { case auto, always, never }

  package var color: Color
  /// `--ascii`: no characters but ASCII, whatever the locale says.
  package var ascii: Bool
  package var mouse: Bool

  package init(color: Color = .auto, ascii: Bool = false, mouse: Bool = false) {
    self.color = color
    self.ascii = ascii
    self.mouse = mouse
  }
}

/// A terminal that programs can draw on.
package struct OpenTerminal {
  /// What borders and marks are drawn with there.
  package let glyphs: Glyphs
  private let interact: (inout any Interactive) throws -> Void

  package init(glyphs: Glyphs, interact: @escaping (inout any Interactive) throws -> Void) {
    self.glyphs = glyphs
    self.interact = interact
  }

  /// Runs a program until it quits; it is left as it was then.
  package func run<Program: Interactive>(_ program: inout Program) throws {
    var boxed: any Interactive = program
    defer { if let ended = boxed as? Program { program = ended } }
    try interact(&boxed)
  }
}

/// Why there is no terminal to draw on; text is printed then, with the reason as a hint.
package struct NoTerminal: Error, Hashable, CustomStringConvertible {
  /// A clause: "standard output is not a terminal".
  package let reason: String

  package init(reason: String) { self.reason = reason }

  package var description: String { reason }
}
