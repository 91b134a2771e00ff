import JAXBuffers
import JAXKernels
import JAXVisibleText

/// The report of a finding, as it is shown to the user.
package enum FindingReport {
  /// What the user calls things, where it is known.
  package struct Names: Sendable {
    /// The program's inputs in their order, such as `params['w']`.
    package var inputs: [String]
    /// The texts of source files by name.
    package var sources: [String: String]

    package init(inputs: [String] = [], sources: [String: String] = [:]) {
      self.inputs = inputs
      self.sources = sources
    }

    /// The line that a frame means, without its indentation.
    package func line(_ frame: SourceFrame) -> String? {
      guard let text = sources[frame.file], frame.line > 0 else { return nil }
      let lines = text.sourceLines(maxSplits: frame.line)
      guard frame.line <= lines.count else { return nil }
      let line = lines[frame.line - 1].drop { $0 == " " || $0 == "\t" }
      return line.allSatisfy(\.isWhitespace) ? nil : String(line)
    }
  }

  /// `jaxpr` is the program; the report calls its variables as its print does. Without a program the report gives
  /// only types and values.
  package static func text(_ finding: Finding, in jaxpr: Jaxpr? = nil, names: Names = Names()) -> String {
    var printer = jaxpr.map { JaxprPrinter(naming: $0) }
    let name = finding.kind == .nan ? "NaN" : "Inf"
    let bad = Kernels.count(finding.kind, finding.result)
    var lines = ["The first \(name) comes from \(finding.primitive.visibleName())."]
    lines.append("  where     \(finding.path)   (equation \(finding.order) of those run)")
    lines += column("source", sources(finding, names))
    if let text = printer?.text(of: finding.equation) { lines += column("equation", excerpt(text)) }
    var element = "\(index(finding.element)) of \(ShapedArray(finding.result))"
    if finding.equation.outputs.count > 1 { element += ", result \(finding.resultIndex)" }
    if let inputs = inputsAtElement(finding) { element += ": from \(inputs)" }
    if !finding.lanes.isEmpty {
      let lanes = finding.lanes.map { "\($0.index) of vmap(\($0.size))" }.joined(separator: ", ")
      lines += column("lane", ["\(lanes), element \(index(finding.elementInLane)) in it"])
    }
    lines += column(
      "element", [element, "\(bad) of \(finding.result.elementCount) \(bad == 1 ? "is" : "are") \(name)"])
    let operands = zip(finding.equation.inputs, finding.operands).enumerated().map { number, operand in
      let (atom, value) = operand
      let type = ShapedArray(value).description
      guard case .variable(let v) = atom else { return "\(summary(value)):\(type)" }
      let input = jaxpr?.invars.firstIndex(where: { $0 === v })
      let given = input.flatMap { names.inputs.indices.contains($0) ? names.inputs[$0] : nil }
      let known = given.map { " = \($0.visibleName())" } ?? ""
      // Without a program variables have no names: the operand's number stands for it.
      return "\(printer?.name(of: v) ?? String(number)):\(type)\(known)  \(summary(value))"
    }
    return (lines + column("operands", operands)).joined(separator: "\n")
  }

  /// Lines under a heading of their own column; nothing for none.
  private static func column(_ heading: String, _ lines: [String]) -> [String] {
    lines.enumerated().map { number, line in
      "  " + (number == 0 ? heading : "").padding(to: 10) + line
    }
  }

  /// The equation's line, then those of the calls and loops around it that have another.
  private static func sources(_ finding: Finding, _ names: Names) -> [String] {
    var lines: [String] = []
    var last: SourceFrame?
    for step in finding.path.steps.reversed() {
      guard let source = step.source, source != last else { continue }
      last = source
      lines.append("\(source)\(source.inFunction)" + (step.entry == nil ? "" : ", around \(step)"))
      if let line = names.line(source) { lines.append("  " + line.visibleLines(limit: textLimit)) }
    }
    return lines
  }

  /// Characters of a quoted line: a jaxpr's parameters or a generated source may be megabytes.
  private static let textLimit = 1000

  /// The equation's text, cut where it holds whole bodies.
  private static func excerpt(_ text: String) -> [String] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.visibleLines(limit: textLimit) }
    return lines.count <= 12 ? lines : Array(lines.prefix(10)) + ["… \(lines.count - 10) more lines"]
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
    guard finding.equation.primitive is any Elementwise, !finding.operands.isEmpty else { return nil }
    var values: [String] = []
    for operand in finding.operands {
      guard operand.rank == 0 || operand.rank == finding.result.rank else { return nil }
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

extension String {
  /// With blanks up to a width.
  func padding(to width: Int) -> String {
    self + String(repeating: " ", count: Swift.max(0, width - count))
  }
}
