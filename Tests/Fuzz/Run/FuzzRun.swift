import FuzzRunning

#if FUZZING
/// libFuzzer calls this with each input: a jaxpr that is read, checked and run.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  LimitedRun.run(String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self))
  return 0
}
#else
import Foundation

/// Without libFuzzer, `fuzz-run FILE…` replays inputs.
@main
enum Replay {
  static func main() {
    for path in CommandLine.arguments.dropFirst() {
      guard let data = FileManager.default.contents(atPath: path) else { continue }
      LimitedRun.run(String(decoding: data, as: UTF8.self))
      print("\(path): fine")
    }
  }
}
#endif
