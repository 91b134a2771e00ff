/// Where a timeline's time went.
package struct Summary: Hashable, Sendable {
  /// What slices are grouped by.
  package enum Grouping: String, CaseIterable, Sendable {
    case name, scope, source, primitive

    /// The arguments that have it, in our files and in JAX's.
    fileprivate var arguments: [String] {
      switch self {
      case .name: []
      case .scope: ["scope", "tf_op"]
      case .source: ["source", "_src"]
      case .primitive: ["primitive", "hlo_op"]
      }
    }
  }

  /// Slices of one group.
  package struct Row: Hashable, Sendable {
    package var key: String
    package var count = 0
    /// Nanoseconds from beginning to end; a slice in another of the same group counts once.
    package var total = 0
    /// Nanoseconds without those of the slices inside.
    package var own = 0
    package var longest = 0
    /// What the slices say they computed and moved; 0 where they say nothing.
    package var operations = 0
    package var bytes = 0
  }

  /// The key of slices that do not say.
  package static let nothing = "(none)"
  /// The rows, the one with the most time of its own first.
  package let rows: [Row]

  package init(_ timeline: Timeline, by grouping: Grouping) {
    var groups: [String: Row] = [:]
    for track in timeline.tracks { Summary.add(track, grouping, to: &groups) }
    rows = groups.values.sorted { ($1.own, $1.total, $0.key) < ($0.own, $0.total, $1.key) }
  }

  private static func add(_ track: Timeline.Track, _ grouping: Grouping, to groups: inout [String: Row]) {
    let keys = track.slices.map { key($0, grouping) }
    var inside = [Int](repeating: 0, count: keys.count)
    var parents = [Int?](repeating: nil, count: keys.count)
    track.forEachNested { index, parent in
      parents[index] = parent
      if let parent { inside[parent] = sum(inside[parent], track.slices[index].duration) }
    }
    var open: [Int] = []
    var depths: [String: Int] = [:]
    for (index, slice) in track.slices.enumerated() {
      while let last = open.last, last != parents[index] {
        depths[keys[last], default: 0] -= 1
        open.removeLast()
      }
      var row = groups[keys[index]] ?? Row(key: keys[index])
      row.count += 1
      if depths[keys[index], default: 0] == 0 { row.total = sum(row.total, slice.duration) }
      row.own = sum(row.own, max(slice.duration - inside[index], 0))
      row.longest = max(row.longest, slice.duration)
      if case .int(let flops)? = slice["flops"] { row.operations = sum(row.operations, flops) }
      if case .int(let bytes)? = slice["bytes"] { row.bytes = sum(row.bytes, bytes) }
      groups[keys[index]] = row
      open.append(index)
      depths[keys[index], default: 0] += 1
    }
  }

  private static func key(_ slice: Timeline.Slice, _ grouping: Grouping) -> String {
    if grouping == .name { return slice.name }
    for name in grouping.arguments {
      if let value = slice[name] { return value.description }
    }
    return nothing
  }

  /// The time of all rows that is in no other.
  package var total: Int { rows.reduce(0) { Summary.sum($0, $1.own) } }

  /// A file may say anything.
  private static func sum(_ a: Int, _ b: Int) -> Int {
    let (value, overflow) = a.addingReportingOverflow(b)
    return overflow ? Int.max : value
  }
}
