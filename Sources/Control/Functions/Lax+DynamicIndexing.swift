import JAXBuffers
import JAXCore
import JAXLax

// These two stand here and not beside `dynamicSlice` because JAX jits them.

extension jax.lax {
  /// The slice at one index along an axis, which stays with size one or disappears
  /// (JAX: `lax.dynamic_index_in_dim`).
  public static func dynamicIndexInDim(
    _ operand: some ArrayLike, _ index: some ArrayLike, axis: Int = 0, keepdims: Bool = true,
    allowNegativeIndices: Bool = true
  ) -> NDArray {
    let statics = [axis, keepdims ? 1 : 0, allowNegativeIndices ? 1 : 0]
    return jitted("dynamic_index_in_dim", operand.asNDArray, index.asNDArray, statics: statics) { operands in
      let slice = dynamicSliceInDim(
        operands[0], operands[1], 1, axis: axis, allowNegativeIndices: allowNegativeIndices)
      return keepdims ? slice : squeeze(slice, [axis])
    }
  }

  /// The array with the slice at one index along an axis replaced (JAX: `lax.dynamic_update_index_in_dim`).
  public static func dynamicUpdateIndexInDim(
    _ operand: some ArrayLike, _ update: some ArrayLike, _ index: some ArrayLike, _ axis: Int,
    allowNegativeIndices: Bool = true
  ) -> NDArray {
    let operands = [operand.asNDArray, update.asNDArray, index.asNDArray]
    let statics = [axis, allowNegativeIndices ? 1 : 0]
    return jitted("dynamic_update_index_in_dim", operands, statics: statics) { operands in
      let (operand, update) = (operands[0], operands[1])
      let slice = update.ndim == operand.ndim ? update : expandDims(update, [axis])
      let result = dynamicUpdateSliceInDim(
        operand, slice, operands[2], axis, allowNegativeIndices: allowNegativeIndices)
      return [result]
    }[0]
  }

  /// The same with the axis labelled (JAX: `lax.dynamic_update_index_in_dim`).
  public static func dynamicUpdateIndexInDim(
    _ operand: some ArrayLike, _ update: some ArrayLike, _ index: some ArrayLike, axis: Int,
    allowNegativeIndices: Bool = true
  ) -> NDArray {
    dynamicUpdateIndexInDim(operand, update, index, axis, allowNegativeIndices: allowNegativeIndices)
  }
}
