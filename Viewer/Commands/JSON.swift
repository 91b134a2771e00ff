import FoundationEssentials
import JAXCore
import JAXVisibleText

/// A JSON value under construction, with explicit nulls.
package enum JSON: Encodable {
  case null
  case bool(Bool)
  case int(Int)
  case unsigned(UInt64)
  /// Numbers that JSON cannot write become strings: "nan", "inf", "-inf".
  case number(Double)
  case string(String)
  case array([JSON])
  case object([String: JSON])

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .null: try container.encodeNil()
    case .bool(let b): try container.encode(b)
    case .int(let i): try container.encode(i)
    case .unsigned(let u): try container.encode(u)
    case .number(let d): try container.encode(d)
    case .string(let s): try container.encode(s)
    case .array(let items): try container.encode(items)
    case .object(let fields): try container.encode(fields)
    }
  }

  /// The text, keys sorted. What a terminal would obey stands in it as an escape, and is itself again when it is read.
  package func text() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    encoder.nonConformingFloatEncodingStrategy = .convertToString(
      positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
    return JSON.escaped(String(decoding: try encoder.encode(self), as: UTF8.self))
  }

  /// The encoder escapes the first 32 characters alone.
  private static func escaped(_ text: String) -> String {
    // Outside of strings there are only ends of lines.
    func isKept(_ scalar: Unicode.Scalar) -> Bool { scalar.isVisible || scalar == "\n" }
    if text.unicodeScalars.allSatisfy(isKept) { return text }
    var result = ""
    for scalar in text.unicodeScalars {
      if isKept(scalar) {
        result.unicodeScalars.append(scalar)
      } else {
        for unit in String(scalar).utf16 {
          let digits = String(unit, radix: 16)
          result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        }
      }
    }
    return result
  }

  /// A place in the user's program.
  static func source(_ frame: SourceFrame) -> JSON {
    .object([
      "file": .string(frame.file), "line": .int(frame.line), "column": frame.column.map(JSON.int) ?? .null,
      "function": frame.function.map(JSON.string) ?? .null,
    ])
  }

  package static func optional(_ number: Double?) -> JSON { number.map(JSON.number) ?? .null }
  package static func strings(_ items: [String]) -> JSON { .array(items.map(JSON.string)) }
  package static func ints(_ items: some Sequence<Int>) -> JSON { .array(items.map(JSON.int)) }
}
