import JAXBuffers
import JAXControl
import JAXCore
import JAXLax

extension jax.numpy {
  /// The array with its axes permuted, or reversed if no order is given (JAX: `jnp.transpose`).
  public static func transpose(_ a: some ArrayLike, axes: [Int]? = nil) -> NDArray {
    let x = a.asNDArray
    return attempt("transpose", like: x) {
      guard let axes else { return transposed(x, Array(x.shape.indices.reversed())) }
      return transposed(x, try axes.map { try canonicalAxis($0, rank: x.ndim) })
    }
  }

  /// The array with its axes permuted (JAX: `jnp.transpose`).
  public static func transpose(_ a: some ArrayLike, _ axes: some Collection<Int>) -> NDArray {
    transpose(a, axes: Swift.Array(axes))
  }

  /// The array with its last two axes exchanged (JAX: `jnp.matrix_transpose`).
  public static func matrixTranspose(_ a: some ArrayLike) -> NDArray {
    let x = a.asNDArray
    return attempt("matrix_transpose", like: x) {
      guard x.ndim >= 2 else {
        throw invalid("x must be at least two-dimensional for matrix_transpose; got ndim=\(x.ndim)")
      }
      return transposed(x, Swift.Array(0..<(x.ndim - 2)) + [x.ndim - 1, x.ndim - 2])
    }
  }

  /// The array with two axes exchanged (JAX: `jnp.swapaxes`).
  public static func swapaxes(_ a: some ArrayLike, _ axis1: Int, _ axis2: Int) -> NDArray {
    let x = a.asNDArray
    return attempt("swapaxes", like: x) {
      var permutation = Swift.Array(x.shape.indices)
      permutation.swapAt(try canonicalAxis(axis1, rank: x.ndim), try canonicalAxis(axis2, rank: x.ndim))
      return transposed(x, permutation)
    }
  }

  /// The array with axes moved to other places (JAX: `jnp.moveaxis`).
  public static func moveaxis(
    _ a: some ArrayLike, _ source: any AxisLike, _ destination: any AxisLike
  ) -> NDArray {
    let x = a.asNDArray
    return attempt("moveaxis", like: x) {
      let from = try canonicalAxes(source, rank: x.ndim)
      let to = try canonicalAxes(destination, rank: x.ndim)
      guard from.count == to.count else {
        throw invalid("Inconsistent number of elements: \(from.count) vs \(to.count)")
      }
      var permutation = x.shape.indices.filter { !from.contains($0) }
      for (place, axis) in zip(to, from).sorted(by: { $0 < $1 }) { permutation.insert(axis, at: place) }
      return transposed(x, permutation)
    }
  }

  /// The array with an axis moved back to stand before another (JAX: `jnp.rollaxis`).
  public static func rollaxis(_ a: some ArrayLike, axis: Int, start: Int = 0) -> NDArray {
    jitted("rollaxis", a.asNDArray, statics: [axis, start]) { x in
      let rank = x[0].ndim
      let axis = try canonicalAxis(axis, rank: rank)
      guard -rank <= start, start <= rank else {
        throw invalid("start=\(start) must satisfy \(-rank)<=start<=\(rank)")
      }
      let place = start < 0 ? start + rank : start
      return moveaxis(x[0], axis, place > axis ? place - 1 : place)
    }
  }

  /// The array with elements along axes in reverse; all axes if none is given (JAX: `jnp.flip`).
  public static func flip(_ m: some ArrayLike, axis: (any AxisLike)? = nil) -> NDArray {
    jitted("_flip", m.asNDArray, statics: key(axis)) { x in
      reversed(x[0], try canonicalAxes(axis, rank: x[0].ndim))
    }
  }

  /// The array with its columns in reverse (JAX: `jnp.fliplr`).
  public static func fliplr(_ m: some ArrayLike) -> NDArray { flip(m, axis: 1) }

  /// The array with its rows in reverse (JAX: `jnp.flipud`).
  public static func flipud(_ m: some ArrayLike) -> NDArray { flip(m, axis: 0) }

  /// The array turned by quarters in the plane of two axes (JAX: `jnp.rot90`).
  public static func rot90(_ m: some ArrayLike, k: Int = 1, axes: (Int, Int) = (0, 1)) -> NDArray {
    jitted("rot90", m.asNDArray, statics: [k, axes.0, axes.1]) { operands in
      let x = operands[0]
      guard x.ndim >= 2 else {
        throw invalid(
          "rot90 requires its first argument to have ndim at least two, but got first argument of shape "
            + "\(x.shape), which has ndim \(x.ndim)")
      }
      let first = try canonicalAxis(axes.0, rank: x.ndim)
      let second = try canonicalAxis(axes.1, rank: x.ndim)
      guard first != second else { throw invalid("Axes must be different") }
      var permutation = Swift.Array(x.shape.indices)
      permutation.swapAt(first, second)
      switch ((k % 4) + 4) % 4 {
      case 0: return x
      case 1: return transposed(flip(x, axis: second), permutation)
      case 2: return flip(flip(x, axis: first), axis: second)
      default: return flip(transposed(x, permutation), axis: second)
      }
    }
  }
}
