import JAXBuffers
import JAXControl
import JAXCore
import JAXLax
import JAXNumpy

// What all samplers share: checks of keys, shapes and dtypes, and errors as failed arrays.

/// What a sampler's staged body depends on besides its operands.
struct Signature: Hashable {
  var shape: Shape
  var dtype: DType
  var variant: String

  init(_ shape: Shape, _ dtype: DType, _ variant: String = "") {
    (self.shape, self.dtype, self.variant) = (shape, dtype, variant)
  }
}

/// A sample by a checked key; a failed array of this type where the arguments are wrong.
func sampling(
  _ name: String, _ key: some ArrayLike, _ shape: Shape, _ dtype: DType, batched: Bool = false,
  _ body: (NDArray) throws -> NDArray
) -> NDArray {
  do {
    return try body(checkedKey(name, key.asNDArray, batched: batched))
  } catch {
    return failed(JAXError(error, operation: name), ShapedArray(shape, dtype))
  }
}

/// A sample of a float dtype.
func floatSampling(
  _ name: String, _ key: some ArrayLike, _ shape: Shape, _ dtype: DType?,
  _ body: (_ key: NDArray, _ dtype: DType) throws -> NDArray
) -> NDArray {
  let dtype = (dtype ?? .defaultFloat).canonical
  return sampling(name, key, shape, dtype) { key in
    guard dtype.isFloating else {
      throw invalid("dtype argument to `\(name)` must be a float dtype, got \(dtype)")
    }
    return try body(key, dtype)
  }
}

/// A sample of a float dtype by parameters: their shapes meet in the result's, and their dtypes fit into it
/// (JAX: `_check_broadcast_shapes`, `_check_all_safe_to_cast`).
func floatSampling(
  _ name: String, _ key: some ArrayLike, _ parameters: [NDArray], _ shape: (any Collection<Int>)?,
  _ dtype: DType?, _ body: (_ key: NDArray, _ shape: Shape, _ dtype: DType) throws -> NDArray
) -> NDArray {
  floatSampling(name, key, shape.map { Shape($0) } ?? [], dtype) { key, dtype in
    let shape = try checkedShape(name, shape, parameters)
    for parameter in parameters {
      let meeting = try latticeResultType([parameter.aval, ShapedArray([], dtype)]).dtype
      guard meeting == dtype else {
        throw invalid(
          "In arguments to \(name), cannot safely cast argument of type \(parameter.dtype) to \(dtype)")
      }
    }
    return try body(key, shape, dtype)
  }
}

/// The typed key (JAX: `_check_prng_key`).
private func checkedKey(_ name: String, _ key: NDArray, batched: Bool) throws -> NDArray {
  let typed = key.dtype.isKey ? key : bind(RandomWrap(.threefry), key)
  guard batched || typed.ndim == 0 || typed.isFailed else {
    throw invalid(
      "\(name) accepts a single key, but was given a key array of shape \(typed.shape) != (). "
        + "Use jax.vmap for batching.")
  }
  return typed
}

/// The shape of samples by these parameters; a given one must hold what theirs broadcast to
/// (JAX: `_check_shape`).
func checkedShape(
  _ name: String, _ shape: (any Collection<Int>)?, _ parameters: [NDArray]
) throws -> Shape {
  let shapes = parameters.map(\.shape)
  guard let given = shape.map({ Shape($0) }) else { return try broadcastShapes(shapes) }
  guard given.allSatisfy({ $0 >= 0 }) else {
    throw invalid("Shapes must be 1D sequences of non-negative integers, got \(given).")
  }
  let meeting = try broadcastShapes([given] + shapes)
  guard meeting == given else {
    throw invalid(
      "\(name) parameter shapes must be broadcast-compatible with shape argument, and the result of "
        + "broadcasting the shapes must equal the shape argument, but got result \(meeting) for shape "
        + "argument \(given).")
  }
  return given
}

/// The layout of a float dtype.
func format(_ dtype: DType) throws -> BinaryFormat {
  guard let format = BinaryFormat(dtype) else { throw JAXError(.unsupported("samples of \(dtype)")) }
  return format
}

/// A broken rule of a function, in JAX's words.
func invalid(_ rule: String) -> JAXError { JAXError(.invalid(rule)) }

// MARK: - Keys within samplers

/// New keys from a key, one by one (JAX: unpacking `_split`).
func splitKey(_ key: NDArray, _ count: Int = 2) -> [NDArray] {
  unpacked(bind(RandomSplit(shape: [count]), key), count)
}

/// The rows of an array (JAX: iterating over an array).
func unpacked(_ x: NDArray, _ count: Int) -> [NDArray] {
  guard x.shape.first == count else {
    let error = invalid("cannot unpack an array of shape \(x.shape) into \(count)")
    let row = failed(error, ShapedArray(Shape(x.shape.dropFirst()), x.dtype))
    return Array(repeating: row, count: count)
  }
  return (0..<count).map { row(x, $0, strides: Array(repeating: 1, count: x.ndim)) }
}

/// A row of an array (JAX: `x[i]`, or an element of an iteration, which has strides).
func row(_ x: NDArray, _ index: Int, strides: [Int]? = nil) -> NDArray {
  var starts = Array(repeating: 0, count: x.ndim)
  var limits = x.shape.array
  (starts[0], limits[0]) = (index, index + 1)
  let slice = bind(Slice(startIndices: starts, limitIndices: limits, strides: strides), x)
  return bind(Squeeze(dimensions: [0]), slice)
}

// MARK: - Pieces of bodies

/// A number of the array's dtype (JAX: `lax._const`).
func constant(_ value: Double, like x: NDArray) -> NDArray {
  scalar(value, x.dtype, weakType: x.weakType && x.ndim == 0)
}

/// The first where the predicate holds, else the second (JAX: `lax.select`).
func select(_ predicate: NDArray, _ onTrue: NDArray, _ onFalse: NDArray) -> NDArray {
  bind(SelectN(), predicate, onFalse, onTrue)
}

/// The array with leading axes of size one (JAX: `lax.broadcast_to_rank`).
func broadcastToRank(_ x: NDArray, _ rank: Int) -> NDArray {
  expandedDims(x, Array(0..<Swift.max(rank - x.ndim, 0)))
}
