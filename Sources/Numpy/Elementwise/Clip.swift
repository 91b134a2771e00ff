import JAXBuffers
import JAXControl
import JAXCore
import JAXLax

extension jax.numpy {
  /// Elements held between two bounds, either of which may be missing (JAX: `jnp.clip`).
  public static func clip(
    _ x: some ArrayLike, min: (any ArrayLike)? = nil, max: (any ArrayLike)? = nil
  ) -> NDArray {
    clipped(x.asNDArray, min?.asNDArray, max?.asNDArray)
  }

  /// Elements held between two bounds (JAX: `jnp.clip`).
  public static func clip(_ x: some ArrayLike, _ min: some ArrayLike, _ max: (any ArrayLike)? = nil)
    -> NDArray
  {
    clipped(x.asNDArray, min.asNDArray, max?.asNDArray)
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

private func clipped(_ x: NDArray, _ min: NDArray?, _ max: NDArray?) -> NDArray {
  let operands = [x, min, max].compactMap { $0 }
  return jitted("clip", operands, statics: [min != nil, max != nil]) { operands in
    guard !operands.contains(where: { $0.dtype.isComplex }) else {
      let rule = "Clip received a complex value either through the input or the min/max keywords. "
      return [refused("clip", rule + "Complex values have no ordering and cannot be clipped.", operands[0])]
    }
    var (x, rest) = (operands[0], operands.dropFirst())
    if min != nil { x = jnp.maximum(rest.removeFirst(), x) }
    if max != nil { x = jnp.minimum(rest.removeFirst(), x) }
    return [x]
  }[0]
}
