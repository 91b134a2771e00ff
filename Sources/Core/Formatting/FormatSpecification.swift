/// How a value is laid out, as it stands after the colon of a field (Python: the format specification mini-language):
/// `[[fill]align][sign][z][#][0][width][grouping][.precision][type]`.
struct FormatSpecification {
  var fill: Unicode.Scalar?
  var align: Unicode.Scalar?
  var sign: Unicode.Scalar?
  /// Negative zero is written as zero.
  var dropsNegativeZero = false
  var isAlternate = false
  /// A zero before the width.
  var isZeroPadded = false
  var width = 0
  /// `,` or `_` between groups of digits.
  var grouping: Unicode.Scalar?
  var precision: Int?
  var type: Unicode.Scalar?

  /// `kind` is Python's type of the value, for the report.
  init(_ text: String, for kind: String) throws {
    var rest = Array(text.unicodeScalars)[...]
    func next(_ allowed: String) -> Unicode.Scalar? {
      guard let c = rest.first, allowed.unicodeScalars.contains(c) else { return nil }
      rest = rest.dropFirst()
      return c
    }
    if rest.count > 1, "<>=^".unicodeScalars.contains(rest[rest.startIndex + 1]) {
      fill = rest.removeFirst()
    }
    align = next("<>=^")
    sign = next("+- ")
    dropsNegativeZero = next("z") != nil
    isAlternate = next("#") != nil
    isZeroPadded = next("0") != nil
    func number() throws -> Int? {
      let digits = rest.prefix { ("0"..."9").contains($0) }
      rest = rest.dropFirst(digits.count)
      if digits.isEmpty { return nil }
      guard let value = Int(String(String.UnicodeScalarView(digits))), value <= 1_000_000 else {
        throw JAXError.format("Too many decimal digits in format string")
      }
      return value
    }
    width = try number() ?? 0
    grouping = next(",_")
    if next(",_") != nil { throw JAXError.format("Cannot specify both ',' and '_'.") }
    if next(".") != nil {
      precision = try number()
      if precision == nil { throw JAXError.format("Format specifier missing precision") }
    }
    type = rest.popFirst()
    guard rest.isEmpty else {
      throw JAXError.format("Invalid format specifier '\(text)' for object of type '\(kind)'")
    }
    if let grouping, let type, !"deEfFgG%".unicodeScalars.contains(type),
      !(grouping == "_" && "boxX".unicodeScalars.contains(type))
    {
      throw JAXError.format("Cannot specify '\(grouping)' with '\(type)'.")
    }
  }

  func unknown(for kind: String) -> JAXError {
    .format("Unknown format code '\(type.map(String.init) ?? "")' for object of type '\(kind)'")
  }

  /// Padded to the width; numbers stand right, other text left unless it says otherwise.
  func padded(_ text: String, standing: Unicode.Scalar) -> String {
    let missing = width - text.unicodeScalars.count
    guard missing > 0 else { return text }
    let left =
      switch align ?? standing {
      case "<": 0
      case "^": missing / 2
      default: missing
      }
    let filler = Character(fill ?? (isZeroPadded ? "0" : " "))
    return String(repeating: filler, count: left) + text + String(repeating: filler, count: missing - left)
  }

  /// A number of a sign, a prefix such as `0x`, digits before the point and what follows them.
  func number(
    isNegative: Bool, prefix: String = "", _ digits: String, _ rest: String = "", groups: Int = 3
  ) -> String {
    let signs = isNegative ? "-" : sign == "+" ? "+" : sign == " " ? " " : ""
    let head = signs + prefix
    // Zeros go between sign and digits, so do those that an explicit fill asks for.
    let padsInside = align == "=" || (align == nil && isZeroPadded)
    let filler = fill ?? (isZeroPadded ? "0" : " ")
    var whole = grouped(digits, groups)
    if padsInside {
      let room = width - head.unicodeScalars.count - rest.unicodeScalars.count
      if filler == "0", grouping != nil {
        var more = digits
        while whole.unicodeScalars.count < room {
          more = "0" + more
          whole = grouped(more, groups)
        }
      }
      let missing = room - whole.unicodeScalars.count
      return head + String(repeating: Character(filler), count: max(0, missing)) + whole + rest
    }
    return padded(head + whole + rest, standing: ">")
  }

  private func grouped(_ digits: String, _ size: Int) -> String {
    guard let grouping, digits.utf8.allSatisfy({ $0 != UInt8(ascii: "n") }) else { return digits }
    var result = String.UnicodeScalarView()
    for (index, digit) in digits.unicodeScalars.enumerated() {
      if index > 0, (digits.unicodeScalars.count - index) % size == 0 { result.append(grouping) }
      result.append(digit)
    }
    return String(result)
  }
}
