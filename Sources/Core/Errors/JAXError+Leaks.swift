import JAXBuffers

extension JAXError {
  /// A tracer that outlived its function.
  package static func leaked(_ tracer: Tracer, operation: String?) -> JAXError {
    JAXError(
      .leakedTracer(tracer.aval, transformation: tracer.trace.label, born: tracer.born), operation: operation)
  }
}

extension Tracer {
  /// Where it was made, while births are recorded.
  package var born: CallStack? { trace.births.first { $0.tracer === self }?.stack }
}

extension Trace {
  /// Names the tracer that kept this trace alive after its function returned.
  package func leakReport() -> JAXError {
    let birth = births.first { $0.tracer != nil }
    let type = birth?.tracer?.aval ?? ShapedArray([], .float32)
    return JAXError(.leakedTracer(type, transformation: label, born: birth?.stack))
  }
}
