import JAXBuffers
import JAXControl
import JAXCore
import JAXLax

extension jax.numpy {
  /// Where elements are not zero: one array of indices for each axis. Under a transformation their number must be
  /// given; missing ones are filled (JAX: `jnp.nonzero`).
  public static func nonzero(
    _ a: some ArrayLike, size: Int? = nil, fillValue: (any ArrayLike)? = nil
  ) -> [NDArray] {
    let x = a.asNDArray
    return attemptAll("nonzero", count: Swift.max(x.ndim, 1), like: x) {
      guard x.ndim > 0 else {
        throw invalid(
          "Calling nonzero on 0d arrays is not allowed. Use jnp.atleast_1d(scalar).nonzero() instead.")
      }
      let mask = x.dtype == .bool ? x : notEqual(x, 0)
      let count = try size ?? knownIntegers(sum(mask), "nonzero")[0]
      if x.size == 0 || count == 0 { return x.shape.map { _ in zeros([count], dtype: .defaultInt) } }
      let flat = cumsum(bincount(cumsum(mask), length: count))
      let strides = x.shape.rowMajorStrides
      var places = zip(strides, x.shape).map { stride, size in
        remainder(floorDivide(flat, scalar(Double(stride), like: flat)), size)
      }
      if let fillValue {
        let isMissing = arange(count) .>= sum(mask)
        places = places.map { `where`(isMissing, fillValue.asNDArray, $0) }
      }
      return places
    }
  }

  /// Where elements of the flattened array are not zero (JAX: `jnp.flatnonzero`).
  public static func flatnonzero(
    _ a: some ArrayLike, size: Int? = nil, fillValue: (any ArrayLike)? = nil
  ) -> NDArray {
    nonzero(raveled(a.asNDArray), size: size, fillValue: fillValue)[0]
  }

  /// Where the condition holds: one array of indices for each axis (JAX: `jnp.where` of one argument).
  public static func `where`(
    _ condition: some ArrayLike, size: Int? = nil, fillValue: (any ArrayLike)? = nil
  ) -> [NDArray] {
    nonzero(condition, size: size, fillValue: fillValue)
  }

  /// Where elements are not zero: a row of indices for each (JAX: `jnp.argwhere`).
  public static func argwhere(
    _ a: some ArrayLike, size: Int? = nil, fillValue: (any ArrayLike)? = nil
  ) -> NDArray {
    let x = a.asNDArray
    let places = nonzero(atleast1d(x), size: size, fillValue: fillValue)
    let rows = transpose(vstack(places))
    return x.ndim == 0 ? reshape(rows, [rows.shape[0], 0]) : rows
  }

  /// How often each number occurs, or the sum of its weights (JAX: `jnp.bincount`).
  public static func bincount(
    _ x: some ArrayLike, weights: (any ArrayLike)? = nil, minlength: Int = 0, length: Int? = nil
  ) -> NDArray {
    let counted = x.asNDArray.dtype == .bool ? convert(x.asNDArray, to: .int32) : x.asNDArray
    return attempt("bincount", like: counted) {
      guard counted.dtype.isInteger else {
        throw invalid("x argument to bincount must have an integer type; got \(counted.dtype)")
      }
      guard counted.ndim == 1 else { throw invalid("only 1-dimensional input supported.") }
      let largest = try length == nil ? knownIntegers(counted, "bincount").max() ?? -1 : 0
      let size = length ?? Swift.max(minlength, Swift.max(0, largest) + (counted.size > 0 ? 1 : 0))
      let values = weights?.asNDArray ?? scalar(1, .defaultInt)
      guard weights == nil || values.shape == counted.shape else {
        throw invalid(
          "type of weights must match type of x. Got typeof(x)=\(counted.aval) and typeof(weights)=\(values.aval)"
        )
      }
      return zeros([size], dtype: values.dtype).at[clip(counted, 0)].add(values, mode: "drop")
    }
  }

  /// The elements of the array where the condition holds (JAX: `jnp.extract`).
  public static func extract(
    _ condition: some ArrayLike, _ arr: some ArrayLike, size: Int? = nil, fillValue: any ArrayLike = 0
  ) -> NDArray {
    compress(raveled(condition.asNDArray), raveled(arr.asNDArray), size: size, fillValue: fillValue)
  }

  /// The slices along an axis where the condition holds (JAX: `jnp.compress`).
  public static func compress(
    _ condition: some ArrayLike, _ a: some ArrayLike, axis: Int? = nil, size: Int? = nil,
    fillValue: any ArrayLike = 0
  ) -> NDArray {
    let (mask, all) = (condition.asNDArray, a.asNDArray)
    return attempt("compress", like: all) {
      guard mask.ndim == 1 else { throw invalid("condition must be a 1D array") }
      let x = axis == nil ? raveled(all) : all
      let axis = try canonicalAxis(axis ?? 0, rank: x.ndim)
      let holds = mask.dtype == .bool ? mask : notEqual(mask, 0)
      let limit = Swift.min(mask.size, x.shape[axis])
      let kept = sliced(holds, 0, limit, axis: 0)
      let places = nonzero(kept, size: size, fillValue: nil)[0]
      let result = take(x, places, axis: axis)
      guard size != nil else { return result }
      let shape = Shape(x.shape.indices.map { $0 == axis ? places.size : 1 })
      let isFilled = reshaped(arange(places.size) .< sum(kept), shape)
      return convert(`where`(isFilled, result, fillValue.asNDArray), to: x.dtype)
    }
  }
}
