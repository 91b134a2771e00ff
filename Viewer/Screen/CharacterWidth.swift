import JAXVisibleText

extension Character {
  /// Columns that it takes on a screen: 0 for a mark on another character, 2 for wide ones, else 1.
  ///
  /// East Asian Wide and Fullwidth ranges and emoji of Unicode's UAX #11, as terminals use them.
  package var columns: Int {
    guard let first = unicodeScalars.first else { return 0 }
    if first.isASCII && utf8.count == 1 { return 1 }
    if !unicodeScalars.allSatisfy(\.isVisible) { return String(self).drawn.columns }
    switch first.properties.generalCategory {
    case .nonspacingMark, .enclosingMark: return 0
    default: break
    }
    return Character.wideRanges.contains { $0.contains(first.value) } ? 2 : 1
  }

  private static let wideRanges: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x231A...0x231B, 0x2329...0x232A, 0x23E9...0x23EC, 0x25FD...0x25FE, 0x2614...0x2615,
    0x2648...0x2653, 0x26AA...0x26AB, 0x26BD...0x26BE, 0x2705...0x2705, 0x270A...0x270B, 0x2728...0x2728,
    0x274C...0x274C, 0x2753...0x2755, 0x2795...0x2797, 0x2B1B...0x2B1C, 0x2E80...0x303E, 0x3041...0x33FF,
    0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF,
    0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1F6FF,
    0x1F900...0x1F9FF,
    0x1FA70...0x1FAFF, 0x20000...0x3FFFD,
  ]
}

extension StringProtocol {
  /// As a screen draws it: tabs and ends of lines as blanks, what a terminal would obey or hide as a mark that something
  /// is there, each in one column.
  package var drawn: String {
    if unicodeScalars.allSatisfy(\.isVisible) { return String(self) }
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      result.append(scalar.isVisible ? scalar : scalar == "\t" || scalar == "\n" ? " " : "\u{FFFD}")
    }
    return String(result)
  }

  /// Columns that a terminal gives the text on one line.
  package var columns: Int {
    if utf8.allSatisfy({ $0 >= 32 && $0 < 127 }) { return utf8.count }
    return drawn.reduce(0) { $0 + $1.columns }
  }
}
