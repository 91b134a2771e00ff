import JAXBuffers
import JAXControl
import JAXCore
import JAXLax

extension jax.numpy {
  /// The same elements under another shape, in which one size may be -1 (JAX: `jnp.reshape`).
  ///
  /// `order` is how elements are read: "C" with the last axis fastest, "F" with the first.
  public static func reshape(
    _ a: some ArrayLike, _ shape: some Collection<Int>, order: String = "C"
  ) -> NDArray {
    attempt("reshape", like: a.asNDArray) { try reshaped(a.asNDArray, to: Shape(shape), order: order) }
  }

  /// The same elements as a vector of this size, or of any for -1 (JAX: `jnp.reshape`).
  public static func reshape(_ a: some ArrayLike, _ size: Int, order: String = "C") -> NDArray {
    reshape(a, [size], order: order)
  }

  /// The elements as a vector (JAX: `jnp.ravel`).
  public static func ravel(_ a: some ArrayLike, order: String = "C") -> NDArray {
    reshape(a, [a.asNDArray.size], order: order)
  }

  /// The array without axes of size one: those given, or all (JAX: `jnp.squeeze`).
  public static func squeeze(_ a: some ArrayLike, axis: (any AxisLike)? = nil) -> NDArray {
    let x = a.asNDArray
    return attempt("squeeze", like: x) {
      guard let axis else { return squeezed(x, x.shape.indices.filter { x.shape[$0] == 1 }) }
      return squeezed(x, try canonicalAxes(axis, rank: x.ndim))
    }
  }

  /// The array with axes of size one, placed as in the result (JAX: `jnp.expand_dims`).
  public static func expandDims(_ a: some ArrayLike, axis: any AxisLike) -> NDArray {
    let x = a.asNDArray
    return attempt("expand_dims", like: x) {
      let rank = x.ndim + axis.axes.count
      return expandedDims(x, try canonicalAxes(axis.axes, rank: rank))
    }
  }

  /// The array with axes of size one, placed as in the result (JAX: `jnp.expand_dims`).
  public static func expandDims(_ a: some ArrayLike, _ axis: any AxisLike) -> NDArray {
    expandDims(a, axis: axis)
  }

  /// The array with at least one axis (JAX: `jnp.atleast_1d`).
  public static func atleast1d(_ a: some ArrayLike) -> NDArray {
    jitted("atleast_1d", a.asNDArray) { x in leading(x[0], 1) }
  }

  /// The array with at least two axes (JAX: `jnp.atleast_2d`).
  public static func atleast2d(_ a: some ArrayLike) -> NDArray {
    jitted("atleast_2d", a.asNDArray) { x in leading(x[0], 2) }
  }

  /// The array with at least three axes; those of a matrix come first (JAX: `jnp.atleast_3d`).
  public static func atleast3d(_ a: some ArrayLike) -> NDArray {
    jitted("atleast_3d", a.asNDArray) { x in
      switch x[0].ndim {
      case 0: expandedDims(x[0], [0, 1, 2])
      case 1: expandedDims(x[0], [0, 2])
      case 2: expandedDims(x[0], [2])
      default: x[0]
      }
    }
  }

  /// The elements repeated or cut to fill another shape (JAX: `jnp.resize`).
  public static func resize(_ a: some ArrayLike, _ newShape: some Collection<Int>) -> NDArray {
    let shape = Shape(newShape)
    return jitted("resize", a.asNDArray, statics: shape) { operands in
      guard shape.allSatisfy({ $0 >= 0 }) else {
        throw invalid("all elements of `new_shape` must be non-negative")
      }
      let flat = raveled(operands[0])
      let size = shape.elementCount
      if flat.size == 0 || size == 0 { return filled(like: flat, 0, nil, shape) }
      let repeated = tile(flat, [(size + flat.size - 1) / flat.size])
      let cut = repeated.size == size ? repeated : sliced(repeated, 0, size, axis: 0)
      return reshaped(cut, shape)
    }
  }
}

/// The array with leading axes of size one up to this rank.
func leading(_ x: NDArray, _ rank: Int) -> NDArray {
  x.ndim >= rank ? x : expandedDims(x, Array(0..<(rank - x.ndim)))
}

/// The array under a shape in which one size may be -1 (JAX: `array_methods._reshape`).
func reshaped(_ x: NDArray, to shape: Shape, order: String) throws -> NDArray {
  let target = try knownShape(shape, of: x)
  switch order {
  case "C", "A": return reshaped(x, target)
  case "F":
    let reverse = Array(x.shape.indices.reversed())
    let flipped = Shape(target.reversed())
    let isOrdered = reverse == Array(x.shape.indices)
    let result =
      isOrdered ? reshaped(x, flipped) : bind(Reshape(newSizes: flipped, dimensions: reverse), x)
    return transposed(result, Array(target.indices.reversed()))
  default: throw invalid("Unexpected value for 'order' argument: \(order).")
  }
}

/// The shape with its -1 computed (JAX: `array_methods._compute_newshape`).
private func knownShape(_ shape: Shape, of x: NDArray) throws -> Shape {
  let unknown = shape.indices.filter { shape[$0] == -1 }
  guard unknown.count <= 1, shape.allSatisfy({ $0 >= -1 }) else {
    throw invalid(
      "reshape new_sizes must all be positive, with at most one -1; got \(shape)", .typeError,
      code: .invalidShape)
  }
  var result = shape
  if let axis = unknown.first {
    let rest = shape.enumerated().reduce(1) { $1.offset == axis ? $0 : $0 * $1.element }
    guard rest > 0, x.size % rest == 0 else {
      throw invalid(
        "cannot reshape array of shape \(x.shape) (size \(x.size)) into shape \(shape) because the product of "
          + "specified axis sizes (\(rest)) does not evenly divide \(x.size)", .typeError, code: .invalidShape
      )
    }
    result[axis] = x.size / rest
  }
  guard result.elementCount == x.size else {
    throw invalid(
      "cannot reshape array of shape \(x.shape) (size \(x.size)) into shape \(shape) "
        + "(size \(result.elementCount))", .typeError, code: .invalidShape)
  }
  return result
}
