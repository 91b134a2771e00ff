import CTicks

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// The clock of traces.
package enum TraceClock {
  /// Nanoseconds of a clock that never goes back.
  package static var now: Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int(time.tv_sec) * 1_000_000_000 + Int(time.tv_nsec)
  }

  /// What slices are timed by: the processor's ticks, whose reading takes half as long, where the system itself
  /// goes by them, so that they are steady and all processors agree; else nanoseconds.
  @inline(__always) static var ticks: Int { countsTicks ? processorTicks : now }

  @inline(__always) static var processorTicks: Int { Int(ticks_read()) }

  /// Ticks that last a nanosecond on any processor.
  static let leastTicks = countsTicks ? 8 : 1

  static let countsTicks: Bool = {
    #if arch(x86_64) && os(Linux)
    let file = open("/sys/devices/system/clocksource/clocksource0/current_clocksource", O_RDONLY)
    guard file >= 0 else { return false }
    defer { close(file) }
    var text = [UInt8](repeating: 0, count: 16)
    let count = read(file, &text, text.count)
    return count == 4 && text.starts(with: "tsc\n".utf8)
    #else
    return false
    #endif
  }()

  /// A moment by both clocks.
  struct Moment {
    let ticks = TraceClock.ticks
    let nanoseconds = TraceClock.now
  }

  /// Ticks in nanoseconds, from two moments far apart.
  struct Scale {
    private let start: Moment
    private let rate: Double

    init(from start: Moment, to end: Moment) {
      self.start = start
      let ticks = end.ticks - start.ticks
      rate =
        TraceClock.countsTicks && ticks > 0 ? Double(end.nanoseconds - start.nanoseconds) / Double(ticks) : 1
    }

    /// Nanoseconds from the start. Later ticks are never earlier.
    @inline(__always) func callAsFunction(_ ticks: Int) -> Int {
      TraceClock.countsTicks ? Int(Double(ticks - start.ticks) * rate) : ticks - start.ticks
    }
  }
}
