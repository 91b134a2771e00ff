import Foundation
import JAXBuffers
import JAXControl
import JAXCore
import JAXInterpreter
import JAXProfiling
import ScopeCommands
import Testing
import TraceModel

@Suite struct RunTests {
  static let program = """
    { lambda ; a:f32[4,8] b:f32[8]. let
        c:f32[4] = jit[
          name=f
          jaxpr={ lambda ; a:f32[4,8] b:f32[8]. let
              c:f32[4] = dot_general[ # train.py:7:2 (f)
                dimension_numbers=(([1], [0]), ([], []))
                preferred_element_type=float32
              ] a b
              d:f32[4] = sin c # train.py:8:2 (f)
            in (d,) }
        ] a b
        d:f32[4] = scan[
          jaxpr={ lambda ; a:f32[4]. let b:f32[4] = mul a 2.0:f32[] in (b,) }
          length=3
          num_carry=1
          num_consts=0
          reverse=False
          unroll=1
        ] c
        e:f32[] = reduce_sum[axes=(0,) out_sharding=None] d
      in (e,) }
    """

  private func profile() throws -> (timeline: Timeline, outputs: [Buffer]) {
    let jaxpr = try JaxprParser.parse(RunTests.program, catalogue: Catalogue.all)
    let arguments = [
      Buffer([Float](repeating: 0.5, count: 32), shape: [4, 8]), Buffer([Float](repeating: 0.25, count: 8)),
    ]
    let observer = ProfileObserver()
    var machine = try Machine(jaxpr, arguments)
    let outputs = try machine.run(observer: observer)
    var plain = try Machine(jaxpr, arguments)
    #expect(try plain.run().map { NDArray($0).description } == outputs.map { NDArray($0).description })
    return (observer.stop(), outputs)
  }

  @Test func everyEquationIsASlice() throws {
    let track = try #require(try profile().timeline.tracks.first)
    #expect(track.isNested)
    #expect(
      track.paths == [
        "jit:f", "jit:f/dot_general", "jit:f/sin", "scan",
        "scan/scan iteration", "scan/scan iteration/mul", "scan/scan iteration", "scan/scan iteration/mul",
        "scan/scan iteration", "scan/scan iteration/mul", "reduce_sum",
      ])
    let dot = track.slices[1]
    #expect(dot["primitive"] == .string("dot_general") && dot["source"] == .string("train.py:7:2"))
    #expect(dot["inputs"] == .string("f32[4,8] f32[8]") && dot["outputs"] == .string("f32[4]"))
    #expect(dot["dtype"] == .string("f32") && dot["function"] == .string("f"))
    // 2·4·8; (32 + 8 + 4)·4 bytes.
    #expect(dot["flops"] == .int(64) && dot["bytes"] == .int(176))
    #expect(track.slices[2]["flops"] == .int(4) && track.slices[10]["flops"] == .int(4))
    #expect(track.slices[0]["flops"] == nil && track.slices[0]["iteration"] == nil)
    #expect([5, 7, 9].map { track.slices[$0]["iteration"] } == [.int(0), .int(1), .int(2)])
  }

  @Test func liveBytesAreCounted() throws {
    let samples = try #require(try profile().timeline.counters.first).samples
    #expect(samples.count > 3 && samples.allSatisfy { $0.value > 0 })
  }

  @Test func aConvolutionCountsItsWindow() throws {
    let text = """
      { lambda ; a:f32[1,3,8,8] b:f32[5,3,2,2]. let
          c:f32[1,5,7,7] = conv_general_dilated[
            batch_group_count=1
            dimension_numbers=ConvDimensionNumbers(lhs_spec=(0, 1, 2, 3), rhs_spec=(0, 1, 2, 3), out_spec=(0, 1, 2, 3))
            feature_group_count=1
            lhs_dilation=(1, 1)
            out_sharding=None
            padding=((0, 0), (0, 0))
            precision=None
            preferred_element_type=None
            rhs_dilation=(1, 1)
            window_strides=(1, 1)
          ] a b
        in (c,) }
      """
    let jaxpr = try JaxprParser.parse(text, catalogue: Catalogue.all)
    let observer = ProfileObserver()
    let inputs = [[1, 3, 8, 8], [5, 3, 2, 2]].map { shape in
      Buffer([Float](repeating: 1, count: shape.reduce(1, *)), shape: Shape(shape))
    }
    var machine = try Machine(jaxpr, inputs)
    _ = try machine.run(observer: observer)
    let slice = try #require(observer.stop().tracks.first?.slices.first)
    // 2 · (3·2·2) · (5·7·7), as XLA's cost analysis says.
    #expect(slice["flops"] == .int(5880))
  }

  private func jaxscope(_ arguments: [String]) -> (code: Int32, out: String, err: String) {
    var (out, err) = ("", "")
    let console = Console(showsProgress: false, out: { out += $0 + "\n" }, err: { err += $0 })
    return (Jaxscope.run(arguments, console), out, err)
  }

  @Test func theCommandsWork() throws {
    try Profiles.withFolder { folder in
      let program = "\(folder)/f.jaxpr"
      try RunTests.program.write(toFile: program, atomically: true, encoding: .utf8)
      let plain = jaxscope(["run", program, "--random", "0"])
      let ended = jaxscope(["run", program, "--random", "0", "--profile", "\(folder)/logs"])
      #expect(ended.code == 0 && ended.out == plain.out, "\(ended.err)")
      let files = try Profiles.files("\(folder)/logs", "")
      let run = /logs\/plugins\/profile\/\d{4}_\d\d_\d\d_\d\d_\d\d_\d\d\/[^\/]+\.(trace\.json\.gz|pftrace)/
      #expect(files.filter { $0.contains(run) }.count == 2, "\(files)")
      let report = jaxscope(["report", "\(folder)/logs", "--by", "primitive", "--top", "2", "--json"])
      #expect(report.code == 0, "\(report.err)")
      let json = try #require(
        JSONSerialization.jsonObject(with: Data(report.out.utf8)) as? [String: Any])
      #expect(json["slices"] as? Int == 11 && json["tracks"] as? Int == 1 && json["dropped"] as? Int == 0)
      #expect(json["flows"] as? Int == 0 && (json["counters"] as? Int ?? 0) > 3)
      #expect((json["span_ns"] as? Int ?? 0) > 0 && (json["rows"] as? [Any])?.count == 2)
      let text = jaxscope(["report", try #require(Profiles.files(folder, ".trace.json.gz").first)])
      #expect(text.code == 0 && text.out.hasPrefix("11 slices on 1 track, 1 counter, 0 flows, over"))
      #expect(text.out.contains("scan iteration") && text.out.contains("dot_general"))
      let sources = jaxscope(["report", "\(folder)/logs", "--by", "source"])
      #expect(sources.out.contains("train.py:7:2") && sources.out.contains("(none)"))
    }
  }

  @Test func badFilesAreSaidToBe() throws {
    try Profiles.withFolder { folder in
      let missing = jaxscope(["report", "\(folder)/no.json"])
      #expect(missing.code == 3 && missing.err.contains("cannot open it"), "\(missing.err)")
      let empty = jaxscope(["report", folder])
      #expect(empty.code == 3 && empty.err.contains("no *.trace.json.gz"), "\(empty.err)")
      try "{}".write(toFile: "\(folder)/x", atomically: true, encoding: .utf8)
      let wrong = jaxscope(["report", "\(folder)/x"])
      #expect(wrong.code == 3 && wrong.err.contains("traceEvents"), "\(wrong.err)")
      #expect(jaxscope(["report", "\(folder)/x", "--by", "colour"]).code == 2)
      #expect(jaxscope(["report", "\(folder)/x", "--top", "0"]).code == 2)
      try RunTests.program.write(toFile: "\(folder)/f.jaxpr", atomically: true, encoding: .utf8)
      let run = jaxscope(["run", "\(folder)/f.jaxpr", "--random", "0", "--profile", "\(folder)/x/y"])
      #expect(run.code == 3 && run.err.contains("cannot make this folder"), "\(run.err)")
    }
  }
}
