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
  /// The lines of each file that made an equation.
  private(set) var lines: [String: Set<Int>] = [:]
  private(set) var primitives: Set<String> = []
  private(set) var scopes: Set<String> = []
  /// The equations of each jaxpr that have a line of their own, in order.
  private var located: [Jaxpr: [Int]] = [:]
  /// How many more equations are looked at again where a body is called again: each of a chain of functions that
  /// call the one before twice would double the places.
  private var repetitions = 100_000

  init(_ program: Jaxpr) { add(program, key: [], inherited: nil) }

  private mutating func add(_ jaxpr: Jaxpr, key: [Int], inherited: Line?) {
    let isNew = located[jaxpr] == nil
    if !isNew {
      repetitions -= 1 + jaxpr.equations.count
      guard repetitions > 0 else { return }
    }
    var own: [Int] = []
    if isNew { located[jaxpr] = [] }
    for (i, equation) in jaxpr.equations.enumerated() {
      primitives.insert(equation.primitive.name)
      if let stack = equation.source?.nameStack, !stack.isEmpty { scopes.insert(stack) }
      let line = equation.source?.frames.first.map { Line(file: $0.file, line: $0.line) }
      if line != nil { own.append(i) }
      if let line = line ?? inherited { add(Place(key: key, equation: i), to: line) }
      guard equation.higherOrder != nil else { continue }
      for (ordinal, body) in equation.bodies.enumerated() {
        add(body.jaxpr, key: key + [i, ordinal], inherited: line ?? inherited)
      }
    }
    if isNew { located[jaxpr] = own }
  }

  private mutating func add(_ place: Place, to line: Line) {
    equations[line, default: []].append(place)
    lines[line.file, default: []].insert(line.line)
  }

  /// The line of the first equation from `index` on that has one of its own.
  func sourceBehind(_ index: Int, of jaxpr: Jaxpr) -> SourceFrame? {
    let known = located[jaxpr] ?? []
    var (low, high) = (0, known.count)
    while low < high {
      let middle = (low + high) / 2
      if known[middle] < index { low = middle + 1 } else { high = middle }
    }
    return low < known.count ? jaxpr.equations[known[low]].source?.frames.first : nil
  }

  /// Every line that made an equation, as `train.py:41`.
  var names: [String] {
    equations.keys.map { "\($0.file):\($0.line)" }.sorted()
  }
}
