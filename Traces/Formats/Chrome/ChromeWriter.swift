import TraceModel

/// Writes Chrome's JSON traces as JAX does, but for the empty event at their end: Perfetto counts it as an
/// error.
package enum ChromeWriter {
  /// The number under which JAX's files have the host's threads.
  package static let hostProcess = 701

  /// The file's bytes, not packed.
  package static func bytes(_ timeline: Timeline) -> [UInt8] {
    var result: [UInt8] = []
    write(timeline) { result.append(contentsOf: $0) }
    return result
  }

  /// Writes the file piece by piece.
  package static func write<E: Error>(
    _ timeline: Timeline, to drain: (UnsafeRawBufferPointer) throws(E) -> Void
  ) throws(E) {
    var text = JSONText()
    text += "{\"displayTimeUnit\":\"ns\",\"metadata\":{\"highres-ticks\":true,\"dropped_events\":"
    text.stream.append(decimal: timeline.dropped)
    text += "},\"traceEvents\":["
    text.metadata("process_name", thread: nil, "\"name\":\(JSONValue.quoted(timeline.process))")
    text.metadata("process_sort_index", thread: nil, "\"sort_index\":\(hostProcess)")
    for (index, track) in timeline.tracks.enumerated() {
      text.metadata("thread_name", thread: track.id, "\"name\":\(JSONValue.quoted(track.name))")
      text.metadata("thread_sort_index", thread: track.id, "\"sort_index\":\(index + 1)")
    }
    for track in timeline.tracks { try text.slices(of: track, drain) }
    for counter in timeline.counters { try text.counter(counter, drain) }
    try text.flows(timeline.flows, drain)
    text += "]}\n"
    try text.stream.drain(from: 0, to: drain)
  }
}

/// JSON's text under construction.
private struct JSONText: ~Copyable {
  var stream = ByteStream()
  private var hasEvent = false
  private var numbers = LabelNumbers()
  /// What each label says of its slices, by its number, open at its end.
  private var fragments: [[UInt8]] = []

  init() {}

  static func += (text: inout JSONText, string: String) { text.stream.append(Array(string.utf8)) }

  /// Microseconds, exact to the nanosecond.
  @inline(__always) private mutating func time(_ nanoseconds: Int) {
    if nanoseconds < 0 { stream.append(UInt8(ascii: "-")) }
    let (whole, rest) = Int(clamping: nanoseconds.magnitude).quotientAndRemainder(dividingBy: 1000)
    stream.append(decimal: whole)
    if rest > 0 {
      stream.append(UInt8(ascii: "."))
      stream.append(decimal: rest, digits: 3)
    }
  }

  mutating func metadata(_ name: String, thread: Int?, _ argument: String) {
    self += "\(hasEvent ? "," : "")\n{\"ph\":\"M\",\"pid\":\(ChromeWriter.hostProcess)"
    hasEvent = true
    if let thread { self += ",\"tid\":\(thread)" }
    self += ",\"name\":\"\(name)\",\"args\":{\(argument)}}"
  }

  mutating func slices<E: Error>(
    of track: Timeline.Track, _ drain: (UnsafeRawBufferPointer) throws(E) -> Void
  ) throws(E) {
    // The names of processes and threads come before.
    let head = Array(",\n{\"ph\":\"X\",\"pid\":\(ChromeWriter.hostProcess),\"tid\":\(track.id),\"ts\":".utf8)
    let duration = Array(",\"dur\":".utf8)
    let first = Array(",\"args\":{\"iteration\":".utf8)
    let further = Array(",\"iteration\":".utf8)
    for slice in track.slices {
      let number = numbers(slice.label)
      if number == fragments.count { fragments.append(JSONText.fragment(slice.label)) }
      stream.append(head)
      time(slice.start)
      stream.append(duration)
      time(slice.duration)
      stream.append(fragments[number])
      // `args` is open, or has not begun where there is nothing in it.
      let hasArguments = !slice.label.arguments.isEmpty
      if let index = slice.iteration {
        stream.append(hasArguments ? further : first)
        stream.append(decimal: index)
      }
      if hasArguments || slice.iteration != nil { stream.append(UInt8(ascii: "}")) }
      stream.append(UInt8(ascii: "}"))
      try stream.drain(to: drain)
    }
  }

  private static func fragment(_ label: Timeline.Label) -> [UInt8] {
    let arguments = label.arguments.map { "\(JSONValue.quoted($0.name)):\(text($0.value))" }
    let name = ",\"name\":\(JSONValue.quoted(label.name))"
    return Array((arguments.isEmpty ? name : "\(name),\"args\":{\(arguments.joined(separator: ","))").utf8)
  }

  private static func text(_ value: Timeline.Value) -> String {
    switch value {
    case .string(let s): JSONValue.quoted(s)
    case .double(let d) where !d.isFinite: "\"\(d)\""
    default: value.description
    }
  }

  mutating func counter<E: Error>(
    _ counter: Timeline.Counter, _ drain: (UnsafeRawBufferPointer) throws(E) -> Void
  ) throws(E) {
    let head = Array(",\n{\"ph\":\"C\",\"pid\":\(ChromeWriter.hostProcess),\"ts\":".utf8)
    // A reader names the track after the counter and the argument's key.
    let key = counter.unit == .bytes ? "bytes" : "value"
    let name = Array(",\"name\":\(JSONValue.quoted(counter.name)),\"args\":{\"\(key)\":".utf8)
    let tail = Array("}}".utf8)
    for sample in counter.samples {
      stream.append(head)
      time(sample.time)
      stream.append(name)
      if let whole = Int(exactly: sample.value) {
        stream.append(decimal: whole)
      } else {
        self += JSONText.text(.double(sample.value))
      }
      stream.append(tail)
      try stream.drain(to: drain)
    }
  }

  mutating func flows<E: Error>(
    _ flows: [Timeline.Flow], _ drain: (UnsafeRawBufferPointer) throws(E) -> Void
  ) throws(E) {
    let heads = ["s", "f"].map {
      Array(",\n{\"ph\":\"\($0)\",\"pid\":\(ChromeWriter.hostProcess),\"tid\":".utf8)
    }
    let tails = ["}", ",\"bp\":\"e\"}"].map { Array($0.utf8) }
    let time = Array(",\"ts\":".utf8)
    let name = Array(",\"name\":\"flow\",\"cat\":\"flow\",\"id\":".utf8)
    for flow in flows {
      for (index, end) in [flow.from, flow.to].enumerated() {
        stream.append(heads[index])
        stream.append(decimal: end.track)
        stream.append(time)
        self.time(end.time)
        stream.append(name)
        stream.append(decimal: flow.id)
        stream.append(tails[index])
      }
      try stream.drain(to: drain)
    }
  }
}
