import TraceModel

extension Timeline.Track {
  enum Edge {
    /// A slice, and the time of the next edge on the track.
    case begin(Timeline.Slice, next: Int)
    case end(Int)
  }

  /// Calls `visit` with the beginnings and ends of slices, in order.
  func forEachEdge(_ visit: (Edge) -> Void) {
    var ends: [Int] = []
    for (index, slice) in slices.enumerated() {
      while let end = ends.last, end <= slice.start {
        visit(.end(end))
        ends.removeLast()
      }
      // Where a foreign file's slices overlap, the later one is cut.
      let end = min(slice.end, ends.last ?? slice.end)
      let next = index + 1 < slices.count ? min(end, slices[index + 1].start) : end
      visit(.begin(slice, next: max(next, slice.start + 1)))
      ends.append(end)
    }
    while let end = ends.popLast() { visit(.end(end)) }
  }
}

/// The packets of one thread.
struct Sequence {
  let number: Int
  let uuid: Int
  var flows: FlowEnds
  private var names = Interned()
  private var keys = Interned()
  private var texts = Interned()

  init(number: Int, uuid: Int, flows: FlowEnds) {
    self.number = number
    self.uuid = uuid
    self.flows = flows
  }

  /// Strings by the numbers under which they are referred to, from 1.
  struct Interned {
    private var numbers: [String: Int] = [:]
    private(set) var new: [(number: Int, text: String)] = []

    mutating func callAsFunction(_ text: String) -> Int {
      if let known = numbers[text] { return known }
      numbers[text] = numbers.count + 1
      new.append((numbers.count, text))
      return numbers.count
    }

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

  func describe(
    _ track: Timeline.Track, rank: Int, process: Int, processID: Int, into trace: inout ProtobufWriter
  ) {
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
  }

  mutating func edge(_ edge: Timeline.Track.Edge, into trace: inout ProtobufWriter) {
    switch edge {
    case .begin(let slice, let next): begin(slice, flows.take(before: next), into: &trace)
    case .end(let time):
      trace.message(Field.packet) { packet in
        stamp(time, &packet)
        packet.message(Field.trackEvent) { $0.number(9, 2) }
      }
    }
  }

  private func stamp(_ time: Int, _ packet: inout ProtobufWriter) {
    packet.number(Field.timestamp, max(time, 0))
    packet.number(Field.sequence, number)
    packet.number(Field.sequenceFlags, 2)
  }

  private mutating func begin(
    _ slice: Timeline.Slice, _ flows: [(id: Int, isLast: Bool)], into trace: inout ProtobufWriter
  ) {
    let name = names(slice.name)
    let arguments = slice.arguments.map { (key: keys($0.name), value: interned($0.value)) }
    trace.message(Field.packet) { packet in
      stamp(slice.start, &packet)
      if !(names.new.isEmpty && keys.new.isEmpty && texts.new.isEmpty) {
        packet.message(Field.internedData) { data in
          names.flush(2, into: &data)
          keys.flush(3, into: &data)
          texts.flush(29, into: &data)
        }
      }
      packet.message(Field.trackEvent) { event in
        event.number(9, 1)
        event.number(10, name)
        for argument in arguments { Sequence.annotate(argument.key, argument.value, &event) }
        for flow in flows { event.fixed64(flow.isLast ? 48 : 47, UInt64(bitPattern: Int64(flow.id))) }
      }
    }
  }

  private enum Annotation {
    case text(Int)
    case value(Timeline.Value)
  }

  private mutating func interned(_ value: Timeline.Value) -> Annotation {
    if case .string(let text) = value { .text(texts(text)) } else { .value(value) }
  }

  private static func annotate(_ key: Int, _ value: Annotation, _ event: inout ProtobufWriter) {
    event.message(4) { annotation in
      annotation.number(1, key)
      switch value {
      case .text(let number): annotation.number(17, number)
      case .value(.string(let s)): annotation.string(6, s)
      case .value(.int(let i)): annotation.number(4, i)
      case .value(.double(let d)): annotation.double(5, d)
      case .value(.bool(let b)): annotation.number(2, b ? 1 : 0)
      }
    }
  }
}
