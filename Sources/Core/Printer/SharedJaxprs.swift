/// The bodies that are printed in front of the program, as `let NAME = {…} in`: those used more than once,
/// and those with more than 10 equations (JAX: `pp_toplevel_jaxpr`).
struct SharedJaxprs {
  /// In printing order: that of a breadth-first walk.
  private(set) var definitions: [(name: String, jaxpr: Jaxpr)] = []
  private var names: [Jaxpr: String] = [:]

  /// The name under which the body stands in front; nil when it is printed where it is used.
  func name(_ jaxpr: Jaxpr) -> String? { names[jaxpr] }

  /// `isUnambiguous` says whether names that would be taken, or are not one word, get replaced by others.
  init(of program: Jaxpr, isUnambiguous: Bool = false) {
    let (order, counts, given, rules) = SharedJaxprs.walk(program, isUnambiguous)
    var uses: [String: Int] = [:]
    for jaxpr in order where counts[jaxpr, default: 0] > 1 && !rules.contains(jaxpr) {
      var name = given[jaxpr] ?? "jaxpr"
      if isUnambiguous {
        name = SharedJaxprs.unique(name, &uses)
        names[jaxpr] = name
        definitions.append((name, jaxpr))
        continue
      }
      let count = uses[name, default: 0]
      if count > 0 {
        // JAX does not check whether the new name is taken.
        uses[name, default: 0] += 1
        name += String(count)
      }
      uses[name, default: 0] += 1
      names[jaxpr] = name
      definitions.append((name, jaxpr))
    }
  }

  /// One word that no other body has.
  private static func unique(_ name: String, _ taken: inout [String: Int]) -> String {
    let isPart = { (c: Character) in c.isASCII && (c.isLetter || c.isNumber || c == "_") }
    var word = String(name.prefix { isPart($0) })
    if word.first?.isLetter != true || ["let", "in", "lambda", "None"].contains(word) { word = "f_" + word }
    var result = word
    var number = 0
    while taken.updateValue(1, forKey: result) != nil {
      number += 1
      result = "\(word)_\(number)"
    }
    return result
  }

  /// All bodies in order of first visit, how often each is visited, the name of the first call that has one, and
  /// the bodies that are derivative rules: where these stand, a name is a function's.
  private static func walk(
    _ program: Jaxpr, _ isUnambiguous: Bool
  ) -> ([Jaxpr], [Jaxpr: Int], [Jaxpr: String], Set<Jaxpr>) {
    var order: [Jaxpr] = []
    var counts: [Jaxpr: Int] = [:]
    var names: [Jaxpr: String] = [:]
    var rules = Set<Jaxpr>()
    var queue = [program]
    var next = 0
    while next < queue.count {
      let jaxpr = queue[next]
      next += 1
      let visits = counts[jaxpr, default: 0] + 1
      if visits == 1 { order.append(jaxpr) }
      counts[jaxpr] = visits + (visits == 1 && jaxpr !== program && jaxpr.equations.count > 10 ? 1 : 0)
      // JAX walks below a body at every visit. Whatever stands there has been counted twice after two walks,
      // and more makes no difference but time.
      if visits > 3 { continue }
      for equation in jaxpr.equations {
        let name = equation.sharedName
        for body in equation.jaxprsInBindingOrder(isUnambiguous) {
          queue.append(body)
          if let name, names[body] == nil { names[body] = name }
        }
        rules.formUnion(equation.rules)
      }
    }
    return (order, counts, names, rules)
  }
}

extension Equation {
  /// The parameters as they are printed: sorted by name, `name` first where JAX puts it there.
  var parametersToPrint: [Parameter] { parametersToPrint(false) }

  /// The same; `isUnambiguous` asks for what JAX's print leaves out.
  func parametersToPrint(_ isUnambiguous: Bool) -> [Parameter] {
    if let printedParameters { return printedParameters }
    let complete = isUnambiguous ? (primitive as? any CompletelyPrinted)?.completeParameters : nil
    let parameters = (complete ?? primitive.parameters).all
    // Read from text, so in order already.
    if primitive is OpaquePrimitive || parameters.count < 2 { return parameters }
    let putsNameFirst = ["jit", "custom_jvp_call", "custom_vjp_call"].contains(primitive.name)
    return parameters.sorted {
      if putsNameFirst, ($0.name == "name") != ($1.name == "name") { return $0.name == "name" }
      return $0.name.utf8.lexicographicallyPrecedes($1.name.utf8)
    }
  }

  /// The function's name that a shared body gets, without the brackets of `<lambda>`.
  fileprivate var sharedName: String? {
    // These have no such parameter; it is made up in printing.
    if ["custom_jvp_call", "custom_vjp_call"].contains(primitive.name) || !holdsJaxprs { return nil }
    guard let parameter = parametersToPrint.first(where: { $0.name == "name" }) else { return nil }
    if case .none = parameter.value { return nil }
    var name = (parameter.spelling ?? parameter.value.text)[...]
    // JAX strips the brackets alone; a blank at an end, which no Python function's name has, could not be read back.
    let isStripped = { (c: Character) in c == "<" || c == ">" || c.isWhitespace }
    while let first = name.first, isStripped(first) { name.removeFirst() }
    while let last = name.last, isStripped(last) { name.removeLast() }
    return String(name)
  }

  /// The derivative rules of a custom call that a recording spells out.
  fileprivate var rules: [Jaxpr] {
    guard ["custom_jvp_call", "custom_vjp_call"].contains(primitive.name) else { return [] }
    return parametersToPrint.filter(\.isRule).flatMap { $0.value.jaxprs }
  }

  private var holdsJaxprs: Bool {
    higherOrder != nil || primitive is OpaquePrimitive || printedParameters != nil
  }

  /// The bodies in the order in which JAX binds them, which is the printed order except in `while`
  /// (JAX: `jaxprs_in_params`).
  fileprivate func jaxprsInBindingOrder(_ isUnambiguous: Bool) -> [Jaxpr] {
    // In an unambiguous text a rule has everything in it where it stands.
    let bodies =
      primitive.parameters.all.isEmpty
      ? [] : parametersToPrint.filter { $0.value.holdsJaxprs && !(isUnambiguous && $0.isRule) }
    let ordered =
      primitive.name == "while"
      ? bodies.filter { $0.name == "cond_jaxpr" } + bodies.filter { $0.name != "cond_jaxpr" } : bodies
    return ordered.flatMap { $0.value.jaxprs }
  }
}

extension Parameter {
  /// Whether it is a derivative rule of a custom call.
  var isRule: Bool { ["jvp", "fwd", "bwd"].contains(name) }
}

/// A primitive of which JAX's print leaves something out, such as derivative rules that are functions.
package protocol CompletelyPrinted: Primitive {
  /// The parameters with nothing left out that can be said.
  var completeParameters: Parameters { get }
}

extension ParameterValue {
  /// Whether there is a jaxpr in it, directly or as an element.
  var holdsJaxprs: Bool {
    switch self {
    case .jaxpr: true
    case .tuple(let values): values.contains { $0.isJaxpr }
    case .record(_, let fields): fields.contains { $0.value.isJaxpr }
    default: false
    }
  }

  var isJaxpr: Bool {
    if case .jaxpr = self { true } else { false }
  }
}
