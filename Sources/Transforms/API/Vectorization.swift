import JAXBuffers
import JAXCore
import JAXLax

/// A function of one lane's argument for all lanes (JAX: `jax.vmap`).
package func vectorized<A: Pytree, R: Pytree>(
  _ argument: A, inAxes: Axes, outAxes: Axes, axisSize: Int?, _ function: (A) throws -> R
) throws -> R {
  let leaves = flatten(argument)
  let axes = try zip(inAxes.ofLeaves(arguments: argument), leaves).map { axis, leaf in
    try axis.map { try normalized($0, leaf) }
  }
  let size = try laneCount(leaves, axes, axisSize)
  var template: R?
  var targets: [Int?] = []
  let (outputs, outputAxes) = try batch(
    { arguments in
      let result = try function(try argument.rebuilt(arguments))
      targets = try outAxes.ofLeaves(results: result)
      template = try result.hollow()
      return flatten(result)
    }, leaves, axes, size: size)
  guard let template else { throw JAXError(.failedOperand, operation: "vmap") }
  let placed = try ErrorScope.run {
    try zip(zip(outputs, outputAxes), targets).map { pair, target in
      let (output, axis) = pair
      guard let target else {
        guard axis == nil else {
          throw JAXError(
            .invalid(
              "at vmap out_axes, got axis spec None but output was batched on axis \(axis ?? 0)"),
            operation: "vmap",
            kind: .valueError, code: .vmapAxes,
            hint: "The result depends on the lanes, so it needs an axis: an integer in outAxes.")
        }
        return output
      }
      let rank = output.ndim + (axis == nil ? 1 : 0)
      guard (-rank..<rank).contains(target) else {
        throw JAXError(
          .invalid("axis \(target) is out of bounds for array of dimension \(rank)"), operation: "vmap",
          kind: .valueError,
          code: .axisOutOfRange, hint: "outAxes counts the result's axes with the one of the lanes, from 0.")
      }
      return lanes(output, from: axis, to: target < 0 ? target + rank : target, size: size)
    }
  }
  return try template.rebuilt(placed)
}

private func normalized(_ axis: Int, _ leaf: NDArray) throws -> Int {
  guard (-leaf.ndim..<leaf.ndim).contains(axis) else {
    throw JAXError(
      .invalid(
        "vmap was requested to map its argument along axis \(axis), which implies that its rank should be at least "
          + "\(axis < 0 ? -axis : axis + 1), but is only \(leaf.ndim) (its shape is \(leaf.shape))"),
      operation: "vmap", kind: .valueError, code: .vmapAxes,
      hint: "inAxes says for each argument which axis counts the lanes; nil is for one that all lanes share.")
  }
  return axis < 0 ? axis + leaf.ndim : axis
}

/// The number of lanes, which all arguments must agree on (JAX: `_mapped_axis_size`).
private func laneCount(_ leaves: [NDArray], _ axes: [Int?], _ axisSize: Int?) throws -> Int {
  let sizes = zip(leaves, axes).compactMap { leaf, axis in axis.map { leaf.shape[$0] } }
  guard let size = axisSize ?? sizes.first else {
    throw JAXError(
      .invalid(
        sizes.isEmpty && leaves.isEmpty
          ? "vmap wrapped function must be passed at least one argument containing an array"
          : "vmap must have at least one non-None value in in_axes or axis_size must be specified"),
      operation: "vmap", kind: .valueError, code: .vmapAxes,
      hint: "Give one argument an axis in inAxes, or say how many lanes there are with axisSize.")
  }
  guard sizes.allSatisfy({ $0 == size }) else {
    let list = zip(leaves, axes).compactMap { leaf, axis in
      axis.map { "one axis had size \(leaf.shape[$0]): axis \($0) of an argument of type \(leaf.aval)" }
    }
    throw JAXError(
      .invalid(
        "vmap got inconsistent sizes for array axes to be mapped:\n  * " + list.joined(separator: "\n  * ")),
      operation: "vmap", kind: .valueError, code: .vmapAxes,
      hint: "An argument that all lanes share has nil in inAxes: inAxes: (0, nil).")
  }
  return size
}
