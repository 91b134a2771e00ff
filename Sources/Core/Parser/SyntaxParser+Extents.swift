extension SyntaxParser {
  /// Where a value ends: at the first blank outside brackets with `key=` or `]` behind it, or at the `]`
  /// itself. Brackets in a name need not match (`name=f(x`), so where they do not, they are ignored.
  mutating func valueExtent(of parameter: String) throws -> (end: Int, holdsBody: Bool) {
    var scanned = at
    if let extent = valueExtent(minding: true, &scanned) { return extent }
    // A text full of values that each read on far for their bracket would take quadratic time.
    if scanned - at > 4096 { unbalancedValues += 1 }
    if unbalancedValues <= 64, ParameterSyntax.isName(parameter),
      let extent = valueExtent(minding: false, &scanned)
    {
      return extent
    }
    throw source.error(at: at, "cannot find the end of this value", hint: "are its brackets balanced?")
  }

  private func valueExtent(
    minding brackets: Bool, _ scanned: inout Int
  ) -> (end: Int, holdsBody: Bool)? {
    var closers: [UInt8] = []
    var quotes = QuoteSkipper()
    var i = at
    defer { scanned = i }
    while i < end {
      let byte = bytes[i]
      if closers.isEmpty, endsValue(i) { return (i, false) }
      if byte == Ascii.braceOpen, isLambda(i + 1) { return brackets && isElement(i) ? (i, true) : nil }
      if byte == Ascii.newline, closers.isEmpty { return nil }
      if brackets, Ascii.isOpening(byte) {
        closers.append(Ascii.closing(byte))
      } else if brackets, Ascii.isClosing(byte) {
        guard closers.popLast() == byte else { return nil }
      } else if !closers.isEmpty {
        i = quotes.skip(bytes, i)
      }
      i += 1
    }
    return nil
  }

  private func endsValue(_ i: Int) -> Bool {
    let byte = bytes[i]
    if byte == Ascii.bracketClose { return true }
    guard Ascii.isSpace(byte), i == at || !Ascii.isSpace(bytes[i - 1]) else { return false }
    var next = i + 1
    while Ascii.isSpace(bytes[next]) { next += 1 }
    if bytes[next] == Ascii.bracketClose { return true }
    if bytes[next] == Ascii.hash { return next - i >= 2 }
    guard Ascii.startsName(bytes[next]) else { return false }
    while Ascii.isName(bytes[next]) { next += 1 }
    return bytes[next] == Ascii.equals && bytes[next + 1] != Ascii.equals
  }

  /// Whether what stands there is an element of a tuple or record: behind a bracket, or behind a comma and a
  /// blank, perhaps with a field's name between. Otherwise it is another parameter's, and a bracket before it
  /// belonged to a name.
  private func isElement(_ position: Int) -> Bool {
    var i = position
    while i > at, Ascii.isName(bytes[i - 1]) || bytes[i - 1] == Ascii.equals { i -= 1 }
    if i > at, Ascii.isOpening(bytes[i - 1]) { return true }
    while i > at, Ascii.isSpace(bytes[i - 1]) { i -= 1 }
    return i > at && bytes[i - 1] == Ascii.comma
  }

  func isLambda(_ position: Int) -> Bool {
    var i = position
    while Ascii.isSpace(bytes[i]) { i += 1 }
    return bytes[i...].starts(with: "lambda".utf8)
  }

  /// Where an element of a tuple or record ends: at a comma or closing bracket outside brackets. A jaxpr
  /// inside it ends it too; it is no text.
  func elementEnd() -> Int {
    var depth = 0
    var quotes = QuoteSkipper()
    var i = at
    while i < end {
      let byte = bytes[i]
      if depth == 0, byte == Ascii.comma || Ascii.isClosing(byte) { return i }
      if byte == Ascii.braceOpen, isLambda(i + 1) { return i }
      if Ascii.isOpening(byte) {
        depth += 1
      } else if Ascii.isClosing(byte) {
        depth -= 1
      } else {
        i = quotes.skip(bytes, i)
      }
      i += 1
    }
    return i
  }
}

/// Skips quoted strings; a quote that is not closed on its line is an apostrophe.
struct QuoteSkipper {
  /// Up to here quotes are known to be apostrophes.
  private var apostrophes = 0

  /// The place of the quote that closes the one at `start`; `start` itself where no string begins.
  @inline(__always) mutating func skip(_ bytes: [UInt8], _ start: Int) -> Int {
    guard bytes[start] == Ascii.quote || bytes[start] == Ascii.doubleQuote, start >= apostrophes else {
      return start
    }
    var i = start + 1
    while i < bytes.count - 1, bytes[i] != Ascii.newline {
      if bytes[i] == bytes[start] { return i }
      i += bytes[i] == Ascii.backslash && bytes[i + 1] != Ascii.newline ? 2 : 1
    }
    apostrophes = i
    return start
  }
}
