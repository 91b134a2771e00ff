/// Runs a function for many lanes at once (JAX: `batching.BatchTrace`).
package final class BatchTrace: Trace, @unchecked Sendable {
  /// The number of lanes.
  package let size: Int

  package init(parent: Trace, size: Int) {
    self.size = size
    super.init(
      parent: parent, label: "vmap(\(size))", recordsBirths: Options.current.contains(.checkTracerLeaks))
  }

  /// The value of all lanes and its axis of lanes; nil if they share it.
  package func pair(_ x: NDArray) -> (value: NDArray, axis: Int?) {
    guard let tracer = x.tracer, tracer.trace === self, case .lanes(let value, let axis) = tracer.payload
    else { return (x, nil) }
    return (value, axis)
  }

  package func join(_ value: NDArray, _ axis: Int?) -> NDArray {
    guard let axis, !value.isFailed else { return value }
    var type = value.aval
    type.shape.remove(at: axis)
    return NDArray(Tracer(self, type, .lanes(value, axis: axis)))
  }

  /// Notes which axis of the first result counts the lanes: in the jaxpr that is staged below, and in the report
  /// of a NaN that was just found.
  private func noteLane(_ axis: Int, _ results: [NDArray]) {
    if let first = results.first, let staging = first.tracer?.trace as? StagingTrace {
      staging.noteLanes(of: first, axis: axis, size: size)
    }
    TraceContext.current.errors?.amend { error in
      guard case .nonFinite(var finding) = error.reason else { return }
      finding.note(laneAxis: axis, size: size)
      error.reason = .nonFinite(finding)
    }
  }

  package override func process(_ primitive: any Primitive, _ operands: [NDArray]) throws -> [NDArray] {
    let pairs = operands.map(pair)
    let parent = parent ?? EvalTrace.shared
    guard pairs.contains(where: { $0.axis != nil }) else {
      return try withTrace(parent) { try parent.process(primitive, operands) }
    }
    try primitive.check(operands)
    let wasBroken = TraceContext.current.errors?.hasError ?? false
    let (results, axes) = try withTrace(parent) {
      try primitive.batch(pairs.map(\.value), pairs.map(\.axis), size: size)
    }
    if !wasBroken, let axis = axes.first ?? nil { noteLane(axis, results) }
    return zip(results, axes).map(join)
  }
}
