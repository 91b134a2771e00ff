import TraceModel

extension Timeline {
  /// Draws arrows from equations of a forward pass to those of the backward pass that came of the same place:
  /// the same line and scope, but for `transpose(…)`, in the same iteration.
  mutating func linkPasses() {
    var numbers = LabelNumbers()
    var passes: [Pass] = []
    var places: [String: Int] = [:]
    // Place and iteration in one number, which is quicker to look up than two.
    func key(_ place: Int, _ iteration: Int?) -> Int { place << 32 | (iteration ?? -1) & 0xFFFF_FFFF }
    for track in tracks {
      var forward: [Int: Int] = [:]
      for slice in track.slices {
        let number = numbers(slice.label)
        if number == passes.count { passes.append(Pass(slice.label, &places)) }
        switch passes[number] {
        case .neither: continue
        case .forward(let place): forward[key(place, slice.iteration)] = slice.start
        case .backward(let place):
          guard let start = forward[key(place, slice.iteration)] else { continue }
          let flow = Flow(
            id: flows.count + 1, from: Flow.End(track: track.id, time: start),
            to: Flow.End(track: track.id, time: slice.start))
          flows.append(flow)
        }
      }
    }
  }

  /// Where a label stands in the passes of a gradient, by the number of its line and scope.
  private enum Pass {
    case neither
    case forward(Int)
    case backward(Int)

    init(_ label: Label, _ places: inout [String: Int]) {
      func argument(_ name: String) -> String? {
        label.arguments.first { $0.name == name }?.value.description
      }
      guard let scope = argument("scope"), scope.contains("jvp("), let source = argument("source") else {
        self = .neither
        return
      }
      let plain = Timeline.withoutTranspose(scope)
      let key = plain + "\n" + source
      let place = places[key] ?? places.count
      places[key] = place
      self = plain == scope ? .forward(place) : .backward(place)
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
