import JAXBuffers
import JAXControl
import JAXCore
import JAXLax

extension jax.numpy {
  /// Whether elements are equal within a tolerance (JAX: `jnp.isclose`).
  public static func isclose(
    _ a: some ArrayLike, _ b: some ArrayLike, rtol: (any ArrayLike)? = nil, atol: (any ArrayLike)? = nil,
    equalNan: Bool = false
  ) -> NDArray {
    let tolerances = [rtol, atol].map { $0?.asNDArray }
    let statics = [equalNan] + tolerances.map { $0 != nil }
    return jitted("isclose", [a.asNDArray, b.asNDArray] + tolerances.compactMap { $0 }, statics: statics) {
      var rest = $0.dropFirst(2)
      let given = tolerances.map { $0 == nil ? nil : rest.removeFirst() }
      return [near($0[0], $0[1], given[0] ?? 1e-05, given[1] ?? 1e-08, equalNan)]
    }[0]
  }

  /// Whether all elements are equal within a tolerance (JAX: `jnp.allclose`).
  public static func allclose(
    _ a: some ArrayLike, _ b: some ArrayLike, rtol: (any ArrayLike)? = nil, atol: (any ArrayLike)? = nil,
    equalNan: Bool = false
  ) -> NDArray {
    let tolerances = [rtol, atol].map { $0?.asNDArray }
    let statics = [equalNan] + tolerances.map { $0 != nil }
    return jitted("allclose", [a.asNDArray, b.asNDArray] + tolerances.compactMap { $0 }, statics: statics) {
      var rest = $0.dropFirst(2)
      let given = tolerances.map { $0 == nil ? nil : rest.removeFirst() }
      let close = isclose(
        $0[0], $0[1], rtol: given[0] ?? 1e-05, atol: given[1] ?? 1e-08, equalNan: equalNan)
      return [allHold(close)]
    }[0]
  }

  /// Whether two arrays have one shape and equal elements (JAX: `jnp.array_equal`).
  public static func arrayEqual(_ a: some ArrayLike, _ b: some ArrayLike, equalNan: Bool = false) -> NDArray {
    let (a, b) = (a.asNDArray, b.asNDArray)
    guard a.shape == b.shape else { return array(false, dtype: .bool) }
    var isEqual = a .== b
    if equalNan { isEqual = logicalOr(isEqual, logicalAnd(isnan(a), isnan(b))) }
    return allHold(isEqual)
  }

  /// Whether two arrays broadcast to each other with equal elements (JAX: `jnp.array_equiv`).
  public static func arrayEquiv(_ a: some ArrayLike, _ b: some ArrayLike) -> NDArray {
    let (a, b) = (a.asNDArray, b.asNDArray)
    guard (try? JAXNumpy.broadcastShapes([a.shape, b.shape])) != nil else { return array(false) }
    return allHold(equal(a, b))
  }
}

private func allHold(_ x: NDArray) -> NDArray { bind(ReduceAnd(axes: Array(x.shape.indices)), x) }

/// JAX: `jnp.isclose`.
private func near(_ a: NDArray, _ b: NDArray, _ rtol: NDArray, _ atol: NDArray, _ equalNaN: Bool) -> NDArray {
  let (a, b) = promoted("isclose", a, b, .inexact)
  let (rtol, atol) = (convert(rtol, to: a.dtype.real), convert(atol, to: a.dtype.real))
  let areNaN = jnp.logicalAnd(jnp.isnan(a), jnp.isnan(b))
  let isFinite = jnp.isfinite(b)
  let distance = bind(Absolute(), bind(Subtract(), a, b))
  let allowed = bind(Add(), atol, bind(Multiply(), rtol, bind(Absolute(), b)))
  let isInRange = bind(LessOrEqual(), distance, allowed)
  let isEqual = bind(Equal(), a, b)
  let isClose = jnp.logicalOr(isEqual, jnp.logicalAnd(isFinite, isInRange))
  return equalNaN ? jnp.logicalOr(isClose, areNaN) : isClose
}
