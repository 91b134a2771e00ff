import JAXBuffers

/// Prints a jaxpr as JAX does (`str(jaxpr)`), and knows afterwards how each variable is called.
///
/// The order of the calls below is JAX's, because a variable is named when it is first touched
/// (`pp_toplevel_jaxpr`, `_pp_eqn`, `_pjit_pp_rule`).
package struct JaxprPrinter {
  /// What is printed behind equations.
  package struct Options: Hashable, Sendable {
    /// Where each equation comes from: `# train.py:41:17 (loss)`.
    package var sourceInfo: Bool
    /// Its scopes and transformations: `# [jvp(loss)/layer1]`.
    package var nameStack: Bool
    /// Whether every name means one thing and nothing is a text of its own, as in a recording.
    package var isUnambiguous: Bool

    package init(sourceInfo: Bool = false, nameStack: Bool = false, isUnambiguous: Bool = false) {
      self.sourceInfo = sourceInfo
      self.nameStack = nameStack
      self.isUnambiguous = isUnambiguous
    }
  }

  /// The whole text, without a final newline.
  package private(set) var text = ""
  /// The constants of inner jaxprs in the order of the text; nil where one is unknown.
  package private(set) var innerConstants: [Buffer?] = []
  let main: Jaxpr
  private var isInRecord = false
  private var isInRule = false
  private let options: Options
  let shared: SharedJaxprs
  var names: VariableNames

  private init(of jaxpr: Jaxpr, _ options: Options) {
    self.options = options
    main = jaxpr
    shared = SharedJaxprs(of: jaxpr, isUnambiguous: options.isUnambiguous)
    names = VariableNames(reserved: Set(shared.definitions.map(\.name)))
    names.dropUnused(in: jaxpr)
  }

  /// Knows how the variables are called and has no text: what names alone are asked for, which costs a fraction of
  /// the time and memory.
  package init(naming jaxpr: Jaxpr) {
    self.init(of: jaxpr, Options())
    nameAll()
  }

  package init(_ jaxpr: Jaxpr, options: Options = Options()) {
    self.init(of: jaxpr, options)
    var parts: [Document] = []
    for (name, body) in shared.definitions {
      parts += [.text("let \(name) = "), document(body), .text(" in"), .lineBreak()]
    }
    parts.append(document(jaxpr))
    text = Document.concatenation(parts).formatted()
  }

  /// The name of a variable in the text.
  package mutating func name(of variable: Var) -> String { names.name(variable) }

  /// One equation with the names that it has in the text; bodies print below it.
  package mutating func text(of equation: Equation) -> String {
    var text = document(equation).formatted()
    while text.hasSuffix(" ") { text.removeLast() }
    return text
  }

  // MARK: - Jaxprs

  /// The body's name if it stands in front, else the body.
  private mutating func reference(_ jaxpr: Jaxpr) -> Document {
    // A record's field is read as a text of its own, which knows no names of this one; so is a rule printed.
    isInRecord ? document(jaxpr) : shared.name(jaxpr).map { .text($0) } ?? document(jaxpr)
  }

  private mutating func document(_ jaxpr: Jaxpr) -> Document {
    if jaxpr !== main { innerConstants += jaxpr.constants }
    let constvars = binders(jaxpr.constvars)
    let invars = binders(jaxpr.invars)
    var equations: [Document] = []
    equations.reserveCapacity(jaxpr.equations.count)
    for equation in jaxpr.equations { equations.append(document(equation)) }
    let outputs = atoms(jaxpr.outputs, separator: ",")
    return .group(
      .nest(
        .concatenation([
          .text("{ lambda "), constvars, .text("; "), invars, .text(". let"),
          .nest(.lineBreak() + .join(.lineBreak("; "), equations)), .lineBreak(),
          .text("in ("), outputs, .text(jaxpr.outputs.count == 1 ? ",)" : ")"),
        ])) + .text(" }"))
  }

  private mutating func binders(_ variables: [Var]) -> Document {
    var items: [Document] = []
    for variable in variables { items.append(.text(names.name(variable) + ":" + variable.aval.description)) }
    return list(items, separator: "")
  }

  private mutating func atoms(_ atoms: [Atom], separator: String) -> Document {
    var items: [Document] = []
    for atom in atoms { items.append(.text(text(atom))) }
    return list(items, separator: separator)
  }

  mutating func text(_ atom: Atom) -> String {
    switch atom {
    case .variable(let variable): names.name(variable)
    case .literal(let literal): literal.text + ":" + literal.aval.description
    }
  }

  private func list(_ items: [Document], separator: String) -> Document {
    .nest(.group(.join(.text(separator) + .group(.lineBreak()), items)))
  }

  // MARK: - Equations

  private mutating func document(_ equation: Equation) -> Document {
    if let opaque = equation.primitive as? OpaquePrimitive, !opaque.notation.isEmpty {
      return notation(equation, opaque.notation)
    }
    // Rules mostly call their own function again, and would unfold for ever.
    let parameters = equation.parametersToPrint(options.isUnambiguous && !isInRule)
    if equation.primitive.name == "jit" { lendNames(equation, parameters) }
    let results = binders(equation.outputs)
    let right: [Document] = [
      .text(equation.primitive.name, comment: nameStackComment(equation)), keyValues(parameters), .text(" "),
      atoms(equation.inputs, separator: ""),
    ]
    if equation.outputs.isEmpty {
      // A failed check's source is tied to an empty text in front of it (JAX: `_pp_check`); in a recording every source
      // is known, where JAX has none for equations without results.
      let isNoted = equation.primitive.name == "check" || options.isUnambiguous
      let note = isNoted ? sourceComment(equation) : nil
      return .concatenation([.text("", comment: note)] + right)
    }
    return .concatenation([results, .text(" = ", comment: sourceComment(equation))] + right)
  }

  /// A body printed inside its call uses the names of operands and results.
  mutating func lendNames(_ equation: Equation, _ parameters: [Parameter]) {
    guard !options.isUnambiguous,
      case .jaxpr(let body)? = parameters.first(where: { $0.name == "jaxpr" })?.value,
      shared.name(body) == nil
    else { return }
    names.lend(to: body.invars.map { .variable($0) }, from: equation.inputs)
    names.lend(to: body.outputs, from: equation.outputs.map { .variable($0) })
  }

  /// A read or write of a reference.
  private mutating func notation(_ equation: Equation, _ pieces: [OpaquePrimitive.Piece]) -> Document {
    var parts: [Document] = []
    for piece in pieces {
      switch piece {
      case .text(let text):
        let isArrow = text == " <- " || text == " += "
        parts.append(.text(text, comment: isArrow ? sourceComment(equation) : nil))
      case .result(let index): parts.append(binders([equation.outputs[index]]))
      case .operand(let index): parts.append(.text(text(equation.inputs[index])))
      }
    }
    return .concatenation(parts)
  }

  private func sourceComment(_ equation: Equation) -> String? {
    guard options.sourceInfo, let source = equation.source else { return nil }
    return source.frames.first?.summary ?? ""
  }

  private func nameStackComment(_ equation: Equation) -> String? {
    guard options.nameStack, let source = equation.source else { return nil }
    return "[\(source.nameStack)]"
  }

  // MARK: - Parameters

  private mutating func keyValues(_ parameters: [Parameter]) -> Document {
    guard !parameters.isEmpty else { return .empty }
    var pairs: [Document] = []
    for parameter in parameters { pairs.append(.text(parameter.name + "=") + value(parameter)) }
    return bracketed("[", pairs, "]")
  }

  private mutating func value(_ parameter: Parameter) -> Document {
    switch parameter.value {
    case .jaxpr(let jaxpr) where options.isUnambiguous && parameter.isRule: return rule(jaxpr)
    case .jaxpr(let jaxpr): return reference(jaxpr)
    case .tuple(let values) where values.allSatisfy(\.isJaxpr):
      var bodies: [Document] = []
      for jaxpr in parameter.value.jaxprs { bodies.append(reference(jaxpr)) }
      return bracketed("(", bodies, ")")
    case .record(let name, let fields) where options.isUnambiguous && parameter.value.holdsJaxprs:
      return record(name, fields)
    default: return .text(parameter.spelling ?? parameter.value.text)
    }
  }

  /// A derivative rule, with everything in it: a body in front of the program may be the one that it belongs to.
  private mutating func rule(_ jaxpr: Jaxpr) -> Document {
    let (wasInRecord, wasInRule) = (isInRecord, isInRule)
    (isInRecord, isInRule) = (true, true)
    defer { (isInRecord, isInRule) = (wasInRecord, wasInRule) }
    return document(jaxpr)
  }

  /// A record whose jaxprs are part of this text.
  private mutating func record(_ name: String, _ fields: [ParameterValue.Field]) -> Document {
    let wasInRecord = isInRecord
    isInRecord = true
    defer { isInRecord = wasInRecord }
    var parts: [Document] = [.text(name + "(")]
    for (index, field) in fields.enumerated() {
      if index > 0 { parts += [.text(","), .lineBreak()] }
      parts.append(.text(field.name.isEmpty ? "" : field.name + "="))
      if case .jaxpr(let jaxpr) = field.value {
        parts.append(document(jaxpr))
      } else {
        parts.append(.text(field.value.text))
      }
    }
    return .concatenation(parts + [.text(")")])
  }

  private func bracketed(_ open: String, _ items: [Document], _ close: String) -> Document {
    .group(.nest(.text(open) + .lineBreak("") + .join(.lineBreak(), items)) + .lineBreak("") + .text(close))
  }
}

extension SourceFrame {
  /// As JAX prints it in a comment: `train.py:41:17 (loss)`; column 0 is left out
  /// (`source_info_util._summarize_frame`).
  var summary: String {
    let place = column.map { $0 == 0 ? "" : ":\($0)" } ?? ""
    return "\(file):\(line)\(place)" + (function.map { " (\($0))" } ?? "")
  }
}

extension Jaxpr: CustomStringConvertible {
  /// The text that JAX prints for the same program.
  package var description: String { JaxprPrinter(self).text }

  /// The text with comments (JAX: `jaxpr.pretty_print`).
  package func prettyPrint(sourceInfo: Bool = false, nameStack: Bool = false) -> String {
    JaxprPrinter(self, options: .init(sourceInfo: sourceInfo, nameStack: nameStack)).text
  }
}
