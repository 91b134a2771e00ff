import JAXBuffers

/// Everything that holds for a dynamic extent: the trace, the scope of errors, names, options. One task-local
/// value carries it all.
///
/// An instance changes only inside `with`, before anyone else sees it.
package final class TraceContext: @unchecked Sendable {
  @TaskLocal package static var current = TraceContext()

  /// The trace that handles operations.
  package var trace: Trace = EvalTrace.shared
  /// Where errors of operations are kept; nil outside every throwing scope.
  package var errors: ErrorScope?
  /// The scopes of `jax.namedScope` and the transformations, outermost first, joined by `/`.
  package var nameStack = ""
  /// Where the equations being replayed come from; nil while the user's own code runs.
  package var source: SourceInfo?
  /// Options set by scope; the others are process-wide.
  package var options = ScopedOptions()
  /// What becomes of prints and debugging callbacks.
  package var messages = Messages.shown

  /// Whether operations are computed as they come: nothing traces, and nobody looks at their results.
  package static var isPlain: Bool {
    !Options.mayBeOn([.debugNans, .debugInfs, .profiling]) && current.trace === EvalTrace.shared
  }

  private init() {}

  private init(copying other: TraceContext) {
    trace = other.trace
    errors = other.errors
    nameStack = other.nameStack
    source = other.source
    options = other.options
    messages = other.messages
  }

  /// Runs `body` with a change to the current context.
  @inline(__always)
  package static func with<R>(_ change: (TraceContext) -> Void, _ body: () throws -> R) rethrows -> R {
    let context = TraceContext(copying: current)
    change(context)
    return try $current.withValue(context, operation: body)
  }
}

/// Runs `body` with another current trace.
@inline(__always)
package func withTrace<R>(_ trace: Trace, _ body: () throws -> R) rethrows -> R {
  try TraceContext.with({ $0.trace = trace }, body)
}
