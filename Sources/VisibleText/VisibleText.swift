/// What a terminal obeys rather than shows must never come from a file: an escape sequence recolours or retitles the
/// window, a mark of direction reorders what stands beside it, a zero-width character hides in a name.
extension Unicode.Scalar {
  /// Whether a terminal draws it, or draws it onto what stands before it, and does nothing else.
  package var isVisible: Bool {
    if value < 0x7F { return value >= 0x20 }
    switch properties.generalCategory {
    case .control, .format, .surrogate, .unassigned, .privateUse, .lineSeparator, .paragraphSeparator:
      return false
    // The two that choose between a character as text and as an emoji hide nothing.
    default: return !properties.isDefaultIgnorableCodePoint || value == 0xFE0E || value == 0xFE0F
    }
  }

  /// As Python's `repr` writes what it does not show: `\x1b`, `\u202e`, `\U000e0001`.
  package var visibleEscape: String {
    switch value {
    case 0x09: "\\t"
    case 0x0A: "\\n"
    case 0x0D: "\\r"
    case ..<0x100: "\\x" + hexadecimal(2)
    case ..<0x10000: "\\u" + hexadecimal(4)
    default: "\\U" + hexadecimal(8)
    }
  }

  private func hexadecimal(_ width: Int) -> String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: Swift.max(0, width - digits.count)) + digits
  }
}

extension StringProtocol {
  /// The text as a terminal may show it: ends of lines and tabs stay, what is not visible stands as an escape.
  package var visible: String { escaped { $0.isVisible || $0 == "\n" || $0 == "\t" } }

  /// A name from a file, fit for a line of other text: without ends of lines and tabs too, and shortened in its middle
  /// where it is longer than `limit`.
  package func visibleName(limit: Int = 200) -> String {
    let scalars = String(self).unicodeScalars
    // Of a name of megabytes only what is shown is looked at.
    guard let end = scalars.index(scalars.startIndex, offsetBy: limit, limitedBy: scalars.endIndex),
      end != scalars.endIndex
    else {
      return escaped(keeping: \.isVisible, limit)
    }
    let head = String(scalars.prefix(limit - limit / 3))
    return (head + "…" + String(scalars.suffix(limit / 3 - 1))).escaped(keeping: \.isVisible, limit)
  }

  /// A path, fit for a line; longer than that only to a purpose.
  package var visiblePath: String { visibleName(limit: 1000) }

  /// Lines of a report that quote a file: each is visible, and shortened as a name is.
  package func visibleLines(limit: Int = 1000) -> String {
    if utf8.count <= limit { return visible }
    return split(omittingEmptySubsequences: false) { $0 == "\n" }
      .map { $0.utf8.count <= limit ? $0.visible : $0.visibleName(limit: limit) }.joined(separator: "\n")
  }

  /// The lines of a source file, whichever way it ends them; `split` alone takes a carriage return and a newline for one
  /// character that is neither.
  package func sourceLines(maxSplits: Int = .max) -> [SubSequence] {
    split(maxSplits: maxSplits, omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" || $0 == "\r" }
  }

  private func escaped(keeping isKept: (Unicode.Scalar) -> Bool, _ limit: Int) -> String {
    let whole = escaped(isKept)
    let scalars = whole.unicodeScalars
    // Escapes are longer than what they stand for.
    guard scalars.count > limit else { return whole }
    return String(scalars.prefix(limit - limit / 3)) + "…" + String(scalars.suffix(limit / 3 - 1))
  }

  private func escaped(_ isKept: (Unicode.Scalar) -> Bool) -> String {
    if unicodeScalars.allSatisfy(isKept) { return String(self) }
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      if isKept(scalar) {
        result.append(scalar)
      } else {
        result.append(contentsOf: scalar.visibleEscape.unicodeScalars)
      }
    }
    return String(result)
  }
}
