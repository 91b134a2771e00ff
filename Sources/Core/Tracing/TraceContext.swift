import JAXBuffers

/// Everything that holds for a dynamic extent: the trace, the scope of errors, names, options. One task-local
/// value carries it all.
package struct TraceContext: Sendable {
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

  package init() {}

  /// Runs `body` with a change to the current context.
  @inline(__always)
  package static func with<R>(_ change: (inout TraceContext) -> Void, _ body: () throws -> R) rethrows -> R {
    var context = current
    change(&context)
    return try $current.withValue(context, operation: body)
  }
}

/// Runs `body` with another current trace.
@inline(__always)
package func withTrace<R>(_ trace: Trace, _ body: () throws -> R) rethrows -> R {
  try TraceContext.with({ $0.trace = trace }, body)
}
