import JAXBuffers
import JAXCore
import JAXLax

/// The solution of a linear system by a given solver, with derivatives by the system's own rules
/// (JAX: `lax.custom_linear_solve`).
///
/// Its four jaxprs stand in `jaxprs=_LinearSolveTuple(matvec=…, vecmat=…, solve=…, transpose_solve=…)`, and so do the
/// numbers of operands that each takes first. Only `solve` is run forward. Tools see it as one step, as in JAX.
package struct CustomLinearSolve: HigherOrder {
  package static let name = "custom_linear_solve"
  /// The four functions; those of the transposed system are nil when none were given.
  let functions: LinearSolveTuple<Jaxpr?>
  /// How many operands each takes before the system's right-hand side.
  let counts: LinearSolveTuple<Int>

  init(_ functions: LinearSolveTuple<Jaxpr?>, counts: LinearSolveTuple<Int>) {
    self.functions = functions
    self.counts = counts
  }

  package init(reading text: ParameterReader) throws {
    let tuple: ParameterValue = try text("jaxprs")
    let lengths: ParameterValue = try text("const_lengths")
    guard let bodies = LinearSolveTuple(tuple, Jaxpr?.init(parameter:)), bodies.solve != nil else {
      throw JAXError(.badParameter("jaxprs", tuple.text), operation: Self.name)
    }
    guard let counts = LinearSolveTuple(lengths, Int.init(parameter:))
    else { throw JAXError(.badParameter("const_lengths", lengths.text), operation: Self.name) }
    functions = bodies
    self.counts = counts
  }

  package var parameters: Parameters { ["const_lengths": counts.record, "jaxprs": functions.record] }
  package var jaxprs: [Jaxpr] { functions.all.compactMap { $0 } }
  package var isLeaf: Bool { true }
  package var resultCount: Int { functions.solve?.outputs.count ?? 0 }

  /// The function that runs.
  func solver() throws -> Jaxpr {
    guard let solve = functions.solve else { throw JAXError(.missingParameter("solve"), operation: name) }
    return solve
  }

  var constantCount: Int { counts.all.reduce(0, +) }

  package func abstractEval(_ operands: [ShapedArray]) throws -> [ShapedArray] {
    try expect(
      counts.all.allSatisfy { 0...operands.count ~= $0 } && constantCount <= operands.count,
      "const_lengths=\(counts.record.text) do not fit its \(operands.count) operands")
    let (constants, rest) = parts(operands)
    let solve = try solver()
    try expectArguments(constants.solve + rest, solve)
    try expect(
      solve.outputs.count >= rest.count, "solve= must give as many results as there are right-hand sides")
    // What follows the solution are a solver's own results.
    let solution = Array(solve.outputTypes.prefix(rest.count))
    if let matvec = functions.matvec {
      try expectBody(matvec, "matvec", takes: constants.matvec + solution, gives: rest)
    }
    if let vecmat = functions.vecmat {
      try expectBody(vecmat, "vecmat", takes: constants.vecmat + rest, gives: solution)
    }
    if let transposed = functions.transposeSolve {
      let own = Array(solve.outputTypes.dropFirst(rest.count))
      try expectBody(
        transposed, "transpose_solve", takes: constants.transposeSolve + solution, gives: rest + own)
    }
    return solve.outputTypes
  }

  /// The constants of each function, and the right-hand side.
  func parts<T>(_ operands: [T]) -> (constants: LinearSolveTuple<[T]>, rest: [T]) {
    let groups = operands.divided(counts.matvec, counts.vecmat, counts.solve, counts.transposeSolve)
    return (
      LinearSolveTuple(matvec: groups[0], vecmat: groups[1], solve: groups[2], transposeSolve: groups[3]),
      groups[4]
    )
  }

  package func start(_ operands: [Buffer]) throws -> Transition<CallState> {
    let (constants, rest) = parts(operands)
    return .enter(try solver(), constants.solve + rest, .call, CallState())
  }

  package func resume(_ state: CallState, with outputs: [Buffer]) throws -> Transition<CallState> {
    .finished(outputs)
  }
}

/// Something for each function of a linear system (JAX: `_LinearSolveTuple`).
struct LinearSolveTuple<T> {
  var matvec: T
  var vecmat: T
  var solve: T
  var transposeSolve: T

  init(matvec: T, vecmat: T, solve: T, transposeSolve: T) {
    self.matvec = matvec
    self.vecmat = vecmat
    self.solve = solve
    self.transposeSolve = transposeSolve
  }

  /// Reads a printed tuple; nil if a field is missing or of another type.
  init?(_ value: ParameterValue, _ convert: (ParameterValue) -> T?) {
    guard case .record(_, let fields) = value else { return nil }
    func field(_ name: String) -> T? { fields.first { $0.name == name }.flatMap { convert($0.value) } }
    guard let matvec = field("matvec"), let vecmat = field("vecmat"), let solve = field("solve"),
      let transposeSolve = field("transpose_solve")
    else { return nil }
    self.init(matvec: matvec, vecmat: vecmat, solve: solve, transposeSolve: transposeSolve)
  }

  var all: [T] { [matvec, vecmat, solve, transposeSolve] }

  /// The transposed system's.
  var transposed: LinearSolveTuple {
    LinearSolveTuple(matvec: vecmat, vecmat: matvec, solve: transposeSolve, transposeSolve: solve)
  }
}

extension LinearSolveTuple: Equatable where T: Equatable {}
extension LinearSolveTuple: Hashable where T: Hashable {}
extension LinearSolveTuple: Sendable where T: Sendable {}

extension LinearSolveTuple where T: ParameterConvertible {
  /// As JAX prints it.
  var record: ParameterValue {
    .record(
      "_LinearSolveTuple",
      [
        ParameterValue.Field("matvec", matvec.parameterValue),
        ParameterValue.Field("vecmat", vecmat.parameterValue),
        ParameterValue.Field("solve", solve.parameterValue),
        ParameterValue.Field("transpose_solve", transposeSolve.parameterValue),
      ])
  }
}
