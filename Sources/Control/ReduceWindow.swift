import JAXBuffers
import JAXCore
import JAXKernels
import JAXLax

/// Reduces windows with a computation of its own (JAX: `lax.reduce_window`): operands, then a scalar to start from
/// for each. A leaf: what runs inside is a detail of the reduction.
package struct ReduceWindow: HigherOrder {
  package static let name = "reduce_window"
  package let window: WindowParameters
  /// From what has been reduced so far and one element of each operand to the next.
  package let jaxpr: Jaxpr

  package init(window: WindowParameters, jaxpr: Jaxpr) {
    self.window = window
    self.jaxpr = jaxpr
  }

  package init(reading text: ParameterReader) throws {
    let consts: [ParameterValue] = try text("consts")
    guard consts.isEmpty else {
      throw JAXError(.badParameter("consts", try text.text("consts")), operation: Self.name)
    }
    self.init(window: try WindowParameters(reading: text), jaxpr: try text("jaxpr"))
  }

  package var parameters: Parameters {
    Parameters(
      window.parameters() + [Parameter("consts", .tuple([])), Parameter("jaxpr", jaxpr.parameterValue)])
  }

  package var resultCount: Int { jaxpr.outputs.count }
  package var jaxprs: [Jaxpr] { [jaxpr] }
  package var isLeaf: Bool { true }

  package func abstractEval(_ operands: [ShapedArray]) throws -> [ShapedArray] {
    guard operands.count == 2 * resultCount, let first = operands.first else {
      throw JAXError(.operandCount(expected: 2 * resultCount, got: operands.count), operation: Self.name)
    }
    let (arrays, initials) = (operands[..<resultCount], operands[resultCount...])
    for (array, initial) in zip(arrays, initials) {
      guard array.dtype == initial.dtype else {
        throw JAXError(.dtypesDiffer([array, initial]), operation: Self.name)
      }
      guard initial.shape.isEmpty else {
        throw JAXError(
          .invalid("needs scalars to start from, got shape \(initial.shape)"), operation: Self.name)
      }
      guard array.shape == first.shape else {
        let shapes = arrays.map(\.shape.description).joined(separator: ", ")
        throw invalid("operands must have the same shape, got \(shapes)", code: .shapeMismatch)
      }
    }
    let scalars = arrays.map { ShapedArray([], $0.dtype) }
    try expectBody(jaxpr, "jaxpr", takes: scalars + scalars, gives: scalars)
    let shape = Shape(try window.axes(over: first.shape, operation: Self.name).map(\.output))
    return arrays.map { ShapedArray(shape, $0.dtype) }
  }

  /// A scalar of its own for each element of the result, the old one and the new one.
  package func memory(_ operands: [Buffer], _ results: [ShapedArray]) -> Int {
    let scalars = results.reduce(0) { clampedSum($0, $1.shape.elementCount) }
    return memory(operands, results, scratch: clampedProduct(scalars, 256))
  }

  package func evaluate(_ operands: [Buffer]) throws -> [Buffer] {
    let axes = try window.axes(over: operands[0].shape, operation: Self.name)
    if operands.count == 2, let reduction = monoid,
      let result = Kernels.reduceWindow(operands[0], reduction, axes, initial: operands[1])
    {
      return [result]
    }
    let arrays = operands[..<resultCount].map { $0.rowMajor() }
    let shape = Shape(axes.map(\.output))
    var values = operands[resultCount...].map { [Buffer](repeating: $0, count: shape.elementCount) }
    try Kernels.forEachWindowElement(axes) { element, place in
      let elements = arrays.map { array in
        Buffer(storage: array.storage, dtype: array.dtype, shape: [], offset: array.offset + element)
      }
      let results = try jaxpr.evaluate(values.map { $0[place] } + elements)
      for (i, result) in results.enumerated() { values[i][place] = result }
    }
    return zip(arrays, values).map { array, scalars in
      let result = Buffer(uninitialized: array.dtype, shape)
      for (i, scalar) in scalars.enumerated() {
        let place = Buffer(storage: result.storage, dtype: result.dtype, shape: [], offset: i)
        scalar.copy(into: place)
      }
      return result
    }
  }

  package func start(_ operands: [Buffer]) throws -> Transition<Never> { .finished(try evaluate(operands)) }
  package func resume(_ state: Never, with outputs: [Buffer]) throws -> Transition<Never> {}

  /// The operation that the computation is, if it is a single one of both its arguments in either order.
  private var monoid: WindowReduction? {
    guard jaxpr.equations.count == 1, let equation = jaxpr.equations.first, jaxpr.invars.count == 2,
      equation.outputs.count == 1, case .variable(let result)? = jaxpr.outputs.first,
      result == equation.outputs[0]
    else { return nil }
    let inputs = equation.inputs.compactMap { if case .variable(let v) = $0 { v } else { nil } }
    guard inputs.count == 2, Set(inputs) == Set(jaxpr.invars) else { return nil }
    switch equation.primitive.name {
    case "add": return .sum
    case "mul": return .product
    case "max": return .max
    case "min": return .min
    default: return nil
    }
  }
}
