import JAXBuffers
import JAXCore
import JAXLax
import JAXTransforms

/// What a function of the user's gives that reads or changes the world (JAX: `jax.experimental.io_callback`).
package struct IOCallback: Primitive {
  package static let name = "io_callback"
  package let callback: HostFunction
  package let results: [ShapedArray]
  package let ordered: Bool

  package init(_ callback: HostFunction, results: [ShapedArray], ordered: Bool) {
    self.callback = callback
    self.results = results
    self.ordered = ordered
  }

  package init(reading text: ParameterReader) throws {
    callback = .printed(try text("callback"))
    results = text.results
    ordered = try text("ordered")
  }

  package var parameters: Parameters {
    [
      "callback": callback.flatCallback, "ordered": ordered, "result_avals": printed(results),
      "sharding": ParameterValue.none,
    ]
  }
  package var resultCount: Int { results.count }
  package var effects: Set<Effect> { [ordered ? .orderedIO : .io] }

  package func abstractEval(_ operands: [ShapedArray]) throws -> [ShapedArray] { results }

  package func evaluate(_ operands: [Buffer]) throws -> [Buffer] {
    try results(of: callback, operands, results)
  }

  package func jvp(_ primals: [NDArray], _ tangents: [NDArray?]) throws -> JVPResult {
    throw invalid("IO callbacks do not support JVP.", .valueError, code: .callback)
  }

  package func transpose(_ cotangents: [NDArray?], _ operands: [LinearOperand]) throws -> [NDArray?] {
    throw invalid("IO callbacks do not support transpose.", .valueError, code: .callback)
  }

  /// (JAX: `io_callback_batching_rule`.)
  package func batch(_ operands: [NDArray], _ axes: [Int?], size: Int) throws -> BatchResult {
    if ordered { throw invalid("Cannot `vmap` ordered IO callback.", .valueError, code: .callback) }
    let front = zip(operands, axes).map { x, axis in axis.map { lanes(x, from: $0, size: size) } ?? x }
    let outputs = try mapped(front, axes)
    return (outputs, outputs.map { _ in 0 })
  }
}
