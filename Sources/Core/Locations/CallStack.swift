package struct CallStack: Hashable, Sendable {
  package static func capture() -> CallStack { CallStack() }
}
