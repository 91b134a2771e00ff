import TraceModel

/// Writes Perfetto's protobuf traces: a sequence of packets for each thread, names and texts once in it.
package enum PerfettoWriter {
  /// The file's bytes.
  package static func bytes(_ timeline: Timeline) -> [UInt8] {
    var result: [UInt8] = []
    write(timeline) { result.append(contentsOf: $0) }
    return result
  }

  /// Writes the file piece by piece.
  package static func write<E: Error>(
    _ timeline: Timeline, to drain: (UnsafeRawBufferPointer) throws(E) -> Void
  ) throws(E) {
    var stream = ByteStream()
    let process = 1
    var head = ProtobufWriter()
    head.message(Field.packet) { packet in
      packet.message(Field.trackDescriptor) { track in
        track.number(1, process)
        track.message(3) { descriptor in
          descriptor.number(1, timeline.processID)
          descriptor.string(6, timeline.process)
        }
        // The threads stand in their own order.
        track.number(11, 3)
      }
    }
    stream.append(head.bytes)
    for (index, track) in timeline.tracks.enumerated() {
      var sequence = Sequence(
        number: index + 1, uuid: index + 2, flows: FlowEnds(timeline.flows, track: track.id))
      stream.append(sequence.description(track, rank: index, process: process, processID: timeline.processID))
      try sequence.write(track, &stream, drain)
    }
    for (index, counter) in timeline.counters.enumerated() {
      let number = timeline.tracks.count + 1 + index
      try write(counter, sequence: number, uuid: number + 1, process: process, &stream, drain)
    }
    if timeline.dropped > 0 { stream.append(dropped(timeline, process: process)) }
    try stream.drain(from: 0, to: drain)
  }

  private static func write<E: Error>(
    _ counter: Timeline.Counter, sequence: Int, uuid: Int, process: Int, _ stream: inout ByteStream,
    _ drain: (UnsafeRawBufferPointer) throws(E) -> Void
  ) throws(E) {
    var head = ProtobufWriter()
    head.message(Field.packet) { packet in
      packet.number(Field.sequence, sequence)
      packet.message(Field.trackDescriptor) { track in
        track.number(1, uuid)
        track.string(2, counter.name)
        track.number(5, process)
        track.message(8) { $0.number(3, counter.unit == .bytes ? 3 : 2) }
      }
    }
    stream.append(head.bytes)
    var event = ProtobufWriter()
    event.number(9, 4)
    event.number(11, uuid)
    let stamp = Stamp(sequence: sequence, flags: 0)
    for sample in counter.samples {
      var value = ProtobufWriter()
      if let whole = Int(exactly: sample.value) {
        value.number(30, whole)
      } else {
        value.double(44, sample.value)
      }
      let count = event.bytes.count + value.bytes.count
      stamp.begin(sample.time, further: 1 + varintSize(count) + count, &stream)
      stream.append(UInt8(Field.trackEvent << 3 | 2))
      stream.append(varint: UInt64(count))
      stream.append(event.bytes)
      stream.append(value.bytes)
      try stream.drain(to: drain)
    }
  }

  /// An instant that says how much is missing.
  private static func dropped(_ timeline: Timeline, process: Int) -> [UInt8] {
    var trace = ProtobufWriter()
    trace.message(Field.packet) { packet in
      packet.number(Field.timestamp, 0)
      packet.number(Field.sequence, timeline.tracks.count + timeline.counters.count + 1)
      packet.message(Field.trackEvent) { event in
        event.number(9, 3)
        event.number(11, process)
        event.string(23, "events dropped")
        event.message(4) { annotation in
          annotation.string(10, "count")
          annotation.number(4, timeline.dropped)
        }
      }
    }
    return trace.bytes
  }
}

/// Field numbers of `Trace` and `TracePacket`.
enum Field {
  static let packet = 1
  static let timestamp = 8
  static let sequence = 10
  static let trackEvent = 11
  static let internedData = 12
  static let sequenceFlags = 13
  static let defaults = 59
  static let trackDescriptor = 60
}

/// The flows that begin or end in a track's slices.
struct FlowEnds {
  private var ends: [(time: Int, id: Int, isLast: Bool)] = []

  init(_ flows: [Timeline.Flow], track: Int) {
    for flow in flows {
      if flow.from.track == track { ends.append((flow.from.time, flow.id, false)) }
      if flow.to.track == track { ends.append((flow.to.time, flow.id, true)) }
    }
    // The earliest last, to be taken off the end.
    ends.sort { ($0.time, $0.isLast ? 1 : 0) > ($1.time, $1.isLast ? 1 : 0) }
  }

  /// Takes those within `time`, which belong to the slice that begins there and has no slice before them.
  mutating func take(before time: Int) -> [(id: Int, isLast: Bool)] {
    var taken: [(id: Int, isLast: Bool)] = []
    while let last = ends.last, last.time < time {
      taken.append((last.id, last.isLast))
      ends.removeLast()
    }
    return taken
  }
}
