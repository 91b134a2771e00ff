import JAXBuffers
import JAXControl
import JAXCore
import JAXLax

extension jax.numpy {
  /// The array cut into equal parts along an axis (JAX: `jnp.split`).
  public static func split(_ ary: some ArrayLike, _ sections: Int, axis: Int = 0) -> [NDArray] {
    parts("split", ary.asNDArray, sections, axis)
  }

  /// The array cut along an axis before each of these indices (JAX: `jnp.split`).
  public static func split(_ ary: some ArrayLike, _ indices: some Collection<Int>, axis: Int = 0) -> [NDArray]
  {
    parts("split", ary.asNDArray, at: Swift.Array(indices), axis)
  }

  /// The array cut into parts that differ by one at most (JAX: `jnp.array_split`).
  public static func arraySplit(_ ary: some ArrayLike, _ sections: Int, axis: Int = 0) -> [NDArray] {
    parts("array_split", ary.asNDArray, sections, axis)
  }

  /// The array cut along an axis before each of these indices (JAX: `jnp.array_split`).
  public static func arraySplit(
    _ ary: some ArrayLike, _ indices: some Collection<Int>, axis: Int = 0
  ) -> [NDArray] {
    parts("array_split", ary.asNDArray, at: Swift.Array(indices), axis)
  }

  /// The array cut into equal parts of rows (JAX: `jnp.vsplit`).
  public static func vsplit(_ ary: some ArrayLike, _ sections: Int) -> [NDArray] {
    parts("vsplit", ary.asNDArray, sections, 0)
  }

  /// The array cut before each of these rows (JAX: `jnp.vsplit`).
  public static func vsplit(_ ary: some ArrayLike, _ indices: some Collection<Int>) -> [NDArray] {
    parts("vsplit", ary.asNDArray, at: Swift.Array(indices), 0)
  }

  /// The array cut into equal parts of columns (JAX: `jnp.hsplit`).
  public static func hsplit(_ ary: some ArrayLike, _ sections: Int) -> [NDArray] {
    parts("hsplit", ary.asNDArray, sections, ary.asNDArray.ndim == 1 ? 0 : 1)
  }

  /// The array cut before each of these columns (JAX: `jnp.hsplit`).
  public static func hsplit(_ ary: some ArrayLike, _ indices: some Collection<Int>) -> [NDArray] {
    parts("hsplit", ary.asNDArray, at: Swift.Array(indices), ary.asNDArray.ndim == 1 ? 0 : 1)
  }

  /// The array cut into equal parts along its third axis (JAX: `jnp.dsplit`).
  public static func dsplit(_ ary: some ArrayLike, _ sections: Int) -> [NDArray] {
    parts("dsplit", ary.asNDArray, sections, 2)
  }

  /// The array cut along its third axis before each of these indices (JAX: `jnp.dsplit`).
  public static func dsplit(_ ary: some ArrayLike, _ indices: some Collection<Int>) -> [NDArray] {
    parts("dsplit", ary.asNDArray, at: Swift.Array(indices), 2)
  }
}

/// An array cut into as many parts (JAX: `lax_numpy._split`).
private func parts(_ name: String, _ x: NDArray, _ sections: Int, _ axis: Int) -> [NDArray] {
  attemptAll(name, count: max(sections, 1), like: x) {
    let axis = try canonicalAxis(axis, rank: x.ndim)
    guard sections > 0 else { throw invalid("number sections must be larger than 0.") }
    let (size, rest) = x.shape[axis].quotientAndRemainder(dividingBy: sections)
    guard rest == 0 || name == "array_split" else {
      throw invalid("array split does not result in an equal division: rest is \(rest)")
    }
    let sizes = (0..<sections).map { $0 < rest ? size + 1 : size }
    return bindAll(Split(sizes: sizes, axis: axis, isNumPys: true), [x])
  }
}

/// An array cut before each index. Indices beyond the end, or out of order, are refused as `lax.split` refuses
/// their sizes.
private func parts(_ name: String, _ x: NDArray, at indices: [Int], _ axis: Int) -> [NDArray] {
  attemptAll(name, count: indices.count + 1, like: x) {
    let axis = try canonicalAxis(axis, rank: x.ndim)
    let bounds = [0] + indices + [x.shape[axis]]
    let sizes = zip(bounds.dropFirst(), bounds).map { $0 - $1 }
    return bindAll(Split(sizes: sizes, axis: axis, isNumPys: true), [x])
  }
}
