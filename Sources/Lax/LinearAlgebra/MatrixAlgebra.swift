import JAXBuffers
import JAXCore
import JAXKernels

// Arithmetic on batches of matrices in the last two axes, for derivatives (JAX: the helpers of `jax._src.lax.linalg`).

/// The product of matrices.
func product(_ x: NDArray, _ y: NDArray) -> NDArray {
  let batch = Array(0..<x.ndim - 2)
  let axes = DotAxes(contracting: ([x.ndim - 1], [y.ndim - 2]), batch: (batch, batch))
  return bind(DotGeneral(axes), x, y)
}

/// The transposed matrices.
func transposedMatrices(_ x: NDArray) -> NDArray {
  bind(Transpose(permutation: Array(0..<x.ndim - 2) + [x.ndim - 1, x.ndim - 2]), x)
}

/// The conjugate transposed matrices.
func adjoint(_ x: NDArray) -> NDArray {
  let transposed = transposedMatrices(x)
  return x.dtype.isComplex ? jax.lax.conj(transposed) : transposed
}

/// Row plus `offset` not less than column, as a mask of the matrices' shape (JAX: `lax._tri`).
private func triangle(_ x: NDArray, _ offset: Int) -> NDArray {
  let shape = Shape(x.shape.suffix(2))
  let rows = bind(Iota(dtype: .int32, shape: shape, dimension: 0))
  let moved = jax.lax.add(rows, scalar(Double(offset), like: rows))
  let mask = jax.lax.ge(moved, bind(Iota(dtype: .int32, shape: shape, dimension: 1)))
  guard x.ndim > 2 else { return mask }
  return bind(BroadcastInDim(shape: x.shape, broadcastDimensions: [x.ndim - 2, x.ndim - 1]), mask)
}

/// The matrices on and below a diagonal.
func lowerTriangle(_ x: NDArray, _ offset: Int = 0) -> NDArray {
  select(triangle(x, offset), x, full(x.aval, 0))
}

/// The matrices on and above a diagonal.
func upperTriangle(_ x: NDArray, _ offset: Int = 0) -> NDArray {
  select(triangle(x, offset - 1), full(x.aval, 0), x)
}

/// Identity matrices of the type of `x`, whose last two sizes are equal.
func identity(like x: NDArray) -> NDArray {
  let mask = jax.lax.bitwiseAnd(triangle(x, 0), jax.lax.bitwiseNot(triangle(x, -1)))
  return jax.lax.convertElementType(mask, x.dtype)
}

/// The diagonals.
func diagonal(_ x: NDArray) -> NDArray {
  bind(ReduceSum(axes: [x.ndim - 1]), jax.lax.mul(x, identity(like: x)))
}

/// Vectors as rows, or columns, of matrices that repeat them `count` times.
func spreadVectors(_ x: NDArray, asRows: Bool, count: Int) -> NDArray {
  let batch = Array(0..<x.ndim - 1)
  var shape = x.shape
  shape.insert(count, at: asRows ? x.ndim - 1 : x.ndim)
  return bind(BroadcastInDim(shape: shape, broadcastDimensions: batch + [asRows ? x.ndim : x.ndim - 1]), x)
}

/// Part of the rows or columns of matrices.
func block(_ x: NDArray, rows: Range<Int>? = nil, columns: Range<Int>? = nil) -> NDArray {
  var starts = [Int](repeating: 0, count: x.ndim)
  var limits = x.shape.array
  if let rows { (starts[x.ndim - 2], limits[x.ndim - 2]) = (rows.lowerBound, rows.upperBound) }
  if let columns { (starts[x.ndim - 1], limits[x.ndim - 1]) = (columns.lowerBound, columns.upperBound) }
  return bind(Slice(startIndices: starts, limitIndices: limits), x)
}

/// The solutions of triangular systems.
func triangularSolve(
  _ a: NDArray, _ b: NDArray, leftSide: Bool, lower: Bool, transpose: Bool = false, conjugate: Bool = false,
  unitDiagonal: Bool = false
) -> NDArray {
  let form = TriangularForm(
    leftSide: leftSide, lower: lower, transpose: transpose, conjugate: conjugate, unitDiagonal: unitDiagonal)
  return bind(TriangularSolve(form), a, b)
}

/// The solutions of square systems, by LU.
func solution(_ a: NDArray, _ b: NDArray) -> NDArray {
  let factors = bindAll(LU(), [a])
  let permuted = product(permutationMatrices(factors[2], b.dtype), b)
  let lower = triangularSolve(factors[0], permuted, leftSide: true, lower: true, unitDiagonal: true)
  return triangularSolve(factors[0], lower, leftSide: true, lower: false)
}

/// The matrices that put rows in the order of a permutation.
func permutationMatrices(_ permutation: NDArray, _ dtype: DType) -> NDArray {
  let count = permutation.shape[permutation.ndim - 1]
  let wanted = spreadVectors(permutation, asRows: false, count: count)
  let columns = bind(Iota(dtype: permutation.dtype, shape: wanted.shape, dimension: wanted.ndim - 1))
  return jax.lax.convertElementType(jax.lax.eq(wanted, columns), dtype)
}

/// A primitive on batches of matrices: lanes are one more leading axis (JAX: `batching.expand_dims_batcher`).
package protocol MatrixPrimitive: Primitive {}

extension MatrixPrimitive {
  package static var usesBLAS: Bool { true }

  /// Copies in LAPACK's order, and its workspace: at most some rows of blocks and a few squares of the smaller side.
  package func memory(_ operands: [Buffer], _ results: [ShapedArray]) -> Int {
    let matrices = operands.reduce(0) { clampedSum($0, $1.byteCount) }
    let found = results.reduce(0) { clampedSum($0, $1.byteCount) }
    return memory(
      operands, results, scratch: clampedSum(clampedProduct(matrices, 8), clampedProduct(found, 3), 4 << 20))
  }
}

extension MatrixPrimitive {
  package func jvp(_ primals: [NDArray], _ tangents: [NDArray?]) throws -> JVPResult {
    throw JAXError(.notDifferentiable("JAX has no derivative of it"), operation: name)
  }
  package func transpose(_ cotangents: [NDArray?], _ operands: [LinearOperand]) throws -> [NDArray?] {
    throw notLinear
  }
  package func batch(_ operands: [NDArray], _ axes: [Int?], size: Int) throws -> BatchResult {
    let front = zip(operands, axes).map { lanes($0, from: $1, size: size) }
    let results = bindAll(self, front)
    return (results, results.map { _ in 0 })
  }
}
