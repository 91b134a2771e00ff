import JAXBuffers
import JAXCore
import JAXKernels
import JAXLax

/// A function of the user's that an equation calls while the program runs; compared by identity. In a text that JAX
/// printed there is only what it was called.
package enum HostFunction: Hashable, Sendable {
  case code(Code)
  case printed(ParameterValue)

  /// A function on flat arrays. It stays with the function that was traced, which is not `Sendable` either.
  package final class Code: @unchecked Sendable, Hashable {
    private let body: ([NDArray]) throws -> [NDArray]
    /// The structure of its arguments, as JAX prints it.
    let structure: String
    /// Where the program got it, which is where it is to be looked for when it fails.
    private let born = CallStack.capture()

    init(structure: String, _ body: @escaping ([NDArray]) throws -> [NDArray]) {
      self.structure = structure
      self.body = body
    }

    package static func == (a: Code, b: Code) -> Bool { a === b }
    package func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }

    /// The results for values; nothing that surrounds the program traces or changes what the user's code does.
    func call(_ operands: [Buffer], for primitive: some Primitive) throws -> [NDArray] {
      do {
        return try Kernels.keepingDenormals {
          try ErrorScope.run(label: primitive.name) {
            try TraceContext.with({ context in
              context.trace = EvalTrace.shared
              context.source = nil
              context.nameStack = ""
            }) { try body(operands.map { NDArray($0) }) }
          }
        }
      } catch let error as JAXError {
        throw error.asOfCallback
      } catch {
        throw failure(
          JAXError(
            .invalid("the callback threw \(type(of: error)): \(error)"), operation: primitive.name,
            kind: .runtimeError, code: .callback))
      }
    }

    /// An error with the place of the callback.
    func failure(_ error: JAXError) -> JAXError {
      var error = error
      error.origin = JAXError.Origin(stack: born, transformations: error.origin.transformations)
      return error
    }
  }

  /// JAX masks the addresses of functions, so that texts can be compared.
  private static let address = "0x" + String(repeating: "X", count: 12)

  /// The code, or an error that says where it is not.
  func code(of primitive: some Primitive) throws -> Code {
    guard case .code(let code) = self else {
      throw JAXError(
        .unsupported("running a Python function, of which a jaxpr's text has only the name,"),
        operation: primitive.name)
    }
    return code
  }

  /// As JAX prints the parameter `callback` of `pure_callback` and `io_callback`.
  var flatCallback: ParameterValue {
    switch self {
    case .printed(let value): value
    case .code(let code):
      .record(
        "_FlatCallback",
        [
          .init("callback_func", .text("<function <lambda> at \(HostFunction.address)>")),
          .init("in_tree", .text(code.structure)),
        ])
    }
  }

  /// As JAX prints that of `debug_callback`.
  var debugCallback: ParameterValue {
    switch self {
    case .printed(let value): value
    case .code:
      .text(
        "<function debug_callback.<locals>._debug_callback.<locals>._flat_callback at \(HostFunction.address)>"
      )
    }
  }
}

extension Primitive {
  /// Calls it with values, and holds its results to the types that were said
  /// (JAX: `emit_python_callback`, whose words these are).
  func results(of function: HostFunction, _ operands: [Buffer], _ types: [ShapedArray]) throws -> [Buffer] {
    let code = try function.code(of: self)
    let outputs = try code.call(operands, for: self)
    func mismatch(_ message: String) -> JAXError {
      code.failure(
        JAXError(
          .invalid(message), operation: name, kind: .runtimeError, code: .callback,
          hint: "return from the callback what resultShapeDtypes says, or change that"))
    }
    guard outputs.count == types.count else {
      throw mismatch(
        "Mismatched number of outputs from callback. Expected: \(types.count), Actual: \(outputs.count)")
    }
    return try zip(outputs, types).enumerated().map { index, pair in
      let (output, type) = pair
      guard let buffer = output.concrete else {
        throw code.failure(JAXError(.concretization(output.aval), operation: name)).asOfCallback
      }
      let what = "for return value #\(index): Expected:"
      guard buffer.shape == type.shape else {
        throw mismatch("Incorrect output shape \(what) \(type.shape), Actual: \(buffer.shape)")
      }
      guard buffer.dtype == type.dtype else {
        throw mismatch("Incorrect output dtype \(what) \(type.dtype), Actual: \(buffer.dtype)")
      }
      return buffer
    }
  }

  /// The types of results as JAX prints them: `(ShapedArray(float32[2]),)`.
  func printed(_ types: [ShapedArray]) -> ParameterValue {
    .tuple(
      types.map { type in
        let dims = type.shape.map(String.init).joined(separator: ",")
        return .record("ShapedArray", [.init("", .text("\(type.dtype.name)[\(dims)]"))])
      })
  }

  /// Unrolled over the lanes: for each, the primitive on its slices (JAX: `debug_batching_rule`).
  func unrolled(_ operands: [NDArray], _ axes: [Int?], size: Int) {
    for lane in 0..<size {
      let slices = zip(operands, axes).map { x, axis in
        axis.map { jax.lax.indexInDim(x, lane, axis: $0, keepdims: false) } ?? x
      }
      _ = bindAll(self, slices)
    }
  }
}

extension JAXError {
  /// An error within a callback. What it captures of a traced function has no value there.
  fileprivate var asOfCallback: JAXError {
    switch reason {
    case .leakedTracer, .concretization:
      var error = JAXError(
        reason, operation: operation, path: path, source: source, kind: kind, code: errorCode,
        hint:
          "pass the value to the callback as an argument: what a callback captures is traced, not computed")
      (error.origin, error.operands) = (origin, operands)
      return error
    default: return self
    }
  }
}
