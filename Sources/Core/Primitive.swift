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

  /// How many results it has, known without its operands.
  var resultCount: Int { get }

  /// What it does besides computing.
  var effects: Set<Effect> { get }

  /// The types of the results, or an error that says which rule the operands break.
  func abstractEval(_ operands: [ShapedArray]) throws -> [ShapedArray]

  /// The results. Operands have the types that `abstractEval` accepted.
  func evaluate(_ operands: [Buffer]) throws -> [Buffer]
}

extension Primitive {
  package var name: String { Self.name }
  package var resultCount: Int { 1 }
  package var effects: Set<Effect> { [] }
  package var parameters: Parameters { [:] }
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

  /// The first jaxpr to enter, or the results if there is none.
  func start(_ operands: [Buffer]) throws -> Transition<State>

  /// The next, after the jaxpr that was entered gave `outputs`.
  func resume(_ state: State, with outputs: [Buffer]) throws -> Transition<State>
}

extension HigherOrder {
  package var pathName: String { Self.name }
  package var isLeaf: Bool { false }

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
