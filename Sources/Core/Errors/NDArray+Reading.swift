import JAXBuffers

extension NDArray {
  /// The value, which what follows depends on. Where it is not known that is an error; under a derivative it is the
  /// value at the place (JAX: `core.to_concrete_value`).
  package func known(as conversion: JAXError.Conversion = .value, operation: String? = nil) throws -> Buffer {
    if let value = primal.concrete { return value }
    if isFailed {
      throw TraceContext.current.errors?.error ?? JAXError(.failedOperand, operation: operation)
    }
    if let tracer, !tracer.trace.isValid { throw JAXError.leaked(tracer, operation: operation) }
    throw JAXError(.concretization(aval, as: conversion, born: tracer?.born), operation: operation)
  }

  /// Without the tangents that derivatives carry along.
  private var primal: NDArray {
    guard let tracer, tracer.trace.isValid, case .dual(let primal, _) = tracer.payload else { return self }
    return primal.primal
  }
}
