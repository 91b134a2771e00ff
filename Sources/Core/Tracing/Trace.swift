import JAXBuffers

/// What becomes of operations while a function runs: they are computed, differentiated, batched or staged into
/// a jaxpr (JAX: `jax.core.Trace`).
///
/// The current trace alone handles an operation. It recognises its own tracers by identity; everything else is
/// a constant to it. A trace that stands on another runs its rules under that parent.
package class Trace: @unchecked Sendable {
  /// The trace below, under which this one's rules run; nil for those at the bottom.
  package let parent: Trace?
  /// What the user called to get here, for reports: `vmap(3)`, `grad`, `jit:train`.
  package let label: String
  /// Whether the function it was made for still runs. A tracer of an invalid trace has leaked.
  package private(set) var isValid = true
  /// Where its tracers were born, while leaks are checked.
  var births: [Birth] = []
  package let recordsBirths: Bool

  package init(parent: Trace?, label: String, recordsBirths: Bool) {
    self.parent = parent
    self.label = label
    self.recordsBirths = recordsBirths
  }

  /// The results of a primitive. Operands may be tracers of this trace, or anything else.
  package func process(_ primitive: any Primitive, _ operands: [NDArray]) throws -> [NDArray] {
    throw JAXError(.unsupported("tracing with \(label)"), operation: primitive.name)
  }

  /// Ends the function it was made for.
  package func invalidate() { isValid = false }

  /// Whether operations end up in a jaxpr, here or below.
  package var isStaging: Bool { parent?.isStaging ?? false }
}

/// A value that a trace follows (JAX: `jax.core.Tracer`). It holds its trace, so a tracer that outlives the
/// transformation keeps the trace alive, which is how leaks are found.
package final class Tracer: Sendable {
  package let trace: Trace
  package let aval: ShapedArray
  package let payload: Payload

  /// What its trace knows of it.
  package enum Payload: Sendable {
    /// A value and its tangent.
    case dual(NDArray, tangent: NDArray)
    /// The value of all lanes, and the axis that counts them.
    case lanes(NDArray, axis: Int)
    /// Nothing but its type.
    case abstract
    /// A variable of the jaxpr that is being written.
    case variable(Var)
  }

  package init(_ trace: Trace, _ aval: ShapedArray, _ payload: Payload) {
    self.trace = trace
    self.aval = aval
    self.payload = payload
    if trace.recordsBirths { trace.births.append(Birth(tracer: self, stack: CallStack.capture())) }
  }
}

/// Where a tracer was made.
struct Birth {
  weak var tracer: Tracer?
  let stack: CallStack
}
