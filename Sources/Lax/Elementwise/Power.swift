import JAXBuffers
import JAXCore
import JAXKernels

/// The first to the power of the second, which may be of another, integer dtype (JAX: `lax.pow`).
package struct Power: Elementwise {
  package static let name = "pow"
  package init() {}
  package init(reading text: ParameterReader) throws {}

  package func abstractEval(_ operands: [ShapedArray]) throws -> [ShapedArray] {
    try expect(2, operands)
    let (x, y) = (operands[0], operands[1])
    if x.dtype.isInexact {
      guard y.dtype == x.dtype || y.dtype.isInteger else {
        throw JAXError(.dtypesDiffer(operands), operation: name)
      }
    } else {
      try expect(x.dtype, in: .integers)
      try expect(y.dtype, in: .integers)
    }
    let weak = x.weakType && y.weakType
    return [ShapedArray(try broadcastShape(operands), x.dtype, weakType: weak)]
  }

  package func evaluate(_ operands: [Buffer]) throws -> [Buffer] {
    [try Kernels.power(operands[0], operands[1])]
  }
}

/// The operand to one whole power, by repeated squaring (JAX: `lax.integer_pow`).
package struct IntegerPower: Elementwise {
  package static let name = "integer_pow"
  package let y: Int
  package init(y: Int) { self.y = y }
  package init(reading text: ParameterReader) throws { y = try text("y") }
  package var parameters: Parameters { ["y": y] }

  package func abstractEval(_ operands: [ShapedArray]) throws -> [ShapedArray] {
    try expect(1, operands)
    try expect(operands[0].dtype, in: .numbers)
    guard y >= 0 || operands[0].dtype.isInexact else {
      let dims = operands[0].shape.map(String.init).joined(separator: ",")
      throw invalid(
        "Integers cannot be raised to negative powers, got integer_pow(\(operands[0].dtype.name)[\(dims)], \(y))")
    }
    return operands
  }

  package func evaluate(_ operands: [Buffer]) throws -> [Buffer] {
    [try Kernels.integerPower(operands[0], exponent: y)]
  }
}
