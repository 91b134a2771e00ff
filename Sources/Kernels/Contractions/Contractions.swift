import ComplexModule
import JAXBuffers

/// Which axes of two arrays meet in a product: axis `contracting.lhs[i]` of one with `contracting.rhs[i]` of the
/// other, and likewise for `batch`.
package struct DotAxes: Hashable, Sendable {
  package var contracting: (lhs: [Int], rhs: [Int])
  package var batch: (lhs: [Int], rhs: [Int])

  package init(contracting: (lhs: [Int], rhs: [Int]), batch: (lhs: [Int], rhs: [Int])) {
    self.contracting = contracting
    self.batch = batch
  }

  package static func == (a: DotAxes, b: DotAxes) -> Bool {
    a.contracting == b.contracting && a.batch == b.batch
  }

  package func hash(into hasher: inout Hasher) {
    for axes in [contracting.lhs, contracting.rhs, batch.lhs, batch.rhs] { hasher.combine(axes) }
  }

  /// The axes of an operand that are neither contracted nor batched, in order.
  package static func free(rank: Int, contracting: [Int], batch: [Int]) -> [Int] {
    (0..<rank).filter { !contracting.contains($0) && !batch.contains($0) }
  }
}

extension Kernels {
  /// Products summed over pairs of axes (JAX: `lax.dot_general`): the result's axes are those of the batch, then
  /// what is left of `lhs`, then of `rhs`. nil when these dtypes are not multiplied yet.
  package static func dotGeneral(
    _ lhs: Buffer, _ rhs: Buffer, _ axes: DotAxes, as dtype: DType
  ) throws -> Buffer? {
    guard let compute = productDType(lhs.dtype, rhs.dtype, result: dtype) else { return nil }
    let (left, right) = (try convert(lhs, to: compute), try convert(rhs, to: compute))
    let product =
      switch compute {
      case .bool: dot(left, right, axes, Bool.self)
      case .int8: dot(left, right, axes, Int8.self)
      case .int16: dot(left, right, axes, Int16.self)
      case .int32: dot(left, right, axes, Int32.self)
      case .int64: dot(left, right, axes, Int64.self)
      case .uint8: dot(left, right, axes, UInt8.self)
      case .uint16: dot(left, right, axes, UInt16.self)
      case .uint32: dot(left, right, axes, UInt32.self)
      case .uint64: dot(left, right, axes, UInt64.self)
      case .float64: dot(left, right, axes, Double.self)
      case .complex64: dot(left, right, axes, Complex<Float>.self)
      case .complex128: dot(left, right, axes, Complex<Double>.self)
      default: dot(left, right, axes, Float.self)
      }
    return try convert(product, to: dtype)
  }

  /// What products of two dtypes are computed in: the result's dtype, floats at least in `Float` and no narrower
  /// than the operands. Results are rounded once, at the end.
  static func productDType(_ lhs: DType, _ rhs: DType, result: DType) -> DType? {
    let wide = [lhs, rhs, result].contains { $0.real == .float64 }
    switch result.kind {
    case .bool: return lhs == .bool && rhs == .bool ? .bool : nil
    case .complex: return wide ? .complex128 : .complex64
    case .floating: return lhs.isComplex || rhs.isComplex ? nil : wide ? .float64 : .float32
    case .signed, .unsigned:
      if lhs.isInexact || rhs.isInexact { return nil }
      return result.bitWidth >= 8 ? result : result.kind == .signed ? .int8 : .uint8
    case .key, .float0: return nil
    }
  }

  private static func dot<T: ProductElement>(_ lhs: Buffer, _ rhs: Buffer, _ axes: DotAxes, _: T.Type)
    -> Buffer
  {
    let lhsFree = DotAxes.free(rank: lhs.rank, contracting: axes.contracting.lhs, batch: axes.batch.lhs)
    let rhsFree = DotAxes.free(rank: rhs.rank, contracting: axes.contracting.rhs, batch: axes.batch.rhs)
    // Any common order of the contracted axes will do; that of lhs's memory often needs no copy.
    let strides = lhs.elementStrides
    let order = axes.contracting.lhs.indices.sorted {
      strides[axes.contracting.lhs[$0]] > strides[axes.contracting.lhs[$1]]
    }
    let lhsContracting = order.map { axes.contracting.lhs[$0] }
    let rhsContracting = order.map { axes.contracting.rhs[$0] }
    let a = BatchOfMatrices<T>(lhs, batch: axes.batch.lhs, rows: lhsFree, columns: lhsContracting)
    let b = BatchOfMatrices<T>(rhs, batch: axes.batch.rhs, rows: rhsContracting, columns: rhsFree)
    let batch = Shape(axes.batch.lhs.map { lhs.shape[$0] })
    let shape = batch + lhsFree.map { lhs.shape[$0] } + rhsFree.map { rhs.shape[$0] }
    let result = Buffer(uninitialized: T.dtype, shape)
    guard shape.elementCount > 0 else { return result }
    let (m, n) = (a.first.rows, b.first.columns)
    let target = result.baseAddress.assumingMemoryBound(to: T.self)
    let steps = batch.rowMajorStrides.map { $0 * m * n }
    forEachRow(batch, [a.batchSteps, b.batchSteps, steps]) { offsets, steps, count in
      var (left, right) = (a.first, b.first)
      left.base += offsets[0]
      right.base += offsets[1]
      for i in 0..<count {
        T.multiply(left, right, into: target + offsets[2] + i * steps[2], rowStep: n)
        left.base += steps[0]
        right.base += steps[1]
      }
    }
    withExtendedLifetime((a.buffer, b.buffer)) {}
    return result
  }
}

/// An operand of a batched product: axes grouped into a batch, rows and columns, copied only when a group of axes
/// has no common stride or when BLAS could not read the matrices.
private struct BatchOfMatrices<T: ProductElement> {
  let buffer: Buffer
  let first: MatrixView<T>
  let batchSteps: [Int]

  init(_ source: Buffer, batch: [Int], rows: [Int], columns: [Int]) {
    let view = source.transposed(batch + rows + columns)
    let whole = BatchOfMatrices(view: view, batch: batch.count, rows: rows.count)
    if let whole, T.self as? any BLASElement.Type == nil || whole.first.lines != nil {
      self = whole
    } else {
      self = BatchOfMatrices(view: view.copied(), batch: batch.count, rows: rows.count) ?? .init(empty: view)
    }
  }

  private init?(view: Buffer, batch: Int, rows: Int) {
    let strides = view.elementStrides
    guard let down = BatchOfMatrices.join(view.shape, strides, batch..<batch + rows),
      let right = BatchOfMatrices.join(view.shape, strides, batch + rows..<view.rank)
    else { return nil }
    buffer = view
    batchSteps = Array(strides[..<batch])
    first = MatrixView(
      base: view.baseAddress.assumingMemoryBound(to: T.self), rows: down.count, columns: right.count,
      rowStep: down.step, columnStep: right.step)
  }

  private init(empty view: Buffer) {
    buffer = view
    batchSteps = []
    first = MatrixView(
      base: view.baseAddress.assumingMemoryBound(to: T.self), rows: 0, columns: 0, rowStep: 0, columnStep: 1)
  }

  /// Several axes as one, if their strides allow: the number of elements and their distance.
  private static func join(_ shape: Shape, _ strides: [Int], _ axes: Range<Int>) -> (count: Int, step: Int)? {
    var count = 1
    var step = 1
    for axis in axes.reversed() where shape[axis] != 1 {
      if count == 1 { step = strides[axis] } else if strides[axis] != step * count { return nil }
      count *= shape[axis]
    }
    return (count, step)
  }
}
