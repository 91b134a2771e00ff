import JAXBuffers

// The loops under every elementwise kernel. An operand is either of the result's shape or a scalar: JAX writes
// literals as scalar operands. Dense operands and scalars have loops of their own, which vectorise; rows of a
// strided operand go through the same loops, and an operand whose rows are not dense is copied first.
extension Kernels {
  @inline(__always)
  static func map<A, R: Element>(_ x: Buffer, _: A.Type, to _: R.Type, _ body: (A) -> R) -> Buffer {
    mapRows(x, A.self, to: R.self) { a, r, n in for i in 0..<n { r[i] = body(a[i]) } }
  }

  /// As `map`, with the loop over a dense row given whole, for vector routines in C.
  @inline(__always)
  static func mapRows<A, R: Element>(
    _ x: Buffer, _: A.Type, to _: R.Type,
    _ row: (UnsafePointer<A>, UnsafeMutablePointer<R>, Int) -> Void
  ) -> Buffer {
    let x = x.rowMajor()
    let result = Buffer(uninitialized: R.dtype, x.shape)
    row(x.pointer(A.self), result.mutablePointer(R.self), x.elementCount)
    withExtendedLifetime((x.storage, result.storage)) {}
    return result
  }

  @inline(__always)
  static func mapPairs<A, B, R: Element>(
    _ x: Buffer, _: A.Type, _ y: Buffer, _: B.Type, to _: R.Type, _ body: (A, B) -> R
  ) -> Buffer {
    let shape = commonShape(x, y)
    let (x, y) = (x.spread(over: shape), y.spread(over: shape))
    let result = Buffer(uninitialized: R.dtype, shape)
    let r = result.mutablePointer(R.self)
    forEachDenseRow(x, y, shape) { i, j, k, stepA, stepB, n in
      let a = x.pointer(A.self) + i
      let b = y.pointer(B.self) + j
      let r = r + k
      if stepA == 1 && stepB == 1 {
        for i in 0..<n { r[i] = body(a[i], b[i]) }
      } else if stepB == 0 && stepA == 1 {
        let b = b.pointee
        for i in 0..<n { r[i] = body(a[i], b) }
      } else if stepA == 0 && stepB == 1 {
        let a = a.pointee
        for i in 0..<n { r[i] = body(a, b[i]) }
      } else {
        for i in 0..<n { r[i] = body(a[i * stepA], b[i * stepB]) }
      }
    }
    withExtendedLifetime((x.storage, y.storage, result.storage)) {}
    return result
  }

  /// The shape of two operands of which one may be a scalar, or have dimensions of 1 where the other's are larger.
  @inline(__always)
  static func commonShape(_ x: Buffer, _ y: Buffer) -> Shape {
    if x.rank == 0 { return y.shape }
    if y.rank == 0 || x.shape == y.shape { return x.shape }
    return Shape(zip(x.shape, y.shape).map { $0 == 1 ? $1 : $0 })
  }

  /// Calls `row(offsetX, offsetY, offsetResult, stepX, stepY, count)` for rows that cover a dense result. Offsets
  /// are relative to the operands' first elements.
  @inline(__always)
  static func forEachDenseRow(
    _ x: Buffer, _ y: Buffer, _ shape: Shape, _ row: (Int, Int, Int, Int, Int, Int) -> Void
  ) {
    let scalarX = x.shape.rank == 0 && shape.rank != 0
    let scalarY = y.shape.rank == 0 && shape.rank != 0
    if (x.isRowMajor || scalarX) && (y.isRowMajor || scalarY) {
      return row(0, 0, 0, scalarX ? 0 : 1, scalarY ? 0 : 1, shape.elementCount)
    }
    if shape.rank == 1 {
      // One row, such as zeros that repeat one element; no strides to be joined.
      let (stepX, stepY) = (scalarX ? 0 : x.strides?[0] ?? 1, scalarY ? 0 : y.strides?[0] ?? 1)
      return row(0, 0, 0, stepX, stepY, shape[0])
    }
    let zeros = [Int](repeating: 0, count: shape.rank)
    let strides = [
      scalarX ? zeros : x.elementStrides, scalarY ? zeros : y.elementStrides, shape.rowMajorStrides,
    ]
    forEachRow(shape, strides) { offsets, steps, count in
      row(offsets[0], offsets[1], offsets[2], steps[0], steps[1], count)
    }
  }
}

extension Buffer {
  /// The first element; valid while the buffer lives.
  @inline(__always)
  package func pointer<T>(_: T.Type) -> UnsafePointer<T> {
    UnsafePointer(baseAddress.assumingMemoryBound(to: T.self))
  }

  /// The first element of a buffer that is being made.
  @inline(__always)
  package func mutablePointer<T>(_: T.Type) -> UnsafeMutablePointer<T> {
    baseAddress.assumingMemoryBound(to: T.self)
  }

  /// This buffer repeated over `target` along the dimensions of 1; a scalar, over all of it.
  package func expanded(to target: Shape) -> Buffer {
    shape == target ? self : broadcast(to: target, axes: shape.indices)
  }

  /// As `expanded`, but a scalar stays one.
  @inline(__always)
  func spread(over target: Shape) -> Buffer { rank == 0 || shape == target ? self : expanded(to: target) }
}
