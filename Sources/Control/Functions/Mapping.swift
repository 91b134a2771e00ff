import JAXBuffers
import JAXCore
import JAXLax
import JAXTransforms

/// What a function gives for each row (JAX: `lax.map`).
func mapTrees<X: Pytree, Y: Pytree>(
  _ function: (X) throws -> Y, _ rows: X, batchSize: Int?
) throws -> Y {
  guard let batchSize else {
    let (_, results) = try scanTrees(
      { (_: Arguments<>, x: X) in (Arguments(), try function(x)) }, Arguments(), rows, length: nil,
      reverse: false,
      unroll: 1)
    return results
  }
  let leaves = flatten(rows)
  guard let count = leaves.first?.shape.first else { return try batched(function, rows) }
  guard batchSize >= 0 else {
    throw JAXError(.invalid("batch_size must be nonnegative, got \(batchSize)"), kind: .valueError)
  }
  let batches = batchSize == 0 ? 0 : count / batchSize
  let whole = batches * batchSize
  guard batches > 0 else { return try batched(function, rows) }
  let grouped = leaves.map { x in
    let shape = Shape([batches, batchSize] + x.shape.dropFirst())
    return bind(Reshape(newSizes: shape), whole == count ? x : rowSlice(x, 0, whole))
  }
  // JAX slices the remainder before it scans.
  let rest = whole == count ? nil : leaves.map { rowSlice($0, whole, count) }
  let (_, results) = try scanTrees(
    { (_: Arguments<>, x: X) in (Arguments(), try batched(function, x)) }, Arguments(),
    try rows.rebuilt(grouped), length: nil, reverse: false, unroll: 1)
  let last = try rest.map { flatten(try batched(function, try rows.rebuilt($0))) }
  let flat = flatten(results).enumerated().map { place, y in
    let joined = bind(Reshape(newSizes: Shape([whole] + y.shape.dropFirst(2))), y)
    return last.map { bind(Concatenate(dimension: 0), joined, $0[place]) } ?? joined
  }
  return try results.rebuilt(flat)
}

/// What a function gives for all rows at once (JAX: `jax.vmap`).
private func batched<X: Pytree, Y: Pytree>(_ function: (X) throws -> Y, _ rows: X) throws -> Y {
  let leaves = flatten(rows)
  let size = leaves.first?.shape.first ?? 0
  var shell: Y?
  let (results, axes) = try JAXTransforms.batch(
    { arguments in
      let result = try function(try rows.rebuilt(arguments))
      let leaves = flatten(result)
      shell = try result.hollow()
      return leaves
    }, leaves, leaves.map { _ in 0 }, size: size)
  guard let shell else { throw JAXError(.invalid("the function was not run")) }
  return try shell.rebuilt(zip(results, axes).map { lanes($0, from: $1, size: size) })
}

/// Some of the rows.
private func rowSlice(_ x: NDArray, _ start: Int, _ limit: Int) -> NDArray {
  bind(
    Slice(
      startIndices: x.shape.indices.map { $0 == 0 ? start : 0 },
      limitIndices: x.shape.indices.map { $0 == 0 ? limit : x.shape[$0] }), x)
}
