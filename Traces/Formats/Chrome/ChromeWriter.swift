import TraceModel

/// Writes Chrome's JSON traces as JAX does, but for the empty event at their end: Perfetto counts it as an
/// error.
package enum ChromeWriter {
  /// The number under which JAX's files have the host's threads.
  package static let hostProcess = 701

  /// The file's bytes, not packed.
  package static func bytes(_ timeline: Timeline) -> [UInt8] {
    var text = ByteText()
    text += "{\"displayTimeUnit\":\"ns\",\"metadata\":{\"highres-ticks\":true,\"dropped_events\":"
    text.append(timeline.dropped)
    text += "},\"traceEvents\":["
    text.metadata("process_name", thread: nil, "\"name\":\(JSONValue.quoted(timeline.process))")
    text.metadata("process_sort_index", thread: nil, "\"sort_index\":\(hostProcess)")
    for (index, track) in timeline.tracks.enumerated() {
      text.metadata("thread_name", thread: track.id, "\"name\":\(JSONValue.quoted(track.name))")
      text.metadata("thread_sort_index", thread: track.id, "\"sort_index\":\(index + 1)")
    }
    for track in timeline.tracks {
      for slice in track.slices { text.slice(slice, thread: track.id) }
    }
    for counter in timeline.counters { text.counter(counter) }
    for flow in timeline.flows {
      text.flow(flow.id, "s", flow.from)
      text.flow(flow.id, "f", flow.to)
    }
    text += "]}\n"
    return text.bytes
  }
}

/// JSON's text under construction.
private struct ByteText {
  var bytes: [UInt8] = []
  private var hasEvent = false

  init() {}

  static func += (text: inout ByteText, string: String) { text.bytes.append(contentsOf: string.utf8) }

  mutating func append(_ number: Int) {
    if number < 0 {
      self += String(number)
    } else if number < 10 {
      bytes.append(48 + UInt8(number))
    } else {
      append(number / 10)
      bytes.append(48 + UInt8(number % 10))
    }
  }

  /// Microseconds, exact to the nanosecond.
  private mutating func time(_ nanoseconds: Int) {
    if nanoseconds < 0 { self += "-" }
    let whole = abs(nanoseconds)
    append(whole / 1000)
    let rest = whole % 1000
    if rest > 0 {
      self += "."
      for digit in [rest / 100, rest / 10 % 10, rest % 10] { bytes.append(48 + UInt8(digit)) }
    }
  }

  /// A string between quotation marks, byte by byte: most have nothing to escape.
  private mutating func quoted(_ string: String) {
    bytes.append(UInt8(ascii: "\""))
    for byte in string.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        bytes.append(UInt8(ascii: "\\"))
        bytes.append(byte)
      case 0..<0x20:
        let digits = Array("0123456789abcdef".utf8)
        self += "\\u00"
        bytes.append(digits[Int(byte) >> 4])
        bytes.append(digits[Int(byte) & 15])
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func begin(_ phase: String, thread: Int?) {
    if hasEvent { self += "," }
    hasEvent = true
    self += "\n{\"ph\":\""
    self += phase
    self += "\",\"pid\":"
    append(ChromeWriter.hostProcess)
    if let thread {
      self += ",\"tid\":"
      append(thread)
    }
  }

  mutating func metadata(_ name: String, thread: Int?, _ argument: String) {
    begin("M", thread: thread)
    self += ",\"name\":\"\(name)\",\"args\":{\(argument)}}"
  }

  mutating func slice(_ slice: Timeline.Slice, thread: Int) {
    begin("X", thread: thread)
    self += ",\"ts\":"
    time(slice.start)
    self += ",\"dur\":"
    time(slice.duration)
    self += ",\"name\":"
    quoted(slice.name)
    if !slice.arguments.isEmpty {
      self += ",\"args\":{"
      for (index, argument) in slice.arguments.enumerated() {
        if index > 0 { self += "," }
        quoted(argument.name)
        self += ":"
        value(argument.value)
      }
      self += "}"
    }
    self += "}"
  }

  private mutating func value(_ value: Timeline.Value) {
    switch value {
    case .string(let s): quoted(s)
    case .int(let i): append(i)
    case .double(let d): self += d.isFinite ? String(d) : "\"\(d)\""
    case .bool(let b): self += b ? "true" : "false"
    }
  }

  mutating func counter(_ counter: Timeline.Counter) {
    // A reader names the track after the counter and the argument's key.
    let key = counter.unit == .bytes ? "bytes" : "value"
    for sample in counter.samples {
      begin("C", thread: nil)
      self += ",\"ts\":"
      time(sample.time)
      self += ",\"name\":\(JSONValue.quoted(counter.name)),\"args\":{\"\(key)\":"
      value(Int(exactly: sample.value).map(Timeline.Value.int) ?? .double(sample.value))
      self += "}}"
    }
  }

  mutating func flow(_ id: Int, _ phase: String, _ end: Timeline.Flow.End) {
    begin(phase, thread: end.track)
    self += ",\"ts\":"
    time(end.time)
    self += ",\"name\":\"flow\",\"cat\":\"flow\",\"id\":"
    append(id)
    if phase == "f" { self += ",\"bp\":\"e\"" }
    self += "}"
  }
}
