import JAXBuffers
import JAXControl
import JAXCore
import JAXKernels
import JAXLax
import JAXTransforms

extension jax.numpy.linalg {
  /// The solution of linear systems; `b` is one vector, or matrices of columns (JAX: `jnp.linalg.solve`).
  public static func solve(_ a: some ArrayLike, _ b: some ArrayLike) -> NDArray {
    jitted("solve", a.asNDArray, b.asNDArray) { operands in
      let promoted = promoteDTypes(operands, .inexact, operation: "solve")
      return try solved(promoted[0], promoted[1])
    }
  }

  /// The inverse of square matrices (JAX: `jnp.linalg.inv`).
  public static func inv(_ a: some ArrayLike) -> NDArray {
    jitted("inv", a.asNDArray) { operands in
      let x = operands[0]
      guard x.ndim >= 2, x.shape[x.ndim - 1] == x.shape[x.ndim - 2] else {
        throw invalid("Argument to inv must have shape [..., n, n], got \(x.shape).")
      }
      return solve(x, repeated(jnp.eye(x.shape[x.ndim - 1], dtype: x.dtype), x.shape))
    }
  }

  /// The determinant of square matrices (JAX: `jnp.linalg.det`).
  public static func det(_ a: some ArrayLike) -> NDArray {
    jitted("det", a.asNDArray) { operands in
      let x = promoteDTypes(operands, .inexact)[0]
      guard x.ndim >= 2, x.shape[x.ndim - 1] == x.shape[x.ndim - 2] else {
        throw invalid("Argument to _det() must have shape [..., n, n], got \(x.shape)")
      }
      func at(_ i: Int, _ j: Int) -> NDArray { x[.ellipsis, i, j] }
      func product(_ columns: [Int]) -> NDArray {
        columns.enumerated().dropFirst().reduce(at(0, columns[0])) { $0 * at($1.offset, $1.element) }
      }
      switch x.shape[x.ndim - 1] {
      case 2: return product([0, 1]) - product([1, 0])
      case 3:
        let falling = product([0, 1, 2]) + product([1, 2, 0]) + product([2, 0, 1])
        return falling - product([2, 1, 0]) - product([0, 2, 1]) - product([1, 0, 2])
      default:
        let (sign, logarithm) = slogdet(x)
        return sign * convert(jnp.exp(logarithm), to: sign.dtype)
      }
    }
  }

  /// The sign of the determinant and the logarithm of its magnitude (JAX: `jnp.linalg.slogdet`).
  public static func slogdet(_ a: some ArrayLike) -> (sign: NDArray, logabsdet: NDArray) {
    let results = jitted("slogdet", [a.asNDArray]) { operands in
      let x = promoteDTypes(operands, .inexact)[0]
      guard x.ndim >= 2, x.shape[x.ndim - 1] == x.shape[x.ndim - 2] else {
        throw invalid("Argument to slogdet() must have shape [..., n, n], got \(x.shape)")
      }
      return logarithmOfDeterminant(x)
    }
    return (results[0], results.last ?? results[0])
  }

  /// Square matrices to a power, the inverse's for a negative one (JAX: `jnp.linalg.matrix_power`).
  public static func matrixPower(_ a: some ArrayLike, _ n: Int) -> NDArray {
    jitted("matrix_power", a.asNDArray, statics: n) { operands in
      var base = operands[0]
      guard base.ndim >= 2 else {
        throw invalid("\(base.ndim)-dimensional array given. Array must be at least two-dimensional")
      }
      let size = base.shape[base.ndim - 1]
      guard size == base.shape[base.ndim - 2] else {
        throw invalid("Last 2 dimensions of the array must be square")
      }
      if n == 0 { return repeated(jnp.eye(size, dtype: base.dtype), base.shape) }
      if n < 0 { base = inv(base) }
      if abs(n) == 3 { return jnp.matmul(jnp.matmul(base, base), base) }
      var (rest, square, result): (Int, NDArray, NDArray?) = (abs(n), base, nil)
      while true {
        if rest % 2 == 1 { result = result.map { jnp.matmul($0, square) } ?? square }
        rest /= 2
        if rest == 0 { return result ?? square }
        square = jnp.matmul(square, square)
      }
    }
  }

  /// The pseudo-inverse of matrices (JAX: `jnp.linalg.pinv`).
  public static func pinv(_ a: some ArrayLike, rtol: (any ArrayLike)? = nil) -> NDArray {
    let operands = [a.asNDArray] + (rtol.map { [$0.asNDArray] } ?? [])
    return jitted("_pinv", operands) { operands in
      let x = jnp.conj(promoteDTypes([operands[0]], .inexact)[0])
      let size = Double(Swift.max(x.shape[x.ndim - 1], x.shape[x.ndim - 2]))
      let (u, s, vh) = svd(x, fullMatrices: false)
      let limit =
        operands.count > 1
        ? operands[1] : bind(Multiply(), scalar(10 * size, s.dtype), scalar(epsilon(x.dtype), s.dtype))
      let cutoff = jnp.multiply(expandedDims(limit, [limit.ndim]), s[.ellipsis, 0..<1])
      let kept = convert(jnp.where(s .> cutoff, s, Double.infinity), to: u.dtype)
      let scaled = jnp.divide(jnp.matrixTranspose(u), kept[.ellipsis, .newAxis])
      return [convert(jnp.matmul(jnp.matrixTranspose(vh), scaled), to: x.dtype)]
    }[0]
  }
}

/// One system after another where there are batches (JAX: `lax.linalg._solve` through `jnp.vectorize`).
private func solved(_ a: NDArray, _ b: NDArray) throws -> NDArray {
  guard a.ndim >= 2 else {
    throw invalid("left hand array must be at least two dimensional; got a.shape=\(a.shape)")
  }
  let size = a.shape[a.ndim - 1]
  let core = min(b.ndim, 2)
  guard size == a.shape[a.ndim - 2], core > 0, b.shape[b.ndim - core] == size else {
    throw invalid("Invalid shapes for solve: \(a.shape), \(b.shape).")
  }
  _ = try broadcastShapes([Shape(a.shape.dropLast(2)), Shape(b.shape.dropLast(core))])
  return try eachSolved(a, b, core)
}

/// Solves for each lane of the leading axes.
private func eachSolved(_ a: NDArray, _ b: NDArray, _ core: Int) throws -> NDArray {
  let (left, right) = (a.ndim - 2, b.ndim - core)
  guard max(left, right) > 0 else { return try solvedAlone(a, b) }
  /// The array with its leading axis for the lanes, or without it where all share it.
  func lanes(_ x: NDArray, _ rank: Int) -> (NDArray, Int?) {
    guard rank == max(left, right) else { return (x, nil) }
    return x.shape[0] == 1 ? (squeezed(x, [0]), nil) : (x, 0)
  }
  let (x, y) = (lanes(a, left), lanes(b, right))
  guard let count = x.1.map({ x.0.shape[$0] }) ?? y.1.map({ y.0.shape[$0] }) else {
    return expandedDims(try eachSolved(x.0, y.0, core), [0])
  }
  let found = try batch({ [try eachSolved($0[0], $0[1], core)] }, [x.0, y.0], [x.1, y.1], size: count)
  return JAXLax.lanes(found.results[0], from: found.axes[0], size: count)
}

/// One system, differentiated as such and not through the factors (JAX: `lax.linalg._solve`).
private func solvedAlone(_ a: NDArray, _ b: NDArray) throws -> NDArray {
  let factors = bindAll(LU(), [lax.stopGradient(a)])
  let precision = MatrixPrecision(.highest, .highest)
  func solution(_ right: NDArray) throws -> NDArray {
    try lax.customLinearSolve(
      { x in
        let axes = DotAxes(contracting: ([1], [0]), batch: ([], []))
        return bind(DotGeneral(axes, precision: precision), a, x)
      }, right,
      { _, x in try substituted(factors[0], factors[2], x, transpose: false) },
      transposeSolve: { _, x in try substituted(factors[0], factors[2], x, transpose: true) })
  }
  if b.ndim == 1 { return try solution(b) }
  let found = try batch({ [try solution($0[0])] }, [b], [1], size: b.shape[1])
  return JAXLax.lanes(found.results[0], from: found.axes[0], to: 1, size: b.shape[1])
}

/// Solves by the factors of `P A = L U` (JAX: `lax.linalg._lu_solve`).
private func substituted(
  _ lu: NDArray, _ permutation: NDArray, _ b: NDArray, transpose: Bool
) throws -> NDArray {
  jitted("_lu_solve", [lu, permutation, b], statics: transpose) { operands in
    let (lu, permutation) = (operands[0], operands[1])
    func solve(_ x: NDArray, lower: Bool) -> NDArray {
      let form = TriangularForm(
        leftSide: true, lower: lower, transpose: transpose, conjugate: false, unitDiagonal: lower)
      return bind(TriangularSolve(form), lu, x)
    }
    var x = expandedDims(operands[2], [1])
    if transpose {
      x = solve(solve(x, lower: false), lower: true)
      let counts = iota(.int32, permutation.shape)
      let sort = Sort(dimension: 0, isStable: true, numKeys: 1, count: 2)
      x = x[bindAll(sort, [permutation, counts])[1], .all]
    } else {
      x = solve(solve(x[permutation, .all], lower: true), lower: false)
    }
    return [x[.ellipsis, 0]]
  }[0]
}

/// JAX: `linalg._slogdet_lu`.
private func logarithmOfDeterminant(_ x: NDArray) -> [NDArray] {
  let factors = bindAll(LU(), [x])
  let (lu, pivots) = (factors[0], factors[1])
  let diagonal = jnp.diagonal(lu, axis1: -2, axis2: -1)
  let isZero = jnp.any(diagonal .== 0, axis: -1)
  let places = iota(pivots.dtype, [x.shape[x.ndim - 1]])
  var parity = jnp.countNonzero(jnp.notEqual(pivots, places), axis: -1)
  var sign: NDArray
  if x.dtype.isComplex {
    sign = jnp.prod(jnp.divide(diagonal, convert(jnp.abs(diagonal), to: diagonal.dtype)), axis: -1)
  } else {
    sign = scalar(1, like: x)
    parity = parity + jnp.countNonzero(diagonal .< 0, axis: -1)
  }
  let turn = jnp.add(jnp.multiply(-2, jnp.remainder(parity, 2)), 1)
  sign = jnp.where(isZero, scalar(0, like: x), jnp.multiply(sign, convert(turn, to: x.dtype)))
  let logarithms = convert(jnp.log(jnp.abs(diagonal)), to: x.dtype)
  let sum = jnp.sum(logarithms, axis: -1)
  return [sign, jnp.real(jnp.where(isZero, scalar(-.infinity, like: x), sum))]
}
