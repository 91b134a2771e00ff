import JAXCore
import JAXInterpreter
import JAXKernels
import JAXVisibleText
import ScopeScreen
import ScopeWidgets

extension StepperApp {
  /// Does what a key or a command of the same name asks.
  mutating func perform(_ action: Action) -> [Effect] {
    if help != nil { return performInHelp(action) }
    switch action {
    case .step, .stepBack, .next, .nextBack, .finish, .finishBack, .continue, .continueBack, .iteration,
      .iterationBack, .runToCursor, .runBackToCursor, .toStart, .toEnd, .firstNonFinite, .nextNonFinite,
      .previousNonFinite:
      travel(action)
    case .up, .down, .pageUp, .pageDown, .top, .bottom, .left, .right: move(action)
    case .toggle: activate()
    case .current: showCurrent()
    case .toggleBreakpoint: toggleBreakpoint()
    case .definition: goToDefinition()
    case .use: goToUse()
    case .back: jumpBack()
    case .values: openFirstValue()
    case .source: focus = .source
    case .focusNext: shiftFocus(1)
    case .focusPrevious: shiftFocus(-1)
    case .zoom: isZoomed.toggle()
    case .prompt: prompt = Prompt(.command)
    case .search: prompt = Prompt(.search)
    case .nextMatch: searchOn(1)
    case .previousMatch: searchOn(-1)
    case .mark: prompt = Prompt(.mark)
    case .jump: prompt = Prompt(.jump)
    case .copy: return copy(subject, "\(focus == .values ? "the array" : "the line")")
    case .copyScreen: return copy(exported, "the screen")
    case .mouse: return toggleMouse()
    case .redraw: return [.redraw]
    case .help: help = 0
    case .escape: escape()
    case .close: return close()
    case .quit: return [.quit]
    }
    return []
  }

  private mutating func performInHelp(_ action: Action) -> [Effect] {
    let line = help ?? 0
    switch action {
    case .up: help = line - 1
    case .down: help = line + 1
    case .pageUp: help = line - (size.height - 4)
    case .pageDown: help = line + (size.height - 4)
    case .top: help = 0
    case .bottom: help = .max / 2
    case .redraw: return [.redraw]
    case .quit: return [.quit]
    default: help = nil
    }
    return []
  }

  private mutating func escape() {
    if stepper.isMoving {
      stepper.cancel()
      waiting = []
      arrive()
    } else if valuesState.opened != nil {
      valuesState.opened = nil
    } else if isZoomed {
      isZoomed = false
    } else if !pattern.isEmpty {
      pattern = ""
    } else {
      focus = .jaxpr
    }
  }

  /// Leaves what is on top; with nothing on top, the program.
  private mutating func close() -> [Effect] {
    if stepper.isMoving || valuesState.opened != nil || isZoomed {
      escape()
      return []
    }
    return [.quit]
  }

  private mutating func shiftFocus(_ step: Int) {
    let all = Pane.allCases
    let index = all.firstIndex(of: focus) ?? 0
    focus = all[(index + step + all.count) % all.count]
  }

  private mutating func toggleMouse() -> [Effect] {
    isMouseOn.toggle()
    say(isMouseOn ? "mouse on: click and wheel; F2 gives selecting back to the terminal" : "mouse off")
    return [.mouse(isMouseOn)]
  }

  private mutating func copy(_ text: String, _ what: String) -> [Effect] {
    say("copied \(what) (\(text.utf8.count) bytes); the terminal must allow OSC 52")
    return [.copy(text.visible)]
  }

  // MARK: - Cursor

  private mutating func move(_ action: Action) {
    switch focus {
    case .jaxpr: moveInListing(action)
    case .values: moveInValues(action)
    case .source: moveInSource(action)
    }
  }

  /// Enter: opens what the cursor is on.
  private mutating func activate() {
    switch focus {
    case .jaxpr: toggleFold()
    case .values: valuesState.opened == nil ? openValue() : (valuesState.opened = nil)
    case .source: goToEquationOfLine()
    }
  }

  /// A click puts the focus and the cursor there.
  mutating func click(_ x: Int, _ y: Int) -> [Effect] {
    let layout = Layout(size, zoomed: isZoomed ? focus : nil)
    guard let (pane, rect) = layout.pane(x: x, y: y) else { return [] }
    focus = pane
    if pane == .jaxpr, y > rect.y {
      let row = scroll + y - rect.y - 1
      if listing.rows.indices.contains(row) { cursor = row }
    }
    return []
  }

  mutating func turn(_ x: Int, _ y: Int, _ step: Int) -> [Effect] {
    if let pane = Layout(size, zoomed: isZoomed ? focus : nil).pane(x: x, y: y)?.0 { focus = pane }
    for _ in 0..<3 { move(step < 0 ? .up : .down) }
    return []
  }
}
