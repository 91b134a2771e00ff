import JAXBuffers
import JAXControl
import JAXCore
import JAXLax

extension jax.numpy {
  /// Values between known points of a function, by straight lines (JAX: `jnp.interp`).
  ///
  /// Beyond the points it is `left` and `right`, the first and last value if nil; `period` makes it periodic.
  public static func interp(
    _ x: some ArrayLike, _ xp: some ArrayLike, _ fp: some ArrayLike, left: (any ArrayLike)? = nil,
    right: (any ArrayLike)? = nil, period: (any ArrayLike)? = nil
  ) -> NDArray {
    let optional = [left?.asNDArray, right?.asNDArray, period?.asNDArray]
    let operands = [x.asNDArray, xp.asNDArray, fp.asNDArray] + optional.compactMap(\.self)
    return jitted("_interp", operands, statics: optional.map { $0 == nil }) { operands in
      var rest = operands.dropFirst(3).makeIterator()
      let given = optional.map { $0 == nil ? nil : rest.next() }
      return [try interpolated(operands, left: given[0], right: given[1], period: given[2])]
    }[0]
  }

  /// The derivative along axes by central differences over steps, one for each axis or for all (JAX:
  /// `jnp.gradient`). One axis gives one array.
  public static func gradient(
    _ f: some ArrayLike, _ spacing: any ArrayLike..., axis: (any AxisLike)? = nil
  ) -> [NDArray] {
    let operands = [f.asNDArray] + spacing.map(\.asNDArray)
    return jitted("gradient", operands, statics: key(axis)) { operands in
      let promoted = promoteDTypes(operands, .inexact, operation: "gradient")
      let x = promoted[0]
      let axes = try canonicalAxes(axis, rank: x.ndim)
      guard axes.allSatisfy({ x.shape[$0] >= 2 }) else {
        throw invalid(
          "Shape of array too small to calculate a numerical gradient, at least 2 elements are required.")
      }
      let given = Swift.Array(promoted.dropFirst())
      let steps: [NDArray]
      switch given.count {
      case 0: steps = axes.map { _ in 1.0 }
      case 1: steps = axes.map { _ in given[0] }
      case axes.count: steps = given
      default: throw invalid("Invalid number of spacing arguments \(given.count) for axis=\(key(axis))")
      }
      return try zip(axes, steps).map { try slope(x, $1, $0) }
    }
  }
}

/// JAX: `lax_numpy._interp`.
private func interpolated(
  _ operands: [NDArray], left: NDArray?, right: NDArray?, period: NDArray?
) throws -> NDArray {
  guard operands[1].ndim == 1, operands[1].shape == operands[2].shape else {
    throw invalid("xp and fp must be one-dimensional arrays of equal size")
  }
  let promoted = promoteDTypes([operands[0], operands[1]], .inexact)
  var (x, xp, fp) = (promoted[0], promoted[1], promoteDTypes([operands[2]], .inexact)[0])
  if x.dtype.isComplex { throw invalid("jnp.interp: complex x values not supported.") }
  if let period {
    guard period.ndim == 0 else { throw invalid("period must be a scalar; got \(period.aval)") }
    let cycle = jnp.abs(period)
    x = jnp.remainder(x, cycle)
    xp = jnp.remainder(xp, cycle)
    let sorted = bindAll(Sort(dimension: 0, isStable: true, numKeys: 1, count: 2), [xp, fp])
    (xp, fp) = (sorted[0], sorted[1])
    xp = jnp.concatenate([jnp.subtract(xp[(-1)...], cycle), xp, jnp.add(xp[..<1], cycle)])
    fp = jnp.concatenate([fp[(-1)...], fp, fp[..<1]])
  }
  let i = jnp.clip(jnp.searchsorted(xp, x, side: "right"), 1, xp.size - 1)
  func before(_ values: NDArray) -> NDArray { values[jnp.subtract(i, 1)] }
  let rise = jnp.subtract(fp[i], before(fp))
  let run = jnp.subtract(xp[i], before(xp))
  let distance = jnp.subtract(x, before(xp))
  let smallest = epsilon(xp.dtype) * epsilon(xp.dtype)
  let isFlat = bind(LessOrEqual(), bind(Absolute(), run), scalar(smallest, like: xp))
  let low = before(fp)
  let slope = jnp.divide(distance, jnp.where(isFlat, 1, run))
  var result = jnp.where(isFlat, low, jnp.add(before(fp), jnp.multiply(slope, rise)))
  guard period == nil else { return result }
  result = jnp.where(jnp.less(x, xp[0]), left ?? fp[0], result)
  return jnp.where(jnp.greater(x, xp[-1]), right ?? fp[-1], result)
}

/// The derivative along one axis (JAX: `gradient_along_axis`).
private func slope(_ x: NDArray, _ step: NDArray, _ axis: Int) throws -> NDArray {
  let size = x.shape[axis]
  func part(_ x: NDArray, _ start: Int, _ limit: Int) -> NDArray {
    sliced(x, start, limit, axis: axis, strides: true)
  }
  var first = part(x, 1, 2) - part(x, 0, 1)
  var last = part(x, size - 1, size) - part(x, size - 2, size - 1)
  let inner: NDArray
  switch step.ndim {
  case 0:
    inner = (part(x, 2, size) - part(x, 0, size - 2)) * 0.5 / step
    last = last / step
    first = first / step
  case 1:
    guard step.size == size else {
      throw invalid(
        "Spacing arrays must have the same length as the dimension along which the gradient is calculated.")
    }
    let h = reshaped(step, Shape(x.shape.indices.map { $0 == axis ? size : 1 }))
    first = first / (part(h, 1, 2) - part(h, 0, 1))
    last = last / (part(h, size - 1, size) - part(h, size - 2, size - 1))
    let before = part(h, 1, size - 1) - part(h, 0, size - 2)
    let after = part(h, 2, size) - part(h, 1, size - 1)
    let both = before + after
    let (a, b) = (-after / (before * both), (after - before) / (before * after))
    let c = before / (after * both)
    inner = a * part(x, 0, size - 2) + b * part(x, 1, size - 1) + c * part(x, 2, size)
  default: throw invalid("Spacing arrays must be 1D arrays or scalars.")
  }
  return concatenated([first, inner, last], axis: axis)
}
