import JAXBuffers
import JAXCore

/// A program that can be walked in both directions: a machine, and snapshots of it to go back to.
///
/// Values are immutable, so a snapshot only holds references to them. Going back takes the nearest snapshot before
/// the place and runs forward from there. When snapshots hold more bytes than the budget, every other one goes and
/// the distance between them doubles, so a step back costs at most that many steps.
package struct Walk: Sendable {
  package private(set) var machine: Machine
  private var snapshots: [Machine]
  private var interval = 64
  private let byteBudget: Int

  package init(_ jaxpr: Jaxpr, _ arguments: [Buffer], byteBudget: Int = 256 << 20) throws {
    machine = try Machine(jaxpr, arguments, keepsValues: true)
    snapshots = [machine]
    self.byteBudget = byteBudget
  }

  /// Takes one step forward; at the end it is an error.
  package mutating func step(observer: (any Observer)? = nil) throws {
    try machine.step(observer: observer)
    if machine.position % interval == 0, let last = snapshots.last, last.position < machine.position {
      snapshots.append(machine)
      while heldBytes > byteBudget && snapshots.count > 2 { thin() }
    }
  }

  /// Takes one step back; at the beginning it stays there.
  package mutating func stepBack() throws { try go(to: machine.position - 1) }

  /// Goes to just after `position` steps from the beginning, forwards or backwards, or to the end.
  package mutating func go(to position: Int) throws {
    if position < machine.position {
      let target = Swift.max(position, 0)
      let start = snapshots.last { $0.position <= target } ?? snapshots[0]
      machine = start
    }
    while machine.position < position && !machine.isFinished { try step() }
  }

  /// Back to before the first equation.
  package mutating func restart() { machine = snapshots[0] }

  /// Runs to the end.
  package mutating func finish(observer: (any Observer)? = nil) throws -> [Buffer] {
    while !machine.isFinished { try step(observer: observer) }
    return machine.outputs ?? []
  }

  /// Bytes that the snapshots keep alive, shared storage counted once.
  private var heldBytes: Int {
    var seen = Set<ObjectIdentifier>()
    var total = 0
    for snapshot in snapshots {
      for frame in snapshot.frames {
        for case let buffer? in frame.environment where seen.insert(ObjectIdentifier(buffer.storage)).inserted
        {
          total += buffer.storage.byteCount
        }
      }
    }
    return total
  }

  private mutating func thin() {
    interval *= 2
    snapshots = snapshots.filter { $0.position % interval == 0 }
  }
}
