import JAXBuffers
import JAXCore
import JAXKernels
import JAXLax

/// What evaluating an equation takes: arithmetic as XLA's cost analysis counts it, and bytes read and written.
struct Cost {
  /// Nil where nobody has counted: sorts, factorisations, random bits. What only moves elements has none.
  let operations: Int?
  let bytes: Int

  init(_ equation: Equation) {
    let inputs = equation.inputs.map(\.aval)
    let outputs = equation.outputs.map(\.aval)
    operations = Cost.operations(equation.primitive, inputs, outputs)
    bytes = (inputs + outputs).reduce(0) { Cost.sum($0, $1.byteCount) }
  }

  private static func operations(
    _ primitive: any Primitive, _ inputs: [ShapedArray], _ outputs: [ShapedArray]
  ) -> Int? {
    guard let result = outputs.first else { return nil }
    switch primitive {
    case let dot as DotGeneral:
      guard let lhs = inputs.first else { return nil }
      let terms = dot.axes.contracting.lhs.reduce(1) { product($0, lhs.shape[$1]) }
      return product(product(2, terms), result.shape.elementCount)
    case let convolution as ConvGeneralDilated:
      guard inputs.count == 2 else { return nil }
      // Each result sums over the kernel's window and its input features.
      let kernel = inputs[1].shape
      let terms = convolution.dimensionNumbers.rhsSpec.dropFirst().reduce(1) { product($0, kernel[$1]) }
      return product(product(2, terms), result.shape.elementCount)
    case is ConvertElementType, is SelectN: return 0
    case is any Elementwise: return result.shape.elementCount
    case is any Reduction: return inputs.first?.shape.elementCount
    case is any Cumulative: return result.shape.elementCount
    default: return moving.contains(primitive.name) ? 0 : nil
    }
  }

  private static let moving: Set<String> = [
    "broadcast_in_dim", "concatenate", "copy", "copy_p", "dynamic_slice", "dynamic_update_slice",
    "expand_dims", "gather", "iota", "pad", "reshape", "rev", "slice", "squeeze", "stop_gradient",
    "transpose",
  ]

  /// Sizes come from a text that anyone may have written.
  private static func product(_ a: Int, _ b: Int) -> Int {
    let (value, overflow) = a.multipliedReportingOverflow(by: b)
    return overflow ? Int.max : value
  }

  private static func sum(_ a: Int, _ b: Int) -> Int {
    let (value, overflow) = a.addingReportingOverflow(b)
    return overflow ? Int.max : value
  }
}
