import JAXBuffers
import JAXKernels

extension Jaxpr {
  /// The outputs for `arguments`, without frames or observers (JAX: `jax.core.eval_jaxpr`). Bodies of
  /// reductions and scatters run here; programs run on `Machine`.
  package func evaluate(_ arguments: [Buffer]) throws -> [Buffer] {
    var environment = [Buffer?](repeating: nil, count: slotCount)
    try bind(arguments, into: &environment)
    try evaluate(in: &environment)
    return outputs.map { $0.value(in: environment) }
  }

  /// The outputs for values where operations are computed as they come: what a call of it gives then, without the
  /// call. Nil where something traces or watches, and where an error is to be reported.
  package func evaluateQuickly(_ operands: [NDArray]) -> [NDArray]? {
    guard TraceContext.isPlain, effects.isEmpty, lostLiterals.isEmpty, operands.count == invars.count else {
      return nil
    }
    var environment = [Buffer?](repeating: nil, count: slotCount)
    for index in operands.indices {
      guard let value = operands[index].concrete else { return nil }
      if !invars[index].isDropped { environment[invars[index].slot] = value }
    }
    do {
      try bindConstants { environment[$0] = $1 }
      try Kernels.flushingDenormals { try evaluate(in: &environment) }
    } catch {
      return nil
    }
    return outputs.map { NDArray($0.value(in: environment), weakType: $0.isWeak) }
  }

  /// Evaluates the equations one after the other.
  private func evaluate(in environment: inout [Buffer?]) throws {
    for (index, equation) in equations.enumerated() {
      try equation.evaluate(in: &environment)
      for slot in lastUses[index] { environment[slot] = nil }
    }
  }

  /// Puts inputs and inner constants into a fresh environment.
  package func bind(_ arguments: [Buffer], into environment: inout [Buffer?]) throws {
    try bind(arguments) { environment[$0] = $1 }
  }

  /// Gives the slots and values of inputs and inner constants to `set`.
  package func bind(_ arguments: [Buffer], _ set: (_ slot: Int, _ value: Buffer) -> Void) throws {
    guard arguments.count == invars.count else {
      throw JAXError(.argumentCount(expected: invars.count, got: arguments.count))
    }
    guard lostLiterals.isEmpty else { throw JAXError(.missingConstants(lostLiterals)) }
    for (v, value) in zip(invars, arguments) where !v.isDropped { set(v.slot, value) }
    try bindConstants(set)
  }

  private func bindConstants(_ set: (_ slot: Int, _ value: Buffer) -> Void) throws {
    for (v, value) in zip(constvars, constants) {
      guard let value else { throw JAXError(.missingConstants(constvars.map(\.aval))) }
      set(v.slot, value)
    }
  }
}

extension Equation {
  /// Computes the results and binds them; one or two operands take no arrays where the primitive can do without.
  func evaluate(in environment: inout [Buffer?]) throws {
    try askForMemory(inputs.map { $0.value(in: environment) })
    if outputs.count == 1, let result = try evaluateQuickly(environment) {
      if !outputs[0].isDropped { environment[outputs[0].slot] = result }
      return
    }
    let results = try primitive.checkedEvaluate(inputs.map { $0.value(in: environment) })
    for (v, value) in zip(outputs, results) where !v.isDropped { environment[v.slot] = value }
  }

  private func evaluateQuickly(_ environment: [Buffer?]) throws -> Buffer? {
    switch inputs.count {
    case 1: try primitive.evaluateQuickly(inputs[0].value(in: environment))
    case 2: try primitive.evaluateQuickly(inputs[0].value(in: environment), inputs[1].value(in: environment))
    default: nil
    }
  }
}

extension Atom {
  fileprivate var isWeak: Bool {
    switch self {
    case .variable(let v): v.aval.weakType
    case .literal(let literal): literal.aval.weakType
    }
  }

  /// The operand's value. A variable is bound before any equation that reads it: the parser and the checker
  /// hold every jaxpr to that.
  @inline(__always) package func value(in environment: [Buffer?]) -> Buffer {
    switch self {
    case .literal(let literal): literal.value
    case .variable(let v): environment[v.slot].unsafelyUnwrapped
    }
  }
}
