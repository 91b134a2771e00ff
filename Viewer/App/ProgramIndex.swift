import JAXCore

/// What a program has, for links and completion: which equations each line of source made, primitives, scopes.
struct ProgramIndex {
  struct Line: Hashable {
    let file: String
    let line: Int
  }

  struct Place: Hashable {
    let key: [Int]
    let equation: Int
  }

  private(set) var equations: [Line: [Place]] = [:]
  private(set) var primitives: Set<String> = []
  private(set) var scopes: Set<String> = []

  init(_ program: Jaxpr) { add(program, key: [], inherited: nil) }

  private mutating func add(_ jaxpr: Jaxpr, key: [Int], inherited: Line?) {
    for (i, equation) in jaxpr.equations.enumerated() {
      primitives.insert(equation.primitive.name)
      if let stack = equation.source?.nameStack, !stack.isEmpty { scopes.insert(stack) }
      let own = equation.source?.frames.first.map { Line(file: $0.file, line: $0.line) }
      if let line = own ?? inherited { equations[line, default: []].append(Place(key: key, equation: i)) }
      guard equation.higherOrder != nil, key.count < 40 else { continue }
      for (ordinal, body) in equation.bodies.enumerated() {
        add(body.jaxpr, key: key + [i, ordinal], inherited: own ?? inherited)
      }
    }
  }

  /// Every line that made an equation, as `train.py:41`.
  var names: [String] {
    equations.keys.map { "\($0.file):\($0.line)" }.sorted()
  }
}
