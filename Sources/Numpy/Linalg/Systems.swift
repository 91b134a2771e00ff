import JAXBuffers
import JAXControl
import JAXCore
import JAXLax

extension jax.numpy.linalg {
  /// The solution with the least squared error, its residuals, the rank and the singular values
  /// (JAX: `jnp.linalg.lstsq`).
  public static func lstsq(
    _ a: some ArrayLike, _ b: some ArrayLike, rcond: Double? = nil
  ) -> (NDArray, NDArray, NDArray, NDArray) {
    let results = jitted("_lstsq", [a.asNDArray, b.asNDArray], statics: rcond) { operands in
      try leastSquares(promoteDTypes(operands, .inexact), rcond)
    }
    guard results.count == 4 else { return (results[0], results[0], results[0], results[0]) }
    return (results[0], results[1], results[2], results[3])
  }

  /// How much a solution amplifies errors, by a norm (JAX: `jnp.linalg.cond`).
  public static func cond(_ x: some ArrayLike, p: (any NormOrder)? = nil) -> NDArray {
    let order = p.map { $0.orderName ?? "\($0.orderNumber ?? 0)" } ?? "None"
    return jitted("cond", x.asNDArray, statics: order) { operands in
      let x = operands[0]
      guard x.ndim >= 2 else {
        throw invalid("jnp.linalg.cond: input array must be at least 2D; got arr.shape=\(x.shape)")
      }
      var ratio: NDArray
      if p == nil || p?.orderNumber == 2 {
        let values = svdvals(x)
        return values[.ellipsis, 0] / values[.ellipsis, -1]
      } else if p?.orderNumber == -2 {
        let values = svdvals(x)
        ratio = values[.ellipsis, -1] / values[.ellipsis, 0]
      } else {
        guard x.shape[x.ndim - 1] == x.shape[x.ndim - 2] else {
          throw invalid("jnp.linalg.cond: for p=\(order), array must be square; got arr.shape=\(x.shape)")
        }
        ratio = norm(x, ord: p, axis: [-2, -1]) * norm(inv(x), ord: p, axis: [-2, -1])
      }
      let isKnown = jnp.logicalNot(jnp.any(jnp.isnan(x), axis: [-2, -1]))
      return jnp.where(jnp.logicalAnd(jnp.isnan(ratio), isKnown), Double.infinity, ratio)
    }
  }

  /// The product of several matrices (JAX: `jnp.linalg.multi_dot`).
  public static func multiDot(_ arrays: [NDArray]) -> NDArray {
    attempt("multi_dot", like: arrays.first ?? 0) {
      guard arrays.count >= 2 else {
        throw invalid("multi_dot requires at least two arrays; got len(arrays)=\(arrays.count)")
      }
      let letters = Array("abcdefghijklmnopqrstuvwxyz")
      guard arrays.count < letters.count else { throw JAXError(.unsupported("so many arrays")) }
      var terms = arrays.indices.map { String(letters[$0...($0 + 1)]) }
      if arrays[0].ndim == 1 { terms[0].removeFirst() }
      if arrays[arrays.count - 1].ndim == 1 { terms[arrays.count - 1].removeLast() }
      return contracted(terms.joined(separator: ","), arrays, nil)
    }
  }

  /// The inverse of a map between tensors: the first `ind` axes are its result's (JAX: `jnp.linalg.tensorinv`).
  public static func tensorinv(_ a: some ArrayLike, ind: Int = 2) -> NDArray {
    let x = a.asNDArray
    return attempt("tensorinv", like: x) {
      guard ind > 0, ind <= x.ndim else { throw invalid("ind must be a positive integer; got ind=\(ind)") }
      let (rows, columns) = (Shape(x.shape.prefix(ind)), Shape(x.shape.dropFirst(ind)))
      guard rows.elementCount == columns.elementCount else {
        throw invalid(
          "tensorinv is only possible when the product of the first `ind` dimensions equals that of the remaining "
            + "dimensions. got arr.shape=\(x.shape) with ind=\(ind).")
      }
      return reshaped(inv(reshaped(x, [rows.elementCount, columns.elementCount])), columns + rows)
    }
  }

  /// The solution of a tensor equation `tensordot(a, x) = b` (JAX: `jnp.linalg.tensorsolve`).
  public static func tensorsolve(_ a: some ArrayLike, _ b: some ArrayLike) -> NDArray {
    let (x, y) = (a.asNDArray, b.asNDArray)
    return attempt("tensorsolve", like: y) {
      let shape = Shape(x.shape.dropFirst(y.ndim))
      guard x.shape.prefix(y.ndim) == y.shape[...], y.size == shape.elementCount else {
        throw invalid(
          "Input arrays must have prod(a.shape[:b.ndim]) == prod(a.shape[b.ndim:]); got a.shape=\(x.shape), "
            + "b.ndim=\(y.ndim).")
      }
      return reshaped(solve(reshaped(x, [y.size, shape.elementCount]), raveled(y)), shape)
    }
  }

  /// The matrices in the last two axes transposed (JAX: `jnp.linalg.matrix_transpose`).
  public static func matrixTranspose(_ x: some ArrayLike) -> NDArray { jnp.matrixTranspose(x) }
  /// The diagonals of the matrices in the last two axes (JAX: `jnp.linalg.diagonal`).
  public static func diagonal(_ x: some ArrayLike, offset: Int = 0) -> NDArray {
    jnp.diagonal(x, offset: offset, axis1: -2, axis2: -1)
  }
  /// The sums of the diagonals of the matrices in the last two axes (JAX: `jnp.linalg.trace`).
  public static func trace(_ x: some ArrayLike, offset: Int = 0, dtype: DType? = nil) -> NDArray {
    jnp.trace(x, offset: offset, axis1: -2, axis2: -1, dtype: dtype)
  }
  /// The cross product of vectors of three components (JAX: `jnp.linalg.cross`).
  public static func cross(_ x1: some ArrayLike, _ x2: some ArrayLike, axis: Int = -1) -> NDArray {
    jnp.cross(x1, x2, axis: axis)
  }
  /// The products of all pairs of elements of two vectors (JAX: `jnp.linalg.outer`).
  public static func outer(_ x1: some ArrayLike, _ x2: some ArrayLike) -> NDArray {
    jnp.multiply(x1.asNDArray[.all, .newAxis], x2.asNDArray[.newAxis, .all])
  }
  /// Dot products of vectors along an axis (JAX: `jnp.linalg.vecdot`).
  public static func vecdot(_ x1: some ArrayLike, _ x2: some ArrayLike, axis: Int = -1) -> NDArray {
    jnp.vecdot(x1, x2, axis: axis)
  }
  /// The matrix product (JAX: `jnp.linalg.matmul`).
  public static func matmul(_ x1: some ArrayLike, _ x2: some ArrayLike) -> NDArray { jnp.matmul(x1, x2) }
  /// Products summed over axes (JAX: `jnp.linalg.tensordot`).
  public static func tensordot(_ x1: some ArrayLike, _ x2: some ArrayLike, axes: Int = 2) -> NDArray {
    jnp.tensordot(x1, x2, axes: axes)
  }
}

/// JAX: `linalg._lstsq`.
private func leastSquares(_ operands: [NDArray], _ rcond: Double?) throws -> [NDArray] {
  let a = operands[0]
  guard a.ndim == 2, (1...2).contains(operands[1].ndim) else {
    throw invalid("\(a.ndim)-dimensional array given. Array must be two-dimensional")
  }
  guard a.shape[0] == operands[1].shape[0] else {
    throw invalid("Leading dimensions of input arrays must match")
  }
  let b = operands[1].ndim == 1 ? expandedDims(operands[1], [1]) : operands[1]
  let smallest = epsilon(a.dtype)
  let limit = rcond.map { $0 < 0 ? smallest : $0 } ?? smallest * Double(max(a.shape[0], a.shape[1]))
  let (u, s, vh) = jnp.linalg.svd(a, fullMatrices: false)
  let isLarge = jnp.greaterEqual(s, jnp.multiply(scalar(limit, like: s), s[0]))
  let mask = jnp.logicalAnd(jnp.greater(s, 0), isLarge)
  let safe = convert(jnp.where(mask, s, 1), to: a.dtype)
  let inverse = jnp.where(mask, jnp.divide(1, safe), 0)[.all, .newAxis]
  let projected = jnp.matmul(adjoint(u), b)
  let x = jnp.matmul(adjoint(vh), jnp.multiply(inverse, projected))
  let error = jnp.linalg.norm(jnp.subtract(b, jnp.matmul(a, x)), axis: 0)
  let isVector = operands[1].ndim == 1
  return [isVector ? raveled(x) : x, jnp.power(error, 2), jnp.sum(mask), s]
}
