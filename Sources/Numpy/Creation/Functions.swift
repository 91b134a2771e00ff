import JAXBuffers
import JAXCore
import JAXLax
import JAXTransforms

extension jax.numpy {
  /// The values of a function of indices, one argument for each axis (JAX: `jnp.fromfunction`).
  public static func fromfunction(
    _ function: @escaping ([NDArray]) throws -> NDArray, _ shape: some Collection<Int>, dtype: DType? = nil
  ) throws -> NDArray {
    let shape = Shape(shape)
    let indices = shape.map { arange($0, dtype: dtype ?? .defaultFloat) }
    return try lanes(function, indices, axes: shape.indices.reversed()[...])
  }

  /// JAX: `jnp.fromfunction` for two axes.
  public static func fromfunction(
    _ function: @escaping (NDArray, NDArray) throws -> NDArray, _ shape: some Collection<Int>,
    dtype: DType? = nil
  ) throws -> NDArray {
    try fromfunction({ try function($0[0], $0[1]) }, shape, dtype: dtype)
  }
}

/// The function under one `vmap` an axis, the first axis outermost.
private func lanes(
  _ function: ([NDArray]) throws -> NDArray, _ indices: [NDArray], axes: ArraySlice<Int>
) throws -> NDArray {
  guard let axis = axes.last else { return try function(indices) }
  let isMapped: [Int?] = indices.indices.map { $0 == axis ? 0 : nil }
  let (results, places) = try batch(
    { [try lanes(function, $0, axes: axes.dropLast())] }, indices, isMapped, size: indices[axis].shape[0])
  return JAXLax.lanes(results[0], from: places[0], size: indices[axis].shape[0])
}
