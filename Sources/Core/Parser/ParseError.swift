import JAXVisibleText

/// Why a text is not a jaxpr, and where.
public struct ParseError: Error, Hashable, Sendable {
  /// The file's name as it was given.
  public var file: String
  /// The line, from 1.
  public var line: Int
  /// The column, from 1, in characters.
  public var column: Int
  /// What is wrong and what was expected.
  public var message: String
  /// What to do about it; nil when there is nothing to add.
  public var hint: String?
  /// The line of the text, for the report.
  public var sourceLine: String
}

extension ParseError: CustomStringConvertible {
  /// The report: place, message, the line with a caret under the place, and the hint.
  public var description: String {
    let number = String(line)
    let gutter = String(repeating: " ", count: number.count)
    let (raw, offset) = excerpt
    // Escapes take more columns than what they stand for: the caret stands under what is shown.
    let caret = raw.prefix(offset).visible.map { $0 == "\t" ? "\t" : " " }.joined()
    let place = " \(number) | \(raw.visible)\n \(gutter) | \(caret)^"
    return "\(file.visibleName()):\(line):\(column): error: \(message.visibleLines())\n\(place)"
      + (hint.map { "\n \($0.visibleLines())" } ?? "")
  }

  /// At most 100 characters of the line around the place, and the place in them.
  private var excerpt: (String, Int) {
    let limit = 100
    let characters = Array(sourceLine)
    guard characters.count > limit else { return (sourceLine, column - 1) }
    let start = Swift.max(0, Swift.min(column - 1 - limit / 2, characters.count - limit))
    let stop = Swift.min(characters.count, start + limit)
    let head = start > 0 ? "…" : ""
    let tail = stop < characters.count ? "…" : ""
    return (head + String(characters[start..<stop]) + tail, column - 1 - start + head.count)
  }
}

/// A text being read, and the name under which errors speak of it.
struct SourceText: Sendable {
  let file: String
  /// UTF-8 with one zero byte behind it, so that looking one byte ahead needs no check.
  let bytes: [UInt8]

  init(_ text: String, file: String) {
    self.file = file
    bytes = SourceText.withoutColors(Array(text.utf8)) + [0]
  }

  /// Without the escape sequences by which JAX colours what it prints in a terminal or a notebook (`ESC [ … m`).
  private static func withoutColors(_ bytes: [UInt8]) -> [UInt8] {
    let escape: UInt8 = 0x1B
    guard bytes.contains(escape) else { return bytes }
    var plain: [UInt8] = []
    var at = 0
    while at < bytes.count {
      if bytes[at] == escape, at + 1 < bytes.count, bytes[at + 1] == UInt8(ascii: "[") {
        let isParameter = { (byte: UInt8) in byte == UInt8(ascii: ";") || (0x30...0x39).contains(byte) }
        let end = bytes[(at + 2)...].firstIndex { !isParameter($0) } ?? bytes.count
        if end < bytes.count, bytes[end] == UInt8(ascii: "m") {
          at = end + 1
          continue
        }
      }
      plain.append(bytes[at])
      at += 1
    }
    return plain
  }

  /// The number of bytes without the final zero.
  var count: Int { bytes.count - 1 }

  func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// The line of a place, from 1.
  func line(of position: Int) -> Int {
    bytes[..<position].reduce(1) { $1 == UInt8(ascii: "\n") ? $0 + 1 : $0 }
  }

  func error(at position: Int, _ message: String, hint: String? = nil) -> ParseError {
    let newline = UInt8(ascii: "\n")
    let start = bytes[..<position].lastIndex(of: newline).map { $0 + 1 } ?? 0
    var stop = bytes[position...].firstIndex(of: newline) ?? count
    if stop > position, bytes[stop - 1] == UInt8(ascii: "\r") { stop -= 1 }
    // A very long line is shortened here, so that a report never costs more than the parse.
    let first = Swift.max(start, position - 400)
    let last = Swift.max(position, Swift.min(stop, position + 400))
    return ParseError(
      file: file, line: line(of: position), column: string(start..<position).count + 1, message: message,
      hint: hint, sourceLine: string(start..<first) + string(first..<last))
  }
}
