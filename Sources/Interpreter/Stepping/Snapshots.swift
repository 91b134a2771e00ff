import JAXBuffers
import JAXCore

/// Places of a walk that it can go back to, in the order of their positions.
struct Snapshots: Sendable {
  struct Snapshot: Sendable {
    let machine: Machine
    /// Work done up to here.
    let work: Duration
    /// Bytes that it holds and the one before does not.
    var ownByteCount: Int
  }

  private var all: [Snapshot]
  private(set) var heldByteCount: Int
  private let byteBudget: Int
  /// A step back repeats less work than this, or fewer steps than that.
  private static let workBetween = Duration.milliseconds(4)
  private static let stepsBetween = 512

  init(_ machine: Machine, byteBudget: Int) {
    let own = Snapshots.byteCount(of: machine, beyond: nil)
    all = [Snapshot(machine: machine, work: .zero, ownByteCount: own)]
    heldByteCount = own
    self.byteBudget = byteBudget
  }

  var first: Snapshot { all[0] }

  /// The last that satisfies a condition which holds for all before it.
  func last(where condition: (Snapshot) -> Bool) -> Snapshot? {
    var (low, high) = (0, all.count)
    while low < high {
      let middle = (low + high) / 2
      if condition(all[middle]) { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? nil : all[low - 1]
  }

  /// Keeps a machine if the last snapshot before it is far enough, and the one behind it too.
  mutating func offer(_ machine: Machine, work: Duration) {
    let position = machine.position
    let after = position > all[all.count - 1].machine.position ? all.count : index(after: position)
    let before = all[after - 1]
    guard
      work >= before.work + Snapshots.workBetween
        || position - before.machine.position >= Snapshots.stepsBetween
    else { return }
    if after < all.count {
      let next = all[after]
      guard
        next.work >= work + Snapshots.workBetween
          || next.machine.position - position >= Snapshots.stepsBetween
      else { return }
    }
    insert(machine, work: work, at: after)
    while heldByteCount > byteBudget && all.count > 2 { thin(around: position) }
  }

  /// The index of the first snapshot behind a position.
  private func index(after position: Int) -> Int {
    var (low, high) = (0, all.count)
    while low < high {
      let middle = (low + high) / 2
      if all[middle].machine.position <= position { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private mutating func insert(_ machine: Machine, work: Duration, at index: Int) {
    let own = Snapshots.byteCount(of: machine, beyond: all[index - 1].machine)
    all.insert(Snapshot(machine: machine, work: work, ownByteCount: own), at: index)
    heldByteCount += own
    recount(index + 1)
  }

  /// Removes the snapshot whose loss costs least: that which leaves the smallest gap for its distance from here.
  private mutating func thin(around position: Int) {
    var best = (index: 1, loss: Double.infinity)
    for i in 1..<all.count {
      let next = i + 1 < all.count ? all[i + 1] : all[i]
      let gap = Double(next.machine.position - all[i - 1].machine.position)
      let loss = gap / Double(abs(all[i].machine.position - position) + 1)
      if loss < best.loss { best = (i, loss) }
    }
    heldByteCount -= all[best.index].ownByteCount
    all.remove(at: best.index)
    recount(best.index)
  }

  /// Counts anew what a snapshot adds to the one before.
  private mutating func recount(_ index: Int) {
    guard index < all.count else { return }
    let own = Snapshots.byteCount(of: all[index].machine, beyond: all[index - 1].machine)
    heldByteCount += own - all[index].ownByteCount
    all[index].ownByteCount = own
  }

  /// Bytes of arrays and of environments, shared storage counted once.
  private static func byteCount(of machine: Machine, beyond other: Machine?) -> Int {
    var seen = Set<ObjectIdentifier>()
    for case let buffer? in (other?.frames ?? []).lazy.flatMap(\.environment) {
      seen.insert(ObjectIdentifier(buffer.storage))
    }
    var total = 0
    for frame in machine.frames {
      total += frame.environment.count * MemoryLayout<Buffer?>.stride
      for case let buffer? in frame.environment
      where seen.insert(ObjectIdentifier(buffer.storage)).inserted {
        total += buffer.storage.byteCount
      }
    }
    return total
  }
}

extension Jaxpr {
  /// Bytes of all results of one run, those of the largest jaxpr inside each equation included: what frames hold
  /// that keep every value.
  package var keptByteCount: Int {
    var known: [Jaxpr: Int] = [:]
    func count(_ jaxpr: Jaxpr) -> Int {
      if let count = known[jaxpr] { return count }
      var (total, deepest) = (0, 0)
      for equation in jaxpr.equations {
        for v in equation.outputs { total = clampedSum(total, v.aval.byteCount) }
        for inner in equation.higherOrder?.jaxprs ?? [] { deepest = Swift.max(deepest, count(inner)) }
      }
      let sum = clampedSum(total, deepest)
      known[jaxpr] = sum
      return sum
    }
    return count(self)
  }
}
