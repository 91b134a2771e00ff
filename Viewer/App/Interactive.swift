import ScopeScreen

/// A program for a terminal: events in, screens and effects out. It never touches the terminal itself, so that tests
/// drive it by keys and read its screens.
package protocol Interactive {
  /// Takes in what a person did.
  mutating func update(_ event: Event) -> [Effect]
  /// Draws the screen; may keep what it computed for the next time.
  mutating func draw(_ size: Size) -> Canvas
  /// Whether there is work to go on with; while there is, `work` is called between events.
  var isWorking: Bool { get }
  /// Works for about ten milliseconds.
  mutating func work() -> [Effect]
}

/// What a program asks of the terminal.
package enum Effect: Hashable, Sendable {
  case quit
  /// To the clipboard (OSC 52).
  case copy(String)
  /// Mouse reports on or off.
  case mouse(Bool)
  /// Everything is drawn anew (^L).
  case redraw
}

extension Effect {
  /// Bytes of the longest text that is copied; many terminals ignore more. A longer one is not copied at all.
  package static let copyLimit = 74_994
}
