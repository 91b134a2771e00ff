import Foundation
import JAXBuffers
import ScopeCommands
import Testing
import TraceNpz
import TraceRecording

/// Recordings of real JAX, and what `jaxscope` says of them.
@Suite struct SampleTests {
  /// The line of the first bad equation is named, whatever it is inside of.
  @Test(arguments: Samples.failing) func namesTheLine(_ name: String) throws {
    let ended = Samples.jaxscope("nan", Samples.path("\(name).jaxscope"))
    let lines = ended.out.split(separator: "\n")
    #expect(ended.code == 1 && lines.first?.hasPrefix("The first NaN comes from") == true)
    let source = try #require(lines.firstIndex { $0.hasPrefix("  source") })
    #expect(lines[source].contains("programs.py:"))
    #expect(lines[source + 1].hasSuffix("# first NaN"), "\(ended.out)")
  }

  @Test(arguments: Samples.fine) func findsNothingWhereNothingIs(_ name: String) {
    let ended = Samples.jaxscope("nan", Samples.path("\(name).jaxscope"))
    #expect(ended.code == 0 && ended.out.hasPrefix("No equation makes a NaN or Inf"))
  }

  /// The outputs are those that the Python function returned.
  @Test(arguments: Samples.failing + Samples.fine) func runsAsJAXDid(_ name: String) throws {
    try Samples.withFolder { folder in
      let out = "\(folder)/y.npz"
      let ended = Samples.jaxscope("run", Samples.path("\(name).jaxscope"), "--out", out)
      #expect(ended.code == 0, "\(ended.err)")
      let (ours, theirs) = (try Samples.outputs(out), try Samples.outputs(Samples.path("\(name).npz")))
      #expect(ours.count == theirs.count && !theirs.isEmpty)
      for (a, b) in zip(ours, theirs) { #expect(Samples.isClose(a, b), "\(a) \(b)") }
    }
  }

  @Test func namesInputsAsTheUserDoes() throws {
    let ended = Samples.jaxscope("nan", Samples.path("vmap.jaxscope"))
    #expect(ended.out.contains("operands  a:f32[2,2] = x  min -4"))
    let call = try Recording(path: Samples.path("flax_step.jaxscope")).call()
    let names = call.metadata.inputs?.map(\.name) ?? []
    #expect(names.contains("state.params['Dense_0']['kernel']") && names.contains("batch['x']"))
    #expect(call.metadata.inputs?.first == Metadata.Value(name: "state.step", type: "i32[]"))
    #expect(call.metadata.outputs?.last?.name == "result[1]['norm']")
  }

  @Test func keepsTheUsersSourcesAndNoOthers() throws {
    for name in ["flax_step", "optax_step"] {
      let call = try Recording(path: Samples.path("\(name).jaxscope")).call()
      #expect(Array(call.sources.keys) == ["programs.py"])
      #expect(call.source("programs.py")?.contains("def flax_step(state, batch):") == true)
      #expect(!call.text.contains("site-packages"))
    }
  }

  /// Donated arguments are recorded as they were before the call.
  @Test func keepsDonatedInputs() throws {
    let call = try Recording(path: Samples.path("optax_step.jaxscope")).call()
    let index = try #require(call.metadata.inputs?.firstIndex { $0.name == "params['w']" })
    #expect(try call.arrays.array("in\(index)").elements(as: Float.self) == [0, 1, 2, 3])
  }

  @Test func recordsWhatTheCallRaised() throws {
    let metadata = try Recording(path: Samples.path("raised.jaxscope")).call().metadata
    #expect(metadata.error?.kind == "FloatingPointError")
    #expect(metadata.error?.message.contains("nan") == true && metadata.jax == "0.10.2")
  }

  @Test func choosesAmongCalls() throws {
    let path = Samples.path("calls.jaxscope")
    #expect(try Recording(path: path).callCount == 3)
    #expect(Samples.jaxscope("nan", path).code == 0)
    #expect(Samples.jaxscope("nan", path, "--call", "2").out.contains("scan[0]"))
    let beyond = Samples.jaxscope("nan", path, "--call", "3")
    #expect(beyond.code == 3 && beyond.err.contains("there is no call 3: the recording has 3 calls, 0 to 2"))
  }

  /// Bits of recordings that were deflated, numbered or hold keys come through the loader.
  @Test func namesTheRecordedFunction() throws {
    var options = ProgramOptions(file: Samples.path("rnn.jaxscope"))
    let console = Console(showsProgress: false, out: { _ in }, err: { _ in })
    let program = try options.load(console)
    #expect(program.title.hasPrefix("rnn (programs.py:"))
    #expect(program.inputNames == ["params['b']", "params['u']", "params['w']", "key", "xs"])
    #expect(program.outputNames == ["result[0]", "result[1]"])
    #expect(program.sources.keys.contains("programs.py"))
    options = ProgramOptions(file: Samples.path("rnn.jaxscope"), random: 1)
    #expect(try options.load(console).arguments.count == 5)
  }
}
