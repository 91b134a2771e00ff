import JAXBuffers
import JAXCore
import JAXKernels

/// Element by element the case that the first operand names; a boolean's false is the first case
/// (JAX: `lax.select_n`).
package struct SelectN: Elementwise {
  package static let name = "select_n"
  package init() {}
  package init(reading text: ParameterReader) throws {}

  package func abstractEval(_ operands: [ShapedArray]) throws -> [ShapedArray] {
    guard let which = operands.first, operands.count > 1 else {
      throw invalid("takes a predicate and at least one case")
    }
    let cases = Array(operands.dropFirst())
    guard which.dtype == .bool || which.dtype == .int32 else {
      throw invalid(
        "select `which` must be boolean or int32 type, got \(which.dtype.name).", code: .dtypeNotAccepted)
    }
    try expectSameDType(cases)
    guard cases.allSatisfy({ $0.shape == cases[0].shape }) else {
      let shapes = cases.map(\.shape.description).joined(separator: ", ")
      throw invalid("select cases must have the same shapes, got [\(shapes)].", code: .shapeMismatch)
    }
    guard which.shape.rank == 0 || which.shape == cases[0].shape else {
      throw invalid(
        "select `which` must be scalar or have the same shape as cases, got `which` shape \(which.shape) but case "
          + "shape \(cases[0].shape).", code: .shapeMismatch)
    }
    guard which.dtype != .bool || cases.count <= 2 else {
      throw invalid("a boolean selects among at most two cases, got \(cases.count)")
    }
    let weak = cases.allSatisfy(\.weakType)
    return [ShapedArray(cases[0].shape, cases[0].dtype, weakType: weak)]
  }

  package func evaluate(_ operands: [Buffer]) throws -> [Buffer] {
    [try Kernels.select(operands[0], Array(operands.dropFirst()))]
  }
}

/// The second operand held between the first and the third (JAX: `lax.clamp`).
package struct Clamp: Elementwise {
  package static let name = "clamp"
  package init() {}
  package init(reading text: ParameterReader) throws {}

  package func abstractEval(_ operands: [ShapedArray]) throws -> [ShapedArray] {
    try expect(3, operands)
    try expect(operands[1].dtype, in: .ordered)
    try expectSameDType(operands)
    let x = operands[1]
    for (bound, side) in [(operands[0], "min"), (operands[2], "max")]
    where bound.shape.rank != 0 && bound.shape != x.shape {
      throw invalid(
        "clamp requires \(side).shape == operand.shape or \(side).shape == (), got \(side).shape=\(bound.shape), "
          + "operand.shape=\(x.shape).", code: .shapeMismatch)
    }
    return [x]
  }

  package func evaluate(_ operands: [Buffer]) throws -> [Buffer] {
    [try Kernels.clamp(operands[0], operands[1], operands[2])]
  }
}
