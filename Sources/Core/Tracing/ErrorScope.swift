import JAXBuffers
import Synchronization

#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// Keeps the first error of the operations in it. Functions that take functions throw it; operations on arrays
/// give failed arrays and go on.
package final class ErrorScope: Sendable {
  /// The transformation that opened it, for reports; empty when none did.
  package let label: String
  /// The scope around it.
  package let parent: ErrorScope?
  private let first = Mutex<JAXError?>(nil)
  private let isBroken = Atomic<Bool>(false)

  package init(label: String = "", parent: ErrorScope? = nil) {
    self.label = label
    self.parent = parent
  }

  package var error: JAXError? { first.withLock { $0 } }

  /// Whether an operation has failed.
  @inline(__always) package var hasError: Bool { isBroken.load(ordering: .acquiring) }

  /// Notes an error; later ones follow from the first and are dropped.
  package func note(_ error: JAXError) {
    first.withLock { $0 = $0 ?? error }
    isBroken.store(true, ordering: .releasing)
  }

  /// Adds to the error what only an enclosing trace knows.
  package func amend(_ change: (inout JAXError) -> Void) {
    first.withLock { error in
      guard var known = error else { return }
      change(&known)
      error = known
    }
  }

  /// Runs `body`, then throws the first error of an operation in it.
  package static func run<R>(label: String = "", _ body: () throws -> R) throws -> R {
    let scope = ErrorScope(label: label, parent: TraceContext.current.errors)
    do {
      let result = try TraceContext.with({ $0.errors = scope }, body)
      if let error = scope.error { throw error }
      return result
    } catch {
      // What the body threw came after what its operations noted.
      throw scope.error ?? error
    }
  }
}

/// Notes an error where operations cannot throw: in the enclosing scope; outside every scope it ends the program
/// with its report, as an uncaught exception does in Python.
package func raise(_ error: JAXError) {
  guard let scope = TraceContext.current.errors else { endProgram(error, isCatchable: true) }
  scope.note(error)
}

/// Ends the program with an error's report.
func endProgram(_ error: JAXError, isCatchable: Bool = false) -> Never {
  let report = ErrorReport.text(error, endsProgram: isCatchable) + "\n"
  // What the program printed comes before.
  fflush(nil)
  _ = report.withCString { write(STDERR_FILENO, $0, strlen($0)) }
  exit(1)
}

/// A failed array of this type, with the error noted.
package func failed(_ error: JAXError, _ type: ShapedArray) -> NDArray {
  raise(error)
  return NDArray(.failed(type))
}
