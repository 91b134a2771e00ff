import ScopeScreen

/// A file of the user's program with the line that made an equation.
package struct SourcePane {
  package let lines: [String]
  /// Lines from which equations come, from 1.
  package let linesWithEquations: Set<Int>
  package let breakpoints: Set<Int>
  package let glyphs: Glyphs

  package init(
    lines: [String], linesWithEquations: Set<Int>, breakpoints: Set<Int>, glyphs: Glyphs
  ) {
    self.lines = lines
    self.linesWithEquations = linesWithEquations
    self.breakpoints = breakpoints
    self.glyphs = glyphs
  }

  /// Draws the lines around one, which is marked; `marked` is the equation's line, from 1.
  package func draw(into canvas: inout Canvas, _ rect: Rect, cursor: Int, marked: Int?, hasFocus: Bool) {
    let top = Swift.max(1, Swift.min(cursor - rect.height / 2, lines.count - rect.height + 1))
    let digits = String(lines.count).count
    for row in 0..<rect.height {
      let number = top + row
      guard number <= lines.count else { break }
      let y = rect.y + row
      let isMarked = number == marked
      canvas.put(
        breakpoints.contains(number) ? String(glyphs.breakpoint) : " ", x: rect.x, y: y, Style(.orange, .bold)
      )
      canvas.put(isMarked ? ">" : " ", x: rect.x + 1, y: y, Style(.yellow, .bold))
      let numberStyle = linesWithEquations.contains(number) ? Style(.blue) : Style.faint
      let x = canvas.put(String(number).leftPadded(to: digits) + " ", x: rect.x + 2, y: y, numberStyle)
      canvas.put(
        lines[number - 1], x: x, y: y, isMarked ? .bold : .plain, limit: rect.x + rect.width - x)
      if hasFocus && number == cursor {
        canvas.highlight(Rect(x: rect.x, y: y, width: rect.width, height: 1))
      }
    }
  }
}
