import JAXBuffers

/// The variables of one jaxpr while it is built. Scopes are closed: a body sees its own binders only.
struct VariableScope {
  private let source: SourceText
  private var variables: [String: (variable: Var, position: Int)] = [:]
  private var nextSlot = 0
  private var equationCount = 0

  private let textVariables: TextVariables
  private let lentNames: Set<String>
  private let sharedVariables: [String: Var]
  private let sharedSlots: Set<Int>

  // JAX prints every result that nobody uses as `_`, and jit lends that name to the variable of its body that
  // the result comes from; there it may be read. Such a variable is one of the body's outputs, so its type is
  // known.
  private let readsUnderscore: Bool
  private let lentTypes: Set<ShapedArray>?
  private let outputTypes: [ShapedArray]?
  private var underscores: [Underscore] = []
  /// Those that may be an output, by their type.
  private var lentUnderscores: [Int] = []

  private struct Underscore {
    var variable: Var
    /// Its equation and place there; nil for an input.
    var binder: (equation: Int, place: Int)?
    var isRead = false
  }

  /// The scope of a body; `call` is the jit that lends names to it.
  init(_ syntax: JaxprSyntax, calledBy call: EquationSyntax?, in text: DefinitionScope, source: SourceText) {
    self.source = source
    textVariables = text.variables
    variables.reserveCapacity(syntax.invars.count + syntax.equations.count)
    lentNames = call.map { VariableScope.lentNames(syntax, $0) } ?? []
    sharedVariables = textVariables.shared(with: syntax, except: lentNames)
    sharedSlots = Set(sharedVariables.values.map(\.slot))
    let results = call?.outputs.map(\.aval)
    let isLent = syntax.outputs.map { $0.isUnderscore }
    readsUnderscore =
      isLent.contains(true) || syntax.equations.contains { $0.operands.contains { $0.isUnderscore } }
    outputTypes = results?.count == isLent.count ? results : nil
    lentTypes = outputTypes.map { types in Set(isLent.indices.filter { isLent[$0] }.map { types[$0] }) }
  }

  /// The names that a body has from the operands and results of its call.
  private static func lentNames(_ syntax: JaxprSyntax, _ call: EquationSyntax) -> Set<String> {
    var names = Set<String>()
    for (inner, outer) in zip(syntax.invars, call.operands) {
      if case .variable(let name, _) = outer, name == inner.name { names.insert(name) }
    }
    for (inner, outer) in zip(syntax.outputs, call.outputs) {
      if case .variable(let name, _) = inner, name == outer.name { names.insert(name) }
    }
    return names
  }

  // MARK: - Binding

  mutating func bindInput(_ binder: BinderSyntax) throws -> Var {
    guard binder.name == "_" else { return try bind(binder) }
    let variable = newVariable(binder.aval)
    add(Underscore(variable: variable, binder: nil, isRead: true))
    return variable
  }

  /// A variable with a name.
  private mutating func bind(_ binder: BinderSyntax) throws -> Var {
    let variable = sharedVariables[binder.name] ?? newVariable(binder.aval)
    textVariables.register(binder.name, variable, isLent: lentNames.contains(binder.name))
    if let first = variables.updateValue((variable, binder.position), forKey: binder.name) {
      throw source.error(
        at: binder.position, "the variable '\(binder.name)' is bound twice",
        hint: "it is first bound at line \(source.line(of: first.position))")
    }
    return variable
  }

  /// The results of the next equation.
  mutating func bind(_ binders: [BinderSyntax], _ types: [ShapedArray]) throws -> [Var] {
    defer { equationCount += 1 }
    guard !binders.isEmpty else { return types.map { .dropped($0) } }
    var result: [Var] = []
    result.reserveCapacity(binders.count)
    for (place, binder) in binders.enumerated() {
      if binder.name != "_" {
        result.append(try bind(binder))
      } else if readsUnderscore {
        let variable = newVariable(binder.aval)
        add(Underscore(variable: variable, binder: (equationCount, place)))
        result.append(variable)
      } else {
        result.append(.dropped(binder.aval))
      }
    }
    return result
  }

  private mutating func add(_ underscore: Underscore) {
    if underscore.binder == nil || lentTypes?.contains(underscore.variable.aval) == true {
      lentUnderscores.append(underscores.count)
    }
    underscores.append(underscore)
  }

  private mutating func newVariable(_ aval: ShapedArray) -> Var {
    while sharedSlots.contains(nextSlot) { nextSlot += 1 }
    defer { nextSlot += 1 }
    return Var(aval, slot: nextSlot)
  }

  // MARK: - Reading

  func isBound(_ name: String) -> Bool { variables[name] != nil }

  mutating func read(_ atom: AtomSyntax, _ isAmbiguous: inout Bool) throws -> Atom {
    switch atom {
    case .literal(let literal, _): return .literal(literal)
    case .variable(let name, let position):
      if let known = variables[name] { return .variable(known.variable) }
      if name == "_", let index = underscore(&isAmbiguous) {
        underscores[index].isRead = true
        return .variable(underscores[index].variable)
      }
      let guess = nearest(to: name, among: variables.keys)
      throw source.error(
        at: position, "the variable '\(name)' is not defined", hint: guess.map { "did you mean '\($0)'?" })
    }
  }

  /// The only `_` that can be meant; the latest, and ambiguous, where several can.
  private func underscore(_ isAmbiguous: inout Bool) -> Int? {
    let isLent = !lentUnderscores.isEmpty
    if (isLent ? lentUnderscores.count : underscores.count) > 1 { isAmbiguous = true }
    return isLent ? lentUnderscores.last : underscores.indices.last
  }

  /// The jaxpr's outputs. Those called `_` are not used by anyone, so which is which does not matter, but
  /// each is one that no other output is.
  mutating func outputs(_ atoms: [AtomSyntax]) throws -> [Atom] {
    var unclaimed: [ShapedArray?: ArraySlice<Int>] = [:]
    for (index, underscore) in underscores.enumerated() {
      unclaimed[outputTypes == nil ? nil : underscore.variable.aval, default: []].append(index)
    }
    // Where the types are those of another program, any will do.
    var isClaimed = underscores.map { _ in false }
    var next = 0
    func anyUnclaimed() -> Int? {
      while next < isClaimed.count, isClaimed[next] { next += 1 }
      return next < isClaimed.count ? next : nil
    }
    var result: [Atom] = []
    for (place, atom) in atoms.enumerated() {
      var isAmbiguous = false
      guard atom.isUnderscore, underscores.count > 1 else {
        result.append(try read(atom, &isAmbiguous))
        continue
      }
      let index = unclaimed[outputTypes?[place]]?.popFirst() ?? anyUnclaimed() ?? underscores.count - 1
      isClaimed[index] = true
      underscores[index].isRead = true
      result.append(.variable(underscores[index].variable))
    }
    return result
  }

  /// Results called `_` that turned out not to be read.
  func dropUnread(_ equations: inout [Equation]) {
    for underscore in underscores where !underscore.isRead {
      guard let (index, place) = underscore.binder else { continue }
      let old = equations[index]
      var outputs = old.outputs
      outputs[place] = .dropped(outputs[place].aval)
      equations[index] = Equation(
        old.primitive, old.inputs, outputs: outputs, source: old.source,
        printedParameters: old.printedParameters)
    }
  }

  /// The notation of a read or write of a reference; names in its index that are variables become operands.
  mutating func notation(
    _ syntax: EquationSyntax, _ inputs: inout [Atom]
  ) throws -> [OpaquePrimitive.Piece] {
    var pieces: [OpaquePrimitive.Piece] = []
    var operands: [String: Int] = [:]
    for piece in syntax.sugar {
      switch piece {
      case .text(let text): pieces.append(.text(text))
      case .output(let index): pieces.append(.result(index))
      case .operand(let index): pieces.append(.operand(index))
      case .name(let name):
        guard let variable = variables[name]?.variable else {
          pieces.append(.text(name))
          continue
        }
        let index = operands[name] ?? inputs.count
        if operands.updateValue(index, forKey: name) == nil { inputs.append(.variable(variable)) }
        pieces.append(.operand(index))
      }
    }
    return pieces
  }
}

extension AtomSyntax {
  var isUnderscore: Bool {
    if case .variable("_", _) = self { true } else { false }
  }
}
