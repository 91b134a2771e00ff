extension Buffer {
  /// Calls `body` with views of at most some elements each that together are this buffer, in row-major order, and with the
  /// number of elements before each, until it returns false. What looks at an array piece by piece needs no copy of the
  /// whole, however it is strided.
  package func forEachPiece(of limit: Int = 1 << 16, _ body: (Buffer, Int) throws -> Bool) rethrows {
    _ = try pieces(limit, 0, body)
  }

  private func pieces(_ limit: Int, _ start: Int, _ body: (Buffer, Int) throws -> Bool) rethrows -> Bool {
    if elementCount <= limit { return try elementCount == 0 || body(self, start) }
    // Axes of length one are passed by; this array is larger than the limit, so there is another.
    let axis = shape.firstIndex { $0 > 1 } ?? 0
    let row = elementCount / shape[axis]
    let rows = Swift.max(1, limit / row)
    for first in stride(from: 0, to: shape[axis], by: rows) {
      var (starts, limits) = ([Int](repeating: 0, count: rank), shape.array)
      (starts[axis], limits[axis]) = (first, Swift.min(first + rows, shape[axis]))
      let piece = sliced(starts: starts, limits: limits)
      guard try piece.pieces(limit, start + first * row, body) else { return false }
    }
    return true
  }
}
