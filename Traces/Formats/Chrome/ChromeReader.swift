import JAXBuffers
import JAXVisibleText
import TraceModel
import TraceNpz

/// What is wrong with a trace file.
package struct TraceError: Error, Hashable, Sendable, CustomStringConvertible {
  package let description: String
  package init(_ description: String) { self.description = description }
}

/// Reads Chrome's JSON traces, packed or not: ours, JAX's, and what other programs write for Perfetto.
package struct ChromeReader {
  private let name: String
  private var timeline = Timeline(process: "", processID: 0)
  private var tracks: [Place: Int] = [:]
  private var counters: [String: Int] = [:]
  private var open: [Place: [Timeline.Slice]] = [:]
  private var starts: [String: Timeline.Flow.End] = [:]
  private var processes: [Int: String] = [:]
  /// Events of kinds that a timeline has no place for, such as asynchronous ones.
  private(set) package var skipped = 0

  private struct Place: Hashable {
    let process: Int
    let thread: Int
  }

  /// What an event and an argument of it take in lists that grow by doubling.
  private static let bytesPerEvent = 512
  private static let bytesPerArgument = 128

  private init(name: String) { self.name = name }

  /// The timeline in a file.
  package static func read(_ path: String) throws -> (timeline: Timeline, skipped: Int) {
    try parse(try WholeFile.read(path), name: path)
  }

  /// The timeline in a file's bytes.
  package static func parse(_ bytes: [UInt8], name: String) throws -> (timeline: Timeline, skipped: Int) {
    do {
      return try parse(unpacked: Gzip.isPacked(bytes) ? Gzip.unpack(bytes, file: name) : bytes, name)
    } catch let error as OutOfMemory {
      throw TraceError("\(name): reading \(error)")
    }
  }

  private static func parse(
    unpacked text: [UInt8], _ name: String
  ) throws -> (timeline: Timeline, skipped: Int) {
    guard let json = try JSONValue(parsing: text) else {
      throw TraceError(
        "\(name.visiblePath): not a JSON trace, or cut off; jaxscope reads what jax.profiler.trace writes as "
          + "*.trace.json.gz")
    }
    var events: [JSONValue]
    switch json {
    case .array(let all): events = all
    case .object:
      guard case .array(let all)? = json["traceEvents"] else {
        throw TraceError("\(name.visiblePath): JSON without \"traceEvents\", so no trace")
      }
      events = all
    default: throw TraceError("\(name.visiblePath): JSON without \"traceEvents\", so no trace")
    }
    var reader = ChromeReader(name: name)
    for (index, event) in events.enumerated() {
      do {
        try reader.take(event)
      } catch let error as TraceError {
        throw TraceError("\(name.visiblePath): event \(index) \(error.description)")
      }
    }
    events = []
    if case .number(let dropped)? = json["metadata"]?["dropped_events"], let count = Int(exactly: dropped) {
      reader.timeline.dropped = count
    }
    return (try reader.finished(), reader.skipped)
  }

  private mutating func take(_ event: JSONValue) throws {
    guard case .object(let fields) = event else { throw TraceError("is no object") }
    // JAX ends its list with an empty event.
    if fields.isEmpty { return }
    try MemoryBudget.ask(
      for: ChromeReader.bytesPerEvent + event.argumentCount * ChromeReader.bytesPerArgument)
    guard let phase = event["ph"]?.string else { throw TraceError("has no \"ph\"") }
    let place = Place(process: event.id("pid"), thread: event.id("tid"))
    if phase == "M" { return name(event, place) }
    guard let start = event.time("ts") else { throw TraceError("has no \"ts\"") }
    switch phase {
    case "X":
      guard let duration = event.time("dur"), duration >= 0 else { throw TraceError("has no \"dur\"") }
      try append(slice(event, start, duration), place)
    case "B": try open[place, default: []].append(asking: slice(event, start, -1))
    case "E":
      guard var slice = open[place]?.popLast() else { return }
      slice.duration = max(start - slice.start, 0)
      try append(slice, place)
    case "i", "I": try append(slice(event, start, 0), place)
    case "C": try sample(event, start)
    case "s", "t", "f": try flow(event, phase, Timeline.Flow.End(track: track(place), time: start))
    default: skipped += 1
    }
  }

  private mutating func name(_ event: JSONValue, _ place: Place) {
    guard let name = event["args"]?["name"]?.string else { return }
    switch event["name"]?.string {
    case "thread_name": timeline.tracks[track(place)].name = name
    case "process_name": processes[place.process] = name
    default: break
    }
  }

  private func slice(_ event: JSONValue, _ start: Int, _ duration: Int) -> Timeline.Slice {
    var arguments: [Timeline.Argument] = []
    if case .object(let fields)? = event["args"] {
      arguments = fields.map { Timeline.Argument($0.key, Timeline.Value($0.value)) }
    }
    return Timeline.Slice(
      name: event["name"]?.string ?? "", start: start, duration: duration, arguments: arguments)
  }

  private mutating func append(_ slice: Timeline.Slice, _ place: Place) throws {
    try timeline.tracks[track(place)].slices.append(asking: slice)
  }

  private mutating func track(_ place: Place) -> Int {
    if let known = tracks[place] { return known }
    tracks[place] = timeline.tracks.count
    timeline.tracks.append(Timeline.Track(id: place.thread, name: "thread \(place.thread)"))
    return timeline.tracks.count - 1
  }

  private mutating func sample(_ event: JSONValue, _ time: Int) throws {
    guard case .object(let fields)? = event["args"] else { return }
    for field in fields {
      guard let value = field.value.double else { continue }
      let key = "\(event["name"]?.string ?? "") \(field.key)"
      let unit: Timeline.Counter.Unit = field.key == "bytes" ? .bytes : .count
      let index = counters[key] ?? timeline.counters.count
      if index == timeline.counters.count {
        counters[key] = index
        // Ours have their unit as the key.
        let name = ["bytes", "value"].contains(field.key) ? event["name"]?.string ?? "" : key
        timeline.counters.append(Timeline.Counter(name: name, unit: unit))
      }
      try timeline.counters[index].samples.append(asking: Timeline.Counter.Sample(time: time, value: value))
    }
  }

  private mutating func flow(_ event: JSONValue, _ phase: String, _ end: Timeline.Flow.End) throws {
    let key = [event["cat"], event["name"], event["id"]].map { $0?.text ?? "" }.joined(separator: "|")
    if phase != "s", let from = starts[key] {
      try timeline.flows.append(asking: Timeline.Flow(id: event.id("id"), from: from, to: end))
    }
    starts[key] = phase == "f" ? nil : end
  }

  /// The timeline with its slices in order, and flows by the tracks' numbers.
  private func finished() throws -> Timeline {
    // A copy of the slices, numbered and sorted, and of the timeline around them.
    let slices = timeline.tracks.reduce(0) { $0 + $1.slices.count }
    try MemoryBudget.ask(for: clampedProduct(slices, 5 * MemoryLayout<Timeline.Slice>.stride))
    var result = timeline
    // A begin without an end lasts as long as the trace.
    let last = timeline.tracks.lazy.flatMap(\.slices).map(\.end).max() ?? 0
    for (place, slices) in open where !slices.isEmpty {
      guard let index = tracks[place] ?? nil else { continue }
      for var slice in slices {
        slice.duration = max(last - slice.start, 0)
        result.tracks[index].slices.append(slice)
      }
    }
    for index in result.tracks.indices {
      // In the file's order where both edges are the same.
      result.tracks[index].slices = result.tracks[index].slices.enumerated().sorted { a, b in
        (a.element.start, -a.element.duration, a.offset) < (b.element.start, -b.element.duration, b.offset)
      }.map(\.element)
    }
    for index in result.flows.indices {
      result.flows[index].from.track = result.tracks[result.flows[index].from.track].id
      result.flows[index].to.track = result.tracks[result.flows[index].to.track].id
    }
    result.process = processes.min { $0.key < $1.key }?.value ?? ""
    return result
  }
}

extension JSONValue {
  fileprivate var argumentCount: Int {
    if case .object(let fields)? = self["args"] { fields.count } else { 0 }
  }

  fileprivate var string: String? { if case .string(let s) = self { s } else { nil } }

  /// A number, or a text of one.
  fileprivate var double: Double? {
    switch self {
    case .number(let d): d
    case .string(let s): Double(s)
    default: nil
    }
  }

  /// A number of a process or thread; a name stands for one.
  fileprivate func id(_ key: String) -> Int {
    guard let value = self[key] else { return 0 }
    if let number = value.double, let id = Int(exactly: number.rounded()) { return id }
    return value.text.utf8.reduce(5381) { ($0 &* 33 &+ Int($1)) & 0xFFFF_FFFF }
  }

  /// Microseconds as nanoseconds; nil where the sum or difference of two could not be told, after 73 years.
  fileprivate func time(_ key: String) -> Int? {
    self[key]?.double.flatMap { Int(exactly: ($0 * 1000).rounded()) }
      .flatMap { $0.magnitude <= 1 << 61 ? $0 : nil }
  }
}

extension Timeline.Value {
  fileprivate init(_ json: JSONValue) {
    switch json {
    case .bool(let b): self = .bool(b)
    case .number(let d): self = Int(exactly: d).map(Timeline.Value.int) ?? .double(d)
    case .string(let s): self = .string(s)
    case .null, .array, .object: self = .string(json.text)
    }
  }
}
