import JAXBuffers
import JAXKernels

/// Runs a primitive with an observer that sees every equation inside it: what the reference interpreter does, without
/// its frames. `debug_nans` uses it to locate, profiles to see inside calls.
struct ObservedEvaluation {
  let observer: any Observer
  private let looksAtValues: Bool
  private var levels: [Level] = []

  init(observer: any Observer) {
    self.observer = observer
    looksAtValues = observer.looksAtValues
  }

  private struct Level {
    let equation: Equation
    let index: Int
    var entry: Entry?
  }

  /// Where an evaluation is. Source lines are looked up only when somebody asks.
  private struct Spot: Place {
    let levels: [Level]
    static var nowhere: Spot { Spot(levels: []) }

    var path: ExecutionPath {
      ExecutionPath(
        levels.map { level in
          ExecutionPath.Step(
            index: level.index, primitive: level.equation.primitive.name,
            pathName: level.equation.higherOrder?.pathName ?? level.equation.primitive.name,
            entry: level.entry, source: level.equation.source?.frames.first)
        })
    }
    var source: SourceFrame? {
      levels.reversed().lazy.compactMap { $0.equation.source?.frames.first }.first
    }
  }

  private var spot: Spot { Spot(levels: levels) }

  /// One equation, as step `index` of its jaxpr.
  mutating func run(_ equation: Equation, _ operands: [Buffer], index: Int) throws -> [Buffer] {
    levels.append(Level(equation: equation, index: index))
    defer { levels.removeLast() }
    observer.equationBegan(equation, operands: operands, at: spot)
    let results: [Buffer]
    if let higherOrder = equation.higherOrder, !higherOrder.isLeaf {
      results = try enter(higherOrder, operands)
    } else {
      try equation.askForMemory(operands)
      results = try Kernels.flushingDenormals { try equation.primitive.checkedEvaluate(operands) }
    }
    observer.equationEnded(equation, operands: operands, results: results, at: spot)
    return results
  }

  private mutating func enter(_ primitive: some HigherOrder, _ operands: [Buffer]) throws -> [Buffer] {
    var next = try primitive.start(operands)
    let level = levels.count - 1
    while true {
      switch next {
      case .finished(let results): return results
      case .enter(let jaxpr, let arguments, let entry, let state):
        levels[level].entry = entry
        observer.entered(jaxpr, entry, at: spot)
        let outputs = try run(jaxpr, arguments)
        observer.left(jaxpr, entry, outputs: outputs, at: spot)
        levels[level].entry = nil
        next = try primitive.resume(state, with: outputs)
      }
    }
  }

  private mutating func run(_ jaxpr: Jaxpr, _ arguments: [Buffer]) throws -> [Buffer] {
    var environment = [Buffer?](repeating: nil, count: jaxpr.slotCount)
    try jaxpr.bind(arguments, into: &environment)
    for (index, equation) in jaxpr.equations.enumerated() {
      if !looksAtValues, equation.higherOrder == nil {
        observer.equationBegan(equation, operands: [], at: Spot.nowhere)
        try equation.evaluate(in: &environment)
        observer.equationEnded(equation, operands: [], results: [], at: Spot.nowhere)
        for slot in jaxpr.lastUses[index] { environment[slot] = nil }
        continue
      }
      let operands = equation.inputs.map { $0.value(in: environment) }
      let results = try run(equation, operands, index: index)
      for (v, value) in zip(equation.outputs, results) where !v.isDropped { environment[v.slot] = value }
      for slot in jaxpr.lastUses[index] { environment[slot] = nil }
    }
    return jaxpr.outputs.map { $0.value(in: environment) }
  }
}
