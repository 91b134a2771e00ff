/// Columns and rows of a screen or a part of it, in cells.
package struct Size: Hashable, Sendable {
  package var width: Int
  package var height: Int

  package init(width: Int, height: Int) {
    self.width = width
    self.height = height
  }
}

/// A part of a screen: its top left cell and its size.
package struct Rect: Hashable, Sendable {
  package var x: Int
  package var y: Int
  package var width: Int
  package var height: Int

  package init(x: Int, y: Int, width: Int, height: Int) {
    self.x = x
    self.y = y
    self.width = Swift.max(0, width)
    self.height = Swift.max(0, height)
  }

  /// The whole of a screen.
  package init(_ size: Size) { self.init(x: 0, y: 0, width: size.width, height: size.height) }

  package var size: Size { Size(width: width, height: height) }
  package var isEmpty: Bool { width == 0 || height == 0 }

  package func contains(x: Int, y: Int) -> Bool {
    x >= self.x && x < self.x + width && y >= self.y && y < self.y + height
  }

  /// The first `rows` rows, and what is left of them.
  package func splitTop(_ rows: Int) -> (Rect, Rect) {
    let rows = clamp(rows, height)
    return (
      Rect(x: x, y: y, width: width, height: rows),
      Rect(x: x, y: y + rows, width: width, height: height - rows)
    )
  }

  /// What is above the last `rows` rows, and these.
  package func splitBottom(_ rows: Int) -> (Rect, Rect) { splitTop(height - clamp(rows, height)) }

  /// The first `columns` columns, and what is left of them.
  package func splitLeft(_ columns: Int) -> (Rect, Rect) {
    let columns = clamp(columns, width)
    return (
      Rect(x: x, y: y, width: columns, height: height),
      Rect(x: x + columns, y: y, width: width - columns, height: height)
    )
  }

  private func clamp(_ count: Int, _ limit: Int) -> Int { Swift.min(Swift.max(0, count), limit) }
}
