/// Bytes by name.
enum Ascii {
  static let newline = UInt8(ascii: "\n")
  static let blank = UInt8(ascii: " ")
  static let hash = UInt8(ascii: "#")
  static let comma = UInt8(ascii: ",")
  static let colon = UInt8(ascii: ":")
  static let semicolon = UInt8(ascii: ";")
  static let dot = UInt8(ascii: ".")
  static let equals = UInt8(ascii: "=")
  static let minus = UInt8(ascii: "-")
  static let plus = UInt8(ascii: "+")
  static let underscore = UInt8(ascii: "_")
  static let less = UInt8(ascii: "<")
  static let quote = UInt8(ascii: "'")
  static let doubleQuote = UInt8(ascii: "\"")
  static let backslash = UInt8(ascii: "\\")
  static let parenOpen = UInt8(ascii: "(")
  static let parenClose = UInt8(ascii: ")")
  static let bracketOpen = UInt8(ascii: "[")
  static let bracketClose = UInt8(ascii: "]")
  static let braceOpen = UInt8(ascii: "{")
  static let braceClose = UInt8(ascii: "}")

  @inline(__always) static func isSpace(_ b: UInt8) -> Bool { b == 32 || (b >= 9 && b <= 13) }
  @inline(__always) static func isDigit(_ b: UInt8) -> Bool { b >= 48 && b <= 57 }
  @inline(__always) static func isLetter(_ b: UInt8) -> Bool { (b | 32) >= 97 && (b | 32) <= 122 }
  @inline(__always) static func startsName(_ b: UInt8) -> Bool { isLetter(b) || b == underscore }
  @inline(__always) static func isName(_ b: UInt8) -> Bool { startsName(b) || isDigit(b) }
  @inline(__always) static func isOpening(_ b: UInt8) -> Bool {
    b == parenOpen || b == bracketOpen || b == braceOpen
  }
  @inline(__always) static func isClosing(_ b: UInt8) -> Bool {
    b == parenClose || b == bracketClose || b == braceClose
  }
  @inline(__always) static func endsType(_ b: UInt8) -> Bool {
    b == comma || b == semicolon || b == dot || b == equals
  }
  /// What closes this opening bracket.
  @inline(__always) static func closing(_ b: UInt8) -> UInt8 {
    b == parenOpen ? parenClose : b == bracketOpen ? bracketClose : braceClose
  }
}

extension SyntaxParser {
  /// Skips blanks, newlines and comments.
  @inline(__always) mutating func skipSpace() {
    while true {
      let byte = bytes[at]
      if byte == Ascii.blank {
        at += 1
      } else if byte == Ascii.newline {
        at += 1
        comments.lineEnded()
      } else if Ascii.isSpace(byte) {
        at += 1
      } else if byte == Ascii.hash {
        skipComment()
      } else {
        comments.codeBegan()
        return
      }
    }
  }

  private mutating func skipComment() {
    let start = at + 1
    while at < end, bytes[at] != Ascii.newline { at += 1 }
    comments.read(source.string(start..<at))
  }

  /// The number of blanks before this place, if nothing else stands before it on its line.
  func indentation() -> Int? {
    var i = at
    while i > 0, bytes[i - 1] == Ascii.blank || bytes[i - 1] == 9 { i -= 1 }
    return i == 0 || bytes[i - 1] == Ascii.newline ? at - i : nil
  }

  /// Whether exactly this word stands here.
  func isAtWord(_ word: StaticString) -> Bool {
    let count = word.utf8CodeUnitCount
    guard at + count <= end else { return false }
    for i in 0..<count where bytes[at + i] != word.utf8Start[i] { return false }
    return !Ascii.isName(bytes[at + count])
  }

  /// The end of the name that begins here; `at` itself when none does.
  @inline(__always) func nameEnd() -> Int {
    guard Ascii.startsName(bytes[at]) else { return at }
    var i = at + 1
    while Ascii.isName(bytes[i]) { i += 1 }
    return i
  }

  /// Whether `name:` stands here.
  @inline(__always) func isAtBinder() -> Bool {
    let stop = nameEnd()
    return stop > at && bytes[stop] == Ascii.colon
  }

  /// The name that begins here.
  mutating func identifier() -> String {
    let stop = nameEnd()
    defer { at = stop }
    return source.string(at..<stop)
  }

  mutating func expect(_ byte: UInt8, _ what: String) throws {
    guard bytes[at] == byte, at < end else { throw expected(what) }
    at += 1
  }

  mutating func expect(word: StaticString) throws {
    skipSpace()
    guard isAtWord(word) else { throw expected("'\(word)'") }
    at += word.utf8CodeUnitCount
  }

  /// Counts a level of nesting.
  mutating func enter() throws {
    depth += 1
    guard depth <= Self.depthLimit else {
      throw source.error(at: at, "nested deeper than \(Self.depthLimit) levels")
    }
  }

  /// The error of finding something else here.
  func expected(_ what: String, hint: String? = nil) -> ParseError {
    source.error(at: at, "expected \(what), found \(found)", hint: hint)
  }

  private var found: String {
    if at >= end { return "the end of the text" }
    if bytes[at] == Ascii.newline || bytes[at] == 13 { return "the end of the line" }
    var stop = nameEnd()
    if stop == at {
      stop = at + 1
      while bytes[stop] & 0xC0 == 0x80 { stop += 1 }
    }
    let word = source.string(at..<Swift.min(stop, at + 40))
    return bytes[at] < 32 || bytes[at] == 127 ? "a control character" : "'\(word)'"
  }
}
