import JAXBuffers
import JAXControl
import JAXCore
import JAXLax

extension jax.numpy {
  /// Elements held between two bounds, either of which may be missing (JAX: `jnp.clip`).
  public static func clip(
    _ x: some ArrayLike, min: (any ArrayLike)? = nil, max: (any ArrayLike)? = nil
  ) -> NDArray {
    clipped(x.asNDArray, min?.asNDArray, max?.asNDArray, byName: true)
  }

  /// Elements held between two bounds (JAX: `jnp.clip`).
  public static func clip(_ x: some ArrayLike, _ min: some ArrayLike, _ max: (any ArrayLike)? = nil)
    -> NDArray
  {
    clipped(x.asNDArray, min.asNDArray, max?.asNDArray, byName: false)
  }

  /// Case by case the choice of the first condition that holds (JAX: `jnp.select`).
  public static func select(
    _ conditions: [any ArrayLike], _ choices: [any ArrayLike], default: some ArrayLike = 0
  ) -> NDArray {
    let (conditions, choices) = (conditions.map(\.asNDArray), choices.map(\.asNDArray))
    guard !conditions.isEmpty, conditions.count == choices.count else {
      let rule = "condlist must have length equal to choicelist (\(conditions.count) vs \(choices.count))"
      return refused("select", conditions.isEmpty ? "condlist must be non-empty" : rule, `default`.asNDArray)
    }
    let cases = promoteDTypes([`default`.asNDArray] + choices, operation: "select")
    let predicates = broadcast([false] + conditions, "select").map { asBool($0) }
    let index = bind(ArgMax(axes: [0], indexDType: .defaultInt), bindAll(Stack(axis: 0), predicates)[0])
    return bindAll(SelectN(), broadcast([index] + cases, "select"))[0]
  }
}

/// JAX's jit takes what is given by name in the order of names: the upper bound first.
private func clipped(_ x: NDArray, _ min: NDArray?, _ max: NDArray?, byName: Bool) -> NDArray {
  let bounds = byName ? [max, min] : [min, max]
  return jitted("clip", [x] + bounds.compactMap { $0 }, statics: [min != nil, max != nil, byName]) {
    operands in
    guard !operands.contains(where: { $0.dtype.isComplex }) else {
      let rule = "Clip received a complex value either through the input or the min/max keywords. "
      return [refused("clip", rule + "Complex values have no ordering and cannot be clipped.", operands[0])]
    }
    var x = operands[0]
    if min != nil { x = jnp.maximum(operands[byName && max != nil ? 2 : 1], x) }
    if max != nil { x = jnp.minimum(operands[byName || min == nil ? 1 : 2], x) }
    return [x]
  }[0]
}
