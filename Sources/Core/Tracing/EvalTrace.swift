import JAXBuffers
import JAXKernels

/// The trace at the bottom, which computes (JAX: `jax.core.EvalTrace`).
package final class EvalTrace: Trace, @unchecked Sendable {
  package static let shared = EvalTrace()

  private init() {
    super.init(parent: nil, label: "", recordsBirths: false)
    reportExhaustion()
  }

  package override func process(_ primitive: any Primitive, _ operands: [NDArray]) throws -> [NDArray] {
    var buffers: [Buffer] = []
    var types: [ShapedArray] = []
    buffers.reserveCapacity(operands.count)
    types.reserveCapacity(operands.count)
    for operand in operands {
      guard let buffer = operand.concrete else {
        throw JAXError(.concretization(operand.aval), operation: primitive.name)
      }
      buffers.append(buffer)
      types.append(operand.aval)
    }
    let outputs = try primitive.abstractEval(types)
    try primitive.askForMemory(buffers, outputs)
    // What acts on the world must not be run again to find a NaN in it, so the finder sees the only run.
    let mayRefuse = Options.mayBeOn([.debugNans, .debugInfs])
    let finder = mayRefuse && !primitive.effects.isEmpty ? NonFiniteFinder() : nil
    let results =
      if let finder {
        try observed(primitive, buffers, by: finder)
      } else if let watch = ProcessWatches.current {
        if type(of: primitive).isHigherOrder {
          // A watch looks at no values, so subnormal numbers are flushed once for all equations.
          try watch.watching { try Kernels.flushingDenormals { try observed(primitive, buffers, by: watch) } }
        } else {
          try watched(primitive, buffers, types, outputs, by: watch)
        }
      } else {
        try Kernels.flushingDenormals { try primitive.checkedEvaluate(buffers) }
      }
    if mayRefuse { try refuseNonFinite(primitive, buffers, results, Options.current, seenBy: finder) }
    if results.count == 1 { return [NDArray(results[0], weakType: outputs[0].weakType)] }
    return zip(results, outputs).map { NDArray($0, weakType: $1.weakType) }
  }

  /// Under `debug_nans` and `debug_infs` a bad result is an error that names the equation that made it: inside a
  /// call or loop, the same operands are run again under a finder.
  private func refuseNonFinite(
    _ primitive: any Primitive, _ operands: [Buffer], _ results: [Buffer], _ options: Options,
    seenBy first: NonFiniteFinder?
  ) throws {
    let kinds = [(Options.debugNans, NonFinite.nan), (.debugInfs, .inf)].filter { options.contains($0.0) }
    guard let kind = kinds.first(where: { kind in results.contains { Kernels.contains(kind.1, $0) } })?.1
    else {
      return
    }
    let finder = first ?? NonFiniteFinder()
    if first == nil { _ = try observed(primitive, operands, by: finder) }
    // None: it came in through an operand.
    guard let finding = finder[kind] else { return }
    throw JAXError(.nonFinite(finding), operation: finding.primitive)
  }

  /// The results, with a watch that is told of the operation in few words.
  private func watched(
    _ primitive: any Primitive, _ operands: [Buffer], _ types: [ShapedArray], _ results: [ShapedArray],
    by watch: any ProcessWatch
  ) throws -> [Buffer] {
    let source = SourceInfo.current()
    let key = OperationKey(primitive, source, types, results)
    return try watch.operation(
      key,
      {
        let inputs = types.enumerated().map { Atom.variable(Var($1, slot: $0)) }
        let outputs = results.enumerated().map { Var($1, slot: types.count + $0) }
        return Equation(primitive, inputs, outputs: outputs, source: source)
      },
      { try Kernels.flushingDenormals { try primitive.checkedEvaluate(operands) } })
  }

  /// The results, with an observer that sees every equation inside.
  private func observed(
    _ primitive: any Primitive, _ operands: [Buffer], by observer: any Observer
  ) throws -> [Buffer] {
    let inputs = operands.enumerated().map { Atom.variable(Var(ShapedArray($1), slot: $0)) }
    let types = try primitive.abstractEval(operands.map { ShapedArray($0) })
    let outputs = types.enumerated().map { Var($1, slot: operands.count + $0) }
    let equation = Equation(primitive, inputs, outputs: outputs, source: SourceInfo.current())
    var run = ObservedEvaluation(observer: observer)
    return try run.run(equation, operands, index: 0)
  }
}
