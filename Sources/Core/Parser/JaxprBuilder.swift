import JAXBuffers

/// Makes the program that a syntax tree says: looks up names, constructs primitives, shares bodies.
final class JaxprBuilder {
  let source: SourceText
  private let primitives: [String: any Primitive.Type]
  private let sources: [SourceInfo?]
  private let nestedConstants: [Buffer?]
  private var depth = 0
  private(set) var root: DefinitionScope?
  private(set) var repeatedBodies: [Int: Int] = [:]
  /// Where each equation's primitive stands in the text; kept only on request, for errors.
  private(set) var places: [ObjectIdentifier: Int]?

  init(
    source: SourceText, catalogue: [any Primitive.Type], sources: [SourceInfo?], nestedConstants: [Buffer?],
    keepsPlaces: Bool = false
  ) {
    self.source = source
    places = keepsPlaces ? [:] : nil
    primitives = [String: any Primitive.Type](catalogue.map { ($0.name, $0) }) { first, _ in first }
    self.sources = sources
    self.nestedConstants = nestedConstants
  }

  /// The whole text's program; `hasFields` says whether any jaxpr stands in a record.
  func program(_ text: TextSyntax, hasFields: Bool, sharesVariables: Bool = false) throws -> Jaxpr {
    let scope = DefinitionScope(text.definitions, outer: nil, sharesVariables: sharesVariables)
    root = scope
    if hasFields { repeatedBodies = RepeatedBodies(in: text.main, root: scope).definitions }
    let result = try jaxpr(text.main, in: scope)
    // A definition that nothing uses is read all the same, for its errors.
    for index in scope.definitions.indices { _ = try definition(index, in: scope) }
    return result
  }

  /// A jaxpr; `call` is the equation that lends names to it.
  func jaxpr(
    _ syntax: JaxprSyntax, in scope: DefinitionScope, calledBy call: EquationSyntax? = nil
  ) throws -> Jaxpr {
    depth += 1
    defer { depth -= 1 }
    guard depth <= SyntaxParser.depthLimit else {
      throw source.error(at: syntax.position, "nested deeper than \(SyntaxParser.depthLimit) levels")
    }
    // Lists as long as the body, of equations, variables and what is read last.
    let need = 512 * (syntax.equations.count + syntax.invars.count + syntax.outputs.count)
    guard MemoryBudget.allows(need) else {
      throw source.error(at: syntax.position, "for this jaxpr, \(OutOfMemory(byteCount: need))")
    }
    var variables = VariableScope(syntax, calledBy: call, in: scope, source: source)
    var constants: [Buffer?] = []
    for (i, binder) in syntax.constvars.enumerated() {
      let index = syntax.firstConstant.map { $0 + i }
      constants.append(index.flatMap { $0 < nestedConstants.count ? nestedConstants[$0] : nil })
      try check(constants[i], against: binder, index ?? i)
    }
    let constvars = try syntax.constvars.map { try variables.bindInput($0) }
    let invars = try syntax.invars.map { try variables.bindInput($0) }
    var equations: [Equation] = []
    equations.reserveCapacity(syntax.equations.count)
    for equation in syntax.equations {
      equations.append(try self.equation(equation, &variables, in: scope))
    }
    let outputs = try variables.outputs(syntax.outputs)
    variables.dropUnread(&equations)
    if places != nil {
      for (equation, syntax) in zip(equations, syntax.equations) {
        places?[ObjectIdentifier(equation)] = syntax.primitivePosition
      }
    }
    return Jaxpr(
      constvars: constvars, constants: constants, invars: invars, equations: equations, outputs: outputs)
  }

  private func check(_ constant: Buffer?, against binder: BinderSyntax, _ index: Int) throws {
    guard let constant, !binder.aval.matches(ShapedArray(constant)) else { return }
    throw source.error(
      at: binder.position,
      "the inner constant \(index) is \(ShapedArray(constant)), but the text says \(binder.aval)")
  }

  private func equation(
    _ syntax: EquationSyntax, _ variables: inout VariableScope, in scope: DefinitionScope
  ) throws -> Equation {
    var isAmbiguous = false
    var inputs: [Atom] = []
    inputs.reserveCapacity(syntax.operands.count)
    for operand in syntax.operands { inputs.append(try variables.read(operand, &isAmbiguous)) }
    let notation = try variables.notation(syntax, &inputs)
    let results = boundTypes(syntax, inputs)
    let parameters = try syntax.parameters.map { try parameter($0, of: syntax, in: scope) }
    try checkCounts(syntax, parameters, results)
    let reading = ParameterReader(
      primitive: syntax.primitive, parameters: parameters, operands: inputs.map(\.aval), results: results)
    let (primitive, printed) = try self.primitive(reading, notation, isAmbiguous)
    try refuseLostIndentation(syntax, primitive, variables)
    let outputs = try variables.bind(syntax.outputs, results)
    return Equation(
      primitive, inputs, outputs: outputs, source: sources[syntax.number], printedParameters: printed)
  }

  /// The types of the binders; a write to a reference binds the value that was there, unseen.
  private func boundTypes(_ syntax: EquationSyntax, _ inputs: [Atom]) -> [ShapedArray] {
    if syntax.outputs.isEmpty, syntax.primitive == "swap", !syntax.sugar.isEmpty, inputs.count > 1 {
      return [inputs[1].aval]
    }
    return syntax.outputs.map(\.aval)
  }

  /// The typed primitive and how its parameters are spelled where it would spell them differently; opaque
  /// unless it would print exactly the parameters that are there.
  private func primitive(
    _ text: ParameterReader, _ notation: [OpaquePrimitive.Piece], _ isAmbiguous: Bool
  ) throws -> (any Primitive, [Parameter]?) {
    func opaque(_ reason: String) -> (any Primitive, [Parameter]?) {
      (
        OpaquePrimitive(
          name: text.primitive, printed: text.parameters, results: text.results, reason: reason,
          notation: notation),
        nil
      )
    }
    guard notation.isEmpty else { return opaque("reading and writing references") }
    guard let type = primitives[text.primitive] else { return opaque("the primitive \(text.primitive)") }
    if isAmbiguous { return opaque("reading one of several results that are all printed as _") }
    for aval in text.operands + text.results where !(aval.annotation?.isArray ?? true) {
      return opaque("the type \(aval)")
    }
    do {
      // Whether it has as many results as are bound is the checker's business.
      let primitive = try type.init(reading: text)
      let own = primitive.parameters.all
      if let name = difference(own, text.parameters) { return opaque("the parameter \(name)") }
      return (primitive, isSpelled(own, as: text.parameters) ? nil : text.parameters)
    } catch let error as JAXError {
      return opaque("this form of it (\(error.message))")
    } catch {
      return opaque("this form of it (\(error))")
    }
  }

  /// The first parameter, by name, that is not the same in both.
  private func difference(_ own: [Parameter], _ printed: [Parameter]) -> String? {
    for parameter in printed {
      guard let match = own.first(where: { $0.name == parameter.name }), match.means(parameter) else {
        return "\(parameter.name)=\(parameter.spelling ?? parameter.value.text)"
      }
    }
    if let extra = own.first(where: { mine in !printed.contains { $0.name == mine.name } }) {
      return "\(extra.name)=, which is not printed"
    }
    return nil
  }

  private func isSpelled(_ own: [Parameter], as printed: [Parameter]) -> Bool {
    printed.allSatisfy { parameter in
      guard let spelling = parameter.spelling else { return true }
      return own.contains { $0.name == parameter.name && ($0.spelling ?? $0.value.text) == spelling }
    }
  }

  /// A wrapped list of operands whose indentation a paste has lost would read as an equation of its own.
  private func refuseLostIndentation(
    _ syntax: EquationSyntax, _ primitive: any Primitive, _ variables: VariableScope
  ) throws {
    guard syntax.isFlush, syntax.outputs.isEmpty, syntax.parameters.isEmpty, syntax.sugar.isEmpty,
      primitive is OpaquePrimitive, variables.isBound(syntax.primitive)
    else { return }
    throw source.error(
      at: syntax.primitivePosition, "expected an equation, found the variable '\(syntax.primitive)'",
      hint: "operands continued on a new line are indented deeper than the equation")
  }
}
