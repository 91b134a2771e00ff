/// Which bodies in records are bodies of definitions in front of the program.
///
/// JAX prints a record of jaxprs (`custom_linear_solve`) with `str`: each field is a text of its own, in
/// which everything is repeated. But its bodies count among those that the program uses, so they may stand in
/// front of it as well, under names that nothing refers to. They are found again by walking the text as the
/// printer walks the program (`SharedJaxprs`): definitions stand in the order in which that walk first meets
/// them.
struct RepeatedBodies {
  /// The definition that a body in a field is, by the body's position.
  private(set) var definitions: [Int: Int] = [:]
  private let root: DefinitionScope
  private var matcher = SyntaxMatcher()
  private var isMet: [Bool]
  private var firstUnmet = 0

  init(in main: JaxprSyntax, root: DefinitionScope) {
    self.root = root
    isMet = root.definitions.map { _ in false }
    var visits: [Int: Int] = [:]
    var queue = [ScopedBody(body: main, scope: root)]
    var next = 0
    while next < queue.count {
      let visit = resolve(queue[next])
      next += 1
      let count = visits[visit.body.position, default: 0]
      visits[visit.body.position] = count + 1
      // As in `SharedJaxprs`: more walks below a body find nothing new.
      if count > 2 { continue }
      for equation in visit.body.equations {
        for parameter in equation.parametersInBindingOrder {
          queue += parameter.bodies(in: visit.scope)
        }
      }
    }
  }

  /// The definition's body in place of its repetition.
  private mutating func resolve(_ visit: ScopedBody) -> ScopedBody {
    if visit.scope === root {
      meet(visit.body)
      return visit
    }
    guard let index = definition(of: visit) else { return visit }
    meet(index)
    return ScopedBody(body: root.definitions[index].body, scope: root)
  }

  private mutating func definition(of visit: ScopedBody) -> Int? {
    if let known = definitions[visit.body.position] { return known }
    // None further on than the first that the walk has not met, or that one would stand before it. The latest
    // first: of equal definitions each is somebody's.
    guard !root.definitions.isEmpty, !matcher.isExhausted else { return nil }
    let last = Swift.min(firstUnmet, root.definitions.count - 1)
    let found = (0...last).reversed().first {
      matcher.isSame(visit.body, visit.scope, root.definitions[$0].body, root)
    }
    if let found { definitions[visit.body.position] = found }
    return found
  }

  private mutating func meet(_ body: JaxprSyntax) {
    if let index = root.index(at: body.position) { meet(index) }
  }

  private mutating func meet(_ index: Int) {
    isMet[index] = true
    while firstUnmet < isMet.count, isMet[firstUnmet] { firstUnmet += 1 }
  }
}

extension EquationSyntax {
  /// `while` binds its condition before its body; all others in the printed order.
  fileprivate var parametersInBindingOrder: [ParameterSyntax] {
    guard primitive == "while" else { return parameters }
    return parameters.filter { $0.name == "cond_jaxpr" } + parameters.filter { $0.name != "cond_jaxpr" }
  }
}
