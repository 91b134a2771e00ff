import JAXBuffers
import JAXCore
import JAXLax
import JAXTransforms

extension Reduce {
  /// The derivative of a reduction by halves (JAX: `_reduce_jvp_rule`).
  package func jvp(_ primals: [NDArray], _ tangents: [NDArray?]) throws -> JVPResult {
    let (arrays, starts) = (primals.divided(resultCount)[0], primals.divided(resultCount)[1])
    guard tangents.dropFirst(resultCount).allSatisfy({ $0 == nil }) else {
      throw JAXError(
        .notDifferentiable(
          "Gradient of general lax.reduce with non-zero tangents for initial values to reduction not "
            + "implemented"), operation: name)
    }
    let shape = arrays[0].shape
    let kept = shape.indices.filter { !dimensions.contains($0) }
    let permutation = dimensions + kept
    let count = dimensions.reduce(1) { $0 * shape[$1] }
    let flat = Reshape(
      newSizes: Shape([count] + kept.map { shape[$0] }),
      dimensions: permutation == Array(shape.indices) ? nil : permutation)
    let flatTangents = zip(arrays, tangents).map { bind(flat, $1 ?? zeros($0.aval.tangent)) }
    return try JAXTransforms.jvp(
      { try reduceByHalves($0, starts, lanes: kept.count + 1) }, arrays.map { bind(flat, $0) },
      flatTangents.map(Optional.some))
  }

  /// Combines the first half of the rows with the second until one row is left.
  private func reduceByHalves(_ rows: [NDArray], _ starts: [NDArray], lanes: Int) throws -> [NDArray] {
    var rows = rows
    while rows[0].shape[0] > 1 {
      let n = rows[0].shape[0]
      let half = (n + 1) / 2
      let first = rows.map { slice($0, 0, half) }
      var second = rows.map { slice($0, half, n) }
      if n - half != half {
        let padding = rows[0].shape.indices.map { $0 == 0 ? [0, 1, 0] : [0, 0, 0] }
        second = zip(second, starts).map { bind(Pad(paddingConfig: padding), $0, $1) }
      }
      rows = try combine(first + second, lanes: lanes)
    }
    if rows[0].shape[0] == 0 {
      let shape = Shape(rows[0].shape.dropFirst())
      return starts.map { bind(BroadcastInDim(shape: shape, broadcastDimensions: []), $0) }
    }
    return rows.map { bind(Squeeze(dimensions: [0]), $0) }
  }

  private func slice(_ x: NDArray, _ start: Int, _ limit: Int) -> NDArray {
    bind(
      Slice(
        startIndices: x.shape.indices.map { $0 == 0 ? start : 0 },
        limitIndices: x.shape.indices.map { $0 == 0 ? limit : x.shape[$0] },
        strides: x.shape.indices.map { _ in 1 }), x)
  }

  /// The body on scalars, for all elements at once.
  private func combine(_ operands: [NDArray], lanes: Int) throws -> [NDArray] {
    guard lanes > 0 else { return try body.bind(operands) }
    let size = operands[0].shape[0]
    let (results, axes) = try JAXTransforms.batch(
      { try combine($0, lanes: lanes - 1) }, operands, operands.map { _ in 0 }, size: size)
    return zip(results, axes).map { JAXLax.lanes($0, from: $1, size: size) }
  }

  package func transpose(_ cotangents: [NDArray?], _ operands: [LinearOperand]) throws -> [NDArray?] {
    throw notLinear
  }

  /// Lanes are one more dimension in front (JAX: `_reduce_batch_rule`).
  package func batch(_ operands: [NDArray], _ axes: [Int?], size: Int) throws -> BatchResult {
    guard axes.dropFirst(resultCount).allSatisfy({ $0 == nil }) else {
      throw JAXError(.notBatchable("the starting values have lanes"), operation: name)
    }
    let front = zip(operands, axes).prefix(resultCount).map { JAXLax.lanes($0, from: $1, size: size) }
    let reduce = Reduce(body, dimensions: dimensions.map { $0 + 1 }, computation: computation)
    let results = bindAll(reduce, front + operands.dropFirst(resultCount))
    return (results, results.map { _ in 0 })
  }
}

extension ReduceWindow {
  /// Reduces tangents beside the operands (JAX: `reduce_window_jvp`).
  package func jvp(_ primals: [NDArray], _ tangents: [NDArray?]) throws -> JVPResult {
    let count = resultCount
    guard tangents.dropFirst(count).allSatisfy({ $0 == nil }) else {
      throw JAXError(
        .notDifferentiable("reduce_window jvp does not support non-zero init_value_tangent."),
        operation: name)
    }
    let all = [Bool](repeating: true, count: count)
    let derivative = try jaxpr.jvp(active: all + all, instantiate: all).jaxpr
    // Its inputs are left, right and their tangents; the reduction's are all of the left, then of the right.
    let order = [0, 2, 1, 3].flatMap { group in (0..<count).map { group * count + $0 } }
    let both = derivative.reordered(
      inputs: order, outputs: Array(derivative.outputs.indices))
    let filled = zip(primals, tangents).map { $1 ?? zeros($0.aval.tangent) }
    let (arrays, starts) = (primals.divided(count), filled.divided(count))
    let results = bindAll(
      ReduceWindow(window: window, jaxpr: both), arrays[0] + starts[0] + arrays[1] + starts[1])
    let parts = results.divided(count)
    return (parts[0], parts[1].map(Optional.some))
  }

  /// JAX has no transpose for it either, so nothing is gained by dividing it.
  package func split(known: [Bool]) throws -> KnownSplit { throw notLinear }

  package func transpose(_ cotangents: [NDArray?], _ operands: [LinearOperand]) throws -> [NDArray?] {
    throw notLinear
  }

  /// Lanes are one more dimension in front, with windows of one (JAX: `_generic_reduce_window_batch_rule`).
  package func batch(_ operands: [NDArray], _ axes: [Int?], size: Int) throws -> BatchResult {
    guard axes.dropFirst(resultCount).allSatisfy({ $0 == nil }) else {
      throw JAXError(
        .notBatchable("JAX has no batching rule for starting values that differ by lane"), operation: name)
    }
    var window = window
    window.dimensions.insert(1, at: 0)
    window.strides.insert(1, at: 0)
    window.baseDilation.insert(1, at: 0)
    window.windowDilation.insert(1, at: 0)
    window.padding = Padding([(0, 0)] + window.padding.pairs.map { ($0.low, $0.high) })
    let front = zip(operands, axes).prefix(resultCount).map { JAXLax.lanes($0, from: $1, size: size) }
    let results = bindAll(
      ReduceWindow(window: window, jaxpr: jaxpr), front + operands.dropFirst(resultCount))
    return (results, results.map { _ in 0 })
  }
}
