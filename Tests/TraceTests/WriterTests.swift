import Foundation
import TestSupport
import Testing
import TraceChrome
import TraceModel
import TraceNpz
import TracePerfetto

@Suite struct WriterTests {
  @Test func aTimelineComesBackFromJSON() throws {
    let timeline = TraceFiles.small
    let bytes = ChromeWriter.bytes(timeline)
    let (read, skipped) = try ChromeReader.parse(bytes, name: "t.json")
    var expected = timeline
    // The number of the process is JAX's.
    expected.processID = read.processID
    #expect(read == expected)
    #expect(skipped == 0)
    let packed = try Gzip.pack(bytes, file: "t.json.gz")
    #expect(Gzip.isPacked(packed) && packed.count < bytes.count)
    #expect(try ChromeReader.parse(packed, name: "t.json.gz").timeline == read)
    #expect(!String(decoding: bytes, as: UTF8.self).contains("{}"))
  }

  @Test func oddTextsComeBack() throws {
    var timeline = Timeline(process: "p", processID: 1)
    let odd = "a\n\t\u{1}\u{1F}\"\\/é漢😀"
    timeline.tracks = [
      Timeline.Track(
        id: 1, name: odd,
        slices: [.init(name: odd, start: 0, duration: 1, arguments: [.init(odd, .string(odd))])])
    ]
    #expect(
      try ChromeReader.parse(ChromeWriter.bytes(timeline), name: "t").timeline.tracks == timeline.tracks)
  }

  @Test func theDroppedAreCounted() throws {
    var timeline = TraceFiles.small
    timeline.dropped = 12
    #expect(try ChromeReader.parse(ChromeWriter.bytes(timeline), name: "t").timeline.dropped == 12)
  }

  @Test(
    .enabled(if: TraceFiles.noPerfetto == nil, TraceFiles.noPerfetto),
    arguments: ["json", "json.gz", "pftrace"])
  func perfettoReadsIt(format: String) throws {
    var timeline = TraceFiles.small
    if format == "pftrace" { timeline.dropped = 3 }
    let bytes =
      switch format {
      case "json": ChromeWriter.bytes(timeline)
      case "json.gz": try Gzip.pack(ChromeWriter.bytes(timeline), file: "t")
      default: PerfettoWriter.bytes(timeline)
      }
    let file = try TraceFiles.write(bytes, "t.\(format)")
    defer { try? FileManager.default.removeItem(at: file.deletingLastPathComponent()) }
    let slices = try TraceFiles.perfetto(
      file, "select name, ts, dur, depth from slice where name != 'events dropped' order by ts")
    #expect(slices.status == 0, "\(slices.output)")
    for row in [
      "jit:f\t1000\t9001\t0", "dot_general\t1001\t3999\t1", "sin\t5000\t1\t1", "cos\t5001\t5000\t1",
      "sin\t2000\t1234567\t0",
    ] { #expect(slices.output.contains(row), "\(row) is not in\n\(slices.output)") }
    let rest = try TraceFiles.perfetto(
      file,
      """
      select (select count(*) from counter) || ' ' || (select max(value) from counter) || ' '
        || (select count(*) from flow) || ' ' || (select string_value from args where key = 'debug.shapes' or
        key = 'args.shapes' limit 1) || ' ' || (select group_concat(name, '+') from thread where name != '')
      """)
    #expect(rest.status == 0)
    #expect(rest.output.contains("2 48.0 1 f32[2,3] \"q\" \\ é"), "\(rest.output)")
    #expect(rest.output.contains("main+worker"), "\(rest.output)")
  }

  @Test(.enabled(if: TraceFiles.noPerfetto == nil, TraceFiles.noPerfetto))
  func theProtobufClassesFindNothingWrong() throws {
    let clients = try #require(TraceFiles.clients)
    var timeline = TraceFiles.small
    timeline.dropped = 1
    let file = try TraceFiles.write(PerfettoWriter.bytes(timeline), "t.pftrace")
    defer { try? FileManager.default.removeItem(at: file.deletingLastPathComponent()) }
    let python = TraceFiles.home.appending(path: "venv/bin/python").path
    let result = try TraceFiles.run(python, [clients.appending(path: "pftrace_check.py").path, file.path])
    #expect(result.status == 0, "\(result.output)")
  }
}
