// What people paste has more around it than a jaxpr: a fence, a prompt, an assignment's echo.

extension SyntaxParser {
  /// Skips lines before the jaxpr that belong to a terminal or to markdown.
  mutating func skipPreamble() throws {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { at = 3 }
    while true {
      skipSpace()
      guard isAtFence() || isAtPrompt() else { break }
      while at < end, bytes[at] != Ascii.newline { at += 1 }
    }
    // `Out[3]: { lambda …` stands on the jaxpr's own line.
    if starts(with: "Out["), let colon = bytes[at...].firstIndex(of: Ascii.colon) {
      let line = bytes[at...].firstIndex(of: Ascii.newline) ?? end
      if colon < line { at = colon + 1 }
    }
    skipSpace()
    if at == end { throw source.error(at: 0, "the text is empty", hint: "expected a jaxpr: '{ lambda … }'") }
  }

  /// Skips the same behind it; anything else there is an error.
  mutating func skipPostamble() throws {
    skipSpace()
    guard at < end, !isAtFence(), !isAtPrompt() else { return }
    throw expected("the end of the text")
  }

  /// Whether this is the whole text, but for blanks around it.
  func isWhole(_ printed: String) -> Bool {
    let text = source.string(0..<end)
    guard let first = printed.first, let start = text.firstIndex(of: first) else { return false }
    return text[start...].hasPrefix(printed)
      && text[start...].utf8.dropFirst(printed.utf8.count).allSatisfy(Ascii.isSpace)
  }

  private func isAtFence() -> Bool { starts(with: "```") || starts(with: "~~~") }

  private func isAtPrompt() -> Bool {
    starts(with: ">>>") || starts(with: "...") || starts(with: "In [") || starts(with: "$ ")
  }

  private func starts(with text: StaticString) -> Bool {
    let count = text.utf8CodeUnitCount
    guard at + count <= end else { return false }
    for i in 0..<count where bytes[at + i] != text.utf8Start[i] { return false }
    return true
  }
}
