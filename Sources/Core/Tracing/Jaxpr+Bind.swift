import JAXBuffers

extension Jaxpr {
  /// The outputs for `arguments`, every equation handled by the current trace (JAX: `jax.core.eval_jaxpr`).
  package func bind(_ arguments: [NDArray]) throws -> [NDArray] {
    guard arguments.count == invars.count else {
      throw JAXError(.argumentCount(expected: invars.count, got: arguments.count))
    }
    guard lostLiterals.isEmpty else { throw JAXError(.missingConstants(lostLiterals)) }
    var environment = [NDArray?](repeating: nil, count: slotCount)
    for (v, value) in zip(invars, arguments) where !v.isDropped { environment[v.slot] = value }
    for (v, value) in zip(constvars, constants) {
      guard let value else { throw JAXError(.missingConstants(constvars.map(\.aval))) }
      environment[v.slot] = NDArray(value, weakType: v.aval.weakType)
    }
    for equation in equations {
      let operands = equation.inputs.map { $0.array(in: environment) }
      let results = try equation.bind(operands)
      for (v, value) in zip(equation.outputs, results) where !v.isDropped { environment[v.slot] = value }
    }
    return outputs.map { $0.array(in: environment) }
  }
}

extension Equation {
  /// The results under the current trace, with this equation's own source and name stack for what is staged.
  package func bind(_ operands: [NDArray]) throws -> [NDArray] {
    guard let source else { return bindAll(primitive, operands) }
    return TraceContext.with({ $0.source = source }) { bindAll(primitive, operands) }
  }
}

extension Atom {
  /// The operand's value. A variable is bound before any equation that reads it.
  package func array(in environment: [NDArray?]) -> NDArray {
    switch self {
    case .literal(let literal): NDArray(ScalarLiteral(literal))
    case .variable(let v): environment[v.slot].unsafelyUnwrapped
    }
  }
}
