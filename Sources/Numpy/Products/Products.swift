import JAXBuffers
import JAXControl
import JAXCore
import JAXKernels
import JAXLax

extension jax.numpy {
  /// The product of scalars, vectors and matrices as NumPy's dot: the last axis with the last but one
  /// (JAX: `jnp.dot`).
  public static func dot(
    _ a: some ArrayLike, _ b: some ArrayLike, preferredElementType: DType? = nil
  ) -> NDArray {
    let (a, b) = (a.asNDArray, b.asNDArray)
    let isScalar = a.ndim == 0 || b.ndim == 0
    let contracted = isScalar ? ([], []) : ([a.ndim - 1], [b.ndim == 1 ? 0 : b.ndim - 2])
    return product("dot", a, b, DotAxes(contracting: contracted, batch: ([], [])), preferredElementType)
  }

  /// The matrix product, over batches where there are more axes (JAX: `jnp.matmul`).
  public static func matmul(
    _ a: some ArrayLike, _ b: some ArrayLike, preferredElementType: DType? = nil
  ) -> NDArray {
    attempt("matmul", like: a.asNDArray) {
      try matrixProduct(a.asNDArray, b.asNDArray, preferredElementType)
    }
  }

  /// The dot product of all elements, the first conjugated (JAX: `jnp.vdot`).
  public static func vdot(
    _ a: some ArrayLike, _ b: some ArrayLike, preferredElementType: DType? = nil
  ) -> NDArray {
    dot(raveled(conj(a)), raveled(b.asNDArray), preferredElementType: preferredElementType)
  }

  /// Products summed over the last axes (JAX: `jnp.inner`).
  public static func inner(
    _ a: some ArrayLike, _ b: some ArrayLike, preferredElementType: DType? = nil
  ) -> NDArray {
    let (x, y) = (a.asNDArray, b.asNDArray)
    if x.ndim == 0 || y.ndim == 0 {
      guard let dtype = preferredElementType?.canonical else { return multiply(x, y) }
      return multiply(convert(x, to: dtype), convert(y, to: dtype))
    }
    return tensordot(x, y, axes: [[-1], [-1]], preferredElementType: preferredElementType)
  }

  /// The products of all pairs of elements (JAX: `jnp.outer`).
  public static func outer(_ a: some ArrayLike, _ b: some ArrayLike) -> NDArray {
    let operands = promoteDTypes([a.asNDArray, b.asNDArray], operation: "outer")
    return multiply(
      expandedDims(raveled(operands[0]), [1]), expandedDims(raveled(operands[1]), [0]))
  }

  /// Products summed over the last `axes` axes of one and the first of the other (JAX: `jnp.tensordot`).
  public static func tensordot(
    _ a: some ArrayLike, _ b: some ArrayLike, axes: Int = 2, preferredElementType: DType? = nil
  ) -> NDArray {
    let (x, y) = (a.asNDArray, b.asNDArray)
    guard axes <= Swift.min(x.ndim, y.ndim), axes >= 0 else {
      let rule = "Number of tensordot axes (axes \(axes)) exceeds input ranks (\(x.shape) and \(y.shape))"
      return failed(JAXError(.invalid(rule), operation: "tensordot"), x.aval)
    }
    let contracted = (Swift.Array((x.ndim - axes)..<x.ndim), Swift.Array(0..<axes))
    return product("tensordot", x, y, DotAxes(contracting: contracted, batch: ([], [])), preferredElementType)
  }

  /// Products summed over pairs of axes: those of the one, then those of the other (JAX: `jnp.tensordot`).
  public static func tensordot(
    _ a: some ArrayLike, _ b: some ArrayLike, axes: [[Int]], preferredElementType: DType? = nil
  ) -> NDArray {
    let (x, y) = (a.asNDArray, b.asNDArray)
    return attempt("tensordot", like: x) {
      guard axes.count == 2, axes[0].count == axes[1].count else {
        throw invalid("tensordot requires axes lists to have equal length, got \(axes).")
      }
      let contracted = (
        try axes[0].map { try canonicalAxis($0, rank: x.ndim) },
        try axes[1].map { try canonicalAxis($0, rank: y.ndim) }
      )
      return product(
        "tensordot", x, y, DotAxes(contracting: contracted, batch: ([], [])), preferredElementType)
    }
  }

  /// Dot products of vectors along an axis, the first conjugated (JAX: `jnp.vecdot`).
  public static func vecdot(
    _ x1: some ArrayLike, _ x2: some ArrayLike, axis: Int = -1, preferredElementType: DType? = nil
  ) -> NDArray {
    let (x, y) = (x1.asNDArray, x2.asNDArray)
    return attempt("vecdot", like: x) {
      let (first, second) = (try canonicalAxis(axis, rank: x.ndim), try canonicalAxis(axis, rank: y.ndim))
      guard x.shape[first] == y.shape[second] else {
        throw invalid("axes must match; got shapes \(x.shape) and \(y.shape) with axis=\(axis)")
      }
      let lhs = conj(movedAxis(x, from: first, to: x.ndim - 1))
      let rhs = movedAxis(y, from: second, to: y.ndim - 1)
      let batch = Swift.Array(0..<(lhs.ndim - 1))
      if lhs.shape.dropLast() == rhs.shape.dropLast() {
        let axes = DotAxes(contracting: ([batch.count], [batch.count]), batch: (batch, batch))
        return product("vecdot", lhs, rhs, axes, preferredElementType)
      }
      let rows = expandedDims(lhs, [lhs.ndim - 1])
      let columns = expandedDims(rhs, [rhs.ndim])
      let result = try matrixProduct(rows, columns, preferredElementType)
      return squeezed(result, [result.ndim - 2, result.ndim - 1])
    }
  }

  /// Matrices times vectors, over batches (JAX: `jnp.matvec`).
  public static func matvec(_ x1: some ArrayLike, _ x2: some ArrayLike) -> NDArray {
    jitted("matvec", x1.asNDArray, x2.asNDArray) { operands in
      let (matrix, vector) = (operands[0], operands[1])
      guard vector.ndim > 1 else { return matmul(matrix, vector) }
      let result = matmul(matrix, expandedDims(vector, [vector.ndim]))
      return squeezed(result, [result.ndim - 1])
    }
  }

  /// Conjugated vectors times matrices, over batches (JAX: `jnp.vecmat`).
  public static func vecmat(_ x1: some ArrayLike, _ x2: some ArrayLike) -> NDArray {
    jitted("vecmat", x1.asNDArray, x2.asNDArray) { operands in
      let (vector, matrix) = (conj(operands[0]), operands[1])
      guard vector.ndim > 1 else { return matmul(vector, matrix) }
      let result = matmul(expandedDims(vector, [vector.ndim - 1]), matrix)
      return squeezed(result, [result.ndim - 2])
    }
  }

  /// The Kronecker product: each element of the first times the second (JAX: `jnp.kron`).
  public static func kron(_ a: some ArrayLike, _ b: some ArrayLike) -> NDArray {
    jitted("kron", a.asNDArray, b.asNDArray) { operands in
      let promoted = promoteDTypes(operands, operation: "kron")
      let rank = Swift.max(promoted[0].ndim, promoted[1].ndim)
      let (x, y) = (leading(promoted[0], rank), leading(promoted[1], rank))
      let between = (0..<rank).map { 2 * $0 + 1 }
      let product = multiply(expandedDims(x, between), expandedDims(y, (0..<rank).map { 2 * $0 }))
      return reshaped(product, Shape(zip(x.shape, y.shape).map { $0 * $1 }))
    }
  }
}

/// The type at which operands meet, for a product of them (JAX: `preferred_element_type` in jnp).
func productType(_ operands: [NDArray], _ preferred: DType?) throws -> (dtype: DType, weak: Bool) {
  if let preferred { return (preferred.canonical, false) }
  return try resultType(operands.map(\.aval))
}

/// Products summed over axes, of operands as they are; the result has the type at which they meet.
func product(_ name: String, _ a: NDArray, _ b: NDArray, _ axes: DotAxes, _ preferred: DType?) -> NDArray {
  attempt(name, like: a) {
    let (dtype, weak) = try productType([a, b], preferred)
    return convert(bind(DotGeneral(axes, preferredElementType: dtype), a, b), to: dtype, weakType: weak)
  }
}

/// JAX: `tensor_contractions.matmul`.
private func matrixProduct(_ lhs: NDArray, _ rhs: NDArray, _ preferred: DType?) throws -> NDArray {
  for (i, x) in [lhs, rhs].enumerated() where x.ndim < 1 {
    throw invalid(
      "matmul input operand \(i) must have ndim at least 1, but it has ndim \(x.ndim)", code: .invalidShape)
  }
  let (dtype, weak) = try productType([lhs, rhs], preferred)
  let (isMatrix, isMatrixRight) = (lhs.ndim > 1, rhs.ndim > 1)
  let batchLeft = lhs.shape.dropLast(2).map(\.self)
  let batchRight = rhs.shape.dropLast(2).map(\.self)
  let count = max(batchLeft.count, batchRight.count)
  let left = Array(repeating: nil, count: count - batchLeft.count) + batchLeft.map(Optional.some)
  let right = Array(repeating: nil, count: count - batchRight.count) + batchRight.map(Optional.some)
  var (squeezedLeft, squeezedRight, squeezedBoth): ([Int], [Int], [Int]) = ([], [], [])
  var batch: (lhs: [Int], rhs: [Int]) = ([], [])
  var (shared, onlyLeft, onlyRight): ([Int], [Int], [Int]) = ([], [], [])
  for i in 0..<count {
    let (a, b) = (left[i], right[i])
    let placeLeft = shared.count + onlyLeft.count + squeezedLeft.count
    let placeRight = shared.count + onlyRight.count + squeezedRight.count
    if a == nil {
      onlyRight.append(i)
    } else if b == nil {
      onlyLeft.append(i)
    } else if a == 1, b == 1 {
      squeezedLeft.append(placeLeft)
      squeezedRight.append(placeRight)
      squeezedBoth.append(i)
    } else if a == 1 {
      onlyRight.append(i)
      squeezedLeft.append(placeLeft)
    } else if b == 1 {
      onlyLeft.append(i)
      squeezedRight.append(placeRight)
    } else if a == b {
      batch.lhs.append(shared.count + onlyLeft.count)
      batch.rhs.append(shared.count + onlyRight.count)
      shared.append(i)
    } else {
      throw invalid("Incompatible types for matmul arguments: \(lhs.aval) and \(rhs.aval)")
    }
  }
  if isMatrix { onlyLeft.append(count) }
  if isMatrixRight { onlyRight.append(count + (isMatrix ? 1 : 0)) }
  let places = shared + onlyLeft + onlyRight
  let permutation = places.indices.sorted { places[$0] < places[$1] }
  let (x, y) = (squeezed(lhs, squeezedLeft), squeezed(rhs, squeezedRight))
  let contracted = ([x.ndim - 1], [y.ndim - 1 - (isMatrixRight ? 1 : 0)])
  let axes = DotAxes(contracting: contracted, batch: batch)
  var result = transposed(bind(DotGeneral(axes, preferredElementType: dtype), x, y), permutation)
  if !squeezedBoth.isEmpty { result = expandedDims(result, squeezedBoth) }
  return convert(result, to: dtype, weakType: weak)
}
