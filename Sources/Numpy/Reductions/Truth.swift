import JAXBuffers
import JAXControl
import JAXCore
import JAXLax

/// Whether elements are not zero; complex numbers by their real parts (JAX: `reductions._cast_to_bool`).
@Sendable private func truth(_ x: NDArray) -> NDArray {
  convert(x.dtype.isComplex ? bind(RealPart(), x) : x, to: .bool)
}

let allReduction = NumpyReduction(
  name: "all", primitive: { ReduceAnd(axes: $0) }, combine: And(),
  identity: { _ in extreme(.bool, largest: true) }, prepare: truth)
let anyReduction = NumpyReduction(
  name: "any", primitive: { ReduceOr(axes: $0) }, combine: Or(),
  identity: { _ in extreme(.bool, largest: false) }, prepare: truth)

extension jax.numpy {
  /// Whether all elements over axes hold (JAX: `jnp.all`).
  public static func all(
    _ a: some ArrayLike, axis: (any AxisLike)? = nil, keepdims: Bool = false,
    where mask: (any ArrayLike)? = nil
  ) -> NDArray {
    allReduction(a, ReductionOptions(axis, keepdims: keepdims, where: mask))
  }

  /// Whether any element over axes holds (JAX: `jnp.any`).
  public static func any(
    _ a: some ArrayLike, axis: (any AxisLike)? = nil, keepdims: Bool = false,
    where mask: (any ArrayLike)? = nil
  ) -> NDArray {
    anyReduction(a, ReductionOptions(axis, keepdims: keepdims, where: mask))
  }

  /// How many elements are not zero (JAX: `jnp.count_nonzero`).
  public static func countNonzero(
    _ a: some ArrayLike, axis: (any AxisLike)? = nil, keepdims: Bool = false
  ) -> NDArray {
    jitted("count_nonzero", a.asNDArray, statics: [key(axis), "\(keepdims)"]) { operands in
      let x = operands[0]
      let isNonzero = bind(NotEqual(), x, scalar(0, like: x))
      return sum(isNonzero, axis: axis, dtype: .defaultInt, keepdims: keepdims)
    }
  }
}
