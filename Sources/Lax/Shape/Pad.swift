import JAXBuffers
import JAXCore
import JAXKernels

/// Adds a value before, after and between elements; negative amounts remove elements (JAX: `lax.pad`).
package struct Pad: Primitive {
  package static let name = "pad"
  /// For each axis: how much before, how much after, how much between neighbours.
  package let paddingConfig: [[Int]]

  package init(paddingConfig: [[Int]]) { self.paddingConfig = paddingConfig }
  package init(reading text: ParameterReader) throws { paddingConfig = try text("padding_config") }
  package var parameters: Parameters { ["padding_config": paddingConfig] }

  package func abstractEval(_ operands: [ShapedArray]) throws -> [ShapedArray] {
    try expect(2, operands)
    let (operand, value) = (operands[0], operands[1])
    try expectSameDType(operands)
    guard value.shape.rank == 0 else {
      throw invalid("padding_value must be a scalar; got np.shape(padding_value)=\(value.shape)", .valueError)
    }
    guard paddingConfig.count == operand.shape.rank, paddingConfig.allSatisfy({ $0.count == 3 }) else {
      throw invalid(
        "length of padding_config must equal the number of axes of operand, got padding_config "
          + "\(paddingConfig.parameterValue.text) for operand shape \(operand.shape)",
        .valueError)
    }
    guard paddingConfig.allSatisfy({ $0[2] >= 0 }) else {
      throw invalid(
        "interior padding in padding_config must be nonnegative, got padding_config "
          + paddingConfig.parameterValue.text, .valueError)
    }
    guard paddingConfig.allSatisfy({ $0.allSatisfy { $0.magnitude < 1 << 40 } }) else {
      throw invalid("padding_config is too large: \(paddingConfig.parameterValue.text)")
    }
    let shape = Shape(
      zip(paddingConfig, operand.shape).map { config, size in
        let dilated = size == 0 ? 0 : 1 &+ (size &- 1) &* (config[2] &+ 1)
        return config[0] &+ config[1] &+ dilated
      })
    guard shape.allSatisfy({ $0 >= 0 }) else {
      throw invalid(
        "Dimension size after padding is not at least 0, got result shape \(shape), for padding_config "
          + "\(paddingConfig.parameterValue.text) and operand shape \(operand.shape)", .valueError,
        code: .invalidShape)
    }
    return [ShapedArray(shape, operand.dtype, weakType: operand.weakType && value.weakType)]
  }

  package func evaluate(_ operands: [Buffer]) throws -> [Buffer] {
    let shape = try abstractEval(operands.map { ShapedArray($0) })[0].shape
    return [
      Kernels.pad(
        operands[0], value: operands[1], to: shape, low: paddingConfig.map { $0[0] },
        interior: paddingConfig.map { $0[2] })
    ]
  }

  package func jvp(_ primals: [NDArray], _ tangents: [NDArray?]) throws -> JVPResult {
    linearJVP(primals, tangents)
  }

  /// The operand's cotangent is what stands at its places; the value's is the rest (JAX: `_pad_transpose`).
  package func transpose(_ cotangents: [NDArray?], _ operands: [LinearOperand]) throws -> [NDArray?] {
    guard let cotangent = cotangents[0] else { return [nil, nil] }
    let total = { (x: NDArray) in bind(ReduceSum(axes: Array(x.shape.indices)), x) }
    var operand: NDArray?
    if operands[0].isLinear || operands[1].isLinear {
      let unpadding = paddingConfig.map { [-$0[0], -$0[1], 0] }
      let unpadded = bind(Pad(paddingConfig: unpadding), cotangent, scalar(0, like: cotangent))
      operand = bind(
        Slice(
          startIndices: paddingConfig.map { _ in 0 }, limitIndices: unpadded.shape.array,
          strides: paddingConfig.map { $0[2] + 1 }), unpadded)
    }
    guard operands[1].isLinear, let operand else { return [operand, nil] }
    return [operands[0].isLinear ? operand : nil, bind(Subtract(), total(cotangent), total(operand))]
  }

  package func batch(_ operands: [NDArray], _ axes: [Int?], size: Int) throws -> BatchResult {
    let axis = axes[0] ?? 0
    let operand = lanes(operands[0], from: axes[0], to: axis, size: size)
    var config = paddingConfig
    config.insert([0, 0, 0], at: axis)
    let pad = Pad(paddingConfig: config)
    guard axes[1] != nil else { return ([bind(pad, operand, operands[1])], [axis]) }
    // Each lane has a value of its own: pad with zeros, then put the values where the operand is not.
    let padded = bind(pad, operand, full(ShapedArray([], operand.dtype), 0))
    let isOperand = bind(
      pad, full(ShapedArray(operand.shape, .bool), 1), scalar(0, .bool))
    let values = bind(BroadcastInDim(shape: padded.shape, broadcastDimensions: [axis]), operands[1])
    return ([bind(SelectN(), isOperand, values, padded)], [axis])
  }
}

extension jax.lax {
  /// The array with a value added before, after and between elements along each axis; negative amounts remove
  /// elements (JAX: `lax.pad`).
  public static func pad(
    _ operand: some ArrayLike, _ paddingValue: some ArrayLike,
    _ paddingConfig: [(low: Int, high: Int, interior: Int)]
  ) -> NDArray {
    bind(
      Pad(paddingConfig: paddingConfig.map { [$0.low, $0.high, $0.interior] }), operand.asNDArray,
      paddingValue.asNDArray)
  }
}

extension Pad {
  package static var samples: [Sample] {
    let scalar = ShapedArray([], .float64)
    return [
      Sample(Pad(paddingConfig: [[1, 2, 1]]), [ShapedArray([3], .float64), scalar]),
      Sample(Pad(paddingConfig: [[-1, 2, 0], [1, -1, 1]]), [ShapedArray([3, 2], .float64), scalar]),
      Sample(Pad(paddingConfig: [[0, 1, 0]]), [ShapedArray([2], .int32), ShapedArray([], .int32)]),
    ]
  }
}
