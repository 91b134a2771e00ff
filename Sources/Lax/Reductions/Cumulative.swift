import JAXBuffers
import JAXCore
import JAXKernels

/// A running reduction along one axis (JAX: `_cumulative_reduction_primitive`).
package protocol Cumulative: Primitive {
  var axis: Int { get }
  /// Whether it runs from the end to the beginning.
  var reverse: Bool { get }
  init(axis: Int, reverse: Bool)
  static var operation: CumulativeOperation { get }
}

extension Cumulative {
  package init(reading text: ParameterReader) throws {
    self.init(axis: try text("axis"), reverse: try text("reverse"))
  }
  package var parameters: Parameters { ["axis": axis, "reverse": reverse] }

  package func abstractEval(_ operands: [ShapedArray]) throws -> [ShapedArray] {
    let operand = try only(operands)
    try expectAxis(axis, operand)
    guard operand.dtype.isInteger || operand.dtype.isInexact else {
      throw JAXError(.dtypeNotAccepted(operand.dtype, accepted: "number"), operation: name)
    }
    return [ShapedArray(operand.shape, operand.dtype, weakType: operand.weakType)]
  }

  package func evaluate(_ operands: [Buffer]) throws -> [Buffer] {
    guard let result = Kernels.cumulative(operands[0], Self.operation, axis: axis, reverse: reverse) else {
      throw unsupported("\(operands[0].dtype)")
    }
    return [result]
  }
}

/// Running sums (JAX: `lax.cumsum`).
package struct CumulativeSum: Cumulative {
  package static let name = "cumsum"
  package static let operation = CumulativeOperation.sum
  package let axis: Int
  package let reverse: Bool
  package init(axis: Int, reverse: Bool = false) { (self.axis, self.reverse) = (axis, reverse) }
}

/// Running products (JAX: `lax.cumprod`).
package struct CumulativeProduct: Cumulative {
  package static let name = "cumprod"
  package static let operation = CumulativeOperation.product
  package let axis: Int
  package let reverse: Bool
  package init(axis: Int, reverse: Bool = false) { (self.axis, self.reverse) = (axis, reverse) }
}

/// The largest elements so far (JAX: `lax.cummax`).
package struct CumulativeMax: Cumulative {
  package static let name = "cummax"
  package static let operation = CumulativeOperation.maximum
  package let axis: Int
  package let reverse: Bool
  package init(axis: Int, reverse: Bool = false) { (self.axis, self.reverse) = (axis, reverse) }
}

/// The smallest elements so far (JAX: `lax.cummin`).
package struct CumulativeMin: Cumulative {
  package static let name = "cummin"
  package static let operation = CumulativeOperation.minimum
  package let axis: Int
  package let reverse: Bool
  package init(axis: Int, reverse: Bool = false) { (self.axis, self.reverse) = (axis, reverse) }
}

/// Logarithms of running sums of exponentials (JAX: `lax.cumlogsumexp`).
package struct CumulativeLogSumExp: Cumulative {
  package static let name = "cumlogsumexp"
  package static let operation = CumulativeOperation.logSumExp
  package let axis: Int
  package let reverse: Bool
  package init(axis: Int, reverse: Bool = false) { (self.axis, self.reverse) = (axis, reverse) }
}
