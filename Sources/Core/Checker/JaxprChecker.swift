import JAXBuffers

extension Jaxpr {
  /// Holds the program to its own types: every variable is bound once and before it is read, and every
  /// equation's results are what its primitive computes (JAX: `jax.core.check_jaxpr`). Throws the first
  /// problem as a `JAXError` whose path names the equation.
  package func check() throws {
    var checker = JaxprChecker(self, stopsAtFirst: true)
    checker.check(self, path: [])
    if let first = checker.problems.first { throw first }
  }

  /// All problems, in reading order.
  package func problems() -> [JAXError] {
    var checker = JaxprChecker(self, stopsAtFirst: false)
    checker.check(self, path: [])
    return checker.problems
  }

  /// The equation that `check` refuses; nil if it accepts the program, and where no equation is at fault.
  package func refusedEquation() -> Equation? {
    var checker = JaxprChecker(self, stopsAtFirst: true)
    checker.check(self, path: [])
    return checker.refused
  }
}

private struct JaxprChecker {
  let program: Jaxpr
  let stopsAtFirst: Bool
  var problems: [JAXError] = []
  /// The equation of the first problem.
  private(set) var refused: Equation?
  /// A shared body is checked once.
  var checked = Set<Jaxpr>()

  init(_ program: Jaxpr, stopsAtFirst: Bool) {
    self.program = program
    self.stopsAtFirst = stopsAtFirst
  }

  private var isDone: Bool { stopsAtFirst && !problems.isEmpty }

  mutating func check(_ jaxpr: Jaxpr, path: [String]) {
    guard checked.insert(jaxpr).inserted else { return }
    var bound = Bindings()
    if jaxpr.constants.count != jaxpr.constvars.count {
      report(
        "has \(jaxpr.constvars.count) constants, but values for \(jaxpr.constants.count)",
        path + ["constants"])
    }
    for (i, v) in jaxpr.constvars.enumerated() {
      bind(v, &bound, path + ["constants"])
      guard i < jaxpr.constants.count, let value = jaxpr.constants[i] else { continue }
      if !v.aval.matches(ShapedArray(value)) {
        report(
          "the constant \(name(v)) is \(ShapedArray(value)), but is bound as \(v.aval)", path + ["constants"])
      }
    }
    for v in jaxpr.invars { bind(v, &bound, path + ["inputs"]) }
    for (index, equation) in jaxpr.equations.enumerated() {
      if isDone { return }
      check(equation, &bound, path, index)
    }
    for output in jaxpr.outputs { read(output, bound, path + ["outputs"]) }
  }

  private mutating func check(
    _ equation: Equation, _ bound: inout Bindings, _ path: [String], _ index: Int
  ) {
    let place = path + ["#\(index) \(equation.primitive.name)"]
    for input in equation.inputs { read(input, bound, place, equation) }
    checkResults(equation, place)
    checkBodies(equation, path)
    for v in equation.outputs where !v.isDropped { bind(v, &bound, place) }
  }

  /// Every jaxpr that a parameter holds, run or not: the body of a reduction is no less a program than that of a call.
  private mutating func checkBodies(_ equation: Equation, _ path: [String]) {
    let held = equation.primitive.heldJaxprs
    if held.isEmpty { return }
    let name = equation.pathName
    let run = equation.higherOrder?.jaxprs ?? []
    for (parameter, body) in held {
      let part = run.firstIndex(of: body).map(String.init) ?? parameter
      check(body, path: path + [held.count == 1 ? name : "\(name).\(part)"])
    }
  }

  private mutating func checkResults(_ equation: Equation, _ place: [String]) {
    let primitive = equation.primitive
    guard !(primitive is OpaquePrimitive) else { return }
    guard primitive.resultCount == equation.outputs.count else {
      report(.resultCount(expected: primitive.resultCount, got: equation.outputs.count), place, equation)
      return
    }
    do {
      let types = try primitive.abstractEval(equation.inputs.map(\.aval))
      guard types.count == equation.outputs.count else {
        report(.resultCount(expected: types.count, got: equation.outputs.count), place, equation)
        return
      }
      for (i, (type, v)) in zip(types, equation.outputs).enumerated() where !type.matches(v.aval) {
        if types.count == 1 {
          report(.typeMismatch(expected: v.aval, got: type), place, equation)
        } else {
          report(.invalid("result \(i) is \(type), but is bound as \(v.aval)"), place, equation)
        }
      }
    } catch {
      let error = JAXError(error, operation: primitive.name)
      if !error.isUnsupported { report(error, place, equation) }
    }
  }

  // MARK: - Variables

  /// What is bound so far: variables, and the places in a frame that they take.
  private struct Bindings {
    var variables = Set<Var>()
    var slots = Set<Int>()
  }

  private mutating func bind(_ v: Var, _ bound: inout Bindings, _ path: [String]) {
    if !bound.variables.insert(v).inserted {
      report("the variable \(name(v)) is bound twice", path)
    } else if !bound.slots.insert(v.slot).inserted || v.isDropped {
      report("the variable \(name(v)) has no place of its own: slot \(v.slot)", path)
    }
  }

  private mutating func read(_ atom: Atom, _ bound: Bindings, _ path: [String], _ equation: Equation? = nil) {
    guard case .variable(let v) = atom, !bound.variables.contains(v) else { return }
    report(.invalid("the variable \(name(v)) is read before it is bound"), path, equation)
  }

  /// The name under which the program prints the variable.
  private func name(_ v: Var) -> String {
    var printer = JaxprPrinter(program)
    return printer.name(of: v)
  }

  // MARK: - Reports

  private mutating func report(_ message: String, _ path: [String]) { report(.invalid(message), path, nil) }

  private mutating func report(_ reason: JAXError.Reason, _ path: [String], _ equation: Equation?) {
    report(JAXError(reason, operation: equation?.primitive.name), path, equation)
  }

  private mutating func report(_ error: JAXError, _ path: [String], _ equation: Equation?) {
    if isDone { return }
    var error = error
    error.path = path.joined(separator: " > ")
    error.source = equation?.source?.frames.first
    if problems.isEmpty { refused = equation }
    problems.append(error)
  }
}

extension Equation {
  /// The name of its calls in paths.
  fileprivate var pathName: String { higherOrder?.pathName ?? primitive.name }
}
