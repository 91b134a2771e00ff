import JAXBuffers
import JAXCore
import JAXKernels

/// The report of a finding, as it is shown to the user.
package enum FindingReport {
  package static func text(_ finding: Finding, equationText: String? = nil) -> String {
    let name = finding.kind == .nan ? "NaN" : "Inf"
    let bad = Kernels.count(finding.kind, finding.result)
    var lines = ["The first \(name) comes from \(finding.primitive)."]
    lines.append("  where     \(finding.path)   (equation \(finding.order) of those run)")
    if let source = finding.source {
      lines.append("  source    \(source)" + (source.function.map { " in \($0)" } ?? ""))
    }
    if let equationText { lines.append("  equation  \(equationText)") }
    var element = "  element   \(index(finding.element)) of \(ShapedArray(finding.result))"
    if finding.equation.outputs.count > 1 { element += ", result \(finding.resultIndex)" }
    if let inputs = inputsAtElement(finding) { element += ": from \(inputs)" }
    lines.append(element)
    lines.append("            \(bad) of \(finding.result.elementCount) \(bad == 1 ? "is" : "are") \(name)")
    for (i, operand) in finding.operands.enumerated() {
      lines.append((i == 0 ? "  operands  " : "            ") + "\(ShapedArray(operand))  \(summary(operand))")
    }
    return lines.joined(separator: "\n")
  }

  /// `min -1.5  max 2  mean 0.25  nan 0  inf 0  zero 3`.
  package static func summary(_ x: Buffer) -> String {
    guard x.dtype.isInexact || x.dtype.isInteger || x.dtype == .bool else { return "" }
    let s = Kernels.statistics(x)
    if s.count == 0 { return "empty" }
    if s.count == 1, x.rank == 0 { return number(Kernels.doubles(x).scalar(as: Double.self)) }
    let range = [("min", s.min), ("max", s.max), ("mean", s.mean)].map { "\($0) \($1.map(number) ?? "-")" }
    return (range + ["nan \(s.nanCount)", "inf \(s.infCount)", "zero \(s.zeroCount)"]).joined(separator: "  ")
  }

  /// The operands' values at the bad element, where each has one there: elementwise operations.
  private static func inputsAtElement(_ finding: Finding) -> String? {
    guard !finding.operands.isEmpty, finding.operands.count <= 3 else { return nil }
    var values: [String] = []
    for operand in finding.operands {
      guard operand.dtype.isInexact, operand.rank == 0 || operand.rank == finding.result.rank else { return nil }
      var at: [Int] = []
      for (axis, size) in operand.shape.enumerated() {
        guard size == 1 || size == finding.result.shape[axis] else { return nil }
        at.append(size == 1 ? 0 : finding.element[axis])
      }
      let value = Kernels.doubles(operand.element(at: at, along: Array(at.indices)))
      values.append(number(value.scalar(as: Double.self)))
    }
    guard let last = values.last, values.count > 1 else { return values.first }
    return values.dropLast().joined(separator: ", ") + " and " + last
  }

  package static func index(_ element: [Int]) -> String {
    "[" + element.map(String.init).joined(separator: ", ") + "]"
  }

  /// Six significant digits, without trailing zeros.
  package static func number(_ x: Double) -> String {
    guard x.isFinite, x != 0 else { return x == 0 ? "0" : pythonRepr(x) }
    var power = 0
    var digits = x.magnitude
    while digits >= 10 {
      digits /= 10
      power += 1
    }
    while digits < 1 {
      digits *= 10
      power -= 1
    }
    var mantissa = Int((digits * 1e5).rounded())
    if mantissa == 1_000_000 {
      mantissa = 100_000
      power += 1
    }
    let text = String(mantissa)
    return (x < 0 ? "-" : "") + (power < -4 || power > 5 ? scientific(text, power) : positional(text, power))
  }

  private static func positional(_ digits: String, _ power: Int) -> String {
    if power < 0 { return trimmed("0." + String(repeating: "0", count: -power - 1) + digits) }
    return trimmed(digits.prefix(power + 1) + "." + digits.dropFirst(power + 1))
  }

  private static func scientific(_ digits: String, _ power: Int) -> String {
    let exponent = String(power.magnitude)
    return trimmed(digits.prefix(1) + "." + digits.dropFirst()) + (power < 0 ? "e-" : "e+")
      + (exponent.count < 2 ? "0" + exponent : exponent)
  }

  /// Without zeros at the end of the fraction.
  private static func trimmed(_ text: String) -> String {
    var text = text
    while text.hasSuffix("0") { text.removeLast() }
    if text.hasSuffix(".") { text.removeLast() }
    return text
  }
}
