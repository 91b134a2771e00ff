/// How the numbers of one array are written, decided by all that are shown (numpy: `arrayprint.FloatingFormat` with
/// `floatmode='maxprec'`).
struct FloatFormat<T: PrintedFloat> {
  private let precision: Int
  private var scientific = false
  /// `+` before what is not negative: the imaginary parts.
  private let showsPlus: Bool
  /// Columns left and right of the decimal point.
  private var left = 0
  private var right = 0
  /// Digits after the point and in the exponent, in scientific notation the same for all.
  private var fractionDigits = 0
  private var exponentDigits = 0

  init(_ values: [T], showsPlus: Bool = false, _ options: PrintOptions) {
    self.showsPlus = showsPlus
    precision = options.precision
    let finite = values.filter(\.isFinite)
    scientific = !options.suppress && FloatFormat.needsExponent(finite)
    if scientific { fitScientific(finite) } else { fitPositional(finite) }
    if finite.count < values.count {
      let infinity = 3 + (showsPlus || values.contains(-.infinity) ? 1 : 0)
      left = max(left, 3 - (right + 1), infinity - (right + 1))
    }
  }

  private static func needsExponent(_ finite: [T]) -> Bool {
    let magnitudes = finite.lazy.filter { $0 != 0 }.map(\.magnitude)
    guard let largest = magnitudes.max(), let smallest = magnitudes.min() else { return false }
    // In the array's own precision, as numpy compares.
    return largest >= T.arrayLimit || smallest < 0.0001 || largest / smallest > 1000
  }

  private mutating func fitScientific(_ finite: [T]) {
    for x in finite {
      let decimal = mantissa(x, atLeast: 0)
      left = max(left, sign(x).utf8.count + 1)
      fractionDigits = max(fractionDigits, decimal.digits.count - 1)
      exponentDigits = max(exponentDigits, decimal.exponentText().utf8.count - 1)
    }
    right = exponentDigits + 2 + fractionDigits
  }

  private mutating func fitPositional(_ finite: [T]) {
    for x in finite {
      let (whole, fraction) = positional(x)
      left = max(left, sign(x).utf8.count + whole.utf8.count)
      right = max(right, fraction.utf8.count)
    }
  }

  private func sign(_ x: T) -> String { x.sign == .minus ? "-" : showsPlus ? "+" : "" }

  /// Shortest digits, unless that is more than `precision` after the point, or fewer than `atLeast`: then the
  /// exact value is rounded there.
  private func mantissa(_ x: T, atLeast: Int) -> Decimal {
    let shortest = Decimal(shortest: x)
    let count = shortest.digits.count - 1
    if count > precision { return Decimal(Double(x), rounded: precision + 1) }
    return count < atLeast ? Decimal(Double(x), rounded: atLeast + 1) : shortest
  }

  private func positional(_ x: T) -> (whole: String, fraction: String) {
    let shortest = Decimal(shortest: x)
    guard shortest.digits.count - 1 - shortest.exponent > precision else { return shortest.positional }
    let (whole, fraction) = Decimal.fixed(Double(x), precision)
    return (whole, fraction.trimmingEnd("0"))
  }

  /// The number, padded to the array's common width.
  func text(_ x: T) -> String {
    guard x.isFinite else {
      let word = x.isNaN ? (showsPlus ? "+" : "") + "nan" : sign(x) + "inf"
      return spaces(left + right + 1 - word.utf8.count) + word
    }
    if scientific {
      let decimal = mantissa(x, atLeast: fractionDigits)
      let (whole, fraction) = decimal.scientific
      let zeros = String(repeating: "0", count: max(0, fractionDigits - fraction.utf8.count))
      let number = sign(x) + whole
      return spaces(left - number.utf8.count) + number + "." + fraction + zeros + "e"
        + decimal.exponentText(exponentDigits)
    }
    let (whole, fraction) = positional(x)
    let number = sign(x) + whole
    return spaces(left - number.utf8.count) + number + "." + fraction + spaces(right - fraction.utf8.count)
  }
}

func spaces(_ count: Int) -> String { String(repeating: " ", count: max(0, count)) }

/// A number on its own, as Python's `str` of a numpy scalar.
enum ScalarText {
  static func text<T: PrintedFloat>(_ x: T) -> String { text(x, wholeEnding: ".0") }

  private static func text<T: PrintedFloat>(_ x: T, wholeEnding: String) -> String {
    if x.isNaN { return "nan" }
    if x.isInfinite { return x < 0 ? "-inf" : "inf" }
    let decimal = Decimal(shortest: x)
    let sign = decimal.isNegative ? "-" : ""
    let magnitude = Double(x.magnitude)
    if magnitude == 0 || magnitude >= 1e-4 && magnitude < T.scalarLimit {
      let (whole, fraction) = decimal.positional
      return sign + whole + (fraction.isEmpty ? wholeEnding : "." + fraction)
    }
    let (whole, fraction) = decimal.scientific
    return sign + whole + (fraction.isEmpty ? "" : "." + fraction) + "e" + decimal.exponentText()
  }

  /// `(1+2j)`; `2j` when the real part is zero.
  static func complex<T: PrintedFloat>(_ re: T, _ im: T) -> String {
    let imaginary = text(im, wholeEnding: "")
    if re == 0 && re.sign == .plus { return imaginary + "j" }
    return "(" + text(re, wholeEnding: "") + (imaginary.hasPrefix("-") ? "" : "+") + imaginary + "j)"
  }

  /// As C's `%g`, in which ml_dtypes prints bfloat16 and everything smaller.
  static func general(_ x: Float) -> String {
    if x.isNaN { return "nan" }
    if x.isInfinite { return x < 0 ? "-inf" : "inf" }
    let decimal = Decimal(Double(x), rounded: 6)
    let sign = decimal.isNegative ? "-" : ""
    let positional = (-4..<6).contains(decimal.exponent)
    let (whole, fraction) = positional ? decimal.positional : decimal.scientific
    let number = sign + whole + (fraction.isEmpty ? "" : "." + fraction)
    return positional ? number : number + "e" + decimal.exponentText()
  }
}
