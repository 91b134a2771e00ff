import CUnwind

/// The functions that were running when something was made: return addresses, which cost some tens of
/// nanoseconds to take, and become names and lines only when somebody asks
/// (docs/decisions/source-locations.md).
package struct CallStack: Hashable, Sendable {
  /// How many calls are kept; of deeper stacks, the innermost.
  package static let limit = Int(CUNWIND_LIMIT)

  /// Where each call returns to, innermost first, the library's own calls included.
  package let returnAddresses: [UInt]

  package init(returnAddresses: [UInt]) {
    self.returnAddresses = returnAddresses
  }

  /// Mixes the addresses by multiplication before, which takes a fifth of the time: profiles hash every operation's stack.
  package func hash(into hasher: inout Hasher) {
    var mixed: UInt64 = 0
    for address in returnAddresses {
      mixed = (mixed ^ UInt64(address)) &* 0x9E37_79B9_7F4A_7C15
      mixed ^= mixed >> 32
    }
    hasher.combine(mixed)
  }

  /// The calls that are running on this thread.
  @inline(never)
  package static func capture() -> CallStack {
    let count = cunwind_walk()
    return CallStack(
      returnAddresses: [UInt](unsafeUninitializedCapacity: count) { addresses, initialized in
        if let start = addresses.baseAddress { cunwind_copy(start, count) }
        initialized = count
      })
  }

  /// The calls in the user's code, innermost first, those that the compiler inlined included. Empty where the
  /// program carries no line numbers.
  package var userFrames: [SourceFrame] { Symbolizer.userFrames(of: self) }

  /// The user's calls, one a line, innermost first: `loss(_:) at train.swift:41:17`.
  package func describe() -> String {
    userFrames.map { frame in
      (frame.function.map { "\($0) at " } ?? "") + frame.description
    }.joined(separator: "\n")
  }
}
