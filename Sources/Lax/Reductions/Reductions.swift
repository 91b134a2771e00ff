import JAXBuffers
import JAXCore
import JAXKernels

extension Reduction {
  package func abstractEval(_ operands: [ShapedArray]) throws -> [ShapedArray] {
    let x = try only(operands)
    try expect(x.dtype, in: Self.accepts)
    guard axes.allSatisfy({ x.shape.indices.contains($0) }) else {
      let type = "\(x.dtype.name)[\(x.shape.map(String.init).joined(separator: ","))]"
      throw invalid(
        "reduction axes \(Shape(axes)) contains out-of-bounds indices for \(type).", .valueError,
        code: .axisOutOfRange)
    }
    guard Set(axes).count == axes.count else {
      throw invalid("duplicate value in 'axes' of reduction: \(Shape(axes))", .valueError)
    }
    return [ShapedArray(x.shape.removing(axes: axes), x.dtype, weakType: x.weakType)]
  }
}

/// A reduction of which JAX prints nothing but the axes.
package protocol PlainReduction: Reduction {
  init(axes: [Int])
  /// How it combines elements.
  static var reducer: Kernels.Reducer { get }
}

extension PlainReduction {
  package init(reading text: ParameterReader) throws { self.init(axes: try text("axes")) }
  package var parameters: Parameters { ["axes": axes] }
  package func evaluate(_ operands: [Buffer]) throws -> [Buffer] {
    [try Kernels.reduce(operands[0], axes: axes, by: Self.reducer)]
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
package struct ReduceProduct: PlainReduction {
  package static let name = "reduce_prod"
  package static let accepts = DTypeSet.numbers
  package static let reducer = Kernels.Reducer.product
  package let axes: [Int]
  package init(axes: [Int]) { self.axes = axes }
}

/// The largest along axes; NaN where one is (JAX: `lax.reduce_max`).
package struct ReduceMax: PlainReduction {
  package static let name = "reduce_max"
  package static let accepts = DTypeSet.plain
  package static let reducer = Kernels.Reducer.max
  package let axes: [Int]
  package init(axes: [Int]) { self.axes = axes }
}

/// The smallest along axes; NaN where one is (JAX: `lax.reduce_min`).
package struct ReduceMin: PlainReduction {
  package static let name = "reduce_min"
  package static let accepts = DTypeSet.plain
  package static let reducer = Kernels.Reducer.min
  package let axes: [Int]
  package init(axes: [Int]) { self.axes = axes }
}

/// The bits that are set everywhere along axes (JAX: `lax.reduce_and`).
package struct ReduceAnd: PlainReduction {
  package static let name = "reduce_and"
  package static let accepts = DTypeSet.bits
  package static let reducer = Kernels.Reducer.and
  package let axes: [Int]
  package init(axes: [Int]) { self.axes = axes }
}

/// The bits that are set anywhere along axes (JAX: `lax.reduce_or`).
package struct ReduceOr: PlainReduction {
  package static let name = "reduce_or"
  package static let accepts = DTypeSet.bits
  package static let reducer = Kernels.Reducer.or
  package let axes: [Int]
  package init(axes: [Int]) { self.axes = axes }
}

/// The bits that are set an odd number of times along axes (JAX: `lax.reduce_xor`).
package struct ReduceXor: PlainReduction {
  package static let name = "reduce_xor"
  package static let accepts = DTypeSet.bits
  package static let reducer = Kernels.Reducer.xor
  package let axes: [Int]
  package init(axes: [Int]) { self.axes = axes }
}
