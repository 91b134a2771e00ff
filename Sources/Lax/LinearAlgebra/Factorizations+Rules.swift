import JAXBuffers
import JAXCore
import JAXKernels

extension Cholesky {
  /// JAX: `_cholesky_jvp_rule`, after https://arxiv.org/abs/1602.07527.
  package func jvp(_ primals: [NDArray], _ tangents: [NDArray?]) throws -> JVPResult {
    let lower = lowerTriangle(bind(self, primals[0]))
    guard let tangent = tangents[0] else { return ([lower], [nil]) }
    let right = triangularSolve(
      lower, tangent, leftSide: false, lower: true, transpose: true, conjugate: true)
    let both = lowerTriangle(triangularSolve(lower, right, leftSide: true, lower: true))
    let halved = jax.lax.div(both, jax.lax.add(scalar(1, like: both), identity(like: both)))
    return ([lower], [product(lower, halved)])
  }
}

extension LU {
  /// JAX: `_lu_jvp_rule`: L' = L tril(inv(L) A' inv(U), -1), U' = triu(inv(L) A' inv(U)) U.
  package func jvp(_ primals: [NDArray], _ tangents: [NDArray?]) throws -> JVPResult {
    let results = bindAll(self, primals)
    guard let tangent = tangents[0] else { return (results, [nil, nil, nil]) }
    let lu = results[0]
    let (m, n) = (lu.shape[lu.ndim - 2], lu.shape[lu.ndim - 1])
    let k = Swift.min(m, n)
    let lower = paddedSquare(lowerTriangle(block(lu, columns: 0..<k), -1), columns: m - k)
    let upper = paddedSquare(upperTriangle(block(lu, rows: 0..<k)), rows: n - k)
    let l = jax.lax.add(lower, identity(like: lower))
    // Below the rows of U stands the identity of what is left.
    let u = jax.lax.add(upper, select(beyond(upper, k), identity(like: upper), full(upper.aval, 0)))
    let permuted = product(permutationMatrices(results[2], tangent.dtype), tangent)
    let left = triangularSolve(l, permuted, leftSide: true, lower: true, unitDiagonal: true)
    let both = triangularSolve(u, left, leftSide: false, lower: false)
    let change = jax.lax.add(product(l, lowerTriangle(both, -1)), product(upperTriangle(both), u))
    return (results, [change, nil, nil])
  }

  private func paddedSquare(_ x: NDArray, rows: Int = 0, columns: Int = 0) -> NDArray {
    guard rows + columns > 0 else { return x }
    let config = x.shape.indices.map {
      $0 == x.ndim - 2 ? [0, rows, 0] : $0 == x.ndim - 1 ? [0, columns, 0] : [0, 0, 0]
    }
    return bind(Pad(paddingConfig: config), x, scalar(0, like: x))
  }

  /// Whether the row is not one of the first `count`.
  private func beyond(_ x: NDArray, _ count: Int) -> NDArray {
    let rows = bind(Iota(dtype: .int32, shape: x.shape, dimension: x.ndim - 2))
    return jax.lax.ge(rows, scalar(Double(count), like: rows))
  }
}

extension QR {
  /// JAX: `qr_jvp_rule`, after https://j-towns.github.io/papers/qr-derivative.pdf.
  package func jvp(_ primals: [NDArray], _ tangents: [NDArray?]) throws -> JVPResult {
    let results = bindAll(self, primals)
    guard var tangent = tangents[0] else { return (results, results.map { _ in nil }) }
    let (q, r, x) = (results[0], results[1], primals[0])
    let (m, n) = (x.shape[x.ndim - 2], x.shape[x.ndim - 1])
    guard !pivoting else { throw unsupported("the derivative with pivoting") }
    tangent = jax.lax.convertElementType(tangent, x.dtype)
    if m < n {
      let (dq, dr1) = thin(q, block(r, columns: 0..<m), block(tangent, columns: 0..<m))
      let rest = m..<n
      let dr2 = jax.lax.add(
        product(adjoint(dq), block(x, columns: rest)), product(adjoint(q), block(tangent, columns: rest)))
      return (results, [dq, bind(Concatenate(dimension: x.ndim - 1), dr1, dr2)])
    }
    guard !fullMatrices || m == n else { throw unsupported("the derivative with full_matrices=True") }
    let (dq, dr) = thin(q, r, tangent)
    return (results, [dq, dr])
  }

  /// JAX: `_thin_qr_jvp`.
  private func thin(_ q: NDArray, _ r: NDArray, _ tangent: NDArray) -> (q: NDArray, r: NDArray) {
    let scaled = triangularSolve(r, tangent, leftSide: false, lower: false)
    let inner = product(adjoint(q), scaled)
    let lower = lowerTriangle(inner, -1)
    var skew = jax.lax.sub(lower, adjoint(lower))
    if inner.dtype.isComplex {
      let imaginary = jax.lax.sub(inner, jax.lax.convertElementType(jax.lax.real(inner), inner.dtype))
      skew = jax.lax.add(skew, jax.lax.mul(identity(like: skew), imaginary))
    }
    let dq = jax.lax.add(product(q, jax.lax.sub(skew, inner)), scaled)
    return (dq, product(jax.lax.sub(inner, skew), r))
  }
}

extension Eigh {
  /// Perturbation theory for distinct eigenvalues (JAX: `_eigh_jvp_rule`).
  package func jvp(_ primals: [NDArray], _ tangents: [NDArray?]) throws -> JVPResult {
    let x = primals[0]
    let half = scalar(2, like: x)
    let symmetric = jax.lax.div(jax.lax.add(x, adjoint(x)), half)
    let results = bindAll(self, [symmetric])
    guard let tangent = tangents[0] else { return (results, [nil, nil]) }
    guard results[1].shape[results[1].ndim - 1] == x.shape[x.ndim - 1] else {
      throw JAXError(
        .notDifferentiable("Derivatives not defined for partial eigen decomposition."), operation: name)
    }
    let v = results[0]
    let w = jax.lax.convertElementType(results[1], x.dtype)
    let count = x.shape[x.ndim - 1]
    let one = identity(like: x)
    let gaps = jax.lax.sub(
      jax.lax.add(one, spreadVectors(w, asRows: true, count: count)),
      spreadVectors(w, asRows: false, count: count))
    let inverse = jax.lax.sub(jax.lax.integerPow(gaps, -1), one)
    let inner = product(product(adjoint(v), tangent), v)
    let real = inner.dtype.isComplex ? jax.lax.real(inner) : inner
    return (results, [product(v, jax.lax.mul(inverse, inner)), diagonal(real)])
  }
}

extension Eig {
  /// The eigenvalues alone have a derivative that needs no assumption (JAX: `eig_jvp_rule`).
  package func jvp(_ primals: [NDArray], _ tangents: [NDArray?]) throws -> JVPResult {
    guard let tangent = tangents[0] else {
      let results = bindAll(self, primals)
      return (results, results.map { _ in nil })
    }
    guard !left, !right else {
      guard derivatives else {
        throw JAXError(
          .notDifferentiable(
            "Derivatives of non-symmetric eigenvectors are only valid under assumptions on the input that JAX "
              + "cannot check (see the enable_eigvec_derivs argument to jax.lax.linalg.eig)"), operation: name
        )
      }
      throw unsupported("the derivative of eigenvectors")
    }
    let vectors = Eig(left: false, right: true, derivatives: derivatives, implementation: implementation)
    let results = bindAll(vectors, primals)
    let change = jax.lax.convertElementType(tangent, results[1].dtype)
    let rows = jax.lax.mul(solution(results[1], product(change, results[1])), identity(like: results[1]))
    return ([results[0]], [bind(ReduceSum(axes: [rows.ndim - 1]), rows)])
  }
}

extension SVD {
  /// JAX: `_svd_jvp_rule`.
  package func jvp(_ primals: [NDArray], _ tangents: [NDArray?]) throws -> JVPResult {
    let x = primals[0]
    let (m, n) = (x.shape[x.ndim - 2], x.shape[x.ndim - 1])
    guard !computeUV || !fullMatrices || m == n else {
      throw JAXError(
        .notDifferentiable("JAX has no derivative of full singular vectors; ask for full_matrices=False"),
        operation: name)
    }
    let thin = SVD(computeUV: true, fullMatrices: false, subsetByIndex: subsetByIndex, algorithm: algorithm)
    let parts = bindAll(thin, primals)
    let results = computeUV ? parts : [parts[0]]
    guard let tangent = tangents[0] else { return (results, results.map { _ in nil }) }
    let (s, u, v) = (parts[0], parts[1], adjoint(parts[2]))
    let inner = product(product(adjoint(u), tangent), v)
    let real = inner.dtype.isComplex ? jax.lax.real(inner) : inner
    guard computeUV else { return (results, [diagonal(real)]) }
    let (du, dv) = vectors(s, u, v, tangent, inner)
    return (results, [diagonal(real), du, adjoint(dv)])
  }

  private func vectors(
    _ s: NDArray, _ u: NDArray, _ v: NDArray, _ tangent: NDArray, _ inner: NDArray
  ) -> (u: NDArray, v: NDArray) {
    let count = s.shape[s.ndim - 1]
    let (rows, columns) = (
      spreadVectors(s, asRows: true, count: count), spreadVectors(s, asRows: false, count: count)
    )
    func typed(_ x: NDArray) -> NDArray { jax.lax.convertElementType(x, inner.dtype) }
    let one = identity(like: rows)
    let gaps = jax.lax.mul(jax.lax.add(rows, columns), jax.lax.sub(rows, columns))
    let inverse = typed(jax.lax.sub(jax.lax.reciprocal(jax.lax.add(gaps, one)), one))
    let (right, left) = (jax.lax.mul(typed(rows), inner), jax.lax.mul(typed(columns), inner))
    let zero = jax.lax.convertElementType(jax.lax.eq(s, scalar(0, like: s)), s.dtype)
    let inverted = jax.lax.sub(jax.lax.reciprocal(jax.lax.add(s, zero)), zero)
    let onDiagonal = jax.lax.mul(spreadVectors(inverted, asRows: true, count: count), one)
    let skew = jax.lax.mul(scalar(0.5, like: inner), jax.lax.sub(inner, adjoint(inner)))
    let phase = jax.lax.mul(skew, typed(onDiagonal))
    let fromRight = jax.lax.mul(inverse, jax.lax.add(right, adjoint(right)))
    var du = product(u, jax.lax.add(fromRight, phase))
    var dv = product(v, jax.lax.mul(inverse, jax.lax.add(left, adjoint(left))))
    let (m, n) = (tangent.shape[tangent.ndim - 2], tangent.shape[tangent.ndim - 1])
    // What leaves the space of the vectors.
    func outside(_ change: NDArray, _ vectors: NDArray) -> NDArray {
      let rest = jax.lax.sub(change, product(vectors, product(adjoint(vectors), change)))
      return jax.lax.div(rest, typed(spreadVectors(s, asRows: true, count: rest.shape[rest.ndim - 2])))
    }
    if m > n { du = jax.lax.add(du, outside(product(tangent, v), u)) }
    if n > m { dv = jax.lax.add(dv, outside(product(adjoint(tangent), u), v)) }
    return (du, dv)
  }
}
