import JAXBuffers
import JAXCore

/// A jaxpr divided by what is known (JAX: `pe.partial_eval_jaxpr_custom`).
package struct JaxprSplit: Sendable {
  /// From the known inputs to the known outputs, then the residuals.
  package let known: Jaxpr
  /// From the residuals, then the passed inputs, then the unknown inputs, to the unknown outputs.
  package let unknown: Jaxpr
  package let knownOutputs: [Bool]
  package let residualTypes: [ShapedArray]
  /// Indices of known inputs that the unknown part takes as they are.
  package let passed: [Int]
}

/// Which values the backward pass may keep (JAX: the policies of `jax.checkpoint`); nil keeps all.
package typealias SavePolicy = @Sendable (Equation) -> Bool

extension Jaxpr {
  /// Divides the equations into those that the known inputs determine and the others.
  ///
  /// Outputs marked in `forcedUnknown` come from the unknown part even if they are known. With
  /// `passesInputs`, known inputs that the unknown part needs are named in `passed` instead of being residuals.
  /// Under a policy the unknown part computes again what the policy does not save.
  package func split(
    known: [Bool], forcedUnknown: [Bool]? = nil, passesInputs: Bool = false, policy: SavePolicy? = nil
  ) throws -> JaxprSplit {
    var division = Division(self, known: known, policy: policy)
    for equation in equations { try division.add(equation) }
    return division.finish(known, forcedUnknown ?? outputs.map { _ in false }, passesInputs)
  }

  /// The jaxpr without the equations that only unused outputs need, and which inputs it still takes
  /// (JAX: `pe.dce_jaxpr`). Equations with effects stay.
  package func pruned(used: [Bool]) throws -> (jaxpr: Jaxpr, inputs: [Bool]) {
    let kept = zip(outputs, used).filter(\.1).map(\.0)
    var live = [Bool](repeating: false, count: slotCount)
    func note(_ atom: Atom) { if case .variable(let v) = atom, !v.isDropped { live[v.slot] = true } }
    kept.forEach(note)
    var result: [Equation] = []
    for equation in equations.reversed() {
      let usedResults = equation.outputs.map { !$0.isDropped && live[$0.slot] }
      guard usedResults.contains(true) || !equation.primitive.effects.isEmpty else { continue }
      let smaller = try equation.pruned(used: usedResults)
      smaller.inputs.forEach(note)
      result.append(smaller)
    }
    let inputs = invars.map { !$0.isDropped && live[$0.slot] }
    let constants = zip(constvars, self.constants).filter { live[$0.0.slot] }
    let jaxpr = Jaxpr(
      constvars: constants.map(\.0), constants: constants.map(\.1),
      invars: zip(invars, inputs).filter(\.1).map(\.0), equations: result.reversed(), outputs: kept)
    return (jaxpr, inputs)
  }
}

extension Equation {
  fileprivate func pruned(used: [Bool]) throws -> Equation {
    let dropped = zip(outputs, used).map { $1 ? $0 : .dropped($0.aval) }
    guard used.contains(false), let higherOrder, let smaller = try higherOrder.prune(used: used) else {
      return used.contains(false) ? with(outputs: dropped) : self
    }
    return Equation(
      smaller.primitive, zip(inputs, smaller.operands).filter(\.1).map(\.0),
      outputs: zip(dropped, smaller.results ?? used).filter(\.1).map(\.0), source: source)
  }
}

/// The two lists of equations while a jaxpr is divided.
private struct Division {
  let jaxpr: Jaxpr
  let policy: SavePolicy?
  private var isKnown: [Bool]
  /// Known values that the unknown part may take; under a policy, inputs and what it saves.
  private var isSaved: [Bool]
  private var knownEquations: [Equation] = []
  private var unknownEquations: [Equation] = []
  private var nextSlot: Int

  init(_ jaxpr: Jaxpr, known: [Bool], policy: SavePolicy?) {
    self.jaxpr = jaxpr
    self.policy = policy
    nextSlot = jaxpr.slotCount
    isKnown = Array(repeating: false, count: jaxpr.slotCount)
    isSaved = isKnown
    for v in jaxpr.constvars { (isKnown[v.slot], isSaved[v.slot]) = (true, true) }
    for (v, known) in zip(jaxpr.invars, known) where !v.isDropped && known {
      (isKnown[v.slot], isSaved[v.slot]) = (true, true)
    }
  }

  private func knows(_ atom: Atom) -> Bool {
    if case .variable(let v) = atom { isKnown[v.slot] } else { true }
  }

  mutating func add(_ equation: Equation) throws {
    let known = equation.inputs.map(knows)
    if known.allSatisfy({ $0 }) {
      knownEquations.append(equation)
      mark(equation.outputs, saved: policy?(equation) ?? true)
      // Computed again if it is not saved; pruned at the end if nothing asks for it. So prints print again.
      if policy != nil { unknownEquations.append(equation) }
    } else if known.contains(true), let higherOrder = equation.higherOrder {
      try add(equation, higherOrder.split(known: known), known)
    } else {
      unknownEquations.append(equation)
    }
  }

  private mutating func mark(_ variables: [Var], saved: Bool) {
    for v in variables where !v.isDropped {
      isKnown[v.slot] = true
      isSaved[v.slot] = saved
    }
  }

  private mutating func add(_ equation: Equation, _ split: KnownSplit, _ known: [Bool]) {
    let results = zip(equation.outputs, split.knownResults).filter(\.1).map(\.0)
    var residuals: [Var] = []
    for type in split.knownTypes.dropFirst(results.count) {
      residuals.append(Var(type, slot: nextSlot))
      nextSlot += 1
      isKnown.append(true)
      isSaved.append(policy == nil)
    }
    if let first = split.known {
      let operands = zip(equation.inputs, known).filter(\.1).map(\.0)
      let known = Equation(first, operands, outputs: results + residuals, source: equation.source)
      knownEquations.append(known)
      // Under a policy nothing of it is saved, so it is computed again.
      if policy != nil { unknownEquations.append(known) }
    }
    mark(results, saved: policy == nil)
    let operands =
      residuals.map { Atom.variable($0) } + split.passed.map { equation.inputs[$0] }
      + zip(equation.inputs, known).filter { !$0.1 }.map(\.0)
    let unknownResults = zip(equation.outputs, split.knownResults).filter { !$0.1 }.map(\.0)
    unknownEquations.append(
      Equation(split.unknown, operands, outputs: unknownResults, source: equation.source))
  }

  func finish(_ known: [Bool], _ forcedUnknown: [Bool], _ passesInputs: Bool) -> JaxprSplit {
    let knownOutputs = zip(jaxpr.outputs, forcedUnknown).map { knows($0) && !$1 }
    let unknownOutputs = zip(jaxpr.outputs, knownOutputs).filter { !$0.1 }.map(\.0)
    let (equations, needed) = unknownPart(unknownOutputs)
    let constants = Set(jaxpr.constvars)
    let places = Dictionary(
      zip(jaxpr.invars, jaxpr.invars.indices).filter { known[$0.1] }, uniquingKeysWith: { a, _ in a })
    let passed = passesInputs ? needed.filter { places[$0] != nil } : []
    let residuals = needed.filter { !constants.contains($0) && !(passesInputs && places[$0] != nil) }
    let unknownInvars = zip(jaxpr.invars, known).filter { !$0.1 }.map(\.0)
    return JaxprSplit(
      known: part(
        invars: zip(jaxpr.invars, known).filter(\.1).map(\.0), knownEquations,
        zip(jaxpr.outputs, knownOutputs).filter(\.1).map(\.0) + residuals.map { .variable($0) }),
      unknown: part(invars: residuals + passed + unknownInvars, equations, unknownOutputs),
      knownOutputs: knownOutputs, residualTypes: residuals.map(\.aval), passed: passed.map { places[$0] ?? 0 }
    )
  }

  /// The unknown equations that are needed, and the known values that they and the outputs read, in order.
  private func unknownPart(_ outputs: [Atom]) -> (equations: [Equation], needed: [Var]) {
    var live = [Bool](repeating: false, count: nextSlot)
    func note(_ atom: Atom) { if case .variable(let v) = atom, !v.isDropped { live[v.slot] = true } }
    outputs.forEach(note)
    var equations: [Equation] = []
    for equation in unknownEquations.reversed() {
      // What is saved is a residual, so it is not computed again.
      let wanted = equation.outputs.contains { !$0.isDropped && live[$0.slot] && !isResidual($0) }
      guard wanted || !equation.primitive.effects.isEmpty else { continue }
      equation.inputs.forEach(note)
      equations.append(equation)
    }
    equations.reverse()
    var seen = Set<Var>()
    var needed: [Var] = []
    for atom in equations.flatMap(\.inputs) + outputs {
      if case .variable(let v) = atom, isResidual(v), seen.insert(v).inserted { needed.append(v) }
    }
    return (renamed(equations), needed)
  }

  private func isResidual(_ v: Var) -> Bool { !v.isDropped && isKnown[v.slot] && isSaved[v.slot] }

  /// A recomputed equation must not bind a value again that is taken as a residual.
  private func renamed(_ equations: [Equation]) -> [Equation] {
    guard policy != nil else { return equations }
    return equations.map { equation in
      guard equation.outputs.contains(where: isResidual) else { return equation }
      return equation.with(outputs: equation.outputs.map { isResidual($0) ? .dropped($0.aval) : $0 })
    }
  }

  private func part(invars: [Var], _ equations: [Equation], _ outputs: [Atom]) -> Jaxpr {
    var read = Set<Var>()
    for atom in equations.flatMap(\.inputs) + outputs { if case .variable(let v) = atom { read.insert(v) } }
    let constants = zip(jaxpr.constvars, jaxpr.constants).filter { read.contains($0.0) }
    return Jaxpr(
      constvars: constants.map(\.0), constants: constants.map(\.1), invars: invars, equations: equations,
      outputs: outputs)
  }
}
