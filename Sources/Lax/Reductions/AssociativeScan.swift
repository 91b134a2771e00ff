import JAXBuffers
import JAXCore

/// Running combinations along an axis in logarithmically many steps (JAX: `lax.associative_scan`): pairs are
/// combined, their scan is the result at odd places, and one more combination gives the even ones. Arrays stand with
/// their tangents, so that each step is one for all of them before the next.
package func associativeScan(
  _ elements: [[NDArray]], axis: Int, reverse: Bool,
  _ combine: ([[NDArray]], [[NDArray]]) throws -> [[NDArray]]
) rethrows -> [[NDArray]] {
  func reversed(_ arrays: [[NDArray]]) -> [[NDArray]] {
    arrays.map { $0.map { bind(Reverse(dimensions: [axis]), $0) } }
  }
  guard reverse else { return try scan(elements, axis, combine) }
  return reversed(try scan(reversed(elements), axis, combine))
}

private func scan(
  _ elements: [[NDArray]], _ axis: Int, _ combine: ([[NDArray]], [[NDArray]]) throws -> [[NDArray]]
) rethrows -> [[NDArray]] {
  guard let count = elements.first?.first?.shape[axis], count >= 2 else { return elements }
  func every(_ arrays: [[NDArray]], from start: Int, to limit: Int, by stride: Int = 1) -> [[NDArray]] {
    arrays.map { $0.map { strided($0, axis, start, limit, stride) } }
  }
  let pairs = try combine(
    every(elements, from: 0, to: count - 1, by: 2), every(elements, from: 1, to: count, by: 2))
  let odd = try scan(pairs, axis, combine)
  let before = count % 2 == 0 ? every(odd, from: 0, to: odd[0][0].shape[axis] - 1) : odd
  let rest = try combine(before, every(elements, from: 2, to: count, by: 2))
  let even = zip(elements, rest).map { element, rest in
    zip(every([element], from: 0, to: 1)[0], rest).map { bind(Concatenate(dimension: axis), $0, $1) }
  }
  return zip(even, odd).map { interleaved($0, $1, axis) }
}

/// Every `stride`-th element along an axis.
private func strided(_ x: NDArray, _ axis: Int, _ start: Int, _ limit: Int, _ stride: Int) -> NDArray {
  var starts = [Int](repeating: 0, count: x.ndim)
  var limits = x.shape.array
  var strides = [Int](repeating: 1, count: x.ndim)
  (starts[axis], limits[axis], strides[axis]) = (start, limit, stride)
  return bind(Slice(startIndices: starts, limitIndices: limits, strides: strides), x)
}

/// The elements of both in turn (JAX: `_interleave`).
private func interleaved(_ a: [NDArray], _ b: [NDArray], _ axis: Int) -> [NDArray] {
  func padded(_ x: NDArray, low: Int, high: Int) -> NDArray {
    let config = x.shape.indices.map { $0 == axis ? [low, high, 1] : [0, 0, 0] }
    return bind(Pad(paddingConfig: config), x, scalar(0, like: x))
  }
  let high = zip(a, b).contains { $0.shape[axis] == $1.shape[axis] } ? 1 : 0
  let left = a.map { padded($0, low: 0, high: high) }
  let right = b.map { padded($0, low: 1, high: 1 - high) }
  return zip(left, right).map { $0.dtype == .bool ? bind(Or(), $0, $1) : bind(Add(), $0, $1) }
}
