import JAXCore

/// A primitive that runs the jaxpr: its only equation's own where that takes the inputs and gives the outputs as
/// they are, else a closed call.
func call(_ jaxpr: Jaxpr) -> any Primitive {
  guard jaxpr.equations.count == 1, let equation = jaxpr.equations.first, jaxpr.constvars.isEmpty,
    equation.inputs.map(\.variable) == jaxpr.invars.map(Optional.some),
    jaxpr.outputs.map(\.variable) == equation.outputs.map(Optional.some)
  else { return ClosedCall(jaxpr) }
  return equation.primitive
}

/// The results of a primitive, its equations one by one if it is a closed call.
func apply(_ primitive: any Primitive, _ operands: [NDArray]) throws -> [NDArray] {
  if let higherOrder = primitive as? any HigherOrder, let inlined = higherOrder.inlined {
    return try inlined.bind(operands)
  }
  return bindAll(primitive, operands)
}

extension Atom {
  fileprivate var variable: Var? { if case .variable(let v) = self { v } else { nil } }
}
