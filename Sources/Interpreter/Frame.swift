import JAXBuffers
import JAXCore

/// One jaxpr being run.
package struct Frame: Sendable {
  package let jaxpr: Jaxpr
  /// Which of the calling equation's jaxprs it is.
  package let entry: Entry
  /// The machine's position when it was entered, by which frames of one run are told apart.
  package let start: Int
  /// The index of the next equation; their count at the end.
  package private(set) var counter = 0
  /// Values by the variables' slots.
  package private(set) var environment: Environment
  /// What to do when the jaxpr that the current equation entered returns; nil when none is entered.
  var pending: PendingCall?

  init(_ jaxpr: Jaxpr, _ arguments: [Buffer], entry: Entry, start: Int) throws {
    self.jaxpr = jaxpr
    self.start = start
    self.entry = entry
    var environment = Environment(count: jaxpr.slotCount)
    try jaxpr.bind(arguments) { environment[$0] = $1 }
    self.environment = environment
  }

  /// The current equation; nil at the end.
  package var equation: Equation? { counter < jaxpr.equations.count ? jaxpr.equations[counter] : nil }

  /// The value of a variable, if it is bound and still kept.
  package subscript(v: Var) -> Buffer? { v.isDropped ? nil : environment[v.slot] }

  /// Binds the current equation's results, drops what nothing reads any more, and moves to the next equation.
  mutating func bind(_ outputs: [Var], _ results: [Buffer], keepsValues: Bool) {
    for i in outputs.indices where !outputs[i].isDropped { environment[outputs[i].slot] = results[i] }
    if !keepsValues { for slot in jaxpr.lastUses[counter] { environment[slot] = nil } }
    counter += 1
  }
}

/// A higher-order equation that waits for a jaxpr: its state, with the primitive's type closed over.
struct PendingCall: Sendable {
  let resume: @Sendable ([Buffer]) throws -> Next
  var operands: [Buffer] = []

  enum Next: Sendable {
    case enter(Jaxpr, [Buffer], Entry, PendingCall)
    case finished([Buffer])
  }
}

extension Machine {
  func start(_ primitive: some HigherOrder, _ operands: [Buffer]) throws -> PendingCall.Next {
    PendingCall.next(primitive, try primitive.start(operands))
  }
}

extension PendingCall {
  static func next<P: HigherOrder>(_ primitive: P, _ transition: Transition<P.State>) -> Next {
    switch transition {
    case .finished(let results): .finished(results)
    case .enter(let jaxpr, let arguments, let entry, let state):
      .enter(
        jaxpr, arguments, entry,
        PendingCall { outputs in next(primitive, try primitive.resume(state, with: outputs)) })
    }
  }
}
