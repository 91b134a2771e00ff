import JAXBuffers
import JAXCore
import JAXKernels

extension TriangularSolve {
  /// JAX: `_triangular_solve_jvp_rule_a`, and linear in the right-hand sides.
  package func jvp(_ primals: [NDArray], _ tangents: [NDArray?]) throws -> JVPResult {
    jvp(primals, tangents) { tangent, operand, result in
      operand == 0 ? change(tangent, primals[0], result) : bind(self, primals[0], tangent)
    }
  }

  private func change(_ tangent: NDArray, _ a: NDArray, _ result: NDArray) -> NDArray {
    let strict = form.unitDiagonal ? 1 : 0
    var tangent = form.lower ? lowerTriangle(tangent, -strict) : upperTriangle(tangent, strict)
    tangent = jax.lax.neg(tangent)
    if form.transpose { tangent = transposedMatrices(tangent) }
    if form.conjugate, tangent.dtype.isComplex { tangent = jax.lax.conj(tangent) }
    let (rows, columns) = (result.shape[result.ndim - 2], result.shape[result.ndim - 1])
    // In whichever order is cheaper.
    if form.leftSide {
      return rows > columns
        ? bind(self, a, product(tangent, result)) : product(bind(self, a, tangent), result)
    }
    return rows < columns
      ? bind(self, a, product(result, tangent)) : product(result, bind(self, a, tangent))
  }

  package func transpose(_ cotangents: [NDArray?], _ operands: [LinearOperand]) throws -> [NDArray?] {
    guard let a = operands[0].known else { throw notLinear }
    var transposed = form
    transposed.transpose.toggle()
    return [nil, cotangents[0].map { bind(TriangularSolve(transposed), a, $0) }]
  }
}

extension TriangularSolve {
  /// Lanes of the right-hand sides alone are more of them (JAX: `_triangular_solve_batching_rule`).
  package func batch(_ operands: [NDArray], _ axes: [Int?], size: Int) throws -> BatchResult {
    guard axes[0] == nil, let lane = axes[1] else {
      let front = zip(operands, axes).map { lanes($0, from: $1, size: size) }
      return ([bind(self, front[0], front[1])], [0])
    }
    let last = operands[1].ndim - 1
    let place = form.leftSide ? last : last - 1
    let b = moveLanes(operands[1], from: lane, to: place)
    var shape = b.shape
    shape[place - 1] *= shape[place]
    shape.remove(at: place)
    let solved = bind(self, operands[0], bind(Reshape(newSizes: shape), b))
    return ([bind(Reshape(newSizes: b.shape), solved)], [place])
  }
}

extension TridiagonalSolve {
  /// JAX: `_tridiagonal_solve_jvp_rule`.
  package func jvp(_ primals: [NDArray], _ tangents: [NDArray?]) throws -> JVPResult {
    let result = bindAll(self, primals)[0]
    var change = tangents[3]
    if tangents.prefix(3).contains(where: { $0 != nil }) {
      let diagonals = (0..<3).map { tangents[$0] ?? zeros(primals[$0].aval) }
      change = addTangents(change, jax.lax.neg(applied(diagonals, result)))
    }
    guard let change else { return ([result], [nil]) }
    return ([result], bindAll(self, Array(primals.prefix(3)) + [change]))
  }

  /// The product of tridiagonal matrices with the columns of `x`.
  private func applied(_ diagonals: [NDArray], _ x: NDArray) -> NDArray {
    let (rows, columns) = (x.shape[x.ndim - 2], x.shape[x.ndim - 1])
    func shifted(_ x: NDArray, by offset: Int) -> NDArray {
      let kept = offset > 0 ? block(x, rows: 0..<rows - 1) : block(x, rows: 1..<rows)
      let config = x.shape.indices.map {
        $0 == x.ndim - 2 ? (offset > 0 ? [1, 0, 0] : [0, 1, 0]) : [0, 0, 0]
      }
      return bind(Pad(paddingConfig: config), kept, scalar(0, like: x))
    }
    let terms = zip(diagonals, [shifted(x, by: 1), x, shifted(x, by: -1)]).map { diagonal, x in
      jax.lax.mul(spreadVectors(diagonal, asRows: false, count: columns), x)
    }
    return jax.lax.add(jax.lax.add(terms[0], terms[1]), terms[2])
  }

  /// The diagonals of the transposed matrices change places (JAX: `_tridiagonal_solve_transpose_rule`).
  package func transpose(_ cotangents: [NDArray?], _ operands: [LinearOperand]) throws -> [NDArray?] {
    guard let below = operands[0].known, let middle = operands[1].known, let above = operands[2].known else {
      throw notLinear
    }
    guard let cotangent = cotangents[0] else { return [nil, nil, nil, nil] }
    func moved(_ x: NDArray, down: Bool) -> NDArray {
      let last = x.ndim - 1
      let count = x.shape[last]
      let kept = down ? Slice.lastAxis(x, 0..<count - 1) : Slice.lastAxis(x, 1..<count)
      let config = x.shape.indices.map { $0 == last ? (down ? [1, 0, 0] : [0, 1, 0]) : [0, 0, 0] }
      return bind(Pad(paddingConfig: config), kept, scalar(0, like: x))
    }
    let solved = bindAll(self, [moved(above, down: true), middle, moved(below, down: false), cotangent])[0]
    return [nil, nil, nil, solved]
  }
}

extension Slice {
  fileprivate static func lastAxis(_ x: NDArray, _ range: Range<Int>) -> NDArray {
    var starts = [Int](repeating: 0, count: x.ndim)
    var limits = x.shape.array
    (starts[x.ndim - 1], limits[x.ndim - 1]) = (range.lowerBound, range.upperBound)
    return bind(Slice(startIndices: starts, limitIndices: limits), x)
  }
}
