import JAXCore

/// Runs a function under a fresh trace: create, run, unpack, invalidate, check for leaks (JAX:
/// `core.take_current_trace`, `core.ensure_no_leaks`).
///
/// Tracers hold their trace, and nothing here does once the function has returned, so a trace that is still alive
/// then is kept by a tracer that the function stashed: the check is exact and costs one weak reference.
package func withTransformation<T: Trace, R>(
  _ make: () throws -> T, _ body: (T) throws -> R
) throws -> R {
  let (result, probe) = try run(make, body)
  if let leaked = probe.trace { throw leaked.leakReport() }
  return result
}

private struct Probe { weak var trace: Trace? }

private func run<T: Trace, R>(_ make: () throws -> T, _ body: (T) throws -> R) throws -> (R, Probe) {
  let trace = try make()
  defer { trace.invalidate() }
  let result = try ErrorScope.run(label: trace.label) { try body(trace) }
  return (result, Probe(trace: trace.recordsBirths ? trace : nil))
}
