import JAXBuffers
import JAXControl
import JAXCore
import JAXLax

extension jax.numpy {
  /// The array with the elements that indices name along one axis replaced; `inplace` must be false
  /// (JAX: `jnp.put_along_axis`).
  public static func putAlongAxis(
    _ arr: some ArrayLike, _ indices: some ArrayLike, _ values: some ArrayLike, axis: Int?,
    inplace: Bool = true, mode: String? = nil
  ) -> NDArray {
    let operands = [arr.asNDArray, indices.asNDArray, values.asNDArray]
    let statics = "\(String(describing: axis)) \(inplace) \(mode ?? "")"
    return jitted("put_along_axis", operands, statics: statics) { operands in
      guard !inplace else { throw immutable("put_along_axis") }
      let x = axis == nil ? raveled(operands[0]) : operands[0]
      let indices = operands[1]
      guard x.ndim == indices.ndim else {
        throw invalid(
          "put_along_axis arguments 'arr' and 'indices' must have same ndim. Got arr.ndim=\(x.ndim) and "
            + "indices.ndim=\(indices.ndim).")
      }
      let axis = try canonicalAxis(axis ?? 0, rank: x.ndim)
      let values = repeated(operands[2], indices.shape, "put_along_axis")
      var terms = x.shape.indices.map { i in
        let shape = Shape(x.shape.indices.map { $0 == i ? x.shape[i] : 1 })
        return broadcastInDim(iota(.defaultInt, [x.shape[i]]), shape, [i])
      }
      terms[axis] = indices
      let result = try scattered(x, terms, values, .set, IndexOptions(mode: mode))
      return [reshaped(result, operands[0].shape)]
    }[0]
  }

  /// The array with the elements of flat indices replaced; `inplace` must be false (JAX: `jnp.put`).
  ///
  /// `mode` says what happens to indices outside: nil drops them, "clip" and "wrap".
  public static func put(
    _ a: some ArrayLike, _ ind: some ArrayLike, _ v: some ArrayLike, mode: String? = nil, inplace: Bool = true
  ) -> NDArray {
    let x = a.asNDArray
    return attempt("put", like: x) {
      guard !inplace else { throw immutable("put") }
      var indices = raveled(ind.asNDArray)
      var values = raveled(v.asNDArray)
      guard x.size > 0, indices.size > 0, values.size > 0 else { return x }
      let repeats = (indices.size + values.size - 1) / values.size
      if repeats > 1 { values = tile(values, [repeats]) }
      if values.size > indices.size { values = sliced(values, 0, indices.size, axis: 0) }
      switch mode {
      case nil: break
      case "clip": indices = clip(indices, 0, x.size - 1)
      case "wrap": indices = remainder(indices, x.size)
      case .some(let other): throw invalid("mode should be one of 'wrap' or 'clip'; got mode='\(other)'")
      }
      let terms = unravelIndex(indices, x.shape)
      let options = IndexOptions(mode: mode == nil ? "drop" : "promise_in_bounds")
      return try scattered(x, terms, values, .set, options)
    }
  }

  /// Flat indices as one array for each axis; those outside become the first or the last
  /// (JAX: `jnp.unravel_index`).
  public static func unravelIndex(_ indices: some ArrayLike, _ shape: some Collection<Int>) -> [NDArray] {
    var rest = indices.asNDArray
    var places: [NDArray] = []
    for size in shape.reversed() {
      let (quotient, place) = divmod(rest, size)
      places.insert(place, at: 0)
      rest = quotient
    }
    let isAbove = rest .> 0
    let isBelow = rest.dtype.kind == .unsigned ? NDArray(booleanLiteral: false) : rest .< -1
    return zip(shape, places).map { size, place in
      `where`(isAbove, size - 1, `where`(isBelow, 0, place))
    }
  }
}

/// JAX's arrays do not change.
private func immutable(_ name: String) -> JAXError {
  invalid(
    "jax.numpy.\(name) cannot modify arrays in-place, because JAX arrays are immutable. Pass inplace=False to "
      + "instead return an updated array.")
}
