import JAXBuffers
import JAXCore
import JAXInterpreter
import ScopeScreen
import ScopeWidgets

extension StepperApp {
  // MARK: - What runs

  /// The blocks of the frames that run, outermost first.
  var activeBlocks: [Listing.Block] {
    var key: [Int] = []
    var blocks: [Listing.Block] = []
    for (level, frame) in stepper.machine.frames.enumerated() {
      if level > 0 {
        let caller = stepper.machine.frames[level - 1]
        let ordinal = caller.equation?.bodies.firstIndex { $0.jaxpr === frame.jaxpr } ?? -1
        key += [caller.counter, ordinal]
      }
      blocks.append(Listing.Block(key: key, jaxpr: frame.jaxpr, label: label(frame.entry, level)))
    }
    return blocks
  }

  /// The frame that runs a block; nil if none does.
  func level(of block: Listing.Block) -> Int? {
    let level = block.depth
    guard level < stepper.machine.frames.count, activeBlocks[level].key == block.key else { return nil }
    return level
  }

  private func label(_ entry: Entry, _ level: Int) -> String {
    guard level > 0 else { return "" }
    let name = stepper.machine.frames[level - 1].equation?.primitive.name ?? ""
    return switch entry {
    case .call: name
    case .iteration(let k): "\(name)[\(k)]"
    case .condition(let k): "\(name)[\(k)] condition"
    case .branch(let b): "\(name).\(b)"
    }
  }

  /// Builds the rows anew: what the user unfolded, and what runs.
  mutating func relist() {
    let active = activeBlocks
    var open = unfolded
    for (caller, callee) in zip(active, active.dropFirst()) {
      open.insert(Listing.Fold(key: caller.key, equation: callee.key[callee.key.count - 2]))
    }
    listing = Listing(session.jaxpr, unfolded: open, active: active)
    cursor = min(cursor, listing.rows.count - 1)
  }

  /// Puts the cursor on the next equation.
  mutating func showCurrent() {
    relist()
    guard let frame = stepper.machine.frames.last, let key = activeBlocks.last?.key else {
      return select(listing.rows.count - 1)
    }
    let item: Listing.Item = frame.equation == nil ? .outputs : .equation(frame.counter)
    select(listing.index(of: item, in: key) ?? 0)
  }

  /// Puts the cursor on the equation that ended last.
  mutating func showEnded() {
    relist()
    guard let frame = stepper.machine.frames.last, frame.counter > 0, let key = activeBlocks.last?.key else {
      return showCurrent()
    }
    select(listing.index(of: .equation(frame.counter - 1), in: key) ?? 0)
    let names = stepperEndedText(frame)
    say("\(names) here: \(place(of: frame.counter - 1, in: frame))")
  }

  private mutating func stepperEndedText(_ frame: Frame) -> String {
    let results =
      (try? stepper.walk.results(
        of: frame.counter - 1..<frame.counter, level: stepper.machine.frames.count - 1))
    let summaries = (results?.first ?? []).compactMap { $0 }.map { ValueSummary($0) }
    return summaries.contains { $0.nanCount > 0 } ? "NaN made" : "Inf made"
  }

  private func place(of index: Int, in frame: Frame) -> String {
    var path = stepper.machine.path
    if frame.equation != nil { path.steps.removeLast() }
    let own = "#\(index) \(frame.jaxpr.equations[index].primitive.name)"
    return (path.steps.map(\.description) + [own]).joined(separator: " > ")
  }

  // MARK: - Cursor and folds

  mutating func select(_ row: Int) {
    cursor = max(0, min(row, listing.rows.count - 1))
    valuesState = ValuesState()
    sourceCursor = nil
  }

  var selectedRow: Listing.Row { listing.rows[cursor] }
  var selectedBlock: Listing.Block { listing.blocks[selectedRow.block] }
  var selectedEquation: Equation? { listing.equation(selectedRow) }

  /// Rows of the jaxpr pane, its title left out.
  var pageHeight: Int { Swift.max(1, Layout(size, zoomed: isZoomed ? focus : nil).jaxpr.height - 1) }

  mutating func moveInListing(_ action: Action) {
    switch action {
    case .up: select(cursor - 1)
    case .down: select(cursor + 1)
    case .pageUp: select(cursor - pageHeight)
    case .pageDown: select(cursor + pageHeight)
    case .top: select(0)
    case .bottom: select(listing.rows.count - 1)
    case .right: fold(false)
    case .left: foldOrLeave()
    default: break
    }
  }

  mutating func toggleFold() {
    guard let fold = selectedFold else {
      return say(selectedEquation == nil ? "" : "this equation holds no jaxpr; v shows its values")
    }
    self.fold(unfolded.contains(fold) || isRunning(fold))
  }

  private var selectedFold: Listing.Fold? {
    guard case .equation(let i) = selectedRow.item, selectedEquation?.higherOrder != nil else { return nil }
    return Listing.Fold(key: selectedBlock.key, equation: i)
  }

  private func isRunning(_ fold: Listing.Fold) -> Bool {
    activeBlocks.contains { Array($0.key.dropLast()) == fold.key + [fold.equation] }
  }

  func isUnfolded(_ row: Listing.Row) -> Bool {
    guard case .equation(let i) = row.item else { return false }
    let fold = Listing.Fold(key: listing.blocks[row.block].key, equation: i)
    return unfolded.contains(fold) || isRunning(fold)
  }

  private mutating func fold(_ folds: Bool) {
    guard let fold = selectedFold else { return }
    if folds && isRunning(fold) { return say("it runs, so it stays unfolded; f finishes it") }
    if folds { unfolded.remove(fold) } else { unfolded.insert(fold) }
    relist()
  }

  /// Left: folds an unfolded equation, or goes to the one that the body belongs to.
  private mutating func foldOrLeave() {
    if let fold = selectedFold, unfolded.contains(fold), !isRunning(fold) { return self.fold(true) }
    let key = selectedBlock.key
    guard key.count >= 2 else { return }
    if let row = listing.index(of: .equation(key[key.count - 2]), in: Array(key.dropLast(2))) { select(row) }
  }

  /// Unfolds down to a block and gives the row of an item in it.
  mutating func reveal(_ item: Listing.Item, in key: [Int]) -> Int? {
    for end in stride(from: 2, through: key.count, by: 2) {
      unfolded.insert(Listing.Fold(key: Array(key[..<(end - 2)]), equation: key[end - 2]))
    }
    relist()
    return listing.index(of: item, in: key)
  }

  // MARK: - Data flow

  /// To the row of the same block where an operand was made: that which the values pane is on, else one with a NaN or
  /// Inf, else the first.
  mutating func goToDefinition() {
    guard let equation = selectedEquation else { return say("the cursor is on no equation", isBad: true) }
    let named = subjects
    let isBad = { (i: Int) in named[i].value.map { ValueSummary($0).mark != nil } ?? false }
    let operands = Array(named.indices.dropFirst(firstOperand(equation)))
    let chosen =
      operands.contains(valuesState.selected) && focus == .values
      ? valuesState.selected
      : operands.first(where: isBad) ?? operands.first { variable($0, equation) != nil }
    guard let chosen, let v = variable(chosen, equation), let row = row(defining: v, in: selectedRow.block)
    else {
      return say("its operands are literals")
    }
    jumps.append(cursor)
    select(row)
    say("\(printer.name(of: v)) was made here; ^O goes back")
  }

  /// The variable of an entry of the values pane, if it is an operand.
  private func variable(_ subject: Int, _ equation: Equation) -> Var? {
    let index = subject - firstOperand(equation)
    guard equation.inputs.indices.contains(index), case .variable(let v) = equation.inputs[index] else {
      return nil
    }
    return v
  }

  /// Where the operands begin in the values pane, behind the results.
  private func firstOperand(_ equation: Equation) -> Int {
    Swift.min(equation.outputs.count, StepperApp.subjectLimit)
  }

  private func row(defining v: Var, in block: Int) -> Int? {
    let item = listing.blocks[block].jaxpr.equation(binding: v).map(Listing.Item.equation) ?? .inputs
    return listing.index(of: item, in: listing.blocks[block].key)
  }

  /// To the next row of the same block that reads a result of the selected equation, or the inputs.
  mutating func goToUse() {
    let block = selectedBlock
    var (variables, first) = (Set(block.jaxpr.invars), 0)
    if case .equation(let i) = selectedRow.item {
      (variables, first) = (Set(block.jaxpr.equations[i].outputs), i + 1)
    }
    let reads = { (atoms: [Atom]) in
      atoms.contains { if case .variable(let v) = $0 { variables.contains(v) } else { false } }
    }
    let use = block.jaxpr.equations.indices.dropFirst(first).first { reads(block.jaxpr.equations[$0].inputs) }
    let item: Listing.Item? = use.map { .equation($0) } ?? (reads(block.jaxpr.outputs) ? .outputs : nil)
    guard let item, let row = listing.index(of: item, in: block.key) else {
      return say("nothing here reads it")
    }
    jumps.append(cursor)
    select(row)
  }

  mutating func jumpBack() {
    guard let row = jumps.popLast() else { return say("no jump to go back from") }
    select(row)
  }
}
