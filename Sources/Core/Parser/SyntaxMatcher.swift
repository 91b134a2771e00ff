import JAXBuffers

/// Finds out whether two bodies say the same up to the names of variables and of definitions.
///
/// Only texts with records of jaxprs (`custom_linear_solve`) need it; see `JaxprBuilder.repeated`.
struct SyntaxMatcher {
  /// Comparisons left; a text made to exhaust them gets copies instead of shared bodies.
  private var budget = 5_000_000
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
    let (bodiesA, bodiesB) = (bodies(a, scopeA), bodies(b, scopeB))
    guard bodiesA.count == bodiesB.count else { return false }
    for (x, y) in zip(bodiesA, bodiesB) {
      guard isSame(x.0, x.1, y.0, y.1) else { return false }
    }
    if case .plain(_, let x) = a.value, case .plain(_, let y) = b.value, bodiesA.isEmpty { return x == y }
    return true
  }

  /// The bodies that a parameter holds, through names.
  private func bodies(
    _ parameter: ParameterSyntax, _ scope: DefinitionScope
  ) -> [(JaxprSyntax, DefinitionScope)] {
    if case .plain(_, let text) = parameter.value {
      return ParameterSyntax.mayHoldBodies(parameter.name) ? named(text, scope) : []
    }
    return bodies(parameter.value, scope)
  }

  private func named(_ name: String, _ scope: DefinitionScope) -> [(JaxprSyntax, DefinitionScope)] {
    scope.find(name).prefix(1).map { (scope.definitions[$0].body, scope) }
  }

  private func bodies(_ value: ValueSyntax, _ scope: DefinitionScope) -> [(JaxprSyntax, DefinitionScope)] {
    switch value {
    case .plain: return []
    case .body(let body): return [(body, scope)]
    case .bodies(let all):
      return all.flatMap { body -> [(JaxprSyntax, DefinitionScope)] in
        switch body {
        case .body(let body): [(body, scope)]
        case .names(let run, _): (scope.split(run) ?? []).flatMap { named($0, scope) }
        }
      }
    case .text(let text): return [(text.main, DefinitionScope(text.definitions, outer: scope))]
    case .record(_, let fields): return fields.flatMap { bodies($0.value, scope) }
    case .tuple(let values), .list(let values): return values.flatMap { bodies($0, scope) }
    }
  }
}
