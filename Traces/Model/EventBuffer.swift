import Synchronization

/// What a slice is about. It is described when the recording has stopped.
package protocol SliceLabel: AnyObject, Sendable {
  var sliceName: String { get }
  var sliceArguments: [Timeline.Argument] { get }
}

/// The events of one thread. The thread alone begins and ends slices; whoever stops the recording takes them.
package final class EventBuffer: Sendable {
  let thread: Int
  let threadName: String
  let recorder: Int
  private let state: Mutex<State>

  struct Event {
    var start: Int
    /// -1 while it is open.
    var duration: Int
    let label: any SliceLabel
    let iteration: Int
  }

  struct Open {
    /// -1 for one that was dropped.
    let index: Int
    let iteration: Int
  }

  struct State {
    var events: [Event] = []
    var samples: [Timeline.Counter.Sample] = []
    /// Open events, outermost first.
    var open: [Open] = []
    /// The time of the latest event's edge. No two edges have the same: then slices nest without doubt.
    var latest = 0
    var room: Int
    var dropped = 0
    var isStopped = false

    mutating func tick() -> Int {
      latest = max(TraceClock.now, latest + 1)
      return latest
    }

    mutating func takesRoom(_ bytes: Int) -> Bool {
      guard room >= bytes else {
        dropped += 1
        return false
      }
      room -= bytes
      return true
    }

    mutating func close() {
      let index = open.removeLast().index
      guard index >= 0 else { return }
      events[index].duration = tick() - events[index].start
    }
  }

  init(thread: Int, name: String, recorder: Int, byteLimit: Int) {
    self.thread = thread
    threadName = name
    self.recorder = recorder
    state = Mutex(State(room: byteLimit))
  }

  /// How many slices are open.
  package var depth: Int { state.withLock { $0.open.count } }

  /// The label of the innermost open slice.
  package var innermost: (any SliceLabel)? {
    state.withLock { state in
      state.open.last.flatMap { $0.index < 0 ? nil : state.events[$0.index].label }
    }
  }

  /// Begins a slice in those that are open; it is of their iteration unless it is one itself. `labelBytes` is what
  /// the label takes besides the event.
  package func begin(_ label: any SliceLabel, iteration: Int? = nil, labelBytes: Int = 0) {
    state.withLock { state in
      if state.isStopped { return }
      let iteration = iteration ?? state.open.last?.iteration ?? -1
      guard state.takesRoom(MemoryLayout<Event>.stride + labelBytes) else {
        state.open.append(Open(index: -1, iteration: iteration))
        return
      }
      state.open.append(Open(index: state.events.count, iteration: iteration))
      let start = state.tick()
      state.events.append(Event(start: start, duration: -1, label: label, iteration: iteration))
    }
  }

  /// Ends the innermost open slice; nothing if none is open, as when the recording began in the middle of it.
  package func end() { state.withLock { if !$0.open.isEmpty { $0.close() } } }

  /// Ends slices until `depth` are open: those of operations that failed.
  package func end(to depth: Int) {
    state.withLock { state in while state.open.count > max(depth, 0) { state.close() } }
  }

  /// Notes the counter's value.
  package func sample(_ value: Int) {
    state.withLock { state in
      if state.isStopped { return }
      // The same again says nothing new.
      if state.samples.last?.value == Double(value) { return }
      guard state.takesRoom(MemoryLayout<Timeline.Counter.Sample>.stride) else { return }
      let time = max(TraceClock.now, state.latest)
      state.samples.append(Timeline.Counter.Sample(time: time, value: Double(value)))
    }
  }

  /// Ends everything and gives it; what the thread does from now on is not noted.
  func stop() -> State {
    state.withLock { state in
      while !state.open.isEmpty { state.close() }
      state.isStopped = true
      let taken = state
      state.events = []
      state.samples = []
      return taken
    }
  }
}
