import Foundation
import JAX
import JAXBuffers
import JAXCore
import ScopeCommands
import Testing
import TraceNpz
import TraceRecording

/// `jax.debug.record`.
@Suite struct SwiftRecordingTests {
  /// What `jaxscope run` computes from a recording.
  private static func rerun(_ path: String, in folder: String) throws -> [Buffer] {
    let ended = Samples.jaxscope("run", path, "--out", "\(folder)/y.npz")
    #expect(ended.code == 0, "\(ended.err)")
    return try Samples.outputs("\(folder)/y.npz")
  }

  private static func step(_ params: [String: NDArray], _ x: NDArray) throws -> (NDArray) {
    let scale = jnp.array([1, 2, 3] as [Float])
    let layer = jax.jit { (x: NDArray) in jnp.tanh(x * scale) }
    let hidden = try layer(try layer(x) * params["w"]!)
    let (_, rows) = try lax.scan(
      { (h: NDArray, t: NDArray) in (h * t, jnp.sum(h) + t) }, hidden, jnp.arange(3.0))
    return jnp.sum(rows) / params["b"]!
  }

  @Test func roundTrip() throws {
    try Samples.withFolder { folder in
      let path = "\(folder)/a.jaxscope"
      let params = ["w": jnp.array([1, -2, 0.5] as [Float]), "b": jnp.array(0 as Float)]
      let x = jnp.array([0.25, 0.5, -1] as [Float])
      let result = try jax.debug.record(path, params, x, names: ["params", "x"], SwiftRecordingTests.step)
      #expect(result.concrete?.isEqual(to: try SwiftRecordingTests.step(params, x).concrete!) == true)
      #expect(try SwiftRecordingTests.rerun(path, in: folder)[0].isEqual(to: result.concrete!))
      let call = try Recording(path: path).call()
      #expect(call.metadata.inputs?.map(\.name) == ["params['b']", "params['w']", "x"])
      #expect(call.metadata.outputs == [Metadata.Value(name: "result", type: "f32[]")])
      #expect(call.metadata.function == "roundTrip()" && call.metadata.file == "SwiftRecordingTests.swift")
      #expect(call.source("SwiftRecordingTests.swift")?.contains("func roundTrip()") == true)
      #expect(call.arrays.hasArray("nconst0"))
      let inf = Samples.jaxscope("nan", path)
      #expect(inf.code == 1 && inf.out.contains("return jnp.sum(rows) / params[\"b\"]!"), "\(inf.out)")
    }
  }

  @Test func capturedArraysAreConstants() throws {
    try Samples.withFolder { folder in
      let path = "\(folder)/a.jaxscope"
      let x = jnp.array([1, 2, 4] as [Float])
      let result = try jax.debug.record(path) { try jax.grad { (x: NDArray) in jnp.sum(jnp.log(x)) }(x) }
      #expect(result.concrete?.elements(as: Float.self) == [1, 0.5, 0.25])
      #expect(try SwiftRecordingTests.rerun(path, in: folder)[0].isEqual(to: result.concrete!))
    }
  }

  /// Rules that are Swift code come out of the file as rules: their derivatives are those of the code.
  @Test func rulesAreRecorded() throws {
    try Samples.withFolder { folder in
      let path = "\(folder)/a.jaxscope"
      let shift = jnp.array([10, 20] as [Float])
      let root = jax.customJvp(
        { (x: NDArray) in jnp.sqrt(x) }, jvp: { x, t in (jnp.sqrt(x), t * 3 + shift * 0) }, name: "root")
      let scaled = jax.customVjp(
        { (x: NDArray) in x * 2 }, fwd: { x in (x * 2, x) }, bwd: { x, g in g * x }, name: "scaled")
      let f = { (x: NDArray) in jax.nn.relu(try root(x)) + (try jax.jit { try scaled($0) }(x)) }
      let x = jnp.array([4, 16] as [Float])
      let result = try jax.debug.record(path, x, f)
      #expect(try SwiftRecordingTests.rerun(path, in: folder)[0].isEqual(to: result.concrete!))
      let text = try Recording(path: path).call().text
      #expect(text.contains("jvp={ lambda") && text.contains("fwd={ lambda") && text.contains("bwd={ lambda"))
      let jaxpr = try ProgramOptions(file: path).load(RuleTests.silent).jaxpr
      let direct = try jax.grad { jnp.sum(try f($0)) }(x)
      let recorded = try jax.grad { jnp.sum(try jaxpr.bind([$0])[0]) }(x)
      #expect(direct.concrete?.elements(as: Float.self) == [7, 19])
      #expect(recorded.concrete?.elements(as: Float.self) == [7, 19])
    }
  }

  @Test func whatTheCallThrowsIsRecordedAndThrown() throws {
    try Samples.withFolder { folder in
      let path = "\(folder)/a.jaxscope"
      let x = jnp.array([-1] as [Float])
      #expect(throws: JAXError.self) {
        try jax.debugNans { try jax.debug.record(path, x, names: ["x"]) { jnp.log($0) } }
      }
      let metadata = try Recording(path: path).call().metadata
      #expect(metadata.error?.kind == "FloatingPointError")
      #expect(Samples.jaxscope("nan", path).out.contains("a:f32[1] = x"))
    }
  }

  @Test func insideATransformationNothingIsWritten() throws {
    try Samples.withFolder { folder in
      let path = "\(folder)/a.jaxscope"
      let gradient = try jax.grad { (x: NDArray) in
        try jax.debug.record(path, x) { jnp.sum($0 * $0) }
      }(jnp.array([3] as [Float]))
      #expect(gradient.concrete?.elements(as: Float.self) == [6])
      #expect(!FileManager.default.fileExists(atPath: path))
    }
  }

  @Test func anUnwritableFileIsAnErrorByName() throws {
    #expect(throws: JAXError.self) {
      try jax.debug.record("/nowhere/a.jaxscope", jnp.array([1] as [Float])) { $0 + 1 }
    }
  }
}
