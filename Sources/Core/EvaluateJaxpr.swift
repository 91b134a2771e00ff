import JAXBuffers

extension Jaxpr {
  /// The outputs for `arguments`, without frames or observers (JAX: `jax.core.eval_jaxpr`). Bodies of
  /// reductions and scatters run here; programs run on `Machine`.
  package func evaluate(_ arguments: [Buffer]) throws -> [Buffer] {
    var environment = [Buffer?](repeating: nil, count: slotCount)
    try bind(arguments, into: &environment)
    for (index, equation) in equations.enumerated() {
      let operands = equation.inputs.map { $0.value(in: environment) }
      let results = try equation.primitive.evaluate(operands)
      for (v, value) in zip(equation.outputs, results) where !v.isDropped { environment[v.slot] = value }
      for slot in lastUses[index] { environment[slot] = nil }
    }
    return outputs.map { $0.value(in: environment) }
  }

  /// Puts inputs and inner constants into a fresh environment.
  package func bind(_ arguments: [Buffer], into environment: inout [Buffer?]) throws {
    guard arguments.count == invars.count else {
      throw JAXError(.argumentCount(expected: invars.count, got: arguments.count))
    }
    guard lostLiterals.isEmpty else { throw JAXError(.missingConstants(lostLiterals)) }
    for (v, value) in zip(invars, arguments) where !v.isDropped { environment[v.slot] = value }
    for (v, value) in zip(constvars, constants) {
      guard let value else { throw JAXError(.missingConstants(constvars.map(\.aval))) }
      environment[v.slot] = value
    }
  }
}

extension Atom {
  /// The operand's value. A variable is bound before any equation that reads it: the parser and the checker
  /// hold every jaxpr to that.
  @inline(__always) package func value(in environment: [Buffer?]) -> Buffer {
    switch self {
    case .literal(let literal): literal.value
    case .variable(let v): environment[v.slot].unsafelyUnwrapped
    }
  }
}
