import JAXBuffers

/// Finds out whether two bodies say the same up to the names of variables and of definitions.
///
/// Only texts with records of jaxprs (`custom_linear_solve`) need it; see `JaxprBuilder.repeated`.
struct SyntaxMatcher {
  /// Comparisons left; a text made to exhaust them gets copies instead of shared bodies.
  private var budget = 5_000_000
  var isExhausted: Bool { budget <= 0 }
  /// Pairs of bodies, by position, and whether they are the same; a pair being compared counts as such.
  private var known: [Pair: Bool] = [:]

  private struct Pair: Hashable {
    var a: Int
    var b: Int
  }

  mutating func isSame(
    _ a: JaxprSyntax, _ scopeA: DefinitionScope, _ b: JaxprSyntax, _ scopeB: DefinitionScope
  ) -> Bool {
    budget -= 1 + a.equations.count
    guard budget > 0, a.constvars.count == b.constvars.count, a.invars.count == b.invars.count,
      a.equations.count == b.equations.count, a.outputs.count == b.outputs.count
    else { return false }
    let pair = Pair(a: a.position, b: b.position)
    if let answer = known[pair] { return answer }
    known[pair] = true
    let answer = compare(a, scopeA, b, scopeB)
    known[pair] = answer
    return answer
  }

  private mutating func compare(
    _ a: JaxprSyntax, _ scopeA: DefinitionScope, _ b: JaxprSyntax, _ scopeB: DefinitionScope
  ) -> Bool {
    var names: [String: String] = [:]
    guard bind(a.constvars, b.constvars, &names), bind(a.invars, b.invars, &names) else { return false }
    for (x, y) in zip(a.equations, b.equations) {
      guard x.primitive == y.primitive, x.parameters.count == y.parameters.count,
        isSame(x.operands, y.operands, names), x.sugar.count == y.sugar.count
      else { return false }
      for (p, q) in zip(x.parameters, y.parameters) {
        guard p.name == q.name, isSame(p, scopeA, q, scopeB) else { return false }
      }
      guard bind(x.outputs, y.outputs, &names) else { return false }
    }
    return isSame(a.outputs, b.outputs, names)
  }

  private func bind(_ a: [BinderSyntax], _ b: [BinderSyntax], _ names: inout [String: String]) -> Bool {
    guard a.count == b.count else { return false }
    for (x, y) in zip(a, b) {
      guard x.aval == y.aval else { return false }
      names[x.name] = y.name
    }
    return true
  }

  private func isSame(_ a: [AtomSyntax], _ b: [AtomSyntax], _ names: [String: String]) -> Bool {
    guard a.count == b.count else { return false }
    return zip(a, b).allSatisfy { x, y in
      switch (x, y) {
      case (.variable(let p, _), .variable(let q, _)): names[p] == q
      case (.literal(let p, _), .literal(let q, _)): p.aval == q.aval && p.text == q.text
      default: false
      }
    }
  }

  private mutating func isSame(
    _ a: ParameterSyntax, _ scopeA: DefinitionScope, _ b: ParameterSyntax, _ scopeB: DefinitionScope
  ) -> Bool {
    let bodiesA = a.bodies(in: scopeA)
    let bodiesB = b.bodies(in: scopeB)
    guard bodiesA.count == bodiesB.count else { return false }
    for (x, y) in zip(bodiesA, bodiesB) {
      guard isSame(x.body, x.scope, y.body, y.scope) else { return false }
    }
    if case .plain(_, let x) = a.value, case .plain(_, let y) = b.value, bodiesA.isEmpty { return x == y }
    return true
  }
}
