import JAXBuffers
import JAXCore
import JAXKernels

extension Reduction {
  package func abstractEval(_ operands: [ShapedArray]) throws -> [ShapedArray] {
    try expect(1, operands)
    try expect(operands[0].dtype, in: Self.accepts)
    try expectAxes(axes, rank: operands[0].shape.rank, "axes")
    return [
      ShapedArray(operands[0].shape.removing(axes: axes), operands[0].dtype, weakType: operands[0].weakType)
    ]
  }
}

/// The sum along axes (JAX: `lax.reduce_sum`).
package struct ReduceSum: Reduction {
  package static let name = "reduce_sum"
  package static let accepts = DTypeSet.numbers
  package let axes: [Int]
  package let outSharding: ParameterValue
  package init(axes: [Int]) {
    self.axes = axes
    outSharding = .none
  }
  package init(reading text: ParameterReader) throws {
    axes = try text("axes")
    outSharding = try text("out_sharding")
  }
  package var parameters: Parameters { ["axes": axes, "out_sharding": outSharding] }
  package func evaluate(_ operands: [Buffer]) throws -> [Buffer] {
    [try Kernels.reduce(operands[0], axes: axes, by: .sum)]
  }
}

/// The product along axes (JAX: `lax.reduce_prod`).
package struct ReduceProduct: Reduction {
  package static let name = "reduce_prod"
  package static let accepts = DTypeSet.numbers
  package let axes: [Int]
  package init(axes: [Int]) { self.axes = axes }
  package init(reading text: ParameterReader) throws { axes = try text("axes") }
  package var parameters: Parameters { ["axes": axes] }
  package func evaluate(_ operands: [Buffer]) throws -> [Buffer] {
    [try Kernels.reduce(operands[0], axes: axes, by: .product)]
  }
}

/// The largest along axes; NaN where one is (JAX: `lax.reduce_max`).
package struct ReduceMax: Reduction {
  package static let name = "reduce_max"
  package static let accepts = DTypeSet.plain
  package let axes: [Int]
  package init(axes: [Int]) { self.axes = axes }
  package init(reading text: ParameterReader) throws { axes = try text("axes") }
  package var parameters: Parameters { ["axes": axes] }
  package func evaluate(_ operands: [Buffer]) throws -> [Buffer] {
    [try Kernels.reduce(operands[0], axes: axes, by: .max)]
  }
}

/// The smallest along axes; NaN where one is (JAX: `lax.reduce_min`).
package struct ReduceMin: Reduction {
  package static let name = "reduce_min"
  package static let accepts = DTypeSet.plain
  package let axes: [Int]
  package init(axes: [Int]) { self.axes = axes }
  package init(reading text: ParameterReader) throws { axes = try text("axes") }
  package var parameters: Parameters { ["axes": axes] }
  package func evaluate(_ operands: [Buffer]) throws -> [Buffer] {
    [try Kernels.reduce(operands[0], axes: axes, by: .min)]
  }
}

/// The bits that are set everywhere along axes (JAX: `lax.reduce_and`).
package struct ReduceAnd: Reduction {
  package static let name = "reduce_and"
  package static let accepts = DTypeSet.bits
  package let axes: [Int]
  package init(axes: [Int]) { self.axes = axes }
  package init(reading text: ParameterReader) throws { axes = try text("axes") }
  package var parameters: Parameters { ["axes": axes] }
  package func evaluate(_ operands: [Buffer]) throws -> [Buffer] {
    [try Kernels.reduce(operands[0], axes: axes, by: .and)]
  }
}

/// The bits that are set anywhere along axes (JAX: `lax.reduce_or`).
package struct ReduceOr: Reduction {
  package static let name = "reduce_or"
  package static let accepts = DTypeSet.bits
  package let axes: [Int]
  package init(axes: [Int]) { self.axes = axes }
  package init(reading text: ParameterReader) throws { axes = try text("axes") }
  package var parameters: Parameters { ["axes": axes] }
  package func evaluate(_ operands: [Buffer]) throws -> [Buffer] {
    [try Kernels.reduce(operands[0], axes: axes, by: .or)]
  }
}

/// The bits that are set an odd number of times along axes (JAX: `lax.reduce_xor`).
package struct ReduceXor: Reduction {
  package static let name = "reduce_xor"
  package static let accepts = DTypeSet.bits
  package let axes: [Int]
  package init(axes: [Int]) { self.axes = axes }
  package init(reading text: ParameterReader) throws { axes = try text("axes") }
  package var parameters: Parameters { ["axes": axes] }
  package func evaluate(_ operands: [Buffer]) throws -> [Buffer] {
    [try Kernels.reduce(operands[0], axes: axes, by: .xor)]
  }
}
