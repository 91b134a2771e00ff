import JAXBuffers
import JAXControl
import JAXCore
import JAXLax

extension jax.numpy {
  /// Arrays joined along an axis; along none, their elements as one vector (JAX: `jnp.concatenate`).
  public static func concatenate(_ arrays: [NDArray], axis: Int? = 0, dtype: DType? = nil) -> NDArray {
    attempt("concatenate", like: arrays.first ?? 0) {
      guard let first = arrays.first else { throw invalid("Need at least one array to concatenate.") }
      guard let axis else { return concatenate(arrays.map { raveled($0) }, axis: 0, dtype: dtype) }
      guard first.ndim > 0 else { throw invalid("Zero-dimensional arrays cannot be concatenated.") }
      let dimension = try canonicalAxis(axis, rank: first.ndim)
      return concatenated(meeting(arrays, dtype, "concatenate"), axis: dimension)
    }
  }

  /// An array's slices along its first axis, joined (JAX: `jnp.concatenate` of one array).
  public static func concatenate(_ array: NDArray, axis: Int? = 0, dtype: DType? = nil) -> NDArray {
    attempt("concatenate", like: array) {
      let x = dtype.map { convert(array, to: $0.canonical) } ?? array
      guard x.ndim > 0, x.shape[0] > 0 else { throw invalid("Need at least one array to concatenate.") }
      guard let axis else { return raveled(x) }
      guard x.ndim > 1 else { throw invalid("Zero-dimensional arrays cannot be concatenated.") }
      let place = try canonicalAxis(axis, rank: x.ndim - 1)
      var shape = Shape(x.shape.dropFirst())
      shape[place] *= x.shape[0]
      let order = Swift.Array(1..<(place + 1)) + [0] + Swift.Array((place + 1)..<x.ndim)
      return bind(Reshape(newSizes: shape, dimensions: place == 0 ? nil : order), x)
    }
  }

  /// Arrays joined along an axis (JAX: `jnp.concat`).
  public static func concat(_ arrays: [NDArray], axis: Int? = 0) -> NDArray {
    concatenate(arrays, axis: axis)
  }

  /// Arrays of one shape joined along a new axis (JAX: `jnp.stack`).
  public static func stack(_ arrays: [NDArray], axis: Int = 0, dtype: DType? = nil) -> NDArray {
    attempt("stack", like: arrays.first ?? 0) {
      guard let first = arrays.first else { throw invalid("Need at least one array to stack.") }
      let place = try canonicalAxis(axis, rank: first.ndim + 1)
      return bindAll(Stack(axis: place), meeting(arrays, dtype, "stack"))[0]
    }
  }

  /// The array's slices along an axis (JAX: `jnp.unstack`).
  public static func unstack(_ x: some ArrayLike, axis: Int = 0) -> [NDArray] {
    let x = x.asNDArray
    return attemptAll("unstack", count: 1, like: x) {
      guard x.ndim > 0 else {
        throw invalid("Unstack requires arrays with rank > 0, however a scalar array was passed.")
      }
      let place = try canonicalAxis(axis, rank: x.ndim)
      return bindAll(Unstack(axis: place, count: x.shape[place]), [x])
    }
  }

  /// Arrays joined as rows (JAX: `jnp.vstack`).
  public static func vstack(_ arrays: [NDArray], dtype: DType? = nil) -> NDArray {
    concatenate(arrays.map { atleast2d($0) }, axis: 0, dtype: dtype)
  }

  /// Arrays joined along the second axis, vectors along their only one (JAX: `jnp.hstack`).
  public static func hstack(_ arrays: [NDArray], dtype: DType? = nil) -> NDArray {
    let all = arrays.map { atleast1d($0) }
    return concatenate(all, axis: all.first?.ndim == 1 ? 0 : 1, dtype: dtype)
  }

  /// Arrays joined along the third axis (JAX: `jnp.dstack`).
  public static func dstack(_ arrays: [NDArray], dtype: DType? = nil) -> NDArray {
    concatenate(arrays.map { atleast3d($0) }, axis: 2, dtype: dtype)
  }

  /// Vectors joined as columns (JAX: `jnp.column_stack`).
  public static func columnStack(_ arrays: [NDArray]) -> NDArray {
    concatenate(arrays.map { $0.ndim < 2 ? transpose(atleast2d($0)) : $0 }, axis: 1)
  }

  /// Values joined to the end of an array (JAX: `jnp.append`).
  public static func append(_ arr: some ArrayLike, _ values: some ArrayLike, axis: Int? = nil) -> NDArray {
    jitted("append", arr.asNDArray, values.asNDArray, statics: "\(String(describing: axis))") { x in
      guard let axis else { return concatenate([raveled(x[0]), raveled(x[1])], axis: 0) }
      return concatenate([x[0], x[1]], axis: axis)
    }
  }
}

/// Arrays of one dtype: the one given, or that at which they meet.
private func meeting(_ arrays: [NDArray], _ dtype: DType?, _ name: String) -> [NDArray] {
  guard let dtype else { return promoteDTypes(arrays, operation: name) }
  return arrays.map { convert($0, to: dtype.canonical) }
}
