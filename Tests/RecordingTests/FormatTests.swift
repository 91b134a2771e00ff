import Foundation
import JAXBuffers
import Testing
import TraceNpz
import TraceRecording

/// What the reader does with files that are no recordings, or broken ones.
@Suite struct FormatTests {
  static let content: Recording.Content = {
    var metadata = Metadata()
    metadata.function = "f \"quoted\"\n\u{1}é"
    metadata.inputs = [Metadata.Value(name: "x['w']", type: "f32[2]")]
    metadata.error = Metadata.Failure(kind: "ValueError", message: "no")
    return Recording.Content(
      metadata: metadata, text: "{ lambda ; a:f32[2]. let  in (a,) }",
      sources: ["/data/me/f.py": "x\n", "g.py": "y"], arrays: [("in0", Buffer([Float(1), 2]))])
  }()

  @Test func readsWhatItWrites() throws {
    try Samples.withFolder { folder in
      let path = "\(folder)/a.jaxscope"
      try Recording.write([FormatTests.content], to: path)
      let call = try Recording(path: path).call()
      #expect(call.metadata == FormatTests.content.metadata)
      #expect(call.text == FormatTests.content.text)
      #expect(call.source("/data/me/f.py") == "x\n" && call.source("g.py") == "y")
      #expect(call.source("/g.py") == "y" && call.source("h.py") == nil)
      #expect(try call.arrays.array("in0").elements(as: Float.self) == [1, 2])
      #expect(Samples.jaxscope("run", path).out == "out0: f32[2]\n[1. 2.]\n")
    }
  }

  @Test func readsSeveralCalls() throws {
    try Samples.withFolder { folder in
      let path = "\(folder)/a.jaxscope"
      var second = FormatTests.content
      second.metadata.function = "g"
      try Recording.write([FormatTests.content, second], to: path)
      let recording = try Recording(path: path)
      #expect(recording.callCount == 2)
      #expect(try recording.call(1).metadata.function == "g")
      #expect(try recording.call(1).sources.count == 2)
      #expect(throws: RecordingError(file: path, problem: .noCall(2, count: 2))) { try recording.call(2) }
      #expect(throws: RecordingError.self) { try recording.call(-1) }
    }
  }

  /// A zip with these members.
  private static func archive(_ members: [(String, String)]) throws -> String {
    let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).jaxscope").path
    let writer = try NpzWriter(path: path)
    for (name, text) in members { try writer.add(member: name, Array(text.utf8)) }
    try writer.finish()
    return path
  }

  @Test(arguments: [
    ([("in0.npy", "x")], "this is not a recording: it has no meta.json (it has in0.npy)"),
    ([("meta.json", #"{"format": 2}"#)], "the recording has format 2, and this program reads up to 1"),
    ([("meta.json", "{")], "meta.json: it is not a JSON object"),
    ([("meta.json", "[1]")], "meta.json: it is not a JSON object"),
    ([("meta.json", #"{"format": 1} x"#)], "meta.json: it is not a JSON object"),
    ([("meta.json", #"{"jax": "0.10.2"}"#)], "'format' is missing or no number"),
    ([("meta.json", #"{"format": 1}"#)], "program.jaxpr: is not in the file"),
    ([("meta.json", #"{"format": 1, "calls": []}"#)], "there is no call 0: the recording has 0 calls"),
    (
      [
        ("meta.json", #"{"format": 1, "inputs": 7}"#),
        ("program.jaxpr", "{ lambda ; a:f32[2]. let in (a,) }"),
      ],
      "in0 is missing"
    ),
    ([("meta.json", #"{"format": 1}"#), ("program.jaxpr", "nothing")], "expected a jaxpr"),
  ]) func saysWhatIsWrong(_ members: [(String, String)], _ message: String) throws {
    let path = try FormatTests.archive(members)
    defer { try? FileManager.default.removeItem(atPath: path) }
    let ended = Samples.jaxscope("run", path)
    #expect(ended.code == 3 && ended.err.contains(message), "\(ended.err)")
  }

  @Test func refusesMoreTextThanAskedFor() throws {
    let path = Samples.path("flax_step.jaxscope")
    #expect(throws: RecordingError.self) { try Recording(path: path, byteBudget: 1000) }
  }

  /// Cut or changed anywhere, a recording is an error or still a recording.
  @Test func survivesDamage() throws {
    let bytes = [UInt8](try Data(contentsOf: URL(filePath: Samples.path("scan.jaxscope"))))
    var failures = 0
    for position in stride(from: 0, to: bytes.count, by: 61) {
      var changed = bytes
      changed[position] ^= 0x5A
      for variant in [changed, Array(bytes[..<position])] {
        do {
          let call = try Recording(bytes: variant).call()
          for name in call.arrays.arrayNames { _ = try call.arrays.array(name) }
        } catch {
          failures += 1
        }
      }
    }
    #expect(failures > bytes.count / 61)
  }

  @Test func optionsThatDoNotGoTogether() {
    let recording = Samples.path("scan.jaxscope")
    #expect(Samples.jaxscope("run", recording, "--inputs", "x.npz").err.contains("has its inputs"))
    let jaxpr = Samples.folder.appending(path: "../../../Examples/training_step/training_step.jaxpr").path
    #expect(Samples.jaxscope("run", jaxpr, "--call", "1").err.contains("--call chooses among the calls"))
  }
}
