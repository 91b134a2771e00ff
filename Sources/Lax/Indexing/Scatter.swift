import JAXBuffers
import JAXCore
import JAXKernels

/// Combines windows of updates into an array, at places that index vectors name (JAX: `lax.scatter`, its kin).
///
/// JAX keeps the combination as `update_jaxpr`, but that is inert for all but `lax.scatter_apply`, and tools
/// take a scatter for one step either way. So scatters stay here as first-order primitives, together, although
/// what holds a jaxpr otherwise lives in Control.
package protocol ScatterPrimitive: Primitive {
  var scatter: ScatterParameters { get }
  init(_ scatter: ScatterParameters)
  static var operation: ScatterOperation { get }
}

/// The parameters of every scatter.
package struct ScatterParameters: Hashable, Sendable {
  package var dimensionNumbers: ScatterDimensionNumbers
  package var mode: GatherScatterMode
  /// How an element and its update combine; nil for the primitive's own way.
  package var updateJaxpr: Jaxpr?
  package var updateConsts: ParameterValue
  // Promises of the user, which no value depends on.
  package var indicesAreSorted: Bool
  package var uniqueIndices: Bool

  package init(
    dimensionNumbers: ScatterDimensionNumbers, mode: GatherScatterMode, updateJaxpr: Jaxpr? = nil,
    updateConsts: ParameterValue = .tuple([]), indicesAreSorted: Bool = false, uniqueIndices: Bool = false
  ) {
    self.dimensionNumbers = dimensionNumbers
    self.mode = mode
    self.updateJaxpr = updateJaxpr
    self.updateConsts = updateConsts
    self.indicesAreSorted = indicesAreSorted
    self.uniqueIndices = uniqueIndices
  }
}

extension ScatterPrimitive {
  package init(reading text: ParameterReader) throws {
    self.init(
      ScatterParameters(
        dimensionNumbers: try text("dimension_numbers"), mode: try text("mode"),
        updateJaxpr: try text("update_jaxpr"), updateConsts: try text("update_consts"),
        indicesAreSorted: try text("indices_are_sorted"), uniqueIndices: try text("unique_indices")))
  }

  package var parameters: Parameters {
    [
      "dimension_numbers": scatter.dimensionNumbers, "indices_are_sorted": scatter.indicesAreSorted,
      "mode": scatter.mode, "unique_indices": scatter.uniqueIndices, "update_consts": scatter.updateConsts,
      "update_jaxpr": scatter.updateJaxpr,
    ]
  }

  package func abstractEval(_ operands: [ShapedArray]) throws -> [ShapedArray] {
    try expect(3, operands)
    let (operand, indices, updates) = (operands[0], operands[1], operands[2])
    guard indices.dtype.isInteger else { throw invalid("indices must have an integer type") }
    try expectSameDType([operand, updates])
    let numbers = scatter.dimensionNumbers
    if let rule = numbers.gather.brokenRule(operand.shape, indices.shape) { throw invalid(rule) }
    let rank = indices.shape.rank - 1 + numbers.updateWindowDims.count
    guard updates.shape.rank == rank else {
      throw invalid("updates must be of rank \(rank); got \(updates.shape.rank)")
    }
    let axes = numbers.gather.windowAxes(rank: operand.shape.rank)
    for (axis, dim) in zip(axes, numbers.updateWindowDims)
    where updates.shape[dim] > operand.shape[axis] {
      throw invalid(
        "bounds of the window dimensions of updates must not exceed the bounds of the corresponding "
          + "dimensions of operand. For dimension \(dim), updates bound is \(updates.shape[dim]), operand "
          + "bound is \(operand.shape[axis])")
    }
    let batch = updates.shape.removing(axes: numbers.updateWindowDims)
    guard batch == indices.shape.dropLast() else {
      throw invalid(
        "bounds of the scatter dimensions of updates must be the same as those of the indices; got updates "
          + "\(updates.shape) and indices \(indices.shape)")
    }
    if let body = scatter.updateJaxpr {
      let scalar = ShapedArray([], operand.dtype)
      try expectBody(body, "update_jaxpr", takes: [scalar, scalar], gives: [scalar])
    }
    return [ShapedArray(operand.shape, operand.dtype, weakType: operand.weakType)]
  }

  /// Where each window begins, and the updates in their order.
  package func memory(_ operands: [Buffer], _ results: [ShapedArray]) -> Int {
    memory(operands, results, scratch: clampedSum(indexScratch(operands[1]), operands[2].byteCount))
  }

  package func evaluate(_ operands: [Buffer]) throws -> [Buffer] {
    let (operand, indices, updates) = (operands[0], operands[1], operands[2].rowMajor())
    let numbers = scatter.dimensionNumbers
    var sizes = [Int](repeating: 1, count: operand.rank)
    for (axis, dim) in zip(numbers.gather.windowAxes(rank: operand.rank), numbers.updateWindowDims) {
      sizes[axis] = updates.shape[dim]
    }
    guard scatter.mode != .oneHot else { throw invalid("\(scatter.mode.rawValue) is no mode of a scatter") }
    // A window wider than its axis (an empty one) fits nowhere.
    guard updates.elementCount > 0, zip(sizes, operand.shape).allSatisfy(<=) else { return [operand] }
    let result = operand.copied()
    let windows = Windows(
      numbers.gather, operand: result, indices: indices, sizes: sizes, dense: updates.shape,
      denseStrides: updates.shape.rowMajorStrides, drops: scatter.mode != .clip)
    if let body = try combiner() {
      try apply(body, updates, windows, to: result)
    } else if !Kernels.scatter(updates, windows, into: result, Self.operation) {
      throw unsupported("\(operand.dtype)")
    }
    return [result]
  }

  /// The jaxpr to run on each element and update; nil where the primitive's own operation says the same.
  private func combiner() throws -> Jaxpr? {
    guard Self.operation == .replace, let body = scatter.updateJaxpr else { return nil }
    if body.equations.isEmpty, case .variable(let v)? = body.outputs.first, v == body.invars.last {
      return nil
    }
    guard body.constvars.isEmpty else { throw unsupported("an update_jaxpr with constants") }
    return body
  }

  private func apply(_ body: Jaxpr, _ updates: Buffer, _ windows: Windows, to result: Buffer) throws {
    let elements = Buffer(storage: result.storage, dtype: result.dtype, shape: [result.elementCount])
    let flat = updates.reshaped([updates.elementCount])
    try windows.forEachElement { place, update in
      // The element is copied: its memory is written below, while the body's results may share it.
      let arguments = [elements.element(place, along: 0).copied(), flat.element(update, along: 0)]
      try body.evaluate(arguments)[0].copy(into: elements.element(place, along: 0))
    }
  }
}

/// Replaces elements, or applies `update_jaxpr` to them (JAX: `lax.scatter`, `lax.scatter_apply`).
package struct Scatter: ScatterPrimitive {
  package static let name = "scatter"
  package static let operation = ScatterOperation.replace
  package let scatter: ScatterParameters
  package init(_ scatter: ScatterParameters) { self.scatter = scatter }
}

/// Adds to elements (JAX: `lax.scatter_add`).
package struct ScatterAdd: LinearScatter {
  package static let name = "scatter-add"
  package static let operation = ScatterOperation.add
  package let scatter: ScatterParameters
  package init(_ scatter: ScatterParameters) { self.scatter = scatter }
}

/// Subtracts from elements (JAX: `lax.scatter_sub`).
package struct ScatterSub: LinearScatter {
  package static let name = "scatter-sub"
  package static let operation = ScatterOperation.subtract
  package let scatter: ScatterParameters
  package init(_ scatter: ScatterParameters) { self.scatter = scatter }
}

/// Multiplies elements (JAX: `lax.scatter_mul`).
package struct ScatterMul: ScatterPrimitive {
  package static let name = "scatter-mul"
  package static let operation = ScatterOperation.multiply
  package let scatter: ScatterParameters
  package init(_ scatter: ScatterParameters) { self.scatter = scatter }
}

/// Keeps the smaller of element and update (JAX: `lax.scatter_min`).
package struct ScatterMin: ExtremeScatter {
  package static let name = "scatter-min"
  package static let operation = ScatterOperation.minimum
  package let scatter: ScatterParameters
  package init(_ scatter: ScatterParameters) { self.scatter = scatter }
}

/// Keeps the larger of element and update (JAX: `lax.scatter_max`).
package struct ScatterMax: ExtremeScatter {
  package static let name = "scatter-max"
  package static let operation = ScatterOperation.maximum
  package let scatter: ScatterParameters
  package init(_ scatter: ScatterParameters) { self.scatter = scatter }
}
