import JAXBuffers
import JAXCore
import JAXKernels

/// Gamma variates of given shape parameters, or their logarithms (JAX: `jax.random.gamma`).
package struct RandomGamma: Primitive {
  package static let name = "random_gamma"
  package let logSpace: Bool

  package init(logSpace: Bool) { self.logSpace = logSpace }
  package init(reading text: ParameterReader) throws { logSpace = try text("log_space") }
  package var parameters: Parameters { ["log_space": logSpace] }

  package func abstractEval(_ operands: [ShapedArray]) throws -> [ShapedArray] {
    try expect(2, operands)
    let (keys, alphas) = (try onlyKeys([operands[0]]), operands[1])
    try expect(alphas.dtype, in: .floating)
    guard alphas.shape.starts(with: keys.shape) else {
      throw invalid("the shape parameters' leading axes must be the keys', got \(keys) and \(alphas)")
    }
    return [ShapedArray(alphas.shape, alphas.dtype)]
  }

  package func evaluate(_ operands: [Buffer]) throws -> [Buffer] {
    let (keys, alphas) = (operands[0], operands[1])
    guard keys.dtype == .keyFry, let result = Kernels.randomGamma(keys, alphas, logSpace: logSpace) else {
      throw unsupported("\(alphas.dtype) from \(keys.dtype)")
    }
    return [result]
  }

  package func jvp(_ primals: [NDArray], _ tangents: [NDArray?]) throws -> JVPResult {
    guard tangents[1] != nil else { return zeroJVP(primals) }
    throw unsupported("the derivative of gamma variates")
  }
  package func transpose(_ cotangents: [NDArray?], _ operands: [LinearOperand]) throws -> [NDArray?] {
    throw notLinear
  }
  package func batch(_ operands: [NDArray], _ axes: [Int?], size: Int) throws -> BatchResult {
    (
      [
        bind(
          self, lanes(operands[0], from: axes[0], size: size), lanes(operands[1], from: axes[1], size: size))
      ],
      [0]
    )
  }
}
