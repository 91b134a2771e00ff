import Synchronization

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// What a slice is about. It is described when the recording has stopped.
package protocol SliceLabel: AnyObject, Sendable {
  var sliceName: String { get }
  var sliceArguments: [Timeline.Argument] { get }
  /// Equal for labels that say the same, so that one of them has to be described; nil when it is not known.
  var sliceKey: AnyHashable? { get }
}

extension SliceLabel {
  package var sliceKey: AnyHashable? { nil }
}

/// The events of one thread. The thread alone begins and ends slices; whoever stops the recording takes them.
package final class EventBuffer: @unchecked Sendable {
  let thread: Int
  let threadName: String
  let recorder: Int
  private let isTaken = Atomic<Bool>(false)
  private let state: UnsafeMutablePointer<State>

  struct Event {
    var start: Int
    /// In ticks; -1 while it is open.
    var duration: Int
    /// Which of the buffer's labels.
    let label: Int32
    /// -1 in no loop.
    let iteration: Int32
  }

  struct Sample {
    let time: Int
    let value: Int
  }

  /// What a label was made for, by two numbers that nothing else has while the label lives.
  package struct Key: Equatable, Sendable {
    let first: Int
    let second: Int

    package init(_ first: Int, _ second: Int) {
      self.first = first
      self.second = second
    }

    fileprivate var place: Int {
      let mixed = UInt(bitPattern: first ^ (second << 1)) &* 0x9E37_79B9_7F4A_7C15
      return Int(truncatingIfNeeded: mixed >> 54)
    }
  }

  fileprivate struct Known {
    var key: Key
    var label: Int32
  }

  fileprivate struct Open {
    /// Nil for one that was dropped.
    let event: UnsafeMutablePointer<Event>?
    let iteration: Int32
    let label: Int32
  }

  struct State {
    var events = EventStore()
    var labels: [any SliceLabel] = []
    var samples: [Sample] = []
    /// Open events, outermost first.
    fileprivate var open = Stack<Open>()
    /// Labels by what they were made for; each place has the latest.
    fileprivate var known = [Known](repeating: Known(key: Key(0, 0), label: -1), count: 1024)
    /// The time of the latest event's edge. No two edges have the same: then slices nest without doubt.
    private var latest = 0
    private var latestValue = Int.min
    fileprivate var room: Int
    var dropped = 0
    fileprivate var isStopped = false

    fileprivate init(room: Int) { self.room = room }

    private let countsTicks = TraceClock.countsTicks
    private let leastTicks = TraceClock.leastTicks

    @inline(__always) private mutating func tick() -> Int {
      latest = max(countsTicks ? TraceClock.processorTicks : TraceClock.now, latest &+ leastTicks)
      return latest
    }

    fileprivate mutating func takesRoom(_ bytes: Int) -> Bool {
      guard room >= bytes else {
        dropped += 1
        return false
      }
      room -= bytes
      return true
    }

    fileprivate mutating func add(_ label: any SliceLabel) -> Int32 {
      labels.append(label)
      return Int32(truncatingIfNeeded: labels.count - 1)
    }

    fileprivate mutating func begin(_ label: Int32, _ iteration: Int32) {
      // Before the clock is read.
      events.makeRoom()
      let event = events.append(Event(start: tick(), duration: -1, label: label, iteration: iteration))
      open.push(Open(event: event, iteration: iteration, label: label))
    }

    fileprivate mutating func drop(_ iteration: Int32) {
      open.push(Open(event: nil, iteration: iteration, label: -1))
    }

    fileprivate mutating func close() {
      guard let event = open.pop()?.event else { return }
      event.pointee.duration = tick() - event.pointee.start
    }

    fileprivate mutating func sample(_ value: Int) {
      // The same again says nothing new.
      if value == latestValue || isStopped || !takesRoom(MemoryLayout<Sample>.stride) { return }
      if latest == 0 { _ = tick() }
      latestValue = value
      samples.append(Sample(time: latest, value: value))
    }
  }

  init(thread: Int, name: String, recorder: Int, byteLimit: Int) {
    self.thread = thread
    threadName = name
    self.recorder = recorder
    state = .allocate(capacity: 1)
    state.initialize(to: State(room: byteLimit))
  }

  deinit {
    state.pointee.open.deallocate()
    state.deinitialize(count: 1)
    state.deallocate()
  }

  /// The state for one thread at a time. The owner finds it free but for the moment of the stop, so a flag is
  /// enough, which takes half as long as a mutex.
  @inline(__always) private func withState<R>(_ body: (inout State) -> R) -> R {
    while isTaken.exchange(true, ordering: .acquiring) { sched_yield() }
    defer { isTaken.store(false, ordering: .releasing) }
    return body(&state.pointee)
  }

  /// How many slices are open.
  package var depth: Int { withState { $0.open.count } }

  /// Begins a slice in those that are open; it is of their iteration unless it is one itself. `labelBytes` is
  /// what the label takes besides the event.
  package func begin(_ label: any SliceLabel, iteration: Int? = nil, labelBytes: Int = 0) {
    withState { state in
      if state.isStopped { return }
      let iteration = iteration.map { Int32(clamping: $0) } ?? state.open.last?.iteration ?? -1
      guard state.takesRoom(MemoryLayout<Event>.stride + labelBytes) else { return state.drop(iteration) }
      state.begin(state.add(label), iteration)
    }
  }

  /// The same with the label that an earlier slice had by this key, or else a new one.
  @inline(__always) package func begin(_ key: Key, labelBytes: Int, _ make: () -> any SliceLabel) {
    withState { state in
      if state.isStopped { return }
      let iteration = state.open.last?.iteration ?? -1
      begin(key, iteration, labelBytes, make, &state)
    }
  }

  /// Begins a slice for what the innermost open slice does: `kind` is what it does, by an odd number.
  package func beginInside(
    kind: Int, iteration: Int?, labelBytes: Int, _ make: ((any SliceLabel)?) -> any SliceLabel
  ) {
    withState { state in
      if state.isStopped { return }
      let iteration = iteration.map { Int32(clamping: $0) } ?? state.open.last?.iteration ?? -1
      let caller = Int(state.open.last?.label ?? -1)
      let label = caller < 0 ? nil : state.labels[caller]
      begin(Key(caller, kind), iteration, labelBytes, { make(label) }, &state)
    }
  }

  @inline(__always) private func begin(
    _ key: Key, _ iteration: Int32, _ labelBytes: Int, _ make: () -> any SliceLabel, _ state: inout State
  ) {
    let place = key.place
    let known = state.known[place]
    if known.label >= 0, known.key == key {
      guard state.takesRoom(MemoryLayout<Event>.stride) else { return state.drop(iteration) }
      return state.begin(known.label, iteration)
    }
    guard state.takesRoom(MemoryLayout<Event>.stride + labelBytes) else { return state.drop(iteration) }
    let label = state.add(make())
    state.known[place] = Known(key: key, label: label)
    state.begin(label, iteration)
  }

  /// Ends the innermost open slice; nothing if none is open, as when the recording began in the middle of it.
  package func end() { withState { $0.close() } }

  /// The same, and notes the counter's value.
  package func end(sampling value: Int) {
    withState { state in
      state.close()
      state.sample(value)
    }
  }

  /// Ends slices until `depth` are open: those of operations that failed.
  package func end(to depth: Int) {
    withState { state in while state.open.count > max(depth, 0) { state.close() } }
  }

  /// Notes the counter's value.
  package func sample(_ value: Int) { withState { $0.sample(value) } }

  /// Ends everything and gives it; what the thread does from now on is not noted.
  func stop() -> State {
    withState { state in
      while state.open.count > 0 { state.close() }
      let taken = state
      state.open.deallocate()
      state = State(room: 0)
      state.isStopped = true
      return taken
    }
  }
}
