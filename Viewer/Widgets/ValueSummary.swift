import JAXBuffers
import JAXCore
import JAXKernels
import ScopeScreen

/// What is said of an array on one line.
package struct ValueSummary: Sendable, Hashable {
  /// `min -1.5  max 2  mean 0.25`, or the value of a scalar.
  package let text: String
  /// The same with four digits, where there is little room.
  package let shortText: String
  /// `-1.5 .. 2`, or the value of a scalar.
  package let range: String
  package let nanCount: Int
  package let infCount: Int
  package let zeroCount: Int
  package let count: Int

  package init(_ x: Buffer) {
    let isNumber = !x.dtype.isKey && x.dtype != .float0
    let s = isNumber ? Kernels.statistics(x) : Statistics()
    (nanCount, infCount, zeroCount, count) = (s.nanCount, s.infCount, s.zeroCount, x.elementCount)
    if x.elementCount == 0 {
      text = "empty"
    } else if !isNumber {
      text = x.dtype.isKey ? "key \(ElementText(x)[0])" : ""
    } else if x.elementCount == 1 {
      text = ElementText(x)[0]
    } else if x.dtype == .bool {
      text = "\(x.elementCount - s.zeroCount) of \(x.elementCount) true"
    } else if let min = s.min, let max = s.max, let mean = s.mean {
      let all = [("min", min), ("max", max), ("mean", mean)]
      text = all.map { "\($0) \(FindingReport.number($1))" }.joined(separator: "  ")
      shortText = all.map { "\($0) \(ValueSummary.short($1))" }.joined(separator: "  ")
      range =
        min == max
        ? "all \(ValueSummary.short(min))" : "\(ValueSummary.short(min)) .. \(ValueSummary.short(max))"
      return
    } else {
      text = "no finite number"
    }
    (shortText, range) = (text, text)
  }

  /// What an equation printed: its first line.
  package init(printed line: String) {
    let first = line.prefix { !$0.isNewline }
    text = "prints \"\(first)\"" + (first.count < line.count ? " ..." : "")
    (shortText, range) = (text, text)
    (nanCount, infCount, zeroCount, count) = (0, 0, 0, 0)
  }

  /// Four significant digits.
  private static func short(_ x: Double) -> String {
    guard x.isFinite, x != 0 else { return FindingReport.number(x) }
    let scale = pow10(3 - Int(x.magnitude.exponent10))
    let rounded = (x * scale).rounded() / scale
    return FindingReport.number(rounded.isFinite ? rounded : x)
  }

  private static func pow10(_ power: Int) -> Double {
    var result = 1.0
    for _ in 0..<Swift.min(power.magnitude, 308) { result *= 10 }
    return power < 0 ? 1 / result : result
  }

  /// What a row of the listing says: bad numbers first.
  package var brief: Line {
    var line = Line()
    if nanCount > 0 { line.append("nan \(nanCount)  ", Style(.orange, .bold)) }
    if infCount > 0 { line.append("inf \(infCount)  ", Style(.yellow, .bold)) }
    line.append(count == 1 && mark != nil ? "" : range, Style(.green))
    return line
  }

  /// `nan 8  inf 0  zero 3`, counts of zero left out.
  package var counts: String {
    [("nan", nanCount), ("inf", infCount), ("zero", zeroCount)].filter { $0.1 > 0 }
      .map { "\($0.0) \($0.1)" }.joined(separator: "  ")
  }

  /// The mark in front of it: `!` for NaN, `^` for infinities, both legible without colour.
  package var mark: (text: String, style: Style)? {
    if nanCount > 0 { return ("!", Style(.orange, .bold)) }
    if infCount > 0 { return ("^", Style(.yellow, .bold)) }
    return nil
  }
}

/// The elements of an array as text, each by its row-major index.
package struct ElementText {
  private let read: (Int) -> String

  package init(_ x: Buffer) {
    if x.dtype.isKey {
      let words = x.keyData()
      let perKey = Swift.max(1, words.elementCount / Swift.max(1, x.elementCount))
      let values = words.elements(as: UInt32.self)
      read = { i in values[i * perKey..<(i + 1) * perKey].map(String.init).joined(separator: ":") }
    } else if x.dtype == .float0 {
      read = { _ in "" }
    } else if x.dtype == .bool {
      let values = x.elements(as: Bool.self)
      read = { values[$0] ? "True" : "False" }
    } else if x.dtype.isComplex {
      let (real, imaginary) = (
        Kernels.doubles(Kernels.realPart(x)), Kernels.doubles(Kernels.imaginaryPart(x))
      )
      let (re, im) = (real.elements(as: Double.self), imaginary.elements(as: Double.self))
      read = { i in
        let sign = im[i] < 0 || im[i].sign == .minus ? "" : "+"
        return FindingReport.number(re[i]) + sign + FindingReport.number(im[i]) + "j"
      }
    } else if x.dtype == .uint64 {
      let values = x.elements(as: UInt64.self)
      read = { String(values[$0]) }
    } else if x.dtype.isInteger, let wide = try? Kernels.convert(x, to: .int64) {
      let values = wide.elements(as: Int64.self)
      read = { String(values[$0]) }
    } else {
      let values = Kernels.doubles(x).elements(as: Double.self)
      read = { FindingReport.number(values[$0]) }
    }
  }

  package subscript(index: Int) -> String { read(index) }
}

extension Double {
  /// The power of ten of the first digit, of a positive finite number.
  fileprivate var exponent10: Int {
    var (power, digits) = (0, self)
    while digits >= 10 {
      digits /= 10
      power += 1
    }
    while digits < 1 {
      digits *= 10
      power -= 1
    }
    return power
  }
}
