extension ParameterValue {
  /// The value that Python printed with `str`. What has no form of its own is text.
  init(python bytes: ArraySlice<UInt8>) {
    var reader = PythonValueReader(bytes)
    let value = reader.value(depth: 0)
    self = value.flatMap { reader.isAtEnd ? $0 : nil } ?? .text(String(decoding: bytes, as: UTF8.self))
  }
}

/// Reads numbers, names, tuples, lists and records.
private struct PythonValueReader {
  private let bytes: [UInt8]
  private var at = 0

  init(_ slice: ArraySlice<UInt8>) { bytes = Array(slice) + [0] }

  var isAtEnd: Bool { at == bytes.count - 1 }

  /// nil where the text is not well formed.
  mutating func value(depth: Int) -> ParameterValue? {
    guard depth < 100 else { return nil }
    let byte = bytes[at]
    if byte == Ascii.parenOpen { return tuple(depth) }
    if byte == Ascii.bracketOpen {
      at += 1
      return elements(until: Ascii.bracketClose, depth).map { .list($0.fields.map(\.value)) }
    }
    if Ascii.isDigit(byte) || byte == Ascii.minus, let number = number() { return number }
    if Ascii.startsName(byte), let word = word(depth) { return word }
    return anything()
  }

  private mutating func tuple(_ depth: Int) -> ParameterValue? {
    at += 1
    guard let (fields, endsInComma) = elements(until: Ascii.parenClose, depth) else { return nil }
    // `(1)` is not a tuple; Python never prints it.
    if fields.count == 1, !endsInComma { return nil }
    return .tuple(fields.map(\.value))
  }

  /// `1, 2)` or `a=1, b=2)`, behind the opening bracket.
  private mutating func elements(
    until close: UInt8, _ depth: Int
  ) -> (fields: [ParameterValue.Field], endsInComma: Bool)? {
    var fields: [ParameterValue.Field] = []
    var endsInComma = false
    while true {
      while Ascii.isSpace(bytes[at]) { at += 1 }
      if bytes[at] == close {
        at += 1
        return (fields, endsInComma)
      }
      guard !isAtEnd, fields.isEmpty || endsInComma else { return nil }
      let name = fieldName()
      guard let value = value(depth: depth + 1) else { return nil }
      fields.append(ParameterValue.Field(name, value))
      endsInComma = bytes[at] == Ascii.comma
      if endsInComma { at += 1 }
    }
  }

  /// `a=`, or the empty name.
  private mutating func fieldName() -> String {
    var i = at
    guard Ascii.startsName(bytes[i]) else { return "" }
    while Ascii.isName(bytes[i]) { i += 1 }
    guard bytes[i] == Ascii.equals, bytes[i + 1] != Ascii.equals else { return "" }
    defer { at = i + 1 }
    return String(decoding: bytes[at..<i], as: UTF8.self)
  }

  /// A number, if nothing else follows it up to the next delimiter.
  private mutating func number() -> ParameterValue? {
    var i = at + 1
    var isInteger = true
    while i < bytes.count - 1, !isDelimiter(bytes[i]) {
      if !Ascii.isDigit(bytes[i]) { isInteger = false }
      i += 1
    }
    let text = String(decoding: bytes[at..<i], as: UTF8.self)
    let number: ParameterValue?
    if isInteger {
      number = Int(text).map { .int($0) }
    } else {
      number = Double(pythonFloat: text).map { .double($0) }
    }
    if number != nil { at = i }
    return number
  }

  private func isDelimiter(_ byte: UInt8) -> Bool {
    byte == Ascii.comma || Ascii.isSpace(byte) || Ascii.isClosing(byte)
  }

  /// A name, a record, or one of Python's and NumPy's constants.
  private mutating func word(_ depth: Int) -> ParameterValue? {
    let start = at
    var stop = at
    while Ascii.isName(bytes[stop]) || bytes[stop] == Ascii.dot { stop += 1 }
    let name = String(decoding: bytes[at..<stop], as: UTF8.self)
    if bytes[stop] == Ascii.parenOpen {
      at = stop + 1
      if let (fields, _) = elements(until: Ascii.parenClose, depth), isAtEnd || isDelimiter(bytes[at]) {
        return numpyScalar(name, fields) ?? .record(name, fields)
      }
      at = start
      return nil
    }
    guard stop == bytes.count - 1 || isDelimiter(bytes[stop]) else { return nil }
    at = stop
    switch name {
    case "None": return ParameterValue.none
    case "True", "np.True_": return .bool(true)
    case "False", "np.False_": return .bool(false)
    case "inf": return .double(.infinity)
    case "nan": return .double(.nan)
    default: return .text(name)
    }
  }

  /// `np.int64(3)` and `np.float32(0.5)` are the numbers in them.
  private func numpyScalar(_ name: String, _ fields: [ParameterValue.Field]) -> ParameterValue? {
    guard name.hasPrefix("np."), fields.count == 1, fields[0].name.isEmpty else { return nil }
    switch fields[0].value {
    case .int where name.hasPrefix("np.int") || name.hasPrefix("np.uint"): return fields[0].value
    case .double where name.hasPrefix("np.float"): return fields[0].value
    default: return nil
    }
  }

  /// Text up to the next comma or closing bracket outside brackets.
  private mutating func anything() -> ParameterValue? {
    let start = at
    var closers: [UInt8] = []
    var quotes = QuoteSkipper()
    while !isAtEnd {
      let byte = bytes[at]
      if closers.isEmpty, byte == Ascii.comma || Ascii.isClosing(byte) { break }
      if Ascii.isOpening(byte) {
        closers.append(Ascii.closing(byte))
      } else if Ascii.isClosing(byte) {
        guard closers.popLast() == byte else { return nil }
      } else {
        at = quotes.skip(bytes, at)
      }
      at += 1
    }
    guard closers.isEmpty, at > start else { return nil }
    return .text(String(decoding: bytes[start..<at], as: UTF8.self))
  }
}

extension Double {
  /// A number as Python's `repr` prints it.
  init?(pythonFloat text: some StringProtocol) {
    switch text {
    case "inf", "+inf": self = .infinity
    case "-inf": self = -.infinity
    case "nan", "+nan", "-nan": self = .nan
    default:
      let isNumber = text.utf8.allSatisfy {
        Ascii.isDigit($0) || $0 == Ascii.dot || $0 == Ascii.minus || $0 == Ascii.plus || $0 | 32 == 101
      }
      guard isNumber, let value = Double(text) else { return nil }
      self = value
    }
  }
}
