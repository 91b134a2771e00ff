import JAXBuffers

/// One operation of the language (JAX: `jax.core.Primitive`).
///
/// A primitive is a struct: its parameters are typed stored properties, its rules are methods, and everything
/// about it stands in one file. A first-order primitive lives in Lax; one that holds a jaxpr or a closure
/// conforms to `HigherOrder` and lives in Control. `Control/Catalogue.swift` lists them all.
package protocol Primitive: Hashable, Sendable {
  /// The name in a jaxpr, such as `dot_general`.
  static var name: String { get }

  /// The name in a jaxpr; other than the type's only where one type stands for many.
  var name: String { get }

  /// The primitive that a printed equation describes. Every parameter is read through `text`, so that one
  /// that is missing or malformed is reported with its name.
  init(reading text: ParameterReader) throws

  /// The parameters that JAX prints, in any order.
  var parameters: Parameters { get }

  /// Whether it runs jaxprs.
  static var isHigherOrder: Bool { get }

  /// Every jaxpr that a parameter holds, by the parameter's name and in the order of printing: bodies that run, and
  /// those that are only kept, such as derivative rules.
  var heldJaxprs: [(parameter: String, jaxpr: Jaxpr)] { get }

  /// How many results it has, known without its operands.
  var resultCount: Int { get }

  /// What it does besides computing.
  var effects: Set<Effect> { get }

  /// The types of the results, or an error that says which rule the operands break.
  func abstractEval(_ operands: [ShapedArray]) throws -> [ShapedArray]

  /// The results. Operands have the types that `abstractEval` accepted.
  func evaluate(_ operands: [Buffer]) throws -> [Buffer]

  /// The most bytes that `evaluate` takes on these operands, its results among them. They are asked for before it is
  /// called (`askForMemory`).
  func memory(_ operands: [Buffer], _ results: [ShapedArray]) -> Int

  /// Whether kernels of its call BLAS or LAPACK.
  static var usesBLAS: Bool { get }

  /// The only result on one operand whose type is plainly right, without arrays of operands and results; nil sends
  /// the operand through `abstractEval` and `evaluate`, which give the same value or say what is wrong. The result
  /// is weakly typed if the operand is and keeps its dtype.
  func evaluateQuickly(_ x: Buffer) throws -> Buffer?

  /// The same of two operands. The result is weakly typed if both are.
  func evaluateQuickly(_ x: Buffer, _ y: Buffer) throws -> Buffer?

  /// The results and their derivatives along the operands' tangents (JAX: `primitive_jvps`). A tangent is nil
  /// where it is zero; at least one is not. Throws `.notDifferentiable` where there is no derivative.
  func jvp(_ primals: [NDArray], _ tangents: [NDArray?]) throws -> JVPResult

  /// The cotangents of the linear operands (JAX: `primitive_transposes`); nil where zero, and for the others.
  /// Throws `.notTransposable` where it is not linear in them.
  func transpose(_ cotangents: [NDArray?], _ operands: [LinearOperand]) throws -> [NDArray?]

  /// The results for `size` lanes at once (JAX: `primitive_batchers`). An axis says which of the operand's is
  /// the lanes', nil where all lanes share it; at least one is not nil. Throws `.notBatchable` where it cannot.
  func batch(_ operands: [NDArray], _ axes: [Int?], size: Int) throws -> BatchResult

  /// A few uses of it, from which the law tests make values.
  static var samples: [Sample] { get }
}

/// Results and their tangents, nil where zero.
package typealias JVPResult = (primals: [NDArray], tangents: [NDArray?])

/// Results and which axis of each is the lanes', nil where all lanes share it.
package typealias BatchResult = (results: [NDArray], axes: [Int?])

/// An operand of an equation that is transposed: known, or one whose cotangent is asked for
/// (JAX: `ad.UndefinedPrimal`).
package enum LinearOperand: Sendable {
  case known(NDArray)
  case linear(ShapedArray)

  package var aval: ShapedArray {
    switch self {
    case .known(let value): value.aval
    case .linear(let type): type
    }
  }
  package var known: NDArray? { if case .known(let value) = self { value } else { nil } }
  package var isLinear: Bool { if case .linear = self { true } else { false } }
}

extension Primitive {
  package static var isHigherOrder: Bool { false }
  package static var usesBLAS: Bool { false }
  package var heldJaxprs: [(parameter: String, jaxpr: Jaxpr)] {
    parameters.all.flatMap { parameter in parameter.value.jaxprs.map { (parameter.name, $0) } }
  }
  package var name: String { Self.name }
  package var resultCount: Int { 1 }
  package var effects: Set<Effect> { [] }
  package var parameters: Parameters { [:] }
  package static var samples: [Sample] { [] }
  package func evaluateQuickly(_ x: Buffer) throws -> Buffer? { nil }
  package func evaluateQuickly(_ x: Buffer, _ y: Buffer) throws -> Buffer? { nil }

  /// Refuses operands of types that break a rule. Traces do so before a derivative or batching rule takes shapes
  /// apart, so that rules meet only operands that fit and the report has the types that the user sees.
  package func check(_ operands: [NDArray]) throws { _ = try abstractEval(operands.map(\.aval)) }
}

/// A primitive that runs jaxprs: it says which to enter next and what to do with what comes back.
///
/// It is a pure function of its state, so an interpreter that keeps old states can step backwards.
package protocol HigherOrder: Primitive {
  associatedtype State: Sendable

  /// The name under which its calls stand in a path: `jit:train`, `scan`, `cond`.
  var pathName: String { get }

  /// The jaxprs it holds, in the order in which JAX prints them.
  var jaxprs: [Jaxpr] { get }

  /// Whether tools look inside. A leaf is one step to them, as in JAX's own `debug_nans`.
  var isLeaf: Bool { get }

  /// A jaxpr whose equations may stand in its place; nil unless it is a mere wrapper.
  var inlined: Jaxpr? { get }

  /// The first jaxpr to enter, or the results if there is none.
  func start(_ operands: [Buffer]) throws -> Transition<State>

  /// The next, after the jaxpr that was entered gave `outputs`.
  func resume(_ state: State, with outputs: [Buffer]) throws -> Transition<State>

  /// How it divides when only some operands are known (JAX: `partial_eval_jaxpr_custom_rules`): a primitive of
  /// the known operands, and one of residuals and the unknown operands.
  func split(known: [Bool]) throws -> KnownSplit

  /// The same without the results that nobody uses, and which operands it still needs (JAX: `dce_rules`); nil
  /// if it has no smaller form.
  func prune(used: [Bool]) throws -> Pruned?
}

/// A primitive that prints a line; tools show it beside the equation.
package protocol PrintingPrimitive: Primitive {
  /// The line for these operands, which may have newlines in it.
  func line(_ operands: [NDArray]) throws -> String
}

/// A higher-order primitive divided in two.
package struct KnownSplit: Sendable {
  /// Takes the known operands in order; gives the known results, then the residuals. Nil if nothing is known.
  package var known: (any Primitive)?
  /// Takes the residuals, then the known operands of `passed`, then the unknown operands in order; gives the
  /// unknown results.
  package var unknown: any Primitive
  /// Which results are known.
  package var knownResults: [Bool]
  /// The types of the known results, then of the residuals.
  package var knownTypes: [ShapedArray]
  /// Indices of known operands that the unknown part takes as they are, after the residuals.
  package var passed: [Int]

  package init(
    known: (any Primitive)?, unknown: any Primitive, knownResults: [Bool], knownTypes: [ShapedArray],
    passed: [Int] = []
  ) {
    self.known = known
    self.unknown = unknown
    self.knownResults = knownResults
    self.knownTypes = knownTypes
    self.passed = passed
  }
}

/// A higher-order primitive without unused results.
package struct Pruned: Sendable {
  package var primitive: any Primitive
  /// Which operands it still takes.
  package var operands: [Bool]
  /// Which results it still gives, the used ones at least; nil for those alone.
  package var results: [Bool]?

  package init(_ primitive: any Primitive, operands: [Bool], results: [Bool]? = nil) {
    self.primitive = primitive
    self.operands = operands
    self.results = results
  }
}

extension HigherOrder {
  package static var isHigherOrder: Bool { true }
  /// Its jaxprs' equations ask for themselves.
  package func memory(_ operands: [Buffer], _ results: [ShapedArray]) -> Int { 0 }
  package var pathName: String { Self.name }
  package var isLeaf: Bool { false }
  package var inlined: Jaxpr? { nil }

  package func split(known: [Bool]) throws -> KnownSplit {
    throw JAXError(.unsupported("dividing it into known and unknown parts"), operation: name)
  }

  package func prune(used: [Bool]) throws -> Pruned? { nil }

  /// Runs its jaxprs to the end without an interpreter's frames.
  package func evaluate(_ operands: [Buffer]) throws -> [Buffer] {
    var next = try start(operands)
    while true {
      switch next {
      case .finished(let results): return results
      case .enter(let jaxpr, let arguments, _, let state):
        next = try resume(state, with: jaxpr.evaluate(arguments))
      }
    }
  }
}

/// What a higher-order primitive does next.
package enum Transition<State: Sendable>: Sendable {
  /// Run a jaxpr on these arguments, then resume with the state.
  case enter(Jaxpr, [Buffer], Entry, State)
  /// The equation's results.
  case finished([Buffer])
}

/// Which of a higher-order primitive's jaxprs was entered, for paths such as `scan[7]` and `cond.1`.
package enum Entry: Hashable, Sendable {
  /// The body of a call.
  case call
  /// The body of a loop. A scan counts rows of its inputs, so one in reverse starts at its length - 1.
  case iteration(Int)
  /// The condition of a loop, before that iteration.
  case condition(Int)
  /// A branch, from 0.
  case branch(Int)
}
