import TraceChrome
import TraceModel
import TraceNpz

/// Reads bytes as a Chrome JSON trace, packed or not, and asks for all that a report says of it.
enum ReadTrace {
  struct Difference: Error {}

  static func run(_ bytes: [UInt8]) throws {
    guard let (timeline, skipped) = try? ChromeReader.parse(bytes, name: "input") else { return }
    _ = (timeline.span, timeline.sliceCount)
    for track in timeline.tracks { _ = track.isNested }
    for grouping in Summary.Grouping.allCases { _ = Summary(timeline, by: grouping).rows }
    // Packing is slow, and one in eight will do.
    guard bytes.count % 8 == 0, !Gzip.isPacked(bytes) else { return }
    let again = try ChromeReader.parse(Gzip.pack(bytes, file: "input"), name: "input")
    // Timelines are compared by what is said of them: a NaN among their numbers is not itself.
    guard again.skipped == skipped, again.timeline.sliceCount == timeline.sliceCount,
      again.timeline.span == timeline.span,
      Summary.Grouping.allCases.allSatisfy({
        Summary(again.timeline, by: $0).rows == Summary(timeline, by: $0).rows
      })
    else { throw Difference() }
  }
}

#if FUZZING
/// libFuzzer calls this with each input.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  do {
    try ReadTrace.run(Array(UnsafeBufferPointer(start: start, count: count)))
  } catch {
    fatalError("\(error)")
  }
  return 0
}
#else
import Foundation

/// Without libFuzzer, `fuzz-chrome FILE…` replays inputs.
@main
enum Replay {
  static func main() {
    var failures = 0
    for path in CommandLine.arguments.dropFirst() {
      guard let data = FileManager.default.contents(atPath: path) else { continue }
      do {
        try ReadTrace.run([UInt8](data))
        print("\(path): fine")
      } catch {
        failures += 1
        print("\(path): \(error)")
      }
    }
    exit(failures == 0 ? 0 : 1)
  }
}
#endif
