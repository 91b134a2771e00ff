import JAXKernels

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// What becomes of what a program says while it runs: the lines of `jax.debug.print`, and calls of
/// `jax.debug.callback`.
package enum Messages: Sendable {
  /// Lines go to standard output at once, so that none is missing when an error follows.
  case shown
  /// Nothing is said: the same program runs once more, or backwards, under a tool.
  case silent
  /// Lines go to a function, without their newline.
  case collected(@Sendable (String) -> Void)

  /// Says a line.
  package static func say(_ line: @autoclosure () throws -> String) rethrows {
    switch TraceContext.current.messages {
    case .silent: return
    case .collected(let take): take(try Kernels.keepingDenormals(line))
    case .shown:
      print(try Kernels.keepingDenormals(line))
      fflush(nil)
    }
  }

  /// Runs `body` with other messages.
  package static func with<R>(_ messages: Messages, _ body: () throws -> R) rethrows -> R {
    try TraceContext.with({ $0.messages = messages }, body)
  }
}
