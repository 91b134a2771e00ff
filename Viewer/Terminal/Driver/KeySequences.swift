import CNcurses
import ScopeScreen

/// The keys as terminfo spells them, for terminals that spell them in their own way.
enum KeySequences {
  static func ofTerminal() -> [[UInt8]: Key] {
    var result: [[UInt8]: Key] = [:]
    for (name, key) in names() {
      guard let bytes = capability(name), bytes.count > 2, bytes.first == 0x1B else { continue }
      if result[bytes] == nil { result[bytes] = key }
    }
    return result
  }

  /// The bytes of a capability; nil when the terminal lacks it.
  static func capability(_ name: String) -> [UInt8]? {
    guard let found = tigetstr(name), Int(bitPattern: found) != -1 else { return nil }
    return Array(String(cString: found).utf8)
  }

  private static func names() -> [(String, Key)] {
    let named: [(String, Key)] = [
      ("kcuu1", .up), ("kcud1", .down), ("kcub1", .left), ("kcuf1", .right), ("khome", .home),
      ("kend", .end), ("kpp", .pageUp), ("knp", .pageDown), ("kdch1", .delete), ("kcbt", .backTab),
      ("kent", .enter),
    ]
    return named + (1...12).map { ("kf\($0)", .function($0)) }
      + (1...12).map { ("kf\($0 + 12)", .shiftFunction($0)) }
  }
}
