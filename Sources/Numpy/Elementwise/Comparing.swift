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
    tolerant("isclose", a.asNDArray, b.asNDArray, rtol, atol, equalNan) { a, b, rtol, atol in
      near(a, b, rtol ?? 1e-05, atol ?? 1e-08, equalNan)
    }
  }

  /// Whether all elements are equal within a tolerance (JAX: `jnp.allclose`).
  public static func allclose(
    _ a: some ArrayLike, _ b: some ArrayLike, rtol: (any ArrayLike)? = nil, atol: (any ArrayLike)? = nil,
    equalNan: Bool = false
  ) -> NDArray {
    tolerant("allclose", a.asNDArray, b.asNDArray, rtol, atol, equalNan) { a, b, rtol, atol in
      // Here JAX passes the tolerances by position.
      let operands = [a, b, rtol ?? 1e-05, atol ?? 1e-08]
      let close = jitted("isclose", operands, statics: "positions \(equalNan)") {
        [near($0[0], $0[1], $0[2], $0[3], equalNan)]
      }
      return allHold(close[0])
    }
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

/// A jitted comparison. JAX's jit takes what is given by name in the order of names: `atol` first.
private func tolerant(
  _ name: String, _ a: NDArray, _ b: NDArray, _ rtol: (any ArrayLike)?, _ atol: (any ArrayLike)?,
  _ equalNaN: Bool, _ body: (_ a: NDArray, _ b: NDArray, _ rtol: NDArray?, _ atol: NDArray?) -> NDArray
) -> NDArray {
  let given = [atol, rtol].compactMap { $0?.asNDArray }
  return jitted(name, [a, b] + given, statics: [equalNaN, rtol != nil, atol != nil]) { operands in
    let last = operands.count - 1
    return [
      body(operands[0], operands[1], rtol == nil ? nil : operands[last], atol == nil ? nil : operands[2])
    ]
  }[0]
}

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
