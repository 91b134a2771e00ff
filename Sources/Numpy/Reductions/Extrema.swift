import JAXBuffers
import JAXControl
import JAXCore
import JAXLax

let maxReduction = NumpyReduction(
  name: "max", primitive: { ReduceMax(axes: $0) }, combine: Maximum(),
  identity: { extreme($0, largest: false) }, hasIdentity: false)
let minReduction = NumpyReduction(
  name: "min", primitive: { ReduceMin(axes: $0) }, combine: Minimum(),
  identity: { extreme($0, largest: true) }, hasIdentity: false)

extension jax.numpy {
  /// The largest element over axes (JAX: `jnp.max`).
  public static func max(
    _ a: some ArrayLike, axis: (any AxisLike)? = nil, keepdims: Bool = false, initial: (any ArrayLike)? = nil,
    where mask: (any ArrayLike)? = nil
  ) -> NDArray {
    maxReduction(a, ReductionOptions(axis, keepdims: keepdims, initial: initial, where: mask))
  }

  /// The smallest element over axes (JAX: `jnp.min`).
  public static func min(
    _ a: some ArrayLike, axis: (any AxisLike)? = nil, keepdims: Bool = false, initial: (any ArrayLike)? = nil,
    where mask: (any ArrayLike)? = nil
  ) -> NDArray {
    minReduction(a, ReductionOptions(axis, keepdims: keepdims, initial: initial, where: mask))
  }

  /// The largest element over axes (JAX: `jnp.amax`).
  public static func amax(
    _ a: some ArrayLike, axis: (any AxisLike)? = nil, keepdims: Bool = false, initial: (any ArrayLike)? = nil,
    where mask: (any ArrayLike)? = nil
  ) -> NDArray {
    max(a, axis: axis, keepdims: keepdims, initial: initial, where: mask)
  }

  /// The smallest element over axes (JAX: `jnp.amin`).
  public static func amin(
    _ a: some ArrayLike, axis: (any AxisLike)? = nil, keepdims: Bool = false, initial: (any ArrayLike)? = nil,
    where mask: (any ArrayLike)? = nil
  ) -> NDArray {
    min(a, axis: axis, keepdims: keepdims, initial: initial, where: mask)
  }

  /// The largest element minus the smallest (JAX: `jnp.ptp`).
  public static func ptp(
    _ a: some ArrayLike, axis: (any AxisLike)? = nil, keepdims: Bool = false
  ) -> NDArray {
    let options = ReductionOptions(axis, keepdims: keepdims)
    return jitted("_ptp", a.asNDArray, statics: options.statics) { operands in
      bind(
        Subtract(), try maxReduction.apply(operands[0], options), try minReduction.apply(operands[0], options)
      )
    }
  }

  /// Where the largest element along an axis is, the first NaN counting as such; nil flattens first
  /// (JAX: `jnp.argmax`).
  public static func argmax(_ a: some ArrayLike, axis: Int? = nil, keepdims: Bool = false) -> NDArray {
    attempt("argmax", like: a.asNDArray) { try argExtreme("argmax", a.asNDArray, axis, keepdims) }
  }

  /// Where the smallest element along an axis is, the first NaN counting as such; nil flattens first
  /// (JAX: `jnp.argmin`).
  public static func argmin(_ a: some ArrayLike, axis: Int? = nil, keepdims: Bool = false) -> NDArray {
    attempt("argmin", like: a.asNDArray) { try argExtreme("argmin", a.asNDArray, axis, keepdims) }
  }

  /// Where the largest element along an axis is, leaving out NaNs; -1 where all are (JAX: `jnp.nanargmax`).
  public static func nanargmax(_ a: some ArrayLike, axis: Int? = nil, keepdims: Bool = false) -> NDArray {
    nanArgExtreme("nanargmax", a.asNDArray, axis, keepdims)
  }

  /// Where the smallest element along an axis is, leaving out NaNs; -1 where all are (JAX: `jnp.nanargmin`).
  public static func nanargmin(_ a: some ArrayLike, axis: Int? = nil, keepdims: Bool = false) -> NDArray {
    nanArgExtreme("nanargmin", a.asNDArray, axis, keepdims)
  }
}

/// The index of an extreme element (JAX: `lax_numpy._argmax`, `_argmin`).
private func argExtreme(_ name: String, _ a: NDArray, _ axis: Int?, _ keepdims: Bool) throws -> NDArray {
  let dims = axis == nil ? Array(repeating: 1, count: a.ndim) : []
  let x = axis == nil ? raveled(a) : a
  let axis = try canonicalAxis(axis ?? 0, rank: x.ndim)
  guard x.shape[axis] > 0 else { throw invalid("attempt to get \(name) of an empty sequence") }
  let result =
    name.hasSuffix("max")
    ? bind(ArgMax(axes: [axis], indexDType: .defaultInt), x)
    : bind(ArgMin(axes: [axis], indexDType: .defaultInt), x)
  guard keepdims else { return result }
  return expandedDims(result, dims.isEmpty ? [axis] : Array(dims.indices))
}

/// The index of an extreme element that is not NaN (JAX: `lax_numpy.nanargmax`).
private func nanArgExtreme(_ name: String, _ a: NDArray, _ axis: Int?, _ keepdims: Bool) -> NDArray {
  jitted(
    name == "nanargmax" ? "_nanargmax" : "_nanargmin", a, statics: "\(String(describing: axis)) \(keepdims)"
  ) {
    let x = $0[0]
    let plain = name == "nanargmax" ? "argmax" : "argmin"
    guard x.dtype.isInexact else { return try argExtreme(plain, x, axis, keepdims) }
    let isMissing = isNaN(x)
    let filled = jnp.where(isMissing, name == "nanargmax" ? -Double.infinity : .infinity, x)
    let result = try argExtreme(plain, filled, axis, keepdims)
    return jnp.where(jnp.all(isMissing, axis: axis, keepdims: keepdims), -1, result)
  }
}
