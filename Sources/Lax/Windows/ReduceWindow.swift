import JAXBuffers
import JAXCore
import JAXKernels

/// A reduction over windows by one operation (JAX: `reduce_window_sum` and its siblings).
package protocol MonoidWindowReduction: Primitive {
  static var reduction: WindowReduction { get }
  var window: WindowParameters { get }
  init(window: WindowParameters)
}

extension MonoidWindowReduction {
  package init(reading text: ParameterReader) throws {
    self.init(window: try WindowParameters(reading: text))
  }

  package var parameters: Parameters { Parameters(window.parameters()) }

  package func abstractEval(_ operands: [ShapedArray]) throws -> [ShapedArray] {
    guard operands.count == 1 else {
      throw JAXError(.operandCount(expected: 1, got: operands.count), operation: Self.name)
    }
    if Self.reduction == .sum && operands[0].dtype == .bool {
      throw JAXError(.dtypeNotAccepted(.bool, accepted: "numbers"), operation: Self.name)
    }
    let axes = try window.axes(over: operands[0].shape, operation: Self.name)
    return [ShapedArray(axes.outputShape, operands[0].dtype)]
  }

  package func evaluate(_ operands: [Buffer]) throws -> [Buffer] {
    let axes = try window.axes(over: operands[0].shape, operation: Self.name)
    guard let result = Kernels.reduceWindow(operands[0], Self.reduction, axes) else {
      throw JAXError(.unsupported("a window of \(operands[0].dtype)"), operation: Self.name)
    }
    return [result]
  }
}

/// Sums over windows (JAX: `reduce_window_sum`).
package struct ReduceWindowSum: MonoidWindowReduction {
  package static let name = "reduce_window_sum"
  package static let reduction = WindowReduction.sum
  package let window: WindowParameters
  package init(window: WindowParameters) { self.window = window }
}

/// Maxima over windows, as in pooling (JAX: `reduce_window_max`).
package struct ReduceWindowMax: MonoidWindowReduction {
  package static let name = "reduce_window_max"
  package static let reduction = WindowReduction.max
  package let window: WindowParameters
  package init(window: WindowParameters) { self.window = window }
}

/// Minima over windows (JAX: `reduce_window_min`).
package struct ReduceWindowMin: MonoidWindowReduction {
  package static let name = "reduce_window_min"
  package static let reduction = WindowReduction.min
  package let window: WindowParameters
  package init(window: WindowParameters) { self.window = window }
}
