import ExampleModels
import FoundationEssentials
import JAX
import JAXBuffers
import JAXCore
import JAXProfiling
import ScopeCommands
import TraceChrome
import TraceModel
import TracePerfetto

/// What profiles cost, when none runs and when one does.
enum ProfilingMeasure {
  static let calls = 100_000

  private static let all: [(name: String, run: @Sendable () throws -> JSON)] = [
    ("profile_off", off), ("profile_slice", slice), ("annotation_off", annotation),
    ("annotation_on", { try profiled { try annotation() } }), ("profile_stop", stop),
    ("profile_json", { try writing(ChromeWriter.write) }),
    ("profile_protobuf", { try writing(PerfettoWriter.write) }),
    ("mlp_slowdown", { try slowdown(MLP.step) }), ("mlp_slowdown_jit", { try slowdown(jax.jit(MLP.step)) }),
  ]

  static func sections(only: String? = nil) throws -> [String: JSON] {
    var result: [String: JSON] = [:]
    for (name, run) in all where only == nil || only == name { result[name] = try run() }
    return result
  }

  private struct Nowhere: Place {
    var path: ExecutionPath { ExecutionPath([]) }
    var source: SourceFrame? { nil }
  }

  /// What every operation asks when no profile runs.
  private static func off() throws -> JSON {
    var found = 0
    let result = try Measure.summary(rounds: 41, scale: 1e9 / Double(calls), unit: "ns") {
      for _ in 0..<calls where ProcessWatches.current != nil { found += 1 }
    }
    guard found == 0 else { throw CommandError(.unreadable, "a profile runs") }
    return result
  }

  /// The slices of a jitted MLP step, noted again and again.
  private static func slice() throws -> JSON {
    let equations = try equations()
    let rounds = calls / equations.count
    return try Measure.summary(rounds: 21, scale: 1e9 / Double(rounds * equations.count), unit: "ns") {
      let observer = ProfileObserver()
      for _ in 0..<rounds {
        for equation in equations {
          observer.equationBegan(equation, operands: [], at: Nowhere())
          observer.equationEnded(equation, operands: [], results: [], at: Nowhere())
        }
      }
    }
  }

  private static func equations() throws -> [Equation] {
    let (params, batch) = MLP.start()
    return try jax.makeJaxpr(MLP.step)(params, batch.0, batch.1).jaxpr.equations
  }

  /// A hundred thousand slices.
  private static func recorded() throws -> ProfileObserver {
    let equations = try equations()
    let observer = ProfileObserver()
    for _ in 0..<calls / equations.count {
      for equation in equations {
        observer.equationBegan(equation, operands: [], at: Nowhere())
        observer.equationEnded(equation, operands: [], results: [], at: Nowhere())
      }
    }
    return observer
  }

  /// From the stop to two files, per event; `bytes` are those of the packed JSON.
  private static func stop() throws -> JSON {
    try inFolder { folder in
      var seconds: [Double] = []
      var size = 0
      for _ in 0..<11 {
        let observer = try recorded()
        let start = ContinuousClock().now
        let timeline = observer.stop()
        let run = try ProfileFolder(folder).write(timeline)
        seconds.append((ContinuousClock().now - start) / .seconds(1) / Double(events(timeline)))
        let files = try FileManager.default.contentsOfDirectory(atPath: run)
        for file in files where file.hasSuffix(".json.gz") {
          size = try Data(contentsOf: URL(filePath: run + "/" + file)).count / timeline.sliceCount
        }
      }
      seconds.sort()
      return .object(["median_us": .number(seconds[5] * 1e6), "bytes": .int(size)])
    }
  }

  /// A format alone, not packed and not to a disk, per event.
  private static func writing(
    _ write: (Timeline, (UnsafeRawBufferPointer) -> Void) -> Void
  ) throws -> JSON {
    let timeline = try recorded().stop()
    var size = 0
    return try Measure.summary(rounds: 21, scale: 1e6 / Double(events(timeline)), unit: "us") {
      write(timeline) { size += $0.count }
    }
  }

  /// Slices, and both ends of arrows.
  private static func events(_ timeline: Timeline) -> Int { timeline.sliceCount + 2 * timeline.flows.count }

  /// An annotation around nothing.
  private static func annotation() throws -> JSON {
    try Measure.summary(rounds: 21, scale: 1e9 / Double(calls), unit: "ns") {
      for _ in 0..<calls { jax.profiler.TraceAnnotation("zone") {} }
    }
  }

  /// What a profile multiplies the time of the example MLP's step by: steps without and with one in turn, so that both
  /// have the same machine.
  private static func slowdown(
    _ step: ([MLP.Layer], NDArray, NDArray) throws -> ([MLP.Layer], NDArray)
  ) throws -> JSON {
    let (params, batch) = MLP.start()
    func seconds() throws -> Double {
      try ContinuousClock().measure {
        for _ in 0..<50 { _ = try step(params, batch.0, batch.1) }
      } / .seconds(1)
    }
    _ = try seconds()
    let ratios = try (0..<41).map { _ in
      let off = try seconds()
      return try inFolder { folder in try jax.profiler.trace(folder) { try seconds() } } / off
    }.sorted()
    return .object(["median": .number(ratios[20])])
  }

  private static func profiled(_ body: () throws -> JSON) throws -> JSON {
    try inFolder { folder in try jax.profiler.trace(folder) { try body() } }
  }

  private static func inFolder<R>(_ body: (String) throws -> R) throws -> R {
    let folder = FileManager.default.temporaryDirectory.appending(path: "profiles-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    return try body(folder)
  }
}
