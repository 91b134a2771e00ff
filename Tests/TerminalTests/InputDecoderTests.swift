import ScopeScreen
import ScopeTerminal
import Testing

/// Bytes to events, without a terminal.
@Suite struct InputDecoderTests {
  static func decode(_ text: String) -> [Event] { decode(Array(text.utf8)) }

  static func decode(_ bytes: [UInt8]) -> [Event] {
    var decoder = InputDecoder()
    return decoder.take(bytes) + decoder.stopWaiting()
  }

  static let keys: [(String, Key)] = [
    ("a", .character("a")), ("日", .character("日")), (" ", .character(" ")), ("\r", .enter), ("\n", .enter),
    ("\t", .tab), ("\u{8}", .backspace), ("\u{7F}", .backspace), ("\u{1}", .control("a")),
    ("\u{1A}", .control("z")), ("\u{0}", .control(" ")), ("\u{1D}", .control("]")), ("\u{1B}", .escape),
    ("\u{1B}[A", .up), ("\u{1B}OB", .down), ("\u{1B}[1;5C", .right), ("\u{1B}[H", .home), ("\u{1B}[4~", .end),
    ("\u{1B}[5~", .pageUp), ("\u{1B}[6~", .pageDown), ("\u{1B}[3~", .delete), ("\u{1B}[Z", .backTab),
    ("\u{1B}OP", .function(1)), ("\u{1B}[[E", .function(5)), ("\u{1B}[15~", .function(5)),
    ("\u{1B}[21~", .function(10)), ("\u{1B}[24~", .function(12)), ("\u{1B}[1;2P", .shiftFunction(1)),
    ("\u{1B}[23;2~", .shiftFunction(11)), ("\u{1B}[15;2~", .shiftFunction(5)),
    ("\u{1B}[25~", .shiftFunction(1)),
    ("\u{1B}Oq", .character("1")), ("e\u{301}", .character("e\u{301}")),
  ]

  @Test func keysAreWhole() {
    for (text, key) in InputDecoderTests.keys {
      #expect(InputDecoderTests.decode(text) == [.key(key)], "\(text.debugDescription)")
    }
  }

  /// However the bytes are cut, the events are the same.
  @Test func keysMayComeInPieces() {
    for (text, key) in InputDecoderTests.keys where text.unicodeScalars.count == 1 || text.utf8.first == 0x1B
    {
      var decoder = InputDecoder()
      var events: [Event] = []
      for byte in text.utf8 { events += decoder.take([byte]) }
      #expect(events + decoder.stopWaiting() == [.key(key)], "\(text.debugDescription)")
    }
  }

  @Test func runsOfKeys() {
    #expect(
      InputDecoderTests.decode("j\u{1B}[Bk\u{1B}\u{1B}[Aé")
        == [.character("j"), .down, .character("k"), .escape, .up, .character("é")].map { .key($0) })
    #expect(InputDecoderTests.decode("\u{3}") == [.interrupt])
    #expect(InputDecoderTests.decode("\u{1B}x") == [.key(.escape), .key(.character("x"))])
    #expect(InputDecoderTests.decode("\u{1B}[") == [.key(.escape), .key(.character("["))])
  }

  /// Answers of terminals and keys without a meaning leave no letters behind.
  @Test(arguments: [
    "\u{1B}[12;40R", "\u{1B}[?62;22c", "\u{1B}[I", "\u{1B}[97;5u", "\u{1B}[15;5~", "\u{1B}]11;rgb:0/0/0\u{7}",
    "\u{1B}P1$r0m\u{1B}\\", "\u{1B}]52;c;eA==\u{1B}\\", "\u{1B}[<0;5;3m", "\u{1B}[<32;5;3M", "\u{1B}[2~",
    "\u{1B}[9999999999999999999999~", "\u{1B}[1;99999999999999999999A",
  ])
  func swallows(text: String) {
    #expect(InputDecoderTests.decode(text + "j") == [.key(.character("j"))], "\(text.debugDescription)")
  }

  @Test func pastes() {
    let paste = "\u{1B}[200~a\r\nb\u{1B}[A\u{1B}[201\u{1B}[201~"
    #expect(
      InputDecoderTests.decode(paste + "j") == [.paste("a\nb\u{1B}[A\u{1B}[201"), .key(.character("j"))])
    var decoder = InputDecoder()
    var events: [Event] = []
    for byte in paste.utf8 { events += decoder.take([byte]) }
    #expect(events == [.paste("a\nb\u{1B}[A\u{1B}[201")])
    #expect(decoder.waiting == .nothing)
    #expect(decoder.take(Array("\u{1B}[200~lost".utf8)) == [])
    #expect(decoder.waiting == .paste)
    #expect(decoder.stopWaiting() == [.paste("lost")])
  }

  @Test func mouse() {
    #expect(InputDecoderTests.decode("\u{1B}[<0;1;2M") == [.click(x: 0, y: 1)])
    #expect(InputDecoderTests.decode("\u{1B}[<64;10;2M") == [.scroll(x: 9, y: 1, by: -1)])
    #expect(InputDecoderTests.decode("\u{1B}[M !\"") == [.click(x: 0, y: 1)])
    #expect(InputDecoderTests.decode(Array("\u{1B}[M".utf8) + [97, 33, 33]) == [.scroll(x: 0, y: 0, by: 1)])
  }

  @Test func terminfoHasTheFirstWord() {
    var decoder = InputDecoder(sequences: [Array("\u{1B}[23$".utf8): .shiftFunction(11)])
    #expect(decoder.take(Array("\u{1B}[23$".utf8)) == [.key(.shiftFunction(11))])
  }

  /// Whatever arrives, nothing is waited for in the end and nothing ends the program.
  @Test func anyBytesDoNoHarm() {
    var generator = SystemRandomNumberGenerator()
    let likely = Array("\u{1B}\u{1B}[[O~;0129<MmP]\\\u{7}A".utf8)
    for _ in 0..<2000 {
      let bytes = (0..<Int.random(in: 1...40, using: &generator)).map { _ in
        Bool.random(using: &generator)
          ? likely.randomElement(using: &generator) ?? 0 : UInt8.random(in: 0...255, using: &generator)
      }
      var decoder = InputDecoder()
      _ = decoder.take(bytes)
      _ = decoder.stopWaiting()
      #expect(decoder.waiting == .nothing, "\(bytes)")
      #expect(decoder.take([106]) == [.key(.character("j"))], "\(bytes)")
    }
  }
}
