import JAXBuffers
import JAXCore
import JAXLax
import JAXTransforms

/// A call of a function with its own derivative rule (JAX: `jax.custom_jvp`). In a text that JAX printed the rule is a
/// name; then the body itself is differentiated. In a recording it is a jaxpr.
package struct CustomJVPCall: CallPrimitive {
  package static let name = "custom_jvp_call"
  package let function: String
  package let body: Jaxpr
  package let rule: CustomRule
  package let constantCount: Int
  package let symbolicZeros: Bool
  var hasOwnDerivative: Bool { true }

  package init(_ function: String, _ body: Jaxpr, rule: CustomRule, constantCount: Int) {
    self.function = function
    self.body = body
    self.rule = rule
    self.constantCount = constantCount
    symbolicZeros = false
  }

  package init(reading text: ParameterReader) throws {
    function = try text.text("name")
    body = try text("call_jaxpr")
    constantCount = try text("num_consts", default: 0)
    let printed: ParameterValue = try text("jvp")
    if case .jaxpr(let jaxpr) = printed {
      rule = CustomRule(jaxpr, results: body.outputs.count).withConstants(constantCount)
    } else {
      rule = CustomRule(name: try text.text("jvp"))
    }
    symbolicZeros = try text("symbolic_zeros")
  }

  private init(_ other: CustomJVPCall, _ body: Jaxpr, _ rule: CustomRule) {
    function = other.function
    self.body = body
    self.rule = rule
    constantCount = other.constantCount
    symbolicZeros = other.symbolicZeros
  }

  package var parameters: Parameters {
    var all: Parameters = [
      "name": function, "call_jaxpr": body, "jvp": rule.printed, "symbolic_zeros": symbolicZeros,
    ]
    if constantCount != 0 { all.all.append(Parameter("num_consts", .int(constantCount))) }
    return all
  }
  package var pathName: String { "custom_jvp:\(function)" }

  func checkRules() throws {
    try expect(0...body.invars.count ~= constantCount, "num_consts=\(constantCount) does not fit call_jaxpr=")
    guard let jaxpr = rule.jaxpr else { return }
    let operands = Array(body.inputTypes.dropFirst(constantCount))
    try expectBody(
      jaxpr, "jvp", takes: operands + operands.map(\.tangent),
      gives: body.outputTypes + body.outputTypes.map(\.tangent))
  }

  /// A transformed body has no rule of its own: what is differentiated again is the body.
  func calling(_ body: Jaxpr) -> CustomJVPCall { CustomJVPCall(self, body, CustomRule(name: rule.name)) }

  package func jvp(_ primals: [NDArray], _ tangents: [NDArray?]) throws -> JVPResult {
    guard let function = rule.jvp else {
      // The rule's name is all there is: the body stands for it.
      return try JAXTransforms.jvp({ try body.bind($0) }, primals, tangents)
    }
    let spelledOut = zip(primals, tangents).map { $1 ?? zeros($0.aval.tangent) }
    return try function(primals, spelledOut)
  }

  package func batch(_ operands: [NDArray], _ axes: [Int?], size: Int) throws -> BatchResult {
    let (jaxpr, outputAxes) = try body.derived("vmap", axes + [size]) {
      try body.batched(axes, size: size, forced: body.outputs.map { _ in false })
    }
    let batched = CustomJVPCall(self, jaxpr, rule.batched(axes, outputAxes, size: size))
    return (bindAll(batched, operands), outputAxes)
  }
}

/// A derivative rule that the user gave (JAX: the functions of `custom_jvp.defjvp`); compared by identity.
package final class CustomRule: Sendable {
  /// From the primals and spelled-out tangents of all operands to the results and theirs.
  package typealias JVP = @Sendable (_ primals: [NDArray], _ tangents: [NDArray]) throws -> JVPResult

  package let name: String
  /// Nil when only the name is known.
  package let jvp: JVP?
  /// The rule as a recording has it; nil for one that is code or a name.
  package let jaxpr: Jaxpr?

  package init(name: String, jvp: JVP? = nil) {
    self.name = name
    self.jvp = jvp
    jaxpr = nil
  }

  /// A rule from primals and tangents to results and theirs, for a call that checks its types.
  init(_ jaxpr: Jaxpr, results: Int) {
    name = "jvp"
    jvp = { primals, tangents in
      let outputs = try jaxpr.bind(primals + tangents)
      let derivatives = outputs.dropFirst(results).map { $0.aval.dtype == .float0 ? nil : $0 as NDArray? }
      return (Array(outputs.prefix(results)), derivatives)
    }
    self.jaxpr = jaxpr
  }

  private init(_ other: CustomRule, jvp: @escaping JVP) {
    name = other.name
    jaxpr = other.jaxpr
    self.jvp = jvp
  }

  /// What stands in a text.
  var printed: ParameterValue { jaxpr.map { .jaxpr($0) } ?? .text(name) }

  /// The rule of a call whose first operands are constants that the function captured; the user's rule does not
  /// know them, and they have no derivative.
  func withConstants(_ count: Int) -> CustomRule {
    guard count > 0, let jvp else { return self }
    return CustomRule(self) { primals, tangents in
      try jvp(Array(primals.dropFirst(count)), Array(tangents.dropFirst(count)))
    }
  }

  /// The rule for all lanes at once. A tangent has its lanes where its primal has them.
  func batched(_ axes: [Int?], _ outputAxes: [Int?], size: Int) -> CustomRule {
    guard let jvp else { return self }
    return CustomRule(name: name) { primals, tangents in
      let (outputs, resultAxes) = try JAXTransforms.batch(
        { arguments in
          let count = arguments.count / 2
          let (results, derivatives) = try jvp(
            Array(arguments.prefix(count)), Array(arguments.dropFirst(count)))
          return results + zip(results, derivatives).map { $1 ?? zeros($0.aval.tangent) }
        }, primals + tangents, axes + axes, size: size)
      let placed = zip(zip(outputs, resultAxes), outputAxes + outputAxes).map { pair, axis in
        axis.map { lanes(pair.0, from: pair.1, to: $0, size: size) } ?? pair.0
      }
      let count = outputs.count / 2
      return (Array(placed.prefix(count)), Array(placed.dropFirst(count)))
    }
  }
}

extension CustomRule: Hashable {
  package static func == (a: CustomRule, b: CustomRule) -> Bool {
    a === b || (a.jvp == nil && b.jvp == nil && a.name == b.name) || (a.jaxpr != nil && a.jaxpr === b.jaxpr)
  }
  package func hash(into hasher: inout Hasher) { hasher.combine(name) }
}
