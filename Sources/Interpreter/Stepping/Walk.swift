import JAXBuffers
import JAXCore

/// A program that can be walked in both directions: a machine, and snapshots of it to go back to.
///
/// Values are immutable, so a snapshot only holds references to them. Going back takes the nearest snapshot before
/// the place and runs forward from there. Snapshots are taken after so much work, not so many equations, so that a step
/// back costs little however large the arrays are; over the byte budget they thin out, most where the walk is not.
package struct Walk: Sendable {
  package private(set) var machine: Machine
  private var snapshots: Snapshots
  /// Work done from the beginning to here.
  private var work = Duration.zero

  package init(_ jaxpr: Jaxpr, _ arguments: [Buffer], byteBudget: Int = 256 << 20) throws {
    machine = try Machine(jaxpr, arguments, keepsValues: jaxpr.keptByteCount <= byteBudget / 4)
    snapshots = Snapshots(machine, byteBudget: byteBudget)
  }

  /// Takes one step forward; at the end it is an error.
  package mutating func step(observer: (any Observer)? = nil) throws {
    let began = ContinuousClock.now
    try machine.step(observer: observer)
    work += ContinuousClock.now - began
    snapshots.offer(machine, work: work)
  }

  /// Takes one step back; at the beginning it stays there.
  package mutating func stepBack() throws { try go(to: machine.position - 1) }

  /// Goes to just after `position` steps from the beginning, forwards or backwards, or to the end.
  package mutating func go(to position: Int) throws {
    if position < machine.position { rewind(before: Swift.max(position, 0) + 1) }
    while machine.position < position && !machine.isFinished { try step() }
  }

  /// Back to the last snapshot that lies before a position; it gives how many steps lie between.
  package mutating func rewind(before position: Int) {
    let snapshot = snapshots.last { $0.machine.position < position } ?? snapshots.first
    machine = snapshot.machine
    work = snapshot.work
  }

  /// Back to before the first equation.
  package mutating func restart() { rewind(before: 1) }

  /// Runs to the end.
  package mutating func finish(observer: (any Observer)? = nil) throws -> [Buffer] {
    while !machine.isFinished { try step(observer: observer) }
    return machine.outputs ?? []
  }

  /// Bytes that the snapshots keep alive.
  package var heldByteCount: Int { snapshots.heldByteCount }
}

// MARK: - Values that frames keep no more

extension Walk {
  /// The results of equations of a frame that were evaluated, recomputed from the nearest snapshot where the frame
  /// keeps them no more; nil for results that nothing reads.
  package func results(of indices: Range<Int>, level: Int) throws -> [[Buffer?]] {
    let frame = machine.frames[level]
    let asked = indices.clamped(to: 0..<frame.counter)
    let outputs = asked.map { frame.jaxpr.equations[$0].outputs }
    let kept = outputs.map { $0.map { frame[$0] } }
    if zip(outputs, kept).allSatisfy({ zip($0, $1).allSatisfy { $0.isDropped || $1 != nil } }) { return kept }
    let origin = snapshots.last { snapshot in
      snapshot.machine.position <= machine.position
        && snapshot.machine.isBefore(asked.lowerBound, of: frame, level)
    }
    var replay = (origin ?? snapshots.first).machine
    let watch = ResultWatch()
    var found: [[Buffer?]] = []
    while found.count < asked.count {
      let next = asked.lowerBound + found.count
      try replay.step(observer: watch)
      if replay.frames.count == level + 1, replay.frames[level].start == frame.start,
        replay.frames[level].counter == next + 1
      {
        found.append(watch.results)
      }
    }
    return found
  }
}

extension Machine {
  /// Whether an equation of a frame is still to be evaluated.
  fileprivate func isBefore(_ index: Int, of frame: Frame, _ level: Int) -> Bool {
    guard position > frame.start else { return true }
    guard level < frames.count, frames[level].start == frame.start else { return false }
    return frames[level].counter <= index
  }
}

/// Keeps the operands and results of the equation that ended last.
package final class ResultWatch: Observer {
  package private(set) var operands: [Buffer] = []
  package private(set) var results: [Buffer] = []
  /// The equation; nil if none ended since this was last reset.
  package private(set) var ended: Equation?

  package init() {}

  package func reset() { ended = nil }

  package func equationEnded(
    _ equation: Equation, operands: [Buffer], results: [Buffer], at place: some Place
  ) {
    self.operands = operands
    self.results = results
    ended = equation
  }
}

extension Walk {
  /// The value of a variable of a frame, recomputed where the frame keeps it no more; nil before it is bound.
  package func value(of v: Var, level: Int) throws -> Buffer? {
    let frame = machine.frames[level]
    if let kept = frame[v] { return kept }
    if v.isDropped { return nil }
    let jaxpr = frame.jaxpr
    guard let index = jaxpr.equation(binding: v) else {
      var start = self
      try start.go(to: frame.start)
      return start.machine.frames[level][v]
    }
    guard index < frame.counter, let result = jaxpr.equations[index].outputs.firstIndex(of: v) else {
      return nil
    }
    return try results(of: index..<index + 1, level: level)[0][result]
  }
}
