import JAXBuffers
import JAXCore

/// Places of a walk that it can go back to, in the order of their positions.
struct Snapshots: Sendable {
  struct Snapshot: Sendable {
    let machine: Machine
    /// Work done up to here.
    let work: Duration
  }

  private var all: [Snapshot]
  private var ledger = SnapshotLedger()
  private let byteBudget: Int
  /// Over so many it costs more to choose which one goes than to repeat the steps between them.
  private static let most = 4096

  init(_ machine: Machine, byteBudget: Int) {
    all = [Snapshot(machine: machine, work: .zero)]
    ledger.add(machine)
    self.byteBudget = byteBudget
  }

  var first: Snapshot { all[0] }
  var heldByteCount: Int { ledger.byteCount }

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
    let (spent, steps) = (work - before.work, position - before.machine.position)
    guard Distance.least.isReached(work: spent, steps: steps) else { return }
    let distance = Distance(for: machine)
    guard distance.isReached(work: spent, steps: steps) else { return }
    if after < all.count {
      let next = all[after]
      guard distance.isReached(work: next.work - work, steps: next.machine.position - position) else {
        return
      }
    }
    all.insert(Snapshot(machine: machine, work: work), at: after)
    ledger.add(machine)
    while all.count > 2, heldByteCount > byteBudget || all.count > Snapshots.most { thin(around: position) }
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

  /// Removes the snapshot whose loss costs least: that which leaves the smallest gap for its distance from here.
  private mutating func thin(around position: Int) {
    var best = (index: 1, loss: Double.infinity)
    for i in 1..<all.count {
      let next = i + 1 < all.count ? all[i + 1] : all[i]
      let gap = Double(next.machine.position - all[i - 1].machine.position)
      let loss = gap / Double(abs(all[i].machine.position - position) + 1)
      if loss < best.loss { best = (i, loss) }
    }
    ledger.remove(all.remove(at: best.index).machine)
  }
}

/// How far snapshots lie from each other: a step back repeats less work than this, or fewer steps than that.
private struct Distance {
  let work: Duration
  let steps: Int
  static let least = Distance(work: .milliseconds(4), steps: 512)

  private init(work: Duration, steps: Int) { (self.work, self.steps) = (work, steps) }

  /// Further where frames are large, because a snapshot is counted block by block.
  init(for machine: Machine) {
    let blocks = machine.frames.reduce(0) { $0 + $1.environment.blockCount }
    work = Swift.max(Distance.least.work, .nanoseconds(200 * blocks))
    steps = Swift.max(Distance.least.steps, blocks)
  }

  /// Whether two places are so far apart, by their work or their steps.
  func isReached(work: Duration, steps: Int) -> Bool { work >= self.work || steps >= self.steps }
}
