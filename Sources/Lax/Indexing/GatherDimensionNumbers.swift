import JAXBuffers
import JAXCore
import JAXKernels

/// What happens to indices that lie outside the operand (JAX: `lax.GatherScatterMode`).
public enum GatherScatterMode: String, Hashable, Sendable {
  /// They are moved to the nearest place where the whole window lies inside.
  case clip = "GatherScatterMode.CLIP"
  /// A gather gives its fill value for them; a scatter drops them.
  case fillOrDrop = "GatherScatterMode.FILL_OR_DROP"
  /// The user promised that there are none. XLA clamps those of a gather and drops those of a scatter.
  case promiseInBounds = "GatherScatterMode.PROMISE_IN_BOUNDS"
  /// Elements are picked by a product with one-hot vectors; only for functions of jax.numpy.
  case oneHot = "GatherScatterMode.ONE_HOT"
}

extension GatherScatterMode: ParameterEnum {}

extension GatherScatterMode: ExpressibleByStringLiteral {
  /// The mode that JAX calls so: "clip", "fill", "drop", "promise_in_bounds" or "one_hot"
  /// (JAX: `GatherScatterMode.from_any`).
  public init(stringLiteral name: String) {
    switch name {
    case "clip": self = .clip
    case "fill", "drop": self = .fillOrDrop
    case "promise_in_bounds": self = .promiseInBounds
    case "one_hot": self = .oneHot
    default:
      raise(JAXError(.invalid("Unknown gather mode \"\(name)\"")))
      self = .fillOrDrop
    }
  }
}

extension jax.lax {
  /// What happens to indices that lie outside (JAX: `lax.GatherScatterMode`).
  public typealias GatherScatterMode = JAXLax.GatherScatterMode
  /// How the axes of a gather correspond (JAX: `lax.GatherDimensionNumbers`).
  public typealias GatherDimensionNumbers = JAXLax.GatherDimensionNumbers
  /// How the axes of a scatter correspond (JAX: `lax.ScatterDimensionNumbers`).
  public typealias ScatterDimensionNumbers = JAXLax.ScatterDimensionNumbers
}

/// How the axes of operand, indices and result of a gather correspond (JAX: `lax.GatherDimensionNumbers`).
public struct GatherDimensionNumbers: Hashable, Sendable {
  /// The result's axes that run along a slice.
  public var offsetDims: [Int]
  /// The operand's axes whose slices have size one and do not appear in the result.
  public var collapsedSliceDims: [Int]
  /// Which axis of the operand each component of an index vector is for.
  public var startIndexMap: [Int]
  /// The operand's axes that are walked together with `startIndicesBatchingDims` of the indices.
  public var operandBatchingDims: [Int] = []
  /// The axes of the indices that are walked together with those of the operand.
  public var startIndicesBatchingDims: [Int] = []

  /// Numbers by name.
  public init(
    offsetDims: [Int], collapsedSliceDims: [Int], startIndexMap: [Int], operandBatchingDims: [Int] = [],
    startIndicesBatchingDims: [Int] = []
  ) {
    self.offsetDims = offsetDims
    self.collapsedSliceDims = collapsedSliceDims
    self.startIndexMap = startIndexMap
    self.operandBatchingDims = operandBatchingDims
    self.startIndicesBatchingDims = startIndicesBatchingDims
  }

  /// Numbers by position, as Python takes them too.
  public init(_ offsetDims: [Int], _ collapsedSliceDims: [Int], _ startIndexMap: [Int]) {
    self.init(
      offsetDims: offsetDims, collapsedSliceDims: collapsedSliceDims, startIndexMap: startIndexMap)
  }
}

extension GatherDimensionNumbers: ParameterConvertible {
  package init?(parameter: ParameterValue) {
    guard
      let dims = parameter.axes(
        of: "GatherDimensionNumbers",
        [
          "offset_dims", "collapsed_slice_dims", "start_index_map", "operand_batching_dims",
          "start_indices_batching_dims",
        ])
    else { return nil }
    self.init(
      offsetDims: dims[0], collapsedSliceDims: dims[1], startIndexMap: dims[2],
      operandBatchingDims: dims[3], startIndicesBatchingDims: dims[4])
  }

  package var parameterValue: ParameterValue {
    .record(
      "GatherDimensionNumbers",
      [
        .init("offset_dims", offsetDims.parameterValue),
        .init("collapsed_slice_dims", collapsedSliceDims.parameterValue),
        .init("start_index_map", startIndexMap.parameterValue),
        .init("operand_batching_dims", operandBatchingDims.parameterValue),
        .init("start_indices_batching_dims", startIndicesBatchingDims.parameterValue),
      ])
  }
}

/// How the axes of operand, indices and updates of a scatter correspond (JAX: `lax.ScatterDimensionNumbers`).
public struct ScatterDimensionNumbers: Hashable, Sendable {
  /// The updates' axes that run along a window.
  public var updateWindowDims: [Int]
  /// The operand's axes along which windows have size one and which the updates lack.
  public var insertedWindowDims: [Int]
  /// Which axis of the operand each component of an index vector is for.
  public var scatterDimsToOperandDims: [Int]
  /// The operand's axes that are walked together with `scatterIndicesBatchingDims` of the indices.
  public var operandBatchingDims: [Int] = []
  /// The axes of the indices that are walked together with those of the operand.
  public var scatterIndicesBatchingDims: [Int] = []

  /// Numbers by name.
  public init(
    updateWindowDims: [Int], insertedWindowDims: [Int], scatterDimsToOperandDims: [Int],
    operandBatchingDims: [Int] = [], scatterIndicesBatchingDims: [Int] = []
  ) {
    self.updateWindowDims = updateWindowDims
    self.insertedWindowDims = insertedWindowDims
    self.scatterDimsToOperandDims = scatterDimsToOperandDims
    self.operandBatchingDims = operandBatchingDims
    self.scatterIndicesBatchingDims = scatterIndicesBatchingDims
  }

  /// Numbers by position, as Python takes them too.
  public init(_ updateWindowDims: [Int], _ insertedWindowDims: [Int], _ scatterDimsToOperandDims: [Int]) {
    self.init(
      updateWindowDims: updateWindowDims, insertedWindowDims: insertedWindowDims,
      scatterDimsToOperandDims: scatterDimsToOperandDims)
  }

  /// The gather that reads what this scatter writes.
  var gather: GatherDimensionNumbers {
    GatherDimensionNumbers(
      offsetDims: updateWindowDims, collapsedSliceDims: insertedWindowDims,
      startIndexMap: scatterDimsToOperandDims, operandBatchingDims: operandBatchingDims,
      startIndicesBatchingDims: scatterIndicesBatchingDims)
  }
}

extension ScatterDimensionNumbers: ParameterConvertible {
  package init?(parameter: ParameterValue) {
    guard
      let dims = parameter.axes(
        of: "ScatterDimensionNumbers",
        [
          "update_window_dims", "inserted_window_dims", "scatter_dims_to_operand_dims",
          "operand_batching_dims", "scatter_indices_batching_dims",
        ])
    else { return nil }
    self.init(
      updateWindowDims: dims[0], insertedWindowDims: dims[1], scatterDimsToOperandDims: dims[2],
      operandBatchingDims: dims[3], scatterIndicesBatchingDims: dims[4])
  }

  package var parameterValue: ParameterValue {
    .record(
      "ScatterDimensionNumbers",
      [
        .init("update_window_dims", updateWindowDims.parameterValue),
        .init("inserted_window_dims", insertedWindowDims.parameterValue),
        .init("scatter_dims_to_operand_dims", scatterDimsToOperandDims.parameterValue),
        .init("operand_batching_dims", operandBatchingDims.parameterValue),
        .init("scatter_indices_batching_dims", scatterIndicesBatchingDims.parameterValue),
      ])
  }
}

extension ParameterValue {
  /// The fields of a record of tuples of integers, which must be exactly these.
  fileprivate func axes(of name: String, _ fields: [String]) -> [[Int]]? {
    guard case .record(name, let values) = self, values.map(\.name) == fields else { return nil }
    let axes = values.compactMap { [Int](parameter: $0.value) }
    return axes.count == fields.count ? axes : nil
  }
}

// MARK: - Rules that gather and scatter share (JAX: `_gather_shape_rule`, `_scatter_shape_rule`)

extension GatherDimensionNumbers {
  /// The rule that these numbers break for an operand and indices, in words; nil when they are well formed.
  func brokenRule(_ operand: Shape, _ indices: Shape) -> String? {
    guard indices.rank > 0 else { return "indices must have at least one dimension, the index vector's" }
    let batch = indices.rank - 1
    let named: [(name: String, dims: [Int], rank: Int, sorted: Bool)] = [
      ("offset_dims", offsetDims, offsetDims.count + batch, true),
      ("collapsed_slice_dims", collapsedSliceDims, operand.rank, true),
      ("start_index_map", startIndexMap, operand.rank, false),
      ("operand_batching_dims", operandBatchingDims, operand.rank, true),
      ("start_indices_batching_dims", startIndicesBatchingDims, batch, false),
    ]
    for (name, dims, rank, sorted) in named {
      guard dims.allSatisfy({ (0..<rank).contains($0) }) else {
        return "\(name) must lie in [0, \(rank)); got \(Shape(dims))"
      }
      guard Set(dims).count == dims.count else { return "\(name) must not repeat; got \(Shape(dims))" }
      guard !sorted || dims == dims.sorted() else { return "\(name) must be sorted; got \(Shape(dims))" }
    }
    let batching = Set(operandBatchingDims)
    guard batching.isDisjoint(with: collapsedSliceDims), batching.isDisjoint(with: startIndexMap) else {
      return "operand_batching_dims must be disjoint from collapsed_slice_dims and start_index_map; got "
        + "\(Shape(operandBatchingDims)), \(Shape(collapsedSliceDims)) and \(Shape(startIndexMap))"
    }
    guard startIndexMap.count == indices[batch] else {
      return "there are \(startIndexMap.count) elements in start_index_map, but index vectors have size "
        + "\(indices[batch])"
    }
    guard operandBatchingDims.map({ operand[$0] }) == startIndicesBatchingDims.map({ indices[$0] }) else {
      return "operand batching dimensions and indices batching dimensions must have the same shape, got "
        + "operand \(operand) at \(Shape(operandBatchingDims)) and indices \(indices) at "
        + "\(Shape(startIndicesBatchingDims))"
    }
    let axes = offsetDims.count + collapsedSliceDims.count + operandBatchingDims.count
    guard operand.rank == axes else {
      return "the window has \(axes) dimensions, but the operand has \(operand.rank)"
    }
    return nil
  }

  /// The scatter that writes what this gather reads.
  var scatter: ScatterDimensionNumbers {
    ScatterDimensionNumbers(
      updateWindowDims: offsetDims, insertedWindowDims: collapsedSliceDims,
      scatterDimsToOperandDims: startIndexMap, operandBatchingDims: operandBatchingDims,
      scatterIndicesBatchingDims: startIndicesBatchingDims)
  }

  /// The operand's axes along which slices run, in order: those of `offsetDims`.
  func windowAxes(rank: Int) -> [Int] {
    (0..<rank).filter { !collapsedSliceDims.contains($0) && !operandBatchingDims.contains($0) }
  }
}
