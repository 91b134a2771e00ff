/// The variables of a text by name, through all its bodies.
///
/// Every variable of a text has a name of its own, except that jit lends names to its body. Where JAX prints
/// a name again all the same, two bodies hold the same variable (one was made from the other).
final class TextVariables {
  /// Whether a name that comes again means the same variable.
  let isSharing: Bool
  /// The names that bodies bind, and how many bodies there are.
  private var names: [String] = []
  private var bodyCount = 0
  private var variables: [String: [Var]] = [:]

  init(isSharing: Bool) { self.isSharing = isSharing }

  /// Whether any name comes again. In one body none does: that is an error of its own.
  var repeatsNames: Bool { bodyCount > 1 && Set(names).count < names.count }

  /// Notes that a body binds this; `isLent` says whether it has the name from its call.
  func register(_ name: String, _ variable: Var, isLent: Bool) {
    if !isLent { names.append(name) }
    // A few to choose from are enough; texts by hand may use one name in thousands of bodies.
    if isSharing, variables[name, default: []].count < 8 { variables[name, default: []].append(variable) }
  }

  /// The variables that a body shares with those before it, no two with one place in a frame.
  func shared(with body: JaxprSyntax, except lentNames: Set<String>) -> [String: Var] {
    bodyCount += 1
    guard isSharing else { return [:] }
    var choices: [(name: String, variables: [Var])] = []
    for binder in body.constvars + body.invars + body.equations.flatMap(\.outputs) {
      guard let known = variables[binder.name], !lentNames.contains(binder.name) else { continue }
      choices.append((binder.name, known.filter { $0.aval == binder.aval }))
    }
    // Names with the fewest choices choose first.
    choices.sort { $0.variables.count < $1.variables.count }
    var result: [String: Var] = [:]
    var slots = Set<Int>()
    for (name, variables) in choices {
      guard let variable = variables.first(where: { !slots.contains($0.slot) }) else { continue }
      slots.insert(variable.slot)
      result[name] = variable
    }
    return result
  }
}
