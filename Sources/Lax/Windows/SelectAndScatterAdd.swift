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

  package func evaluate(_ operands: [Buffer]) throws -> [Buffer] {
    let axes = try window.axes(over: operands[1].shape, operation: Self.name)
    guard let result = Kernels.selectAndScatterAdd(operands[0], operands[1], select.selection, axes) else {
      throw JAXError(.unsupported("a window of \(operands[1].dtype)"), operation: Self.name)
    }
    return [result]
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

  package func evaluate(_ operands: [Buffer]) throws -> [Buffer] {
    let axes = try window.axes(over: operands[1].shape, operation: Self.name)
    guard let result = Kernels.selectAndGather(operands[0], operands[1], select.selection, axes) else {
      throw JAXError(.unsupported("a window of \(operands[1].dtype)"), operation: Self.name)
    }
    return [result]
  }
}
