import JAXVisibleText
import Testing

/// What of a file's text a terminal may get.
@Suite struct VisibleTextTests {
  /// One of each kind that a terminal obeys or hides.
  static let hidden: [Unicode.Scalar] = [
    "\u{0}", "\u{7}", "\u{8}", "\u{B}", "\u{D}", "\u{1B}", "\u{7F}", "\u{80}", "\u{85}", "\u{9B}", "\u{9D}",
    "\u{AD}",
    "\u{34F}", "\u{61C}", "\u{115F}", "\u{180E}", "\u{200B}", "\u{200C}", "\u{200D}", "\u{200E}", "\u{200F}",
    "\u{2028}", "\u{2029}", "\u{202A}", "\u{202E}", "\u{2060}", "\u{2066}", "\u{2069}", "\u{3164}",
    "\u{E000}",
    "\u{FEFF}", "\u{FFF9}", "\u{FFFF}", "\u{E0001}", "\u{E0041}", "\u{E0100}", "\u{10FFFF}",
  ]

  @Test(arguments: hidden) func standsAsAnEscape(_ scalar: Unicode.Scalar) {
    #expect(!scalar.isVisible)
    for text in ["a\(scalar)b".visible, "a\(scalar)b".visibleName(), "a\(scalar)b".visibleLines()] {
      #expect(text == "a\(scalar.visibleEscape)b")
      #expect(text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F })
    }
  }

  @Test func escapesAreThoseOfPython() {
    #expect("\u{1B}[31m\u{9B}0m\u{202E}\u{E0001}\r\0".visible == "\\x1b[31m\\x9b0m\\u202e\\U000e0001\\r\\x00")
  }

  @Test func whatIsShownStays() {
    for text in ["params['w']", "größe", "é e\u{301}", "漢字", "❤\u{FE0F} 🎉", "a\u{A0}b", "αβ ∂ ½ \u{2800}"] {
      #expect(text.visible == text && text.visibleName() == text && text.visibleLines() == text)
    }
  }

  @Test func linesAreForTexts() {
    #expect("a\tb\nc".visible == "a\tb\nc")
    #expect("a\tb\nc".visibleName() == "a\\tb\\nc")
    // One character to Swift, and still not let through.
    #expect("a\r\nb".visible == "a\\r\nb")
  }

  @Test func longNamesLoseTheirMiddle() {
    let name = String(repeating: "a", count: 150) + String(repeating: "z", count: 150)
    let short = name.visibleName()
    #expect(short.count == 200 && short.hasPrefix("aaa") && short.contains("a…z"))
    #expect(short.hasSuffix("zzz"))
    #expect(String(repeating: "a", count: 200).visibleName() == String(repeating: "a", count: 200))
    // Marks piled on one character, and escapes, which are longer than what they stand for.
    #expect(("a" + String(repeating: "\u{301}", count: 5000)).visibleName().unicodeScalars.count <= 200)
    #expect(String(repeating: "\u{202E}", count: 190).visibleName().count == 200)
    #expect(String(repeating: "\u{1B}", count: 1 << 20).visiblePath.count == 1000)
  }

  @Test func everyLineOfAReportIsBounded() {
    let text = "short\n" + String(repeating: "x", count: 5000) + "\n\u{1B}\n"
    let lines = text.visibleLines(limit: 300).split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.map(\.count) == [5, 300, 4, 0])
  }

  @Test func linesOfSources() {
    #expect("a\r\nb\rc\n\nd".sourceLines() == ["a", "b", "c", "", "d"])
    #expect("a\nb\nc".sourceLines(maxSplits: 1) == ["a", "b\nc"])
  }
}
