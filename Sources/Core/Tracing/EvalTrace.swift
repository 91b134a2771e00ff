import JAXBuffers
import JAXKernels

/// The trace at the bottom, which computes (JAX: `jax.core.EvalTrace`).
package final class EvalTrace: Trace, @unchecked Sendable {
  package static let shared = EvalTrace()

  private init() { super.init(parent: nil, label: "", recordsBirths: false) }

  package override func process(_ primitive: any Primitive, _ operands: [NDArray]) throws -> [NDArray] {
    var buffers: [Buffer] = []
    var types: [ShapedArray] = []
    buffers.reserveCapacity(operands.count)
    types.reserveCapacity(operands.count)
    for operand in operands {
      guard let buffer = operand.concrete else {
        throw JAXError(.concretization(operand.aval), operation: primitive.name)
      }
      buffers.append(buffer)
      types.append(operand.aval)
    }
    let outputs = try primitive.abstractEval(types)
    let results = try Kernels.flushingDenormals { try primitive.evaluate(buffers) }
    return zip(results, outputs).map { NDArray($0, weakType: $1.weakType) }
  }
}
