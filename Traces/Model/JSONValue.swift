import JAXBuffers

/// A JSON value, read and written without Foundation: programs that only compute load this room too, and
/// loading Foundation takes longer than most of them run.
package enum JSONValue: Hashable, Sendable {
  case null
  case bool(Bool)
  case number(Double)
  case string(String)
  case array([JSONValue])
  case object([(key: String, value: JSONValue)])

  package static func == (a: JSONValue, b: JSONValue) -> Bool { a.text == b.text }
  package func hash(into hasher: inout Hasher) { hasher.combine(text) }

  package subscript(key: String) -> JSONValue? {
    guard case .object(let fields) = self else { return nil }
    return fields.last { $0.key == key }?.value
  }

  /// The value on one line.
  package var text: String {
    switch self {
    case .null: "null"
    case .bool(let b): b ? "true" : "false"
    case .number(let d): Int(exactly: d).map(String.init) ?? String(d)
    case .string(let s): JSONValue.quoted(s)
    case .array(let items): "[" + items.map(\.text).joined(separator: ", ") + "]"
    case .object(let fields):
      "{" + fields.map { "\(JSONValue.quoted($0.key)): \($0.value.text)" }.joined(separator: ", ") + "}"
    }
  }

  /// A string between quotation marks.
  package static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case _ where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}

extension JSONValue {
  /// The value that a text says; nil if it is not JSON, or nested deeper than any recording. Throws when there is not
  /// enough memory for it: two characters of a text can become a hundred bytes of values.
  package init?(parsing bytes: [UInt8]) throws(OutOfMemory) {
    var reader = JSONReader(bytes: bytes)
    let value = reader.value(depth: 0)
    if let problem = reader.outOfMemory { throw problem }
    reader.skipSpace()
    guard let value, reader.at == bytes.count else { return nil }
    self = value
  }
}

/// Reads JSON (RFC 8259) from UTF-8 bytes; nil at the first byte that is none.
private struct JSONReader {
  let bytes: [UInt8]
  var at = 0
  /// Why it stopped, if not for the text.
  private(set) var outOfMemory: OutOfMemory?

  private var byte: UInt8? { at < bytes.count ? bytes[at] : nil }

  mutating func skipSpace() {
    while let byte, byte == 32 || byte == 10 || byte == 13 || byte == 9 { at += 1 }
  }

  mutating func value(depth: Int) -> JSONValue? {
    guard depth < 64, ask(for: JSONReader.bytesPerValue) else { return nil }
    skipSpace()
    switch byte {
    case UInt8(ascii: "{"): return object(depth)
    case UInt8(ascii: "["): return array(depth)
    case UInt8(ascii: "\""): return string().map(JSONValue.string)
    case UInt8(ascii: "t"): return word("true", .bool(true))
    case UInt8(ascii: "f"): return word("false", .bool(false))
    case UInt8(ascii: "n"): return word("null", .null)
    default: return number()
    }
  }

  private mutating func append<T>(_ element: T, to list: inout [T]) -> Bool {
    do {
      try list.append(asking: element)
      return true
    } catch {
      outOfMemory = outOfMemory ?? error
      return false
    }
  }

  /// A value's own objects, and those of lists that are too small to ask for themselves.
  private static let bytesPerValue = 2 * (MemoryLayout<JSONValue>.stride + MemoryLayout<String>.stride) + 64

  private mutating func ask(for byteCount: Int) -> Bool {
    if MemoryBudget.allows(byteCount) { return true }
    outOfMemory = outOfMemory ?? OutOfMemory(byteCount: byteCount)
    return false
  }

  private mutating func take(_ character: UInt8) -> Bool {
    skipSpace()
    guard byte == character else { return false }
    at += 1
    return true
  }

  private mutating func word(_ word: StaticString, _ value: JSONValue) -> JSONValue? {
    let count = word.utf8CodeUnitCount
    guard at + count <= bytes.count, (0..<count).allSatisfy({ bytes[at + $0] == word.utf8Start[$0] }) else {
      return nil
    }
    at += count
    return value
  }

  private mutating func number() -> JSONValue? {
    let start = at
    while let byte, byte > 32, ![0x2C, 0x5D, 0x7D].contains(byte) { at += 1 }
    return Double(String(decoding: bytes[start..<at], as: UTF8.self)).map(JSONValue.number)
  }

  private mutating func array(_ depth: Int) -> JSONValue? {
    at += 1
    var items: [JSONValue] = []
    if take(UInt8(ascii: "]")) { return .array([]) }
    while true {
      guard let item = value(depth: depth + 1), append(item, to: &items) else { return nil }
      if take(UInt8(ascii: "]")) { return .array(items) }
      guard take(UInt8(ascii: ",")) else { return nil }
    }
  }

  private mutating func object(_ depth: Int) -> JSONValue? {
    at += 1
    var fields: [(key: String, value: JSONValue)] = []
    if take(UInt8(ascii: "}")) { return .object([]) }
    while true {
      skipSpace()
      guard byte == UInt8(ascii: "\""), let key = string(), take(UInt8(ascii: ":")),
        let item = value(depth: depth + 1), append((key, item), to: &fields)
      else { return nil }
      if take(UInt8(ascii: "}")) { return .object(fields) }
      guard take(UInt8(ascii: ",")) else { return nil }
    }
  }

  private mutating func string() -> String? {
    at += 1
    var units: [UInt16] = []
    var start = at
    func plain(_ range: Range<Int>) -> String.UTF16View {
      String(decoding: bytes[range], as: UTF8.self).utf16
    }
    while let byte, byte != UInt8(ascii: "\"") {
      guard byte == UInt8(ascii: "\\") else {
        at += 1
        continue
      }
      units += plain(start..<at)
      at += 1
      guard ask(for: 8 * (at - start)), let unit = escape() else { return nil }
      units.append(unit)
      start = at
    }
    guard byte != nil, ask(for: 8 * (at - start + units.count)) else { return nil }
    units += plain(start..<at)
    at += 1
    return String(decoding: units, as: UTF16.self)
  }

  private mutating func escape() -> UInt16? {
    defer { at += 1 }
    switch byte {
    case UInt8(ascii: "n"): return 10
    case UInt8(ascii: "t"): return 9
    case UInt8(ascii: "r"): return 13
    case UInt8(ascii: "b"): return 8
    case UInt8(ascii: "f"): return 12
    case UInt8(ascii: "u"):
      guard at + 4 < bytes.count else { return nil }
      at += 4
      return UInt16(String(decoding: bytes[at - 3...at], as: UTF8.self), radix: 16)
    case let other?: return "\"\\/".utf8.contains(other) ? UInt16(other) : nil
    case nil: return nil
    }
  }
}
