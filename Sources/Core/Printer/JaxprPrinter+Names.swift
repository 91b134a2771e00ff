extension JaxprPrinter {
  /// Touches every variable in the order in which the text does.
  mutating func nameAll() {
    for (_, body) in shared.definitions { name(all: body) }
    name(all: main)
  }

  private mutating func name(all jaxpr: Jaxpr) {
    for v in jaxpr.constvars { _ = names.name(v) }
    for v in jaxpr.invars { _ = names.name(v) }
    for equation in jaxpr.equations { name(all: equation) }
    for case .variable(let v) in jaxpr.outputs { _ = names.name(v) }
  }

  private mutating func name(all equation: Equation) {
    if let opaque = equation.primitive as? OpaquePrimitive, !opaque.notation.isEmpty {
      return name(equation, opaque.notation)
    }
    let parameters = equation.parametersToPrint
    if equation.primitive.name == "jit" { lendNames(equation, parameters) }
    for v in equation.outputs { _ = names.name(v) }
    for parameter in parameters {
      switch parameter.value {
      case .jaxpr(let jaxpr): name(body: jaxpr)
      case .tuple(let values) where values.allSatisfy(\.isJaxpr):
        for jaxpr in parameter.value.jaxprs { name(body: jaxpr) }
      default: break
      }
    }
    for case .variable(let v) in equation.inputs { _ = names.name(v) }
  }

  /// One that stands in front of the program is named there.
  private mutating func name(body: Jaxpr) {
    if shared.name(body) == nil { name(all: body) }
  }

  private mutating func name(_ equation: Equation, _ pieces: [OpaquePrimitive.Piece]) {
    for piece in pieces {
      switch piece {
      case .text: break
      case .result(let index): _ = names.name(equation.outputs[index])
      case .operand(let index):
        if case .variable(let v) = equation.inputs[index] { _ = names.name(v) }
      }
    }
  }
}
