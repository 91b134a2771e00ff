import JAXBuffers
import JAXCore
import JAXLax
import JAXTransforms

/// A call of a function with its own forward and backward passes (JAX: `jax.custom_vjp`). In a text that JAX printed
/// they are names; then the body itself is differentiated. In a recording they are jaxprs.
package struct CustomVJPCall: CallPrimitive {
  package static let name = "custom_vjp_call"
  package let function: String
  package let body: Jaxpr
  package let passes: CustomPasses
  package let constantCount: Int
  package let symbolicZeros: Bool
  var hasOwnDerivative: Bool { true }

  package init(_ function: String, _ body: Jaxpr, passes: CustomPasses, constantCount: Int) {
    self.function = function
    self.body = body
    self.passes = passes
    self.constantCount = constantCount
    symbolicZeros = false
  }

  package init(reading text: ParameterReader) throws {
    function = try text.text("name")
    body = try text("call_jaxpr")
    constantCount = try text("num_consts", default: 0)
    if case .jaxpr(let forward) = try text("fwd") as ParameterValue,
      case .jaxpr(let backward) = try text("bwd") as ParameterValue
    {
      passes = CustomPasses(forward, backward, of: body, constantCount: constantCount)
    } else {
      passes = CustomPasses(forwardName: try text.text("fwd"), backwardName: try text.text("bwd"))
    }
    symbolicZeros = try text("symbolic_zeros")
  }

  private init(_ other: CustomVJPCall, _ body: Jaxpr, _ passes: CustomPasses) {
    function = other.function
    self.body = body
    self.passes = passes
    constantCount = other.constantCount
    symbolicZeros = other.symbolicZeros
  }

  package var parameters: Parameters {
    var all: Parameters = [
      "name": function, "call_jaxpr": body, "fwd": passes.printed.forward,
      "bwd": passes.printed.backward, "symbolic_zeros": symbolicZeros,
    ]
    if constantCount != 0 { all.all.append(Parameter("num_consts", .int(constantCount))) }
    return all
  }
  package var pathName: String { "custom_vjp:\(function)" }

  func checkRules() throws {
    try expect(0...body.invars.count ~= constantCount, "num_consts=\(constantCount) does not fit call_jaxpr=")
    guard let jaxprs = passes.jaxprs else { return }
    let operands = Array(body.inputTypes.dropFirst(constantCount))
    let residuals = Array(jaxprs.forward.outputTypes.dropFirst(body.outputs.count))
    try expectBody(jaxprs.forward, "fwd", takes: operands, gives: body.outputTypes + residuals)
    // JAX lets a backward pass give cotangents of another precision than the inputs'.
    let given = jaxprs.backward.outputTypes
    let cotangents = operands.enumerated().map { index, operand in
      let own = index < given.count ? given[index] : operand.tangent
      let isNumber =
        own.dtype.isInexact && operand.dtype.isInexact && own.dtype.isComplex == operand.dtype.isComplex
      return isNumber && own.shape == operand.shape ? own : operand.tangent
    }
    try expectBody(
      jaxprs.backward, "bwd", takes: residuals + body.outputTypes.map(\.tangent), gives: cotangents)
  }

  /// A transformed body has no passes of its own: what is differentiated again is the body.
  func calling(_ body: Jaxpr) -> CustomVJPCall {
    CustomVJPCall(
      self, body, CustomPasses(forwardName: passes.forwardName, backwardName: passes.backwardName))
  }

  /// The forward pass runs; the tangents are tied to the backward pass by a linear call that can only be
  /// transposed (JAX: `JVPTrace.process_custom_vjp_call`).
  package func jvp(_ primals: [NDArray], _ tangents: [NDArray?]) throws -> JVPResult {
    guard let forward = passes.forward else {
      return try JAXTransforms.jvp({ try body.bind($0) }, primals, tangents)
    }
    let (results, residuals) = try forward(primals)
    let linear = CustomLinearCall(
      passes: passes, residualCount: residuals.count, results: results.map(\.aval.tangent))
    let spelledOut = zip(primals, tangents).map { $1 ?? zeros($0.aval.tangent) }
    return (results, bindAll(linear, residuals + spelledOut))
  }

  package func batch(_ operands: [NDArray], _ axes: [Int?], size: Int) throws -> BatchResult {
    let forced = body.outputs.map { _ in true }
    let (jaxpr, outputAxes) = try body.derived("vmap to front", axes + [size]) {
      try body.batched(axes, size: size, forced: forced)
    }
    let batched = CustomVJPCall(self, jaxpr, passes.batched(axes, size: size))
    return (bindAll(batched, operands), outputAxes)
  }
}

/// The tangents of a function with its own backward pass: residuals, then tangents of its inputs
/// (JAX: `ad.custom_lin`).
package struct CustomLinearCall: Primitive {
  package static let name = "custom_lin"
  let passes: CustomPasses
  let residualCount: Int
  let results: [ShapedArray]

  init(passes: CustomPasses, residualCount: Int, results: [ShapedArray]) {
    self.passes = passes
    self.residualCount = residualCount
    self.results = results
  }

  package init(reading text: ParameterReader) throws {
    throw JAXError(.unsupported("reading custom_lin from a text"), operation: text.primitive)
  }

  package var parameters: Parameters { ["num_res": residualCount, "bwd": passes.backwardName] }
  package var resultCount: Int { results.count }
  package func abstractEval(_ operands: [ShapedArray]) throws -> [ShapedArray] { results }
  package func evaluate(_ operands: [Buffer]) throws -> [Buffer] { throw forwardMode }

  package func jvp(_ primals: [NDArray], _ tangents: [NDArray?]) throws -> JVPResult { throw forwardMode }
  package func batch(_ operands: [NDArray], _ axes: [Int?], size: Int) throws -> BatchResult {
    let forced = CustomLinearCall(
      passes: passes.batched(axes, size: size, tangentsFrom: residualCount), residualCount: residualCount,
      results: results.map { ShapedArray([size] + $0.shape, $0.dtype, weakType: $0.weakType) })
    return (bindAll(forced, operands), results.map { _ in 0 })
  }

  package func transpose(_ cotangents: [NDArray?], _ operands: [LinearOperand]) throws -> [NDArray?] {
    guard let backward = passes.backward else { throw unsupported("the backward pass of a printed text") }
    let residuals = operands.prefix(residualCount).compactMap(\.known)
    let spelledOut = zip(cotangents, results).map { $0 ?? zeros($1) }
    let given = try backward(residuals, spelledOut)
    let linear = operands.dropFirst(residualCount)
    guard given.count == linear.count else {
      throw invalid(
        "Custom VJP bwd rule must produce a tuple of length equal to the primal args, got \(given.count) "
          + "cotangents for \(linear.count) inputs")
    }
    let results = zip(given, linear).map { cotangent, operand in operand.isLinear ? cotangent : nil }
    return Array(repeating: nil, count: residualCount) + results
  }

  private var forwardMode: JAXError {
    JAXError(
      .notDifferentiable("can't apply forward-mode differentiation (jvp) to a custom_vjp function."),
      operation: name)
  }
}

/// The passes that the user gave (JAX: the functions of `custom_vjp.defvjp`); compared by identity.
package final class CustomPasses: Sendable {
  /// From the inputs to the results and the residuals.
  package typealias Forward = @Sendable ([NDArray]) throws -> (results: [NDArray], residuals: [NDArray])
  /// From the residuals and the results' cotangents to the inputs' cotangents, nil being zero.
  package typealias Backward =
    @Sendable (_ residuals: [NDArray], _ cotangents: [NDArray]) throws -> [NDArray?]

  package let forwardName: String
  package let backwardName: String
  /// Nil when only the names are known.
  package let forward: Forward?
  package let backward: Backward?
  /// The passes as a recording has them; nil for those that are code or names.
  package let jaxprs: Jaxprs?

  package struct Jaxprs: Sendable {
    package let forward: Jaxpr
    package let backward: Jaxpr
  }

  package init(
    forwardName: String, backwardName: String, forward: Forward? = nil, backward: Backward? = nil,
    jaxprs: Jaxprs? = nil
  ) {
    self.forwardName = forwardName
    self.backwardName = backwardName
    self.forward = forward
    self.backward = backward
    self.jaxprs = jaxprs
  }
}

extension CustomPasses {
  /// Passes from operands to results and residuals, and from residuals and cotangents to cotangents, for a call that
  /// checks their types.
  convenience init(_ forward: Jaxpr, _ backward: Jaxpr, of body: Jaxpr, constantCount: Int) {
    let results = body.outputs.count
    let none = [NDArray?](repeating: nil, count: Swift.max(0, constantCount))
    self.init(
      forwardName: "fwd", backwardName: "bwd",
      forward: { inputs in
        let outputs = try forward.bind(Array(inputs.dropFirst(none.count)))
        return (Array(outputs.prefix(results)), Array(outputs.dropFirst(results)))
      },
      backward: { residuals, cotangents in
        none + (try backward.bind(residuals + cotangents)).map { $0.aval.dtype == .float0 ? nil : $0 }
      },
      jaxprs: Jaxprs(forward: forward, backward: backward))
  }

  /// What stands in a text.
  var printed: (forward: ParameterValue, backward: ParameterValue) {
    guard let jaxprs else { return (.text(forwardName), .text(backwardName)) }
    return (.jaxpr(jaxprs.forward), .jaxpr(jaxprs.backward))
  }
}

extension CustomPasses: Hashable {
  package static func == (a: CustomPasses, b: CustomPasses) -> Bool {
    a === b
      || (a.forward == nil && b.forward == nil && a.forwardName == b.forwardName
        && a.backwardName == b.backwardName)
      || (a.jaxprs != nil && a.jaxprs?.forward === b.jaxprs?.forward
        && a.jaxprs?.backward === b.jaxprs?.backward)
  }
  package func hash(into hasher: inout Hasher) { hasher.combine(forwardName) }
}

extension CustomPasses {
  /// The passes of a call whose first operands are constants that the function captured.
  func withConstants(_ count: Int) -> CustomPasses {
    guard count > 0, let forward, let backward else { return self }
    return CustomPasses(
      forwardName: forwardName, backwardName: backwardName,
      forward: { try forward(Array($0.dropFirst(count))) },
      backward: { Array(repeating: nil, count: count) + (try backward($0, $1)) })
  }

  /// The passes for all lanes at once: residuals and results have their lanes in front, and an input that all
  /// lanes share gets the sum of its cotangents (JAX: `_custom_vjp_call_batcher`).
  func batched(_ axes: [Int?], size: Int, tangentsFrom start: Int = 0) -> CustomPasses {
    guard let forward, let backward else { return self }
    let inputAxes = Array(axes.dropFirst(start))
    // Which residuals have lanes is the business of the forward pass, so all get them.
    return CustomPasses(
      forwardName: forwardName, backwardName: backwardName,
      forward: { inputs in
        var count = 0
        let (outputs, outputAxes) = try JAXTransforms.batch(
          { arguments in
            let (results, residuals) = try forward(arguments)
            count = results.count
            return results + residuals
          }, inputs, inputAxes, size: size)
        let front = zip(outputs, outputAxes).map { lanes($0, from: $1, size: size) }
        return (Array(front.prefix(count)), Array(front.dropFirst(count)))
      },
      backward: { residuals, cotangents in
        let residualAxes = start == 0 ? residuals.map { _ in 0 as Int? } : Array(axes.prefix(start))
        let arguments = residuals + cotangents
        var given: [Bool] = []
        let (outputs, outputAxes) = try JAXTransforms.batch(
          { arguments in
            let results = try backward(
              Array(arguments.prefix(residuals.count)), Array(arguments.dropFirst(residuals.count)))
            given = results.map { $0 != nil }
            return results.compactMap { $0 }
          }, arguments, residualAxes + cotangents.map { _ in 0 }, size: size)
        let front = zip(outputs, outputAxes).map { lanes($0, from: $1, size: size) }
        return zip(spread(front, over: given), inputAxes).map { cotangent, axis in
          guard let cotangent else { return nil }
          if let axis { return moveLanes(cotangent, from: 0, to: axis) }
          return bind(ReduceSum(axes: [0]), cotangent)
        }
      })
  }
}
