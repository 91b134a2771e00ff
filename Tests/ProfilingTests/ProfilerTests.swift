import Foundation
import JAX
import Testing
import TraceModel

@Suite(.serialized) struct ProfilerTests {
  private static func profiled(_ body: () throws -> Void) throws -> Timeline {
    try Profiles.withFolder { folder in
      try jax.profiler.trace(folder, body)
      return try Profiles.read(folder)
    }
  }

  /// The paths of the slices on the track where the slice `marker` is.
  private static func paths(_ timeline: Timeline, under marker: String) throws -> [String] {
    let track = try #require(timeline.tracks.first { $0.slices.contains { $0.name == marker } })
    #expect(track.isNested)
    return track.paths.filter { $0.hasPrefix(marker + "/") }.map { String($0.dropFirst(marker.count + 1)) }
  }

  @Test func operationsAreSlices() throws {
    let x = jnp.array([1.0, 2, 3])
    let timeline = try ProfilerTests.profiled {
      _ = jax.profiler.TraceAnnotation("eager") { lax.sin(x) + lax.cos(x) }
    }
    #expect(try ProfilerTests.paths(timeline, under: "eager") == ["sin", "cos", "add"])
    let slices = try #require(timeline.tracks.first { $0.paths.contains("eager") }).slices
    let sin = try #require(slices.first { $0.name == "sin" })
    #expect(sin["source"]?.description.hasPrefix("ProfilerTests.swift:") == true)
    #expect(sin["inputs"] == .string("f32[3]") && sin["flops"] == .int(3) && sin["bytes"] == .int(24))
  }

  @Test func jittedCallsNestWhatTheyRun() throws {
    let f = jax.jit({ (x: NDArray) in lax.sin(lax.cos(x)) }, name: "f")
    let timeline = try ProfilerTests.profiled {
      for step in 0..<2 {
        _ = try jax.profiler.StepTraceAnnotation("train", stepNum: step) { try f(NDArray(1.0)) }
      }
    }
    let paths = try ProfilerTests.paths(timeline, under: "train")
    // Traced once, run twice.
    #expect(paths == ["trace jit:f", "jit:f", "jit:f/cos", "jit:f/sin", "jit:f", "jit:f/cos", "jit:f/sin"])
    let steps = timeline.tracks.flatMap(\.slices).filter { $0.name == "train" }
    #expect(steps.map { $0["step_num"] } == [.string("0"), .string("1")])
  }

  @Test func functionsAreNamedWithWhatIsKnownOfThem() throws {
    let f = jax.profiler.annotateFunction({ (x: NDArray, y: NDArray) in x * y }, name: "product")
    let unnamed = jax.profiler.annotateFunction { (x: NDArray) in x + 1 }
    let timeline = try ProfilerTests.profiled {
      _ = try unnamed(1)
      _ = try f(2, 3)
      _ = jax.profiler.TraceAnnotation("load", ["batch": 3, "rate": 0.5, "last": true]) { 1 }
    }
    #expect(try ProfilerTests.paths(timeline, under: "product") == ["mul"])
    #expect(try ProfilerTests.paths(timeline, under: "functionsAreNamedWithWhatIsKnownOfThem()") == ["add"])
    let load = try #require(timeline.tracks.flatMap(\.slices).first { $0.name == "load" })
    #expect(
      load["batch"] == .string("3") && load["rate"] == .string("0.5") && load["last"] == .string("true"))
  }

  @Test func derivativesHaveTheirScopes() throws {
    let gradient = jax.grad { (x: NDArray) in lax.mul(lax.sin(x), x) }
    let timeline = try ProfilerTests.profiled {
      _ = try jax.profiler.TraceAnnotation("grad") { try gradient(1.0) }
    }
    let paths = try ProfilerTests.paths(timeline, under: "grad")
    #expect(paths.contains { $0.hasSuffix("sin") } && paths.contains { $0.hasSuffix("cos") }, "\(paths)")
  }

  /// Nothing that is computed depends on being watched.
  @Test func valuesAreTheSame() throws {
    let x = jnp.linspace(-2.0, 2.0, 33)
    let f = jax.jit({ (x: NDArray) in jnp.sum(jax.nn.gelu(x) * jnp.tanh(x)) }, name: "f")
    func all() throws -> [[Float]] {
      let g = try jax.vmap(jax.grad { (y: NDArray) in jax.nn.softplus(y) })(x)
      return try [f(x), g, jnp.matmul(x, x), jnp.cumsum(x)].map { try $0.scalars(as: Float.self) }
    }
    let plain = try all().map { $0.map(\.bitPattern) }
    var watched: [[UInt32]] = []
    _ = try ProfilerTests.profiled { watched = try all().map { $0.map(\.bitPattern) } }
    #expect(plain == watched)
  }

  @Test func errorsCloseWhatTheyLeaveOpen() throws {
    let timeline = try ProfilerTests.profiled {
      jax.profiler.TraceAnnotation("outer") {
        _ = try? jax.catching { lax.dot(jnp.ones([2, 3]), jnp.ones([2, 3])) }
        _ = lax.sin(NDArray(1.0))
      }
    }
    #expect(try ProfilerTests.paths(timeline, under: "outer").last == "sin")
  }

  @Test func onlyOneRunsAtATime() throws {
    try Profiles.withFolder { folder in
      #expect(!jax.profiler.TraceAnnotation.isEnabled())
      #expect(throws: JAXError.self) { try jax.profiler.stopTrace() }
      try jax.profiler.startTrace(folder, createPerfettoTrace: true)
      #expect(jax.profiler.TraceAnnotation.isEnabled())
      let second = #expect(throws: JAXError.self) { try jax.profiler.startTrace(folder) }
      #expect("\(String(describing: second))".contains("already been started"))
      try jax.profiler.stopTrace()
      #expect(try Profiles.files(folder, "perfetto_trace.json.gz").count == 1)
      try "".write(toFile: folder + "/file", atomically: true, encoding: .utf8)
      #expect(throws: JAXError.self) { try jax.profiler.startTrace(folder + "/file") }
      #expect(!jax.profiler.TraceAnnotation.isEnabled())
    }
  }

  @Test func whatTheBodyThrowsComesOut() throws {
    struct Stop: Error {}
    try Profiles.withFolder { folder in
      #expect(throws: Stop.self) { try jax.profiler.trace(folder) { throw Stop() } }
      let files = try Profiles.files(folder, ".pftrace")
      #expect(files.count == 1)
    }
  }
}
