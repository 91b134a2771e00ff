import JAXBuffers
import JAXCore
import JAXKernels

extension DotGeneral {
  /// Bilinear: each operand's tangent takes its place (JAX: `ad.defbilinear`).
  package func jvp(_ primals: [NDArray], _ tangents: [NDArray?]) throws -> JVPResult {
    jvp(primals, tangents) { tangent, operand, _ in
      operand == 0 ? bind(self, tangent, primals[1]) : bind(self, primals[0], tangent)
    }
  }

  package func transpose(_ cotangents: [NDArray?], _ operands: [LinearOperand]) throws -> [NDArray?] {
    guard let cotangent = cotangents[0] else { return [nil, nil] }
    switch (operands[0], operands[1]) {
    case (.linear(let type), .known(let y)):
      return [transposed(cotangent, type, y, axes, swapsResult: false), nil]
    case (.known(let x), .linear(let type)):
      let swapped = DotAxes(
        contracting: (axes.contracting.rhs, axes.contracting.lhs), batch: (axes.batch.rhs, axes.batch.lhs))
      return [nil, transposed(cotangent, type, x, swapped, swapsResult: true)]
    default: throw notLinear
    }
  }

  /// The cotangent of the left operand (JAX: `_dot_general_transpose_lhs`).
  private func transposed(
    _ cotangent: NDArray, _ x: ShapedArray, _ y: NDArray, _ axes: DotAxes, swapsResult: Bool
  ) -> NDArray {
    let xKept = DotAxes.free(rank: x.shape.rank, contracting: axes.contracting.lhs, batch: axes.batch.lhs)
    let yKept = DotAxes.free(rank: y.ndim, contracting: axes.contracting.rhs, batch: axes.batch.rhs)
    let batchCount = axes.batch.lhs.count
    let start = batchCount + (swapsResult ? 0 : xKept.count)
    let numbers = DotAxes(
      contracting: (Array(start..<start + yKept.count), yKept), batch: (Array(0..<batchCount), axes.batch.rhs)
    )
    let product = bind(
      DotGeneral(numbers, precision: precision, preferredElementType: preferredElementType), cotangent, y)
    let order = axes.contracting.rhs.indices.sorted { axes.contracting.rhs[$0] < axes.contracting.rhs[$1] }
    let unsorted = axes.batch.lhs + xKept + order.map { axes.contracting.lhs[$0] }
    let permutation = unsorted.indices.sorted { unsorted[$0] < unsorted[$1] }
    let isIdentity = permutation == Array(permutation.indices)
    let result = isIdentity ? product : bind(Transpose(permutation: permutation), product)
    return jax.lax.convertElementType(result, x.dtype, weakType: x.weakType)
  }

  /// Lanes of both operands are a batch axis, of one a free axis (JAX: `_dot_general_batch_dim_nums`).
  package func batch(_ operands: [NDArray], _ lanes: [Int?], size: Int) throws -> BatchResult {
    func bumped(_ axes: [Int], _ lane: Int) -> [Int] { axes.map { $0 >= lane ? $0 + 1 : $0 } }
    var (contracting, batch) = (axes.contracting, axes.batch)
    let result: Int
    switch (lanes[0], lanes[1]) {
    case (let left?, let right?):
      batch = ([left] + bumped(batch.lhs, left), [right] + bumped(batch.rhs, right))
      contracting = (bumped(contracting.lhs, left), bumped(contracting.rhs, right))
      result = 0
    case (let left?, nil):
      // As in JAX, the free axes are counted before the lane moves them.
      let free = operands[0].shape.indices.filter { !batch.lhs.contains($0) && !contracting.lhs.contains($0) }
      result = batch.lhs.count + free.count { $0 < left }
      batch.lhs = bumped(batch.lhs, left)
      contracting.lhs = bumped(contracting.lhs, left)
    case (nil, let right?):
      let free = operands[1].shape.indices.filter { !batch.rhs.contains($0) && !contracting.rhs.contains($0) }
      result = operands[0].ndim - contracting.lhs.count + free.count { $0 < right }
      batch.rhs = bumped(batch.rhs, right)
      contracting.rhs = bumped(contracting.rhs, right)
    case (nil, nil): return (bindAll(self, operands), [nil])
    }
    let primitive = DotGeneral(
      DotAxes(contracting: contracting, batch: batch), precision: precision,
      preferredElementType: preferredElementType)
    return ([bind(primitive, operands[0], operands[1])], [result])
  }
}
