import CTicks
import Synchronization

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// Records a process's events, each thread's in a buffer of its own with room for so many bytes.
package final class Recorder: Sendable {
  /// Room for about a million slices in each thread.
  package static let usualByteLimit = 128 << 20

  private let byteLimit: Int
  private let start = TraceClock.Moment()
  private let buffers = Mutex<[EventBuffer]>([])
  /// Which of the process's recorders it is.
  private let number = Recorder.count.wrappingAdd(1, ordering: .relaxed).newValue
  private static let count = Atomic<Int>(0)

  package init(byteLimit: Int = Recorder.usualByteLimit) { self.byteLimit = byteLimit }

  /// The calling thread's buffer.
  package var buffer: EventBuffer { unretainedBuffer.takeUnretainedValue() }

  /// Gives the calling thread's buffer to `body`, which must not keep it: the thread does.
  @inline(__always) package func withBuffer<R>(_ body: (EventBuffer) -> R) -> R {
    unretainedBuffer._withUnsafeGuaranteedRef(body)
  }

  @inline(__always) private var unretainedBuffer: Unmanaged<EventBuffer> {
    if let raw = thread_slot_get() {
      let known = Unmanaged<EventBuffer>.fromOpaque(raw)
      if known._withUnsafeGuaranteedRef({ $0.recorder }) == number { return known }
    }
    return newBuffer()
  }

  @inline(never) private func newBuffer() -> Unmanaged<EventBuffer> {
    if let raw = thread_slot_get() { Unmanaged<EventBuffer>.fromOpaque(raw).release() }
    let thread = ThreadName.current
    let new = EventBuffer(thread: thread.id, name: thread.name, recorder: number, byteLimit: byteLimit)
    let kept = Unmanaged.passRetained(new)
    thread_slot_set(kept.toOpaque())
    // For the end of the thread.
    pthread_setspecific(threadEnd, kept.toOpaque())
    buffers.withLock { $0.append(new) }
    return kept
  }

  /// Ends the recording. Slices that are open end now.
  package func stop(process: String) -> Timeline {
    var timeline = Timeline(process: process, processID: Int(getpid()))
    var samples: [Timeline.Counter.Sample] = []
    let states = buffers.withLock { $0 }.map { (buffer: $0, state: $0.stop()) }
    let time = TraceClock.Scale(from: start, to: TraceClock.Moment())
    var known: [AnyHashable: Timeline.Label] = [:]
    for (buffer, state) in states {
      timeline.dropped += state.dropped
      samples += state.samples.map { Timeline.Counter.Sample(time: time($0.time), value: Double($0.value)) }
      guard state.events.count > 0 else { continue }
      let labels = state.labels.map { Recorder.described($0, &known) }
      let slices = state.events.map { event in
        let start = time(event.start)
        return Timeline.Slice(
          labels[Int(event.label)], start: start, duration: time(event.start + event.duration) - start,
          iteration: event.iteration < 0 ? nil : Int(event.iteration))
      }
      timeline.tracks.append(Timeline.Track(id: buffer.thread, name: buffer.threadName, slices: slices))
    }
    timeline.giveEachTrackItsNumber()
    if !samples.isEmpty {
      samples.sort { $0.time < $1.time }
      timeline.counters.append(Timeline.Counter(name: "live bytes", unit: .bytes, samples: samples))
    }
    return timeline
  }

  private static func described(
    _ label: any SliceLabel, _ known: inout [AnyHashable: Timeline.Label]
  ) -> Timeline.Label {
    guard let key = label.sliceKey else { return Timeline.Label(label.sliceName, label.sliceArguments) }
    if let same = known[key] { return same }
    let new = Timeline.Label(label.sliceName, label.sliceArguments)
    known[key] = new
    return new
  }
}

extension Timeline {
  /// The system gives an ended thread's number to a new one; readers would put both on one track.
  fileprivate mutating func giveEachTrackItsNumber() {
    var taken = Set<Int>()
    for index in tracks.indices {
      var id = tracks[index].id
      while !taken.insert(id).inserted { id += 1 << 22 }
      tracks[index].id = id
    }
  }
}

/// Lets a thread that ends give its buffer back.
private let threadEnd: pthread_key_t = {
  var key = pthread_key_t()
  pthread_key_create(&key) { raw in
    #if canImport(Glibc)
    if let raw { Unmanaged<EventBuffer>.fromOpaque(raw).release() }
    #else
    Unmanaged<EventBuffer>.fromOpaque(raw).release()
    #endif
  }
  return key
}()

/// What the system calls the thread.
private struct ThreadName {
  let id: Int
  let name: String

  static var current: ThreadName {
    #if canImport(Glibc)
    // "PID/task/TID"; `gettid` itself is not to be had from here.
    var path = [UInt8](repeating: 0, count: 64)
    let count = path.withUnsafeMutableBytes { bytes in
      bytes.baseAddress.map { readlink("/proc/thread-self", $0.assumingMemoryBound(to: CChar.self), 64) } ?? 0
    }
    let digits = String(decoding: path.prefix(max(count, 0)), as: UTF8.self).split(separator: "/").last
    let id = digits.flatMap { Int($0) } ?? Int(truncatingIfNeeded: pthread_self() >> 12) & 0x3F_FFFF
    let isMain = id == Int(getpid())
    #else
    let id = Int(pthread_mach_thread_np(pthread_self()))
    let isMain = pthread_main_np() != 0
    #endif
    return ThreadName(id: id, name: isMain ? "main" : "thread \(id)")
  }
}
