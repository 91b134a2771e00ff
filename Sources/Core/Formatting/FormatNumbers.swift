// Numbers by a specification (Python: `Python/formatter_unicode.c`).

extension FormatSpecification {
  /// An integer. Its magnitude is apart from its sign, so that every integer dtype fits.
  func text(isNegative: Bool, _ magnitude: UInt64, kind: String) throws -> String {
    if let type, "eEfFgG%".unicodeScalars.contains(type) {
      return try text(isNegative ? -Double(magnitude) : Double(magnitude), kind: "float")
    }
    if precision != nil { throw JAXError.format("Precision not allowed in integer format specifier") }
    if dropsNegativeZero {
      throw JAXError.format(
        "Negative zero coercion (z) not allowed in format specifier with integer format code")
    }
    func written(_ radix: Int, _ prefix: String, _ groups: Int) -> String {
      number(
        isNegative: isNegative, prefix: isAlternate ? prefix : "",
        String(magnitude, radix: radix, uppercase: type == "X"), groups: groups)
    }
    switch type {
    case nil, "d", "n": return written(10, "", 3)
    case "b": return written(2, "0b", 4)
    case "o": return written(8, "0o", 4)
    case "x": return written(16, "0x", 4)
    case "X": return written(16, "0X", 4)
    case "c":
      if sign != nil { throw JAXError.format("Sign not allowed with integer format specifier 'c'") }
      guard !isNegative, magnitude < 0x110000 else {
        throw JAXError.format("%c arg not in range(0x110000)", .overflowError)
      }
      let scalar = Unicode.Scalar(UInt32(magnitude)) ?? "\u{FFFD}"
      return padded(String(Character(scalar)), standing: ">")
    default: throw unknown(for: kind)
    }
  }

  /// A float.
  func text(_ x: Double, kind: String = "float") throws -> String {
    let (isNegative, whole, rest) = try digits(of: x, kind: kind, adds: ".0")
    return number(isNegative: isNegative, whole, rest)
  }

  /// A complex number; without a type it stands in parentheses.
  func text(_ re: Double, _ im: Double) throws -> String {
    if isZeroPadded || fill == "0" {
      throw JAXError.format("Zero padding is not allowed in complex format specifier")
    }
    if align == "=" {
      throw JAXError.format("'=' alignment flag is not allowed in complex format specifier")
    }
    if type == "%" { throw unknown(for: "complex") }
    func part(_ x: Double, _ sign: Unicode.Scalar?) throws -> String {
      var bare = self
      (bare.width, bare.sign) = (0, sign)
      let (isNegative, whole, rest) = try digits(of: x, kind: "complex", adds: "")
      return bare.number(isNegative: isNegative, whole, rest)
    }
    let imaginary = try part(im, "+") + "j"
    guard type == nil else { return padded(try part(re, sign) + imaginary, standing: ">") }
    if re == 0, re.sign == .plus { return padded(try part(im, sign) + "j", standing: ">") }
    return padded("(" + (try part(re, sign)) + imaginary + ")", standing: ">")
  }

  /// Sign, digits before the point, and the rest. A whole number without a type gets `wholeEnding`.
  private func digits(
    of x: Double, kind: String, adds wholeEnding: String
  ) throws -> (isNegative: Bool, whole: String, rest: String) {
    let isUpper = type.map { "EFG".unicodeScalars.contains($0) } ?? false
    func cased(_ text: String) -> String { isUpper ? text.uppercased() : text }
    let percent = type == "%" ? "%" : ""
    guard type == nil || "eEfFgGn%".unicodeScalars.contains(type ?? " ") else { throw unknown(for: kind) }
    guard x.isFinite else {
      return (x.sign == .minus && !x.isNaN, cased(x.isNaN ? "nan" : "inf"), percent)
    }
    let (whole, rest) =
      switch type {
      case "e", "E": FormatSpecification.exponential(x, precision ?? 6, isAlternate)
      case "f", "F": FormatSpecification.fixed(x, precision ?? 6, isAlternate)
      case "%": FormatSpecification.fixed(x * 100, precision ?? 6, isAlternate)
      case nil where precision == nil: FormatSpecification.shortest(x, wholeEnding)
      case nil: FormatSpecification.general(x, precision ?? 6, isAlternate, wholeEnding)
      default: FormatSpecification.general(x, precision ?? 6, isAlternate, "")
      }
    let isZero = !(whole + rest.prefix { $0 != "e" }).contains { ("1"..."9").contains($0) }
    return (x.sign == .minus && !(dropsNegativeZero && isZero), whole, cased(rest) + percent)
  }

  private static func exponential(_ x: Double, _ precision: Int, _ keepsPoint: Bool) -> (String, String) {
    let decimal = Decimal(x, rounded: precision + 1)
    let (whole, fraction) = decimal.scientific
    let digits = fraction + zeros(precision - fraction.utf8.count)
    return (whole, (digits.isEmpty && !keepsPoint ? "" : "." + digits) + "e" + decimal.exponentText())
  }

  private static func fixed(_ x: Double, _ precision: Int, _ keepsPoint: Bool) -> (String, String) {
    let (whole, fraction) = Decimal.fixed(x, precision)
    return (whole, fraction.isEmpty ? (keepsPoint ? "." : "") : "." + fraction)
  }

  /// As C's `%g`; with `wholeEnding` as Python writes a float of limited digits, which keeps one after the point.
  private static func general(
    _ x: Double, _ precision: Int, _ keepsZeros: Bool, _ wholeEnding: String
  ) -> (String, String) {
    let count = max(1, precision)
    let decimal = Decimal(x, rounded: count)
    let largest = count - (wholeEnding.isEmpty ? 0 : 1)
    let isPositional = decimal.exponent >= -4 && decimal.exponent < largest
    let (whole, short) = isPositional ? decimal.positional : decimal.scientific
    let known = isPositional ? max(0, count - 1 - decimal.exponent) : count - 1
    let fraction = keepsZeros ? short + zeros(known - short.utf8.count) : short
    let ending = isPositional ? wholeEnding : ""
    let point = fraction.isEmpty ? (keepsZeros ? "." : ending) : "." + fraction
    return (whole, point + (isPositional ? "" : "e" + decimal.exponentText()))
  }

  private static func shortest(_ x: Double, _ wholeEnding: String) -> (String, String) {
    let decimal = Decimal(shortest: x)
    let isPositional = decimal.exponent >= -4 && decimal.exponent < 16
    let (whole, fraction) = isPositional ? decimal.positional : decimal.scientific
    let point = fraction.isEmpty ? (isPositional ? wholeEnding : "") : "." + fraction
    return (whole, point + (isPositional ? "" : "e" + decimal.exponentText()))
  }

  private static func zeros(_ count: Int) -> String { String(repeating: "0", count: max(0, count)) }
}
