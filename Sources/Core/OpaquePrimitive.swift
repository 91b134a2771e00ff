import JAXBuffers

/// An equation whose primitive the catalogue lacks, or one of whose parameters has no meaning to it yet. It
/// prints as it was and keeps its binders' types; running it is an error that says why.
package struct OpaquePrimitive: HigherOrder {
  package static let name = "opaque"
  /// The name in the text.
  package let name: String
  package let printed: [Parameter]
  package let results: [ShapedArray]
  /// What exactly is not supported.
  package let reason: String
  /// Reads and writes of references have a notation of their own, `a:f32[] <- b[i]`; empty for all others.
  package let notation: [Piece]

  /// A piece of an equation that does not print as `results = name[…] operands`.
  package enum Piece: Hashable, Sendable {
    case text(String)
    case result(Int)
    case operand(Int)
  }

  package init(
    name: String, printed: [Parameter], results: [ShapedArray], reason: String, notation: [Piece] = []
  ) {
    self.name = name
    self.printed = printed
    self.results = results
    self.reason = reason
    self.notation = notation
  }

  package init(reading text: ParameterReader) throws {
    self.init(
      name: text.primitive, printed: text.parameters, results: text.results,
      reason: "the primitive \(text.primitive)")
  }

  package var parameters: Parameters { Parameters(printed) }
  package var resultCount: Int { results.count }
  /// Unknown primitives may do anything, so they are never dropped.
  package var effects: Set<Effect> { results.isEmpty ? [.debug] : [] }
  package var jaxprs: [Jaxpr] { printed.flatMap { $0.value.jaxprs } }
  package var isLeaf: Bool { true }

  package func abstractEval(_ operands: [ShapedArray]) throws -> [ShapedArray] { results }
  package func evaluate(_ operands: [Buffer]) throws -> [Buffer] {
    guard isDebugging else { throw unsupported }
    Messages.say("\(name) is not printed: \(reason) is not supported")
    return []
  }
  package func start(_ operands: [Buffer]) throws -> Transition<Never> { .finished(try evaluate(operands)) }
  package func resume(_ state: Never, with outputs: [Buffer]) throws -> Transition<Never> {}

  package func jvp(_ primals: [NDArray], _ tangents: [NDArray?]) throws -> JVPResult { throw unsupported }
  package func transpose(_ cotangents: [NDArray?], _ operands: [LinearOperand]) throws -> [NDArray?] {
    throw unsupported
  }
  package func batch(_ operands: [NDArray], _ axes: [Int?], size: Int) throws -> BatchResult {
    throw unsupported
  }

  /// Whether it only shows values to the user while the program runs; what is computed does not depend on it.
  private var isDebugging: Bool {
    results.isEmpty && ["debug_print", "debug_callback"].contains(name)
  }

  private var unsupported: JAXError { JAXError(.unsupported(reason), operation: name) }
}

extension ParameterValue {
  /// The jaxprs in it, in printing order.
  package var jaxprs: [Jaxpr] {
    switch self {
    case .jaxpr(let jaxpr): [jaxpr]
    case .tuple(let values), .list(let values): values.flatMap(\.jaxprs)
    case .record(_, let fields): fields.flatMap { $0.value.jaxprs }
    default: []
    }
  }
}
