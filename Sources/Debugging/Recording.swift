import JAXBuffers
import JAXControl
import JAXCore
import JAXTransforms
import TraceRecording

extension jax.debug {
  /// Runs a function and records the call, for `jaxscope step` and `jaxscope nan`.
  ///
  /// The file gets what the function traces to, the values of the arrays that it captures, and the source files that
  /// are still where they were compiled. What the function throws is recorded and thrown on. Where JAX's function is
  /// itself being transformed there are no values: then it runs and nothing is written.
  ///
  ///     let loss = try jax.debug.record("step.jaxscope") { try loss(params, batch) }
  public static func record<R: Pytree>(
    _ path: String, name: String = #function, file: String = #filePath, line: Int = #line,
    _ function: () throws -> R
  ) throws -> R {
    let place = CallPlace(function: name, file: file, line: line)
    return try recorded(path, place, [], Arguments()) { _ in try function() }
  }

  /// Runs a function of an argument and records the call; the argument's arrays are the inputs.
  ///
  ///     let grads = try jax.debug.record("grad.jaxscope", params, names: ["params"], jax.grad(loss))
  public static func record<A: Pytree, R: Pytree>(
    _ path: String, _ argument: A, names: [String] = [], name: String = #function, file: String = #filePath,
    line: Int = #line, _ function: (A) throws -> R
  ) throws -> R {
    let place = CallPlace(function: name, file: file, line: line)
    let inputs = inputNames(leafPaths(argument), 0, names)
    return try recorded(path, place, inputs, argument) { try function($0) }
  }

  /// Runs a function of two arguments and records the call.
  public static func record<A: Pytree, B: Pytree, R: Pytree>(
    _ path: String, _ a: A, _ b: B, names: [String] = [], name: String = #function,
    file: String = #filePath, line: Int = #line, _ function: (A, B) throws -> R
  ) throws -> R {
    let place = CallPlace(function: name, file: file, line: line)
    let inputs = inputNames(leafPaths(a), 0, names) + inputNames(leafPaths(b), 1, names)
    return try recorded(path, place, inputs, Arguments(a, b)) { try function($0.values.0, $0.values.1) }
  }

  /// Runs a function of three arguments and records the call.
  public static func record<A: Pytree, B: Pytree, C: Pytree, R: Pytree>(
    _ path: String, _ a: A, _ b: B, _ c: C, names: [String] = [], name: String = #function,
    file: String = #filePath, line: Int = #line, _ function: (A, B, C) throws -> R
  ) throws -> R {
    let place = CallPlace(function: name, file: file, line: line)
    let inputs =
      inputNames(leafPaths(a), 0, names) + inputNames(leafPaths(b), 1, names)
      + inputNames(leafPaths(c), 2, names)
    return try recorded(path, place, inputs, Arguments(a, b, c)) {
      try function($0.values.0, $0.values.1, $0.values.2)
    }
  }

  /// `params['w']`, or `args[0]['w']` for an argument without a name.
  private static func inputNames(_ paths: [String], _ index: Int, _ names: [String]) -> [String] {
    let name = names.indices.contains(index) ? names[index] : "args[\(index)]"
    return paths.map { name + $0 }
  }
}

/// Where a call is recorded.
private struct CallPlace {
  var function: String
  var file: String
  var line: Int
}

private func recorded<A: Pytree, R: Pytree>(
  _ path: String, _ place: CallPlace, _ names: [String], _ argument: A, _ function: (A) throws -> R
) throws -> R {
  let inputs = flatten(argument).map(\.concrete)
  guard inputs.allSatisfy({ $0 != nil }) else { return try function(argument) }
  var resultPaths: [String] = []
  let program: Result<Jaxpr, any Error> = Result {
    try stage(flatten(argument).map(\.aval), label: "record") { arguments in
      let result = try function(try argument.rebuilt(arguments))
      resultPaths = leafPaths(result)
      return try leaves(of: result)
    }.closed
  }
  let result = Result { try ErrorScope.run { try function(argument) } }
  guard let jaxpr = try? program.get() else {
    // What stops the trace stops the function too, or it is no function that can be recorded.
    _ = try result.get()
    throw JAXError(.unsupported("recording this function (\(message(program)))"), operation: "record")
  }
  if jaxpr.constants.contains(where: { $0 == nil }) { return try result.get() }
  var content = RecordedProgram(jaxpr, inputs.compactMap { $0 }).content
  content.metadata.function = place.function
  content.metadata.file = place.file.split(separator: "/").last.map(String.init)
  content.metadata.line = place.line
  content.metadata.inputs = zip(names, jaxpr.inputTypes).map {
    Metadata.Value(name: $0, type: $1.description)
  }
  content.metadata.outputs = zip(resultPaths, jaxpr.outputTypes).map {
    Metadata.Value(name: "result" + $0, type: $1.description)
  }
  if case .failure(let error) = result {
    content.metadata.error = Metadata.Failure(
      kind: (error as? JAXError)?.kind.rawValue ?? String(describing: type(of: error)),
      message: (error as? JAXError)?.message ?? String(describing: error))
  }
  do {
    try Recording.write([content], to: path)
  } catch {
    throw JAXError(.invalid(String(describing: error)), operation: "record")
  }
  return try result.get()
}

private func message<T>(_ result: Result<T, any Error>) -> String {
  guard case .failure(let error) = result else { return "" }
  return (error as? JAXError)?.message ?? String(describing: error)
}
