import JAXBuffers

/// Reads the Python dictionary in an npy header: exactly the keys `descr`, `fortran_order` and `shape`.
struct NpyHeaderParser {
  private let bytes: [UInt8]
  private let blame: Blame
  private var position = 0

  init(_ bytes: [UInt8], _ blame: Blame) {
    self.bytes = bytes
    self.blame = blame
  }

  mutating func header() throws -> NpyHeader {
    var descr: String?
    var order: Bool?
    var shape: Shape?
    try expect("{")
    while !next("}") {
      let key = try string()
      try expect(":")
      switch key {
      case "descr" where descr == nil: descr = try type()
      case "fortran_order" where order == nil: order = try bool()
      case "shape" where shape == nil: shape = try tuple()
      default: throw garbage("the key '\(key)'")
      }
      if !next(",") {
        try expect("}")
        break
      }
    }
    skipBlanks()
    guard position == bytes.count else { throw garbage("text after its end") }
    guard let descr, let order, let shape else { throw garbage("no descr, fortran_order or shape") }
    return NpyHeader(descr: descr, fortranOrder: order, shape: shape)
  }

  private func garbage(_ what: String) -> NpzError {
    blame.damaged("its header is not one that numpy writes: it has \(what)")
  }

  // MARK: - Values

  /// A quoted name, or the text of a structured type's list of fields.
  private mutating func type() throws -> String {
    skipBlanks()
    guard position < bytes.count, bytes[position] == UInt8(ascii: "[") else { return try string() }
    let start = position
    var depth = 0
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: "["), UInt8(ascii: "("): depth += 1
      case UInt8(ascii: "]"), UInt8(ascii: ")"): depth -= 1
      case UInt8(ascii: "'"), UInt8(ascii: "\""):
        _ = try string()
        continue
      default: break
      }
      position += 1
      if depth == 0 { return String(decoding: bytes[start..<position], as: UTF8.self) }
    }
    throw garbage("a list without its end")
  }

  private mutating func string() throws -> String {
    skipBlanks()
    guard position < bytes.count else { throw garbage("an early end") }
    let quote = bytes[position]
    guard quote == UInt8(ascii: "'") || quote == UInt8(ascii: "\"") else {
      throw garbage("a name without quotes")
    }
    let start = position + 1
    guard let end = bytes[start...].firstIndex(of: quote) else { throw garbage("a quote without its end") }
    position = end + 1
    let text = bytes[start..<end]
    guard !text.contains(UInt8(ascii: "\\")), let result = String(validating: text, as: UTF8.self) else {
      throw garbage("a name with escapes")
    }
    return result
  }

  private mutating func bool() throws -> Bool {
    if word("True") { return true }
    if word("False") { return false }
    throw garbage("a fortran_order that is neither True nor False")
  }

  private mutating func tuple() throws -> Shape {
    try expect("(")
    var dims: [Int] = []
    var commas = 0
    while !next(")") {
      guard commas == dims.count else { throw garbage("a shape that is not a tuple") }
      dims.append(try dimension())
      if next(",") {
        commas += 1
      } else {
        try expect(")")
        break
      }
    }
    guard dims.count != 1 || commas == 1 else { throw garbage("a shape that is not a tuple") }
    return Shape(dims)
  }

  /// A dimension; Python 2 wrote `3L`.
  private mutating func dimension() throws -> Int {
    skipBlanks()
    var value = 0
    let start = position
    while position < bytes.count, case let digit = bytes[position] &- UInt8(ascii: "0"), digit < 10 {
      let (shifted, a) = value.multipliedReportingOverflow(by: 10)
      let (sum, b) = shifted.addingReportingOverflow(Int(digit))
      guard !a, !b else { throw garbage("a dimension larger than any memory") }
      value = sum
      position += 1
    }
    guard position > start else { throw garbage("a dimension that is not a number") }
    _ = word("L")
    return value
  }

  // MARK: - Bytes

  private mutating func skipBlanks() {
    while position < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[position]) { position += 1 }
  }

  private mutating func next(_ character: Unicode.Scalar) -> Bool {
    skipBlanks()
    guard position < bytes.count, bytes[position] == UInt8(ascii: character) else { return false }
    position += 1
    return true
  }

  private mutating func expect(_ character: Unicode.Scalar) throws {
    guard next(character) else { throw garbage("no '\(character)' where one belongs") }
  }

  private mutating func word(_ text: StaticString) -> Bool {
    skipBlanks()
    let wanted = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    guard bytes[position...].starts(with: wanted) else { return false }
    position += wanted.count
    return true
  }
}
