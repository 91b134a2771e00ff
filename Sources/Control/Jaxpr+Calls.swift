import JAXCore
import JAXTransforms

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

extension HigherOrder {
  /// The division that leaves everything unknown (JAX: `JaxprTrace.default_process_primitive`).
  func undivided(_ types: [ShapedArray], known: [Bool]) throws -> KnownSplit {
    let results = (0..<resultCount).map { _ in false }
    return KnownSplit(
      known: nil, unknown: try knownFirst(types, known: known, results: results.inverted),
      knownResults: results, knownTypes: [], passed: known.indices.filter { known[$0] })
  }

  /// The same from the known operands, then the others, to the results marked.
  func knownFirst(_ types: [ShapedArray], known: [Bool], results: [Bool]) throws -> any JAXCore.Primitive {
    let staged = try stage(types.selected(known) + types.unselected(known), label: "") { arguments in
      let parts = arguments.divided(known.count { $0 })
      return bindAll(self, merge(known, parts[0], parts[1])).selected(results)
    }
    return call(staged.closed)
  }
}

extension Atom {
  fileprivate var variable: Var? { if case .variable(let v) = self { v } else { nil } }
}
