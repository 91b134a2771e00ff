import CNcurses
import ScopeScreen

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// A character as ncurses takes it: its first scalar and the marks on it, ended by zero.
///
/// Screens are laid out by `Character.columns`. Where the C library thinks otherwise of a character's width (it is
/// newer or older, or the locale is not UTF-8), something that fills as many columns is drawn instead, so that what
/// stands to the right stays where it belongs.
struct CellText {
  private(set) var text: [wchar_t] = [32, 0, 0, 0, 0, 0]
  /// Whether a second column is left that the character should fill.
  private(set) var needsFiller = false
  private var filler: wchar_t = 32

  /// Takes a character; one that is wider than what is left of its row becomes blank.
  mutating func set(_ character: Character, isLast: Bool) {
    needsFiller = false
    var scalars = character.unicodeScalars.makeIterator()
    guard let first = scalars.next() else { return setOne(32) }
    if first.value >= 32 && first.value < 127 && character.utf8.count == 1 {
      return setOne(wchar_t(first.value))
    }
    let columns = character.columns
    if columns == 2 && isLast { return setOne(32) }
    let width = Int(wcwidth(wchar_t(first.value)))
    guard width == columns || (width == 1 && columns == 2) else {
      needsFiller = columns == 2
      filler = 63
      return setOne(63)
    }
    needsFiller = width < columns
    filler = 32
    setOne(wchar_t(first.value))
    var count = 1
    // Joiners and variation selectors change widths, each terminal in its own way.
    while count < 5, let mark = scalars.next() {
      let isSelector = mark.value == 0x200D || (0xFE00...0xFE0F).contains(mark.value)
      if isSelector || wcwidth(wchar_t(mark.value)) != 0 { continue }
      text[count] = wchar_t(mark.value)
      count += 1
    }
    text[count] = 0
  }

  /// What fills the second column.
  mutating func setFiller() { setOne(filler) }

  private mutating func setOne(_ value: wchar_t) {
    text[0] = value
    text[1] = 0
  }
}
