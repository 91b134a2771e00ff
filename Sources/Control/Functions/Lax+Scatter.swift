import JAXBuffers
import JAXCore
import JAXLax
import JAXTransforms

extension jax.lax {
  /// The array with a function applied to elements, at places that index vectors name; as often as a place is named
  /// (JAX: `lax.scatter_apply`).
  public static func scatterApply(
    _ operand: some ArrayLike, _ scatterIndices: some ArrayLike, _ function: (NDArray) throws -> NDArray,
    _ dimensionNumbers: ScatterDimensionNumbers, updateShape: some Collection<Int> = Shape(),
    indicesAreSorted: Bool = false, uniqueIndices: Bool = false, mode: GatherScatterMode? = nil
  ) throws -> NDArray {
    let operand = operand.asNDArray
    let unused = full(updateShape, 0, dtype: operand.dtype)
    let element = ShapedArray([], operand.dtype, weakType: operand.weakType)
    let body = try stage([element, element], label: "scatter_apply") { [try function($0[0])] }
    guard body.captured.isEmpty else {
      throw JAXError(.unsupported("a function that uses other arrays"), operation: "scatter_apply")
    }
    let parameters = ScatterParameters(
      dimensionNumbers: dimensionNumbers, mode: mode ?? .fillOrDrop, updateJaxpr: body.closed,
      indicesAreSorted: indicesAreSorted, uniqueIndices: uniqueIndices)
    return bind(JAXLax.Scatter(parameters), operand, scatterIndices.asNDArray, unused)
  }
}
