import JAXBuffers
import JAXCore
import JAXInterpreter
import JAXKernels
import ScopeScreen
import ScopeWidgets

/// The stepper: a program's equations, values and source, walked through forwards and backwards.
///
/// It is a value that takes events and draws screens; what it needs of the outside (a file to be written, the
/// clipboard) it asks for.
package struct StepperApp: Interactive {
  package let session: Session
  package let glyphs: Glyphs
  package internal(set) var stepper: Stepper
  var printer: JaxprPrinter
  let programIndex: ProgramIndex
  /// Writes an exported screen to a file.
  let write: (_ path: String, _ text: String) throws -> Void

  // What is shown.
  var listing: Listing
  var unfolded: Set<Listing.Fold> = []
  var cursor = 0
  var scroll = 0
  var focus = Pane.jaxpr
  var isZoomed = false
  var message: Message?
  var prompt: Prompt?
  var help: Int?
  var valuesState = ValuesState()
  var sourceCursor: Int?
  var summaries: [SummaryKey: [ValueSummary]] = [:]
  var size = Size(width: 80, height: 24)

  // What is remembered.
  var history: [String] = []
  var pattern = ""
  var marks: [Character: Int] = [:]
  var jumps: [Int] = []
  var isMouseOn = false
  /// What the motion under way is called, for the message when it takes long.
  var motion: (name: String, lands: Landing)?
  /// `:continue` after a breakpoint and the like: keys typed while a motion runs wait for it.
  var waiting: [Event] = []

  /// A line for the person, and whether it is bad news.
  package struct Message: Hashable, Sendable {
    package let text: String
    package let isBad: Bool
  }

  /// Where the cursor goes when a motion ends.
  enum Landing {
    /// To the next equation.
    case current
    /// To the equation that just ended: the one that made a NaN.
    case ended
    /// The same, and if there is none, on to look for an Inf.
    case firstNaN
  }

  struct SummaryKey: Hashable {
    let start: Int
    let index: Int
  }

  package init(
    _ session: Session, glyphs: Glyphs = .unicode, byteBudget: Int = 256 << 20,
    write: @escaping (_ path: String, _ text: String) throws -> Void = { _, _ in }
  ) throws {
    self.session = session
    self.glyphs = glyphs
    self.write = write
    stepper = try Stepper(session.jaxpr, session.arguments, byteBudget: byteBudget)
    printer = JaxprPrinter(naming: session.jaxpr)
    programIndex = ProgramIndex(session.jaxpr)
    listing = Listing(session.jaxpr, unfolded: [])
    // A jitted function is one equation, and nobody wants to look at that.
    if session.jaxpr.equations.count == 1 { unfolded.insert(Listing.Fold(key: [], equation: 0)) }
    showCurrent()
    message = Message(
      text: session.recordedError.map { "the call raised \($0)" } ?? "n next  s step in  ! first NaN  ? help",
      isBad: session.recordedError != nil)
  }

  // MARK: - Interactive

  package var isWorking: Bool { stepper.isMoving }

  package mutating func work() -> [Effect] {
    stepper.advance()
    if stepper.isMoving { return [] }
    arrive()
    let events = waiting
    waiting = []
    return events.flatMap { update($0) }
  }

  package mutating func update(_ event: Event) -> [Effect] {
    switch event {
    case .interrupt:
      if stepper.isMoving { return perform(.escape) }
      say("^C cancels what runs; q leaves, Q quits")
      return []
    case .resize(let size):
      self.size = size
      return []
    case .paste(let text):
      prompt?.insert(text)
      return []
    case .click(let x, let y): return click(x, y)
    case .scroll(let x, let y, let step): return turn(x, y, step)
    case .key(let key):
      if stepper.isMoving, key != .escape, key != "q", key != "Q" {
        waiting.append(event)
        return []
      }
      if prompt != nil { return type(key) }
      return press(key)
    }
  }

  private mutating func press(_ key: Key) -> [Effect] {
    guard let action = KeyMap.action(key, in: focus) else {
      say("\(key) means nothing here; ? lists the keys", isBad: false)
      return []
    }
    message = nil
    return perform(action)
  }

  // MARK: - Messages

  mutating func say(_ text: String, isBad: Bool = false) { message = Message(text: text, isBad: isBad) }

  mutating func complain(_ error: any Error) {
    let text =
      (error as? JAXError).map { ErrorReport.text($0, showsOrigin: false) } ?? String(describing: error)
    say(text.split(separator: "\n").prefix(2).joined(separator: "  "), isBad: true)
  }
}
