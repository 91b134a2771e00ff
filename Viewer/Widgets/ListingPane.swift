import JAXCore
import ScopeScreen

/// What the jaxpr pane knows of a row besides its text.
package struct RowState: Hashable, Sendable {
  /// The next equation that runs, or the call that one of its bodies is running for.
  package enum Progress: Hashable, Sendable {
    case waiting, done, current, inside
  }

  package var progress = Progress.waiting
  package var hasBreakpoint = false
  /// Its values, one for each result that is known.
  package var values: [ValueSummary] = []
  package var isUnfolded = false
  /// A match of the search.
  package var isMatch = false

  package init() {}
}

/// Rows of the jaxpr pane as lines: marks, number, equation, values.
package struct ListingPane {
  package let listing: Listing
  package let glyphs: Glyphs

  package init(_ listing: Listing, _ glyphs: Glyphs) {
    self.listing = listing
    self.glyphs = glyphs
  }

  /// A row's line for a pane of some width.
  ///
  ///     ●>! #12   ii:f32[6,8] = div ic ih     min -1  max 2  mean 0  nan 8
  package func line(
    _ row: Listing.Row, _ state: RowState, width: Int, label: String, _ printer: inout JaxprPrinter
  ) -> Line {
    let block = listing.blocks[row.block]
    var line = gutter(row, state)
    line.append(String(repeating: "  ", count: block.depth))
    switch row.item {
    case .equation(let index):
      line.append("#\(index) ", .faint)
      let equation = block.jaxpr.equations[index]
      if equation.higherOrder != nil {
        line.append("\(state.isUnfolded ? glyphs.unfolded : glyphs.folded) ", .bold)
      }
      let summary = values(state)
      let room = width - line.columns - (summary.columns == 0 ? 0 : Swift.min(summary.columns + 2, width / 2))
      append(printer.line(of: equation), to: &line, room: room, state)
      pad(&line, beside: summary, width)
    case .inputs:
      let name = block.depth == 0 ? "inputs" : label.isEmpty ? block.label : label
      line.append("\(name) ", Style(.magenta))
      // A body may take thousands: as many as there is room for.
      var columns = line.columns
      for v in [block.jaxpr.constvars, block.jaxpr.invars].joined() where columns <= width {
        let (name, type) = (printer.name(of: v), ":\(v.aval) ")
        line.append(name, .bold)
        line.append(type, Style(.cyan))
        columns += name.columns + type.columns
      }
    case .outputs:
      line.append("in ", Style(.magenta))
      var text = "("
      var columns = 0
      for (i, output) in block.jaxpr.outputs.enumerated() where columns <= width {
        let name = (i == 0 ? "" : ", ") + printer.name(of: output)
        text += name
        columns += name.columns
      }
      line.append(text + ")")
      let summary = values(state)
      if summary.columns > 0 { pad(&line, beside: summary, width) }
    }
    return line
  }

  private func gutter(_ row: Listing.Row, _ state: RowState) -> Line {
    var line = Line()
    line.append(state.hasBreakpoint ? String(glyphs.breakpoint) : " ", Style(.orange, .bold))
    switch state.progress {
    case .current: line.append(">", Style(.yellow, .bold))
    case .inside: line.append("-", Style(.yellow))
    case .waiting, .done: line.append(" ")
    }
    let isWeak = listing.equation(row)?.outputs.contains { $0.aval.weakType } ?? false
    let mark = state.values.compactMap(\.mark).min { $0.text < $1.text }
    line.append(mark?.text ?? (isWeak ? "~" : " "), mark?.style ?? .faint)
    line.append(" ")
    return line
  }

  /// The summary of a single result; the counts of bad numbers of each, where there are more.
  private func values(_ state: RowState) -> Line {
    guard let first = state.values.first else { return Line() }
    var line = first.brief
    if first.mark == nil, let bad = state.values.first(where: { $0.mark != nil }) {
      line.append("  ")
      line.spans += bad.brief.spans.prefix(bad.nanCount > 0 ? 1 : 2)
    }
    if state.values.count > 1 { line.append("  +\(state.values.count - 1)", .faint) }
    return line
  }

  private func append(
    _ text: JaxprPrinter.EquationLine, to line: inout Line, room: Int, _ state: RowState
  ) {
    let style = state.progress == .waiting ? Style.plain : state.progress == .current ? .bold : .plain
    let results = appendResults(
      text, to: &line, room: room * 2 / 5, style.with(state.isMatch ? .underline : []))
    if !text.results.isEmpty { line.append("= ", .faint) }
    line.append(text.primitive, Style(.blue, .bold))
    let operands = self.operands(text)
    let used = results + 2 + text.primitive.columns + operands.columns
    var parameters = text.parameters
    if used + parameters.columns > room {
      let left = Swift.max(0, room - used - 2 - glyphs.ellipsis.columns)
      parameters =
        left < 6
        ? (parameters.isEmpty ? "" : "[\(glyphs.ellipsis)]")
        : String(parameters.prefix(left)) + glyphs.ellipsis + "]"
    }
    line.append(parameters, .faint)
    line.append(operands, style)
  }

  /// The operands; of many, the first and the count of the others.
  private func operands(_ text: JaxprPrinter.EquationLine) -> String {
    let shown = text.operands.count > 8 ? 4 : text.operands.count
    let more = text.operands.count - shown
    let words = text.operands.prefix(shown) + (more > 0 ? ["\(glyphs.ellipsis)+\(more)"] : [])
    return words.isEmpty ? "" : " " + words.joined(separator: " ")
  }

  /// The results; of many, the first and their count. Gives the columns used.
  private func appendResults(
    _ text: JaxprPrinter.EquationLine, to line: inout Line, room: Int, _ style: Style
  ) -> Int {
    let start = line.columns
    for (i, result) in text.results.enumerated() {
      let type = ":\(result.type) "
      if i > 0, line.columns - start + result.name.columns + type.columns > room {
        line.append("\(glyphs.ellipsis)+\(text.results.count - i) ", .faint)
        break
      }
      line.append(result.name, style)
      line.append(type, Style(.cyan))
    }
    return line.columns - start
  }

  /// Puts values at the right edge, over the equation's end where there is no room for both.
  private func pad(_ line: inout Line, beside summary: Line, _ width: Int) {
    guard summary.columns > 0 else { return }
    let shown = Swift.min(summary.columns, width / 2)
    let start = width - shown
    line.cut(to: start - 1, ellipsis: glyphs.ellipsis)
    line.append(String(repeating: " ", count: Swift.max(1, start - line.columns)))
    line.spans += summary.spans
  }
}
