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

  /// The padded operand.
  package func memory(_ operands: [Buffer], _ results: [ShapedArray]) -> Int {
    memory(operands, results, scratch: windowScratch(operands, results))
  }

  package func evaluate(_ operands: [Buffer]) throws -> [Buffer] {
    let axes = try window.axes(over: operands[0].shape, operation: Self.name)
    guard let result = Kernels.reduceWindow(operands[0], Self.reduction, axes) else {
      throw JAXError(.unsupported("a window of \(operands[0].dtype)"), operation: Self.name)
    }
    return [result]
  }

  package func transpose(_ cotangents: [NDArray?], _ operands: [LinearOperand]) throws -> [NDArray?] {
    throw notLinear
  }
  package func batch(_ operands: [NDArray], _ axes: [Int?], size: Int) throws -> BatchResult {
    guard let axis = axes[0] else { return (bindAll(self, operands), [nil]) }
    return ([bind(Self(window: window.insertingLane(at: axis)), operands[0])], [axis])
  }

  /// The tangents of the elements chosen (JAX: `_reduce_window_chooser_jvp_rule`).
  func jvp(choosing select: SelectPrimitive, _ primals: [NDArray], _ tangents: [NDArray?]) -> JVPResult {
    jvp(primals, tangents) { tangent, _, _ in
      bind(SelectAndGatherAdd(select: select, window: window), tangent, primals[0])
    }
  }
}

/// Sums over windows (JAX: `reduce_window_sum`).
package struct ReduceWindowSum: MonoidWindowReduction {
  package static let name = "reduce_window_sum"
  package static let reduction = WindowReduction.sum
  package let window: WindowParameters
  package init(window: WindowParameters) { self.window = window }

  package func jvp(_ primals: [NDArray], _ tangents: [NDArray?]) throws -> JVPResult {
    linearJVP(primals, tangents)
  }

  /// The sum of the cotangents of the windows that hold an element (JAX: `_reduce_window_sum_transpose_rule`).
  package func transpose(_ cotangents: [NDArray?], _ operands: [LinearOperand]) throws -> [NDArray?] {
    guard let cotangent = cotangents[0] else { return [nil] }
    func spread(_ size: Int, _ dilation: Int) -> Int { size == 0 ? 0 : 1 + dilation * (size - 1) }
    let shape = operands[0].aval.shape
    let config = shape.indices.map { axis in
      let width = spread(window.dimensions[axis], window.windowDilation[axis])
      let low = width - window.padding.pairs[axis].low - 1
      let input = spread(shape[axis], window.baseDilation[axis])
      let output = spread(cotangent.shape[axis], window.strides[axis])
      return [low, input + width - 1 - output - low, window.strides[axis] - 1]
    }
    let padded = bind(Pad(paddingConfig: config), cotangent, scalar(0, like: cotangent))
    let back = WindowParameters(
      dimensions: window.dimensions, strides: window.baseDilation,
      padding: Padding(shape.map { _ in (low: 0, high: 0) }), windowDilation: window.windowDilation)
    return [bind(ReduceWindowSum(window: back), padded)]
  }
}

/// Maxima over windows, as in pooling (JAX: `reduce_window_max`).
package struct ReduceWindowMax: MonoidWindowReduction {
  package static let name = "reduce_window_max"
  package static let reduction = WindowReduction.max
  package let window: WindowParameters
  package init(window: WindowParameters) { self.window = window }

  package func jvp(_ primals: [NDArray], _ tangents: [NDArray?]) throws -> JVPResult {
    jvp(choosing: .ge, primals, tangents)
  }
}

/// Minima over windows (JAX: `reduce_window_min`).
package struct ReduceWindowMin: MonoidWindowReduction {
  package static let name = "reduce_window_min"
  package static let reduction = WindowReduction.min
  package let window: WindowParameters
  package init(window: WindowParameters) { self.window = window }

  package func jvp(_ primals: [NDArray], _ tangents: [NDArray?]) throws -> JVPResult {
    jvp(choosing: .le, primals, tangents)
  }
}
