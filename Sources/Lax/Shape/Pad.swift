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
}
