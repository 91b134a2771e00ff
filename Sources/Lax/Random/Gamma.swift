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

  /// Keys as words, and variates in float64.
  package func memory(_ operands: [Buffer], _ results: [ShapedArray]) -> Int {
    memory(operands, results, scratch: wordScratch(operands, results))
  }

  package func evaluate(_ operands: [Buffer]) throws -> [Buffer] {
    let (keys, alphas) = (operands[0], operands[1])
    guard keys.dtype == .keyFry, let result = Kernels.randomGamma(keys, alphas, logSpace: logSpace) else {
      throw unsupported("\(alphas.dtype) from \(keys.dtype)")
    }
    return [result]
  }

  package func jvp(_ primals: [NDArray], _ tangents: [NDArray?]) throws -> JVPResult {
    jvp(primals, tangents) { tangent, operand, result in
      operand == 1 ? jax.lax.mul(tangent, slope(primals[1], result)) : nil
    }
  }

  /// How variates change with their shape parameters (JAX: `_gamma_grad`).
  private func slope(_ alpha: NDArray, _ sample: NDArray) -> NDArray {
    guard logSpace else { return jax.lax.randomGammaGrad(alpha, sample) }
    // Of the logarithm: over the variate itself, which is not zero but for rounding.
    let variate = jax.lax.exp(sample)
    let isZero = jax.lax.eq(variate, scalar(0, like: variate))
    let least = full(variate.aval, variate.dtype.leastNormal)
    let divisor = select(isZero, least, variate)
    return jax.lax.div(jax.lax.randomGammaGrad(alpha, divisor), divisor)
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

/// How a variate of the gamma distribution changes with its shape parameter. A primitive, where JAX has loops of its
/// own, so that the derivative of a sample is one equation.
package struct RandomGammaGradient: ElementwiseBinary {
  package static let name = "random_gamma_grad"
  package static let accepts = DTypeSet.floating
  package static var domain: [Sample.Values] { [.between(0.1, 3)] }
  package init() {}
  package static func kernel(_ a: Buffer, _ x: Buffer) throws -> Buffer {
    try Kernels.special(.gammaVariateGradient, a, x)
  }

  package static func derivative(
    _ tangent: NDArray, of operand: Int, _ x: NDArray, _ y: NDArray, _ result: NDArray
  ) throws -> NDArray? {
    throw JAXError(.notDifferentiable("gamma variates have one derivative here"), operation: name)
  }
}

extension jax.lax {
  /// How samples from Gamma(a, 1) change with `a` (JAX: `lax.random_gamma_grad`).
  public static func randomGammaGrad(_ a: some ArrayLike, _ x: some ArrayLike) -> NDArray {
    binary(RandomGammaGradient(), a, x)
  }
}

extension DType {
  /// The least positive normal number (JAX: `finfo.tiny`).
  fileprivate var leastNormal: Double {
    switch self {
    case .float64: .leastNormalMagnitude
    case .float16: 0x1p-14
    default: 0x1p-126
    }
  }
}
