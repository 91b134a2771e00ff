import JAXBuffers
import JAXCore
import JAXKernels

extension RaggedDotGeneral {
  /// The same product over other axes.
  private func over(_ axes: DotAxes, ragged: [Int], groups: [Int]) -> RaggedDotGeneral {
    RaggedDotGeneral(
      axes, lhsRaggedDimensions: ragged, rhsGroupDimensions: groups, precision: precision,
      preferredElementType: preferredElementType)
  }

  /// Bilinear in the arrays (JAX: `_ragged_dot_general_jvp_rule`).
  package func jvp(_ primals: [NDArray], _ tangents: [NDArray?]) throws -> JVPResult {
    let result = bindAll(self, primals)[0]
    guard tangents[0] != nil || tangents[1] != nil else { return ([result], [nil]) }
    let left = tangents[0].map { bind(self, $0, primals[1], primals[2]) } ?? zeros(result.aval)
    let right = tangents[1].map { bind(self, primals[0], $0, primals[2]) } ?? zeros(result.aval)
    return ([result], [bind(Add(), left, right)])
  }

  /// JAX: `_ragged_dot_general_transpose_rule`, which has one where the ragged axis is free.
  package func transpose(_ cotangents: [NDArray?], _ operands: [LinearOperand]) throws -> [NDArray?] {
    guard let sizes = operands[2].known else { throw notLinear }
    guard let cotangent = cotangents[0] else { return [nil, nil, nil] }
    let (x, y) = (operands[0].aval, operands[1].aval)
    let xKept = DotAxes.free(rank: x.shape.rank, contracting: axes.contracting.lhs, batch: axes.batch.lhs)
    guard let ragged = lhsRaggedDimensions.first, let place = xKept.firstIndex(of: ragged) else {
      throw unsupported("the transpose where the ragged dimension is contracted or a batch")
    }
    let yKept = DotAxes.free(
      rank: y.shape.rank, contracting: axes.contracting.rhs + rhsGroupDimensions, batch: axes.batch.rhs)
    let batchCount = axes.batch.lhs.count
    let (batch, fromX) = (Array(0..<batchCount), Array(batchCount..<batchCount + xKept.count))
    let fromY = Array(batchCount + xKept.count..<batchCount + xKept.count + yKept.count)
    func finished(_ result: NDArray, _ unsorted: [Int], _ type: ShapedArray) -> NDArray {
      let permutation = unsorted.indices.sorted { unsorted[$0] < unsorted[$1] }
      let isIdentity = permutation == Array(permutation.indices)
      let ordered = isIdentity ? result : bind(Transpose(permutation: permutation), result)
      return jax.lax.convertElementType(ordered, type.dtype, weakType: type.weakType)
    }
    if let y = operands[1].known, operands[0].isLinear {
      let numbers = DotAxes(contracting: (fromY, yKept), batch: (batch, axes.batch.rhs))
      let product = over(numbers, ragged: [batchCount + place], groups: rhsGroupDimensions)
      let unsorted =
        axes.batch.lhs + xKept + ordered(axes.contracting.lhs, by: axes.contracting.rhs)
      return [finished(bind(product, cotangent, y, sizes), unsorted, x), nil, nil]
    }
    guard let x = operands[0].known, operands[1].isLinear else { throw notLinear }
    let numbers = DotAxes(contracting: (xKept, fromX), batch: (axes.batch.lhs, batch))
    let product = over(numbers, ragged: [ragged], groups: [])
    let unsorted =
      rhsGroupDimensions + axes.batch.rhs + ordered(axes.contracting.rhs, by: axes.contracting.lhs) + yKept
    return [nil, finished(bind(product, x, cotangent, sizes), unsorted, y), nil]
  }

  private func ordered(_ axes: [Int], by others: [Int]) -> [Int] {
    others.indices.sorted { others[$0] < others[$1] }.map { axes[$0] }
  }

  /// Lanes are one more batch axis (JAX: `_ragged_dot_general_batch_rule`).
  package func batch(_ operands: [NDArray], _ lanes: [Int?], size: Int) throws -> BatchResult {
    let front = zip(operands, lanes).map { JAXLax.lanes($0, from: $1, size: size) }
    func bumped(_ axes: [Int]) -> [Int] { axes.map { $0 + 1 } }
    let numbers = DotAxes(
      contracting: (bumped(axes.contracting.lhs), bumped(axes.contracting.rhs)),
      batch: ([0] + bumped(axes.batch.lhs), [0] + bumped(axes.batch.rhs)))
    let product = over(numbers, ragged: bumped(lhsRaggedDimensions), groups: bumped(rhsGroupDimensions))
    // Where the ragged axis is contracted, the groups stand in front of the lanes.
    let isContracted = lhsRaggedDimensions.allSatisfy(axes.contracting.lhs.contains)
    return ([bind(product, front[0], front[1], front[2])], [isContracted ? 1 : 0])
  }
}
