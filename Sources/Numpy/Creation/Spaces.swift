import JAXBuffers
import JAXControl
import JAXCore
import JAXLax

extension jax.numpy {
  /// Numbers at equal distances from `start` to `stop` (JAX: `jnp.linspace`).
  public static func linspace(
    _ start: some ArrayLike, _ stop: some ArrayLike, _ num: Int = 50, endpoint: Bool = true,
    dtype: DType? = nil, axis: Int = 0
  ) -> NDArray {
    let space = Space(num: num, endpoint: endpoint, step: false, dtype: dtype?.canonical, axis: axis)
    return jitted("_linspace", [start.asNDArray, stop.asNDArray], statics: space) {
      [try linear($0[0], $0[1], space).numbers]
    }[0]
  }

  /// The same, and the distance between neighbours (JAX: `jnp.linspace(…, retstep=True)`).
  public static func linspace(
    _ start: some ArrayLike, _ stop: some ArrayLike, _ num: Int = 50, endpoint: Bool = true, retstep: Bool,
    dtype: DType? = nil, axis: Int = 0
  ) -> (NDArray, NDArray) {
    let space = Space(num: num, endpoint: endpoint, step: true, dtype: dtype?.canonical, axis: axis)
    let results = jitted("_linspace", [start.asNDArray, stop.asNDArray], statics: space) {
      let (numbers, step) = try linear($0[0], $0[1], space)
      return [numbers, step]
    }
    return (results[0], results.last ?? results[0])
  }

  /// Numbers at equal distances from `start` to `stop` (JAX: `jnp.linspace`).
  public static func linspace(
    _ start: some ArrayLike, _ stop: some ArrayLike, num: Int, endpoint: Bool = true, dtype: DType? = nil,
    axis: Int = 0
  ) -> NDArray {
    linspace(start, stop, num, endpoint: endpoint, dtype: dtype, axis: axis)
  }

  /// The same, and the distance between neighbours (JAX: `jnp.linspace(…, retstep=True)`).
  public static func linspace(
    _ start: some ArrayLike, _ stop: some ArrayLike, num: Int, endpoint: Bool = true, retstep: Bool,
    dtype: DType? = nil, axis: Int = 0
  ) -> (NDArray, NDArray) {
    linspace(start, stop, num, endpoint: endpoint, retstep: retstep, dtype: dtype, axis: axis)
  }

  /// Powers of a base whose exponents are at equal distances (JAX: `jnp.logspace`).
  public static func logspace(
    _ start: some ArrayLike, _ stop: some ArrayLike, _ num: Int = 50, endpoint: Bool = true,
    base: some ArrayLike = 10.0, dtype: DType? = nil, axis: Int = 0
  ) -> NDArray {
    let space = Space(num: num, endpoint: endpoint, step: false, dtype: dtype?.canonical, axis: axis)
    return jitted("_logspace", [start.asNDArray, stop.asNDArray, base.asNDArray], statics: space) {
      operands in
      let (target, computing) = try space.dtypes(operands[0], operands[1])
      let (start, stop) = (convert(operands[0], to: computing), convert(operands[1], to: computing))
      let exponents = linspace(start, stop, num, endpoint: endpoint, axis: axis)
      return [convert(power(operands[2], exponents), to: target)]
    }[0]
  }

  /// Numbers at equal ratios from `start` to `stop` (JAX: `jnp.geomspace`).
  public static func geomspace(
    _ start: some ArrayLike, _ stop: some ArrayLike, _ num: Int = 50, endpoint: Bool = true,
    dtype: DType? = nil, axis: Int = 0
  ) -> NDArray {
    let space = Space(num: num, endpoint: endpoint, step: false, dtype: dtype?.canonical, axis: axis)
    return jitted("_geomspace", [start.asNDArray, stop.asNDArray], statics: space) { operands in
      let (target, computing) = try space.dtypes(operands[0], operands[1])
      let (start, stop) = (convert(operands[0], to: computing), convert(operands[1], to: computing))
      let sign = sign(start)
      let (from, to) = (log10(start / sign), log10(stop / sign))
      var result = sign * logspace(from, to, num, endpoint: endpoint, base: 10.0, dtype: computing)
      let axis = axis < 0 ? axis + result.ndim : axis
      if axis != 0 {
        let order = Swift.Array(1..<(axis + 1)) + [0] + Swift.Array((axis + 1)..<result.ndim)
        result = bind(Transpose(permutation: order), result)
      }
      return [convert(result, to: target)]
    }[0]
  }
}

/// What a row of numbers depends on besides its ends.
private struct Space: Hashable {
  var num: Int
  var endpoint: Bool
  var step: Bool
  var dtype: DType?
  var axis: Int

  /// The result's dtype and the one in which it is computed.
  func dtypes(_ start: NDArray, _ stop: NDArray) throws -> (target: DType, computing: DType) {
    let target = try dtype ?? JAXNumpy.resultType([start.aval, stop.aval]).dtype.inexact
    return (target, target.inexact)
  }
}

/// JAX: `array_creation._linspace`.
private func linear(_ start: NDArray, _ stop: NDArray, _ space: Space) throws -> (
  numbers: NDArray, step: NDArray
) {
  guard space.num >= 0 else {
    throw JAXError(.invalid("Number of samples, \(space.num), must be non-negative."), kind: .valueError)
  }
  let (target, computing) = try space.dtypes(start, stop)
  let (start, stop) = (convert(start, to: computing), convert(stop, to: computing))
  var bounds = try broadcastShapes([start.shape, stop.shape])
  let (from, to) = (
    repeated(start, bounds, "linspace"), repeated(stop, bounds, "linspace")
  )
  let axis = space.axis < 0 ? bounds.rank + space.axis + 1 : space.axis
  guard (0...bounds.rank).contains(axis) else {
    throw JAXError(
      .invalid("axis \(space.axis) is out of bounds for array of dimension \(bounds.rank + 1)"),
      kind: .valueError,
      code: .axisOutOfRange)
  }
  let nan = scalar(.nan, computing)
  guard space.num > 0 else {
    bounds.insert(0, at: axis)
    return (jnp.empty(bounds, dtype: target), nan)
  }
  bounds.insert(1, at: axis)
  func reshaped(_ x: NDArray, _ shape: Shape) -> NDArray {
    x.shape == shape ? x : bind(Reshape(newSizes: shape), x)
  }
  var numbers: NDArray
  var step: NDArray
  if space.num == 1 {
    step = space.endpoint ? nan : convert(stop - start, to: computing)
    numbers = reshaped(from, bounds)
  } else {
    let count = space.endpoint ? space.num - 1 : space.num
    let real = computing.real
    step = convert(stop - start, to: computing) / scalar(Double(count), computing)
    var row = Shape(bounds.map { _ in 1 })
    row[axis] = count
    let iota = reshaped(bind(Iota(dtype: real, shape: [count], dimension: 0)), row)
    let fraction = convert(iota / scalar(Double(count), real), to: computing)
    let low = reshaped(from, bounds) * (1 - fraction)
    numbers = low + reshaped(to, bounds) * fraction
    if space.endpoint { numbers = bind(Concatenate(dimension: axis), numbers, expandedDims(to, [axis])) }
  }
  if target.isInteger, !numbers.dtype.isInteger { numbers = bind(Floor(), numbers) }
  return (convert(numbers, to: target), step)
}
