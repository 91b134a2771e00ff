import TraceModel

extension Timeline {
  /// Draws arrows from equations of a forward pass to those of the backward pass that came of the same place:
  /// the same line and scope, but for `transpose(…)`, in the same iteration.
  mutating func linkPasses() {
    for track in tracks {
      var forward: [String: Int] = [:]
      for slice in track.slices {
        guard let scope = slice["scope"]?.description, let source = slice["source"]?.description else {
          continue
        }
        let plain = Timeline.withoutTranspose(scope)
        let key = [plain, source, slice["iteration"]?.description ?? ""].joined(separator: "\n")
        if plain == scope {
          if scope.contains("jvp(") { forward[key] = slice.start }
        } else if let start = forward[key] {
          let flow = Flow(
            id: flows.count + 1, from: Flow.End(track: track.id, time: start),
            to: Flow.End(track: track.id, time: slice.start))
          flows.append(flow)
        }
      }
    }
  }

  /// `transpose(jvp(f))/a` as `jvp(f)/a`.
  static func withoutTranspose(_ scope: String) -> String {
    let word = "transpose("
    guard scope.contains(word) else { return scope }
    var result = ""
    // Whether each open parenthesis goes.
    var open: [Bool] = []
    var rest = scope[...]
    while let character = rest.first {
      if rest.hasPrefix(word) {
        open.append(true)
        rest = rest.dropFirst(word.count)
        continue
      }
      rest = rest.dropFirst()
      if character == "(" { open.append(false) }
      if character == ")", open.popLast() == true { continue }
      result.append(character)
    }
    return result
  }
}
