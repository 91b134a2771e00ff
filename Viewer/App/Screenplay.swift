import ScopeScreen

/// Keys that are typed by a script: `n`, `:break log<Enter>`, `<F5>`, `<C-o>`.
package struct Screenplay: Sendable {
  package let keys: [Key]

  package struct Failure: Error, CustomStringConvertible {
    package let description: String
  }

  private static let names: [String: Key] = [
    "enter": .enter, "esc": .escape, "tab": .tab, "s-tab": .backTab, "space": .character(" "), "up": .up,
    "down": .down, "left": .left, "right": .right, "home": .home, "end": .end, "pgup": .pageUp,
    "pgdn": .pageDown, "backspace": .backspace, "del": .delete, "lt": .character("<"),
  ]

  package init(_ text: String) throws(Failure) {
    var keys: [Key] = []
    var rest = Substring(text)
    while let first = rest.popFirst() {
      guard first == "<" else {
        keys.append(first.isNewline ? .enter : .character(first))
        continue
      }
      guard let close = rest.firstIndex(of: ">") else {
        throw Failure(description: "'<\(rest)' has no '>'; a '<' itself is <lt>")
      }
      keys.append(try Screenplay.key(String(rest[..<close])))
      rest = rest[rest.index(after: close)...]
    }
    self.keys = keys
  }

  private static func key(_ name: String) throws(Failure) -> Key {
    let lower = name.lowercased()
    if let key = names[lower] { return key }
    if lower.hasPrefix("c-"), lower.count == 3, let letter = lower.last { return .control(letter) }
    if lower.hasPrefix("f"), let number = Int(lower.dropFirst()), 1...12 ~= number {
      return .function(number)
    }
    if lower.hasPrefix("s-f"), let number = Int(lower.dropFirst(3)), 1...12 ~= number {
      return .shiftFunction(number)
    }
    throw Failure(
      description:
        "'<\(name)>' is no key: <Enter> <Esc> <Tab> <S-Tab> <Space> <Up> <PgDn> <Home> <F5> <S-F11> <C-o> …")
  }

  /// Types the keys, each after what the one before began has ended, and gives the last screen.
  package func play(_ program: inout some Interactive, _ size: Size) -> Canvas {
    var canvas = program.draw(size)
    for key in keys {
      let effects = program.update(.key(key)) + Screenplay.work(&program)
      canvas = program.draw(size)
      if effects.contains(.quit) { break }
    }
    return canvas
  }

  private static func work(_ program: inout some Interactive) -> [Effect] {
    var effects: [Effect] = []
    while program.isWorking { effects += program.work() }
    return effects
  }

  /// `80x24`; nil if it is none.
  package static func size(_ text: String) -> Size? {
    let parts = text.split(separator: "x").compactMap { Int($0) }
    guard parts.count == 2, parts.allSatisfy({ 1...1000 ~= $0 }) else { return nil }
    return Size(width: parts[0], height: parts[1])
  }
}
