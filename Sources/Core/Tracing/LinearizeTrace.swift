import JAXBuffers

/// Runs derivative rules so that values are computed under the parent while tangents are staged
/// (JAX: `ad.LinearizeTrace`).
package final class LinearizeTrace: Trace, @unchecked Sendable {
  package let tangents: StagingTrace
  private let rules: SplitTrace

  package init(parent: Trace, label: String) {
    tangents = StagingTrace(label: label)
    rules = SplitTrace(parent: parent, tangents: tangents)
    super.init(parent: parent, label: label, recordsBirths: Options.current.contains(.checkTracerLeaks))
  }

  package func pair(_ x: NDArray) -> (primal: NDArray, tangent: NDArray?) {
    guard let tracer = x.tracer, tracer.trace === self, case .dual(let primal, let tangent) = tracer.payload
    else { return (x, nil) }
    return (primal, tangent)
  }

  package func join(_ primal: NDArray, _ tangent: NDArray?) -> NDArray {
    guard let tangent, primal.dtype.isInexact, !primal.isFailed else { return primal }
    return NDArray(Tracer(self, primal.aval, .dual(primal, tangent: tangent)))
  }

  package override func process(_ primitive: any Primitive, _ operands: [NDArray]) throws -> [NDArray] {
    let pairs = operands.map(pair)
    let parent = parent ?? EvalTrace.shared
    guard pairs.contains(where: { $0.tangent != nil }) else {
      return try withTrace(parent) { try parent.process(primitive, operands) }
    }
    try primitive.check(operands)
    let (primals, tangents) = try withTrace(rules) {
      try primitive.jvp(pairs.map(\.primal), pairs.map(\.tangent))
    }
    return zip(primals, tangents).map(join)
  }

  package override func invalidate() {
    super.invalidate()
    rules.invalidate()
    tangents.invalidate()
  }
}

/// Under a derivative rule: what depends on tangents is staged, all else goes to the parent. A higher-order
/// primitive of both kinds of operands is split.
private final class SplitTrace: Trace, @unchecked Sendable {
  package let tangents: StagingTrace

  package init(parent: Trace, tangents: StagingTrace) {
    self.tangents = tangents
    super.init(parent: parent, label: "", recordsBirths: false)
  }

  package override func process(_ primitive: any Primitive, _ operands: [NDArray]) throws -> [NDArray] {
    let known = operands.map { $0.tracer?.trace !== tangents }
    let parent = parent ?? EvalTrace.shared
    if known.allSatisfy({ $0 }) {
      return try withTrace(parent) { try parent.process(primitive, operands) }
    }
    if known.contains(true), let higherOrder = primitive as? any HigherOrder {
      return try split(higherOrder, operands, known)
    }
    return try tangents.process(primitive, operands)
  }

  private func split(
    _ primitive: any HigherOrder, _ operands: [NDArray], _ known: [Bool]
  ) throws -> [NDArray] {
    let split = try primitive.split(known: known)
    let parent = parent ?? EvalTrace.shared
    var computed: [NDArray] = []
    if let first = split.known {
      let arguments = zip(operands, known).filter(\.1).map(\.0)
      computed = try apply(first, arguments, under: parent)
    }
    let knownCount = split.knownResults.count { $0 }
    let passed = split.passed.map { operands[$0] }
    let unknownOperands = zip(operands, known).filter { !$0.1 }.map(\.0)
    let arguments = computed.dropFirst(knownCount) + passed + unknownOperands
    let staged = try apply(split.unknown, Array(arguments), under: tangents)
    return merge(split.knownResults, Array(computed.prefix(knownCount)), staged)
  }

  private func apply(
    _ primitive: any Primitive, _ arguments: [NDArray], under trace: Trace
  ) throws -> [NDArray] {
    try withTrace(trace) {
      if let higherOrder = primitive as? any HigherOrder, let inlined = higherOrder.inlined {
        return try inlined.bind(arguments)
      }
      return try trace.process(primitive, arguments)
    }
  }
}
