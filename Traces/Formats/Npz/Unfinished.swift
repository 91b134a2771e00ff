import CUnfinished

/// A file or folder that a command is still making, for as long as this lives: a signal that ends the program takes it
/// away, if the program asked for that.
package final class Unfinished: Sendable {
  private let place: CInt

  package init(file path: String) { place = jx_unfinished_note(path, 0) }

  /// It is taken away while nothing is in it.
  package init(folder path: String) { place = jx_unfinished_note(path, 1) }

  deinit { jx_unfinished_forget(place) }

  /// Takes over the signals by which a program is asked to end; for programs of ours, since a library leaves the signals
  /// of its user's program alone.
  package static func removeOnSignals() { jx_unfinished_guard() }
}
