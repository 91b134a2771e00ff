import JAXBuffers
import JAXCore
import JAXInterpreter
import JAXKernels
import ScopeScreen
import ScopeWidgets

/// What the values pane shows of the selected row.
struct ValuesState {
  /// The selected array in the list.
  var selected = 0
  var scroll = 0
  /// An array opened as a table.
  var opened: OpenedValue?
  /// The arrays, computed once for a selection.
  var subjects: [NamedValue]?
}

struct OpenedValue {
  let named: NamedValue
  let value: Buffer
  var table: ValueTable
  var cursor: (row: Int, column: Int) = (0, 0)
  var top = 0
  var left = 0
}

extension StepperApp {
  /// The arrays of the selected row: results and operands, or what a body takes or gives.
  var subjects: [NamedValue] {
    mutating get {
      if let known = valuesState.subjects { return known }
      let found = findSubjects()
      valuesState.subjects = found
      return found
    }
  }

  /// How many of a row's arrays the values pane has. Bodies may take thousands, and a screen has room for a few.
  static let subjectLimit = 100

  /// The variables and literals of the selected row: an equation's results and operands, what a body takes or gives.
  var selectedAtoms: [Atom] {
    let jaxpr = selectedBlock.jaxpr
    switch selectedRow.item {
    case .equation(let index):
      let equation = jaxpr.equations[index]
      return equation.outputs.map { .variable($0) } + equation.inputs
    case .inputs: return (jaxpr.constvars + jaxpr.invars).map { .variable($0) }
    case .outputs: return jaxpr.outputs
    }
  }

  private mutating func findSubjects() -> [NamedValue] {
    let block = selectedBlock
    let level = level(of: block)
    switch selectedRow.item {
    case .equation(let index): return subjects(of: block.jaxpr.equations[index], index, level)
    case .inputs:
      return selectedAtoms.prefix(StepperApp.subjectLimit).enumerated().map { i, atom in
        named(atom, role: block.depth == 0 ? role(ofInput: i, block.jaxpr) : "input \(i)", level)
      }
    case .outputs:
      return selectedAtoms.prefix(StepperApp.subjectLimit).enumerated().map { i, atom in
        if block.depth == 0, let outputs = stepper.machine.outputs {
          return NamedValue(
            name: printer.name(of: atom), type: atom.aval, role: "output \(i)", value: outputs[i])
        }
        return named(atom, role: "output \(i)", level)
      }
    }
  }

  /// The results and operands of an equation.
  private mutating func subjects(of equation: Equation, _ index: Int, _ level: Int?) -> [NamedValue] {
    let results = level.flatMap { try? stepper.walk.results(of: index..<index + 1, level: $0).first }
    var named: [NamedValue] = []
    for (i, v) in equation.outputs.prefix(StepperApp.subjectLimit).enumerated() {
      named.append(
        NamedValue(
          name: printer.name(of: v), type: v.aval,
          role: equation.outputs.count > 1 ? "result \(i)" : "result",
          value: results?[i] ?? nil))
    }
    for (i, atom) in equation.inputs.prefix(StepperApp.subjectLimit).enumerated() {
      named.append(self.named(atom, role: "operand \(i)", level))
    }
    return named
  }

  /// The user's name of an input of the program.
  private func role(ofInput i: Int, _ jaxpr: Jaxpr) -> String {
    let index = i - jaxpr.constvars.count
    if index < 0 { return "const\(i)" }
    return session.inputNames.indices.contains(index) ? session.inputNames[index] : "in\(index)"
  }

  private mutating func named(_ atom: Atom, role: String, _ level: Int?) -> NamedValue {
    let value: Buffer? =
      switch atom {
      case .literal(let literal): literal.value
      case .variable(let v): level.flatMap { try? stepper.walk.value(of: v, level: $0) }
      }
    return NamedValue(name: name(of: atom), type: atom.aval, role: role, value: value)
  }

  /// What stands for it in the text, without the type that a literal has there.
  mutating func name(of atom: Atom) -> String {
    if case .literal(let literal) = atom { literal.text } else { printer.name(of: atom) }
  }

  /// The summaries of a row's results, kept for the next screen.
  mutating func summarize(_ rows: Range<Int>) {
    if summaries.count > 20_000 { summaries = [:] }
    var wanted: [Int: [Int]] = [:]
    for row in rows {
      guard case .equation(let i) = listing.rows[row].item,
        let level = level(of: listing.blocks[listing.rows[row].block])
      else { continue }
      let frame = stepper.machine.frames[level]
      if i < frame.counter, summaries[SummaryKey(start: frame.start, index: i)] == nil {
        wanted[level, default: []].append(i)
      }
    }
    for (level, indices) in wanted {
      guard let low = indices.min(), let high = indices.max() else { continue }
      let start = stepper.machine.frames[level].start
      guard let results = try? stepper.walk.results(of: low..<high + 1, level: level) else { continue }
      for (i, values) in results.enumerated() {
        summaries[SummaryKey(start: start, index: low + i)] =
          printed(low + i, level).map { [$0] } ?? values.compactMap { $0 }.map { ValueSummary($0) }
      }
    }
  }

  /// What an equation printed; nil for one that prints nothing.
  private mutating func printed(_ index: Int, _ level: Int) -> ValueSummary? {
    let equation = stepper.machine.frames[level].jaxpr.equations[index]
    guard let primitive = equation.primitive as? any PrintingPrimitive else { return nil }
    let operands = equation.inputs.compactMap { named($0, role: "", level).value.map { NDArray($0) } }
    guard operands.count == equation.inputs.count, let line = try? primitive.line(operands) else {
      return nil
    }
    return ValueSummary(printed: line)
  }

  // MARK: - The pane's cursor

  mutating func moveInValues(_ action: Action) {
    guard var opened = valuesState.opened else {
      let last = Swift.max(0, subjects.count - 1)
      switch action {
      case .up: valuesState.selected = Swift.max(0, valuesState.selected - 1)
      case .down: valuesState.selected = Swift.min(last, valuesState.selected + 1)
      case .top, .pageUp: valuesState.selected = 0
      case .bottom, .pageDown: valuesState.selected = last
      case .right: openValue()
      case .left: focus = .jaxpr
      default: break
      }
      return
    }
    let (rows, columns) = (opened.table.rows.count, opened.table.columns.count)
    let page = Layout(size, zoomed: isZoomed ? focus : nil).values.height - 3
    switch action {
    case .up: opened.cursor.row -= 1
    case .down: opened.cursor.row += 1
    case .pageUp: opened.cursor.row -= page
    case .pageDown: opened.cursor.row += page
    case .left: opened.cursor.column -= 1
    case .right: opened.cursor.column += 1
    case .top: opened.cursor = (0, 0)
    case .bottom: opened.cursor = (rows - 1, columns - 1)
    default: break
    }
    opened.cursor.row = Swift.max(0, Swift.min(opened.cursor.row, rows - 1))
    opened.cursor.column = Swift.max(0, Swift.min(opened.cursor.column, columns - 1))
    valuesState.opened = opened
  }

  // MARK: - Tables

  mutating func openFirstValue() {
    focus = .values
    valuesState.selected = 0
    openValue()
  }

  /// Opens the selected array as a table.
  mutating func openValue(_ slice: SliceSpecification? = nil) {
    let all = subjects
    guard all.indices.contains(valuesState.selected) else { return say("nothing to show here") }
    open(all[valuesState.selected], slice)
  }

  mutating func open(_ named: NamedValue, _ slice: SliceSpecification? = nil) {
    guard let value = named.value else {
      return say("\(named.name) is not computed yet: run past it", isBad: true)
    }
    do {
      let table = try ValueTable(value, slice ?? SliceSpecification(shape: Array(value.shape)))
      // Of an array without elements the last two axes may have some length all the same.
      guard value.elementCount > 0, !table.rows.isEmpty, !table.columns.isEmpty else {
        return say("\(named.name)\(table.slice) is empty")
      }
      valuesState.opened = OpenedValue(named: named, value: value, table: table)
      focus = .values
    } catch {
      say(error.description, isBad: true)
    }
  }

  /// To the next NaN or Inf of the opened array, wherever it is.
  mutating func goToBad(_ forwards: Bool) {
    guard let opened = valuesState.opened else { return }
    let here = opened.table.element(row: opened.cursor.row, column: opened.cursor.column)
    guard let element = ValueTable.nextBad(in: opened.value, from: here, forwards: forwards) else {
      return say("no \(forwards ? "further" : "earlier") NaN or Inf in \(opened.named.name)")
    }
    show(element, of: opened)
    say(
      "\(opened.named.name)\(FindingReport.index(element)) is \(ElementText(opened.value)[place(element, opened.value)])"
    )
  }

  private func place(_ element: [Int], _ value: Buffer) -> Int {
    zip(element, value.shape.rowMajorStrides).reduce(0) { $0 + $1.0 * $1.1 }
  }

  /// Puts the table's cursor on an element, with another slice if this one does not have it.
  mutating func show(_ element: [Int], of opened: OpenedValue) {
    var opened = opened
    let shape = Array(opened.value.shape)
    let axes = element.enumerated().map { axis, index in axis < shape.count - 2 ? String(index) : ":" }
    if let slice = try? SliceSpecification(axes.joined(separator: ","), shape: shape),
      let table = try? ValueTable(opened.value, slice)
    {
      opened.table = table
    }
    let last = element.suffix(2)
    opened.cursor = (last.count == 2 ? last[last.startIndex] : 0, last.last ?? 0)
    valuesState.opened = opened
  }
}
