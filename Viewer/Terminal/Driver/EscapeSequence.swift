import ScopeApp
import ScopeScreen

/// What bytes that begin with Escape are.
enum EscapeSequence {
  /// No sequence: the Escape is a key, what follows is something else.
  case none
  case unfinished
  /// A sequence of that many bytes; nil is one that means nothing here.
  case event(Event?, Int)
  case pasteBegins(Int)

  static func parse(_ bytes: ArraySlice<UInt8>) -> EscapeSequence {
    let bytes = Array(bytes)
    guard bytes.count > 1 else { return .unfinished }
    switch bytes[1] {
    case UInt8(ascii: "["): return control(bytes)
    case UInt8(ascii: "O"): return application(bytes)
    case UInt8(ascii: "P"), UInt8(ascii: "]"), UInt8(ascii: "_"), UInt8(ascii: "^"): return string(bytes)
    default: return .none
    }
  }

  /// Answers of the terminal, up to BEL or ST.
  private static func string(_ bytes: [UInt8]) -> EscapeSequence {
    for i in 2..<max(2, bytes.count) {
      if bytes[i] == 7 { return .event(nil, i + 1) }
      if bytes[i] == 0x1B {
        guard i + 1 < bytes.count else { return .unfinished }
        return .event(nil, bytes[i + 1] == UInt8(ascii: "\\") ? i + 2 : i)
      }
    }
    return bytes.count < 4096 ? .unfinished : .event(nil, bytes.count)
  }

  /// `ESC O`, digits of modifiers, a letter.
  private static func application(_ bytes: [UInt8]) -> EscapeSequence {
    var i = 2
    while i < bytes.count, bytes[i].isDigit { i += 1 }
    guard i < bytes.count else { return .unfinished }
    let modifiers = Int(String(decoding: bytes[2..<i], as: UTF8.self)) ?? 1
    return .event(key(bytes[i], modifiers), i + 1)
  }

  /// `ESC [`, parameters, intermediate bytes, a final byte.
  private static func control(_ bytes: [UInt8]) -> EscapeSequence {
    guard bytes.count > 2 else { return .unfinished }
    // The Linux console's first five function keys, and mouse reports of the old kind.
    if bytes[2] == UInt8(ascii: "[") {
      guard bytes.count > 3 else { return .unfinished }
      let number = Int(bytes[3]) - 0x40
      return .event((1...5).contains(number) ? .key(.function(number)) : nil, 4)
    }
    if bytes[2] == UInt8(ascii: "M") {
      guard bytes.count > 5 else { return .unfinished }
      let (button, x, y) = (Int(bytes[3]) - 32, Int(bytes[4]) - 33, Int(bytes[5]) - 33)
      return .event(mouse(button, x, y), 6)
    }
    var i = 2
    while i < bytes.count, (0x20...0x3F).contains(bytes[i]) { i += 1 }
    guard i < bytes.count else { return bytes.count < 64 ? .unfinished : .event(nil, bytes.count) }
    // A byte that cannot be there: the sequence was cut off, and another begins.
    guard (0x40...0x7E).contains(bytes[i]) else { return .event(nil, i) }
    return meaning(bytes[2..<i], bytes[i], i + 1)
  }

  private static func meaning(_ middle: ArraySlice<UInt8>, _ final: UInt8, _ length: Int) -> EscapeSequence {
    let isMouse = middle.first == UInt8(ascii: "<")
    let numbers = (isMouse ? middle.dropFirst() : middle).split(separator: UInt8(ascii: ";"))
      .map { Int(String(decoding: $0, as: UTF8.self)) }
    if isMouse {
      guard final == UInt8(ascii: "M"), numbers.count == 3, let button = numbers[0], let x = numbers[1],
        let y = numbers[2]
      else { return .event(nil, length) }
      return .event(mouse(button, x - 1, y - 1), length)
    }
    guard numbers.allSatisfy({ $0 != nil }) else { return .event(nil, length) }
    let first = numbers.first.flatMap { $0 } ?? 1
    let modifiers = numbers.count > 1 ? numbers[1] ?? 1 : 1
    if final == UInt8(ascii: "~") {
      if first == 200 { return .pasteBegins(length) }
      return .event(numbered(first, modifiers), length)
    }
    // Letters have no number but 1; a report of the cursor's place ends in R too.
    return .event(first == 1 ? key(final, modifiers) : nil, length)
  }

  private static func mouse(_ button: Int, _ x: Int, _ y: Int) -> Event? {
    guard x >= 0, y >= 0, button >= 0 else { return nil }
    if button & 64 != 0 {
      return button & 3 < 2 ? .scroll(x: x, y: y, by: button & 1 == 0 ? -1 : 1) : nil
    }
    return button & 0xE3 == 0 ? .click(x: x, y: y) : nil
  }

  private static func key(_ final: UInt8, _ modifiers: Int) -> Event? {
    switch final {
    case UInt8(ascii: "A"): .key(.up)
    case UInt8(ascii: "B"): .key(.down)
    case UInt8(ascii: "C"): .key(.right)
    case UInt8(ascii: "D"): .key(.left)
    case UInt8(ascii: "H"): .key(.home)
    case UInt8(ascii: "F"): .key(.end)
    case UInt8(ascii: "M"): .key(.enter)
    case UInt8(ascii: "Z"): .key(.backTab)
    case UInt8(ascii: "P")...UInt8(ascii: "S"): function(Int(final) - 0x4F, modifiers)
    // The number pad.
    case UInt8(ascii: "j")...UInt8(ascii: "y"): .key(.character(Character(Unicode.Scalar(final - 0x40))))
    default: nil
    }
  }

  private static func numbered(_ number: Int, _ modifiers: Int) -> Event? {
    switch number {
    case 1, 7: .key(.home)
    case 3: .key(.delete)
    case 4, 8: .key(.end)
    case 5: .key(.pageUp)
    case 6: .key(.pageDown)
    case 11...15: function(number - 10, modifiers)
    case 17...21: function(number - 11, modifiers)
    case 23...24: function(number - 12, modifiers)
    // F13 and so on are what the Linux console sends for Shift and F1.
    case 25...26: .key(.shiftFunction(number - 24))
    case 28...29: .key(.shiftFunction(number - 25))
    case 31...34: .key(.shiftFunction(number - 26))
    default: nil
    }
  }

  /// Modifiers are one more than a sum of 1 (Shift), 2 (Alt), 4 (Control).
  private static func function(_ number: Int, _ modifiers: Int) -> Event? {
    switch modifiers {
    case 1: .key(.function(number))
    case 2: .key(.shiftFunction(number))
    default: nil
    }
  }
}

extension UInt8 {
  fileprivate var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
}
