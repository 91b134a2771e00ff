import JAXBuffers
import JAXKernels

/// Runs a primitive with an observer that sees every equation inside it: what the reference interpreter does, without
/// its frames. `debug_nans` uses it to locate.
struct ObservedEvaluation {
  let observer: any Observer
  private var steps: [ExecutionPath.Step] = []

  init(observer: any Observer) { self.observer = observer }

  /// Where an evaluation is.
  private struct Spot: Place {
    let path: ExecutionPath
    var source: SourceFrame? { path.steps.reversed().lazy.compactMap(\.source).first }
  }

  private var spot: Spot { Spot(path: ExecutionPath(steps)) }

  /// One equation, as step `index` of its jaxpr.
  mutating func run(_ equation: Equation, _ operands: [Buffer], index: Int) throws -> [Buffer] {
    steps.append(
      ExecutionPath.Step(
        index: index, primitive: equation.primitive.name,
        pathName: equation.higherOrder?.pathName ?? equation.primitive.name, entry: nil,
        source: equation.source?.frames.first))
    defer { steps.removeLast() }
    observer.equationBegan(equation, operands: operands, at: spot)
    let results: [Buffer]
    if let higherOrder = equation.higherOrder, !higherOrder.isLeaf {
      results = try enter(higherOrder, operands)
    } else {
      results = try Kernels.flushingDenormals { try equation.primitive.evaluate(operands) }
    }
    observer.equationEnded(equation, operands: operands, results: results, at: spot)
    return results
  }

  private mutating func enter(_ primitive: some HigherOrder, _ operands: [Buffer]) throws -> [Buffer] {
    var next = try primitive.start(operands)
    let level = steps.count - 1
    while true {
      switch next {
      case .finished(let results): return results
      case .enter(let jaxpr, let arguments, let entry, let state):
        steps[level].entry = entry
        let outputs = try run(jaxpr, arguments)
        steps[level].entry = nil
        next = try primitive.resume(state, with: outputs)
      }
    }
  }

  private mutating func run(_ jaxpr: Jaxpr, _ arguments: [Buffer]) throws -> [Buffer] {
    var environment = [Buffer?](repeating: nil, count: jaxpr.slotCount)
    try jaxpr.bind(arguments, into: &environment)
    for (index, equation) in jaxpr.equations.enumerated() {
      let operands = equation.inputs.map { $0.value(in: environment) }
      let results = try run(equation, operands, index: index)
      for (v, value) in zip(equation.outputs, results) where !v.isDropped { environment[v.slot] = value }
    }
    return jaxpr.outputs.map { $0.value(in: environment) }
  }
}
