/// A double as Python's `repr` prints it: the shortest digits that read back the same.
package func pythonRepr(_ x: Double) -> String {
  if x.isNaN { return "nan" }
  if x.isInfinite { return x < 0 ? "-inf" : "inf" }
  // Swift prints the same shortest digits; only where the exponent begins and how it is spelled differ.
  let text = x.description
  guard let e = text.firstIndex(of: "e") else {
    return x.magnitude >= 1e16 ? scientific(text) : text
  }
  var mantissa = text[..<e]
  if mantissa.hasSuffix(".0") { mantissa = mantissa.dropLast(2) }
  guard let exponent = Int(text[text.index(after: e)...]) else { return text }
  if (-4..<16).contains(exponent) { return positional(mantissa, exponent) }
  let digits = String(exponent.magnitude)
  return mantissa + (exponent < 0 ? "e-" : "e+") + (digits.count < 2 ? "0" + digits : digits)
}

/// `12345.0` as `1.2345e+04`.
private func scientific(_ text: String) -> String {
  let negative = text.hasPrefix("-")
  let digits = text.drop { $0 == "-" }.prefix { $0 != "." }
  let exponent = digits.count - 1
  var rest = String(digits.dropFirst())
  while rest.hasSuffix("0") { rest.removeLast() }
  return (negative ? "-" : "") + String(digits.prefix(1)) + (rest.isEmpty ? "" : "." + rest) + "e+"
    + (exponent < 10 ? "0" : "") + String(exponent)
}

/// A mantissa such as `-1.25` moved by a decimal exponent, without one.
private func positional(_ mantissa: Substring, _ exponent: Int) -> String {
  let sign = mantissa.hasPrefix("-") ? "-" : ""
  let digits = mantissa.filter(\.isNumber)
  if exponent < 0 { return sign + "0." + String(repeating: "0", count: -exponent - 1) + digits }
  let whole = digits.prefix(exponent + 1)
  let padding = String(repeating: "0", count: Swift.max(0, exponent + 1 - digits.count))
  let fraction = digits.dropFirst(exponent + 1)
  return sign + whole + padding + "." + (fraction.isEmpty ? "0" : fraction)
}
