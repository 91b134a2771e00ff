extension JaxprPrinter {
  /// The parts of an equation on one line, the jaxprs that it holds left out.
  package struct EquationLine: Hashable, Sendable {
    /// The results' names, `_` for those that nothing reads, and their types.
    package var results: [(name: String, type: ShapedArray)]
    package var primitive: String
    /// `[axes=(0,) out_sharding=None]`; empty without parameters.
    package var parameters: String
    /// Names, and literals with their types.
    package var operands: [String]

    package static func == (a: Self, b: Self) -> Bool { a.text == b.text }
    package func hash(into hasher: inout Hasher) { hasher.combine(text) }

    package var text: String {
      let left = results.map { "\($0.name):\($0.type)" }.joined(separator: " ")
      let right = ([primitive + parameters] + operands).joined(separator: " ")
      return left.isEmpty ? right : left + " = " + right
    }
  }

  /// An equation with the names that it has in the text.
  package mutating func line(of equation: Equation) -> EquationLine {
    var results: [(name: String, type: ShapedArray)] = []
    for v in equation.outputs { results.append((name(of: v), v.aval)) }
    let parameters = equation.parametersToPrint.filter { $0.value.jaxprs.isEmpty }
      .map { "\($0.name)=\($0.spelling ?? $0.value.text)" }.joined(separator: " ")
    return EquationLine(
      results: results, primitive: equation.primitive.name,
      parameters: parameters.isEmpty ? "" : "[\(parameters)]", operands: equation.inputs.map { text($0) })
  }

  /// An operand with the name that it has in the text.
  package mutating func name(of atom: Atom) -> String { text(atom) }
}

extension Equation {
  /// The jaxprs that it holds, under the names of the parameters that hold them: `cond_jaxpr`, `branches[1]`.
  package var bodies: [(label: String, jaxpr: Jaxpr)] {
    parametersToPrint.flatMap { parameter -> [(label: String, jaxpr: Jaxpr)] in
      let jaxprs = parameter.value.jaxprs
      if case .jaxpr = parameter.value { return jaxprs.map { (parameter.name, $0) } }
      return jaxprs.enumerated().map { ("\(parameter.name)[\($0)]", $1) }
    }
  }
}
