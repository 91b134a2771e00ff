import JAXVisibleText

/// One place on a screen.
package struct Cell: Hashable, Sendable {
  /// What is drawn; empty behind a wide character, whose second column it is.
  package var text: Character?
  package var style: Style

  package init(_ text: Character? = " ", _ style: Style = .plain) {
    self.text = text
    self.style = style
  }
}

/// A screen in memory. Views draw into it and never touch a terminal; its text is the view's export.
package struct Canvas: Hashable, Sendable {
  package let size: Size
  package private(set) var cells: [Cell]
  /// Where a text cursor is shown, while a text is being typed.
  package var cursor: (x: Int, y: Int)? {
    get { cursorIndex.map { ($0 % size.width, $0 / size.width) } }
    set { cursorIndex = newValue.flatMap { contains($0.x, $0.y) ? $0.y * size.width + $0.x : nil } }
  }
  private var cursorIndex: Int?

  package init(_ size: Size) {
    self.size = Size(width: Swift.max(0, size.width), height: Swift.max(0, size.height))
    cells = [Cell](repeating: Cell(), count: self.size.width * self.size.height)
  }

  package var bounds: Rect { Rect(size) }

  package subscript(x: Int, y: Int) -> Cell { cells[y * size.width + x] }

  private func contains(_ x: Int, _ y: Int) -> Bool { x >= 0 && x < size.width && y >= 0 && y < size.height }

  /// Draws a text from a place rightwards, cut at `limit` columns and at the screen's edge; gives the column behind it.
  @discardableResult
  package mutating func put(
    _ text: some StringProtocol, x: Int, y: Int, _ style: Style = .plain, limit: Int = .max
  ) -> Int {
    let end = limit > size.width - x ? size.width : x + limit
    var column = x
    guard y >= 0, y < size.height else { return column }
    for shown in text.drawn {
      let width = shown.columns
      if width == 0 { continue }
      if column + width > end { break }
      if column >= 0 {
        cut(column, y)
        cells[y * size.width + column] = Cell(shown, style)
        if width == 2 {
          cut(column + 1, y)
          cells[y * size.width + column + 1] = Cell(nil, style)
        }
      }
      column += width
    }
    return column
  }

  /// Draws pieces of a line one behind the other.
  @discardableResult
  package mutating func put(_ line: Line, x: Int, y: Int, limit: Int = .max) -> Int {
    var column = x
    for span in line.spans where column - x < limit {
      column = put(span.text, x: column, y: y, span.style, limit: limit - (column - x))
    }
    return column
  }

  /// What is about to be drawn over may be half of a wide character; the other half becomes blank.
  private mutating func cut(_ x: Int, _ y: Int) {
    let place = y * size.width + x
    if cells[place].text == nil, x > 0 { cells[place - 1].text = " " }
    if x + 1 < size.width, cells[place + 1].text == nil { cells[place + 1].text = " " }
  }

  /// Fills a part with one character.
  package mutating func fill(_ rect: Rect, _ character: Character = " ", _ style: Style = .plain) {
    for y in rect.y..<rect.y + rect.height {
      for x in rect.x..<rect.x + rect.width where contains(x, y) {
        cut(x, y)
        cells[y * size.width + x] = Cell(character, style)
      }
    }
  }

  /// Gives the cells of a part more attributes.
  package mutating func mark(_ rect: Rect, _ attributes: Style.Attributes) {
    for y in rect.y..<rect.y + rect.height {
      for x in rect.x..<rect.x + rect.width where contains(x, y) {
        cells[y * size.width + x].style.attributes.formUnion(attributes)
      }
    }
  }

  /// Marks a row as the one the cursor is on: in reverse, in one colour, so that it reads as one.
  package mutating func highlight(_ rect: Rect) {
    for y in rect.y..<rect.y + rect.height {
      for x in rect.x..<rect.x + rect.width where contains(x, y) {
        let attributes = cells[y * size.width + x].style.attributes
        cells[y * size.width + x].style = Style(.plain, attributes.subtracting(.dim).union(.reverse))
      }
    }
  }

  /// The rows as text, without blanks at their ends.
  package var lines: [String] {
    (0..<size.height).map { y in
      var line = ""
      for x in 0..<size.width { if let text = cells[y * size.width + x].text { line.append(text) } }
      while line.last == " " { line.removeLast() }
      return line
    }
  }

  /// The whole as text; what the screen shows is what is exported.
  package var text: String { lines.joined(separator: "\n") }
}

/// One line of styled text.
package struct Line: Hashable, Sendable {
  package struct Span: Hashable, Sendable {
    package var text: String
    package var style: Style
  }

  package var spans: [Span]

  package init(_ text: String = "", _ style: Style = .plain) {
    spans = text.isEmpty ? [] : [Span(text: text, style: style)]
  }

  package mutating func append(_ text: String, _ style: Style = .plain) {
    spans.append(Span(text: text, style: style))
  }

  package var text: String { spans.map(\.text).joined() }
  package var columns: Int { spans.reduce(0) { $0 + $1.text.columns } }
}

extension Line {
  /// Cuts it to some columns, with an ellipsis where something was lost.
  package mutating func cut(to width: Int, ellipsis: String) {
    guard columns > width else { return }
    let room = Swift.max(0, width - ellipsis.columns)
    var kept: [Span] = []
    var used = 0
    for span in spans {
      var text = ""
      for character in span.text where used + character.columns <= room {
        text.append(character)
        used += character.columns
      }
      kept.append(Span(text: text, style: span.style))
      if text.count < span.text.count { break }
    }
    spans = kept
    append(ellipsis, .faint)
  }
}
