import JAXBuffers
import JAXControl
import JAXCore
import JAXLax
import JAXNumpy
import JAXTransforms

extension jax.nn {
  /// Attention of queries to keys: values weighted by the softmax of scaled products, of arrays (batch,
  /// length, heads, size) (JAX: `jax.nn.dot_product_attention`).
  public static func dotProductAttention(
    _ query: some ArrayLike, _ key: some ArrayLike, _ value: some ArrayLike, bias: (any ArrayLike)? = nil,
    mask: (any ArrayLike)? = nil, scale: Double? = nil, isCausal: Bool = false
  ) -> NDArray {
    let (query, key, value) = (query.asNDArray, key.asNDArray, value.asNDArray)
    return attempt("dot_product_attention", like: query) {
      let (q, k, v) = (fourAxes(query), fourAxes(key), fourAxes(value))
      let (bias, mask) = (bias.map { fourAxes($0.asNDArray) }, mask.map { fourAxes($0.asNDArray) })
      try check(q, k, v, mask)
      let attention = Attention(
        scale: scale ?? 1 / Double(k.shape[3]).squareRoot(), isCausal: isCausal, hasBias: bias != nil,
        hasMask: mask != nil)
      return jnp.reshape(try attention(q, k, v, bias, mask), query.shape)
    }
  }
}

/// The array with leading axes of size one.
private func fourAxes(_ x: NDArray) -> NDArray { expandedDims(x, Array(0..<max(4 - x.ndim, 0))) }

private func check(_ q: NDArray, _ k: NDArray, _ v: NDArray, _ mask: NDArray?) throws {
  for (name, x) in [("query", q), ("key", k), ("value", v)] where x.ndim != 4 {
    throw JAXError(.invalid("\(name) ndim should be 4, but got \(x.ndim)"))
  }
  guard v.shape == k.shape else {
    throw JAXError(.invalid("value shape should be \(k.shape): but got \(v.shape)"))
  }
  guard q.shape[0] == k.shape[0], q.shape[3] == k.shape[3] else {
    throw JAXError(
      .invalid("query shape should be (\(k.shape[0]), -1, -1, \(k.shape[3])): but got \(q.shape)"))
  }
  for (name, x) in [("value", v), ("query", q)] where x.dtype != k.dtype {
    throw JAXError(.invalid("\(name) dtype should be \(k.dtype), but got \(x.dtype)"))
  }
  if let mask, mask.dtype != .bool {
    throw JAXError(.invalid("mask dtype should be bool, but got \(mask.dtype)"))
  }
  guard k.shape[2] > 0, q.shape[2] % k.shape[2] == 0 else {
    throw JAXError(
      .invalid(
        "The number of query heads must be a multiple of key/value heads, but got \(q.shape[2]) vs "
          + "\(k.shape[2])"))
  }
}

/// JAX: `nn.functions._dot_product_attention_xla`.
private struct Attention {
  let scale: Double
  let isCausal: Bool
  let hasBias: Bool
  let hasMask: Bool

  func callAsFunction(
    _ q: NDArray, _ k: NDArray, _ v: NDArray, _ bias: NDArray?, _ mask: NDArray?
  ) throws -> NDArray {
    let (batch, length, heads, size) = (q.shape[0], q.shape[1], q.shape[2], q.shape[3])
    let keyHeads = k.shape[2]
    let groups = heads / keyHeads
    let grouped = jnp.reshape(q, [batch, length, keyHeads, groups, size])
    let extras = [bias, mask].compactMap { $0.map { inGroups($0, keyHeads, groups) } }
    let operands = [grouped, k, v] + extras
    let axes: [Int?] = [3, nil, nil] + extras.map { _ in 2 }
    let (results, resultAxes) = try JAXTransforms.batch(
      { [core($0)] }, operands, axes, size: groups)
    let encoded = lanes(results[0], from: resultAxes[0], to: 3, size: groups)
    return jnp.reshape(encoded, [batch, length, heads, size])
  }

  /// A bias or mask with its heads in groups.
  private func inGroups(_ x: NDArray, _ keyHeads: Int, _ groups: Int) -> NDArray {
    let (batch, heads, length, keys) = (x.shape[0], x.shape[1], x.shape[2], x.shape[3])
    guard heads == 1 else { return jnp.reshape(x, [batch, keyHeads, groups, length, keys]) }
    return jnp.broadcastTo(expandedDims(x, [2]), [batch, 1, groups, length, keys])
  }

  /// One group of heads (JAX: `_dot_product_attention_core`).
  private func core(_ operands: [NDArray]) -> NDArray {
    let (q, k, v) = (operands[0], operands[1], operands[2])
    let wide: DType = q.dtype == .float64 ? .float64 : .float32
    var logits = jnp.einsum("BTNH,BSNH->BNTS", q, k, preferredElementType: wide)
    logits = logits * scalar(scale, logits.dtype)
    if hasBias { logits = convert(logits + operands[3], to: logits.dtype) }
    if hasMask || isCausal {
      var combined = jnp.onesLike(logits, dtype: .bool)
      if hasMask { combined = jnp.logicalAnd(combined, operands[hasBias ? 4 : 3]) }
      if isCausal {
        let triangle = jnp.tril(jnp.ones([logits.shape[2], logits.shape[3]], dtype: .bool))
        combined = jnp.logicalAnd(combined, expandedDims(triangle, [0, 1]))
      }
      // Large, and finite in float32 whatever the dtype.
      logits = jnp.where(combined, logits, scalar(-0.7 * 3.4028234663852886e38, logits.dtype))
    }
    let weights = convert(jax.nn.softmax(convert(logits, to: .float32), axis: -1), to: k.dtype)
    return jnp.einsum("BNTS,BSNH->BTNH", weights, v)
  }
}
