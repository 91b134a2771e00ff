import JAXBuffers
import JAXCore
import JAXKernels

/// The comparison that keeps what a window has selected so far, printed as the primitive's name.
package enum SelectPrimitive: String, ParameterEnum, Sendable {
  case ge, le

  var selection: WindowSelection { self == .ge ? .largest : .smallest }
}

/// The cotangent of a pooling: adds each element of the first operand to the place in a window of the second that
/// was selected (JAX: `select_and_scatter_add`).
package struct SelectAndScatterAdd: Primitive {
  package static let name = "select_and_scatter_add"
  package let select: SelectPrimitive
  package let window: WindowParameters

  package init(select: SelectPrimitive, window: WindowParameters) {
    self.select = select
    self.window = window
  }

  package init(reading text: ParameterReader) throws {
    self.init(select: try text("select_prim"), window: try WindowParameters(reading: text, dilated: false))
  }

  package var parameters: Parameters {
    Parameters([Parameter("select_prim", select.parameterValue)] + window.parameters(dilated: false))
  }

  package func abstractEval(_ operands: [ShapedArray]) throws -> [ShapedArray] {
    guard operands.count == 2 else {
      throw JAXError(.operandCount(expected: 2, got: operands.count), operation: Self.name)
    }
    guard operands[0].dtype == operands[1].dtype else {
      throw JAXError(.dtypesDiffer(operands), operation: Self.name)
    }
    let axes = try window.axes(over: operands[1].shape, operation: Self.name)
    guard operands[0].shape == axes.outputShape else {
      throw JAXError(
        .invalid(
          "needs one source for each of the \(axes.outputShape) windows, got shape \(operands[0].shape)"),
        operation: Self.name)
    }
    guard axes.allSatisfy({ $0.padding.low >= 0 && $0.padding.high >= 0 }) else {
      throw JAXError(.invalid("does not take negative padding"), operation: Self.name)
    }
    return [operands[1]]
  }

  /// The padded operand, and what each window selects.
  package func memory(_ operands: [Buffer], _ results: [ShapedArray]) -> Int {
    memory(operands, results, scratch: windowScratch(operands, results))
  }

  package func evaluate(_ operands: [Buffer]) throws -> [Buffer] {
    let axes = try window.axes(over: operands[1].shape, operation: Self.name)
    guard let result = Kernels.selectAndScatterAdd(operands[0], operands[1], select.selection, axes) else {
      throw JAXError(.unsupported("a window of \(operands[1].dtype)"), operation: Self.name)
    }
    return [result]
  }

  /// Linear in the first operand; the second only chooses.
  package func jvp(_ primals: [NDArray], _ tangents: [NDArray?]) throws -> JVPResult {
    let result = bindAll(self, primals)
    return (result, [tangents[0].map { bind(self, $0, primals[1]) }])
  }

  package func transpose(_ cotangents: [NDArray?], _ operands: [LinearOperand]) throws -> [NDArray?] {
    guard let chooser = operands[1].known else { throw notLinear }
    return [cotangents[0].map { bind(SelectAndGatherAdd(select: select, window: window), $0, chooser) }, nil]
  }

  package func batch(_ operands: [NDArray], _ axes: [Int?], size: Int) throws -> BatchResult {
    let front = zip(operands, axes).map { lanes($0, from: $1, size: size) }
    return (
      [bind(SelectAndScatterAdd(select: select, window: window.insertingLane(at: 0)), front[0], front[1])],
      [0]
    )
  }
}

/// The tangent of a pooling: for each window of the second operand, the element of the first at the place that was
/// selected (JAX: `select_and_gather_add`).
package struct SelectAndGatherAdd: Primitive {
  package static let name = "select_and_gather_add"
  package let select: SelectPrimitive
  package let window: WindowParameters

  package init(select: SelectPrimitive, window: WindowParameters) {
    self.select = select
    self.window = window
  }

  package init(reading text: ParameterReader) throws {
    self.init(select: try text("select_prim"), window: try WindowParameters(reading: text))
  }

  package var parameters: Parameters {
    Parameters([Parameter("select_prim", select.parameterValue)] + window.parameters())
  }

  package func abstractEval(_ operands: [ShapedArray]) throws -> [ShapedArray] {
    guard operands.count == 2 else {
      throw JAXError(.operandCount(expected: 2, got: operands.count), operation: Self.name)
    }
    guard operands[0].dtype == operands[1].dtype else {
      throw JAXError(.dtypesDiffer(operands), operation: Self.name)
    }
    guard operands[0].shape == operands[1].shape else {
      let shapes = operands.map(\.shape.description).joined(separator: ", ")
      throw invalid("operands must have the same shape, got \(shapes)", code: .shapeMismatch)
    }
    let axes = try window.axes(over: operands[1].shape, operation: Self.name)
    return [ShapedArray(axes.outputShape, operands[1].dtype)]
  }

  /// The padded operand, and what each window selects.
  package func memory(_ operands: [Buffer], _ results: [ShapedArray]) -> Int {
    memory(operands, results, scratch: windowScratch(operands, results))
  }

  package func evaluate(_ operands: [Buffer]) throws -> [Buffer] {
    let axes = try window.axes(over: operands[1].shape, operation: Self.name)
    guard let result = Kernels.selectAndGather(operands[0], operands[1], select.selection, axes) else {
      throw JAXError(.unsupported("a window of \(operands[1].dtype)"), operation: Self.name)
    }
    return [result]
  }

  /// Linear in the first operand; the second only chooses.
  package func jvp(_ primals: [NDArray], _ tangents: [NDArray?]) throws -> JVPResult {
    let result = bindAll(self, primals)
    return (result, [tangents[0].map { bind(self, $0, primals[1]) }])
  }

  package func transpose(_ cotangents: [NDArray?], _ operands: [LinearOperand]) throws -> [NDArray?] {
    guard var chooser = operands[1].known else { throw notLinear }
    guard let cotangent = cotangents[0] else { return [nil, nil] }
    guard window.windowDilation.allSatisfy({ $0 == 1 }) else {
      throw unsupported("the transpose with window_dilation=\(Shape(window.windowDilation))")
    }
    let isDilated = window.baseDilation.contains { $0 != 1 }
    if isDilated {
      let least = scalar(select == .ge ? -.infinity : .infinity, like: chooser)
      chooser = bind(Pad(paddingConfig: window.baseDilation.map { [0, 0, $0 - 1] }), chooser, least)
    }
    var plain = window
    plain.baseDilation = window.baseDilation.map { _ in 1 }
    let result = bind(SelectAndScatterAdd(select: select, window: plain), cotangent, chooser)
    guard isDilated else { return [result, nil] }
    let starts = [Int](repeating: 0, count: result.ndim)
    let thinned = Slice(startIndices: starts, limitIndices: result.shape.array, strides: window.baseDilation)
    return [bind(thinned, result), nil]
  }

  package func batch(_ operands: [NDArray], _ axes: [Int?], size: Int) throws -> BatchResult {
    let front = zip(operands, axes).map { lanes($0, from: $1, size: size) }
    return (
      [bind(SelectAndGatherAdd(select: select, window: window.insertingLane(at: 0)), front[0], front[1])], [0]
    )
  }
}
