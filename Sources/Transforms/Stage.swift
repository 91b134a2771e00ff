import JAXCore

/// Stages a function of flat arrays (JAX: `pe.trace_to_jaxpr_dynamic`).
package func stage(
  _ types: [ShapedArray], label: String, droppingUnread: Bool = false,
  _ body: ([NDArray]) throws -> [NDArray]
) throws -> Staged {
  if let watch = ProcessWatches.current {
    return try watch.staging(label) { try staged(types, label, droppingUnread, body) }
  }
  return try staged(types, label, droppingUnread, body)
}

private func staged(
  _ types: [ShapedArray], _ label: String, _ droppingUnread: Bool, _ body: ([NDArray]) throws -> [NDArray]
) throws -> Staged {
  try withTransformation({ StagingTrace(label: label) }) { trace in
    let arguments = types.map(trace.argument)
    // A body's names are within those of the equation that holds it (JAX: `reset_name_stack`).
    let outputs = try TraceContext.with({ context in
      context.trace = trace
      context.nameStack = ""
    }) { try body(arguments) }
    return trace.finish(outputs, droppingUnread: droppingUnread)
  }
}
