import JAXCore
import JAXInterpreter
import ScopeScreen
import ScopeWidgets

extension StepperApp {
  package mutating func draw(_ size: Size) -> Canvas {
    self.size = size
    var canvas = Canvas(size)
    guard size.width >= Layout.smallest.width, size.height >= Layout.smallest.height else {
      canvas.put("\(size.width)x\(size.height) is too small:", x: 0, y: 0)
      canvas.put("jaxscope needs \(Layout.smallest.width)x\(Layout.smallest.height)", x: 0, y: 1)
      return canvas
    }
    let layout = Layout(size, zoomed: isZoomed ? focus : nil)
    drawTitle(&canvas, layout.title)
    if help != nil {
      drawHelp(&canvas, Rect(x: 0, y: 1, width: size.width, height: size.height - 3))
    } else {
      drawListing(&canvas, layout.jaxpr)
      drawValues(&canvas, layout.values)
      drawSource(&canvas, layout.source)
    }
    drawLine(&canvas, layout.line)
    drawFooter(&canvas, layout.footer)
    return canvas
  }

  // MARK: - Around the panes

  /// The program, where the walk is, and the user's line: one spelling, as in reports.
  private func drawTitle(_ canvas: inout Canvas, _ rect: Rect) {
    var line = Line(" \(session.title)  ", .bold)
    line.append(place, Style(.yellow, .bold))
    let position = " step \(stepper.machine.position) "
    if let source = stepper.machine.source {
      let room = rect.width - position.columns - 3 - line.columns
      line.append("  " + shortened("\(source)", room: room), Style(.green))
    }
    line.cut(to: rect.width - position.columns - 1, ellipsis: glyphs.ellipsis)
    canvas.put(line, x: rect.x, y: rect.y, limit: rect.width)
    canvas.put(position, x: rect.width - position.columns, y: rect.y, .faint)
  }

  private func drawLine(_ canvas: inout Canvas, _ rect: Rect) {
    if let prompt {
      let x = canvas.put(prompt.label, x: 0, y: rect.y, .bold)
      let room = rect.width - x - 1
      let skipped = Swift.max(0, prompt.position - room + 1)
      canvas.put(prompt.text.dropFirst(skipped), x: x, y: rect.y, limit: room)
      canvas.cursor = (
        x + String(prompt.text.dropFirst(skipped).prefix(prompt.position - skipped)).columns, rect.y
      )
      if let message, prompt.kind == .command, !message.text.isEmpty {
        let start = x + prompt.text.columns + 3
        canvas.put(message.text, x: start, y: rect.y, .faint, limit: Swift.max(0, rect.width - start))
      }
    } else if stepper.isMoving {
      let name = motion?.name ?? "run"
      canvas.put(
        "\(name): step \(stepper.machine.position) …  Esc or ^C cancels", x: 0, y: rect.y, Style(.yellow),
        limit: rect.width)
    } else if let message {
      canvas.put(
        message.text, x: 0, y: rect.y, message.isBad ? Style(.orange, .bold) : .plain, limit: rect.width)
    }
  }

  /// The keys that mean something here, as many as fit.
  private func drawFooter(_ canvas: inout Canvas, _ rect: Rect) {
    var x = 0
    let shown: [(String, String)] =
      help != nil
      ? [("j k", "scroll"), ("q", "back")]
      : KeyMap.bindings.filter { $0.holds(in: focus) }.compactMap { binding in
        binding.footer.map { (binding.keys[0].description, $0) }
      }
    for (key, word) in shown {
      let text = word.hasPrefix("back:") ? word : "\(key) \(word)"
      guard x + text.columns + 2 <= rect.width else { continue }
      if word.hasPrefix("back:") {
        canvas.put(text, x: x, y: rect.y, .faint)
      } else {
        let end = canvas.put(key, x: x, y: rect.y, Style(.plain, [.bold, .reverse]))
        canvas.put(" " + word, x: end, y: rect.y)
      }
      x += text.columns + 2
    }
  }

  /// A pane's first row: its name, what it shows, and whether it has the focus.
  private func drawHeading(_ canvas: inout Canvas, _ rect: Rect, _ pane: Pane, _ text: String) {
    guard !rect.isEmpty else { return }
    let hasFocus = focus == pane
    canvas.fill(Rect(x: rect.x, y: rect.y, width: rect.width, height: 1), glyphs.horizontal, .faint)
    let style = hasFocus ? Style(.plain, [.bold, .reverse]) : Style(.plain, .bold)
    let end = canvas.put(
      " \(hasFocus ? "*" : "")\(pane.rawValue) ", x: rect.x, y: rect.y, style, limit: rect.width)
    if !text.isEmpty {
      canvas.put(" \(text) ", x: end, y: rect.y, .plain, limit: Swift.max(0, rect.x + rect.width - end))
    }
    if rect.x > 0 {
      canvas.fill(Rect(x: rect.x - 1, y: rect.y, width: 1, height: rect.height), glyphs.vertical, .faint)
    }
  }

  // MARK: - Panes

  private mutating func drawListing(_ canvas: inout Canvas, _ rect: Rect) {
    guard !rect.isEmpty else { return }
    let height = Swift.max(1, rect.height - 1)
    scroll = Swift.max(0, Swift.min(scroll, listing.rows.count - height))
    let margin = Swift.min(2, (height - 1) / 2)
    if cursor < scroll + margin { scroll = Swift.max(0, cursor - margin) }
    if cursor >= scroll + height - margin {
      scroll = Swift.min(listing.rows.count - height, cursor - height + 1 + margin)
    }
    scroll = Swift.max(0, scroll)
    let rows = scroll..<Swift.min(listing.rows.count, scroll + height)
    summarize(rows)
    let number = cursor + 1
    drawHeading(
      &canvas, rect, .jaxpr,
      "row \(number) of \(listing.rows.count)" + (pattern.isEmpty ? "" : "  /\(pattern)"))
    let pane = ListingPane(listing, glyphs)
    let active = activeBlocks
    for (offset, row) in rows.enumerated() {
      let item = listing.rows[row]
      let state = self.state(item, active)
      let key = listing.blocks[item.block].key
      let label = active.first { $0.key == key }?.label ?? ""
      let width = rect.width - (rect.x + rect.width < size.width ? 1 : 0)
      let line = pane.line(item, state, width: width, label: label, &printer)
      let y = rect.y + 1 + offset
      canvas.put(line, x: rect.x, y: y, limit: width)
      if row == cursor {
        let whole = Rect(x: rect.x, y: y, width: width, height: 1)
        if focus == .jaxpr { canvas.highlight(whole) } else { canvas.mark(whole, .underline) }
      }
    }
  }

  /// What the pane knows of a row.
  private mutating func state(_ row: Listing.Row, _ active: [Listing.Block]) -> RowState {
    var state = RowState()
    let block = listing.blocks[row.block]
    let level = active.firstIndex { $0.key == block.key }
    state.isMatch = matches(row)
    switch row.item {
    case .equation(let i):
      state.hasBreakpoint = hasBreakpoint(block.jaxpr, i)
      state.isUnfolded = isUnfolded(row)
      guard let level else { return state }
      let frame = stepper.machine.frames[level]
      if i < frame.counter {
        state.progress = .done
        state.values = summaries[SummaryKey(start: frame.start, index: i)] ?? []
      } else if i == frame.counter {
        state.progress = level == active.count - 1 ? .current : .inside
      }
    case .outputs:
      if let level, stepper.machine.frames[level].equation == nil { state.progress = .current }
      if block.depth == 0, let outputs = stepper.machine.outputs {
        state.progress = .current
        state.values = outputs.prefix(8).map { ValueSummary($0) }
      }
    case .inputs: break
    }
    return state
  }

  private mutating func drawValues(_ canvas: inout Canvas, _ rect: Rect) {
    guard !rect.isEmpty else { return }
    let (_, body) = rect.splitTop(1)
    if var opened = valuesState.opened {
      let (head, table) = body.splitTop(1)
      let (rows, columns) = opened.table.visible(table.size)
      opened.top = StepperApp.window(opened.top, around: opened.cursor.row, showing: rows - 1)
      opened.left = StepperApp.window(opened.left, around: opened.cursor.column, showing: columns)
      valuesState.opened = opened
      drawHeading(&canvas, rect, .values, "\(opened.named.name)\(opened.table.slice) of \(opened.named.type)")
      let element = opened.table.element(row: opened.cursor.row, column: opened.cursor.column)
      let text = opened.table.text(row: opened.cursor.row, column: opened.cursor.column)
      canvas.put(
        "\(FindingReport.index(element)) = \(text)   x next NaN  :slice", x: head.x, y: head.y, .faint,
        limit: head.width)
      opened.table.draw(into: &canvas, table, top: opened.top, left: opened.left, cursor: opened.cursor)
      return
    }
    drawHeading(&canvas, rect, .values, heading(of: selectedRow))
    drawSubjects(&canvas, body)
  }

  private mutating func drawSubjects(_ canvas: inout Canvas, _ body: Rect) {
    let pane = ValuesPane(glyphs)
    var lines: [(line: Line, subject: Int)] = []
    for (i, named) in subjects.enumerated() {
      for line in pane.lines(named, width: body.width) { lines.append((line, i)) }
    }
    let more = selectedAtoms.count - subjects.count
    if more > 0 {
      lines.append(
        (Line("\(glyphs.ellipsis) and \(more) more; :show NAME opens one", .faint), subjects.count - 1))
    }
    if lines.isEmpty { canvas.put("no arrays", x: body.x, y: body.y, .faint, limit: body.width) }
    let first = lines.firstIndex { $0.subject == valuesState.selected } ?? 0
    let own = lines.filter { $0.subject == valuesState.selected }.count
    let end = first + Swift.min(own, body.height)
    valuesState.scroll = Swift.max(Swift.min(valuesState.scroll, first), end - body.height)
    for (offset, entry) in lines.dropFirst(Swift.max(0, valuesState.scroll)).prefix(body.height).enumerated()
    {
      canvas.put(entry.line, x: body.x, y: body.y + offset, limit: body.width)
      if focus == .values, entry.subject == valuesState.selected {
        canvas.highlight(Rect(x: body.x, y: body.y + offset, width: body.width, height: 1))
      }
    }
  }

  private func heading(of row: Listing.Row) -> String {
    switch row.item {
    case .equation(let i): "#\(i) \(listing.equation(row)?.primitive.name ?? "")"
    case .inputs: "inputs"
    case .outputs: "results"
    }
  }

  /// The first of the items shown, so that one of them is.
  private static func window(_ first: Int, around item: Int, showing count: Int) -> Int {
    if item < first { return item }
    return item >= first + Swift.max(1, count) ? item - Swift.max(1, count) + 1 : first
  }

  private func drawSource(_ canvas: inout Canvas, _ rect: Rect) {
    guard !rect.isEmpty else { return }
    let (_, body) = rect.splitTop(1)
    guard let frame = selectedFrame else {
      drawHeading(&canvas, rect, .source, "")
      canvas.put("this equation has no source line;", x: body.x, y: body.y, .faint, limit: body.width)
      canvas.put(
        "record it, or print it with source_info=True", x: body.x, y: body.y + 1, .faint, limit: body.width)
      return
    }
    // Besides the pane's name and three blanks.
    let room = rect.width - (focus == .source ? 1 : 0) - Pane.source.rawValue.columns - 4
    let function = frame.function.map { " in \($0)" } ?? ""
    drawHeading(
      &canvas, rect, .source, shortened("\(frame)", room: room - function.columns) + function)
    guard let lines = lines(of: frame.file) else {
      let lost = " is not in the file"
      let file = shortened(frame.file, room: body.width - lost.columns)
      canvas.put(file + lost, x: body.x, y: body.y, .faint, limit: body.width)
      canvas.put("a recording has its sources", x: body.x, y: body.y + 1, .faint, limit: body.width)
      return
    }
    let breakpoints = Set(
      stepper.breakpoints.compactMap { breakpoint -> Int? in
        guard breakpoint.isEnabled, case .line(let file, let line) = breakpoint.condition,
          Breakpoint.names(file, frame.file)
        else { return nil }
        return line
      })
    let pane = SourcePane(
      lines: lines, linesWithEquations: linesWithEquations(frame.file), breakpoints: breakpoints,
      glyphs: glyphs)
    pane.draw(
      into: &canvas, body, cursor: sourceCursor ?? frame.line, marked: frame.line, hasFocus: focus == .source)
  }

  /// A place in a file. Where it is too long, its first folders go.
  private func shortened(_ place: String, room: Int) -> String {
    var rest = place[...]
    var result = place
    while result.columns > room, let slash = rest.dropFirst().firstIndex(of: "/") {
      rest = rest[slash...]
      result = glyphs.ellipsis + rest
    }
    return result
  }

  // MARK: - Help

  private mutating func drawHelp(_ canvas: inout Canvas, _ rect: Rect) {
    let lines = HelpText.lines
    let top = Swift.max(0, Swift.min(help ?? 0, lines.count - rect.height))
    help = top
    for (offset, line) in lines.dropFirst(top).prefix(rect.height).enumerated() {
      canvas.put(line, x: rect.x + 1, y: rect.y + offset, limit: rect.width - 2)
    }
  }
}
