import TraceModel

/// The packets of one thread.
struct Sequence {
  private let number: Int
  private let uuid: Int
  private let stamp: Stamp
  private var flows: FlowEnds
  private var words = Words()
  private var labels = LabelNumbers()
  /// The beginning of an event of each label, by its number.
  private var bodies: [[UInt8]] = []
  private let end: [UInt8]

  init(number: Int, uuid: Int, flows: FlowEnds) {
    self.number = number
    self.uuid = uuid
    self.flows = flows
    stamp = Stamp(sequence: number, flags: 2)
    var end = ProtobufWriter()
    end.message(Field.trackEvent) { $0.number(9, 2) }
    self.end = end.bytes
  }

  /// The packet that says whose sequence it is.
  func description(_ track: Timeline.Track, rank: Int, process: Int, processID: Int) -> [UInt8] {
    var trace = ProtobufWriter()
    trace.message(Field.packet) { packet in
      packet.number(Field.sequence, number)
      packet.number(Field.sequenceFlags, 3)
      packet.message(Field.defaults) { $0.message(11) { $0.number(11, uuid) } }
      packet.message(Field.trackDescriptor) { descriptor in
        descriptor.number(1, uuid)
        descriptor.number(5, process)
        descriptor.message(4) { thread in
          thread.number(1, processID)
          thread.number(2, track.id & 0x7FFF_FFFF)
          thread.string(5, track.name)
        }
        descriptor.number(12, rank)
      }
    }
    return trace.bytes
  }

  /// Writes the beginnings and ends of the slices, in order.
  mutating func write<E: Error>(
    _ track: Timeline.Track, _ stream: inout ByteStream,
    _ drain: (UnsafeRawBufferPointer) throws(E) -> Void
  ) throws(E) {
    let slices = track.slices
    var ends: [Int] = []
    for index in slices.indices {
      let slice = slices[index]
      while let end = ends.last, end <= slice.start {
        close(end, &stream)
        ends.removeLast()
      }
      // Where a foreign file's slices overlap, the later one is cut.
      let end = min(slice.end, ends.last ?? slice.end)
      let next = index + 1 < slices.count ? min(end, slices[index + 1].start) : end
      open(slice, flows.take(before: max(next, slice.start + 1)), &stream)
      ends.append(end)
      try stream.drain(to: drain)
    }
    while let end = ends.popLast() { close(end, &stream) }
  }

  @inline(__always) private func close(_ time: Int, _ stream: inout ByteStream) {
    stamp.begin(time, further: end.count, &stream)
    stream.append(end)
  }

  private mutating func open(
    _ slice: Timeline.Slice, _ flows: [(id: Int, isLast: Bool)], _ stream: inout ByteStream
  ) {
    let label = labels(slice.label)
    if label == bodies.count { bodies.append(words.body(slice.label)) }
    var extra: [UInt8] = []
    if slice.iteration != nil || !flows.isEmpty { extra = words.extra(slice.iteration, flows) }
    let news = words.takeNew()
    let count = bodies[label].count + extra.count
    stamp.begin(slice.start, further: news.count + 1 + varintSize(count) + count, &stream)
    stream.append(news)
    stream.append(UInt8(Field.trackEvent << 3 | 2))
    stream.append(varint: UInt64(count))
    stream.append(bodies[label])
    stream.append(extra)
  }
}

/// The names and texts of a sequence, each written once and referred to by its number.
private struct Words {
  private var names = Interned()
  private var keys = Interned()
  private var texts = Interned()

  /// Strings by the numbers under which they are referred to, from 1.
  private struct Interned {
    private var numbers: [String: Int] = [:]
    private var new: [(number: Int, text: String)] = []

    mutating func callAsFunction(_ text: String) -> Int {
      if let known = numbers[text] { return known }
      numbers[text] = numbers.count + 1
      new.append((numbers.count, text))
      return numbers.count
    }

    var isEmpty: Bool { new.isEmpty }

    /// Writes what is new into `InternedData`.
    mutating func flush(_ field: Int, into data: inout ProtobufWriter) {
      for (number, text) in new {
        data.message(field) {
          $0.number(1, number)
          $0.string(2, text)
        }
      }
      new = []
    }
  }

  /// The interned data that the next packet has to bring.
  @inline(__always) mutating func takeNew() -> [UInt8] {
    if names.isEmpty && keys.isEmpty && texts.isEmpty { return [] }
    var data = ProtobufWriter()
    data.message(Field.internedData) { data in
      names.flush(2, into: &data)
      keys.flush(3, into: &data)
      texts.flush(29, into: &data)
    }
    return data.bytes
  }

  mutating func body(_ label: Timeline.Label) -> [UInt8] {
    var event = ProtobufWriter()
    event.number(9, 1)
    event.number(10, names(label.name))
    for argument in label.arguments { annotate(argument.name, argument.value, &event) }
    return event.bytes
  }

  mutating func extra(_ iteration: Int?, _ flows: [(id: Int, isLast: Bool)]) -> [UInt8] {
    var event = ProtobufWriter()
    if let iteration { annotate("iteration", .int(iteration), &event) }
    for flow in flows { event.fixed64(flow.isLast ? 48 : 47, UInt64(bitPattern: Int64(flow.id))) }
    return event.bytes
  }

  private mutating func annotate(_ key: String, _ value: Timeline.Value, _ event: inout ProtobufWriter) {
    let number = keys(key)
    let text: Int? = if case .string(let text) = value { texts(text) } else { nil }
    event.message(4) { annotation in
      annotation.number(1, number)
      switch value {
      case .string: annotation.number(17, text ?? 0)
      case .int(let i): annotation.number(4, i)
      case .double(let d): annotation.double(5, d)
      case .bool(let b): annotation.number(2, b ? 1 : 0)
      }
    }
  }
}
