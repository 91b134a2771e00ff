import JAXBuffers
import JAXControl
import JAXCore
import JAXLax

extension jax.numpy {
  /// The array repeated whole along each axis (JAX: `jnp.tile`).
  public static func tile(_ a: some ArrayLike, _ reps: some Collection<Int>) -> NDArray {
    let x = a.asNDArray
    let all = Swift.Array(repeating: 1, count: Swift.max(0, x.ndim - reps.count)) + reps
    return bind(Tile(reps: all), leading(x, all.count))
  }

  /// The array repeated whole along its last axis (JAX: `jnp.tile`).
  public static func tile(_ a: some ArrayLike, _ reps: Int) -> NDArray { tile(a, [reps]) }

  /// Each element repeated along an axis; nil flattens first (JAX: `jnp.repeat`).
  public static func `repeat`(_ a: some ArrayLike, _ repeats: Int, axis: Int? = nil) -> NDArray {
    let a = a.asNDArray
    return attempt("repeat", like: a) {
      let x = axis == nil ? raveled(a) : a
      let axis = try canonicalAxis(axis ?? 0, rank: x.ndim)
      guard repeats >= 0 else { throw invalid("repeats may not contain negative values.") }
      var between = x.shape
      between.insert(repeats, at: axis + 1)
      var shape = x.shape
      shape[axis] *= repeats
      let axes = between.indices.filter { $0 != axis + 1 }
      return reshaped(broadcastInDim(x, between, axes), shape)
    }
  }

  /// Each element repeated as often as its number says; under a transformation the total must be given
  /// (JAX: `jnp.repeat`).
  public static func `repeat`(
    _ a: some ArrayLike, _ repeats: NDArray, axis: Int? = nil, totalRepeatLength: Int? = nil
  ) -> NDArray {
    let a = a.asNDArray
    return attempt("repeat", like: a) {
      let x = axis == nil ? raveled(a) : a
      let axis = try canonicalAxis(axis ?? 0, rank: x.ndim)
      if totalRepeatLength == nil, repeats.ndim == 0, let count = repeats.knownInteger {
        return `repeat`(x, count, axis: axis)
      }
      var counts = repeated(raveled(repeats), [x.shape[axis]])
      let total = try totalRepeatLength ?? knownIntegers(counts, "repeats").reduce(0, +)
      if totalRepeatLength == nil { counts = convert(counts, to: .defaultInt) }
      if total == 0 { return filled(like: x, 0, nil, x.shape.replacing(axis, by: 0)) }
      if x.shape[axis] == 0 { return x }
      let shifted = roll(counts, 1).at[0].set(0)
      let starts = cumsum(shifted)
      let marks = JAXLax.full(ShapedArray([total], .int32), 0).at[starts].add(1)
      return take(x, subtract(cumsum(marks), 1), axis: axis)
    }
  }

  /// The array with elements moved along axes, the last coming first (JAX: `jnp.roll`).
  public static func roll(_ a: some ArrayLike, _ shift: any AxisLike, axis: (any AxisLike)? = nil) -> NDArray
  {
    let x = a.asNDArray
    guard let axis else { return reshaped(roll(raveled(x), shift, axis: 0), x.shape) }
    return attempt("roll", like: x) {
      let axes = try axis.axes.map { try canonicalAxis($0, rank: x.ndim) }
      let shifts = shift.axes
      return jitted("_roll_static", x, statics: [shifts, axes]) { operands in
        try rolled(operands[0], shifts, axes)
      }
    }
  }
}

/// Moves elements along axes by known amounts (JAX: `lax_numpy._roll_static`).
private func rolled(_ operand: NDArray, _ shifts: [Int], _ axes: [Int]) throws -> NDArray {
  var x = operand
  let count = max(shifts.count, axes.count)
  guard shifts.count == axes.count || shifts.count == 1 || axes.count == 1 else {
    throw invalid("'shift' and 'axis' arguments to roll must be scalars or 1D arrays")
  }
  for i in 0..<count {
    let axis = axes.count == 1 ? axes[0] : axes[i]
    let shift = shifts.count == 1 ? shifts[0] : shifts[i]
    let size = x.shape[axis]
    if size == 0 { continue }
    let start = ((-shift % size) + size) % size
    x = concatenated(
      [
        sliced(x, start, size, axis: axis, strides: true), sliced(x, 0, start, axis: axis, strides: true),
      ], axis: axis)
  }
  return x
}

extension Shape {
  /// The same dimensions with another one at `axis`.
  func replacing(_ axis: Int, by size: Int) -> Shape {
    var result = self
    result[axis] = size
    return result
  }
}
