import JAXBuffers
import JAXControl
import JAXCore
import JAXLax

/// An index as a gather or scatter takes it (JAX: `indexing._GatherIndexer`).
struct GatherPlan {
  /// The shape of what is read or written, new axes included.
  var resultShape: [Int] = []
  var sliceSizes: [Int] = []
  var indices = NDArray(Buffer(uninitialized: .int32, [0]))
  var numbers = GatherDimensionNumbers(offsetDims: [], collapsedSliceDims: [], startIndexMap: [])
  /// Whether no index array takes part, so that no element is met twice and they are met in order.
  var isOrdered = true
  var reversedAxes: [Int] = []
  var newAxes: [Int] = []
  /// Axes of size one that scalar booleans index.
  var scalarMaskAxes: [Int] = []
}

extension Indexer {
  /// JAX: `indexing._index_to_gather`.
  func gatherPlan(wraps: Bool) throws -> GatherPlan {
    let advancedPlaces = parts.indices.filter { parts[$0].isAdvanced }
    let isContiguous = zip(advancedPlaces.dropFirst(), advancedPlaces).allSatisfy { $0 - $1 == 1 }
    var indexer = expandingEllipsis()
    var builder = GatherBuilder()
    builder.plan.scalarMaskAxes = indexer.replaceScalarMasks()
    if wraps { indexer = indexer.normalized() }
    let advanced = indexer.advancedIndices
    builder.plan.isOrdered = advanced.isEmpty
    for (position, part) in indexer.parts.enumerated() {
      if let first = advanced.first, position == (isContiguous ? first.position : 0) {
        builder.addAdvanced(advanced)
      }
      if advanced.contains(where: { $0.position == position }) {
        builder.skipAxis()
        continue
      }
      let size = part.axes.first.map { indexer.shape[$0] } ?? 1
      switch part.kind {
      case .newAxis: builder.addNewAxis()
      case .slice(let bounds): try builder.addSlice(bounds, size)
      case .integer(let number): try builder.addNumber(NDArray(literal: number), size)
      case .array(let x): try builder.addNumber(x, size)
      default: throw invalid("Got unsupported indexer at position \(position)")
      }
    }
    return builder.finish()
  }

  /// Replaces scalar booleans by indices into axes of size one, which it names (JAX: `expand_scalar_bool_indices`).
  private mutating func replaceScalarMasks() -> [Int] {
    var places: [Int] = []
    var axis = 0
    for (position, part) in parts.enumerated() {
      if case .boolean(let mask) = part.kind, mask.ndim == 0 {
        let holds = (try? knownBooleans(mask, "boolean index"))?.first ?? false
        places.append(position)
        shape.insert(1, at: position)
        parts[position] = Part(kind: .array(integers(holds ? [0] : [])), axes: [axis])
        axis += 1
      } else {
        parts[position].axes = Array(axis..<(axis + part.axes.count))
        axis += part.axes.count
      }
    }
    return places
  }

  /// The numbers and arrays of numbers, if there is an array with axes: with their place among the parts and their
  /// axis.
  fileprivate var advancedIndices: [AdvancedIndex] {
    guard parts.contains(where: { ($0.array?.ndim ?? 0) > 0 }) else { return [] }
    return parts.enumerated().compactMap { position, part in
      switch part.kind {
      case .integer(let number): AdvancedIndex(NDArray(literal: number), position, part.axes[0])
      case .array(let x): AdvancedIndex(x, position, part.axes[0])
      default: nil
      }
    }
  }
}

private struct AdvancedIndex {
  let array: NDArray
  let position: Int
  let axis: Int
  init(_ array: NDArray, _ position: Int, _ axis: Int) {
    (self.array, self.position, self.axis) = (array, position, axis)
  }
}

/// Walks the parts of an index and collects what a gather needs.
private struct GatherBuilder {
  var plan = GatherPlan()
  /// The axis of the operand, of the result, and of the result without new axes.
  var axis = 0
  var resultAxis = 0
  var plainAxis = 0
  /// Components of the index vectors, and the batch axis at which each begins.
  var components: [(indices: NDArray, start: Int)] = []
  var batch: [Int] = []

  mutating func addAdvanced(_ advanced: [AdvancedIndex]) {
    let arrays = broadcast(advanced.map(\.array), "index")
    let shape = arrays[0].shape
    components += arrays.map { (convert($0, to: .int32), batch.count) }
    batch += shape
    plan.numbers.startIndexMap += advanced.map(\.axis)
    plan.numbers.collapsedSliceDims += advanced.map(\.axis)
    plan.resultShape += shape
    resultAxis += shape.rank
    plainAxis += shape.rank
  }

  mutating func skipAxis() {
    axis += 1
    plan.sliceSizes.append(1)
  }

  mutating func addNewAxis() {
    plan.resultShape.append(1)
    plan.newAxes.append(resultAxis)
    resultAxis += 1
  }

  mutating func addNumber(_ number: NDArray, _ size: Int) throws {
    guard size > 0 else {
      throw invalid(
        "index is out of bounds for axis \(axis) with size 0", .indexError, code: .indexOutOfRange)
    }
    components.append((convert(number, to: .int32), batch.count))
    plan.numbers.collapsedSliceDims.append(axis)
    plan.numbers.startIndexMap.append(axis)
    plan.sliceSizes.append(1)
    axis += 1
  }

  mutating func addSlice(_ bounds: SliceBounds, _ size: Int) throws {
    let (start, stop, step) = try bounds.resolved(size)
    let count = SliceBounds.count(start, stop, step)
    plan.resultShape.append(count)
    if step == 1 {
      if count != size {
        components.append((scalar(Double(start), .int32), batch.count))
        plan.numbers.startIndexMap.append(axis)
      }
      plan.sliceSizes.append(count)
      plan.numbers.offsetDims.append(plainAxis)
    } else {
      let steps = bind(Multiply(), scalar(Double(step), .int32), iota(.int32, [count]))
      var places = bind(Add(), scalar(Double(start), .int32), steps)
      if step < 0 {
        plan.reversedAxes.append(plainAxis)
        places = reversed(places, [0])
      }
      plan.sliceSizes.append(1)
      components.append((places, batch.count))
      plan.numbers.startIndexMap.append(axis)
      plan.numbers.collapsedSliceDims.append(axis)
      batch.append(count)
    }
    plainAxis += 1
    resultAxis += 1
    axis += 1
  }

  mutating func finish() -> GatherPlan {
    plan.numbers.collapsedSliceDims.sort()
    if components.count == 1 {
      plan.indices = expandedDims(components[0].indices, [components[0].indices.ndim])
    } else if components.count > 1 {
      let shape = Shape(batch + [1])
      let vectors = components.map { indices, start in
        broadcastInDim(indices, shape, Array(start..<(start + indices.ndim)))
      }
      plan.indices = concatenated(vectors, axis: batch.count)
    }
    return plan
  }
}
