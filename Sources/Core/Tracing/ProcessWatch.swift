import Synchronization

/// An observer of everything that the process computes, on any thread.
package protocol ProcessWatch: Observer, Sendable {
  /// Runs one operation, which the observer's other methods then see; it may throw.
  func watching<R>(_ body: () throws -> R) rethrows -> R
  /// Runs one operation that runs no jaxprs. Operations with the same key are the same but for the values; `equation`
  /// describes it.
  func operation<R>(_ key: OperationKey, _ equation: () -> Equation, _ body: () throws -> R) rethrows -> R
  /// Traces a function into a jaxpr; `label` says for whom, as `jit:train`.
  func staging<R>(_ label: String, _ body: () throws -> R) rethrows -> R
}

/// The process's watch.
package enum ProcessWatches {
  private static let watch = Mutex<(any ProcessWatch)?>(nil)

  /// The watch, if there is one; without it this costs one relaxed load.
  @inlinable @inline(__always) package static var current: (any ProcessWatch)? {
    Options.mayBeOn(.profiling) ? known : nil
  }

  @usableFromInline static var known: (any ProcessWatch)? { watch.withLock { $0 } }

  /// Begins to watch, or ends it with nil.
  package static func set(_ new: (any ProcessWatch)?) {
    watch.withLock { $0 = new }
    if new == nil { Options.noteOff(.profiling) } else { Options.noteOn(.profiling) }
  }
}

/// What an operation outside of jaxprs is, without its values: where in the program, which primitive, of which types. Two
/// hashes, which no two of a program's operations will have in common.
package struct OperationKey: Sendable {
  package let place: Int
  package let kind: Int

  init(
    _ primitive: any Primitive, _ source: SourceInfo?, _ operands: [ShapedArray], _ results: [ShapedArray]
  ) {
    place = source.hashValue
    var hasher = Hasher()
    hasher.combine(ObjectIdentifier(type(of: primitive)))
    for type in operands { hasher.combine(type) }
    for type in results { hasher.combine(type) }
    kind = hasher.finalize()
  }
}
