import ScopeScreen

/// What a key does. The raw value is the name under which `:` knows it.
package enum Action: String, CaseIterable, Sendable {
  case step, next, finish, `continue`
  case stepBack = "step-back"
  case nextBack = "next-back"
  case finishBack = "finish-back"
  case continueBack = "continue-back"
  case iteration, iterationBack = "iteration-back"
  case runToCursor = "run-to-cursor"
  case runBackToCursor = "run-back-to-cursor"
  case firstNonFinite = "first-nan"
  case nextNonFinite = "next-nan"
  case previousNonFinite = "previous-nan"
  case toStart = "start"
  case toEnd = "end"
  case toggleBreakpoint = "toggle-breakpoint"
  case up, down, pageUp = "page-up", pageDown = "page-down", top, bottom
  case left, right
  case toggle
  case current
  case definition, use, back
  case values, source
  case focusNext = "focus-next"
  case focusPrevious = "focus-previous"
  case zoom
  case prompt, search
  case nextMatch = "next-match"
  case previousMatch = "previous-match"
  case mark, jump
  case copy, copyScreen = "copy-screen"
  case mouse
  case redraw
  case help
  case escape
  case close
  case quit
}

/// Where a key has its meaning.
package enum Pane: String, CaseIterable, Sendable {
  case jaxpr, values, source
}

/// One line of the key map, from which the dispatcher, the footer and the help are made.
package struct Binding: Sendable {
  package let keys: [Key]
  package let action: Action
  package let help: String
  /// A short word for the footer; nil to leave it out there.
  package let footer: String?
  /// The panes where it holds; nil for all.
  package let panes: Set<Pane>?

  init(_ keys: [Key], _ action: Action, _ help: String, footer: String? = nil, in panes: Set<Pane>? = nil) {
    self.keys = keys
    self.action = action
    self.help = help
    self.footer = footer
    self.panes = panes
  }

  func holds(in pane: Pane) -> Bool { panes?.contains(pane) ?? true }
}

/// The key map. Lower case goes forwards, capitals go backwards, as in gdb's SingleKey mode.
package enum KeyMap {
  package static let bindings: [Binding] = [
    Binding(["s", .function(11)], .step, "step: into a call or loop, or over one equation", footer: "step"),
    Binding(
      ["n", .function(10)], .next, "next equation here, calls and loops run through", footer: "next",
      in: [.jaxpr]),
    Binding(
      ["f", .shiftFunction(11)], .finish, "finish this body, out of all its iterations", footer: "finish"),
    Binding(["c", .function(5)], .continue, "continue to a breakpoint or the end", footer: "continue"),
    Binding(["S"], .stepBack, "step back", footer: "back: S N F C"),
    Binding(["N"], .nextBack, "back to the equation before, here", in: [.jaxpr]),
    Binding(["F"], .finishBack, "back to the call that this body belongs to"),
    Binding(["C"], .continueBack, "back to a breakpoint or the start"),
    Binding(["i"], .iteration, "the same place in the next iteration"),
    Binding(["I"], .iterationBack, "the same place in the iteration before"),
    Binding(["!"], .firstNonFinite, "go to the first NaN, or else the first Inf", footer: "first NaN"),
    Binding(["x"], .nextNonFinite, "on to the next NaN or Inf: equation, or element in a table"),
    Binding(["X"], .previousNonFinite, "back to the NaN or Inf before"),
    Binding(["t"], .runToCursor, "run to the cursor", in: [.jaxpr]),
    Binding(["T"], .runBackToCursor, "run back to the cursor", in: [.jaxpr]),
    Binding(["0"], .toStart, "to the start of the program"),
    Binding(["$"], .toEnd, "to the end of the program"),
    Binding(
      ["b", .function(9)], .toggleBreakpoint, "breakpoint here, or none", footer: "break",
      in: [.jaxpr, .source]),
    Binding(["k", .up], .up, "up"),
    Binding(["j", .down], .down, "down"),
    Binding([.pageUp, .control("b"), .control("u"), .backspace], .pageUp, "a page up"),
    Binding([.pageDown, .control("f"), .control("d"), " "], .pageDown, "a page down"),
    Binding(["g", .home], .top, "to the top"),
    Binding(["G", .end], .bottom, "to the bottom"),
    Binding(["h", .left], .left, "fold, or to the body around; in a table, left"),
    Binding(["l", .right], .right, "unfold a call, loop or branch; in a table, right"),
    Binding([.enter], .toggle, "fold or unfold; open an array; go to the line's equation", footer: "open"),
    Binding(["e"], .current, "back to the current equation", in: [.jaxpr]),
    Binding(["o"], .definition, "to the equation that made the operand", in: [.jaxpr, .values]),
    Binding(["u"], .use, "to the next equation that uses the result", in: [.jaxpr]),
    Binding([.control("o")], .back, "back to where a jump began"),
    Binding(["v"], .values, "the first array as a table", footer: "values"),
    Binding([.tab], .focusNext, "to the next pane", footer: "pane"),
    Binding([.backTab], .focusPrevious, "to the pane before"),
    Binding(["z"], .zoom, "this pane alone, or all"),
    Binding(["/"], .search, "search in this pane"),
    Binding(["."], .nextMatch, "next match"),
    Binding([","], .previousMatch, "match before"),
    Binding(["n"], .nextMatch, "next match", in: [.values, .source]),
    Binding(["N"], .previousMatch, "match before", in: [.values, .source]),
    Binding(["m"], .mark, "mark this moment with a letter"),
    Binding(["'"], .jump, "back to a marked moment"),
    Binding(["y"], .copy, "copy the equation, array or line"),
    Binding(["Y"], .copyScreen, "copy the screen as text"),
    Binding([":"], .prompt, "a command; Tab completes", footer: "command"),
    Binding([.function(2)], .mouse, "mouse on or off"),
    Binding([.control("l")], .redraw, "draw anew"),
    Binding(["?", .function(1)], .help, "this help", footer: "help"),
    Binding([.escape], .escape, "cancel what runs; back, clear"),
    Binding(["q"], .close, "leave this view, then the program", footer: "quit"),
    Binding(["Q"], .quit, "quit"),
  ]

  /// What a key does in a pane.
  package static func action(_ key: Key, in pane: Pane) -> Action? {
    bindings.first { $0.keys.contains(key) && $0.holds(in: pane) }?.action
  }
}

extension Key: ExpressibleByExtendedGraphemeClusterLiteral {
  /// The key of a character.
  public init(extendedGraphemeClusterLiteral value: Character) { self = .character(value) }
}

extension Key: CustomStringConvertible {
  /// As it is named in help and footers.
  public var description: String {
    switch self {
    case .character(" "): "Space"
    case .character(let c): String(c)
    case .control(let c): "^" + c.uppercased()
    case .up: "Up"
    case .down: "Down"
    case .left: "Left"
    case .right: "Right"
    case .home: "Home"
    case .end: "End"
    case .pageUp: "PgUp"
    case .pageDown: "PgDn"
    case .enter: "Enter"
    case .escape: "Esc"
    case .tab: "Tab"
    case .backTab: "S-Tab"
    case .backspace: "Backspace"
    case .delete: "Del"
    case .function(let n): "F\(n)"
    case .shiftFunction(let n): "S-F\(n)"
    }
  }
}
