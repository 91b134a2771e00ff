import JAXCore
import JAXLax

extension Jaxpr {
  /// The cotangents of the inputs marked as linear, given those of the outputs (JAX: `ad.backward_pass`): the
  /// equations that depend on linear inputs are transposed, last first; the others are computed first. Nil is zero.
  /// `place` is where in their name stacks `transpose` goes; nil within a call, whose own has it.
  package func transpose(
    _ cotangents: [NDArray?], _ arguments: [LinearOperand], namedAt place: Int? = nil
  ) throws -> [NDArray?] {
    var pass = BackwardPass(self, arguments, namedAt: place)
    try pass.computeKnown()
    for (output, cotangent) in zip(outputs, cotangents) { try pass.add(cotangent, to: output) }
    for index in pass.linear.reversed() { try pass.transpose(equations[index]) }
    return zip(invars, arguments).map { v, argument in argument.isLinear ? pass.cotangent(of: v) : nil }
  }
}

/// Values and cotangents while a jaxpr is transposed.
private struct BackwardPass {
  let jaxpr: Jaxpr
  private var values: [NDArray?]
  private var cotangents: [NDArray?]
  private var isLinear: [Bool]
  /// Indices of the equations that depend on linear inputs.
  private(set) var linear: [Int] = []
  private let place: Int?
  /// The name stack that was met last, and its transpose: neighbours have it in common.
  private var lastName = (forward: "", backward: "")

  init(_ jaxpr: Jaxpr, _ arguments: [LinearOperand], namedAt place: Int?) {
    self.jaxpr = jaxpr
    self.place = place
    values = Array(repeating: nil, count: jaxpr.slotCount)
    cotangents = Array(repeating: nil, count: jaxpr.slotCount)
    isLinear = Array(repeating: false, count: jaxpr.slotCount)
    for (v, argument) in zip(jaxpr.invars, arguments) where !v.isDropped {
      values[v.slot] = argument.known
      isLinear[v.slot] = argument.isLinear
    }
  }

  /// Runs the equations that depend on no linear input.
  mutating func computeKnown() throws {
    for (v, value) in zip(jaxpr.constvars, jaxpr.constants) {
      guard let value else { throw JAXError(.missingConstants(jaxpr.constvars.map(\.aval))) }
      values[v.slot] = NDArray(value, weakType: v.aval.weakType)
    }
    for (index, equation) in jaxpr.equations.enumerated() {
      if equation.inputs.contains(where: depends) {
        linear.append(index)
        for v in equation.outputs where !v.isDropped { isLinear[v.slot] = true }
      } else {
        let results = try equation.bind(equation.inputs.map { $0.array(in: values) })
        for (v, value) in zip(equation.outputs, results) where !v.isDropped { values[v.slot] = value }
      }
    }
  }

  private func depends(_ atom: Atom) -> Bool {
    if case .variable(let v) = atom { isLinear[v.slot] } else { false }
  }

  func cotangent(of v: Var) -> NDArray? { v.isDropped ? nil : cotangents[v.slot] }

  mutating func add(_ cotangent: NDArray?, to atom: Atom) throws {
    guard let cotangent, case .variable(let v) = atom, isLinear[v.slot] else { return }
    cotangents[v.slot] = cotangents[v.slot].map { bind(AddAny(), $0, cotangent) } ?? cotangent
  }

  mutating func transpose(_ equation: Equation) throws {
    let given = equation.outputs.map(cotangent)
    guard given.contains(where: { $0 != nil }) else { return }
    let operands = equation.inputs.map { atom in
      depends(atom) ? LinearOperand.linear(atom.aval) : .known(atom.array(in: values))
    }
    var source: SourceInfo?
    if let forward = equation.source { source = backward(forward) }
    try TraceContext.with({ $0.source = source ?? $0.source }) {
      let results: [NDArray?]
      do {
        results = try equation.primitive.transpose(given, operands)
      } catch { throw JAXError(error, operation: equation.primitive.name) }
      // A rule never meets what failed: a custom backward pass may have noted an error.
      if let error = TraceContext.current.errors?.error { throw error }
      for (atom, result) in zip(equation.inputs, results) { try add(result, to: atom) }
    }
  }

  private mutating func backward(_ forward: SourceInfo) -> SourceInfo {
    guard let place else { return forward }
    var source = forward
    if forward.nameStack != lastName.forward {
      lastName = (forward.nameStack, forward.nameStack.transposed(at: place))
    }
    source.nameStack = lastName.backward
    return source
  }
}
