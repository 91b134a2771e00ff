import JAXBuffers
import JAXCore
import JAXLax

extension jax.lax {
  /// All partial results of an associative function along an axis, by halves (JAX: `lax.associative_scan`).
  public static func associativeScan(
    _ fn: (NDArray, NDArray) throws -> NDArray, _ elems: NDArray, reverse: Bool = false, axis: Int = 0
  ) throws -> NDArray {
    try associativeScanTrees(fn, elems, reverse: reverse, axis: axis)
  }

  /// All partial results of an associative function of pytrees (JAX: `lax.associative_scan`).
  @_disfavoredOverload
  public static func associativeScan<T: Pytree>(
    _ fn: (T, T) throws -> T, _ elems: T, reverse: Bool = false, axis: Int = 0
  ) throws -> T {
    try associativeScanTrees(fn, elems, reverse: reverse, axis: axis)
  }
}

private func associativeScanTrees<T: Pytree>(
  _ function: (T, T) throws -> T, _ elements: T, reverse: Bool, axis: Int
) throws -> T {
  try ErrorScope.run {
    var leaves = flatten(elements)
    guard let first = leaves.first else { return elements }
    let axis = axis < 0 ? axis + first.ndim : axis
    guard leaves.allSatisfy({ $0.shape.indices.contains(axis) }) else {
      throw JAXError(.invalid("axis \(axis) is out of bounds for array of dimension \(first.ndim)"))
    }
    guard leaves.allSatisfy({ $0.shape[axis] == first.shape[axis] }) else {
      let shapes = leaves.map(\.shape.description).joined(separator: ", ")
      throw JAXError(
        .invalid(
          "Array inputs to associative_scan must have the same first dimension. (saw: [\(shapes)])"))
    }
    if reverse { leaves = leaves.map { bind(Reverse(dimensions: [axis]), $0) } }
    let scanned = try Halves(axis: axis).scan(leaves) { x, y in
      flatten(try function(try elements.rebuilt(x), try elements.rebuilt(y)))
    }
    return try elements.rebuilt(reverse ? scanned.map { bind(Reverse(dimensions: [axis]), $0) } : scanned)
  }
}

/// Every second partial result comes from scanning the sums of pairs; the others add one element to those.
private struct Halves {
  let axis: Int

  func scan(
    _ x: [NDArray], _ combine: ([NDArray], [NDArray]) throws -> [NDArray]
  ) throws -> [NDArray] {
    let count = x[0].shape[axis]
    guard count >= 2 else { return x }
    let pairs = try combine(
      x.map { slice($0, 0, count - 1, 2) }, x.map { slice($0, 1, count, 2) })
    let odd = try scan(pairs, combine)
    let before = count % 2 == 0 ? odd.map { slice($0, 0, $0.shape[axis] - 1, 1) } : odd
    let rest = try combine(before, x.map { slice($0, 2, count, 2) })
    let even = zip(x, rest).map { bind(Concatenate(dimension: axis), slice($0, 0, 1, 1), $1) }
    return zip(even, odd).map(interleave)
  }

  /// JAX starts at the end where nothing is left.
  private func slice(_ x: NDArray, _ start: Int, _ limit: Int, _ stride: Int) -> NDArray {
    let limit = Swift.max(limit, 0)
    return bind(
      Slice(
        startIndices: x.shape.indices.map { $0 == axis ? Swift.min(start, x.shape[axis]) : 0 },
        limitIndices: x.shape.indices.map { $0 == axis ? limit : x.shape[$0] },
        strides: x.shape.indices.map { $0 == axis ? stride : 1 }), x)
  }

  private func interleave(_ a: NDArray, _ b: NDArray) -> NDArray {
    let isEven = a.shape[axis] == b.shape[axis]
    let padded = [(a, [0, isEven ? 1 : 0, 1]), (b, [1, isEven ? 0 : 1, 1])].map { x, padding in
      let config = x.shape.indices.map { $0 == axis ? padding : [0, 0, 0] }
      return bind(Pad(paddingConfig: config), x, scalar(0, like: x))
    }
    return a.dtype == .bool ? bind(Or(), padded[0], padded[1]) : bind(Add(), padded[0], padded[1])
  }
}
