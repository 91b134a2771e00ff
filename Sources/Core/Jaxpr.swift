import JAXBuffers
import Synchronization

/// A pure program: a list of equations from inputs to outputs (JAX: `jax.core.ClosedJaxpr`).
///
/// One kind serves for JAX's `Jaxpr` and `ClosedJaxpr`: `constants` holds the values of `constvars`, nil
/// where a printed text did not give them. A jaxpr is compared by identity, as in JAX: two equations that
/// share a body share the object.
package final class Jaxpr: Sendable {
  package let constvars: [Var]
  package let constants: [Buffer?]
  package let invars: [Var]
  package let equations: [Equation]
  package let outputs: [Atom]
  /// What running it does besides computing its outputs.
  package let effects: Set<Effect>
  /// One more than the largest slot of its variables.
  package let slotCount: Int
  /// Literals whose values the printed text did not give; a jaxpr with any cannot run.
  package let lostLiterals: [ShapedArray]
  /// For each equation, the slots that nothing after it reads.
  package let lastUses: LastUses
  /// What transformations made of it, so that the same body under the same transformation is the same object.
  private let derived = Mutex<[DerivedKey: any Sendable]>([:])

  package init(
    constvars: [Var] = [], constants: [Buffer?]? = nil, invars: [Var], equations: [Equation],
    outputs: [Atom]
  ) {
    self.constvars = constvars
    self.constants = constants ?? constvars.map { _ in nil }
    self.invars = invars
    self.equations = equations
    self.outputs = outputs
    effects = equations.reduce(into: []) { $0.formUnion($1.primitive.effects) }
    lostLiterals = Jaxpr.lostLiterals(equations, outputs)
    var slots = 0
    for v in constvars { slots = max(slots, v.slot + 1) }
    for v in invars { slots = max(slots, v.slot + 1) }
    for e in equations { for v in e.outputs { slots = max(slots, v.slot + 1) } }
    // A malformed jaxpr may read what it does not bind; `check` says so.
    for e in equations { for case .variable(let v) in e.inputs { slots = max(slots, v.slot + 1) } }
    for case .variable(let v) in outputs { slots = max(slots, v.slot + 1) }
    slotCount = slots
    lastUses = LastUses(equations, outputs, slotCount: slots)
  }

  private static func lostLiterals(_ equations: [Equation], _ outputs: [Atom]) -> [ShapedArray] {
    var lost: [ShapedArray] = []
    for equation in equations {
      for case .literal(let literal) in equation.inputs where literal.isLost { lost.append(literal.aval) }
    }
    for case .literal(let literal) in outputs where literal.isLost { lost.append(literal.aval) }
    return lost
  }

  /// What `make` makes of this jaxpr, made once for a transformation and its arguments.
  package func derived<R: Sendable>(
    _ transformation: String, _ arguments: [Int?], _ make: () throws -> R
  ) rethrows -> R {
    let key = DerivedKey(transformation: transformation, arguments: arguments)
    if let known = derived.withLock({ $0[key] }) as? R { return known }
    let result = try make()
    derived.withLock { $0[key] = result }
    return result
  }

  private struct DerivedKey: Hashable {
    let transformation: String
    let arguments: [Int?]
  }

  /// The types of the inputs.
  package var inputTypes: [ShapedArray] { invars.map(\.aval) }
  /// The types of the outputs.
  package var outputTypes: [ShapedArray] { outputs.map(\.aval) }
}

extension Jaxpr: Hashable {
  package static func == (a: Jaxpr, b: Jaxpr) -> Bool { a === b }
  package func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}

/// A variable, bound once in one jaxpr and compared by identity.
package final class Var: Sendable {
  package let aval: ShapedArray
  /// Its place in a frame's environment, unique in its jaxpr; -1 for dropped results.
  package let slot: Int

  package init(_ aval: ShapedArray, slot: Int) {
    self.aval = aval
    self.slot = slot
  }

  /// A result that nothing reads, printed `_`.
  package static func dropped(_ aval: ShapedArray) -> Var { Var(aval, slot: -1) }
  /// Whether nothing reads it.
  package var isDropped: Bool { slot < 0 }
}

extension Var: Hashable {
  package static func == (a: Var, b: Var) -> Bool { a === b }
  package func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}

/// A scalar written in place of a variable.
package struct Literal: Sendable {
  package let value: Buffer
  package let aval: ShapedArray
  /// The value as it was printed, where the text says more or less than the value (`[...]`, `(b'',)`).
  package let spelling: String?

  package init(_ value: Buffer, weakType: Bool = false, spelling: String? = nil) {
    self.value = value
    aval = ShapedArray(value.shape, value.dtype, weakType: weakType)
    self.spelling = spelling
  }

  /// A literal as a text has it, whose type may be annotated.
  package init(_ value: Buffer, type: ShapedArray, spelling: String?) {
    self.value = value
    aval = type
    self.spelling = spelling
  }

  /// Whether the text did not give the value.
  package var isLost: Bool { spelling == "[...]" }
}

/// An operand: a variable or a literal.
package enum Atom: Sendable {
  case variable(Var)
  indirect case literal(Literal)

  package var aval: ShapedArray {
    switch self {
    case .variable(let v): v.aval
    case .literal(let l): l.aval
    }
  }
}

/// One application of a primitive. A class, for it is handed around at every step and never changes.
package final class Equation: Sendable {
  package let outputs: [Var]
  package let primitive: any Primitive
  /// The primitive, if it runs jaxprs; asked once here because interpreters need it at every step.
  package let higherOrder: (any HigherOrder)?
  package let inputs: [Atom]
  /// Where it came from; nil when nothing is known.
  package let source: SourceInfo?
  /// The parameters as a text spelled them, where that differs from how the primitive prints them
  /// (`np.int64(1)` for `1`); nil otherwise.
  package let printedParameters: [Parameter]?
  /// Bytes of operands and results together.
  let byteCount: Int
  /// The axes of its first result that count lanes of functions under `vmap`, outermost first, each within what
  /// the ones before leave.
  package let lanes: [LaneAxis]

  package init(
    _ primitive: any Primitive, _ inputs: [Atom], outputs: [Var], source: SourceInfo? = nil,
    printedParameters: [Parameter]? = nil, lanes: [LaneAxis] = []
  ) {
    self.outputs = outputs
    self.primitive = primitive
    higherOrder = primitive as? any HigherOrder
    self.inputs = inputs
    self.source = source
    self.printedParameters = printedParameters
    self.lanes = lanes
    var bytes = 0
    for input in inputs { bytes = clampedSum(bytes, input.aval.byteCount) }
    for output in outputs { bytes = clampedSum(bytes, output.aval.byteCount) }
    byteCount = bytes
  }
}

/// An axis that counts lanes.
package struct LaneAxis: Hashable, Sendable {
  package let axis: Int
  package let size: Int
}

extension Equation {
  /// The same with other variables for its results.
  package func with(outputs: [Var], lanes: [LaneAxis]? = nil) -> Equation {
    Equation(
      primitive, inputs, outputs: outputs, source: source, printedParameters: printedParameters,
      lanes: lanes ?? self.lanes)
  }
}

/// What an equation does besides computing its results; equations with effects survive dead-code elimination.
package enum Effect: Hashable, Sendable {
  /// Prints or calls back for the user to look; may be reordered with other such equations (JAX: `DebugEffect`).
  case debug
  /// The same, in order (JAX: `OrderedDebugEffect`).
  case orderedDebug
  /// Input or output, in any order (JAX: `IOEffect`).
  case io
  /// Input or output whose order is part of the program's meaning (JAX: `OrderedIOEffect`).
  case orderedIO

  /// Whether what the program computes may depend on it, so that it must happen exactly once.
  package var isIO: Bool { self == .io || self == .orderedIO }
}
