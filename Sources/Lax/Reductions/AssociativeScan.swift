import JAXBuffers
import JAXCore

/// Running combinations along an axis in logarithmically many steps (JAX: `lax.associative_scan`): pairs are
/// combined, their scan is the result at odd places, and one more combination gives the even ones.
package func associativeScan(
  _ elements: [NDArray], axis: Int, reverse: Bool, _ combine: ([NDArray], [NDArray]) throws -> [NDArray]
) rethrows -> [NDArray] {
  let ordered = reverse ? elements.map { bind(Reverse(dimensions: [axis]), $0) } : elements
  let scanned = try scan(ordered, axis, combine)
  return reverse ? scanned.map { bind(Reverse(dimensions: [axis]), $0) } : scanned
}

private func scan(
  _ elements: [NDArray], _ axis: Int, _ combine: ([NDArray], [NDArray]) throws -> [NDArray]
) rethrows -> [NDArray] {
  guard let count = elements.first?.shape[axis], count >= 2 else { return elements }
  func every(_ arrays: [NDArray], from start: Int, to limit: Int, by stride: Int = 1) -> [NDArray] {
    arrays.map { strided($0, axis, start, limit, stride) }
  }
  let pairs = try combine(
    every(elements, from: 0, to: count - 1, by: 2), every(elements, from: 1, to: count, by: 2))
  let odd = try scan(pairs, axis, combine)
  let before = count % 2 == 0 ? every(odd, from: 0, to: odd[0].shape[axis] - 1) : odd
  let even = try combine(before, every(elements, from: 2, to: count, by: 2))
  let first = every(elements, from: 0, to: 1)
  return zip(zip(first, even), odd).map { pair, odd in
    interleaved(bind(Concatenate(dimension: axis), pair.0, pair.1), odd, axis)
  }
}

/// Every `stride`-th element along an axis.
private func strided(_ x: NDArray, _ axis: Int, _ start: Int, _ limit: Int, _ stride: Int) -> NDArray {
  var starts = [Int](repeating: 0, count: x.ndim)
  var limits = x.shape.array
  var strides = [Int](repeating: 1, count: x.ndim)
  (starts[axis], limits[axis], strides[axis]) = (start, limit, stride)
  return bind(Slice(startIndices: starts, limitIndices: limits, strides: stride == 1 ? nil : strides), x)
}

/// The elements of both in turn (JAX: `_interleave`).
private func interleaved(_ a: NDArray, _ b: NDArray, _ axis: Int) -> NDArray {
  let isEven = a.shape[axis] == b.shape[axis]
  func padded(_ x: NDArray, low: Int, high: Int) -> NDArray {
    let config = x.shape.indices.map { $0 == axis ? [low, high, 1] : [0, 0, 0] }
    return bind(Pad(paddingConfig: config), x, scalar(0, like: x))
  }
  let (left, right) = (padded(a, low: 0, high: isEven ? 1 : 0), padded(b, low: 1, high: isEven ? 0 : 1))
  return a.dtype == .bool ? bind(Or(), left, right) : bind(Add(), left, right)
}
