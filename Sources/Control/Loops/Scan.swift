import JAXBuffers
import JAXCore
import JAXKernels

/// A loop over the rows of its inputs that carries state and stacks its outputs (JAX: `lax.scan`).
package struct Scan: HigherOrder {
  package static let name = "scan"
  package let body: Jaxpr
  package let length: Int
  package let reverse: Bool
  /// The first operands: the same in every iteration.
  package let constantCount: Int
  /// The next operands: the state. What is left is scanned over.
  package let carryCount: Int
  /// How many iterations a compiler would join; no value depends on it.
  package let unroll: ParameterValue
  private let splitTranspose: Parameter?

  package init(
    _ body: Jaxpr, length: Int, reverse: Bool = false, constantCount: Int, carryCount: Int,
    unroll: ParameterValue = .int(1)
  ) {
    self.body = body
    self.length = length
    self.reverse = reverse
    self.constantCount = constantCount
    self.carryCount = carryCount
    self.unroll = unroll
    splitTranspose = nil
  }

  /// A scan of another body over as many rows in the same order.
  func scanning(
    _ body: Jaxpr, reverse: Bool? = nil, constantCount: Int? = nil, carryCount: Int? = nil
  ) -> Scan {
    Scan(
      body, length: length, reverse: reverse ?? self.reverse,
      constantCount: constantCount ?? self.constantCount, carryCount: carryCount ?? self.carryCount,
      unroll: unroll)
  }

  package init(reading text: ParameterReader) throws {
    body = try text("jaxpr")
    length = try text("length")
    reverse = try text("reverse")
    constantCount = try text("num_consts")
    carryCount = try text("num_carry")
    unroll = try text("unroll")
    splitTranspose = text.parameters.first { $0.name == "_split_transpose" }
  }

  package var parameters: Parameters {
    var all: Parameters = [
      "jaxpr": body, "length": length, "num_carry": carryCount, "num_consts": constantCount,
      "reverse": reverse, "unroll": unroll,
    ]
    if let splitTranspose { all.all.append(splitTranspose) }
    return all
  }
  package var jaxprs: [Jaxpr] { [body] }
  package var resultCount: Int { body.outputs.count }
  package var effects: Set<Effect> { body.effects }
  var fixedCount: Int { constantCount + carryCount }

  /// The types of the results that a body's outputs give.
  func resultTypes(_ outputs: [ShapedArray], carryCount: Int) -> [ShapedArray] {
    outputs.enumerated().map { $0 < carryCount ? $1 : stacked($1) }
  }

  /// The type of all rows.
  func stacked(_ type: ShapedArray) -> ShapedArray {
    ShapedArray([length] + type.shape, type.dtype, weakType: type.weakType)
  }

  package func abstractEval(_ operands: [ShapedArray]) throws -> [ShapedArray] {
    // Compared without sums, which could overflow.
    let inputs = body.invars.count
    try expect(
      0...inputs ~= constantCount && 0...inputs - constantCount ~= carryCount
        && carryCount <= body.outputs.count,
      "num_consts=\(constantCount) and num_carry=\(carryCount) do not fit the body")
    try expect(length >= 0, "length=\(length) is negative")
    let rows = try operands.enumerated().map { index, operand in
      guard index >= fixedCount else { return operand }
      try expect(
        operand.shape.first == length, "operand \(index) is \(operand), but must have \(length) rows")
      return ShapedArray(Shape(operand.shape.dropFirst()), operand.dtype)
    }
    try expectArguments(rows, body)
    for (input, output) in zip(body.inputTypes.dropFirst(constantCount), body.outputTypes.prefix(carryCount))
    {
      try expect(
        input.matches(output), "the carry enters as \(input) and leaves as \(output)")
    }
    return resultTypes(body.outputTypes, carryCount: carryCount)
  }

  /// After an iteration: which it was, the operands, and the rows of outputs so far in order of running.
  /// The stacked results are written row by row into memory that all copies of a state share. That is sound because an
  /// iteration that is run again, after an interpreter went back, writes the same bits, and nobody reads them before
  /// the last.
  package struct State: Sendable {
    var iteration: Int
    let operands: [Buffer]
    let stacked: [Buffer]
  }

  /// The stacked rows.
  package func memory(_ operands: [Buffer], _ results: [ShapedArray]) -> Int {
    results.dropFirst(carryCount).reduce(0) { clampedSum($0, $1.byteCount) }
  }

  package func start(_ operands: [Buffer]) throws -> Transition<State> {
    let carry = Array(operands[constantCount..<fixedCount])
    let stacked = body.outputTypes.dropFirst(carryCount).map {
      Buffer(uninitialized: $0.dtype, [length] + $0.shape)
    }
    return next(State(iteration: 0, operands: operands, stacked: stacked), carry)
  }

  package func resume(_ state: State, with outputs: [Buffer]) throws -> Transition<State> {
    let row = index(state.iteration)
    for (stacked, result) in zip(state.stacked, outputs.dropFirst(carryCount)) {
      result.copy(into: stacked.element(row, along: 0))
    }
    var state = state
    state.iteration += 1
    return next(state, Array(outputs.prefix(carryCount)))
  }

  /// The row that an iteration reads and writes.
  private func index(_ iteration: Int) -> Int { reverse ? length - 1 - iteration : iteration }

  private func next(_ state: State, _ carry: [Buffer]) -> Transition<State> {
    guard state.iteration < length else { return .finished(carry + state.stacked) }
    let row = index(state.iteration)
    let rows = state.operands[fixedCount...].map { $0.element(row, along: 0) }
    return .enter(body, state.operands[..<constantCount] + carry + rows, .iteration(row), state)
  }
}
