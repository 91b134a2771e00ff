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
    if let inputs = inputsAtElement(finding) { element += ", from \(inputs)" }
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
      guard operand.rank == 0 || operand.shape == finding.result.shape, operand.dtype.isInexact else { return nil }
      let at = operand.rank == 0 ? [] : finding.element
      let value = Kernels.doubles(operand.element(at: at, along: Array(0..<at.count)))
      values.append(number(value.scalar(as: Double.self)))
    }
    return values.count == 1 ? values[0] : values.dropLast().joined(separator: ", ") + " and " + values[values.count - 1]
  }

  package static func index(_ element: [Int]) -> String {
    "[" + element.map(String.init).joined(separator: ", ") + "]"
  }

  /// Six significant digits, without trailing zeros.
  package static func number(_ x: Double) -> String {
    guard x.isFinite, x != 0 else { return pythonRepr(x).replacingSuffix(".0", with: "") }
    let magnitude = x.magnitude
    if magnitude >= 1e-4 && magnitude < 1e6 {
      var scale = 1.0
      while magnitude * scale < 1e5 { scale *= 10 }
      return pythonRepr((x * scale).rounded() / scale).replacingSuffix(".0", with: "")
    }
    let text = pythonRepr(Double(Float(x)))
    return text
  }
}

extension String {
  fileprivate func replacingSuffix(_ suffix: String, with other: String) -> String {
    hasSuffix(suffix) ? dropLast(suffix.count) + other : self
  }
}
