/// What a program did, and when: slices on tracks, counters, and flows between slices. Times are nanoseconds
/// from the start of the recording. It is what every format of trace files is written from and read into.
package struct Timeline: Hashable, Sendable {
  package var process: String
  package var processID: Int
  package var tracks: [Track] = []
  package var counters: [Counter] = []
  package var flows: [Flow] = []
  /// How many events there was no room for.
  package var dropped = 0

  package init(process: String, processID: Int) {
    self.process = process
    self.processID = processID
  }

  /// A thread, or what a file calls one.
  package struct Track: Hashable, Sendable {
    package var id: Int
    package var name: String
    /// By their start; a slice lies in the ones before it that have not ended.
    package var slices: [Slice]

    package init(id: Int, name: String, slices: [Slice] = []) {
      self.id = id
      self.name = name
      self.slices = slices
    }
  }

  /// What slices have in common: those of one equation share one, which writers put into words once.
  package final class Label: Sendable {
    package let name: String
    package let arguments: [Argument]

    package init(_ name: String, _ arguments: [Argument] = []) {
      self.name = name
      self.arguments = arguments
    }
  }

  /// Something that took time.
  package struct Slice: Sendable {
    package var start: Int
    package var duration: Int
    package let label: Label
    /// Which iteration of the loop around it it was; nil where there is none.
    package let iteration: Int?

    package init(_ label: Label, start: Int, duration: Int, iteration: Int? = nil) {
      self.label = label
      self.start = start
      self.duration = duration
      self.iteration = iteration
    }

    package init(name: String, start: Int, duration: Int, arguments: [Argument] = []) {
      self.init(Label(name, arguments), start: start, duration: duration)
    }

    package var name: String { label.name }

    package var arguments: [Argument] {
      label.arguments + (iteration.map { [Argument("iteration", .int($0))] } ?? [])
    }

    package var end: Int { start + duration }

    /// The value of an argument, if it has one of that name.
    package subscript(name: String) -> Value? {
      if let iteration, name == "iteration" { return .int(iteration) }
      return label.arguments.first { $0.name == name }?.value
    }
  }

  /// A number over time.
  package struct Counter: Hashable, Sendable {
    package var name: String
    package var unit: Unit
    package var samples: [Sample]

    package init(name: String, unit: Unit, samples: [Sample] = []) {
      self.name = name
      self.unit = unit
      self.samples = samples
    }

    package enum Unit: Hashable, Sendable { case bytes, count }

    package struct Sample: Hashable, Sendable {
      package var time: Int
      package var value: Double

      package init(time: Int, value: Double) {
        self.time = time
        self.value = value
      }
    }
  }

  /// An arrow from one slice to another: each end is a time within the slice on its track.
  package struct Flow: Hashable, Sendable {
    package var id: Int
    package var from: End
    package var to: End

    package init(id: Int, from: End, to: End) {
      self.id = id
      self.from = from
      self.to = to
    }

    package struct End: Hashable, Sendable {
      package var track: Int
      package var time: Int

      package init(track: Int, time: Int) {
        self.track = track
        self.time = time
      }
    }
  }

  /// What is known of a slice.
  package struct Argument: Hashable, Sendable {
    package var name: String
    package var value: Value

    package init(_ name: String, _ value: Value) {
      self.name = name
      self.value = value
    }
  }

  package enum Value: Hashable, Sendable {
    case string(String)
    case int(Int)
    case double(Double)
    case bool(Bool)
  }
}

extension Timeline.Slice: Hashable {
  package static func == (a: Self, b: Self) -> Bool {
    a.start == b.start && a.duration == b.duration && a.name == b.name && a.arguments == b.arguments
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(start)
    hasher.combine(duration)
    hasher.combine(name)
  }
}

extension Timeline.Value: CustomStringConvertible {
  package var description: String {
    switch self {
    case .string(let s): s
    case .int(let i): String(i)
    case .double(let d): String(d)
    case .bool(let b): String(b)
    }
  }
}

extension Timeline {
  package var sliceCount: Int { tracks.reduce(0) { $0 + $1.slices.count } }

  /// From the first event's start to the last one's end.
  package var span: Int {
    var first = Int.max
    var last = Int.min
    for track in tracks {
      for slice in track.slices {
        first = min(first, slice.start)
        last = max(last, slice.end)
      }
    }
    for counter in counters {
      for sample in counter.samples {
        first = min(first, sample.time)
        last = max(last, sample.time)
      }
    }
    return first <= last ? last - first : 0
  }
}

extension Timeline.Track {
  /// Calls `visit` with each slice and the index of the one around it. Slices that overlap the end of another,
  /// as only damaged files have them, lie in the one around both.
  package func forEachNested(_ visit: (_ index: Int, _ parent: Int?) -> Void) {
    var open: [Int] = []
    for index in slices.indices {
      let slice = slices[index]
      while let last = open.last, slices[last].end < slice.end || slices[last].end <= slice.start {
        // An instant at the end of another slice is still in it.
        if slice.duration == 0 && slices[last].end == slice.start { break }
        open.removeLast()
      }
      visit(index, open.last)
      open.append(index)
    }
  }

  /// Whether every two slices lie one in the other or apart.
  package var isNested: Bool {
    var ends: [Int] = []
    var previous = Int.min
    for slice in slices {
      guard slice.start >= previous, slice.duration >= 0 else { return false }
      previous = slice.start
      while let end = ends.last, end <= slice.start { ends.removeLast() }
      if let end = ends.last, slice.end > end { return false }
      ends.append(slice.end)
    }
    return true
  }
}
