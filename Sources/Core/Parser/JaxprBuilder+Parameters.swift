import JAXBuffers

extension JaxprBuilder {
  /// A parameter with its bodies built.
  func parameter(
    _ syntax: ParameterSyntax, of equation: EquationSyntax, in scope: DefinitionScope
  ) throws -> Parameter {
    switch syntax.value {
    case .plain(let value, let text):
      let name = syntax.name
      if ParameterSyntax.mayHoldBodies(name), !scope.find(text).isEmpty {
        return Parameter(name, .jaxpr(try definition(named: text, at: syntax.position, in: scope)))
      }
      if ParameterSyntax.holdsBody(name), case .text = value, !text.contains("<") {
        throw undefined(text, at: syntax.position + name.utf8.count + 1, scope)
      }
      return Parameter(name, value, spelling: text)
    case .body(let body):
      // Only jit lends names to its body.
      let call = equation.primitive == "jit" ? equation : nil
      return Parameter(syntax.name, .jaxpr(try inline(body, in: scope, calledBy: call)))
    default:
      return Parameter(syntax.name, try value(syntax.value, in: scope))
    }
  }

  private func value(_ syntax: ValueSyntax, in scope: DefinitionScope) throws -> ParameterValue {
    switch syntax {
    case .plain(let value, let text): return value.text == text ? value : .text(text)
    case .body(let body): return .jaxpr(try inline(body, in: scope))
    case .bodies(let bodies):
      return .tuple(try bodies.flatMap { try self.bodies($0, in: scope) }.map { .jaxpr($0) })
    case .text(let text):
      let inner = DefinitionScope(text.definitions, outer: scope)
      return .jaxpr(try inline(text.main, in: inner))
    case .record(let name, let fields):
      return .record(name, try fields.map { ParameterValue.Field($0.name, try value($0.value, in: scope)) })
    case .tuple(let values): return .tuple(try values.map { try value($0, in: scope) })
    case .list(let values): return .list(try values.map { try value($0, in: scope) })
    }
  }

  private func bodies(_ syntax: BodySyntax, in scope: DefinitionScope) throws -> [Jaxpr] {
    switch syntax {
    case .body(let body): return [try inline(body, in: scope)]
    case .names(let run, let position):
      guard let names = scope.split(run) else {
        let word = run.split(whereSeparator: \.isWhitespace).first { scope.find(String($0)).isEmpty } ?? ""
        throw undefined(String(word), at: position, scope)
      }
      return try names.map { try definition(named: $0, at: position, in: scope) }
    }
  }

  private func undefined(_ name: String, at position: Int, _ scope: DefinitionScope) -> ParseError {
    let guess = nearest(to: name, among: scope.names)
    return source.error(
      at: position, "there is no 'let \(name) = …' before the program",
      hint: guess.map { "did you mean '\($0)'?" })
  }

  // MARK: - Sharing

  /// A body that stands where it is used. In a record's field it may be the body of a definition around it:
  /// JAX prints such fields as texts of their own, with everything repeated.
  private func inline(
    _ body: JaxprSyntax, in scope: DefinitionScope, calledBy call: EquationSyntax? = nil
  ) throws -> Jaxpr {
    try repeated(body) ?? jaxpr(body, in: scope, calledBy: call)
  }

  func definition(named name: String, at position: Int, in scope: DefinitionScope) throws -> Jaxpr {
    let found = scope.find(name)
    if found.count > 1 {
      let lines = found.map { source.line(of: scope.definitions[$0].position) }
      throw source.error(
        at: position,
        "'\(name)' is ambiguous: it is defined at line \(lines[0]) and again at line \(lines[1])",
        hint: "JAX gave two functions one name; rename one of them in Python and print again")
    }
    guard let index = found.first else { throw undefined(name, at: position, scope) }
    return try definition(index, in: scope)
  }

  /// A definition, built when it is first asked for.
  func definition(_ index: Int, in scope: DefinitionScope) throws -> Jaxpr {
    if let jaxpr = scope.jaxprs[index] { return jaxpr }
    let definition = scope.definitions[index]
    guard !scope.isBeingBuilt[index] else {
      throw source.error(at: definition.position, "the definition of '\(definition.name)' refers to itself")
    }
    scope.isBeingBuilt[index] = true
    defer { scope.isBeingBuilt[index] = false }
    let result = try repeated(definition.body) ?? jaxpr(definition.body, in: scope)
    scope.jaxprs[index] = result
    return result
  }

  /// The definition in front of the program that a body in a field repeats; nil if it repeats none.
  private func repeated(_ body: JaxprSyntax) throws -> Jaxpr? {
    guard let root, let index = repeatedBodies[body.position] else { return nil }
    return try definition(index, in: root)
  }

  // MARK: - Counts

  /// A body that an equation calls with its operands takes as many and gives as many as the equation has.
  func checkCounts(_ syntax: EquationSyntax, _ parameters: [Parameter], _ results: [ShapedArray]) throws {
    var operands = syntax.operands.count
    let key: String
    switch syntax.primitive {
    case "jit", "scan", "remat2", "checkpoint": key = "jaxpr"
    case "closed_call", "core_call", "custom_jvp_call", "custom_vjp_call": key = "call_jaxpr"
    case "cond":
      key = "branches"
      operands -= 1
    default: return
    }
    guard let value = parameters.first(where: { $0.name == key })?.value else { return }
    for body in value.jaxprs {
      if body.invars.count != operands {
        let takes = body.invars.count == 1 ? "1 input" : "\(body.invars.count) inputs"
        throw source.error(
          at: syntax.primitivePosition,
          "the body of this \(syntax.primitive) takes \(takes), but is given \(operands)")
      }
      if body.outputs.count != results.count {
        let gives = body.outputs.count == 1 ? "1 output" : "\(body.outputs.count) outputs"
        throw source.error(
          at: syntax.primitivePosition,
          "the body of this \(syntax.primitive) has \(gives), but \(results.count) are bound")
      }
    }
  }
}
