import JAXBuffers
import JAXCore
import JAXLax

/// Calls a function of the user's when the program comes to it (JAX: `jax.debug.callback`). In a text that JAX printed
/// the function is a name; then nothing happens.
package struct DebugCallback: Primitive {
  package static let name = "debug_callback"
  package let callback: HostFunction
  package let ordered: Bool
  package let partitioned: Bool

  package init(_ callback: HostFunction, ordered: Bool, partitioned: Bool) {
    self.callback = callback
    self.ordered = ordered
    self.partitioned = partitioned
  }

  package init(reading text: ParameterReader) throws {
    callback = .printed(.text(try text.text("callback")))
    let effect = try text.text("effect")
    guard effect == "Debug" || effect == "OrderedDebug" else {
      throw JAXError(.badParameter("effect", effect), operation: text.primitive)
    }
    ordered = effect == "OrderedDebug"
    partitioned = try text("partitioned")
  }

  package var parameters: Parameters {
    [
      "callback": callback.debugCallback, "effect": ordered ? "OrderedDebug" : "Debug",
      "partitioned": partitioned,
    ]
  }
  package var resultCount: Int { 0 }
  package var effects: Set<Effect> { [ordered ? .orderedDebug : .debug] }

  package func abstractEval(_ operands: [ShapedArray]) throws -> [ShapedArray] { [] }

  package func evaluate(_ operands: [Buffer]) throws -> [Buffer] {
    if case .silent = TraceContext.current.messages { return [] }
    if case .code(let code) = callback { _ = try code.call(operands, for: self) }
    return []
  }

  package func jvp(_ primals: [NDArray], _ tangents: [NDArray?]) throws -> JVPResult {
    _ = bindAll(self, primals)
    return ([], [])
  }

  package func transpose(_ cotangents: [NDArray?], _ operands: [LinearOperand]) throws -> [NDArray?] {
    operands.map { _ in nil }
  }

  package func batch(_ operands: [NDArray], _ axes: [Int?], size: Int) throws -> BatchResult {
    unrolled(operands, axes, size: size)
    return ([], [])
  }
}

extension Jaxpr {
  /// Whether it has a debugging callback whose function is only named.
  package var callsPython: Bool {
    var found = false
    visitAll { jaxpr in
      found =
        found
        || jaxpr.equations.contains { equation in
          guard let primitive = equation.primitive as? DebugCallback, case .printed = primitive.callback
          else {
            return false
          }
          return true
        }
    }
    return found
  }
}
