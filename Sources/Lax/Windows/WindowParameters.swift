import JAXBuffers
import JAXCore
import JAXKernels

/// Padding before and after each axis, as JAX prints it: `((1, 1), (0, 2))`. Negative padding cuts off.
package struct Padding: Hashable, Sendable {
  package struct Pair: Hashable, Sendable {
    package var low: Int
    package var high: Int
  }
  package var pairs: [Pair]

  package init(_ pairs: [(low: Int, high: Int)]) {
    self.pairs = pairs.map { Pair(low: $0.low, high: $0.high) }
  }
}

extension Padding: ParameterConvertible {
  package init?(parameter: ParameterValue) {
    guard let pairs = [[Int]](parameter: parameter), pairs.allSatisfy({ $0.count == 2 }) else { return nil }
    self.init(pairs.map { (low: $0[0], high: $0[1]) })
  }
  package var parameterValue: ParameterValue { pairs.map { [$0.low, $0.high] }.parameterValue }
}

/// The windows of the windowed reductions: a size, a step and so on for every axis of the operand.
package struct WindowParameters: Hashable, Sendable {
  package var dimensions: [Int]
  package var strides: [Int]
  package var padding: Padding
  package var baseDilation: [Int]
  package var windowDilation: [Int]

  package init(
    dimensions: [Int], strides: [Int], padding: Padding, baseDilation: [Int]? = nil,
    windowDilation: [Int]? = nil
  ) {
    self.dimensions = dimensions
    self.strides = strides
    self.padding = padding
    self.baseDilation = baseDilation ?? dimensions.map { _ in 1 }
    self.windowDilation = windowDilation ?? dimensions.map { _ in 1 }
  }

  /// Reads what is printed; `select_and_scatter_add` has no dilations.
  package init(reading text: ParameterReader, dilated: Bool = true) throws {
    self.init(
      dimensions: try text("window_dimensions"), strides: try text("window_strides"),
      padding: try text("padding"), baseDilation: dilated ? try text("base_dilation") : nil,
      windowDilation: dilated ? try text("window_dilation") : nil)
  }

  package func parameters(dilated: Bool = true) -> [Parameter] {
    var all = [
      Parameter("window_dimensions", dimensions.parameterValue),
      Parameter("window_strides", strides.parameterValue), Parameter("padding", padding.parameterValue),
    ]
    if dilated {
      all.append(Parameter("base_dilation", baseDilation.parameterValue))
      all.append(Parameter("window_dilation", windowDilation.parameterValue))
    }
    return all
  }

  /// The windows over an operand of this shape (JAX: `_common_reduce_window_shape_rule`).
  package func axes(over shape: Shape, operation: String) throws -> [WindowAxis] {
    for (name, values) in [
      ("window_dimensions", dimensions), ("window_strides", strides), ("base_dilation", baseDilation),
      ("window_dilation", windowDilation),
    ] {
      guard values.count == shape.rank else {
        throw JAXError(.invalid("needs \(shape.rank) \(name), got \(Shape(values))"), operation: operation)
      }
      guard values.allSatisfy({ $0 > 0 }) else {
        throw JAXError(
          .invalid("needs every element of \(name) to be positive, got \(Shape(values))"),
          operation: operation)
      }
    }
    guard padding.pairs.count == shape.rank else {
      throw JAXError(
        .invalid("needs \(shape.rank) pairs of padding, got \(padding.pairs.count)"), operation: operation)
    }
    let axes = shape.indices.map { axis in
      WindowAxis(
        input: shape[axis], window: dimensions[axis], stride: strides[axis],
        padding: (padding.pairs[axis].low, padding.pairs[axis].high), baseDilation: baseDilation[axis],
        windowDilation: windowDilation[axis])
    }
    try axes.check(operation: operation)
    return axes
  }
}

extension [WindowAxis] {
  /// Refuses sizes whose arithmetic could overflow.
  func check(operation: String) throws {
    let limit = 1 << 31
    var count = 1
    for axis in self {
      let sizes = [
        axis.input, axis.window, axis.stride, axis.padding.low, axis.padding.high, axis.baseDilation,
        axis.windowDilation,
      ]
      guard sizes.allSatisfy({ -limit...limit ~= $0 }) else {
        throw JAXError(.invalid("has windows beyond 2^31: \(sizes)"), operation: operation)
      }
      let (product, overflows) = count.multipliedReportingOverflow(by: Swift.max(axis.output, 1))
      guard !overflows, product < 1 << 58 else {
        throw JAXError(.invalid("gives too large a result"), operation: operation)
      }
      count = product
    }
  }

  var outputShape: Shape { Shape(map(\.output)) }
}

extension WindowParameters {
  /// The windows over an array with one more axis, of lanes.
  func insertingLane(at axis: Int) -> WindowParameters {
    var result = self
    result.dimensions.insert(1, at: axis)
    result.strides.insert(1, at: axis)
    result.padding.pairs.insert(Padding.Pair(low: 0, high: 0), at: axis)
    result.baseDilation.insert(1, at: axis)
    result.windowDilation.insert(1, at: axis)
    return result
  }
}
