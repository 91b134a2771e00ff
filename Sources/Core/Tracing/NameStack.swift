// Name stacks as JAX prints them: `outer/transpose(jvp(layer1))/inner` (JAX: `source_info_util.NameStack`).

extension String {
  /// This name stack with a scope, or a transformation such as `jvp()`, inside of it: in the transformation that is
  /// still empty, else behind a slash.
  package func entering(_ scope: String) -> String {
    if isEmpty { return scope }
    var bytes = Array(utf8)
    if let place = emptyParentheses {
      bytes.insert(contentsOf: scope.utf8, at: place)
    } else {
      bytes += ("/" + scope).utf8
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Where `entering` puts the next name, in bytes.
  package var placeOfNextName: Int { emptyParentheses ?? (isEmpty ? 0 : utf8.count + 1) }

  /// The stack of the transpose of an equation with this one, that was linearized where the next name had a place:
  /// `transpose(jvp(f))` for `jvp(f)` there; itself where no `jvp` stands there.
  package func transposed(at place: Int) -> String {
    var bytes = Array(utf8)
    let rest = bytes.dropFirst(place)
    guard rest.starts(with: "jvp(".utf8) else { return self }
    var depth = 0
    let end = rest.firstIndex { byte in
      if byte == UInt8(ascii: "(") { depth += 1 }
      if byte == UInt8(ascii: ")") { depth -= 1 }
      return depth == 0 && byte == UInt8(ascii: ")")
    }
    guard let end else { return self }
    bytes.insert(UInt8(ascii: ")"), at: end)
    bytes.insert(contentsOf: "transpose(".utf8, at: place)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Between the last parentheses with nothing in them, in bytes.
  private var emptyParentheses: Int? {
    let bytes = Array(utf8)
    guard bytes.count > 1 else { return nil }
    return (1..<bytes.count).last { bytes[$0 - 1] == UInt8(ascii: "(") && bytes[$0] == UInt8(ascii: ")") }
  }
}

extension TraceContext {
  /// Runs a transformed function under its trace, with the transformation on the name stack: `jvp()`.
  package static func entering<R>(
    _ trace: Trace, _ transformation: String, _ body: () throws -> R
  ) rethrows -> R {
    try with(
      { context in
        context.trace = trace
        context.nameStack = context.nameStack.entering(transformation)
      }, body)
  }
}
