#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// A finite number as decimal digits: `d.ddd × 10^exponent`, without zeros at the end.
struct Decimal {
  let isNegative: Bool
  /// ASCII digits, at least one.
  let digits: [UInt8]
  let exponent: Int

  private init(isNegative: Bool, digits: [UInt8], exponent: Int) {
    let last = digits.lastIndex { $0 != UInt8(ascii: "0") }
    self.isNegative = isNegative
    self.digits = last.map { Array(digits[...$0]) } ?? [UInt8(ascii: "0")]
    self.exponent = last == nil ? 0 : exponent
  }

  /// The fewest digits that no other number of the type is nearer to (numpy: Dragon4 in its unique mode).
  init<T: PrintedFloat>(shortest x: T) {
    // Swift prints them, except that of a large half it prints every digit of the integer.
    if let half = x as? Float16, half.magnitude > 2048, let short = Decimal.shortest(largeHalf: half) {
      self = short
    } else {
      self.init(printed: x)
    }
  }

  private static func shortest(largeHalf x: Float16) -> Decimal? {
    (1...5).lazy.map { Decimal(Double(x), rounded: $0) }.first { decimal in
      Int(decimal.positional.whole).map { Float16($0) == x.magnitude } ?? false
    }
  }

  private init<T: PrintedFloat>(printed x: T) {
    var digits: [UInt8] = []
    var point: Int?
    var exponent = 0
    let text = x.magnitude.description.utf8
    for (i, c) in zip(text.indices, text) {
      if c == UInt8(ascii: "e") {
        exponent = Int(Substring(text[text.index(after: i)...])) ?? 0
        break
      }
      if c == UInt8(ascii: ".") { point = digits.count } else { digits.append(c) }
    }
    let leading = digits.prefix { $0 == UInt8(ascii: "0") }.count
    self.init(
      isNegative: x.sign == .minus, digits: Array(digits.dropFirst(leading)),
      exponent: exponent + (point ?? digits.count) - leading - 1)
  }

  /// The nearest number of `count` digits, ties to even, which the C library finds exactly.
  init(_ x: Double, rounded count: Int) {
    var buffer = [CChar](repeating: 0, count: count + 16)
    let length = withVaList([CInt(count - 1), x.magnitude]) {
      vsnprintf(&buffer, buffer.count, "%.*e", $0)
    }
    let text = buffer[..<Swift.min(Int(length), buffer.count)].map { UInt8(bitPattern: $0) }
    let e = text.firstIndex(of: UInt8(ascii: "e")) ?? text.endIndex
    // The decimal point is whatever the locale says, so only the digits are looked at.
    let digits = text[..<e].filter { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    let exponent = Int(String(decoding: text[e...].dropFirst(), as: UTF8.self)) ?? 0
    self.init(isNegative: x.sign == .minus, digits: digits, exponent: exponent)
  }

  /// The digits of a magnitude before the point, and `count` after it, rounded from its exact value.
  static func fixed(_ x: Double, _ count: Int) -> (whole: String, fraction: String) {
    // The largest number has 309 digits before its point.
    var buffer = [CChar](repeating: 0, count: count + 400)
    let length = withVaList([CInt(count), x.magnitude]) { vsnprintf(&buffer, buffer.count, "%.*f", $0) }
    let digits = buffer[..<Swift.min(Int(length), buffer.count)].map { UInt8(bitPattern: $0) }
      .filter { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    return (
      String(decoding: digits.dropLast(count), as: UTF8.self),
      String(decoding: digits.suffix(count), as: UTF8.self)
    )
  }

  /// The digits before and after the decimal point, without sign.
  var positional: (whole: String, fraction: String) {
    let zeros = String(repeating: "0", count: Swift.max(0, -exponent - 1))
    guard exponent >= 0 else { return ("0", digits == [UInt8(ascii: "0")] ? "" : zeros + text(digits[...])) }
    let whole = text(digits.prefix(exponent + 1))
    let padding = String(repeating: "0", count: Swift.max(0, exponent + 1 - digits.count))
    return (whole + padding, text(digits.dropFirst(exponent + 1)))
  }

  /// The digits before and after the decimal point of the mantissa, without sign.
  var scientific: (whole: String, fraction: String) { (text(digits.prefix(1)), text(digits.dropFirst())) }

  /// The exponent's digits, at least `count`, with its sign.
  func exponentText(_ count: Int = 2) -> String {
    let digits = String(exponent.magnitude)
    return (exponent < 0 ? "-" : "+") + String(repeating: "0", count: Swift.max(0, count - digits.count))
      + digits
  }

  private func text(_ digits: ArraySlice<UInt8>) -> String { String(decoding: digits, as: UTF8.self) }
}

/// The element types that numpy prints by itself.
protocol PrintedFloat: BinaryFloatingPoint, CustomStringConvertible {
  /// Magnitudes from here on turn an array to scientific notation: `10**min(8, finfo.precision)`.
  static var arrayLimit: Self { get }
  /// And a scalar on its own.
  static var scalarLimit: Double { get }
}

extension Float16: PrintedFloat {
  static var arrayLimit: Float16 { 1e3 }
  static var scalarLimit: Double { 1e3 }
}
extension Float: PrintedFloat {
  static var arrayLimit: Float { 1e6 }
  static var scalarLimit: Double { 1e6 }
}
extension Double: PrintedFloat {
  static var arrayLimit: Double { 1e8 }
  static var scalarLimit: Double { 1e16 }
}
