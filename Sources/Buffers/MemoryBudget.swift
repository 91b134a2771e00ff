import Synchronization

/// Asks for memory before it is taken.
///
/// An allocation that the system refuses ends a Swift program, and one that it grants but cannot keep ends it when the
/// memory is used. So whoever is about to take much memory, or has taken little often, asks here first and has an error
/// to give when the answer is no. The system is asked rarely: each answer covers a quarter of what was left.
package enum MemoryBudget {
  /// What may be taken before the system is asked again.
  private static let granted = Atomic<Int>(0)

  /// What is left over for everything that does not ask: stacks, small objects, a report of the error.
  static let reserve = 24 << 20

  /// Whether so many bytes may be taken. Bytes that come back are not counted, so it is asked for each use anew.
  @inline(__always)
  package static func allows(_ byteCount: Int) -> Bool {
    let left = granted.load(ordering: .relaxed) &- byteCount
    guard left >= 0, byteCount >= 0 else { return ask(byteCount) }
    // Threads may lose each other's subtractions; a grant is far from all there is.
    granted.store(left, ordering: .relaxed)
    return true
  }

  private static func ask(_ byteCount: Int) -> Bool {
    var left = SystemMemory.available - reserve
    // What the pool keeps for arrays to come is there for this one.
    if byteCount > left, BufferPool.shared.idleBytes > 0 {
      BufferPool.shared.empty()
      left = SystemMemory.available - reserve
    }
    guard byteCount >= 0, byteCount <= left else { return false }
    granted.store((left - byteCount) / 4, ordering: .relaxed)
    return true
  }

  /// Throws where `allows` says no.
  package static func ask(for byteCount: Int) throws(OutOfMemory) {
    guard allows(byteCount) else { throw OutOfMemory(byteCount: byteCount) }
  }
}

/// The system has not as much memory as is needed.
package struct OutOfMemory: Error, Hashable, Sendable, CustomStringConvertible {
  /// How many bytes were needed.
  package let byteCount: Int
  /// How many there were.
  package let available: Int

  package init(byteCount: Int) {
    self.byteCount = byteCount
    available = Swift.max(0, SystemMemory.available - MemoryBudget.reserve)
  }

  package var description: String {
    "this takes \(OutOfMemory.size(byteCount)) of memory, and there are \(OutOfMemory.size(available))"
  }

  /// `12.5 GiB`, `300 MiB`, `100 bytes`.
  package static func size(_ byteCount: Int) -> String {
    for (unit, name) in [(1 << 30, "GiB"), (1 << 20, "MiB")] where byteCount >= unit {
      let tenths = byteCount / (unit / 10)
      return tenths < 1000 && tenths % 10 != 0
        ? "\(tenths / 10).\(tenths % 10) \(name)" : "\(tenths / 10) \(name)"
    }
    return "\(byteCount) bytes"
  }
}

/// The sum, or the largest number where it would overflow.
package func clampedSum(_ numbers: Int...) -> Int {
  numbers.reduce(0) { sum, number in
    let (total, overflow) = sum.addingReportingOverflow(number)
    return overflow ? .max : total
  }
}

/// The product, or the largest number where it would overflow.
package func clampedProduct(_ a: Int, _ b: Int) -> Int {
  let (product, overflow) = a.multipliedReportingOverflow(by: b)
  return overflow ? .max : product
}
