import JAXBuffers

/// Writes operations down as equations (JAX: `pe.DynamicJaxprTrace`).
package final class StagingTrace: Trace, @unchecked Sendable {
  private var equations: [Equation] = []
  private var slots = 0
  package private(set) var invars: [Var] = []
  package private(set) var constvars: [Var] = []
  /// The arrays that `constvars` stand for.
  package private(set) var captured: [NDArray] = []
  private var constantVars: [CaptureKey: Var] = [:]
  /// For results under `vmap`, by slot.
  private var laneAxes: [Int: [LaneAxis]] = [:]

  package init(label: String) {
    super.init(parent: nil, label: label, recordsBirths: Options.current.contains(.checkTracerLeaks))
  }

  package override var isStaging: Bool { true }

  private func fresh(_ type: ShapedArray) -> Var {
    defer { slots += 1 }
    return Var(type, slot: slots)
  }

  /// An input of the jaxpr.
  package func argument(_ type: ShapedArray) -> NDArray {
    let v = fresh(type)
    invars.append(v)
    return NDArray(Tracer(self, type, .variable(v)))
  }

  package override func process(_ primitive: any Primitive, _ operands: [NDArray]) throws -> [NDArray] {
    let types = try primitive.abstractEval(operands.map(\.aval))
    let results = types.map(fresh)
    equations.append(
      Equation(primitive, operands.map(atom), outputs: results, source: SourceInfo.current()))
    return results.map { NDArray(Tracer(self, $0.aval, .variable($0))) }
  }

  /// Notes that an axis of a result counts lanes, for reports.
  package func noteLanes(of result: NDArray, axis: Int, size: Int) {
    guard let tracer = result.tracer, tracer.trace === self, case .variable(let v) = tracer.payload else {
      return
    }
    laneAxes[v.slot, default: []].append(LaneAxis(axis: axis, size: size))
  }

  /// The operand in this jaxpr: a variable of its own, a literal, or a constant that is captured.
  private func atom(_ operand: NDArray) -> Atom {
    if let tracer = operand.tracer, tracer.trace === self, case .variable(let v) = tracer.payload {
      return .variable(v)
    }
    if let literal = operand.literal { return .literal(Literal(literal)) }
    let key = CaptureKey(operand)
    if let v = constantVars[key] { return .variable(v) }
    let v = fresh(operand.aval)
    constantVars[key] = v
    constvars.append(v)
    captured.append(operand)
    return .variable(v)
  }

  /// The jaxpr that gives `outputs`. Results that nothing reads may be dropped by name, not by equation: JAX does so
  /// in what `make_jaxpr` gives, and in no body.
  package func finish(_ outputs: [NDArray], droppingUnread drops: Bool = false) -> Staged {
    let outputs = outputs.map(atom)
    var read = [Bool](repeating: false, count: slots)
    for case .variable(let v) in outputs { read[v.slot] = true }
    for equation in equations { for case .variable(let v) in equation.inputs { read[v.slot] = true } }
    let equations = equations.map { equation in
      let lanes = equation.outputs.first.flatMap { laneAxes[$0.slot] }
      if lanes == nil, !drops || equation.outputs.allSatisfy({ read[$0.slot] }) { return equation }
      return equation.with(
        outputs: equation.outputs.map { read[$0.slot] || !drops ? $0 : .dropped($0.aval) }, lanes: lanes)
    }
    let kept = constvars.indices.filter { read[constvars[$0].slot] }
    return Staged(
      constvars: kept.map { constvars[$0] }, captured: kept.map { captured[$0] }, invars: invars,
      equations: equations, outputs: outputs)
  }
}

/// The identity of a captured array: the same memory seen in the same way, or the same tracer.
package struct CaptureKey: Hashable {
  let object: ObjectIdentifier
  let offset: Int
  let shape: Shape
  let strides: [Int]?

  package init(_ array: NDArray) {
    shape = array.shape
    if let buffer = array.concrete {
      (object, offset, strides) = (ObjectIdentifier(buffer.storage), buffer.offset, buffer.strides)
    } else {
      object = array.tracer.map { ObjectIdentifier($0) } ?? ObjectIdentifier(StagingTrace.self)
      (offset, strides) = (0, nil)
    }
  }
}
