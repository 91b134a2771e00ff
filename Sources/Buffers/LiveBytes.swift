import Synchronization

/// The memory of arrays that were made since the counting began and are still there. Off, it costs an
/// allocation one relaxed load.
package enum LiveBytes {
  private static let users = Atomic<Int>(0)
  @usableFromInline static let bytes = Atomic<Int>(0)

  static var isCounting: Bool { users.load(ordering: .relaxed) > 0 }

  /// Begins to count, until as many have stopped as have started.
  package static func start() { users.wrappingAdd(1, ordering: .relaxed) }
  package static func stop() { users.wrappingSubtract(1, ordering: .relaxed) }

  /// What is live of all that was counted.
  @inlinable package static var count: Int { bytes.load(ordering: .relaxed) }

  static func add(_ byteCount: Int) { bytes.wrappingAdd(byteCount, ordering: .relaxed) }
}
