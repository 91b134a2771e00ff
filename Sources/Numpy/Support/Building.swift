import JAXBuffers
import JAXCore
import JAXLax

// What functions here are built of: `lax` functions that do nothing where nothing is to be done, as JAX's.

/// The array under another shape; scalars are reshaped even to scalars (JAX: `lax.reshape`).
func reshaped(_ x: NDArray, _ shape: Shape) -> NDArray {
  x.shape == shape && shape.rank > 0 ? x : bind(Reshape(newSizes: shape), x)
}

/// The array as a vector (JAX: `jnp.ravel`).
func raveled(_ x: NDArray) -> NDArray { reshaped(x, [x.size]) }

/// The array with its axes permuted (JAX: `lax.transpose`).
func transposed(_ x: NDArray, _ permutation: [Int]) -> NDArray {
  if permutation == Array(0..<permutation.count), permutation.count == x.ndim { return x }
  return bind(Transpose(permutation: permutation), x)
}

/// The array with one axis moved (JAX: `reductions._moveaxis`).
func movedAxis(_ x: NDArray, from source: Int, to destination: Int) -> NDArray {
  var permutation = x.shape.indices.filter { $0 != source }
  permutation.insert(source, at: destination)
  return transposed(x, permutation)
}

/// The array without axes of size one (JAX: `lax.squeeze`).
func squeezed(_ x: NDArray, _ dimensions: [Int]) -> NDArray {
  dimensions.isEmpty ? x : bind(Squeeze(dimensions: dimensions.sorted()), x)
}

/// The array with elements along axes in reverse (JAX: `lax.rev`).
func reversed(_ x: NDArray, _ dimensions: [Int]) -> NDArray { bind(Reverse(dimensions: dimensions), x) }

/// The array's elements from `start` to `limit` along one axis (JAX: `lax.slice_in_dim`).
func sliced(_ x: NDArray, _ start: Int, _ limit: Int, axis: Int, strides: Bool = false) -> NDArray {
  var starts = Array(repeating: 0, count: x.ndim)
  var limits = x.shape.array
  (starts[axis], limits[axis]) = (start, limit)
  let steps = strides ? Array(repeating: 1, count: x.ndim) : nil
  return bind(Slice(startIndices: starts, limitIndices: limits, strides: steps), x)
}

/// Arrays joined (JAX: `lax.concatenate`).
func concatenated(_ arrays: [NDArray], axis: Int) -> NDArray {
  if arrays.count == 1 { return arrays[0] }
  return bindAll(Concatenate(dimension: axis), arrays)[0]
}

/// Counts along one axis (JAX: `lax.broadcasted_iota`).
func iota(_ dtype: DType, _ shape: Shape, axis: Int = 0) -> NDArray {
  bindAll(Iota(dtype: dtype, shape: shape, dimension: axis), [])[0]
}

/// The array repeated along new axes (JAX: `lax.broadcast_in_dim`).
func broadcastInDim(_ x: NDArray, _ shape: Shape, _ axes: [Int]) -> NDArray {
  if x.ndim == shape.rank, axes.isEmpty || x.shape == shape { return x }
  return bind(BroadcastInDim(shape: shape, broadcastDimensions: axes), x)
}

/// Whether elements are NaN (JAX: `lax._isnan`).
func isNaN(_ x: NDArray) -> NDArray { bind(NotEqual(), x, x) }

/// The largest or smallest value of a dtype; infinite if it can be (JAX: `lax._get_max_identity` and its kin).
func extreme(_ dtype: DType, largest: Bool) -> NDArray {
  let source: Buffer
  switch dtype.kind {
  case .bool: return NDArray(ScalarLiteral(Buffer(scalar: largest), weakType: false))
  case .signed:
    let bits = dtype.bitWidth
    let top = bits == 64 ? Int64.max : (Int64(1) << (bits - 1)) - 1
    source = Buffer(scalar: largest ? top : -top - 1)
  case .unsigned:
    let bits = dtype.bitWidth
    let top = bits == 64 ? UInt64.max : (UInt64(1) << bits) - 1
    source = Buffer(scalar: largest ? top : 0)
  default: return scalar(largest ? .infinity : -.infinity, dtype)
  }
  let converted = try? ConvertElementType(newDType: dtype).evaluate([source])[0]
  return NDArray(ScalarLiteral(converted ?? source, weakType: false))
}
