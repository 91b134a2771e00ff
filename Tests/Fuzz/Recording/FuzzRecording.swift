import FuzzRunning
import JAXBuffers
import TraceNpz
import TraceRecording

/// Reads bytes as a recording, with its metadata, sources and programs, and runs what it holds.
///
/// A damaged zip file is mostly refused at its checksums. So bytes that are no zip file are what stands in one, with
/// zero bytes between: `meta.json`, the program, a source file. Inputs are made up for the program's types.
enum ReadRecording {
  static func run(_ bytes: [UInt8]) {
    if Recording.isArchive(bytes) { return read(bytes) }
    let parts = bytes.split(separator: 0, maxSplits: 2, omittingEmptySubsequences: false).map(Array.init)
    var members: [(name: String, bytes: [UInt8])] = [("meta.json", parts[0])]
    if parts.count > 1 { members.append(("program.jaxpr", parts[1])) }
    if parts.count > 2 { members.append(("source/train.py", parts[2])) }
    var arrays: [(name: String, value: Buffer)] = []
    if parts.count > 1, let jaxpr = LimitedRun.program(String(decoding: parts[1], as: UTF8.self)) {
      let inputs = (try? LimitedRun.randomInputs(of: jaxpr)) ?? []
      arrays = inputs.enumerated().map { ("in\($0)", $1) }
    }
    if let archive = try? NpzWriter.bytes(arrays, members: members) { read(archive) }
  }

  private static func read(_ bytes: [UInt8]) {
    guard let recording = try? Recording(bytes: bytes, byteBudget: 1 << 20) else { return }
    for number in 0..<Swift.min(recording.callCount, 3) {
      guard let call = try? recording.call(number) else { continue }
      _ = call.metadata.title
      _ = call.source("train.py")
      LimitedRun.run(call.text, archive: call.arrays)
    }
  }
}

#if FUZZING
/// libFuzzer calls this with each input.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  ReadRecording.run(Array(UnsafeBufferPointer(start: start, count: count)))
  return 0
}
#else
import Foundation

/// Without libFuzzer, `fuzz-recording FILE…` replays inputs.
@main
enum Replay {
  static func main() {
    for path in CommandLine.arguments.dropFirst() {
      guard let data = FileManager.default.contents(atPath: path) else { continue }
      ReadRecording.run([UInt8](data))
      print("\(path): fine")
    }
  }
}
#endif
