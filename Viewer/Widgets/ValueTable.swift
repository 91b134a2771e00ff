import JAXBuffers
import JAXCore
import JAXKernels
import ScopeScreen

/// Part of an array as a table: rows and columns along the two last axes that the slice leaves whole.
package struct ValueTable {
  package let value: Buffer
  package let slice: SliceSpecification
  /// The indices that rows and columns stand for.
  package let rows: [Int]
  package let columns: [Int]
  private let rowAxis: Int?
  private let columnAxis: Int?
  private let texts: ElementText

  package struct Failure: Error, CustomStringConvertible {
    package let description = "the table shows two axes: give the others an index, as in [3, :, :]"
  }

  package init(_ value: Buffer, _ slice: SliceSpecification) throws(Failure) {
    var ranges: [(axis: Int, range: Range<Int>)] = []
    for (axis, part) in slice.axes.enumerated() {
      if case .range(let range) = part { ranges.append((axis, range)) }
    }
    guard ranges.count <= 2 else { throw Failure() }
    self.value = value
    self.slice = slice
    rowAxis = ranges.count == 2 ? ranges[0].axis : nil
    columnAxis = ranges.last?.axis
    rows = ranges.count == 2 ? Array(ranges[0].range) : [0]
    columns = ranges.last.map { Array($0.range) } ?? [0]
    texts = ElementText(value)
  }

  /// The element's index in the array.
  package func element(row: Int, column: Int) -> [Int] {
    slice.axes.enumerated().map { axis, part in
      if axis == rowAxis { return rows[row] }
      if axis == columnAxis { return columns[column] }
      if case .index(let index) = part { return index }
      return 0
    }
  }

  private func place(_ element: [Int]) -> Int {
    zip(element, value.shape.rowMajorStrides).reduce(0) { $0 + $1.0 * $1.1 }
  }

  package func text(row: Int, column: Int) -> String { texts[place(element(row: row, column: column))] }

  /// The next element in row-major order that is NaN or infinite, from one on, forwards or backwards; its index in the
  /// array.
  package static func nextBad(in value: Buffer, from element: [Int], forwards: Bool) -> [Int]? {
    guard value.dtype.isInexact, value.elementCount > 0 else { return nil }
    let strides = value.shape.rowMajorStrides
    let start = zip(element, strides).reduce(0) { $0 + $1.0 * $1.1 }
    let place: Int? = Kernels.doubles(value).withElements(as: Double.self) { values in
      let isBad = { (i: Int) in !values[i].isFinite }
      return forwards
        ? (start + 1..<Swift.max(start + 1, values.count)).first(where: isBad)
        : (0..<Swift.min(start, values.count)).last(where: isBad)
    }
    guard var rest = place else { return nil }
    return strides.map { stride in
      defer { rest %= stride }
      return rest / stride
    }
  }

  /// How many rows and columns of it fit, at least one each.
  package func visible(_ size: Size) -> (rows: Int, columns: Int) {
    (Swift.max(1, size.height - 1), Swift.max(1, (size.width - labelWidth) / cellWidth))
  }

  private var labelWidth: Int { rowAxis == nil ? 2 : String(rows.last ?? 0).count + 2 }
  private var cellWidth: Int { 13 }

  /// Draws the part that begins at a row and a column, the cursor's cell in reverse.
  package func draw(
    into canvas: inout Canvas, _ rect: Rect, top: Int, left: Int, cursor: (row: Int, column: Int)
  ) {
    let (height, width) = visible(rect.size)
    let shownColumns = left..<Swift.min(columns.count, left + width)
    for (i, column) in shownColumns.enumerated() {
      let head = columnAxis == nil ? "" : String(columns[column])
      canvas.put(
        head.leftPadded(to: cellWidth - 1), x: rect.x + labelWidth + i * cellWidth, y: rect.y, .faint,
        limit: rect.width - labelWidth - i * cellWidth)
    }
    for (j, row) in (top..<Swift.min(rows.count, top + height)).enumerated() where j + 1 < rect.height {
      let y = rect.y + 1 + j
      if rowAxis != nil {
        canvas.put(String(rows[row]).leftPadded(to: labelWidth - 1), x: rect.x, y: y, .faint)
      }
      for (i, column) in shownColumns.enumerated() {
        let text = text(row: row, column: column)
        let isBad = text == "nan" || text.hasSuffix("inf") || text.contains("nan")
        var style = isBad ? Style(text.contains("nan") ? .orange : .yellow, .bold) : Style.plain
        if (row, column) == cursor { style = style.with(.reverse) }
        let marked = text.contains("nan") ? "!" + text : isBad ? "^" + text : text
        let shown = marked.columns >= cellWidth ? String(marked.prefix(cellWidth - 2)) + glyph : marked
        canvas.put(
          shown.leftPadded(to: cellWidth - 1), x: rect.x + labelWidth + i * cellWidth, y: y, style,
          limit: rect.width - labelWidth - i * cellWidth)
      }
    }
  }

  private var glyph: String { "~" }
}

extension String {
  /// With blanks in front up to a width.
  package func leftPadded(to width: Int) -> String {
    String(repeating: " ", count: Swift.max(0, width - columns)) + self
  }
}

extension ValueTable {
  /// The whole of what it shows, for the clipboard: rows of tab-separated numbers.
  package var text: String {
    rows.indices.map { row in
      columns.indices.map { text(row: row, column: $0) }.joined(separator: "\t")
    }.joined(separator: "\n")
  }
}
