import JAXCore
import JAXInterpreter
import JAXKernels
import ScopeWidgets

extension StepperApp {
  /// Begins the motion of a key. Short ones end within the first slice of time, so that the next screen shows where.
  mutating func travel(_ action: Action) {
    switch action {
    case .step: begin(.step, .forward)
    case .stepBack: begin(.step, .backward)
    case .next: begin(.next, .forward)
    case .nextBack: begin(.next, .backward)
    case .finish: begin(.finish, .forward)
    case .finishBack: begin(.finish, .backward)
    case .continue: begin(.continue, .forward)
    case .continueBack: begin(.continue, .backward)
    case .iteration: begin(.iteration, .forward)
    case .iterationBack: begin(.iteration, .backward)
    case .toStart: begin(.end, .backward)
    case .toEnd: begin(.end, .forward)
    case .runToCursor: runToCursor(.forward)
    case .runBackToCursor: runToCursor(.backward)
    case .firstNonFinite:
      stepper.go(to: 0)
      begin(.nonFinite(.nan), .forward, lands: .firstNaN)
    case .nextNonFinite:
      focus == .values && valuesState.opened != nil ? goToBad(true) : beginNonFinite(.forward)
    case .previousNonFinite:
      focus == .values && valuesState.opened != nil ? goToBad(false) : beginNonFinite(.backward)
    default: break
    }
  }

  private mutating func runToCursor(_ direction: Direction) {
    let row = listing.rows[cursor]
    guard case .equation(let index) = row.item else {
      return say("the cursor is on no equation", isBad: true)
    }
    begin(.cursor(listing.blocks[row.block].jaxpr, index), direction)
  }

  private mutating func beginNonFinite(_ direction: Direction) {
    begin(.nonFinite(nil), direction, lands: .ended)
  }

  mutating func begin(_ motion: Motion, _ direction: Direction, lands: Landing = .current) {
    stepper.begin(motion, direction)
    self.motion = (motion.name + (direction == .backward ? " back" : ""), lands)
    if stepper.isMoving { stepper.advance() }
    if !stepper.isMoving { arrive() }
  }

  /// A motion ended: shows where, and says why if it is not plain.
  mutating func arrive() {
    let (name, lands) = motion ?? ("", .current)
    motion = nil
    var showsEnded = false
    switch stepper.outcome {
    case .arrived: showsEnded = lands != .current
    case .breakpoint(let breakpoint):
      if case .nonFinite = breakpoint.condition { showsEnded = true }
      say("breakpoint \(breakpoint)")
    case .end where lands == .firstNaN:
      stepper.go(to: 0)
      return begin(.nonFinite(.inf), .forward, lands: .ended)
    case .end:
      say(
        lands == .ended
          ? "no further NaN or Inf is made up to the end" : "the program has ended; S steps back")
    case .beginning:
      say(lands == .ended ? "no NaN or Inf is made before" : "at the start of the program")
    case .cancelled: say("cancelled \(name)")
    case .failed(let error): complain(error)
    case nil: break
    }
    showsEnded ? showEnded() : showCurrent()
  }

  /// Where the walk is, for the top of the screen.
  var place: String {
    let machine = stepper.machine
    if machine.isFinished { return "ended" }
    let path = machine.path.steps
    guard let last = machine.frames.last, last.equation == nil else { return machine.path.description }
    let around = path.map(\.description).joined(separator: " > ")
    return (around.isEmpty ? "" : around + " > ") + "results"
  }
}

extension Motion {
  /// What it is called while it runs.
  var name: String {
    switch self {
    case .step: "step"
    case .next: "next"
    case .finish: "finish"
    case .continue: "continue"
    case .iteration: "iteration"
    case .cursor: "run to the cursor"
    case .entry: "go to the iteration"
    case .nonFinite: "look for NaN and Inf"
    case .end: "run"
    }
  }
}
